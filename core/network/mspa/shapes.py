"""Discs, frames and connected parts of masks."""

from typing import NamedTuple, Tuple

import numpy as np
from scipy import ndimage

from ...steps import STRUCTURES

#: The other one: where the pattern is joined by sides and corners, its background is by sides alone.
DUAL = {4: 8, 8: 4}
_HALF_SQUARE = np.float32(np.sqrt(2.0))


class Reach(NamedTuple):
    """How far an edge of given width goes, rounded as the published program rounds it.

    Attributes:
        square: cells whose squared distance (cells²) is at most this lie within the edge width + 0.98.
        widening: distance (cells) by which skeletons of connectors are widened again.
        frame: cells to add around the raster so that its border makes no edge.
    """

    square: int
    widening: float
    frame: int


def reach_of(edge_width: int) -> Reach:
    """The :class:`Reach` of an edge width in cells; computed in single precision like the program."""
    size = np.float32((np.float64(edge_width) + 0.98) / np.sqrt(2.0))
    frame = int(np.float64(size) * 1.5 + 0.5) + 1
    widening = np.float32(size - np.float32(1.0)) * _HALF_SQUARE
    return Reach(largest_square(size * _HALF_SQUARE), float(widening), frame)


def largest_square(distance: np.float32) -> int:
    """The largest whole number whose root is at most ``distance`` in single precision."""
    number = int(float(distance) ** 2) + 2
    while np.sqrt(np.float32(number)) > distance:
        number -= 1
    return number


def grow(mask: np.ndarray, square: int) -> np.ndarray:
    """Dilation by the disc of all offsets with dx² + dy² ≤ ``square``; of numbers, the maximum within it."""
    combine = np.logical_or if mask.dtype == bool else np.maximum
    radius = int(square**0.5 + 1e-9)
    grown = np.zeros_like(mask)
    across, width = mask.copy(), 0
    for down in range(radius, -1, -1):
        wanted = int((square - down * down) ** 0.5 + 1e-9)
        while width < wanted:
            width += 1
            if width < mask.shape[1]:
                combine(across[:, width:], mask[:, :-width], out=across[:, width:])
                combine(across[:, :-width], mask[:, width:], out=across[:, :-width])
        if down == 0:
            combine(grown, across, out=grown)
        elif down < mask.shape[0]:
            combine(grown[down:], across[:-down], out=grown[down:])
            combine(grown[:-down], across[down:], out=grown[:-down])
    return grown


def label(mask: np.ndarray, connectivity: int) -> Tuple[np.ndarray, int]:
    """Connected parts of ``mask``: int32 labels, 0 outside, and their number."""
    return ndimage.label(mask, structure=STRUCTURES[connectivity])


def on_frame(labels: np.ndarray, count: int) -> np.ndarray:
    """For labels 0 to ``count`` whether the part touches the border of the raster; False for 0."""
    touching = np.zeros(count + 1, bool)
    for side in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        touching[side] = True
    touching[0] = False
    return touching


def enclosed(mask: np.ndarray, connectivity: int) -> np.ndarray:
    """The holes of ``mask``: cells outside it from which no way outside it leads to the border.

    Args:
        connectivity: of the ways outside the mask.
    """
    labels, count = label(~mask, connectivity)
    holes = ~on_frame(labels, count)
    holes[0] = False
    return holes[labels]


def clear_border(mask: np.ndarray, width: int) -> None:
    """Set the outermost ``width`` rows and columns to 0, in place."""
    mask[:width] = mask[-width:] = 0
    mask[:, :width] = mask[:, -width:] = 0
