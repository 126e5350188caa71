"""Windows of a raster and the cells around them: the arithmetic of rows and columns, nothing else.

Whoever computes a neighbourhood strip by strip needs more rows than it writes: the strip's halo. This
module says how far a window reaches with its halo, and where the window itself lies in it.
"""

from typing import Iterator, NamedTuple, Sequence, Tuple

import numpy as np

#: Slices of rows and of columns, with a start and a stop.
Window = Tuple[slice, slice]


class Strip(NamedTuple):
    """Full-width rows ``top`` to ``bottom`` of a grid, of which ``inner`` are wanted; the others are the halo.

    Attributes:
        top, bottom: first row, and the row behind the last.
        inner: the wanted rows, counted from ``top``.
    """

    top: int
    bottom: int
    inner: slice

    @property
    def wanted(self) -> slice:
        """The wanted rows, counted in the grid."""
        return slice(self.top + self.inner.start, self.top + self.inner.stop)


def with_halo(first: int, count: int, margin: int, rows: int) -> Strip:
    """``count`` rows from ``first`` on, with up to ``margin`` more on either side.

    Args:
        rows: of the grid; there is no halo beyond them.
    """
    side = slice(first, first + count)
    wide = widened(side, margin, rows)
    return Strip(wide.start, wide.stop, side_within(side, wide))


def strips(rows: int, height: int, margin: int = 0) -> Iterator[Strip]:
    """Strips of ``height`` rows that together hold every row of a grid once, each with its halo."""
    for first in range(0, rows, height):
        yield with_halo(first, min(height, rows - first), margin, rows)


def widened(side: slice, margin: int, length: int) -> slice:
    """A side of a window with ``margin`` cells more at either end, within 0 to ``length``."""
    return slice(max(0, side.start - margin), min(length, side.stop + margin))


def around(window: Window, margins: Tuple[int, int], shape: Sequence[int]) -> Window:
    """The window with ``margins`` more rows and columns on each side, within a raster of ``shape``."""
    return widened(window[0], margins[0], shape[0]), widened(window[1], margins[1], shape[1])


def side_within(side: slice, wide: slice) -> slice:
    """A side counted from the start of another that holds it."""
    return slice(side.start - wide.start, side.stop - wide.start)


def within(window: Window, wide: Window) -> Window:
    """The window counted from the first row and column of ``wide``, which holds it."""
    return side_within(window[0], wide[0]), side_within(window[1], wide[1])


def placed(inner: Window, wide: Window) -> Window:
    """The raster's window of what lies at ``inner`` in an array that stands at ``wide``: undoes :func:`within`."""
    rows, columns = (slice(w.start + i.start, w.start + i.stop) for i, w in zip(inner, wide))
    return rows, columns


def overlap(one: Window, other: Window) -> Window:
    """What two windows share; a side stops before it starts where they share nothing."""
    rows, columns = (slice(max(a.start, b.start), min(a.stop, b.stop)) for a, b in zip(one, other))
    return rows, columns


def span(windows: Sequence[Window]) -> Window:
    """The smallest window that holds all ``windows`` (one or more)."""
    rows, columns = zip(*windows)
    return _span(rows), _span(columns)


def extent(mask: np.ndarray) -> Window:
    """The smallest window that holds all True cells of a mask (rows, columns), of which there is one or more."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def shape_of(window: Window) -> Tuple[int, int]:
    """Rows and columns of a window."""
    return window[0].stop - window[0].start, window[1].stop - window[1].start


def _span(sides: Sequence[slice]) -> slice:
    return slice(min(side.start for side in sides), max(side.stop for side in sides))
