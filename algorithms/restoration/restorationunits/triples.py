"""Type, way and priority of every cell in one code."""

import numpy as np

from ....core.progress import Progress
from ....core.restoration.units import combine
from ..shared.layers import Layers
from .settings import RASTERS


def read_triples(layers: Layers, progress: Progress) -> np.ndarray:
    """(rows, columns) int16: type · 100 + way · 10 + priority, 0 without a type."""
    codes = np.zeros(layers.grid.shape, np.int16)
    for window in layers.grid.windows():
        progress(window.top / layers.grid.rows)
        cells = layers.cells([source.read(window) for source in layers.sources])
        codes[window.top : window.top + window.rows] = combine(*(cells[key] for key in RASTERS))
    return codes
