"""Roads, railways, built-up land and water of a run as barriers."""

from typing import List, Tuple

from qgis.core import QgsRectangle, QgsWkbTypes

from ....core.messages import InputError, marked
from ....gis.roads import Barrier, read_lines
from ....gis.tables import code_of
from ....gis.vectors import Item, name_of
from ....translation import tr


def read_areas(run, key: str, crs, class_key: str) -> List[Barrier]:
    """Built-up land or water, all of one class."""
    code, items = code_of("barriers")[class_key], run.inputs.features(key, crs)
    if class_key == "built":
        items = only_polygons(run, key, items)
    return [Barrier(item.geometry, code, name_of(item.attributes)) for item in items]


def read_barriers(run, crs, extent: QgsRectangle) -> Tuple[List[Barrier], List[Barrier]]:
    """Lines and areas of ROADS, RAILWAYS, BUILT and WATER; a layer with nothing in the extent is told."""
    lines, areas = [], []
    for key, otherwise in (
        ("ROADS", "road"),
        ("RAILWAYS", "railway"),
        ("BUILT", "built"),
        ("WATER", "water"),
    ):
        if not run.inputs.given(key):
            continue
        linear = key in ("ROADS", "RAILWAYS")
        found = (
            read_lines(run, key, otherwise, crs, otherwise)
            if linear
            else read_areas(run, key, crs, otherwise)
        )
        if not any(barrier.geometry.boundingBox().intersects(extent) for barrier in found):
            sentence = tr(
                "“{name}” has nothing within the extent of the corridors. Check its coordinate system."
            )
            run.log.warn(sentence.format(name=run.inputs.source(key).sourceName()))
        for barrier in found:
            line = barrier.geometry.type() == QgsWkbTypes.GeometryType.LineGeometry
            (lines if line else areas).append(barrier)
    return lines, areas


def only_polygons(run, key: str, items: List[Item]) -> List[Item]:
    """The polygons; a GeoPackage may hold other geometries in a polygon layer, which a warning tells.

    Raises:
        InputError: there are features, but no polygon.
    """
    kept = [item for item in items if item.geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    if items and not kept:
        raise InputError(
            marked("“{name}” holds no polygons. Choose another layer."),
            name=run.inputs.source(key).sourceName(),
        )
    if len(kept) < len(items):
        run.log.warn(
            tr("{count} features of “{layer}” are no polygons and were left out.").format(
                count=len(items) - len(kept), layer=run.inputs.source(key).sourceName()
            )
        )
    return kept
