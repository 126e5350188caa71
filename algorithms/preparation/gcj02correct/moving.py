"""Vertices of a layer moved in longitude and latitude, batch by batch."""

from typing import Callable, Iterator, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingFeatureSource,
)

from ....core.messages import InputError, marked
from ....core.preparation.gcj02 import Lonlat, inside_china, metres_between
from ....core.progress import Progress
from ....core.wkb import move
from ....gis.vectors import move_geometry
from ..shared.geographic import geographic

_BATCH = 1000


class Mover:
    """The features of a source with moved vertices, and by how much these moved."""

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        function: Callable[[np.ndarray, np.ndarray], Lonlat],
        context: QgsCoordinateTransformContext,
    ) -> None:
        self.source, self._function = source, function
        self.moved, self.metres, self.most = 0, 0.0, 0.0
        base, self.datum_differs = geographic(source.sourceCrs())
        self._there = self._back = None
        if base != source.sourceCrs():
            self._there = QgsCoordinateTransform(source.sourceCrs(), base, context)
            self._back = QgsCoordinateTransform(base, source.sourceCrs(), context)

    def measure(self, progress: Progress) -> float:
        """Move everything once to learn the mean shift in metres of the vertices in China.

        Raises:
            InputError: no features, no vertex in China, or coordinates that are not longitudes and latitudes.
        """
        for _row in self.rows(progress):
            pass
        if not self.moved:
            raise InputError(
                marked("“{name}” has no point in China, so there is no offset to correct. Check its CRS."),
                name=self.source.sourceName(),
            )
        return self.metres / self.moved

    def rows(self, progress: Progress) -> Iterator[Tuple[QgsGeometry, list]]:
        """(geometry, attributes) of every feature, moved."""
        total = max(self.source.featureCount(), 1)
        for done, features in self._batches():
            progress(min(done / total, 1.0))
            yield from features

    def _batches(self) -> Iterator[Tuple[int, list]]:
        """(features done, [(geometry, attributes)]) batch by batch."""
        self.moved, self.metres, self.most = 0, 0.0, 0.0
        features, done = [], 0
        for feature in self.source.getFeatures():
            features.append(feature)
            if len(features) == _BATCH:
                done += _BATCH
                yield done, self._moved(features)
                features = []
        if not features and not done:
            raise InputError(marked("“{layer}” has no features."), layer=self.source.sourceName())
        if features:
            yield done + len(features), self._moved(features)

    def _moved(self, features: list) -> list:
        """The features of one batch as (geometry, attributes); all their vertices are moved at once."""
        kept = [QgsGeometry(feature.geometry()) for feature in features]
        numbers = [number for number, geometry in enumerate(kept) if not geometry.isEmpty()]
        buffers = []
        for number in numbers:
            geometry = QgsGeometry(kept[number])
            if self._there is not None and not move_geometry(geometry, self._there):
                raise self._outside()
            buffers.append(bytearray(geometry.asWkb().data()))
        before = [bytes(buffer) for buffer in buffers]
        move(buffers, self._measured)
        for number, old, new in zip(numbers, before, buffers):
            if old == new:
                continue  # outside China: exactly as it was
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(new))
            if self._back is not None and not move_geometry(geometry, self._back):
                raise self._outside()
            kept[number] = geometry
        return [(geometry, feature.attributes()) for geometry, feature in zip(kept, features)]

    def _measured(self, lon: np.ndarray, lat: np.ndarray) -> Lonlat:
        if not ((np.abs(lon) <= 360.0) & (np.abs(lat) <= 90.0)).all():
            raise self._outside()
        found = self._function(lon, lat)
        metres = metres_between(Lonlat(lon, lat), found)
        self.moved += int(np.count_nonzero(inside_china(lon, lat)))
        self.metres += float(metres.sum())
        self.most = max(self.most, float(metres.max(initial=0.0)))
        return found

    def _outside(self) -> InputError:
        return InputError(
            marked(
                "A feature of “{name}” lies outside the range of the coordinate system {crs}. "
                "Check the layer's coordinate system."
            ),
            name=self.source.sourceName(),
            crs=self.source.sourceCrs().authid(),
        )
