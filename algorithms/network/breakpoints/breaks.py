"""Break points and the stretches of corridors concerned, as rows of their layers."""

import math
from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPointXY

from ....core.network.breakpoints import place_numbers
from ....core.network.breakpoints.tracks import SAME
from ....gis.tables import class_of, code_of
from ....translation import tr
from ...log import Log
from ..shared.geometry import line_geometry
from .courses import Courses
from .rating import Break


class Numbered(NamedTuple):
    """Break points in their order.

    Attributes:
        shared: place number of each: what one structure mends has one number.
    """

    courses: Courses
    breaks: List[Break]
    shared: List[int]

    @property
    def places(self) -> int:
        """How many places they are at."""
        return len(set(self.shared))


def numbered(courses: Courses, breaks: Sequence[Break], distance: float) -> Numbered:
    """The break points of corridors; those of one class at most ``distance`` metres apart share a place."""
    return Numbered(courses, list(breaks), place_numbers([one.place for one in breaks], distance))


def _common(found: Numbered, number: int) -> dict:
    """What a break point and its stretch both have; ``number`` from 1."""
    one = found.breaks[number - 1]
    place = one.place
    return {
        "id": number,
        "corridor": found.courses.numbers[place.corridor],
        "class": place.code,
        "barrier": class_of("barriers")[place.code].name,
        "length_m": place.length,
        "kind": place.kind,
        "width_m": _number(place.width),
        "mitigated": int(bool(place.passage)),
        "severity": one.severity,
        "priority": one.priority,
        "legend": code_of("barriers")["mitigated"] if place.passage else place.code,
    }


def point_rows(found: Numbered) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each break point."""
    for number, (one, shared) in enumerate(zip(found.breaks, found.shared), 1):
        place = one.place
        row = {
            "barrier_name": place.name,
            "angle": _number(place.angle),
            "crossings": place.crossings,
            "measure": one.measure,
            "place": shared,
            "passage": place.passage,
            "current": one.current.value,
            "cur_rank": one.current.rank,
            "score": one.score.value,
            "score_rank": one.score.rank,
        }
        yield QgsGeometry.fromPointXY(QgsPointXY(place.x, place.y)), {**_common(found, number), **row}


def gap_rows(found: Numbered) -> List[Tuple[QgsGeometry, dict]]:
    """A row for each break of any length: its stretches; the short ones last, to be drawn on top."""
    rows = []
    for number, one in enumerate(found.breaks, 1):
        parts = [part for part in one.place.parts if part[2] - part[1] > SAME]
        pieces = [found.courses.tracks[track].piece(low, high) for track, low, high in parts]
        if pieces:
            rows.append((line_geometry(pieces), _common(found, number)))
    rows.sort(key=lambda row: -row[0].length())
    return rows


def tell_breaks(found: Numbered, log: Log) -> None:
    """How many break points there are of each kind."""
    sentence = tr("{count} break points at {places} places.")
    log.say(sentence.format(count=len(found.breaks), places=found.places))
    kinds = [one.place.kind for one in found.breaks]
    counts = {kind: kinds.count(kind) for kind in ("crossing", "gap", "habitat", "narrow")}
    mitigated = sum(bool(one.place.passage) for one in found.breaks)
    sentence = tr("Crossings {crossing} (of these {mitigated} mitigated), gaps {gap}, habitat gaps {habitat}, "
                  "narrow places {narrow}.")  # fmt: skip
    log.say(sentence.format(mitigated=mitigated, **counts))


def _number(value: float) -> Optional[float]:
    return None if math.isnan(value) else value
