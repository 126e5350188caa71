"""Changes between two rasters of common classes."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from scipy.ndimage import label

from ....core.preparation.recode import Recoder
from ....core.progress import Progress
from ....core.restoration.changes import ChangeRules, Rule, lookup, opened
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from .sites import Pairs, Search, Site, listed

_CLASSES, _LEAST_CELLS = 16, 4


class Codes(NamedTuple):
    """Common classes of both dates, uint8, 0 without data; ``unknown``: cells with other codes."""

    before: np.ndarray
    after: np.ndarray
    unknown: int


def read_codes(first: RasterSource, second: RasterSource) -> Codes:
    """The classes of both dates."""
    recoders, found = [], []
    for source in (first, second):
        recoder = Recoder({code: code for code in range(1, _CLASSES)})
        cells = np.zeros(source.grid.shape, np.uint8)
        for window in source.grid.windows():
            cells[window.top : window.top + window.rows] = recoder.apply(source.read(window))
        recoders.append(recoder)
        found.append(cells)
    return Codes(found[0], found[1], sum(sum(recoder.unknown.values()) for recoder in recoders))


def find_cells(
    codes: Codes,
    rules: ChangeRules,
    tolerance: float,
    seen: Optional[np.ndarray],
    grid: Grid,
    progress: Progress,
) -> Search:
    """Sites among cells.

    Args:
        seen: where images show bare ground, on the same grid; None without images.
    """
    before, after = codes.before, codes.after
    labels = lookup(rules)[before, after]
    if seen is not None:
        _add_seen(labels, before, seen & (labels == 0) & (after > 0), rules)
    whole = np.count_nonzero(labels)
    progress(0.2)
    side = max(grid.cell_size)
    wide = opened(labels, int(max(tolerance, side) // side) + 1)
    progress(0.5)
    sites, kept = _sites(wide, codes, rules, grid)
    progress(0.9)
    return Search(sites, _matrix(before, after, grid), (whole - kept) * grid.cell_area)


def _add_seen(labels: np.ndarray, before: np.ndarray, where: np.ndarray, rules: ChangeRules) -> None:
    """Give cells that lost their green the kind that the rules name for their class."""
    table = np.zeros(_CLASSES, np.uint8)
    for code in range(1, _CLASSES):
        rule = rules.by_sign(str(code))
        table[code] = rule.label if rule else 0
    labels[where] = table[before[where]]


def _matrix(before: np.ndarray, after: np.ndarray, grid: Grid) -> Pairs:
    """m² of each class before by class after; an empty class has no data."""
    counts = np.bincount(_pair(before, after), minlength=_CLASSES**2).reshape(_CLASSES, _CLASSES)
    return {
        (str(b), str(a) if a else ""): int(counts[b, a]) * grid.cell_area
        for b, a in zip(*(axis.tolist() for axis in np.nonzero(counts)))
        if b
    }


def _pair(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    return before.ravel().astype(np.int64) * _CLASSES + after.ravel()


def _sites(wide: np.ndarray, codes: Codes, rules: ChangeRules, grid: Grid) -> Tuple[List[Site], int]:
    """Sites that are large enough, and how many cells they have."""
    numbers, count = np.zeros(wide.shape, np.int32), 0
    for one in np.unique(wide[wide > 0]).tolist():
        found, more = label(wide == one)
        numbers[found > 0] = found[found > 0] + count
        count += more
    at = np.flatnonzero(numbers)
    key = numbers.ravel()[at].astype(np.int64) * _CLASSES**2
    key += _pair(codes.before.ravel()[at], codes.after.ravel()[at])
    found_keys, cells = np.unique(key, return_counts=True)
    pairs: Dict[int, Pairs] = {}
    for pair, size in zip(found_keys.tolist(), cells.tolist()):
        number, rest = divmod(pair, _CLASSES**2)
        before, after = divmod(rest, _CLASSES)
        pairs.setdefault(number, {})[str(before), str(after)] = size * grid.cell_area
    kept: Dict[int, Rule] = {}
    for number, areas in pairs.items():
        rule = rule_of(areas, rules)
        if sum(areas.values()) >= max(rule.least, _LEAST_CELLS * grid.cell_area) - 1e-6:
            kept[number] = rule
    stays = np.isin(np.arange(count + 1), list(kept))
    numbers[~stays[numbers]] = 0
    sites = [Site(shape, kept[number], *listed(pairs[number])) for number, shape in polygonize(numbers, grid)]
    return sites, int(np.count_nonzero(numbers))


def rule_of(pairs: Pairs, rules: ChangeRules) -> Rule:
    """The rule of most of a site."""
    before, after = max(pairs, key=lambda pair: (pairs[pair], pair))
    rule = rules.of(before, after) or rules.by_sign(before)
    if rule is None:
        raise ValueError("a site has a rule")
    return rule
