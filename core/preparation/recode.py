"""Class codes of one land-use system turned into the classes of another, window by window."""

from collections import Counter
from typing import Dict, Iterable, Mapping

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number

_UNKNOWN = 255
_LONGEST_TABLE = 1 << 24


class Recoder:
    """Looks class codes up in a table of one byte per code.

    Args:
        mapping: source code to target class, 1 to 254; 0 stands for nodata.

    Attributes:
        valid: cells seen that were not nodata.
        classified: cells that got a class.
        unknown: codes that are not in the table, with their cell counts.

    Raises:
        InputError: the table is empty or its codes spread over more than 16.7 million.
    """

    def __init__(self, mapping: Mapping[int, int]) -> None:
        if not mapping:
            raise InputError(marked("The class table has no codes."))
        self._low, high = min(mapping), max(mapping)
        if high - self._low >= _LONGEST_TABLE or max(abs(self._low), abs(high)) >= _LONGEST_TABLE:
            raise InputError(
                marked("The codes of the class table must lie between −16,777,215 and 16,777,215.")
            )
        self._table = np.full(high - self._low + 3, _UNKNOWN, np.uint8)
        for code, target in mapping.items():
            self._table[code - self._low + 1] = target
        self.valid, self.classified = 0, 0
        self.unknown: Counter[int] = Counter()

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
        index = np.clip(filled - (self._low - 1), 0, self._table.size - 1).astype(np.int32)
        result = self._table[index]
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
