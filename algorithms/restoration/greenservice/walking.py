"""What parks serve along streets."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....core.streets import Routes, Streets, attach
from ....gis.areaindex import AreaIndex
from ....gis.geometries import POLYGONS
from ....gis.streets import edge_points
from .parks import Parks
from .pieces import Piece, Places, places_of

#: Metres: a street so near the edge of a park leads into it; edges are looked at so often; gates stand so near a park.
_ENTRY, _EVERY, _GATE = 20.0, 20.0, 50.0
#: Metres by which cells may miss their points.
_ROUNDING = 0.01
#: Metres between the points along residential land.
STEP = 50.0


class Doors(NamedTuple):
    """Where parks are entered: ``points`` (k, 2), ``parks`` (k,) whose, ``reach``: metres to a street at most."""

    points: np.ndarray
    parks: np.ndarray
    reach: float


def doors_of(parks: Parks, gates: Sequence[QgsGeometry], snap: float) -> Doors:
    """The gates of parks where they are given, else points along the edges; parks that are points are their own gate."""
    if gates:
        index = AreaIndex(parks.shapes)
        found = [(gate.asPoint(), near) for gate in gates for near in index.within(gate, _GATE)]
        places = np.array([(point.x(), point.y()) for point, _near in found]).reshape(-1, 2)
        return Doors(places, np.array([near for _point, near in found], int), snap)
    polygons = all(shape.type() == POLYGONS for shape in parks.shapes)
    points = [edge_points(shape, _EVERY) for shape in parks.shapes]
    owner = np.repeat(np.arange(len(points)), [len(one) for one in points])
    return Doors(np.concatenate(points), owner, _ENTRY if polygons else snap)


class Walking:
    """Ways from the doors of parks to points along residential land.

    Args:
        demand: residential land. snap: metres from a street at most.

    Raises:
        InputError: no street leads into any park.
    """

    def __init__(
        self, streets: Streets, parks: Parks, doors: Doors, demand: Sequence[QgsGeometry], snap: float
    ) -> None:
        self._points = [edge_points(shape, STEP) for shape in demand]
        self._ends = np.cumsum([0] + [len(one) for one in self._points])
        self._snap = snap
        entered = attach(streets, doors.points, doors.reach)
        at = attach(entered.streets, np.concatenate(self._points), snap)
        self._streets, self._node, self._away = at.streets, at.node, at.away
        self._routes = Routes(at.streets)
        on = entered.node >= 0
        if not on.any():
            raise InputError(
                marked("No street leads into any park. Check the layers of streets, parks and entrances.")
            )
        #: How many parks no street leads into.
        self.unreached = len(parks.shapes) - np.unique(doors.parks[on]).size
        #: Share (0–1) of the points of residential land that are too far from every street.
        self.off_street = float((self._node < 0).mean())
        radii = parks.radii[doors.parks]
        served = np.zeros(len(self._node), bool)
        for radius in np.unique(radii[on]).tolist():
            served |= self._distances(entered.node[on & (radii == radius)], radius) <= radius
        self._served = served
        self._nearest = self._distances(entered.node[on], np.inf)

    def _distances(self, nodes: np.ndarray, limit: float) -> np.ndarray:
        """(points,) metres from each point of residential land to the nearest of some nodes."""
        along = self._routes.nearest(nodes, limit)
        return np.where(self._node >= 0, along[self._node] + self._away, np.inf)

    def _of(self, number: int) -> slice:
        return slice(self._ends[number], self._ends[number + 1])

    def covered(self, number: int, shape: QgsGeometry) -> QgsGeometry:
        """The part of residential land whose nearest point is served; empty where none is."""
        served = self._served[self._of(number)]
        if served.all():
            return shape
        if not served.any():
            return QgsGeometry()
        cells = cells_of(self._points[number], shape.boundingBox())
        return QgsGeometry.unaryUnion([cells[n] for n in np.flatnonzero(served)]).intersection(shape)

    def nearest(self, number: int, _piece: QgsGeometry) -> float:
        """Mean of the metres to the nearest park from the points that are not served; inf where one has no way to any."""
        mine = self._of(number)
        return float(self._nearest[mine][~self._served[mine]].mean())

    def places(self, pieces: Sequence[Piece]) -> Places:
        """The points of residential land that are not served, and what each stands for."""
        unserved = [np.flatnonzero(~self._served[self._of(piece.number)]) for piece in pieces]
        self._place = np.concatenate(
            [one + self._ends[piece.number] for one, piece in zip(unserved, pieces)] or [np.zeros(0, int)]
        )
        return places_of(pieces, [self._points[piece.number][one] for one, piece in zip(unserved, pieces)])

    def reached(
        self, plots: Sequence[QgsGeometry], radii: np.ndarray, _places: Places, progress: Progress
    ) -> List[np.ndarray]:
        """The places to which the way from the edge of each plot is within its radius."""
        edges = [edge_points(plot, _EVERY) for plot in plots]
        at = attach(self._streets, np.concatenate(edges), _ENTRY)
        routes, node, away = Routes(at.streets), self._node[self._place], self._away[self._place]
        found, ends = [], np.cumsum([0] + [len(one) for one in edges])
        for number, radius in enumerate(radii.tolist()):
            progress(number / len(plots))
            doors = at.node[ends[number] : ends[number + 1]]
            along = routes.nearest(doors[doors >= 0], radius)
            found.append(np.flatnonzero((node >= 0) & (along[node] + away <= radius)))
        return found


def cells_of(points: np.ndarray, box: QgsRectangle) -> List[QgsGeometry]:
    """The part of a box that is nearest to each point (Voronoi); points that are the same share theirs.

    The diagram is drawn around 0, where coordinates of national grids keep more digits.
    """
    middle = box.center()
    drawn = [QgsPointXY(x - middle.x(), y - middle.y()) for x, y in points.tolist()]
    half = QgsRectangle(-box.width() / 2, -box.height() / 2, box.width() / 2, box.height() / 2)
    diagram = QgsGeometry.fromMultiPointXY(drawn).voronoiDiagram(QgsGeometry.fromRect(half.buffered(1.0)))
    cells = diagram.asGeometryCollection()
    index, found = AreaIndex(cells), []
    for point in drawn:
        held = index.holding(point)
        if held is None:  # on a border, by rounding
            held = index.within(QgsGeometry.fromPointXY(point), _ROUNDING)[0]
        cell = QgsGeometry(cells[held])
        cell.translate(middle.x(), middle.y())  # noqa: QGS201 (a polygon moves everywhere)
        found.append(cell)
    return found
