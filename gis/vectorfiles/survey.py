"""What the values of a layer need, learnt by reading it once, for formats whose fields have narrow limits."""

import math
from typing import Dict, Iterable, List, NamedTuple, Tuple

from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QVariant

from .fitting import EXACT, is_null, plain_field
from .formats import Format

#: A decimal may lose so much of the largest value of its field, or of the smallest.
_OF_LARGEST, _OF_SMALLEST = 1e-12, 1e-6
_MOST_DECIMALS = 15
#: Bytes of a row of a shapefile's table.
_ROW = 65000
_NUMBERS = (QVariant.Int, QVariant.Bool, QVariant.LongLong, QVariant.Double)
#: Bytes of a number as text.
_NUMBER = 24


class Needs:
    """What the values of one field need."""

    def __init__(self) -> None:
        self.bytes = 0
        self.largest, self.smallest = 0.0, math.inf
        self.infinite = self.empty = False

    def see_number(self, value) -> None:
        """A whole number or decimal."""
        size = abs(value)
        if not math.isfinite(size):
            self.infinite = True
        elif size:
            self.largest, self.smallest = max(self.largest, size), min(self.smallest, size)


class Survey(NamedTuple):
    """What all fields need, and whether all texts can be written in the encoding."""

    needs: Dict[int, Needs]
    encodable: bool


def survey(rows: Iterable[Tuple], fields: QgsFields, codec: str) -> Survey:
    """Read all rows once.

    Args:
        fields: with the types of the values.
    """
    texts = [n for n, f in enumerate(fields) if f.type() == QVariant.String]
    numbers = [n for n, f in enumerate(fields) if f.type() in _NUMBERS]
    needs = {number: Needs() for number in (*texts, *numbers)}
    encodable = _encodable("".join(fields.names()), codec)
    for _geometry, values in rows:
        for column in texts:
            value = values[column]
            if not is_null(value):
                encodable = encodable and _encodable(str(value), codec)
                size = len(str(value).encode(codec, "replace"))
                needs[column].bytes = max(needs[column].bytes, size)
        for column in numbers:
            if is_null(values[column]):
                needs[column].empty = True
            else:
                needs[column].see_number(values[column])
    return Survey(needs, encodable)


def _encodable(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def narrowed(fields: QgsFields, needs: Dict[int, Needs], wanted: Format) -> Tuple[QgsFields, List[int]]:
    """The fields with widths that take their values, and the columns that have to become text."""
    found, texts = QgsFields(), []
    for number, field in enumerate(fields):
        copy = QgsField(field)
        if number in needs and field.type() != QVariant.String and not _fits(copy, needs[number], wanted):
            copy = plain_field(field.name(), QVariant.String)
            texts.append(number)
        found.append(copy)
    return (_sized(found, needs, wanted) if wanted.widths else found), texts


def _fits(field: QgsField, needs: Needs, wanted: Format) -> bool:
    """Whether the format holds the numbers of a field; gives it the width that they take."""
    if needs.infinite or (needs.empty and not wanted.empty_numbers):
        return False
    if field.type() in (QVariant.Int, QVariant.Bool):
        return True
    if field.type() == QVariant.LongLong:
        return not (wanted.widths or wanted.driver in ("XLSX", "ODS")) or needs.largest <= EXACT
    if not wanted.widths:
        return True
    digits = len(str(int(needs.largest)))
    if field.length() and field.precision() and digits + field.precision() + 2 <= field.length():
        return True
    decimals = min(_MOST_DECIMALS, wanted.widths - digits - 2)
    if decimals < 0:
        return False
    error = 0.5 * 10.0**-decimals
    if needs.largest and error > max(_OF_LARGEST * needs.largest, _OF_SMALLEST * needs.smallest):
        return False
    field.setLength(wanted.widths - 1)
    field.setPrecision(max(decimals, 1))
    return True


def _sized(fields: QgsFields, needs: Dict[int, Needs], wanted: Format) -> QgsFields:
    """Texts as long as the field says or its values need; only what they need where a row would be too long."""
    texts = [number for number, field in enumerate(fields) if field.type() == QVariant.String]
    others = wanted.widths * (len(fields) - len(texts))
    known = {number: needs[number].bytes if number in needs else _NUMBER for number in texts}
    sizes = {number: max(fields[number].length() or wanted.text_bytes, known[number]) for number in texts}
    if sum(sizes.values()) + others > _ROW:
        sizes = {number: max(size, 1) for number, size in known.items()}
    sized = QgsFields()
    for number, field in enumerate(fields):
        copy = QgsField(field)
        if number in sizes:
            copy.setLength(min(sizes[number], wanted.text_bytes))
        sized.append(copy)
    return sized
