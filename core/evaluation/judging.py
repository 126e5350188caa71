"""Criteria with their weights, and the experts whose judgements the weights come from."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from .ahp import CONSISTENT, ahp, worst_judgement
from .experts import Mended, agreement, combined, mended
from .weights import equal_weights

#: Where weights come from.
JUDGED, TYPED, EQUAL, ENTROPY = "judged", "typed", "equal", "entropy"
WAYS = (JUDGED, TYPED, EQUAL, ENTROPY)


class Criterion(NamedTuple):
    """What gets a weight.

    Attributes:
        key: by which judgements know it, whatever its place or name.
        name: what users call it.
        layer, source: id of its layer in the project, and where that lies; empty where it has none.
        factor: of the resistance surface, empty for others.
        cost: whether less is better.
        weight: as typed, None where none was.
    """

    key: str
    name: str
    layer: str = ""
    source: str = ""
    factor: str = ""
    cost: bool = False
    weight: Optional[float] = None


class Expert(NamedTuple):
    """Judgements of one person: by keys, how much more the first criterion counts than the second."""

    name: str
    judgements: Dict[Tuple[str, str], float] = {}


class WeightSet(NamedTuple):
    """Criteria, experts and where the weights come from."""

    criteria: Tuple[Criterion, ...] = ()
    experts: Tuple[Expert, ...] = ()
    way: str = JUDGED

    def matrix(self, expert: int) -> np.ndarray:
        """(n, n) judgements of an expert; 1 where none was given."""
        given, keys = self.experts[expert].judgements, [one.key for one in self.criteria]
        return np.array([[1.0 if a == b else _judgement(given, a, b) for b in keys] for a in keys])

    def with_judgement(self, expert: int, row: int, column: int, value: float) -> "WeightSet":
        """With another judgement; that of the mirrored pair follows."""
        first, second = self.criteria[row].key, self.criteria[column].key
        given = {
            pair: old for pair, old in self.experts[expert].judgements.items() if pair != (second, first)
        }
        return self.with_expert(
            expert, self.experts[expert]._replace(judgements={**given, (first, second): value})
        )

    def with_expert(self, place: int, expert: Expert) -> "WeightSet":
        """With another expert at a place; behind the last one it is added."""
        return self._replace(experts=(*self.experts[:place], expert, *self.experts[place + 1 :]))

    def without_expert(self, place: int) -> "WeightSet":
        """Without one of the experts."""
        return self._replace(experts=(*self.experts[:place], *self.experts[place + 1 :]))

    def with_criterion(self, place: int, criterion: Criterion) -> "WeightSet":
        """With another criterion at a place; behind the last one it is added."""
        return self._replace(criteria=(*self.criteria[:place], criterion, *self.criteria[place + 1 :]))

    def without_criteria(self, places: Sequence[int]) -> "WeightSet":
        """Without some criteria and all that was judged of them."""
        kept = tuple(one for place, one in enumerate(self.criteria) if place not in set(places))
        keys = {one.key for one in kept}
        experts = [
            expert._replace(
                judgements={pair: v for pair, v in expert.judgements.items() if set(pair) <= keys}
            )
            for expert in self.experts
        ]
        return self._replace(criteria=kept, experts=tuple(experts))

    def with_matrix(self, expert: int, names: Sequence[str], matrix: np.ndarray) -> "WeightSet":
        """With the judgements of a matrix as those of an expert; criteria are known by name, others are added."""
        changed = self
        for name in names:
            if changed.place_of(name) is None:
                changed = changed.with_criterion(len(changed.criteria), Criterion(changed.new_key(), name))
        places = [changed.place_of(name) or 0 for name in names]
        for row, first in enumerate(places):
            for column, second in enumerate(places[row + 1 :], row + 1):
                changed = changed.with_judgement(expert, first, second, float(matrix[row, column]))
        return changed

    def place_of(self, name: str) -> Optional[int]:
        """The place of the criterion of a name, or of a factor of the resistance surface; None where there is none."""
        for place, one in enumerate(self.criteria):
            if name in (one.name, one.factor):
                return place
        return None

    def new_key(self) -> str:
        """A key that no criterion has."""
        used = {int(one.key) for one in self.criteria if one.key.isdigit()}
        return str(max(used, default=0) + 1)


def _judgement(given: Dict[Tuple[str, str], float], first: str, second: str) -> float:
    if (first, second) in given:
        return given[first, second]
    return 1.0 / given[second, first] if (second, first) in given else 1.0


class Outcome(NamedTuple):
    """What follows from judgements.

    Attributes:
        weights: sum 1. ratio: consistency ratio; NaN where no random index is known.
        worst: the worst judgement with the value that mends it; None where none contradicts the others.
    """

    weights: np.ndarray
    ratio: float
    worst: Optional[Mended]

    @property
    def consistent(self) -> bool:
        """Whether the judgements agree well enough, by Saaty's 0.1."""
        return self.ratio < CONSISTENT


def outcome(matrix: np.ndarray, random_index: Dict[int, float]) -> Outcome:
    """Weights, consistency and the worst judgement of a matrix.

    The worst judgement is told where another value of Saaty's scale would make the judgements agree better.
    """
    found = ahp(matrix, random_index)
    worst = None
    if len(matrix) > 2 and not found.index < 1e-9:
        place = worst_judgement(matrix, found.weights)
        better = mended(matrix, place.row, place.column, random_index)
        gain = (found.ratio - better.ratio) if math.isfinite(found.ratio) else 1.0
        worst = better if gain > 1e-6 and not math.isclose(better.value, better.given) else None
    return Outcome(found.weights, found.ratio, worst)


def outcomes(weights: WeightSet, random_index: Dict[int, float]) -> List[Outcome]:
    """What follows from the judgements of every expert."""
    return [outcome(weights.matrix(place), random_index) for place in range(len(weights.experts))]


def together(weights: WeightSet, random_index: Dict[int, float]) -> Outcome:
    """What follows from the geometric mean of all experts; nobody gave its judgements, so none is the worst.

    Raises:
        InputError: there is no expert.
    """
    matrix = combined([weights.matrix(place) for place in range(len(weights.experts))])
    return outcome(matrix, random_index)._replace(worst=None)


def agreement_of(weights: WeightSet, random_index: Dict[int, float]) -> float:
    """How far the experts agree (Goepel), 0 to 1; NaN for fewer than two of them or of criteria."""
    if len(weights.experts) < 2 or len(weights.criteria) < 2:
        return math.nan
    return agreement(np.array([found.weights for found in outcomes(weights, random_index)]))


def weights_of(weights: WeightSet, random_index: Dict[int, float]) -> Optional[np.ndarray]:
    """The weights of the criteria, sum 1; None where the tool computes them from the layers (entropy), or there are none.

    Raises:
        InputError: typed weights are negative, missing or all 0.
    """
    count = len(weights.criteria)
    if not count or weights.way == ENTROPY:
        return None
    if weights.way == EQUAL:
        return equal_weights(count)
    if weights.way == TYPED:
        return _typed(weights.criteria)
    return together(weights, random_index).weights if weights.experts else equal_weights(count)


def _typed(criteria: Sequence[Criterion]) -> np.ndarray:
    missing = [one.name for one in criteria if one.weight is None]
    if missing:
        raise InputError(marked("Weights are missing for: {names}."), names=", ".join(missing))
    values = np.array([one.weight for one in criteria], np.float64)
    if not (np.isfinite(values) & (values >= 0)).all() or not values.sum():
        raise InputError(marked("Weights are 0 or more, and at least one is above 0."))
    return values / values.sum()
