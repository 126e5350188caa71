"""Level-2 restoration zones: every level-1 block split into alike, contiguous parts.

The plan (chapter 2, section 1) refines its five level-1 zones into 18 by natural
resource types, differences in degradation and restoration aims. The procedure
is a proposal (METHODS §2.1): SKATER (:mod:`skater`) over all level-1 blocks at
once. Each block starts as one zone, each strip stays one zone, and the cut that
lowers the sum of squared deviations most, in whatever block it lies, is applied
until the wanted number of zones is reached.
"""

from typing import NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..progress import Progress, silent
from .adjacency import UnitGraph, canonical
from .skater import MIN_AREA, UNIFORM, Regions, skater

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

#: The message when fewer zones than wanted were made, by ``Level2.reason``.
NOTICES = {
    MIN_AREA: marked(
        "{made} of {wanted} level-2 zones were made: every further cut would leave a zone below the "
        "minimum area. Reduce the minimum area to get more."
    ),
    UNIFORM: marked(
        "{made} of {wanted} level-2 zones were made: the units of each zone no longer differ in the "
        "features. Add features to get more."
    ),
}


class FeatureGroup(NamedTuple):
    """Features of one kind that share one weight.

    Attributes:
        values: (n, k); NaN where a unit has no data.
        weight: weight of the whole group, spread evenly over its k columns.
        common_scale: one scale for all columns instead of one for each; keeps
            distances as they are (coordinates) and rare classes rare (shares).
    """

    values: np.ndarray
    weight: float = 1.0
    common_scale: bool = False


class Homes(NamedTuple):
    """Where the units lie before they are split further.

    Attributes:
        zone, block: (n,) level-1 zone and block, as in :class:`level1.Level1`.
        strip: (n,) bool, the units of strips, which stay whole; None without strips.
        basin: (n,) basin number; touching units of two basins are held apart. None without basins.
    """

    zone: np.ndarray
    block: np.ndarray
    strip: Optional[np.ndarray] = None
    basin: Optional[np.ndarray] = None


class Level2Settings(NamedTuple):
    """How level-1 blocks are split.

    Attributes:
        zones: how many are wanted (default 18, the plan's number).
        min_area: no cut leaves a zone below this area, in the unit of the units' areas.
        basin_penalty: how much further apart touching units of two basins are held, in standard
            deviations of a feature group of weight 1 (proposed default 1).
    """

    zones: int = 18
    min_area: float = 0.0
    basin_penalty: float = 1.0


class Level2(NamedTuple):
    """Level-2 zones.

    Attributes:
        label: (n,) int32 position in the zone arrays below.
        zone1: (z,) int8 level-1 zone.
        block: (z,) int32 level-1 block.
        code: z codes such as "IV-2".
        area: (z,) area.
        x, y: (z,) centroids.
        wanted: how many zones were asked for; made: how many there are.
        reason: "done", "min_area" or "uniform", see :data:`NOTICES`.
        ssd: within the level-2 zones; ssd_before: within the level-1 blocks.
        missing: how many values without data were replaced by the mean.
    """

    label: np.ndarray
    zone1: np.ndarray
    block: np.ndarray
    code: Tuple[str, ...]
    area: np.ndarray
    x: np.ndarray
    y: np.ndarray
    wanted: int
    made: int
    reason: str
    ssd: float
    ssd_before: float
    missing: int


def roman(number: int) -> str:
    """Roman numeral of 1 to 39."""
    text = ""
    for value, sign in ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text


def zone_codes(zone1: np.ndarray, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, Tuple[str, ...]]:
    """Order and codes of level-2 zones.

    Within a level-1 zone the numbers run from north-west to south-east: by
    ``x − y`` of the centroid, then from north to south, then in the given order.

    Args:
        zone1: (z,) level-1 zone, 1 to 5. x, y: (z,) centroids, y to the north.

    Returns:
        ``order`` (z,) and the codes of the zones in that order, "I-1" … "V-n".
    """
    order = np.lexsort((-np.asarray(y), np.asarray(x) - np.asarray(y), zone1))
    codes, last, number = [], None, 0
    for zone in np.asarray(zone1)[order].tolist():
        number = number + 1 if zone == last else 1
        last = zone
        codes.append(f"{roman(zone)}-{number}")
    return order, tuple(codes)


