"""River lines as a network of nodes, with barriers and mouths on it."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsSpatialIndex

from ....core.messages import InputError, marked
from ....core.network.breakpoints.tracks import Track, make_track
from ....core.network.rivernet import Net, node_lines
from ....core.progress import Progress
from ....gis.geometries import middle_of
from ....gis.vectors import Features, Item
from ....translation import tr
from ...log import Log
from ..shared.geometry import index_of, line_geometry, vertices


class Place(NamedTuple):
    """A point on a river: its line, metres from the start, metres from where it was, and the point."""

    line: int
    measure: float
    offset: float
    point: QgsPointXY


class Problem(NamedTuple):
    """What is wrong where: a key of the table of problems."""

    kind: str
    point: QgsPointXY
    remark: str


class Lines:
    """The lines of the rivers, doubles left out, and which lie near a place."""

    def __init__(self, layer: Features, weight_field: str, log: Log) -> None:
        self.tracks: List[Track] = []
        self.weight: List[float] = []
        seen: set = set()
        doubles = 0
        for number, item in enumerate(layer.items):
            weight = _weight(layer.name, item, weight_field)
            for xy in vertices(item.geometry):
                track = make_track(number, xy)
                forms = track.xy.tobytes(), track.xy[::-1].tobytes()
                if len(track.xy) < 2:
                    continue
                if seen & set(forms):
                    doubles += 1
                    continue
                seen.update(forms)
                self.tracks.append(track)
                self.weight.append(weight)
        if doubles:
            sentence = tr("{count} lines of “{layer}” are there twice; each counts once.")
            log.warn(sentence.format(count=doubles, layer=layer.name))
        if not self.tracks:
            raise InputError(marked("“{layer}” has no features with a geometry."), layer=layer.name)
        self.shapes = [line_geometry([track.xy]) for track in self.tracks]
        self._index: QgsSpatialIndex = index_of(self.shapes)

    def near(self, point: QgsPointXY, reach: float) -> List[Place]:
        """Places on lines at most ``reach`` from a point, the nearest first."""
        shape, found = QgsGeometry.fromPointXY(point), []
        for line in sorted(self._index.intersects(shape.boundingBox().buffered(reach + 1e-6))):
            offset = self.shapes[line].distance(shape)
            if offset <= reach + 1e-6:
                measure = self.shapes[line].lineLocatePoint(shape)
                on = self.shapes[line].interpolate(measure).asPoint()
                found.append(Place(line, measure, offset, on))
        return sorted(found, key=lambda place: (place.offset, place.line))

    def crossings(self, net: Net, tolerance: float, progress: Progress) -> List[QgsPointXY]:
        """Where lines cross away from every node: their waters do not meet."""
        found = []
        for line, shape in enumerate(self.shapes):
            if line % 64 == 0:
                progress(line / len(self.shapes))
            others = [n for n in self._index.intersects(shape.boundingBox()) if n > line]
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()
            for other in others:
                if engine.crosses(self.shapes[other].constGet()):
                    common = shape.intersection(self.shapes[other])
                    found += [part.centroid().asPoint() for part in common.asGeometryCollection()]
        far = tolerance + 1e-6
        return [p for p in found if np.hypot(*(net.xy - (p.x(), p.y())).T).min() > far]


def _weight(layer: str, item: Item, field: str) -> float:
    if not field:
        return 1.0
    try:
        value = float(item.attributes[field])
    except (TypeError, ValueError):
        value = -1.0
    if not 0 < value < float("inf"):
        raise InputError(
            marked(
                "Field “{field}” of “{layer}” must hold a weight above 0 for every line; one has “{value}”."
            ),
            field=field,
            layer=layer,
            value=item.attributes[field],
        )
    return value


class Snapped(NamedTuple):
    """Barriers on the rivers.

    Attributes:
        place: of each barrier, None beyond the snapping distance.
        node: of each barrier, −1 beyond it. nodes: those of the barriers, none twice.
    """

    place: List[Optional[Place]]
    node: List[int]
    nodes: List[int]


def snap(lines: Lines, items: Sequence[Item], reach: float) -> List[Optional[Place]]:
    """The nearest place on a river for each barrier."""
    found = (lines.near(middle_of(item.geometry), reach) for item in items)
    return [places[0] if places else None for places in found]


def build(lines: Lines, places: Sequence[Optional[Place]], tolerance: float, progress: Progress) -> Net:
    """The network: lines cut where others end on them and where barriers stand."""
    cuts: Dict[int, List[float]] = {}
    for line, track in enumerate(lines.tracks):
        if line % 64 == 0:
            progress(line / len(lines.tracks))
        for xy in (track.xy[0], track.xy[-1]):
            for place in lines.near(QgsPointXY(*xy), tolerance):
                if place.line != line:
                    cuts.setdefault(place.line, []).append(place.measure)
    for one in places:
        if one is not None:
            cuts.setdefault(one.line, []).append(one.measure)
    return node_lines(lines.tracks, [cuts.get(n, []) for n in range(len(lines.tracks))], tolerance)


def nodes_of(net: Net, places: Sequence[Optional[Place]]) -> Snapped:
    """The node of each barrier."""
    node = [-1 if place is None else net.node_at(place.line, place.measure) for place in places]
    return Snapped(list(places), node, list(dict.fromkeys(n for n in node if n >= 0)))
