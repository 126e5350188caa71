"""Levels, problems and tables as rows."""

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.zoning.controlsystem import Milestone
from ....gis.tables import class_of
from ....translation import tr
from .faces import Levels, Problem

_HECTARE = 10_000.0
Row = Tuple[QgsGeometry, dict]


def level_rows(found: Levels) -> List[Row]:
    """One feature for every level that occurs."""
    names, whole, rows = class_of("control_levels"), found.area.sum(), []
    for level in np.unique(found.level).tolist():
        own = found.level == level
        area = float(found.area[own].sum())
        row = {
            "level": level,
            "name": names[level].name,
            "area_ha": area / _HECTARE,
            "share_pct": 100 * area / whole,
        }
        rows.append((found.shape(own), row))
    return rows


class Kept(NamedTuple):
    """Problems as rows, hectares by kind, and what was too small: how many, m²."""

    rows: List[Row]
    hectares: Dict[int, float]
    slivers: int
    sliver_area: float


def problem_rows(problems: Sequence[Problem], smallest: float) -> Kept:
    """Problems of ``smallest`` m² on, the largest of each kind first."""
    kinds, rows = class_of("control_problems"), []
    areas = [problem.shape.area() for problem in problems]
    hectares = dict.fromkeys(kinds, 0.0)
    order = sorted(range(len(problems)), key=lambda n: (problems[n].problem, -areas[n]))
    kept = [n for n in order if areas[n] >= smallest]
    for number, n in enumerate(kept, 1):
        problem = problems[n]
        hectares[problem.problem] += areas[n] / _HECTARE
        row = {
            "number": number, "problem": problem.problem, "name": kinds[problem.problem].name, "level": problem.level,
            "area_ha": areas[n] / _HECTARE,
        }  # fmt: skip
        rows.append((problem.shape, row))
    small = [areas[n] for n in order if areas[n] < smallest]
    return Kept(rows, hectares, len(small), sum(small))


def table_rows(areas: Dict[Tuple[Optional[str], int], float], zoned: bool) -> List[dict]:
    """Levels by zone, then of the whole; shares of the zone."""
    names, rows = class_of("control_levels"), []
    zones = (
        sorted({zone for zone, _level in areas}, key=lambda zone: (zone is None, zone or "")) if zoned else []
    )
    for zone in [*zones, ...]:
        own = {
            level: sum(area for (z, at), area in areas.items() if at == level and zone in (..., z))
            for level in names
        }
        whole = sum(own.values())
        title = tr("Whole area") if zone is ... else zone if zone is not None else tr("Outside the districts")
        for level, area in own.items():
            if area:
                rows.append(
                    {"zone": title, "level": level, "name": names[level].name, "area_ha": area / _HECTARE,
                     "share_pct": 100 * area / whole}
                )  # fmt: skip
    return rows


def path_rows(path: Sequence[Milestone]) -> List[dict]:
    """One row for every year."""
    return [
        {
            "year": step.year, "target_pct": step.target, "target_ha": step.area / _HECTARE, "gap_ha": step.gap / _HECTARE,
            "more_ha": step.more / _HECTARE, "milestone": int(step.milestone),
        }
        for step in path
    ]  # fmt: skip
