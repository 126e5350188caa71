"""The units cut by the strips, and the zones put together from them."""

from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress, part
from ....core.zoning.level1 import Level1
from ....gis.tables import class_of
from ..shared.coverage import SLIVER, Coverage, absorb, dissolve, tile


class Faces(NamedTuple):
    """The units cut by the strips.

    Attributes:
        coverage: layers 0 (units) and 1 (strips).
        overlap: square metres that units share.
        gaps: how many gaps between units were closed.
    """

    coverage: Coverage
    overlap: float
    gaps: int


def cut_units(
    units: Sequence[QgsGeometry], strips: Sequence[QgsGeometry], cell_area: float, progress: Progress
) -> Faces:
    """The units cut by the strips, gaps smaller than a cell closed."""
    faces = tile([units, strips], progress=part(progress, 0.0, 0.75))
    area, inside = faces.areas(), faces.home[:, 0] >= 0
    overlap = sum(geometry.area() for geometry in units) - area[inside].sum()
    kept = inside | (area < cell_area)
    gaps = int((kept & ~inside & (area >= SLIVER)).sum())
    faces = faces.only(kept)
    whole = absorb(faces, foreign=faces.home[:, 0] < 0, progress=part(progress, 0.75, 1.0))
    return Faces(whole, float(overlap) if overlap > 1e-6 * area[inside].sum() else 0.0, gaps)


def strip_numbers(found: Level1, given: np.ndarray) -> np.ndarray:
    """(n,) number of the strip that each unit ended in; blocks that touch only strips joined one."""
    numbers = np.zeros_like(given)
    for block in np.unique(found.block[found.strip]):
        numbers[found.block == block] = given[found.block == block].max()
    return numbers


def zone_rows(
    polygons: Sequence[QgsGeometry], found: Level1, strips: np.ndarray, names: Dict[int, str]
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(geometry, attributes) of every zone, strips apart.

    Args:
        polygons: the units.
        strips: (n,) number of the strip of each unit, 0 for none.
    """
    functions = class_of("functions")
    members: Dict[Tuple[int, int], List[QgsGeometry]] = {}
    for polygon, zone, strip in zip(polygons, found.zone.tolist(), strips.tolist()):
        members.setdefault((zone, strip), []).append(polygon)
    for (zone, strip), units in sorted(members.items()):
        shape = dissolve(units)
        row = {
            "zone1": zone,
            "name": names[zone],
            "function": functions[zone].name,
            "strip": strip,
            "area_km2": shape.area() / 1e6,
            "parts": len(shape.asGeometryCollection()),
            "units": len(units),
        }
        yield shape, row
