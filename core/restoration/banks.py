"""Banks of rivers and lakes by the land beside them: stretches, shares of the belt, width of the green, advice.

Lengths are in metres.
"""

from typing import List, NamedTuple, Optional

import numpy as np

#: Common land-use codes: natural land, farm land, green (with parks), and built-up land.
NATURAL, FARM, GREEN, BUILT = (3, 4, 5, 6, 7, 8), (1, 2), (2, 3, 4, 5, 6, 7, 13), (9, 10, 11, 12)
#: Share of a belt that must have data.
_KNOWN = 0.5
#: Kinds of banks: codes of the theme bank_kinds.
KIND_NATURAL, KIND_ECO, KIND_OTHER, KIND_HARD = 1, 2, 3, 4
#: What is advised: codes of the theme bank_advice.
KEEP, WIDEN, REVET, LINK = 1, 2, 3, 4


class Stretches(NamedTuple):
    """Places along a bank.

    Attributes:
        xy: (m, 2) on the bank. outward: (m, 2) unit vectors away from the water.
        stretch: (m,) int64 number of the stretch of each. length: (stretches,) m.
    """

    xy: np.ndarray
    outward: np.ndarray
    stretch: np.ndarray
    length: np.ndarray


def stretches(xy: np.ndarray, step: float, spacing: float, offset: float = 0.0) -> Stretches:
    """Cut a line with the water on its right into stretches of about ``step``, with places every ``spacing`` at most.

    Args:
        xy: (n, 2) vertices, no two neighbours equal. offset: how far to the left of the line the bank lies.
    """
    leg = np.diff(xy, axis=0)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(leg[:, 0], leg[:, 1]))])
    total = float(along[-1])
    count = max(1, int(round(total / step)))
    each = max(1, int(np.ceil(total / count / spacing)))
    at = (np.arange(count * each) + 0.5) * total / (count * each)
    reach = max(spacing, 1e-3)

    def point(measure: np.ndarray) -> np.ndarray:
        inside = np.clip(measure, 0.0, total)
        return np.column_stack([np.interp(inside, along, xy[:, axis]) for axis in (0, 1)])

    course = point(at + reach) - point(at - reach)
    size = np.hypot(course[:, 0], course[:, 1])
    still = size < 1e-9
    course[still], size[still] = (1.0, 0.0), 1.0
    outward = np.column_stack([-course[:, 1], course[:, 0]]) / size[:, None]
    number = np.repeat(np.arange(count), each)
    return Stretches(point(at) + offset * outward, outward, number, np.full(count, total / count))


def from_water_edge(codes: np.ndarray, water: int = 8) -> np.ndarray:
    """Land use outward from the edge of the water: water at the beginning of a row is left out, where a line river is
    wider than it is said to be; NaN follows at the end.

    Args:
        codes: (m, k) outward from the bank.
    """
    count = codes.shape[1]
    dry = codes != water
    first = np.where(dry.any(axis=1), dry.argmax(axis=1), count)
    at = np.arange(count)[None, :] + first[:, None]
    found = np.take_along_axis(codes.astype(float), np.minimum(at, count - 1), axis=1)
    found[at >= count] = np.nan
    return found


class Belt(NamedTuple):
    """What lies beside stretches; (n,) arrays, NaN without data.

    Attributes:
        natural: share (0–1) of natural and farm land in the belt. green, built: likewise.
        width: m from the bank to the first built-up land, at most the farthest that was looked at.
    """

    natural: np.ndarray
    green: np.ndarray
    built: np.ndarray
    width: np.ndarray


def belt_of(codes: np.ndarray, distance: np.ndarray, stretch: np.ndarray, count: int, belt: float) -> Belt:
    """Shares of the belt, and the median width of what is not built up, of every stretch; no shares where less than
    half of the belt has data.

    Args:
        codes: (m, k) land use at the places of stretches, ``distance`` (k,) away from the bank; NaN without data.
        stretch: (m,) which stretch a place is of. belt: width of the belt.
    """
    near = codes[:, distance <= belt]
    there = np.isfinite(near)
    cells = np.bincount(stretch, there.sum(axis=1), count)
    cells[cells < _KNOWN * np.bincount(stretch, minlength=count) * near.shape[1]] = 0

    def share(*groups: tuple) -> np.ndarray:
        wanted = np.isin(near, [code for group in groups for code in group]).sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(cells > 0, np.bincount(stretch, wanted, count) / cells, np.nan)

    hit = np.isin(codes, BUILT)
    first = np.where(hit.any(axis=1), distance[hit.argmax(axis=1)], distance[-1])
    known = np.isfinite(codes).any(axis=1)
    width = np.full(count, np.nan)
    order = np.argsort(stretch, kind="stable")
    bounds = np.searchsorted(stretch[order], np.arange(count + 1))
    for number in range(count):
        own = order[bounds[number] : bounds[number + 1]]
        own = own[known[own]]
        if own.size:
            width[number] = np.median(first[own])
    return Belt(share(NATURAL, FARM), share(GREEN), share(BUILT), width)


def kinds(belt: Belt, surveyed: Optional[np.ndarray] = None, natural: float = 0.7) -> np.ndarray:
    """(n,) kinds of banks; 0 without data.

    Natural from ``natural`` of the belt on, else ecological from half green on, else hard from half built-up on.

    Args:
        surveyed: (n,) kinds that were surveyed, 0 where none was; they come first.
    """
    conditions = [np.isnan(belt.natural), belt.natural >= natural, belt.green >= 0.5, belt.built >= 0.5]
    found = np.select(conditions, [0, KIND_NATURAL, KIND_ECO, KIND_HARD], KIND_OTHER)
    return found if surveyed is None else np.where(surveyed > 0, surveyed, found)


def runs(chosen: np.ndarray) -> List[tuple]:
    """(start, end) of every run of True, end beyond it."""
    padded = np.concatenate([[False], chosen, [False]]).astype(int)
    change = np.diff(padded)
    return list(zip(np.flatnonzero(change == 1).tolist(), np.flatnonzero(change == -1).tolist()))


def advise(
    kind: np.ndarray,
    width: np.ndarray,
    wanted: np.ndarray,
    length: np.ndarray,
    corridor: np.ndarray,
    gap: float,
) -> np.ndarray:
    """(n,) advice for the stretches of one bank in their order; 0 without data.

    What parts two natural stretches over at most ``gap`` comes first; a hard bank (in a corridor) gets an ecological
    revetment; where the green is narrower than ``wanted`` it is widened.

    Args:
        corridor: (n,) whether it lies in a corridor, all True where none were given.
    """
    found = np.where(width < wanted, WIDEN, KEEP)
    found[(kind == KIND_HARD) & corridor] = REVET
    for start, end in runs(kind != KIND_NATURAL):
        inner = start > 0 and end < kind.size and not (kind[start:end] == 0).any()
        if inner and length[start:end].sum() <= gap:
            found[start:end] = LINK
    found[kind == 0] = 0
    return found


def longest_run(width: np.ndarray, length: np.ndarray, least: float) -> float:
    """Length of the longest run of stretches of one bank with green at least ``least`` wide."""
    chosen = np.nan_to_num(width) >= least
    return max((float(length[start:end].sum()) for start, end in runs(chosen)), default=0.0)
