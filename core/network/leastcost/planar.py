"""The minimum planar graph: links of neighbours that do not cross.

Fall, Fortin, Manseau & O'Brien 2007, Ecosystems 10:448, and the R package grainscape link patches whose
cost-allocation zones (Voronoi polygons on the resistance surface) touch, through the cheapest pass between
the two zones. Where a third zone offers a cheaper way, such a link is no least-cost path. Here it is left
out, so that every link is one, keeps to the zones of its two sources and crosses no other.
"""

from collections import defaultdict
from typing import Dict, List, Set, Tuple

from .links import ROUNDING, Links, Pair

#: Two cells that a step joins, the upper left one first.
Segment = Tuple[Tuple[int, int], Tuple[int, int]]


def planar_graph(passes: Links, paths: Links, first: Set[Pair]) -> Links:
    """The ``passes`` that are least-cost paths, without those that cross a link before them.

    Args:
        passes: links of adjacent sources through the cheapest pass between their zones.
        paths: the least-cost paths of the same pairs.
        first: pairs that go before all others, such as those of the minimum spanning tree. Then, of two
            links that cross, the cheaper one stays.
    """
    least = {link[:2]: link.cost for link in paths.links}
    exact = [link for link in passes.links if link.cost <= least[link[:2]] * (1 + ROUNDING)]
    taken: Dict[Tuple[int, int], List[Segment]] = defaultdict(list)
    kept = []
    for link in sorted(exact, key=lambda link: (link[:2] not in first, link.cost, link[:2])):
        steps = [(min(a, b), max(a, b)) for a, b in zip(link.cells[:-1], link.cells[1:])]
        if any(_cross(step, other) for step in steps for place in _squares(step) for other in taken[place]):
            continue
        kept.append(link)
        for step in steps:
            for place in _squares(step):
                taken[place].append(step)
    ids = {end for link in passes.links for end in link[:2]} | set(passes.isolated)
    linked = {end for link in kept for end in link[:2]}
    return Links(sorted(kept, key=lambda link: link[:2]), [], sorted(ids - linked), [])


def _squares(step: Segment) -> List[Tuple[int, int]]:
    """The squares between four cell centres that a step leads through or along, by their upper left one."""
    (top, left), (bottom, right) = step
    left, right = min(left, right), max(left, right)
    rows = range(top - (top == bottom), max(bottom, top + 1))
    return [(row, column) for row in rows for column in range(left - (left == right), max(right, left + 1))]


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two steps cross between their ends."""
    return _apart(one, other) and _apart(other, one)


def _apart(line: Segment, ends: Segment) -> bool:
    """Whether the ``ends`` lie on both sides of a line, none on it."""
    (row, column), (down, right) = line[0], (line[1][0] - line[0][0], line[1][1] - line[0][1])
    sides = [down * (end[1] - column) - right * (end[0] - row) for end in ends]
    return sides[0] * sides[1] < 0
