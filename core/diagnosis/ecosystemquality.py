"""Ecosystem quality index (EQI) of HJ 1172-2021."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from .groupcounts import GroupCounts, group_extremes

#: The vegetation types of HJ 1172-2021 that have a quality.
TYPES = ("forest", "shrub", "grass", "farmland")
#: Lower limits of 低, 中, 良, 优; a value equal to a limit belongs to the better grade.
LIMITS = (20.0, 35.0, 55.0, 75.0)
SCALINGS = ("area", "group", "none")
_STEPS, _FEWEST_STEPS, _MOST_COUNTS = 10_000, 500, 10_000_000
_MOST_REGIONS = 2_000
_CLOSE = 1_000_000


class Group(NamedTuple):
    """A vegetation type of a region: ``region`` code, ``type`` key, number of cells, least and greatest values."""

    region: int
    type: str
    cells: int
    low: Tuple[float, ...]
    high: Tuple[float, ...]


class QualityReferences:
    """What every cell is compared with, gathered in one or two passes over the windows.

    First ``add`` for every window. For a percentile as reference then ``add_counts`` for every window.

    Args:
        names: of the layers LAI, FVC and GPP, for messages.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._rows: Dict[int, int] = {}
        self._cells = np.zeros(0, np.int64)
        self._low, self._high = np.full((3, 0), np.inf), np.full((3, 0), -np.inf)
        self._counts: List[GroupCounts] = []

    def groups(self, regions: np.ndarray, types: np.ndarray) -> np.ndarray:
        """Number of the group of every cell; regions not met before get the next numbers.

        Args:
            regions: (n,) codes.
            types: (n,) 1 + place in ``TYPES``.
        """
        codes, place = _compact(regions.astype(np.int64))
        for code in codes.tolist():
            self._rows.setdefault(code, len(self._rows))
        if len(self._rows) > _MOST_REGIONS:
            raise InputError(
                marked(
                    "There are more than {most} regions. Give a raster of ecological regions, not of values."
                ),
                most=_MOST_REGIONS,
            )
        first = np.array([self._rows[code] * len(TYPES) - 1 for code in codes.tolist()], np.int16)
        return (first[place] + types).astype(np.uint16)

    def add(self, values: np.ndarray, groups: np.ndarray) -> None:
        """First pass: (3, n) values without NaN of the groups of ``groups``.

        Raises:
            InputError: a value below 0.
        """
        size = len(self._rows) * len(TYPES)
        grown = size - self._cells.size
        self._cells = np.pad(self._cells, (0, grown))
        self._low = np.pad(self._low, ((0, 0), (0, grown)), constant_values=np.inf)
        self._high = np.pad(self._high, ((0, 0), (0, grown)), constant_values=-np.inf)
        cells, low, high = group_extremes(values, groups, size)
        for name, least in zip(self._names, low.min(axis=1, initial=np.inf)):
            if least < 0:
                raise InputError(
                    marked(
                        "“{name}” holds {least:g}, but values below 0 are impossible. Check its unit and "
                        "its nodata value."
                    ),
                    name=name,
                    least=least,
                )
        self._low, self._high = np.minimum(self._low, low), np.maximum(self._high, high)
        self._cells += cells

    def add_counts(self, values: np.ndarray, groups: np.ndarray) -> None:
        """Second pass, for percentiles: values are counted in up to 10,000 steps to the greatest of their group.

        Fewer steps where there are very many groups, so that the counts stay below 100 MB per layer.
        """
        if not self._counts:
            steps = min(_STEPS, max(_FEWEST_STEPS, _MOST_COUNTS // self._cells.size))
            self._counts = [GroupCounts(self._cells.size, 0.0, 1.0, steps) for _name in self._names]
        for counts, layer, high in zip(self._counts, values, self._high):
            most = high[groups]
            counts.add(np.divide(layer, most, out=np.zeros(layer.shape), where=most > 0), groups)

    def occurring(self) -> List[Tuple[int, Group]]:
        """(number, group) of every group that occurs, by region and type."""
        found = []
        for code, row in sorted(self._rows.items()):
            for place, kind in enumerate(TYPES):
                number = row * len(TYPES) + place
                if self._cells[number]:
                    low, high = tuple(self._low[:, number]), tuple(self._high[:, number])
                    found.append((number, Group(code, kind, int(self._cells[number]), low, high)))
        return found

    def reference(self, percentile: float = 100.0) -> np.ndarray:
        """(3, groups) reference values: the maximum, or a percentile after a second pass."""
        if percentile >= 100 or not self._counts:
            return self._high.copy()
        shares = np.array([counts.quantile(percentile / 100) for counts in self._counts])
        return np.where(np.isfinite(self._high), shares * self._high, self._high)

    def floors(self, reference: np.ndarray, scaling: str) -> np.ndarray:
        """(3, groups) relative value that becomes 0: the least of all groups, of the group itself, or 0."""
        if scaling == "none":
            return np.zeros(reference.shape)
        with np.errstate(invalid="ignore", divide="ignore"):
            least = np.where(reference > 0, np.minimum(self._low / reference, 1.0), 0.0)
        if scaling == "group":
            return least
        met = self._cells > 0
        return np.repeat(least[:, met].min(axis=1, keepdims=True), reference.shape[1], axis=1)


def _compact(codes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Different codes, ascending, and the place of each code among them; without sorting where they lie close."""
    if not codes.size or codes.max() - codes.min() > _CLOSE:
        different, place = np.unique(codes, return_inverse=True)
        return different, place.ravel()
    least = codes.min()
    found = np.flatnonzero(np.bincount(codes - least))
    lookup = np.zeros(found[-1] + 1, np.intp)
    lookup[found] = np.arange(found.size)
    return found + least, lookup[codes - least]


def quality(values: np.ndarray, groups: np.ndarray, reference: np.ndarray, floors: np.ndarray) -> np.ndarray:
    """EQI = (LAI + FVC + GPP) / 3 · 100 of values relative to the reference of their group.

    RVI = F / F_ref, at most 1, then (RVI − floor) / (1 − floor) (HJ 1172-2021: F / max(F), min–max to 0–1). Where a
    reference is 0, the parameter is 0; where the floor is 1, as in a group of one value, it is 1.

    Args:
        values: (3, n) LAI, FVC, GPP; each in any unit, since they are divided by one of their own kind.
        groups: (n,) group of every cell.
        reference, floors: (3, groups).

    Returns:
        (n,) float32, 0 to 100.
    """
    total = np.zeros(groups.shape)
    for layer, best, least in zip(values, reference, floors):
        top, floor = best[groups], least[groups]
        share = np.divide(layer, top, out=np.zeros(layer.shape), where=top > 0)
        np.minimum(share, 1.0, out=share)
        width = 1.0 - floor
        total += np.divide(share - floor, width, out=np.ones(layer.shape), where=width > 1e-9)
    return (total * (100.0 / 3.0)).astype(np.float32)
