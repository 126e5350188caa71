"""Which vacated plots are restored first, and to what: weighted terms of 0 to 1, classes, use.

The lines that come first are the plan's (chapter 6 section 3); weights, limits and scores are a proposal and stand in a
table. Arrays are of (n,) parcels.
"""

from typing import Dict, NamedTuple, Optional

import numpy as np

from ..parcels.limits import Limits

TERMS = ("line", "network", "blind", "size", "border", "ease")
LINES = ("redline", "farmland", "blueline", "greenbelts", "control")
#: Lines in which a parcel is of the first class.
FIRST = LINES[:4]
STATES = ("state_vacated", "state_underway", "state_planned")
GREEN, FARM, WATER, RISK = 1, 2, 3, 4
_HALF, _NOISE = 0.5, 1e-9


class Plots(NamedTuple):
    """What was measured of vacated plots; None for layers that were not given.

    Attributes:
        area: ha. lines: share (0–1) in each line given, by its name.
        points, corridors: m to the nearest break point and corridor; inf beyond reach.
        blind, sites, centre: shares in blind areas, contaminated sites, the city centre.
        natural, farm: share of the border beside natural or farm land, and beside farm land; NaN not known.
        slope: degrees, NaN not known. ease: 0–1, NaN not known.
    """

    area: np.ndarray
    lines: Dict[str, np.ndarray]
    points: Optional[np.ndarray] = None
    corridors: Optional[np.ndarray] = None
    blind: Optional[np.ndarray] = None
    natural: Optional[np.ndarray] = None
    farm: Optional[np.ndarray] = None
    slope: Optional[np.ndarray] = None
    ease: Optional[np.ndarray] = None
    sites: Optional[np.ndarray] = None
    centre: Optional[np.ndarray] = None


class Judged(NamedTuple):
    """``points``: of each term that counts, which add up to ``score`` (0–100); ``cls``: 1 to 4; ``use``: code; ``first``:
    whether a line makes it of the first class."""

    points: Dict[str, np.ndarray]
    score: np.ndarray
    cls: np.ndarray
    use: np.ndarray
    first: np.ndarray


def judge(plots: Plots, limits: Limits) -> Judged:
    """Score, class and use of plots.

    A term whose layer was not given takes no part, and the weights of the others are divided by their sum; one that is
    not known of a single plot counts 0 for it.
    """
    terms = {
        "line": line_term(plots.lines, limits),
        "network": network_term(plots.points, plots.corridors, limits),
        "blind": plots.blind,
        "size": np.sqrt(np.minimum(plots.area / limits["size_full"], 1.0)) if limits["size_full"] else None,
        "border": plots.natural,
        "ease": plots.ease,
    }
    given = {name: np.nan_to_num(term) for name, term in terms.items() if term is not None}
    shares = limits.shares(list(given))
    points = {name: 100.0 * shares[name] * term for name, term in given.items()}
    score = np.clip(np.sum(list(points.values()), axis=0), 0.0, 100.0)
    first = np.zeros(plots.area.size, bool)
    for name in FIRST:
        if name in plots.lines:
            first |= plots.lines[name] >= limits["first_share"] - _NOISE
    cls = np.full(score.size, 4)
    for number in (3, 2, 1):
        cls[score >= limits[f"class_{number}"] - _NOISE] = number
    cls[first] = 1
    return Judged(points, score, cls, uses(plots, limits), first)


def line_term(lines: Dict[str, np.ndarray], limits: Limits) -> np.ndarray:
    """The largest of value × share over the lines."""
    return np.max([limits[f"line_{name}"] * share for name, share in lines.items()], axis=0)


def network_term(
    points: Optional[np.ndarray], corridors: Optional[np.ndarray], limits: Limits
) -> Optional[np.ndarray]:
    """1 near a break point, less in a corridor, falling with the distance to the nearest of them; None without both."""
    given = [one for one in (points, corridors) if one is not None]
    if not given:
        return None
    reach = max(limits["network_reach"], _NOISE)
    away = np.min(given, axis=0)
    found = limits["network_outside"] * np.maximum(1.0 - away / reach, 0.0)
    if corridors is not None:
        found = np.where(corridors <= 0, np.maximum(found, limits["network_corridor"]), found)
    if points is not None:
        found = np.where(points <= limits["network_near"], 1.0, found)
    return found


def uses(plots: Plots, limits: Limits) -> np.ndarray:
    """Code of the use by the first that holds: risk, farm, water, else green.

    Without slope or land use only basic farmland makes a plot farm land.
    """
    none = np.zeros(plots.area.size)
    slope = none + np.nan if plots.slope is None else plots.slope
    border = none + np.nan if plots.farm is None else plots.farm
    fit = (slope <= limits["farm_slope"]) & (border >= limits["farm_border"] - _NOISE)
    fit &= plots.area >= limits["farm_area"] - _NOISE
    if plots.centre is not None:
        fit &= plots.centre < _HALF
    risk = none > 0 if plots.sites is None else plots.sites > 0
    farm = (plots.lines.get("farmland", none) >= _HALF) | fit
    water = plots.lines.get("blueline", none) >= _HALF
    return np.select([risk, farm, water], [RISK, FARM, WATER], GREEN)