def standardise(groups: Sequence[FeatureGroup], area: np.ndarray) -> Tuple[np.ndarray, int]:
    """Area-weighted z-scores, each group multiplied by ``sqrt(weight / columns)``.

    The squared distance of two units is then the weighted sum over the groups of
    the mean squared z-score difference. A unit without data takes the mean (0). A
    column without any difference becomes 0.

    Args:
        groups: the features.
        area: (n,) weight of the units.

    Returns:
        (n, Σk) features and the number of values without data.

    Raises:
        InputError: a column has no data at all.
    """
    columns, missing = [], 0
    for group in groups:
        values = np.asarray(group.values, dtype=np.float64).reshape(len(area), -1)
        known = np.isfinite(values)
        weight = np.where(known, area[:, None], 0.0)
        total = weight.sum(axis=0)
        if (total == 0).any():
            raise InputError(
                marked(
                    "A feature has no value in any planning unit. "
                    "Check that the feature rasters cover the units."
                )
            )
        missing += int(np.count_nonzero(~known))
        mean = (weight * np.where(known, values, 0.0)).sum(axis=0) / total
        centred = np.where(known, values - mean, 0.0)
        variance = (weight * centred**2).sum(axis=0) / total
        flat = variance <= (1e-12 * np.maximum(np.abs(mean), 1e-300)) ** 2
        if group.common_scale:
            variance = np.full_like(variance, variance.mean())
        scale = np.sqrt(np.where(flat, 1.0, variance))
        columns.append(np.where(flat, 0.0, centred / scale) * np.sqrt(group.weight / values.shape[1]))
    return np.concatenate(columns, axis=1), missing


def _number(found: Regions, zone1: np.ndarray, block: np.ndarray, graph: UnitGraph) -> Level2:
    """Zones in the order of their codes."""
    total = np.bincount(found.label, weights=graph.area)
    mid_x = np.bincount(found.label, weights=graph.area * graph.x) / total
    mid_y = np.bincount(found.label, weights=graph.area * graph.y) / total
    first = np.unique(found.label, return_index=True)[1]
    sequence, codes = zone_codes(zone1[first], mid_x, mid_y)
    return Level2(
        label=np.argsort(sequence).astype(np.int32)[found.label],
        zone1=zone1[first][sequence].astype(np.int8),
        block=block[first][sequence].astype(np.int32),
        code=codes,
        area=total[sequence],
        x=mid_x[sequence],
        y=mid_y[sequence],
        wanted=found.count,
        made=found.count,
        reason=found.reason,
        ssd=found.ssd,
        ssd_before=found.ssd + float(found.gains.sum()),
        missing=0,
    )


def level2(
    graph: UnitGraph,
    homes: Homes,
    features: Sequence[FeatureGroup],
    settings: Level2Settings,
    progress: Progress = silent,
) -> Level2:
    """Level-2 zones of planning units.

    The result does not depend on the order in which the graph lists its units and edges.

    Args:
        graph: n units; areas positive, km², centroids in map units.
        homes: level-1 zone and block, strip and basin of the units.
        features: groups such as resource shares, degradation, position.
        settings: number and smallest area of the zones, weight of basins.
        progress: called with the fraction done.

    Raises:
        InputError: more level-1 blocks than zones are wanted, features without data, or two
            units share a number.
    """
    order, graph = canonical(graph)
    zone1, block = np.asarray(homes.zone)[order], np.asarray(homes.block)[order]
    ordered = [group._replace(values=np.asarray(group.values)[order]) for group in features]
    values, missing = standardise(ordered, graph.area)
    cost = None
    if homes.basin is not None:
        basin = np.asarray(homes.basin)[order]
        cost = settings.basin_penalty * (basin[graph.edges[:, 0]] != basin[graph.edges[:, 1]])
    found = skater(
        values, graph.area, graph.edges, settings.zones, settings.min_area,
        border=graph.border, edge_cost=cost, group=block,
        fixed=None if homes.strip is None else np.asarray(homes.strip)[order], progress=progress,
    )  # fmt: skip
    numbered = _number(found, zone1, block, graph)
    return numbered._replace(label=numbered.label[np.argsort(order)], wanted=settings.zones, missing=missing)
