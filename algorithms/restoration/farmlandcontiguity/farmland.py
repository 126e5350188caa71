"""The farmland among the parcels, read one by one."""

from typing import Callable, Dict, Iterator, List, NamedTuple, Set, Tuple

import numpy as np
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsFeatureRequest, QgsGeometry

from ....core.messages import InputError, marked
from ....core.preparation.parcels import clean
from ....core.progress import Progress
from ....core.restoration.stairs import stair_share
from ....core.wkb import coordinates
from ....gis.geometries import POLYGONS
from ....gis.vectors import Told, stream_features
from ....translation import tr
from ...log import Log
from .settings import Settings

#: Every how many parcels one is looked at for steps, and from which share on they are told.
_SAMPLE, _STAIRS = 7, 0.9


class Farmland(NamedTuple):
    """The parcels that are farmland.

    Attributes:
        shapes: their polygons, doubles left out; pieces of one parcel follow each other once barriers have cut them.
        rows: id of the feature of each.
        other, doubles: features that are other land, and that are a parcel again.
    """

    shapes: List[QgsGeometry]
    rows: List[int]
    other: int
    doubles: int


class Stream:
    """The usable features of PARCELS in their order, as often as they are wanted."""

    def __init__(self, source, context: QgsCoordinateTransformContext, settings: Settings) -> None:
        self.source, self.name = source, source.sourceName()
        self._settings, self._context = settings, context

    def features(self, progress: Progress, told: Told) -> Iterator[Tuple[QgsFeature, QgsGeometry]]:
        """Each feature with its class code and its geometry in the CRS of the run."""
        request, field = QgsFeatureRequest(), self._settings.class_field
        request.setSubsetOfAttributes([self.source.fields().lookupField(field)] if field else [])
        return stream_features(
            self.source,
            self._settings.crs,
            self._context,
            request,
            told,
            progress=progress,
            families=[POLYGONS],
        )

    def attributes(self, progress: Progress) -> Iterator[Tuple[int, list]]:
        """Id and attributes of each feature, in their order."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        total = max(self.source.featureCount(), 1)
        for number, feature in enumerate(self.source.getFeatures(request)):
            if number % 256 == 0:
                progress(min(number / total, 1.0))
            yield feature.id(), feature.attributes()


def read_farmland(
    stream: Stream, settings: Settings, tell: Callable[..., None], log: Log, progress: Progress
) -> Farmland:
    """The farmland of the parcels; what was left out is told.

    Args:
        tell: says what was wrong with the features of a layer (layer, what was read, families wanted).

    Raises:
        InputError: there is none.
    """
    told, other, doubles = Told(), 0, 0
    known: Dict[object, bool] = {}
    seen: Set[int] = set()
    shapes: List[QgsGeometry] = []
    rows: List[int] = []
    column = stream.source.fields().lookupField(settings.class_field) if settings.class_field else None
    for feature, shape in stream.features(progress, told):
        if column is not None and not _is_farmland(feature.attributes()[column], settings.codes, known):
            other += 1
            continue
        mark = hash(bytes(shape.asWkb()))
        if mark in seen:
            doubles += 1
            continue
        seen.add(mark)
        shapes.append(shape)
        rows.append(feature.id())
    tell(stream.name, told, [POLYGONS])
    if not shapes and not other:
        raise InputError(marked("“{layer}” has no features with a geometry."), layer=stream.name)
    if not shapes:
        codes = ", ".join(str(value) for value in list(known)[:12])
        raise InputError(
            marked("No parcel of “{layer}” is farmland. Its field “{field}” holds {codes}. Choose another field or "
                   "other codes."),
            layer=stream.name,
            field=settings.class_field,
            codes=codes,
        )  # fmt: skip
    if doubles:
        sentence = tr("{count} parcels of “{layer}” are there twice; each counts once.")
        log.warn(sentence.format(count=doubles, layer=stream.name))
    _tell_stairs(stream.name, shapes, log)
    return Farmland(shapes, rows, other, doubles)


def _is_farmland(value: object, codes: List[str], known: Dict[object, bool]) -> bool:
    if value not in known:
        text = clean(value)
        if text.isdigit() and len(text) % 2:
            text = f"0{text}"  # number fields lose it
        known[value] = any(text.startswith(code) for code in codes)
    return known[value]


def _tell_stairs(layer: str, shapes: List[QgsGeometry], log: Log) -> None:
    """Warn of polygons made from a raster of land cover."""
    some = shapes[:: max(1, len(shapes) // (100 * _SAMPLE))][: 100 * _SAMPLE]
    rings = [ring for shape in some for ring in coordinates(bytearray(shape.asWkb().data()))]
    if stair_share(rings) > _STAIRS:
        log.warn(
            tr("The borders of “{layer}” run in steps, as those of a raster turned into polygons do. Land cover shows "
               "more farmland than the survey: CNLUCC 2015 has three to four times as much around Beijing. Take the "
               "parcels of the survey where there are any.").format(layer=layer)
        )  # fmt: skip


def areas_of(shapes: List[QgsGeometry]) -> np.ndarray:
    """(n,) hectares."""
    return np.array([shape.area() for shape in shapes]) / 10_000.0


def inner_points(shapes: List[QgsGeometry]) -> np.ndarray:
    """(n, 2) a point inside each polygon."""
    points = (shape.pointOnSurface().asPoint() for shape in shapes)
    return np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2)
