"""How barriers are passed: by a value, by the words of their type, or as a proposal."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.roadwords import Words
from ....gis.tables import read_builtin
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log

_SHOWN = 8


class Types(NamedTuple):
    """Words of barrier types, and the passability upstream that each row of the table gives."""

    words: Words
    up: Dict[str, float]


class Passing(NamedTuple):
    """Passability of a barrier upstream and downstream, the cost of its removal, and how it is called."""

    up: float
    down: float
    cost: float
    type: str
    name: str

    @property
    def both(self) -> float:
        """Up times down."""
        return self.up * self.down


def types_of(rows: Optional[Sequence[dict]]) -> Types:
    """The table of a user, else the built-in one.

    Raises:
        InputError: a passability beyond 0 to 1, or another kind of match.
    """
    told: Sequence[dict] = read_builtin("river_barriers") if rows is None else rows
    made, up = [], {}
    for number, row in enumerate(told):
        value, match = _number(row["pass_up"]), str(row["match"]).strip()
        if value is None or not 0 <= value <= 1:
            raise InputError(
                marked("Column pass_up holds “{value}” for “{word}”. Enter a passability from 0 to 1."),
                value=row["pass_up"],
                word=row["word"],
            )
        if match not in ("exact", "contains"):
            raise InputError(
                marked("Column match holds “{value}” for “{word}”. Enter exact or contains."),
                value=row["match"],
                word=row["word"],
            )
        made.append({"kind": "river", "word": str(row["word"]), "match": match, "class": str(number)})
        up[str(number)] = value
    return Types(Words(made, "river"), up)


class Fields(NamedTuple):
    """The fields of the barriers, empty where there is none, and the passability of what is not known."""

    type: str
    up: str
    down: str
    cost: str
    otherwise: float


def passing_of(layer: str, items: Sequence[Item], fields: Fields, types: Types, log: Log) -> List[Passing]:
    """How each barrier is passed; types that are not known are told.

    Raises:
        InputError: a passability beyond 0 to 1, or a cost that is not above 0.
    """
    found: List[Passing] = []
    unknown: Dict[str, int] = {}
    guessed = 0
    for item in items:
        word = _text(item.attributes.get(fields.type)) if fields.type else ""
        up = _share(layer, item, fields.up)
        if up is None:
            key = types.words.find(word) if word else None
            up = fields.otherwise if key is None else types.up[key]
            guessed += key is None
            if key is None and word:
                unknown[word] = unknown.get(word, 0) + 1
        down = _share(layer, item, fields.down)
        name = _text(
            next((item.attributes[key] for key in item.attributes if key.lower() in ("name", "名称")), "")
        )
        found.append(Passing(up, 1.0 if down is None else down, _cost(layer, item, fields.cost), word, name))
    if guessed:
        sentence = tr("{count} barriers have neither a passability nor a known type and count as {value}.")
        log.warn(sentence.format(count=guessed, value=f"{fields.otherwise:g}"))
    if unknown:
        shown = ", ".join(f"{word} ({count})" for word, count in list(unknown.items())[:_SHOWN])
        log.warn(tr("Types that are not in the table: {words}.").format(words=shown))
    return found


def _text(value: object) -> str:
    return "" if value is None or value == NULL else str(value).strip()


def _number(value: object) -> Optional[float]:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _share(layer: str, item: Item, field: str) -> Optional[float]:
    text = _text(item.attributes.get(field)) if field else ""
    if not text:
        return None
    value = _number(text)
    if value is None or not 0 <= value <= 1:
        raise InputError(
            marked("Field “{field}” of “{layer}” holds “{value}”. Passabilities go from 0 to 1."),
            field=field,
            layer=layer,
            value=text,
        )
    return value


def _cost(layer: str, item: Item, field: str) -> float:
    if not field:
        return 1.0
    value = _number(_text(item.attributes.get(field)))
    if value is None or value <= 0:
        raise InputError(
            marked(
                "Field “{field}” of “{layer}” must hold a cost above 0 for every barrier; one has “{value}”."
            ),
            field=field,
            layer=layer,
            value=_text(item.attributes.get(field)),
        )
    return value
