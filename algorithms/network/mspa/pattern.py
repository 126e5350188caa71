"""The pattern that is cut up: foreground, background and missing cells of a raster."""

from typing import Iterable

import numpy as np

from ....core.messages import InputError, marked, number_text
from ....core.network.mspa import FOREGROUND, binary_pattern
from ....core.progress import Progress
from ....gis.rasters import RasterSource
from .settings import Settings

_SHOWN = 12


def listed(values: Iterable[float]) -> str:
    """Values as they are entered."""
    return " ".join(map(number_text, values))


def read_pattern(source: RasterSource, settings: Settings, progress: Progress) -> np.ndarray:
    """uint8 (rows, columns): 0 missing, 1 background, 2 foreground.

    Raises:
        InputError: there is no foreground; the values in the raster are named.
    """
    pattern = np.zeros(source.grid.shape, np.uint8)
    for window in source.grid.windows():
        progress(window.top / source.grid.rows)
        rows = slice(window.top, window.top + window.rows)
        pattern[rows] = binary_pattern(source.read(window), settings.foreground, settings.missing)
    if not (pattern == FOREGROUND).any():
        raise InputError(
            marked("“{name}” has no cell with a foreground value ({values}). Values in it: {found}."),
            name=source.name,
            values=listed(settings.foreground),
            found=" ".join(map(str, source.class_codes(_SHOWN))) or "–",
        )
    return pattern
