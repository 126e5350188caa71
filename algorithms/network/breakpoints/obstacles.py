"""Roads, railways, built-up land and water as barriers."""

from typing import List, NamedTuple, Tuple

from qgis.core import QgsRectangle, QgsWkbTypes

from ....gis.roads import Barrier, read_lines
from ....gis.tables import code_of
from ....gis.vectors import Features, name_of
from ....translation import tr
from ...log import Log
from ..shared.geometry import only_polygons


class Obstacles(NamedTuple):
    """A layer of barriers.

    Attributes:
        kind: road, railway, built or water.
        field: with the words of road classes, empty where there is none.
    """

    kind: str
    layer: Features
    field: str = ""


def barriers_of(obstacles: Obstacles, extent: QgsRectangle, log: Log) -> List[Barrier]:
    """The barriers of a layer; one with nothing in the extent of the corridors is told."""
    kind, layer, field = obstacles
    if kind in ("road", "railway"):
        found = read_lines(layer.items, field, kind, kind, log.warn)
    else:
        code, items = code_of("barriers")[kind], layer.items
        if kind == "built":
            items = only_polygons(layer, log)
        found = [Barrier(item.geometry, code, name_of(item.attributes)) for item in items]
    if not any(barrier.geometry.boundingBox().intersects(extent) for barrier in found):
        sentence = tr("“{name}” has nothing within the extent of the corridors. Check its coordinate system.")
        log.warn(sentence.format(name=layer.name))
    return found


def lines_and_areas(barriers: List[Barrier]) -> Tuple[List[Barrier], List[Barrier]]:
    """Barriers drawn as lines, and all others."""
    lines: List[Barrier] = []
    areas: List[Barrier] = []
    for barrier in barriers:
        line = barrier.geometry.type() == QgsWkbTypes.GeometryType.LineGeometry
        (lines if line else areas).append(barrier)
    return lines, areas
