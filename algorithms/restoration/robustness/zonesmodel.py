"""Level-1 zones from five function scores, under every set of weights and limits."""

from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.evaluation.functionscore import FUNCTIONS
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....core.restoration.functionshares import FunctionShares
from ....core.restoration.robustness import Kept, Stability
from ....core.restoration.shaking import Parameter, Runs
from ....core.statistics import Distribution
from ....core.zoning.level1 import Level1Settings, level1
from ....gis.rasters import RasterSource
from ....gis.tables import zone_names
from ....translation import tr
from ...evaluation.shared.functions import function_names
from ...zoning.shared.unitgraph import Units
from .declarations import labels
from .findings import stability_class
from .ranges import Named

ZONES = len(FUNCTIONS)
_LIMITS = ("MIN_AREA", "OVERRIDE", "SIMILARITY")


class Scores(NamedTuple):
    """The scores of the five functions in their order, how they are ranked, and what is fixed.

    Attributes:
        ranks: the distributions by which values become ranks; empty where they are compared as they are.
        fixed: functions that no weight changes.
    """

    sources: Sequence[RasterSource]
    weights: np.ndarray
    ranks: Sequence[Distribution]
    fixed: Optional[RasterSource]


class ZonesModel(NamedTuple):
    """Planning units, their scores and the rules of the zones.

    Attributes:
        spaces: see :func:`level1`. strips: number of the strip of every unit, 0 for none.
    """

    units: Units
    scores: Scores
    rules: Level1Settings
    spaces: Optional[np.ndarray]
    strips: np.ndarray


def named_parameters(weights: Sequence[float], rules: Level1Settings) -> List[Named]:
    """Weights of the functions, then the limits of the zones."""
    found = [
        Named(f"WEIGHT_{key.upper()}", tr("Weight of “{name}”").format(name=name), weight, lowest=0.0)
        for (key, name), weight in zip(function_names().items(), weights)
    ]
    given = dict(zip(_LIMITS, (rules.min_area, 100.0 * rules.override, rules.similarity)))
    highest = {"MIN_AREA": np.inf, "OVERRIDE": 100.0, "SIMILARITY": 1.0}
    return found + [
        Named(key, labels()[key], value, lowest=0.0, highest=highest[key]) for key, value in given.items()
    ]


def zones_of_runs(
    model: ZonesModel, parameters: Sequence[Parameter], runs: Runs, progress: Progress
) -> np.ndarray:
    """(1 + n, m) level-1 zone of every unit: in the unshaken run, then in every run."""
    given = np.array([[parameter.value for parameter in parameters]])
    values = np.concatenate((given, runs.values))
    weights, place = np.unique(values[:, :ZONES], axis=0, return_inverse=True)
    shares = _shares(model, weights, part(progress, 0.0, 0.7))
    if not shares[place.reshape(-1)[0]].any():
        raise InputError(
            marked("“{name}” has no function (1 to 5) in the planning units."),
            name=model.scores.sources[0].name,
        )
    zones = np.zeros((len(values), len(model.units.graph.area)), np.uint8)
    for run, (row, at) in enumerate(zip(values, place.reshape(-1).tolist())):
        progress(0.7 + 0.3 * run / len(values))
        smallest, override, similarity = row[ZONES:]
        rules = model.rules._replace(min_area=smallest, override=override / 100.0, similarity=similarity)
        zones[run] = level1(model.units.graph, shares[at], rules, model.spaces, model.strips).zone
    return zones


def _shares(model: ZonesModel, weights: np.ndarray, progress: Progress) -> np.ndarray:
    """(r, n, 5) area shares of the functions in the units for every set of weights, as “Dominant function” has them."""
    scaled = weights / np.maximum(weights.mean(axis=1, keepdims=True), 1e-12)
    counter = FunctionShares(scaled, len(model.units.graph.area))
    scores, units = model.scores, model.units
    grid = scores.sources[0].grid
    rows, columns = units.cells[units.few - 1].T
    name = "" if scores.fixed is None else scores.fixed.name
    for window in grid.windows(2 * ZONES):
        report = part(progress, window.top / grid.rows, (window.top + window.rows) / grid.rows)
        layers = [source.read(window) for source in scores.sources]
        if scores.ranks:
            layers = [rank.rank(layer) for rank, layer in zip(scores.ranks, layers)]
        fixed = None if scores.fixed is None else scores.fixed.read(window)
        counter.add(units.source.read(window), layers, fixed, name, report)
        here = (rows >= window.top) & (rows < window.top + window.rows)
        here &= (columns >= 0) & (columns < window.columns)
        if here.any():
            at = rows[here] - window.top, columns[here]
            points = [layer[at] for layer in layers]
            counter.add(units.few[here], points, None if fixed is None else fixed[at], name)
    return counter.result()


def compare_zones(zones: np.ndarray, areas: np.ndarray, stability: Stability) -> Kept:
    """What the runs keep of the unshaken zones."""
    return stability.add(zones[0], lambda number: zones[number + 1], areas)


def unit_rows(units: Units, base: np.ndarray, kept: Kept) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(geometry, attributes) of every unit."""
    names = zone_names()
    found = zip(units.polygons, base.tolist(), kept.share.tolist(), kept.second.tolist(), units.graph.area)
    for number, (polygon, zone, share, second, area) in enumerate(found, 1):
        yield (
            polygon,
            {
                "unit": number,
                "zone1": zone,
                "name": names[zone],
                "share": share,
                "stability": stability_class(share),
                "second": names[second] if second else "",
                "area_km2": float(area),
            },
        )
