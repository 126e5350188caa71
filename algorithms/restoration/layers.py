"""The layers of one run by parameter key, read by window and checked against what they may hold."""

from typing import Dict, Sequence

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.restoration.ranges import checked

_LINE = QgsWkbTypes.GeometryType.LineGeometry


class Layers:
    """Rasters as they are, vectors as 1 on 0: cells whose centre is inside, or that a line touches."""

    def __init__(self, run, rasters: Sequence[str], vectors: Sequence[str] = ()):
        self.grid = run.inputs.grid()
        self._sources = {key: run.inputs.raster(key) for key in rasters if run.inputs.given(key)}
        for key in vectors:
            if run.inputs.given(key):
                lines = QgsWkbTypes.geometryType(run.inputs.source(key).wkbType()) == _LINE
                self._sources[key] = run.inputs.mask(key, self.grid, all_touched=lines)

    def __contains__(self, key: str) -> bool:
        return key in self._sources

    @property
    def keys(self) -> list:
        """The keys of the layers given."""
        return list(self._sources)

    @property
    def sources(self) -> list:
        """The rasters to read, in the order of the keys."""
        return list(self._sources.values())

    def inputs(self, arrays: Sequence[np.ndarray]) -> Dict[str, np.ndarray]:
        """One window's arrays by key, checked."""
        return {
            key: checked(key, array, source.name)
            for (key, source), array in zip(self._sources.items(), arrays)
        }
