"""Fields and values brought into what a format can hold, so that nothing is lost: names, types, lengths.

What a field's type cannot take is not cut: the whole field gets a type that can, text in the end.
"""

import codecs
import json
import math
import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime, QVariant

from ...compat import NULL
from .formats import ASCII, MEMORY, UNQUOTED, XML, Format

#: Whole numbers lie between these; the smallest of each type means something else to QGIS.
_INT, _LONG = 2**31, 2**63
#: Largest whole number that a decimal of 64 bits holds exactly.
EXACT = 2**53
_WHOLE = {QVariant.Int: _INT, QVariant.LongLong: _LONG}
_NO_XML, _NO_ASCII = re.compile(r"[^\w.\-]"), re.compile(r"[^A-Za-z0-9_]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Fitted(NamedTuple):
    """The fields of a layer as a format takes them.

    Attributes:
        fields: with the names and types they get, in the order of the source.
        renamed: (old, new) name of every field that had to get another.
        texts: columns whose values become text because of their type.
    """

    fields: QgsFields
    renamed: List[Tuple[str, str]]
    texts: List[int]


def codec_of(encoding: str) -> str:
    """Python's name of an encoding of QGIS; UTF-8 for one it does not know."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "utf-8"


def cut(text: str, most: int, codec: str = "utf-8") -> str:
    """The longest beginning of a text that takes at most ``most`` bytes, whole characters only; 0: all of it."""
    if not most or len(text) * 4 <= most:
        return text
    return text.encode(codec, "replace")[:most].decode(codec, "ignore")


def plain_field(name: str, kind) -> QgsField:
    """A field of a type of QVariant, of any length."""
    return QgsField(name, kind)


def fit(fields: QgsFields, wanted: Format, codec: str = "utf-8") -> Fitted:
    """Names and types of fields that a format can hold."""
    names = _names(fields.names(), wanted, codec)
    fitted, texts = QgsFields(), []
    for number, (field, name) in enumerate(zip(fields, names)):
        copy = QgsField(field)
        copy.setName(name)
        kind = _kind(field.type(), wanted)
        if kind != field.type():
            copy = plain_field(name, kind)
            if kind == QVariant.String:
                texts.append(number)
        fitted.append(copy)
    renamed = [(old, new) for old, new in zip(fields.names(), names) if old != new]
    return Fitted(fitted, renamed, texts)


def _kind(kind: int, wanted: Format) -> int:
    """The type a field gets: its own, that of larger whole numbers, or text."""
    if kind in wanted.types:
        return kind
    if kind in (QVariant.UInt, QVariant.ULongLong) and QVariant.LongLong in wanted.types:
        return QVariant.LongLong
    return QVariant.String


def _names(names: Sequence[str], wanted: Format, codec: str) -> List[str]:
    """A name for each field; what fits keeps its own, the others are cut and numbered."""
    fold = str.lower if wanted.caseless else str
    allowed = [_allowed(name, number, wanted, codec) for number, name in enumerate(names)]
    kept: Dict[str, int] = {}
    for number, (name, free) in enumerate(zip(names, allowed)):
        if name == free and fold(name) not in wanted.taken:
            kept.setdefault(fold(name), number)
    used, found = {*kept, *wanted.taken}, []
    for number, base in enumerate(allowed):
        free, count = base, 1
        while kept.get(fold(free)) != number and fold(free) in used:
            count += 1
            tail = f"_{count}"
            free = cut(base, wanted.name_bytes - len(tail) if wanted.name_bytes else 0, codec) + tail
        used.add(fold(free))
        found.append(free)
    return found


def _allowed(name: str, number: int, wanted: Format, codec: str) -> str:
    """A name without what the format does not take, whether it is free or not."""
    if wanted is MEMORY:
        return name
    name = _CONTROL.sub("", name)
    if wanted.names == XML:
        name = _NO_XML.sub("_", name)
        name = f"_{name}" if name[:1].isdigit() or name[:1] in ("-", ".") else name
    elif wanted.names == UNQUOTED:
        name = name.replace('"', "'")
    elif wanted.names == ASCII:
        name = _NO_ASCII.sub("_", name).strip("_") if _NO_ASCII.search(name) else name
        name = f"_{name}" if name[:1].isdigit() else name
    return cut(name.strip() and name, wanted.name_bytes, codec) or f"field_{number + 1}"


def free_name(wanted: str, names: Sequence[str]) -> str:
    """A name for a column of the format itself that none of the fields has."""
    taken, free, count = {name.lower() for name in names}, wanted, 1
    while free.lower() in taken:
        free, count = (f"ecorestore_{wanted}" if count == 1 else f"ecorestore_{wanted}_{count}"), count + 1
    return free


def is_null(value) -> bool:
    """Whether an attribute has no value."""
    return value is None or (isinstance(value, QVariant) and value.isNull()) or value == NULL


def as_text(value) -> Optional[str]:
    """Any attribute as text from which it can be made again; None where it has no value."""
    if isinstance(value, str):
        return value
    if is_null(value):
        return None
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) <= EXACT else repr(value)
    if isinstance(value, (QByteArray, bytes)):
        return bytes(value).hex().upper()
    if isinstance(value, QDateTime):
        milliseconds = Qt.DateFormat.ISODateWithMs if value.time().msec() else Qt.DateFormat.ISODate
        return value.toString(milliseconds)
    if isinstance(value, QTime):
        return value.toString(Qt.DateFormat.ISODateWithMs if value.msec() else Qt.DateFormat.ISODate)
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False, default=as_text)
    return value.asWkt() if hasattr(value, "asWkt") else str(value)


class Keeper:
    """Brings rows into the types of their fields; what does not fit is remembered, not lost.

    Attributes:
        misfits: column to {key of the row: value}.
    """

    def __init__(self, fields: QgsFields, texts: Sequence[int]) -> None:
        self.misfits: Dict[int, Dict[int, object]] = {}
        self._texts = tuple(texts)
        self._whole = [(n, _WHOLE[f.type()]) for n, f in enumerate(fields) if f.type() in _WHOLE]
        self._real = [n for n, f in enumerate(fields) if f.type() == QVariant.Double]
        self._short = [
            (n, f.length())
            for n, f in enumerate(fields)
            if f.type() == QVariant.String and f.length() > 0 and n not in texts
        ]

    def fitted(self, values: list, row: int) -> list:
        """The values of a row, changed in place; None stands where one does not fit."""
        for column in self._texts:
            values[column] = as_text(values[column])
        for column, limit in self._whole:
            value = values[column]
            if not (type(value) is int and -limit < value < limit):
                values[column] = self._kept(column, row, value, _whole(value, limit))
        for column in self._real:
            value = values[column]
            if type(value) is not float:
                values[column] = self._kept(column, row, value, _real(value))
        for column, most in self._short:
            value = values[column]
            if not (type(value) is str and len(value) * 2 <= most):
                values[column] = self._kept(column, row, value, _short(value, most))
        return values

    def _kept(self, column: int, row: int, value, fitting):
        if fitting is None and not _is_nothing(value):
            self.misfits.setdefault(column, {})[row] = (
                value.item() if isinstance(value, np.generic) else value
            )
        return fitting


def _is_nothing(value) -> bool:
    return is_null(value) or (isinstance(value, (float, np.floating)) and math.isnan(value))


def _whole(value, limit: int) -> Optional[int]:
    """A whole number within the limit; None for anything else."""
    if isinstance(value, (bool, int, np.bool_, np.integer)):
        return int(value) if -limit < int(value) < limit else None
    if isinstance(value, (float, np.floating)):
        number = float(value)
        return int(number) if number.is_integer() and abs(number) < min(limit, EXACT) else None
    return None


def _real(value) -> Optional[float]:
    """A decimal that says the same; None for anything else."""
    if isinstance(value, int) and abs(value) > EXACT:
        return None
    if isinstance(value, (int, float, np.bool_, np.number)) and not isinstance(value, complex):
        return None if math.isnan(float(value)) else float(value)
    return None


def _short(value, most: int) -> Optional[str]:
    """A text of at most ``most`` UTF-16 units, as Qt counts them."""
    text = as_text(value)
    return text if text is not None and len(text.encode("utf-16-le", "surrogatepass")) // 2 <= most else None


def widened(fields: QgsFields, misfits: Dict[int, Dict[int, object]]) -> Tuple[QgsFields, List[int]]:
    """The fields with types that also take their misfits, and the columns that become text for it."""
    found, texts = QgsFields(), []
    for number, field in enumerate(fields):
        copy = QgsField(field)
        if number in misfits:
            kind = _wider(field.type(), list(misfits[number].values()))
            copy = plain_field(field.name(), kind)
            if kind == QVariant.String != field.type():
                texts.append(number)
        found.append(copy)
    return found, texts


def _wider(kind: int, values: list) -> int:
    whole = [value for value in values if isinstance(value, int)]
    if kind == QVariant.Int and len(whole) == len(values) and all(-_LONG < one < _LONG for one in whole):
        return QVariant.LongLong
    exact = all(abs(one) <= EXACT for one in whole)
    if (
        kind == QVariant.Int
        and exact
        and all(isinstance(one, (int, float)) and math.isfinite(one) for one in values)
    ):
        return QVariant.Double
    return QVariant.String
