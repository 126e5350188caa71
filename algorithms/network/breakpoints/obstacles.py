"""Roads, railways, built-up land and water of a run as barriers."""

from typing import List, Tuple

from qgis.core import QgsRectangle, QgsWkbTypes

from ....gis.roads import Barrier, read_lines
from ....gis.tables import code_of
from ....gis.vectors import Features, name_of
from ....translation import tr
from ..shared.geometry import only_polygons


def read_areas(run, key: str, crs, class_key: str) -> List[Barrier]:
    """Built-up land or water, all of one class."""
    code, items = code_of("barriers")[class_key], run.inputs.features(key, crs)
    if class_key == "built":
        items = only_polygons(Features(run.inputs.source(key).sourceName(), items), run.log)
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
        if linear:
            field = run.inputs.field(f"{key}_FIELD")
            items = run.inputs.features(key, crs, [field] if field else [])
            found = read_lines(items, field, otherwise, otherwise, run.log.warn)
        else:
            found = read_areas(run, key, crs, otherwise)
        if not any(barrier.geometry.boundingBox().intersects(extent) for barrier in found):
            sentence = tr(
                "“{name}” has nothing within the extent of the corridors. Check its coordinate system."
            )
            run.log.warn(sentence.format(name=run.inputs.source(key).sourceName()))
        for barrier in found:
            line = barrier.geometry.type() == QgsWkbTypes.GeometryType.LineGeometry
            (lines if line else areas).append(barrier)
    return lines, areas
