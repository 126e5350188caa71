"""Class codes of one land-use system turned into the classes of another, window by window."""

from collections import Counter
from typing import Dict, Iterable, Mapping, Optional

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number

_UNKNOWN = 255
#: Codes that lie further apart are looked up by their order instead of in a table.
_LONGEST_TABLE = 1 << 24
#: Whole numbers up to here are exact as floats of 64 bits.
_LARGEST = 2**53


class Recoder:
    """Looks class codes up in a table of one byte per code, or among the sorted codes where they lie far apart.

    Args:
        mapping: source code to target class, 1 to 254; 0 stands for nodata.

    Attributes:
        valid: cells seen that were not nodata.
        classified: cells that got a class.
        unknown: codes that are not in the table, with their cell counts.

    Raises:
        InputError: the table is empty or a code is too great to be told apart.
    """

    def __init__(self, mapping: Mapping[int, int]) -> None:
        if not mapping:
            raise InputError(marked("The class table has no codes."))
        self._low, high = min(mapping), max(mapping)
        if max(abs(self._low), abs(high)) > _LARGEST:
            raise InputError(
                marked("The codes of the class table must lie between −{most} and {most}."),
                most=f"{_LARGEST:,}",
            )
        self._codes: Optional[np.ndarray] = None
        if high - self._low >= _LONGEST_TABLE:
            self._codes = np.array(sorted(mapping), np.float64)
            self._table = np.array([mapping[code] for code in sorted(mapping)] + [_UNKNOWN], np.uint8)
        else:
            self._table = self._spread(mapping, high)
        self.valid, self.classified = 0, 0
        self.unknown: Counter[int] = Counter()

    def _spread(self, mapping: Mapping[int, int], high: int) -> np.ndarray:
        """The class of every code from the lowest to the highest, with an unknown one before and behind."""
        table = np.full(high - self._low + 3, _UNKNOWN, np.uint8)
        for code, target in mapping.items():
            table[code - self._low + 1] = target
        return table

    def _index(self, codes: np.ndarray) -> np.ndarray:
        """Places of codes in the table; unknown ones get one that says so."""
        if self._codes is None:
            return np.clip(codes - (self._low - 1), 0, self._table.size - 1).astype(np.int32)
        place = np.minimum(np.searchsorted(self._codes, codes), self._codes.size - 1)
        return np.where(self._codes[place] == codes, place, self._codes.size)

    def apply(self, values: np.ndarray) -> np.ndarray:
        """Classes (uint8, 0 = nodata) of codes given as floats with NaN for nodata.

        Raises:
            InputError: a value is not a whole number, so the raster does not hold classes.
        """
        missing = np.isnan(values)
        filled = np.where(missing, self._low, values)
        if not np.array_equal(filled, np.floor(filled)) or np.isinf(filled).any():
            raise InputError(
                marked(
                    "The raster holds values that are not whole numbers. Choose a raster of land-use classes."
                )
            )
        result = self._table[self._index(filled)]
        result[missing] = 0
        strange = result == _UNKNOWN
        if strange.any():
            codes, counts = np.unique(values[strange], return_counts=True)
            self.unknown.update(dict(zip(codes.astype(int).tolist(), counts.tolist())))
            result[strange] = 0
        self.valid += result.size - int(np.count_nonzero(missing))
        self.classified += int(np.count_nonzero(result))
        return result


def code_mapping(rows: Iterable[Mapping], column: str, targets: Mapping[str, int]) -> Dict[int, int]:
    """Source code to target class from table rows with the columns ``code`` and ``column``.

    Args:
        targets: accepted spellings of the target classes in lower case (key, name, code) to class code;
            an empty cell of the table means nodata.

    Raises:
        InputError: a code is not a whole number or occurs twice, or a class is unknown.
    """
    mapping: Dict[int, int] = {}
    for number, row in enumerate(rows, 1):
        code = _whole(row["code"], number)
        name = _plain(row[column])
        if name and name not in targets:
            raise InputError(
                marked("Row {row} of the class table names the class “{name}”. Known classes are {known}."),
                row=number,
                name=row[column],
                known=", ".join(key for key in targets if key.isascii() and not key.isdigit()),
            )
        target = targets[name] if name else 0
        if mapping.setdefault(code, target) != target:
            raise InputError(marked("The class table assigns two classes to the code {code}."), code=code)
    return mapping


def _whole(value: object, row: int) -> int:
    number = cell_number(value)
    if not number.is_integer():
        raise InputError(
            marked("Row {row} of the class table holds the code “{value}”. Codes are whole numbers."),
            row=row,
            value=value,
        )
    return int(number)


def _plain(value: object) -> str:
    """A class as written in a table, comparable: ``3.0`` and `` 3`` are ``3``."""
    text = str(value).strip().lower()
    return text[:-2] if text.endswith(".0") else text
