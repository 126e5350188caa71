"""Geometries of QGIS as the tools of the wing use them."""

from typing import List, Sequence

import numpy as np
from qgis.core import QgsCurve, QgsGeometry, QgsLineString, QgsSpatialIndex, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.wkb import coordinates
from ....gis.areas import area_text
from ....gis.geometries import POLYGONS
from ....gis.overlaps import find_overlaps
from ....gis.vectors import Features, Item
from ....translation import tr
from ...log import Log

#: An overlap of more than this share of the smaller patch is told.
_OVERLAP = 1e-4


def only_polygons(layer: Features, log: Log) -> List[Item]:
    """The polygons; a GeoPackage may hold other geometries in a polygon layer: a warning says how many.

    Raises:
        InputError: there are features, but no polygon.
    """
    kept = [item for item in layer.items if item.geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    if layer.items and not kept:
        raise InputError(
            marked("“{name}” holds no polygons. Choose another layer."),
            name=layer.name,
        )
    if len(kept) < len(layer.items):
        log.warn(
            tr("{count} features of “{layer}” are not polygons and were left out.").format(
                count=len(layer.items) - len(kept), layer=layer.name
            )
        )
    return kept


def tell_overlaps(layer: str, geometries: Sequence[QgsGeometry], log: Log) -> None:
    """Warn of patches that overlap by more than rounding: their shared area counts in each."""
    polygons = [geometry for geometry in geometries if geometry.type() == POLYGONS]
    found = find_overlaps(polygons, progress=log.step, share=_OVERLAP)
    if found.pairs:
        sentence = tr("{pairs} pairs of patches of “{layer}” overlap, by {area} in all; {same} of them are one patch "
                      "twice. What overlaps counts in each patch: delete doubles, dissolve the others.")  # fmt: skip
        log.warn(sentence.format(pairs=found.pairs, layer=layer, area=area_text(found.area), same=found.same))
    if found.partly:
        log.warn(
            tr("“{layer}” has too many patches that meet to look for overlaps in all of them.").format(
                layer=layer
            )
        )


def vertices(geometry: QgsGeometry) -> List[np.ndarray]:
    """(n, 2) vertices of each line of a geometry; arcs are drawn out, heights dropped."""
    found = []
    for part in geometry.constParts():
        if not isinstance(part, QgsCurve):  # a point or polygon in a layer of mixed geometries
            continue
        runs = coordinates(bytearray(part.curveToLine().asWkb().data()))
        found.append(np.array(runs[0]) if runs else np.empty((0, 2)))
    return found


def line_geometry(pieces: Sequence[np.ndarray]) -> QgsGeometry:
    """A line, or a multi-line, through arrays of (n, 2) vertices."""
    lines = [QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist()) for xy in pieces]
    if len(lines) == 1:
        return QgsGeometry(lines[0])
    return QgsGeometry.collectGeometry([QgsGeometry(line) for line in lines])


def index_of(geometries: Sequence[QgsGeometry]) -> QgsSpatialIndex:
    """Spatial index whose ids are positions."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        index.addFeature(number, geometry.boundingBox())  # noqa: QGS201 (in memory)
    return index
