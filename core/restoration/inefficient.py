"""Built land that is scattered, used little, or derelict, and what is suggested for it.

The three signs are the plan's (chapter 3 section 3); all limits are a proposal and stand in a table. Arrays are of (n,)
parcels.
"""

from typing import Dict, NamedTuple, Optional, Sequence

import numpy as np

from ..parcels.limits import Limits

SIGNS = ("scattered", "low", "derelict")
REGREEN, CORRIDOR, POCKET, RENEW = 1, 2, 3, 4
_SQUARE, _NOISE = 10_000.0, 1e-9


class Plots(NamedTuple):
    """What was measured of built parcels; None for what was not given, NaN where it is not known of a parcel.

    Attributes:
        area: ha. around: built share (0–1) around. industry: whether the class is industry or storage.
        group: number of the class, for quantiles.
        far, density: floor area ratio, building cover in %. people, light: per ha, mean night light.
        idle: whether state or class says so. rise: of the vegetation cover.
        control, planned, corridor, blind: whether a parcel lies in such a layer.
    """

    area: np.ndarray
    around: np.ndarray
    industry: np.ndarray
    group: np.ndarray
    far: Optional[np.ndarray] = None
    density: Optional[np.ndarray] = None
    people: Optional[np.ndarray] = None
    light: Optional[np.ndarray] = None
    idle: Optional[np.ndarray] = None
    rise: Optional[np.ndarray] = None
    control: Optional[np.ndarray] = None
    planned: Optional[np.ndarray] = None
    corridor: Optional[np.ndarray] = None
    blind: Optional[np.ndarray] = None


class Judged(NamedTuple):
    """``signs``: by name, whether they hold; ``depth``: by name, 0–1, how far beyond the limits; ``score``: 0–100, mean
    depth of the signs that hold; ``chosen``: whether a parcel is a candidate; ``suggestion``: code."""

    signs: Dict[str, np.ndarray]
    depth: Dict[str, np.ndarray]
    score: np.ndarray
    chosen: np.ndarray
    suggestion: np.ndarray


def judge(plots: Plots, limits: Limits, most: float) -> Judged:
    """Signs, candidates and suggestions.

    One sign is enough only where records say so (floor area, building cover, people, state); what is seen from above
    (scattered, night light, vegetation) counts where two signs hold.

    Args:
        most: ha below which a parcel is scattered.
    """
    recorded, seen = low_depths(plots, limits)
    low = np.max([*recorded.values(), *seen.values(), np.zeros(plots.area.size)], axis=0)
    idle = np.zeros(plots.area.size, bool) if plots.idle is None else plots.idle
    depth = {
        "scattered": scattered_depth(plots, limits, most),
        "low": low,
        "derelict": np.maximum(idle.astype(float), risen_depth(plots, limits)),
    }
    signs = {name: found > 0 for name, found in depth.items()}
    count = np.sum(list(signs.values()), axis=0)
    proven = idle | (np.max([*recorded.values(), np.zeros(plots.area.size)], axis=0) > 0)
    score = 100.0 * np.sum(list(depth.values()), axis=0) / np.maximum(count, 1)
    return Judged(signs, depth, score, (count >= 2) | proven, suggestions(plots, limits))


def scattered_depth(plots: Plots, limits: Limits, most: float) -> np.ndarray:
    """0 where a parcel is not scattered; else the mean of how small and how alone it is, above 0."""
    small = below(plots.area, most)
    share = max(limits["scattered_share"], _NOISE)
    alone = np.where(plots.around <= share, np.clip(1.0 - plots.around / share, _NOISE, 1.0), 0.0)
    return np.where((small > 0) & (alone > 0), (small + alone) / 2, 0.0)


def low_depths(plots: Plots, limits: Limits) -> tuple:
    """(by records, seen from above): how far each measure given lies below its limit."""
    recorded, seen = {}, {}
    if plots.far is not None:
        least = np.where(plots.industry, limits["low_far_industry"], limits["low_far"])
        recorded["far"] = below(plots.far, least)
    if plots.density is not None:
        recorded["density"] = below(plots.density, limits["low_density"])
    if plots.people is not None:
        recorded["people"] = below(plots.people, quantiles(plots.people, plots.group, limits))
    if plots.light is not None:
        seen["light"] = below(plots.light, quantiles(plots.light, plots.group, limits))
    return recorded, seen


def below(values: np.ndarray, limit) -> np.ndarray:
    """(limit − value) ÷ limit where a value lies below its limit, else 0; 0 where it is not known."""
    with np.errstate(invalid="ignore"):
        return np.where(
            values < limit, np.clip((limit - values) / np.maximum(limit, _NOISE), _NOISE, 1.0), 0.0
        )


def quantiles(values: np.ndarray, group: np.ndarray, limits: Limits) -> np.ndarray:
    """(n,) quantile of the values of each parcel's class; classes of few parcels are taken together."""
    known = np.isfinite(values)
    names, number = np.unique(group, return_inverse=True)
    number = number.reshape(-1)
    few = np.bincount(number[known], minlength=names.size) < limits["quantile_least"]
    number = np.where(few[number], names.size, number)
    found = np.full(values.size, np.nan)
    order = np.argsort(number, kind="stable")
    for members in np.split(order, np.flatnonzero(np.diff(number[order])) + 1):
        there = members[known[members]]
        if there.size:
            found[members] = np.quantile(values[there], min(limits["low_quantile"], 1.0))
    return found


def risen_depth(plots: Plots, limits: Limits) -> np.ndarray:
    """How far the rise of the vegetation cover lies beyond the limit; 0 without."""
    if plots.rise is None:
        return np.zeros(plots.area.size)
    least = limits["derelict_rise"]
    with np.errstate(invalid="ignore"):
        depth = np.clip((plots.rise - least) / max(1.0 - least, _NOISE), _NOISE, 1.0)
        return np.where(plots.rise > least, depth, 0.0)


def suggestions(plots: Plots, limits: Limits) -> np.ndarray:
    """The first that holds: back to nature or fields, green of a corridor, pocket park, else renewal."""
    none = np.zeros(plots.area.size, bool)
    control, planned, corridor, blind = (
        none if one is None else one for one in (plots.control, plots.planned, plots.corridor, plots.blind)
    )
    size = plots.area * _SQUARE
    fits = blind & (size >= limits["pocket_least"] - _NOISE) & (size <= limits["pocket_most"] + _NOISE)
    return np.select([control | planned, corridor, fits], [REGREEN, CORRIDOR, POCKET], RENEW)


def groups_of(codes: Sequence[str]) -> np.ndarray:
    """Numbers of classes by the first two signs of codes."""
    return np.unique([code[:2] for code in codes], return_inverse=True)[1].reshape(-1)
