"""What a search for changes finds, whether among polygons or cells."""

from collections import Counter
from typing import Dict, Iterable, List, NamedTuple, Tuple

from qgis.core import QgsGeometry

from ....core.restoration.changes import Rule

#: Area in m² by class before and after.
Pairs = Dict[Tuple[str, str], float]


class Site(NamedTuple):
    """A change: polygon, the rule of most of it, and its classes before and after, the largest first."""

    geometry: QgsGeometry
    rule: Rule
    before: str
    after: str


class Search(NamedTuple):
    """The sites, the matrix of all land, and m² of change that a rule names but that is left out."""

    sites: List[Site]
    matrix: Pairs
    dropped: float


def listed(pairs: Pairs) -> Tuple[str, str]:
    """The classes before and those after, each by falling area."""
    return _ranked((b, area) for (b, _a), area in pairs.items()), _ranked(
        (a, area) for (_b, a), area in pairs.items()
    )


def _ranked(areas: Iterable[Tuple[str, float]]) -> str:
    total: Counter = Counter()
    for code, area in areas:
        total[code] += area
    return " ".join(code for code, _area in sorted(total.items(), key=lambda one: (-one[1], one[0])))
