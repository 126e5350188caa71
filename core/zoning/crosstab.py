"""Tables of zones: cells and areas by class, and means, collected window by window.

Memory grows with the number of different combinations, not with the raster.
"""

from typing import Dict, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from .labels import compact

#: A cell without class; classes themselves may be 0 or negative.
NO_CLASS = -(2**63)


class CrossTable(NamedTuple):
    """Cells of every zone by class.

    Attributes:
        zone: (r,) zone of the row.
        by: (r,) second division of the row; 0 outside every part of it, and
            everywhere 0 when none was given.
        classes: (c,) classes that occur.
        cells: (r, c) number of cells.
        nodata: (r,) cells of the row without class; ``cells`` of a row plus
            ``nodata`` is all its cells.
    """

    zone: np.ndarray
    by: np.ndarray
    classes: np.ndarray
    cells: np.ndarray
    nodata: np.ndarray

    def totals(self) -> np.ndarray:
        """(r,) all cells of each row."""
        return self.cells.sum(axis=1) + self.nodata

    def areas(self, cell_area: float) -> np.ndarray:
        """(r, c + 1) areas in the unit of ``cell_area``, the last column nodata; a row sums to its area."""
        return np.column_stack([self.cells, self.nodata]) * float(cell_area)

    def shares(self, classes: Optional[Sequence[int]] = None) -> np.ndarray:
        """(r, c) part of all cells of the row, 0 to 1; nodata takes the rest.

        Args:
            classes: the classes of the columns, also such as do not occur; None
                for those that occur.
        """
        wanted = self.classes if classes is None else np.asarray(classes)
        cells = np.zeros((self.zone.size, wanted.size))
        for column, code in enumerate(wanted.tolist()):
            cells[:, column] = self.cells[:, self.classes == code].sum(axis=1)
        return cells / self.totals()[:, None]


class CrossCounter:
    """Counts zone × by × class over windows."""

    def __init__(self) -> None:
        self._cells: Dict[Tuple[int, int, int], int] = {}

    def add(self, zones: np.ndarray, classes: np.ndarray, by: Optional[np.ndarray] = None) -> None:
        """Count one window.

        Args:
            zones: zone numbers; 0, negative or NaN outside.
            classes: class codes of the same shape, whole numbers; NaN without class.
            by: numbers of the second division; 0, negative or NaN outside.
        """
        zones = np.asarray(zones)
        inside = zones > 0
        if not inside.any():
            return
        codes = np.asarray(classes)[inside]
        parts = [
            compact(zones[inside].astype(np.int64)),
            compact(np.zeros(codes.size, np.int64) if by is None else _whole(np.asarray(by)[inside], 0)),
            _classes(codes),
        ]
        (zone, zone_at), (part, part_at), (code, code_at) = parts
        keys = (zone_at * part.size + part_at) * code.size + code_at
        key, at = compact(keys)
        count = np.bincount(at)
        rest, column = np.divmod(key, code.size)
        row, middle = np.divmod(rest, part.size)
        triples = zip(zone[row].tolist(), part[middle].tolist(), code[column].tolist())
        for triple, n in zip(triples, count.tolist()):
            self._cells[triple] = self._cells.get(triple, 0) + n

    def result(self) -> CrossTable:
        """The table of all windows added so far, rows sorted by zone, then by ``by``."""
        rows = sorted({key[:2] for key in self._cells})
        classes = sorted({key[2] for key in self._cells} - {NO_CLASS})
        row_at = {row: index for index, row in enumerate(rows)}
        class_at = {code: index for index, code in enumerate(classes)}
        class_at[NO_CLASS] = len(classes)
        cells = np.zeros((len(rows), len(classes) + 1), dtype=np.int64)
        for (zone, part, code), count in self._cells.items():
            cells[row_at[zone, part], class_at[code]] = count
        pairs = np.array(rows, dtype=np.int64).reshape(-1, 2)
        codes = np.array(classes, dtype=np.int64)
        return CrossTable(pairs[:, 0], pairs[:, 1], codes, cells[:, :-1], cells[:, -1])


def _classes(values: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """The codes that occur, NO_CLASS for NaN, and the place of every cell among them."""
    known = np.isfinite(values)
    if known.all():
        return compact(values.astype(np.int64))
    beside = (
        int(values[known].min()) - 1 if known.any() else 0
    )  # near the codes, so that they need no sorting
    codes, index = compact(np.where(known, values, beside).astype(np.int64))
    return np.where(codes == beside, NO_CLASS, codes), index


def _whole(values: np.ndarray, outside: int) -> np.ndarray:
    """Whole numbers; NaN and negative values become ``outside``."""
    known = np.isfinite(values) & (values >= 0)
    return np.where(known, values, outside).astype(np.int64)


class ZoneMeans(NamedTuple):
    """Mean of a raster in every zone.

    Attributes:
        zone: (r,) zones. mean: (r,), NaN where no cell has a value.
        cells: (r,) cells with a value. nodata: (r,) cells without.
    """

    zone: np.ndarray
    mean: np.ndarray
    cells: np.ndarray
    nodata: np.ndarray


class MeanCounter:
    """Sums a raster by zone over windows."""

    def __init__(self) -> None:
        self._sums: Dict[int, Tuple[float, int, int]] = {}

    def add(self, zones: np.ndarray, values: np.ndarray) -> None:
        """Sum one window.

        Args:
            zones: zone numbers; 0, negative or NaN outside.
            values: of the same shape, NaN without data.
        """
        zones = np.asarray(zones)
        inside = zones > 0
        if not inside.any():
            return
        zone, at = compact(zones[inside].astype(np.int64))
        data = np.asarray(values, dtype=np.float64)[inside]
        known = np.isfinite(data)
        total = np.bincount(at, weights=np.where(known, data, 0.0))
        cells = np.bincount(at, weights=known).astype(np.int64)
        blank = np.bincount(at) - cells
        for key, value, count, empty in zip(zone.tolist(), total.tolist(), cells.tolist(), blank.tolist()):
            old = self._sums.get(key, (0.0, 0, 0))
            self._sums[key] = (old[0] + value, old[1] + count, old[2] + empty)

    def result(self) -> ZoneMeans:
        """The means of all windows added so far, sorted by zone."""
        zones = sorted(self._sums)
        rows = np.array([self._sums[zone] for zone in zones], dtype=np.float64).reshape(-1, 3)
        cells = rows[:, 1].astype(np.int64)
        mean = np.full(len(zones), np.nan)
        np.divide(rows[:, 0], cells, out=mean, where=cells > 0)
        return ZoneMeans(np.array(zones, dtype=np.int64), mean, cells, rows[:, 2].astype(np.int64))
