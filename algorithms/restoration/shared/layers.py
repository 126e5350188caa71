"""The layers of one run by parameter key, every window of them checked against what they may hold."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ....gis.grid import Grid
from ....gis.judgements import require_cells
from ....gis.kinds import Kind
from ....gis.rasters import RasterSource

#: Class rasters whose code 0 means no data, also where the file does not say so.
ZERO_IS_NODATA = (
    "landuse_common",
    "spaces",
    "security",
    "restoration_types",
    "restoration_ways",
    "restoration_priority",
)


class Layer(NamedTuple):
    """One layer; ``kind``: None for areas burnt as 1 on 0; ``tool``: title of the tool that makes such a layer."""

    source: RasterSource
    kind: Optional[Kind] = None
    tool: str = ""


class Layers:
    """The layers given, by parameter key; at least one raster."""

    def __init__(self, layers: Dict[str, Layer]) -> None:
        self._layers = layers

    def __contains__(self, key: str) -> bool:
        return key in self._layers

    @property
    def grid(self) -> Grid:
        """The planning grid they share."""
        return self.sources[0].grid

    @property
    def keys(self) -> List[str]:
        """The keys of the layers given."""
        return list(self._layers)

    @property
    def sources(self) -> List[RasterSource]:
        """The rasters to read, in the order of the keys."""
        return [layer.source for layer in self._layers.values()]

    def cells(self, arrays: Sequence[np.ndarray]) -> Dict[str, np.ndarray]:
        """One window's arrays by key, checked, NaN for nodata; they are changed in place.

        Raises:
            InputError: a value that the kind of the layer does not have.
        """
        return {key: _checked(layer, array) for (key, layer), array in zip(self._layers.items(), arrays)}


def _checked(layer: Layer, values: np.ndarray) -> np.ndarray:
    if layer.kind is None:
        return values
    if layer.kind.key in ZERO_IS_NODATA:
        values[values == 0] = np.nan
    require_cells(values, layer.source.name, layer.kind, layer.tool)
    return values
