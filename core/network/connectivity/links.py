"""Links: what one adds when it is put in or improved, and what the network loses without it."""

from typing import Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from ...progress import Progress, part, silent
from .importance import checked_areas, numerator
from .paths import HOPS, PRODUCT, Rule, closed, none_of, strength_of, unreached

#: A product has to be better by more than this to count as better.
_NOISE = 1e-12
#: Percent that differences of the same sums leave behind.
_DUST = 1e-9
_PERCENT = 100.0
#: More links than this are taken back by a copy of the matrix, fewer one by one: bounds the memory.
_LOGGED = 64


class Change(NamedTuple):
    """Best paths that an improved link changed: a block of the matrix and its mirror.

    Attributes:
        rows, columns: positions of the patches on either side of the link.
        before, after: (rows, columns) the block as it was and as it is.
    """

    rows: np.ndarray
    columns: np.ndarray
    before: np.ndarray
    after: np.ndarray


def improve_link(
    best: np.ndarray, first: int, second: int, value: float, rule: Rule = PRODUCT
) -> Optional[Change]:
    """Put a link in, or make it better, and update all best paths in place; only what changes is touched.

    Args:
        best: (n, n) best paths, symmetric; changed in place.
        first, second: patches the link joins.
        value: its direct probability (rule PRODUCT) or 1 (rule HOPS).

    Returns:
        What changed, for :func:`undo`; None where no path got better.
    """
    one, other = best[first], best[second]
    if rule is HOPS:
        rows = np.flatnonzero(one + value < other)
        columns = np.flatnonzero(other + value < one)
    else:
        rows = np.flatnonzero(one * value > other * (1 + _NOISE))
        columns = np.flatnonzero(other * value > one * (1 + _NOISE))
    if not len(rows) or not len(columns):
        return None
    joined = rule.join(rule.join(one[rows], one.dtype.type(value))[:, None], other[columns])
    place = rows[:, None], columns
    before = best[place]
    after = rule.best(before, joined)
    best[place] = after
    best[columns[:, None], rows] = after.T
    return Change(rows, columns, before, after)


def undo(best: np.ndarray, change: Optional[Change]) -> None:
    """Take an :func:`improve_link` back; the latest first."""
    if change is not None:
        best[change.rows[:, None], change.columns] = change.before
        best[change.columns[:, None], change.rows] = change.before.T


def link_importance(
    areas: np.ndarray,
    direct: np.ndarray,
    first: np.ndarray,
    second: np.ndarray,
    rule: Rule = PRODUCT,
    progress: Progress = silent,
) -> np.ndarray:
    """100 · (X − X without the link) / X of each link given; X = PC (rule PRODUCT) or IIC (rule HOPS).

    The links are put in one by one, the best first. The set is halved again and again; what one half put in
    is taken back before the other half comes, so that each link is once the only one missing.

    Args:
        areas: (n,) areas. direct: (n, n) symmetric direct paths of the whole network, all links in it.
        first, second: (m,) the links to be left out in turn, each pair once.

    Returns:
        (m,) percent; 0 for a link that no best path uses.
    """
    areas, result = checked_areas(areas), np.zeros(len(first))
    best = closed(direct, rule, part(progress, 0.0, 0.1))
    values = direct[first, second]
    used = values <= best[first, second] if rule is HOPS else values >= best[first, second] * (1 - _NOISE)
    used &= ~unreached(values) if rule is HOPS else values > 0
    positions = np.flatnonzero(used)
    positions = positions[np.argsort(values[positions] * (1 if rule is HOPS else -1), kind="stable")]
    whole = numerator(areas, strength_of(best, rule))
    rest = np.array(direct)
    rest[first[positions], second[positions]] = rest[second[positions], first[positions]] = none_of(rule)
    best = closed(rest, rule, part(progress, 0.1, 0.2))
    state = _Removal(
        areas, best, rule, list(zip(first, second, values)), numerator(areas, strength_of(best, rule))
    )
    inner = part(progress, 0.2, 1.0)
    for done, (position, left) in enumerate(state.each(positions)):
        inner(done / len(positions))
        result[position] = _PERCENT * (whole - left) / whole
    result[result < _DUST] = 0.0
    return result


class _Removal:
    """Best paths while links are put in and taken back, and the numerator that goes with them."""

    def __init__(
        self,
        areas: np.ndarray,
        best: np.ndarray,
        rule: Rule,
        links: List[Tuple[int, int, float]],
        value: float,
    ) -> None:
        self.areas, self.best, self.rule, self.links, self.value = areas, best, rule, links, value

    def each(self, positions: np.ndarray) -> Iterator[Tuple[int, float]]:
        """Each position with the numerator when all of ``positions`` but this one are in."""
        if len(positions) == 1:
            yield int(positions[0]), self.value
            return
        half = len(positions) // 2
        for missing, others in ((positions[:half], positions[half:]), (positions[half:], positions[:half])):
            if len(missing):
                value, copy = self.value, self.best.copy() if len(others) > _LOGGED else None
                changes = []
                for position in others:
                    change = self._put(position)
                    if copy is None:
                        changes.append(change)
                yield from self.each(missing)
                for change in reversed(changes):
                    undo(self.best, change)
                self.best, self.value = self.best if copy is None else copy, value

    def _put(self, position: int) -> Optional[Change]:
        first, second, value = self.links[position]
        change = improve_link(self.best, first, second, value, self.rule)
        if change is not None:
            rise = strength_of(change.after, self.rule) - strength_of(change.before, self.rule)
            self.value += 2 * float(self.areas[change.rows] @ rise @ self.areas[change.columns])
        return change
