"""Cover and management factor C from vegetation cover and ecosystems."""

from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number, cell_text

COLUMNS = ("cover", "lower", "upper", "c", "slope")
_LEAST = 1e-6


class CoverClass(NamedTuple):
    """C = c + slope · lg(FVC) for ``lower`` ≤ FVC < ``upper``, all as fractions; the last class holds 1 as well."""

    lower: float
    upper: float
    c: float
    slope: float


def parse_table(rows: Sequence[dict], covers: Sequence[str]) -> Dict[str, List[CoverClass]]:
    """Cover to its classes from rows with the columns cover, lower, upper (% of cover), c, slope (empty: 0).

    Raises:
        InputError: an unknown cover, a value that is not a number, limits that leave a gap or overlap, C beyond 0 to 1.
    """
    table: Dict[str, List[CoverClass]] = {}
    for number, row in enumerate(rows, 1):
        name = cell_text(row["cover"])
        if not name:
            continue
        if name not in covers:
            raise InputError(
                marked("Row {row} of the C table names the cover “{cover}”. Known covers are {known}."),
                row=number,
                cover=name,
                known=", ".join(covers),
            )
        lower, upper, c = (_number(row[column], number) for column in COLUMNS[1:4])
        slope = _number(row["slope"], number) if cell_text(row["slope"]) else 0.0
        if slope == 0 and not 0 <= c <= 1:
            raise InputError(
                marked("Row {row} of the C table gives C = {c}. C lies between 0 and 1."), row=number, c=c
            )
        table.setdefault(name, []).append(CoverClass(lower / 100, upper / 100, c, slope))
    for name, classes in table.items():
        classes.sort()
        edges = [classes[0].lower] + [row.upper for row in classes]
        if any(row.lower != edge for row, edge in zip(classes, edges)) or (edges[0], edges[-1]) != (0, 1):
            raise InputError(
                marked("The classes of “{cover}” in the C table must follow one another from 0 to 100 %."),
                cover=name,
            )
    missing = [name for name in covers if name not in table]
    if missing:
        raise InputError(marked("The C table has no row for {covers}."), covers=", ".join(missing))
    return table


def _number(value: object, row: int) -> float:
    number = cell_number(value)
    if np.isnan(number):
        raise InputError(
            marked("Row {row} of the C table holds “{value}” where a number is needed."), row=row, value=value
        )
    return number


def table_c(cover: np.ndarray, groups: np.ndarray, table: Sequence[List[CoverClass]]) -> np.ndarray:
    """C by ecosystem and class of cover (HJ 1173-2021): C = c + slope · lg(FVC), cut to 0 … 1.

    Args:
        cover: fractional vegetation cover 0 to 1, NaN for nodata.
        groups: 1 + the place of the cell's cover in ``table``; 0 nodata.
        table: the classes of every cover.

    Returns:
        float32 of the same shape, NaN for nodata. Covers of one C for all cells need no ``cover``.
    """
    result = np.full(cover.shape, np.nan, np.float32)
    for place, classes in enumerate(table, 1):
        here = groups == place
        if len(classes) == 1 and classes[0].slope == 0:
            result[here] = classes[0].c
            continue
        values = cover[here]
        found = np.full(values.shape, np.nan, np.float32)
        logarithm = np.log10(np.maximum(values, _LEAST))
        for number, row in enumerate(classes):
            last = number == len(classes) - 1
            with np.errstate(invalid="ignore"):
                inside = (values >= np.float32(row.lower)) & ((values < np.float32(row.upper)) | last)
            inside &= ~np.isnan(values)
            found[inside] = np.clip(row.c + row.slope * logarithm[inside], 0, 1)
        result[here] = found
    return result


def cai_c(cover: np.ndarray) -> np.ndarray:
    """Cai Chongfa et al. (2000): C = 1 without cover, 0.6508 − 0.3436·lg(f), f in %, 0 from 78.3 % on.

    Args:
        cover: vegetation cover, any shape, 0 to 1, NaN for nodata.

    Returns:
        float32 of the same shape, 0 to 1, no unit, NaN for nodata.
    """
    percent = 100 * cover.astype(np.float64)
    with np.errstate(invalid="ignore"):
        result = np.clip(0.6508 - 0.3436 * np.log10(np.maximum(percent, 100 * _LEAST)), 0, 1)
        result[cover >= np.float32(0.783)] = 0
    return result.astype(np.float32)


def linear_c(cover: np.ndarray) -> np.ndarray:
    """Bu Zhaohong et al. (1993): C = 0.4149 − 0.0052·c, c in %, not below 0; cited from memory, not checked.

    Args:
        cover: vegetation cover, any shape, 0 to 1, NaN for nodata.

    Returns:
        float32 of the same shape, no unit, NaN for nodata.
    """
    return np.maximum(0.4149 - 0.52 * cover.astype(np.float64), 0).astype(np.float32)
