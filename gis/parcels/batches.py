"""A layer of parcels, read batch by batch."""

from typing import Callable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
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
        first: how many parcels were in the batches before.
        rows: position of each among the usable features of the layer.
        shapes: polygons, exteriors clockwise. edges: of all of them.
        values: the fields asked for, for each parcel.
    """

    first: int
    rows: List[int]
    shapes: List[QgsGeometry]
    edges: Edges
    values: List[list]


class LeftOut:
    """What the batches leave out: features that are no candidates, and small ones with their m²."""

    def __init__(self) -> None:
        self.other = self.small = 0
        self.small_area = 0.0


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
        self, progress: Progress, told: Told, fields: Optional[Sequence[str]] = ()
    ) -> Iterator[Tuple[QgsFeature, QgsGeometry]]:
        """Every usable feature in its order, and its polygon.

        Args:
            told: learns what was wrong. fields: that are read; None: all.
        """
        request = QgsFeatureRequest()
        if fields is not None:
            request.setSubsetOfAttributes([self.source.fields().lookupField(field) for field in fields])
        return stream_features(
            self.source, self.crs, self._context, request, told, progress=progress, families=[POLYGONS]
        )

    def batches(
        self,
        fields: Sequence[str],
        told: Told,
        progress: Progress,
        least: float = 0.0,
        wanted: Optional[Callable[[list], bool]] = None,
        left: Optional[LeftOut] = None,
    ) -> Iterator[Batch]:
        """The parcels in batches, with some of their fields.

        Args:
            least: m² below which a parcel is left out. wanted: whether one with such fields is a candidate.
            left: learns what was left out.

        Raises:
            InputError: the layer has no usable feature.
        """
        columns = [self.source.fields().lookupField(field) for field in fields]
        left, row, first, vertices = left or LeftOut(), -1, 0, 0
        batch: List[tuple] = []
        for row, (feature, shape) in enumerate(self.features(progress, told, fields)):
            values: list = []
            if columns:
                given = feature.attributes()
                values = [given[column] for column in columns]
                if wanted is not None and not wanted(values):
                    left.other += 1
                    continue
            if least and shape.area() < least:
                left.small += 1
                left.small_area += shape.area()
                continue
            batch.append((row, shape.forceRHR(), values))
            vertices += shape.constGet().nCoordinates()
            if len(batch) >= _PARCELS or vertices >= _VERTICES:
                yield _batch(first, batch)
                first, vertices, batch = first + len(batch), 0, []
        if batch:
            yield _batch(first, batch)
        if row < 0:
            raise nothing_in(self.name)


def nothing_in(layer: str) -> InputError:
    """What is said of a layer without usable features."""
    return InputError(marked("“{layer}” has no features with a geometry."), layer=layer)


def _batch(first: int, parcels: Sequence[tuple]) -> Batch:
    rows, shapes, values = map(list, zip(*parcels))
    return Batch(first, rows, shapes, shape_edges(shapes), values)


def shape_edges(shapes: Sequence[QgsGeometry]) -> Edges:
    """The edges of polygons whose exteriors run clockwise."""
    rings, owners = [], []
    for number, shape in enumerate(shapes):
        found = coordinates(bytearray(shape.asWkb().data()))
        rings += found
        owners += [number] * len(found)
    return edges_of(rings, owners, len(shapes))
