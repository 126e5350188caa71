"""How windows become levels of the security pattern, with the breaks for it."""

from typing import List, Sequence, Set

import numpy as np

from ....core.diagnosis import security
from ....core.evaluation.breaks import natural_breaks
from ....core.evaluation.normalise import require_spread
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....core.statistics import Distribution
from ....gis.rasters import RasterSource, stream
from ...evaluation.shared.distributions import read_distribution
from .settings import Settings


class CostLevels:
    """Accumulated cost cut at own breaks, natural breaks of four classes or turning points."""

    def __init__(self, settings: Settings, source: RasterSource, progress: Progress) -> None:
        self.breaks = settings.breaks
        if self.breaks:
            return
        distribution = read_distribution(source, progress)
        require_spread(distribution, source.name)
        if settings.breaking == "turningpoints":
            self.breaks = security.turning_points(distribution, source.name).tolist()
        else:
            self.breaks = natural_breaks(distribution, 4).tolist()

    def compute(self, cost: np.ndarray) -> np.ndarray:
        """Levels of one window."""
        return security.levels_of_cost(cost, self.breaks)

    def constant_layers(self) -> List[str]:
        """None: cost of one value is refused."""
        return []


class ProcessLevels:
    """The strictest level of several processes, or their weighted sum cut at two breaks."""

    def __init__(self, settings: Settings, sources: Sequence[RasterSource], progress: Progress) -> None:
        self._processes = [
            security.Process(source.name, number in settings.reversed)
            for number, source in enumerate(sources)
        ]
        self._seen: List[Set[int]] = [set() for _ in sources]
        self._weights = settings.weights
        self.breaks = settings.breaks
        if self._weights and not self.breaks:
            self.breaks = self._natural(sources, progress)

    def compute(self, *arrays: np.ndarray) -> np.ndarray:
        """Levels of one window."""
        found = self._levels(arrays)
        if not self._weights:
            return security.strictest(found)
        return security.levels_of_score(security.security_score(found, self._weights), self.breaks)

    def constant_layers(self) -> List[str]:
        """Names of the layers in which only one value was seen."""
        return [process.name for process, codes in zip(self._processes, self._seen) if len(codes) < 2]

    def _levels(self, arrays: Sequence[np.ndarray]) -> List[np.ndarray]:
        found = [process.levels(array) for process, array in zip(self._processes, arrays)]
        for codes, level in zip(self._seen, found):
            codes.update(np.flatnonzero(np.bincount(level.ravel())).tolist())
        return found

    def _natural(self, sources: Sequence[RasterSource], progress: Progress) -> List[float]:
        """Two natural breaks of the scores above 0."""
        distribution = Distribution()
        for add, share in ((distribution.add_range, (0.0, 0.5)), (distribution.add_count, (0.5, 1.0))):

            def scored(*arrays, add=add):
                score = security.security_score(self._levels(arrays), self._weights)
                add(np.where(score > 0, score, np.float32(np.nan)))
                return ()

            stream(sources, [], scored, part(progress, *share))
        breaks = natural_breaks(distribution, 3).tolist() if distribution.summary.count else []
        if len(breaks) < 2:
            raise InputError(
                marked(
                    "The weighted levels hold fewer than three different scores. Use the strictest level or own breaks."
                )
            )
        return breaks
