"""How windows become levels of the security pattern, with the breaks for it."""

import numpy as np

from ...core.diagnosis import security
from ...core.diagnosis.degradation import parse_layer_numbers
from ...core.evaluation.breaks import natural_breaks
from ...core.evaluation.normalise import require_spread
from ...core.evaluation.weights import equal_weights, parse_weights
from ...core.messages import InputError, marked
from ...core.statistics import Distribution
from ...gis.rasters import stream
from ..evaluation.shared.distributions import read_distribution


class CostLevels:
    """Accumulated cost cut at own breaks, natural breaks of four classes or turning points."""

    def __init__(self, run, sources):
        self.breaks = security.parse_breaks(run.inputs.text("BREAKS"), 2, 3)
        if self.breaks:
            return
        name, distribution = sources[0].name, read_distribution(sources[0], run.part(0.0, 0.5))
        require_spread(distribution, name)
        if run.inputs.choice("BREAKING") == "turningpoints":
            self.breaks = security.turning_points(distribution, name)
        else:
            self.breaks = natural_breaks(distribution, 4)

    def compute(self, cost):
        """Levels of one window."""
        return security.levels_of_cost(cost, self.breaks)

    def constant_layers(self) -> list:
        """None: cost of one value is refused."""
        return []


class ProcessLevels:
    """The strictest level of several processes, or their weighted sum cut at two breaks."""

    def __init__(self, run, sources):
        turned = parse_layer_numbers(run.inputs.text("REVERSED"), len(sources))
        self._processes = [security.Process(source.name, n in turned) for n, source in enumerate(sources)]
        self._seen = [set() for _ in sources]
        self._weights, self.breaks = None, []
        if run.inputs.choice("METHOD") == "weighted":
            text = run.inputs.text("WEIGHTS")
            self._weights = parse_weights(text, len(sources)) if text.strip() else equal_weights(len(sources))
            self.breaks = security.parse_breaks(run.inputs.text("BREAKS"), 2, 2) or self._natural(
                run, sources
            )

    def compute(self, *arrays):
        """Levels of one window."""
        found = self._levels(arrays)
        if self._weights is None:
            return security.strictest(found)
        return security.levels_of_score(security.security_score(found, self._weights), self.breaks)

    def constant_layers(self) -> list:
        """Names of the layers in which only one value was seen."""
        return [process.name for process, codes in zip(self._processes, self._seen) if len(codes) < 2]

    def _levels(self, arrays):
        found = [process.levels(array) for process, array in zip(self._processes, arrays)]
        for codes, level in zip(self._seen, found):
            codes.update(np.flatnonzero(np.bincount(level.ravel())).tolist())
        return found

    def _natural(self, run, sources):
        """Two natural breaks of the scores above 0."""
        distribution = Distribution()
        for add, report in ((distribution.add_range, (0.0, 0.25)), (distribution.add_count, (0.25, 0.5))):

            def scored(*arrays, add=add):
                score = security.security_score(self._levels(arrays), self._weights)
                add(np.where(score > 0, score, np.float32(np.nan)))
                return ()

            stream(sources, [], scored, run.part(*report))
        breaks = natural_breaks(distribution, 3) if distribution.summary.count else ()
        if len(breaks) < 2:
            raise InputError(
                marked(
                    "The weighted levels hold fewer than three different scores. Use the strictest level or own breaks."
                )
            )
        return breaks
