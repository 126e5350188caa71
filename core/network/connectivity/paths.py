"""Best paths between all pairs of patches, and between all pairs without each patch in turn.

Patches are put in as intermediate stops in batches (Floyd–Warshall with blocks). For the removal of
each patch the set is halved again and again, one half put in while the other waits, until one patch
is left out: n·log₂n insertions give what n runs from the beginning would (divide and conquer).
Only blocks on and above the diagonal are kept up to date.
"""

from typing import Iterator, NamedTuple, Optional

import numpy as np

from ...progress import Progress, part, silent

_BLOCK = 32
_BATCH = 64
#: Two products of the same probabilities in another order differ by less than this.
_NOISE = 1e-12
_FAR = np.int16(16000)


class Rule(NamedTuple):
    """How two paths are joined and which is the better one.

    Attributes:
        join: ufunc of two paths that meet; best: ufunc that keeps the better of two.
        own: value of a path to oneself.
    """

    join: np.ufunc
    best: np.ufunc
    own: float


PRODUCT = Rule(np.multiply, np.maximum, 1.0)
HOPS = Rule(np.add, np.minimum, 0)


class Loss(NamedTuple):
    """What the network loses without a patch: pairs of other patches whose best path becomes worse.

    Attributes:
        patch: position of the patch.
        first, second: (m,) positions, each pair once.
        before, after: (m,) path with and without the patch.
    """

    patch: int
    first: np.ndarray
    second: np.ndarray
    before: np.ndarray
    after: np.ndarray


