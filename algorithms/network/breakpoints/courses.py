"""The corridors as tracks, along which everything is measured."""

from typing import List, NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ....core.messages import InputError, marked
from ....core.network.breakpoints.tracks import Track, make_track
from ....gis.vectors import Features, Item
from ..shared.geometry import line_geometry, vertices


class Courses(NamedTuple):
    """The tracks of corridors; one corridor may have several.

    Attributes:
        tracks: their ``corridor`` is a position in ``numbers``.
        numbers: of the corridors, as users know them.
        crs: in metres. context: how other coordinate systems are reached.
    """

    tracks: List[Track]
    numbers: List[int]
    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext

    @property
    def extent(self) -> QgsRectangle:
        """The rectangle around all tracks."""
        return QgsGeometry.collectGeometry([line_geometry([one.xy]) for one in self.tracks]).boundingBox()

    def moved(self, other: QgsCoordinateReferenceSystem) -> List[Track]:
        """The tracks with their vertices in another CRS; the distances from the start stay."""
        if self.crs == other:
            return self.tracks
        transform, found = QgsCoordinateTransform(self.crs, other, self.context), []
        for track in self.tracks:
            points = [transform.transform(QgsPointXY(x, y)) for x, y in track.xy.tolist()]
            found.append(track._replace(xy=np.array([(point.x(), point.y()) for point in points])))
        return found


def courses_of(
    corridors: Features, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Courses:
    """The tracks of corridors that are in ``crs``; points among them are left out.

    Raises:
        InputError: there are features, but no line.
    """
    lines = [vertices(item.geometry) for item in corridors.items]
    tracks = [make_track(number, xy) for number, runs in enumerate(lines) for xy in runs]
    tracks = [track for track in tracks if len(track.xy) > 1]
    if corridors.items and not tracks:
        raise InputError(marked("“{name}” has no line of any length."), name=corridors.name)
    numbers = [_number(item, position) for position, item in enumerate(corridors.items, 1)]
    return Courses(tracks, numbers, crs, context)


def _number(item: Item, position: int) -> int:
    """The field ``id`` where it holds a whole number, else the position."""
    value = item.attributes.get("id")
    return value if isinstance(value, int) else position
