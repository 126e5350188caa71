"""A layer of parcels, read batch by batch."""

from typing import Iterator, List, NamedTuple, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
)

from ...core.messages import InputError, marked
from ...core.parcels.edges import Edges, edges_of
from ...core.progress import Progress
from ...core.wkb import coordinates
from ..geometries import POLYGONS
from ..vectors import Told, stream_features

#: Parcels that are looked at together, and vertices.
_PARCELS, _VERTICES = 10_000, 400_000


class Batch(NamedTuple):
    """Some parcels that follow each other.

    Attributes:
        first: how many usable features of the layer come before.
        shapes: polygons, exteriors clockwise. edges: of all of them.
        values: the fields asked for, for each parcel.
    """

    first: int
    shapes: List[QgsGeometry]
    edges: Edges
    values: List[list]


class Parcels:
    """A layer of polygons, read as often as it is wanted; nothing of it is kept.

    Args:
        crs: in metres, in which they are measured.
    """

    def __init__(
        self, source, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> None:
        self.source, self.crs, self.name = source, crs, source.sourceName()
        self._context = context

    def features(
        self, progress: Progress, told: Told, fields: Sequence[str] = (), attributes: bool = False
    ) -> Iterator[tuple]:
        """(feature, geometry) of every usable feature in its order.

        Args:
            told: learns what was wrong.
            fields: that are read; with ``attributes`` all are.
        """
        request = QgsFeatureRequest()
        if not attributes:
            request.setSubsetOfAttributes([self.source.fields().lookupField(field) for field in fields])
        return stream_features(
            self.source, self.crs, self._context, request, told, progress=progress, families=[POLYGONS]
        )

    def batches(self, fields: Sequence[str], told: Told, progress: Progress) -> Iterator[Batch]:
        """The parcels in batches, with some of their fields.

        Raises:
            InputError: there is no parcel.
        """
        columns = [self.source.fields().lookupField(field) for field in fields]
        first, vertices = 0, 0
        shapes: List[QgsGeometry] = []
        values: List[list] = []
        for feature, shape in self.features(progress, told, fields):
            shape = shape.forceRHR()
            shapes.append(shape)
            if columns:
                given = feature.attributes()
                values.append([given[column] for column in columns])
            vertices += shape.constGet().nCoordinates()
            if len(shapes) >= _PARCELS or vertices >= _VERTICES:
                yield Batch(first, shapes, shape_edges(shapes), values)
                first, vertices, shapes, values = first + len(shapes), 0, [], []
        if shapes:
            yield Batch(first, shapes, shape_edges(shapes), values)
        elif not first:
            raise InputError(marked("“{layer}” has no features with a geometry."), layer=self.name)


def shape_edges(shapes: Sequence[QgsGeometry]) -> Edges:
    """The edges of polygons whose exteriors run clockwise."""
    rings, owners = [], []
    for number, shape in enumerate(shapes):
        found = coordinates(bytearray(shape.asWkb().data()))
        rings += found
        owners += [number] * len(found)
    return edges_of(rings, owners, len(shapes))