def strongest_paths(p: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """p*ᵢⱼ, the highest product of direct probabilities along any path from i to j.

    Args:
        p: (n, n) symmetric direct probabilities 0 to 1; the diagonal counts as 1.

    Returns:
        (n, n) float64, symmetric, 1 on the diagonal, 0 where no path is.
    """
    return closed(np.asarray(p, np.float64), PRODUCT, progress)


def hop_counts(linked: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """nlᵢⱼ, links on the path with the fewest links.

    Args:
        linked: (n, n) symmetric boolean.

    Returns:
        (n, n) int16, 0 on the diagonal; :func:`unreached` marks where there is no path.
    """
    return closed(direct_hops(linked), HOPS, progress)


def direct_hops(linked: np.ndarray) -> np.ndarray:
    """1 where two patches are linked, “no path” elsewhere, as int16."""
    return np.where(linked, np.int16(1), _FAR)


def unreached(hops: np.ndarray) -> np.ndarray:
    """Where hop counts stand for “no path”."""
    return hops >= _FAR


def none_of(rule: Rule) -> float:
    """What stands for “no path”."""
    return float(_FAR) if rule is HOPS else 0.0


def strength_of(best: np.ndarray, rule: Rule) -> np.ndarray:
    """What a path counts in PC (p*) or IIC (1 / (1 + nl), 0 where there is no path)."""
    if rule is HOPS:
        return np.where(unreached(best), 0.0, 1.0 / (1.0 + best))
    return best


def memory_needed(count: int) -> int:
    """Bytes for the importance of ``count`` patches: one matrix for each halving and a few more."""
    return int(count**2 * 8 * (np.ceil(np.log2(max(count, 2))) + 5))


def closed(direct: np.ndarray, rule: Rule, progress: Progress = silent) -> np.ndarray:
    """(n, n) best paths of all pairs from the direct ones."""
    matrix = np.array(direct)
    np.fill_diagonal(matrix, rule.own)
    insert(matrix, np.arange(len(matrix)), rule, progress)
    _mirror(matrix)
    return matrix


def _mirror(matrix: np.ndarray) -> None:
    for top in range(0, len(matrix), _BLOCK):
        end = top + _BLOCK
        matrix[end:, top:end] = matrix[top:end, end:].T


def insert(matrix: np.ndarray, stops: np.ndarray, rule: Rule, progress: Progress = silent) -> None:
    """Allow ``stops`` as intermediate patches; changes the blocks on and above the diagonal in place."""
    count = len(matrix)
    for start in range(0, len(stops), _BATCH):
        progress(start / len(stops))
        rows = _rows_through(matrix, stops[start : start + _BATCH], rule)
        for top in range(0, count, _BLOCK):
            block = np.ascontiguousarray(matrix[top : top + _BLOCK, top:])  # one run of memory is faster
            joined = np.empty_like(block)
            for row in rows:
                rule.join(row[top : top + _BLOCK, None], row[None, top:], out=joined)
                rule.best(block, joined, out=block)
            matrix[top : top + _BLOCK, top:] = block


def _rows_through(matrix: np.ndarray, stops: np.ndarray, rule: Rule) -> np.ndarray:
    """Rows of ``stops``, whole, with all of ``stops`` allowed as intermediate patches."""
    rows = np.empty((len(stops), len(matrix)), matrix.dtype)
    for row, stop in zip(rows, stops):
        edge = stop - stop % _BLOCK
        row[:edge], row[edge:] = matrix[:edge, stop], matrix[stop, edge:]
    for number, stop in enumerate(stops):
        rule.best(rows, rule.join(rows[:, stop, None], rows[number]), out=rows)
    return rows


def losses(direct: np.ndarray, best: np.ndarray, rule: Rule, progress: Progress = silent) -> Iterator[Loss]:
    """For each patch that some best path runs through, what is lost without it.

    Args:
        direct: (n, n) direct paths: probabilities, or 1 and “no path” for hops.
        best: (n, n) the result of :func:`strongest_paths` or :func:`hop_counts`.
        rule: PRODUCT or HOPS.

    Yields:
        Loss for each patch with at least one worse pair; the others lose nothing.
    """
    matrix = np.array(direct, best.dtype)
    np.fill_diagonal(matrix, rule.own)
    limit = best * (1 - _NOISE) if rule is PRODUCT else best
    used = _stops_used(matrix, best, limit, rule, part(progress, 0.0, 0.1))
    waiting = np.flatnonzero(used)
    insert(matrix, np.flatnonzero(~used), rule)
    inner = part(progress, 0.1, 1.0)
    stack = [(matrix, waiting)] if len(waiting) else []
    done, total = 0, len(waiting) * (np.log2(max(len(waiting), 1)) + 1)
    while stack:
        matrix, waiting = stack.pop()
        inner(done / total)
        if len(waiting) == 1:
            done += 1
            loss = _compare(int(waiting[0]), matrix, best, limit, rule)
            if loss is not None:
                yield loss
            continue
        half = len(waiting) // 2
        other = matrix.copy()
        insert(other, waiting[:half], rule, _step(inner, done / total, half / total))
        insert(matrix, waiting[half:], rule, _step(inner, (done + half) / total, half / total))
        done += len(waiting)
        stack += [(matrix, waiting[:half]), (other, waiting[half:])]


def _step(progress: Progress, start: float, length: float) -> Progress:
    return part(progress, start, min(start + length, 1.0))


def _stops_used(
    direct: np.ndarray, best: np.ndarray, limit: np.ndarray, rule: Rule, progress: Progress
) -> np.ndarray:
    """(n,) whether some best path between two others runs through the patch."""
    count = len(best)
    used = np.zeros(count, bool)
    for stop in range(count):
        progress(stop / count)
        row = best[stop]
        reached = ~unreached(row) if rule is HOPS else row > 0
        reached[stop] = False
        straight = direct[stop] <= limit[stop] if rule is HOPS else direct[stop] >= limit[stop]
        near = np.flatnonzero(straight & reached)
        for top in range(0, len(near), _BLOCK):
            rows = near[top : top + _BLOCK]
            joined = rule.join(row[rows, None], row)
            good = joined <= limit[rows] if rule is HOPS else joined >= limit[rows]
            good &= reached
            good[np.arange(len(rows)), rows] = False
            if good.any():
                used[stop] = True
                break
    return used


def _compare(
    patch: int, matrix: np.ndarray, best: np.ndarray, limit: np.ndarray, rule: Rule
) -> Optional[Loss]:
    first, second = [], []
    for top in range(0, len(matrix), _BLOCK):
        block, target = matrix[top : top + _BLOCK, top:], limit[top : top + _BLOCK, top:]
        down, right = np.nonzero(block > target if rule is HOPS else block < target)
        kept = right > down
        first.append(down[kept] + top)
        second.append(right[kept] + top)
    ends = np.concatenate(first), np.concatenate(second)
    if not len(ends[0]):
        return None
    return Loss(patch, *ends, best[ends], matrix[ends])


def with_new_patch(best: np.ndarray, direct: np.ndarray, rule: Rule) -> np.ndarray:
    """(n,) best path between a new patch and each existing one.

    Args:
        best: (n, n) best paths between existing patches; direct: (n,) direct paths to the new one.
    """
    if not len(best):
        return np.zeros(0, best.dtype)
    reached = rule.best.reduce(rule.join(direct[:, None], best), axis=0)
    return np.minimum(reached, _FAR) if rule is HOPS else reached
