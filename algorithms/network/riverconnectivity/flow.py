"""Where the water goes: directions of lines, and the mouths of the network."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsPointXY

from ....core.network.dendritic import parts_of
from ....core.network.rivernet import Net, Segments, sinks_of
from ....gis.rasters import RasterSource
from ....gis.sampling import values_at_points
from .streams import Lines, Problem

#: Ends whose heights differ by less, in metres, are level.
_LEVEL = 0.01


class Directions(NamedTuple):
    """(k,) whether water flows along each piece as it was drawn, and lines of which the heights do not tell."""

    forward: np.ndarray
    flat: List[Problem]


def directions(lines: Lines, net: Net, elevation: Optional[RasterSource], moved: np.ndarray) -> Directions:
    """By the heights of the ends of lines; as drawn without an elevation, or where it does not tell.

    Args:
        moved: (lines, 2, 2) first and last points of the lines, in the CRS of the elevation.
    """
    if elevation is None:
        return Directions(np.ones(len(net.line), bool), [])
    height = values_at_points(elevation, moved.reshape(-1, 2)).reshape(-1, 2)
    fall = height[:, 0] - height[:, 1]
    level = ~(np.abs(fall) >= _LEVEL)  # also where there is no height
    points = (
        lines.shapes[n].interpolate(lines.shapes[n].length() / 2).asPoint() for n in np.flatnonzero(level)
    )
    return Directions((level | (fall > 0))[net.line], [Problem("flat", point, "") for point in points])


class Mouths(NamedTuple):
    """The segment of each mouth; None where a part has several, which are listed."""

    segments: Optional[List[int]]
    several: List[Problem]


def mouths_of(
    lines: Lines, net: Net, segments: Segments, forward: np.ndarray, given: Sequence[QgsPointXY], reach: float
) -> Mouths:
    """The mouths that were given, on the nearest line within ``reach``; else where lines end by their direction."""
    label, points = segments.label, []
    if given:
        places = [lines.near(point, reach) for point in given]
        for near in places:
            if near:
                own = np.flatnonzero(net.line == near[0].line)
                gap = np.maximum(net.start[own] - near[0].measure, near[0].measure - net.end[own])
                points.append((int(label[own[np.argmin(gap)]]), near[0].point))
    else:
        for node in sinks_of(net, forward):
            piece = int(np.flatnonzero((net.ends == node).any(axis=1))[0])
            points.append((int(label[piece]), QgsPointXY(*net.xy[node])))
    part_of = {}
    for number, part in enumerate(parts_of(segments.rivers)):
        part_of.update(dict.fromkeys(part.segments.tolist(), number))
    parts = [part_of[segment] for segment, _point in points]
    several = [
        Problem("mouths", point, str(segment + 1))
        for (segment, point), part in zip(points, parts)
        if parts.count(part) > 1
    ]
    return Mouths(None if several or not points else [segment for segment, _point in points], several)
