"""How severe a break is, what it needs, and which are urgent."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np

from ....core.network.breakpoints import Place
from ....core.network.breakpoints.measures import Measures, percentiles
from ....core.progress import Progress
from ....gis.rasters import RasterSource
from ....gis.tables import class_of, code_of, read_builtin
from ....translation import language
from ...log import Log
from .courses import Courses
from .sampling import highest_between, read_along, values_of_cells


class Evidence(NamedTuple):
    """The highest value of a raster on a break, and its percentile among the cells of all corridors."""

    value: Optional[float] = None
    rank: Optional[float] = None


class Break(NamedTuple):
    """A break point with what is known of it.

    Attributes:
        severity: 0 mitigated to 3 high. priority: 0 to 100. measure: what mends it.
    """

    place: Place
    current: Evidence
    score: Evidence
    severity: int
    priority: float
    measure: str


def measures_of(rows: Optional[Sequence[dict]]) -> Measures:
    """Severity and measures by the rows of a table, without one by the built-in table.

    Raises:
        InputError: rows that cannot be used.
    """
    rows = read_builtin("break_measures") if rows is None else rows
    column = f"measure_{language()}"
    named = [{**row, "measure": row.get("measure") or row.get(column) or ""} for row in rows]
    return Measures(named, list(code_of("barriers")))


def read_evidence(
    source: Optional[RasterSource], courses: Courses, places: Sequence[Place], progress: Progress, log: Log
) -> List[Evidence]:
    """What a raster says at each place; nothing without one."""
    if source is None or not places:
        return [Evidence()] * len(places)
    along = read_along(source, courses, progress, log)
    values = [
        np.nanmax([-np.inf] + [highest_between(along[number], *span) for number, *span in place.parts])
        for place in places
    ]
    ranks = percentiles(values, values_of_cells(along))
    return [Evidence(float(v) if np.isfinite(v) else None, rank) for v, rank in zip(values, ranks)]


def judge(measures: Measures, place: Place, current: Evidence, score: Evidence) -> Break:
    """Severity, priority and measure of a place; a passage across it makes it mitigated."""
    if place.passage:
        step = measures.judge("mitigated", place.length, place.crossings)
        return Break(place, current, score, 0, 0.0, step.measure)
    key = class_of("barriers")[place.code].key
    step = measures.judge(key, place.length, place.crossings, place.ratio)
    severity, priority = measures.weigh(step.severity, current.rank, score.rank)
    return Break(place, current, score, severity, priority, step.measure)
