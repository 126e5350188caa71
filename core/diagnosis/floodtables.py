"""Tables of a flood assessment by land use: curve numbers and vulnerability."""

from typing import Iterable, Mapping, Sequence

import numpy as np

from ..messages import InputError, tr

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
        rows: with a whole number ``code`` from 0 to 255 and a number in each of ``columns``.
        low, high: what the numbers may be.
        name: of the table, for the message.

    Returns:
        (256, columns) float64, NaN for codes that are not in the table.

    Raises:
        InputError: a cell that is no such number.
    """
    table = np.full((_CODES, len(columns)), np.nan)
    for row in rows:
        code = int(_number(row, "code", 0, _CODES - 1, name))
        table[code] = [_number(row, column, low, high, name) for column in columns]
    return table


def _number(row: Mapping, column: str, low: float, high: float, name: str) -> float:
    text = str(row[column]).strip()
    try:
        value = float(text)
    except ValueError:
        value = np.nan
    if not low <= value <= high:
        raise InputError(
            tr("The column “{column}” of “{name}” holds “{text}” where a number from {low:g} to {high:g} is needed."),
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
    given = ~np.isnan(codes)
    whole = np.where(given, codes, 0)
    strange = given & ((whole < 0) | (whole > _CODES - 1) | (whole != np.rint(whole)))
    found = np.where(strange, 0, whole).astype(np.uint8)
    strange |= given & ~known[found]
    if strange.any():
        raise InputError(
            tr("“{name}” holds the code {code:g}, which is none of {known}. Reclassify it first."),
            name=name,
            code=float(codes[strange][0]),
            known=" ".join(map(str, known.nonzero()[0])),
        )
    return found
