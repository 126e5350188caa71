"""Links: what one adds when it is put in or improved, and what the network loses without it."""

from typing import NamedTuple, Optional

import numpy as np

from .paths import HOPS, PRODUCT, Rule, unreached

#: A product has to be better by more than this to count as better.
_NOISE = 1e-12


class Change(NamedTuple):
    """Best paths that an improved link changed: a block of the matrix and its mirror.

    Attributes:
        rows, columns: positions of the patches on either side of the link.
        before: (rows, columns) the block as it was.
    """

    rows: np.ndarray
    columns: np.ndarray
    before: np.ndarray


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
    place = np.ix_(rows, columns)
    before = best[place]
    after = rule.best(before, joined)
    best[place] = after
    best[np.ix_(columns, rows)] = after.T
    return Change(rows, columns, before)


def undo(best: np.ndarray, change: Optional[Change]) -> None:
    """Take an :func:`improve_link` back; the latest first."""
    if change is not None:
        best[np.ix_(change.rows, change.columns)] = change.before
        best[np.ix_(change.columns, change.rows)] = change.before.T
