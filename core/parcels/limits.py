"""Weights and limits of the scores of parcels, as rows of a table: item, value, words."""

from typing import Dict, List, Mapping, Sequence

from ..messages import InputError, marked
from ..preparation.parcels import clean
from ..tables import cell_number, cell_text, enter

COLUMNS = ("item", "value")


class Limits:
    """Numbers by item, ``limits[item]``; ``words``: item to what its texts begin with or hold, cleaned."""

    def __init__(self, values: Dict[str, float], words: Dict[str, List[str]]) -> None:
        self._values, self.words = values, words

    def __getitem__(self, item: str) -> float:
        """The number of an item."""
        return self._values[item]

    def shares(self, names: Sequence[str]) -> Dict[str, float]:
        """Weights of some terms divided by their sum.

        Args:
            names: terms; the items are ``weight_`` and the term.

        Raises:
            InputError: all of these weights are 0.
        """
        found = {name: self._values[f"weight_{name}"] for name in names}
        total = sum(found.values())
        if not total > 0:
            raise InputError(marked("All weights of the layers given are 0. Give at least one a weight."))
        return {name: weight / total for name, weight in found.items()}


def read_limits(rows: Sequence[Mapping], known: Sequence[Mapping]) -> Limits:
    """Weights and limits of a table; what it leaves out keeps the value of the built-in one.

    Args:
        rows: of the user's table. known: rows of the built-in table.

    Raises:
        InputError: an unknown item, two values for one, a value that is no number or below 0, or all weights 0.
    """
    items = {cell_text(row["item"]): row for row in known}
    values: Dict[str, float] = {}
    words: Dict[str, List[str]] = {}
    for number, row in enumerate(rows, 1):
        item = cell_text(row["item"])
        if not item and not cell_text(row["value"]):
            continue
        if item not in items:
            raise InputError(
                marked("Row {row} of the table has the item “{item}”. Known are {known}."),
                row=number, item=item, known=", ".join(items),
            )  # fmt: skip
        value = cell_number(row["value"])
        if not value >= 0:
            raise InputError(
                marked("Row {row} of the table: “{value}” for “{item}” is not a number of 0 or more."),
                row=number, value=cell_text(row["value"]), item=item,
            )  # fmt: skip
        enter(values, item, value, item)
        words[item] = _words(row)
    for item, row in items.items():
        values.setdefault(item, cell_number(row["value"]))
        words.setdefault(item, _words(row))
    weights = [value for item, value in values.items() if item.startswith("weight_")]
    if weights and not sum(weights) > 0:
        raise InputError(marked("All weights of the table are 0. Give at least one a weight."))
    return Limits(values, words)


def _words(row: Mapping) -> List[str]:
    return [clean(word) for word in cell_text(row.get("words")).replace("；", ";").split(";") if clean(word)]


def item_of(text: object, limits: Limits, items: Sequence[str]) -> str:
    """The item whose words a text holds, by the longest word; empty where it holds none.

    Args:
        items: among which is looked.
    """
    found = clean(text)
    hits = [(len(word), item) for item in items for word in limits.words[item] if word in found]
    return max(hits, key=lambda hit: hit[0])[1] if hits else ""
