"""Tables of a flood assessment by land use: curve numbers and vulnerability."""

from typing import Iterable, Mapping, Sequence

import numpy as np

from ..codes import known_codes
from ..messages import InputError, marked
from ..tables import cell_number, cell_text

#: Hydrologic soil groups, 1 to 4 in a raster: high, moderate, slow and very slow infiltration.
SOIL_GROUPS = ("A", "B", "C", "D")
#: Columns of the vulnerability table, by depth in metres.
DEPTH_COLUMNS = ("below_0_1", "from_0_1", "from_0_5", "from_1_5", "from_3")
_CODES = 256


def values_by_code(
    rows: Iterable[Mapping], columns: Sequence[str], low: float, high: float, name: str
) -> np.ndarray:
    """Numbers of a table by land-use code.

    Args:
        rows: with a whole number ``code`` from 1 to 255 (0 is nodata) and a number in each of ``columns``.
        low, high: what the numbers may be.
        name: of the table, for the message.

    Returns:
        (256, columns) float64, NaN for codes that are not in the table.

    Raises:
        InputError: a cell that is no such number.
    """
    table, given = np.full((_CODES, len(columns)), np.nan), np.zeros(_CODES, bool)
    for row in rows:
        code = _number(row, "code", 1, _CODES - 1, name)
        if code != int(code) or given[int(code)]:
            raise InputError(
                marked("The code {code:g} in “{name}” is not a whole number or occurs twice. Give each "
                       "class one row."),
                code=code, name=name,
            )  # fmt: skip
        given[int(code)] = True
        table[int(code)] = [_number(row, column, low, high, name) for column in columns]
    return table


def _number(row: Mapping, column: str, low: float, high: float, name: str) -> float:
    text = cell_text(row[column])
    value = cell_number(text)
    if not low <= value <= high:
        raise InputError(
            marked("The column “{column}” of “{name}” holds “{text}” where a number from {low:g} to {high:g} is needed."),
            column=column, name=name, text=text, low=low, high=high,
        )  # fmt: skip
    return value


def require_codes(codes: np.ndarray, known: np.ndarray, name: str) -> np.ndarray:
    """Codes of a raster as uint8, 0 where it has no data.

    Args:
        codes: floats, NaN for nodata.
        known: (256,) bool, the codes that may occur.
        name: of the layer, for the message.

    Raises:
        InputError: a code that is not known.
    """
    found, strange = known_codes(codes, known)
    if strange is not None:
        raise InputError(
            marked("“{name}” holds the code {code:g}, which is not one of {known}. Reclassify it first."),
            name=name,
            code=strange,
            known=" ".join(map(str, known.nonzero()[0])),
        )
    return found
