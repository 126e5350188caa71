"""The table of official zone names, as both zoning tools take it."""

import re
import unicodedata
from typing import Dict, NamedTuple, Sequence

from ....core.messages import InputError, marked
from ....core.tables import enter
from ....core.zoning.level2 import roman
from ....translation import language
from ...tablereading import TableReading

_CODE = re.compile(r"(I|II|III|IV|V)(-[1-9]\d*)?")


class OfficialNames(NamedTuple):
    """What the user's table says about zones, by zone code (“III”, “III-2”); empty where it says nothing."""

    names: Dict[str, str]
    directions: Dict[str, str]


def zone_code(value) -> str:
    """“III” or “III-2” from however a table writes it (3, 3.0, Ⅲ, ⅲ－2); empty where it is no zone."""
    text = unicodedata.normalize("NFKC", str(value)).strip().upper()
    text = re.sub(r"\s*[-‐‑‒–—−]\s*", "-", text)
    number = re.fullmatch(r"([1-5])(?:\.0*)?", text)
    if number:
        return roman(int(number[1]))
    return text if _CODE.fullmatch(text) else ""


def read_names(inputs: TableReading) -> OfficialNames:
    """The table NAMES of a run.

    A table without ``name`` may have ``name_zh`` and ``name_en``, as the built-in one has.

    Raises:
        InputError: a column is missing, or a row is for something that is no zone.
    """
    rows, local = inputs.optional_rows("NAMES", ("zone",)) or [], f"name_{language()}"
    if rows and "name" not in rows[0] and local not in rows[0]:
        inputs.rows("NAMES", ("zone", "name"))  # says that the column is missing
    for row in rows:
        row["code"] = zone_code(row["zone"])
        if not row["code"]:
            raise InputError(
                marked("“{layer}”: “{zone}” is not a zone. Write 1 to 5, or codes such as I-1."),
                layer=inputs.table("NAMES").name,
                zone=row["zone"],
            )
        row.setdefault("name", row.get(local))
    return OfficialNames(_texts(rows, "name"), _texts(rows, "direction"))


def _texts(rows: Sequence[dict], column: str) -> Dict[str, str]:
    found: Dict[str, str] = {}
    for row in rows:
        if row.get(column):
            enter(found, row["code"], str(row[column]), row["zone"])
    return found
