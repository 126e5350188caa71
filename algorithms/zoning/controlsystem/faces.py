"""The planning area cut by all lines: levels, problems, areas by district."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.progress import Progress
from ....core.zoning.controlsystem import BUILT_INSIDE, CONTROL, Membership, faults_of, levels_of
from ..shared.coverage import Coverage, dissolve, tile

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


class Levels(NamedTuple):
    """Faces of the planning area: their level, area (m²), zone (−1 none) and lines."""

    faces: Coverage
    level: np.ndarray
    area: np.ndarray
    zone: np.ndarray
    lines: Membership

    def shape(self, mask: np.ndarray) -> QgsGeometry:
        """The faces of a mask as one geometry."""
        return dissolve([self.faces.polygons[n] for n in np.flatnonzero(mask)])

    def share(self) -> float:
        """Share (%) of levels 1 to 3."""
        return float(100.0 * self.area[self.level <= CONTROL].sum() / self.area.sum())


class Problem(NamedTuple):
    """One polygon at which lines do not fit together."""

    problem: int
    level: int
    shape: QgsGeometry


def cut_levels(
    boundary: QgsGeometry,
    lines: Sequence[Sequence[QgsGeometry]],
    zones: Sequence[QgsGeometry],
    progress: Progress,
) -> Levels:
    """The planning area cut by reserves, red line, control line, urban boundary (each one geometry or none) and zones."""
    faces = tile([[boundary], *lines, zones], progress=progress)
    faces = faces.only(faces.home[:, 0] >= 0)
    members = Membership(*(faces.home[:, column] >= 0 for column in range(1, 5)))
    return Levels(faces, levels_of(members), faces.areas(), faces.home[:, 5], members)


def nesting_problems(found: Levels) -> Iterator[Problem]:
    """Where the levels do not nest, by kind and level."""
    for kind, fault in enumerate(faults_of(found.lines), 1):
        for level in np.unique(found.level[fault]).tolist():
            whole = found.shape(fault & (found.level == level))
            yield from (Problem(kind, level, part) for part in _polygons(whole))


def built_problems(found: Levels, built: QgsGeometry) -> Iterator[Problem]:
    """Built-up land inside levels 1 to 3."""
    for level in range(1, CONTROL + 1):
        own = found.level == level
        if own.any():
            inside = found.shape(own).intersection(built)
            yield from (Problem(BUILT_INSIDE, level, part) for part in _polygons(inside))


def _polygons(shape: QgsGeometry) -> List[QgsGeometry]:
    parts = [part for part in shape.asGeometryCollection() if part.type() == _POLYGON]
    return [part for part in parts if part.area() > 0]


def zone_areas(found: Levels, names: Sequence[Optional[str]]) -> Dict[Tuple[Optional[str], int], float]:
    """m² by (zone, level); None: outside all zones."""
    areas: Dict[Tuple[Optional[str], int], float] = {}
    for zone, level, area in zip(found.zone.tolist(), found.level.tolist(), found.area.tolist()):
        key = names[zone] if zone >= 0 else None, level
        areas[key] = areas.get(key, 0.0) + area
    return areas
