"""Models in which every cell stands for itself: weighted overlay, restoration types, priority."""

from typing import Dict, List, NamedTuple, Protocol, Sequence, Tuple, cast

import numpy as np

from ....core.evaluation.breaks import apply_breaks
from ....core.evaluation.weights import weighted_sum
from ....core.restoration.priority import Limits, Weights
from ....core.restoration.thresholds import threshold_name, thresholds, with_thresholds
from ....core.restoration.types import TYPE_COUNT, judge_types, spaces_of_landuse
from ....core.tables import Comparison, Rule
from ....gis.kinds import kind_of_key
from ....gis.rasters import RasterSource
from ....translation import tr
from ..restorationpriority.order import Order
from ..shared.layers import Layers
from ..shared.settings import CELLS
from .declarations import labels
from .ranges import Named

Cells = Dict[str, np.ndarray]
PRIORITIES = 3
_SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤"}


class CellModel(Protocol):
    """What every model says and does.

    Attributes:
        sources: the rasters to read. named: its weights and thresholds.
    """

    sources: Sequence[RasterSource]
    named: List[Named]

    @property
    def classes(self) -> int:
        """The highest class it gives."""

    def cells(self, arrays: Sequence[np.ndarray]) -> Tuple[Cells, np.ndarray]:
        """One window's layers by name, and which of its cells are judged."""

    def classes_of(self, cells: Cells, values: np.ndarray) -> np.ndarray:
        """uint8 class of every cell (0 for none) with other values of the parameters."""


class OverlayModel:
    """A weighted sum, graded by breaks."""

    def __init__(
        self, sources: Sequence[RasterSource], weights: Sequence[float], breaks: Sequence[float]
    ) -> None:
        self.sources, self._classes = sources, len(breaks) + 1
        self.named = [
            Named(f"WEIGHT_{number}", tr("Weight of “{name}”").format(name=source.name), weight, lowest=0.0)
            for number, (source, weight) in enumerate(zip(sources, weights), 1)
        ]
        for number, limit in enumerate(breaks, 1):
            beside = [abs(limit - other) for other in breaks if other != limit]
            label = tr("Break {number}").format(number=number)
            self.named.append(Named(f"BREAK_{number}", label, limit, scale=min(beside, default=0.0)))

    @property
    def classes(self) -> int:
        """The highest grade."""
        return self._classes

    def cells(self, arrays: Sequence[np.ndarray]) -> Tuple[Cells, np.ndarray]:
        """See :class:`CellModel`; a cell without data in any layer is not judged."""
        there = ~np.isnan(arrays[0])
        for array in arrays[1:]:
            there &= ~np.isnan(array)
        return {str(number): array for number, array in enumerate(arrays)}, there

    def classes_of(self, cells: Cells, values: np.ndarray) -> np.ndarray:
        """See :class:`CellModel`; weights are divided by their sum, breaks put in order."""
        count = len(self.sources)
        weights = values[:count] / max(values[:count].sum(), 1e-12)
        return apply_breaks(weighted_sum(list(cells.values()), weights), np.sort(values[count:]))


class TypesModel:
    """The rules of the restoration types."""

    classes: int = TYPE_COUNT

    def __init__(
        self,
        layers: Layers,
        rules: Sequence[Rule],
        together: int,
        spaces: Dict[int, int],
    ) -> None:
        self.sources: Sequence[RasterSource] = layers.sources
        self._layers, self._rules = layers, rules
        self._together, self._spaces = together, spaces
        self._thresholds = thresholds(rules)
        self.named = named_thresholds(self._thresholds)

    def cells(self, arrays: Sequence[np.ndarray]) -> Tuple[Cells, np.ndarray]:
        """See :class:`CellModel`; a cell with land use is judged."""
        cells = self._layers.cells(arrays)
        if "SPACES" not in cells:
            cells["SPACES"] = spaces_of_landuse(cells["LANDUSE"], self._spaces)
        return cells, ~np.isnan(cells["LANDUSE"])

    def classes_of(self, cells: Cells, values: np.ndarray) -> np.ndarray:
        """See :class:`CellModel`."""
        moved = dict(zip(self._thresholds, values.tolist()))
        return judge_types(cells, with_thresholds(self._rules, moved), self._together).types


class Scoring(NamedTuple):
    """Weights and limits of the priority, with the names of those that have a layer."""

    weights: Weights
    limits: Limits
    used: Sequence[str]


class PriorityModel:
    """Score, limits and rules of the restoration priority."""

    classes: int = PRIORITIES
    _PARTS = ("WEIGHT_SECURITY", "WEIGHT_DEGRADATION", "WEIGHT_POTENTIAL", "BONUS")
    _LIMITS = ("NEAR", "MEDIUM", "BASELINE_DEGRADATION")

    def __init__(self, layers: Layers, rules: Sequence[Rule], scoring: Scoring) -> None:
        self.sources: Sequence[RasterSource] = layers.sources
        self._layers, self._rules = layers, rules
        self._thresholds = thresholds(rules)
        given = dict(zip(self._PARTS + self._LIMITS, [*scoring.weights, *scoring.limits]))
        self._given, self._keys = given, [key for key in given if key in scoring.used]
        self.named = [
            Named(key, labels()[key], given[key], graded=key == "BASELINE_DEGRADATION", lowest=0.0)
            for key in self._keys
        ] + named_thresholds(self._thresholds)

    def cells(self, arrays: Sequence[np.ndarray]) -> Tuple[Cells, np.ndarray]:
        """See :class:`CellModel`; a cell with a type is judged."""
        cells = self._layers.cells(arrays)
        return cells, cells["TYPES"] > 0

    def classes_of(self, cells: Cells, values: np.ndarray) -> np.ndarray:
        """See :class:`CellModel`; a limit for medium term above that for near term counts as equal to it."""
        moved = {**self._given, **dict(zip(self._keys, values.tolist()))}
        limits = Limits(*(moved[key] for key in self._LIMITS))
        limits = limits._replace(medium=min(limits.medium, limits.near))
        tested = dict(zip(self._thresholds, values[len(self._keys) :].tolist()))
        weights = Weights(*(moved[key] for key in self._PARTS))
        return Order(with_thresholds(self._rules, tested), weights, limits).judge(cells)[0]


def named_thresholds(found: Sequence[Comparison]) -> List[Named]:
    """The thresholds of rules as parameters; those of layers of classes or grades are graded."""
    return [
        Named(
            threshold_name(one),
            f"{labels().get(one.input, one.input)} {_SIGNS[one.operator]} {one.value:g}",
            cast(float, one.value),
            graded=_graded(one.input),
        )
        for one in found
    ]


def _graded(key: str) -> bool:
    return key != "SCORE" and (key not in CELLS or kind_of_key(CELLS[key]).holds_classes)
