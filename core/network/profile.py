"""Profiles along a corridor: what a raster holds, and how wide the corridor is, at distances from a point of it."""

from typing import NamedTuple, Tuple

import numpy as np

from .breakpoints.tracks import Track

#: Share of a cell between two places that are looked at across a corridor.
_FINE = 0.5


class Window(NamedTuple):
    """A part of a raster that is north up.

    Attributes:
        values: (rows, columns), NaN where there is nodata.
        left, top: map coordinates of its upper left corner.
        width, height: of a cell, map units.
    """

    values: np.ndarray
    left: float
    top: float
    width: float
    height: float

    def at(self, xy: np.ndarray) -> np.ndarray:
        """Values of the cells that hold the points (…, 2); NaN outside."""
        column = np.floor((xy[..., 0] - self.left) / self.width)
        row = np.floor((self.top - xy[..., 1]) / self.height)
        rows, columns = self.values.shape
        inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        found = np.full(inside.shape, np.nan)
        found[inside] = self.values[row[inside].astype(int), column[inside].astype(int)]
        return found


class Stations(NamedTuple):
    """Places along a corridor.

    Attributes:
        distance: (n,) map units from the point, below 0 towards the start of the corridor.
        xy: (n, 2) the places. normal: (n, 2) unit vectors across the corridor.
    """

    distance: np.ndarray
    xy: np.ndarray
    normal: np.ndarray


def nearest_measure(track: Track, xy: Tuple[float, float]) -> Tuple[float, float]:
    """Distance along a track of its place nearest to a point, and how far that place is from it."""
    start, step = track.xy[:-1], np.diff(track.xy, axis=0)
    length = np.maximum((step**2).sum(axis=1), np.finfo(float).tiny)
    part = np.clip(((np.asarray(xy) - start) * step).sum(axis=1) / length, 0.0, 1.0)
    away = np.hypot(*(start + part[:, None] * step - np.asarray(xy)).T)
    best = int(np.argmin(away))
    return float(track.measure[best] + part[best] * np.sqrt(length[best])), float(away[best])


def stations(track: Track, middle: float, reach: float, step: float) -> Stations:
    """Places every ``step`` along a track, up to ``reach`` before and after ``middle``; the middle is one of them.

    All in map units. Directions are taken over one step to each side, so that the stairs of cells do not count.
    """
    before = int(np.floor((min(reach, middle) + 1e-9) / step))
    after = int(np.floor((min(reach, float(track.measure[-1]) - middle) + 1e-9) / step))
    distance = np.arange(-before, after + 1) * step
    measures = middle + distance
    course = track.directions(measures, step)
    course = course / np.hypot(*course.T)[:, None]
    return Stations(distance, track.points(measures), np.column_stack([-course[:, 1], course[:, 0]]))


def widths(window: Window, places: Stations, reach: float) -> np.ndarray:
    """(n,) width of a corridor across its course, map units; NaN where the place lies outside of it.

    The cells of the corridor hold a value, all others NaN. Counted to both sides until the first cell outside, at
    most ``reach`` to each.
    """
    step = min(window.width, window.height) * _FINE
    offset = np.arange(1, int(np.ceil(reach / step)) + 1) * step
    total = np.zeros(len(places.distance))
    for side in (1.0, -1.0):
        across = places.xy[:, None, :] + side * offset[None, :, None] * places.normal[:, None, :]
        total += np.logical_and.accumulate(np.isfinite(window.at(across)), axis=1).sum(axis=1) * step
    return np.where(np.isfinite(window.at(places.xy)), total + step, np.nan)
