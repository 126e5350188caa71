"""The four indicators, window by window, brought to 0–1 where all have data and no water is."""

from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ....core.diagnosis.rsei import Component, Moments, component_score, first_component
from ....core.evaluation.normalise import Scaling, require_data
from ....core.progress import Progress, part
from ....core.statistics import Accumulator, Distribution
from ....gis.grid import Window
from ....gis.rasters import RasterSource
from ....translation import tr
from ...log import Log
from ..shared.outliers import ruled_by_outliers
from .settings import Settings


class Index(NamedTuple):
    """The first component with the least and greatest score of the area, which become 0 and 1."""

    component: Component
    low: float
    high: float

    def of(self, stack: np.ndarray) -> np.ndarray:
        """RSEI of scaled indicators: float32, 0 to 1, NaN without data."""
        score = component_score(stack, self.component.loadings)
        return np.clip((score - self.low) / (self.high - self.low), 0, 1).astype(np.float32)


class Indicators:
    """Greenness, wetness, heat and dryness, and the water that is left out.

    ``scale`` comes first: ``each`` then yields scaled values.
    """

    def __init__(self, sources: Sequence[RasterSource], water: Optional[RasterSource]) -> None:
        self._sources, self._water = sources, water
        self._scalings: List[Scaling] = []
        self.grid = sources[0].grid

    def scale(self, settings: Settings, log: Log, progress: Progress) -> None:
        """Find how each indicator is brought to 0–1; warns of a range that a few cells decide.

        Raises:
            InputError: an indicator without data, or of one value.
        """
        found = [Distribution() for _source in self._sources]
        for _window, stack in self._stacks(part(progress, 0.0, 0.5)):
            for distribution, layer in zip(found, stack):
                distribution.add_range(layer)
        for distribution, source in zip(found, self._sources):
            require_data(distribution, source.name)
            summary = distribution.summary
            if settings.method == "minmax" and ruled_by_outliers(source, summary.minimum, summary.maximum):
                sentence = tr(
                    "“{name}”: a few cells decide its range ({low:g} to {high:g}). If they are fill values, set its nodata "
                    "value; else use the percentile stretch."
                )
                log.warn(sentence.format(name=source.name, low=summary.minimum, high=summary.maximum))
        if settings.method == "percentile":
            for _window, stack in self._stacks(part(progress, 0.5, 1.0)):
                for distribution, layer in zip(found, stack):
                    distribution.add_count(layer)
        self._scalings = [
            Scaling(distribution, settings.method, False, settings.percentiles, source.name)
            for distribution, source in zip(found, self._sources)
        ]

    def component(self, progress: Progress) -> Component:
        """The first principal component of the scaled indicators."""
        moments = Moments()
        for _window, stack in self._stacks(progress):
            moments.add(self._scaled(stack[:, np.isfinite(stack[0])]))
        return first_component(moments.covariance())

    def index(self, component: Component, progress: Progress) -> Index:
        """The index that follows from a component."""
        extremes = Accumulator()
        for _window, stack in self.each(progress):
            extremes.add(component_score(stack, component.loadings))
        return Index(component, extremes.result().minimum, extremes.result().maximum)

    def each(self, progress: Progress) -> Iterator[Tuple[Window, np.ndarray]]:
        """Every window with its (4, rows, columns) scaled indicators; NaN in all where one has no data or water is."""
        for window, stack in self._stacks(progress):
            yield window, self._scaled(stack)

    def _stacks(self, progress: Progress) -> Iterator[Tuple[Window, np.ndarray]]:
        for window in self.grid.windows():
            progress(window.top / self.grid.rows)
            stack = np.stack([source.read(window) for source in self._sources])
            gone = ~np.isfinite(stack).all(axis=0)
            if self._water is not None:
                gone |= self._water.read(window) > 0
            stack[:, gone] = np.nan
            yield window, stack

    def _scaled(self, stack: np.ndarray) -> np.ndarray:
        return np.stack([scaling.apply(layer) for scaling, layer in zip(self._scalings, stack)])
