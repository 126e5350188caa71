"""All indices of a network of patches at once, and what each patch and link contributes."""

from typing import Dict, NamedTuple, Optional

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from .binary import betweenness, binary_importance, binary_indices, linked_within, new_patch_iic
from .importance import Importance, checked_areas, new_patch_importance, numerator, patch_importance
from .links import link_importance
from .overall import between, node_flux, shares
from .passages import passages_by_links, passages_by_probability
from .paths import HOPS, PRODUCT, direct_hops, hop_counts, strength_of, strongest_paths
from .probability import dispersal_probability

#: Limits of the grades of dPC in percent, from the highest: source, extremely important, important
#: (ChinaXiv-201809.00009; below the last: general).
GRADES = (3.0, 1.0, 0.1)
#: Sums of areas differ by so much at most from the figure that users enter.
_ROUNDING = 1e-6


class Analysis(NamedTuple):
    """Indices and importances.

    Attributes:
        indices: name as in Conefor to value, in the order of the method.
        patches: name of a measure to (n,) values, NaN where it is not defined (candidates).
        groups: (n,) component of each patch in the binary graph, 1 for the one of the largest area; 0 for candidates.
    """

    indices: Dict[str, float]
    patches: Dict[str, np.ndarray]
    groups: np.ndarray


def analyse(
    areas: np.ndarray,
    distance: np.ndarray,
    threshold: float,
    probability: float,
    existing: Optional[np.ndarray] = None,
    landscape: Optional[float] = None,
    passages: bool = False,
    progress: Progress = silent,
) -> Analysis:
    """IIC, PC and the other indices of Conefor 2.7.3, with the importance of each patch.

    Args:
        areas: (n,) areas, any unit.
        distance: (n, n) symmetric distances or costs, inf where there is no link.
        threshold, probability: see :func:`dispersal_probability`; links of the binary graph are at most
            ``threshold`` long.
        existing: (n,) boolean, False for candidates, which are looked at one by one as additions.
        landscape: area of the whole landscape (unit of the areas), for IIC and PC.
        passages: also dBC_IIC and dBC_PC.

    Raises:
        InputError: no existing patch, values out of range, or patches larger than the landscape.
    """
    areas = checked_areas(areas)
    there = np.ones(len(areas), bool) if existing is None else np.asarray(existing, bool)
    if not there.any():
        raise InputError(marked("All patches are candidates. At least one patch has to exist."))
    _require_landscape(areas[there], landscape)
    p, linked = dispersal_probability(distance, threshold, probability), linked_within(distance, threshold)
    old, place = areas[there], np.ix_(there, there)
    progress(0.02)
    hops = hop_counts(linked[place], part(progress, 0.02, 0.05))
    best = strongest_paths(p[place], part(progress, 0.05, 0.12))
    indices = _indices(old, p[place], best, linked[place], hops, landscape)
    measured = _importances(
        old, p[place], best, linked[place], hops, part(progress, 0.12, 0.6 if passages else 0.95)
    )
    if passages:
        shared = part(progress, 0.6, 0.95)
        measured["dBC_IIC"] = passages_by_links(old, linked[place], hops, part(shared, 0.0, 0.1))
        measured["dBC_PC"] = passages_by_probability(old, p[place], best, part(shared, 0.1, 1.0))
    patches = {name: np.full(len(areas), np.nan) for name in measured}
    for name, values in measured.items():
        patches[name][there] = values
    news = np.flatnonzero(~there)
    for number, new in enumerate(news):
        progress(0.95 + 0.05 * number / len(news))
        order = np.append(np.flatnonzero(there), new)
        for prefix, found in (
            ("dIIC", new_patch_iic(areas[order], hops, linked[new, there])),
            ("dPC", new_patch_importance(areas[order], best, p[new, there])),
        ):
            for name, value in _named(prefix, found).items():
                patches[name][new] = value
        patches["degree"][new] = linked[new, there].sum()
    groups = np.zeros(len(areas), int)
    groups[there] = _groups(old, hops)
    progress(1.0)
    return Analysis(indices, patches, groups)


def _require_landscape(areas: np.ndarray, landscape: Optional[float]) -> None:
    """Refuse a landscape smaller than its patches: IIC and PC lie between 0 and 1."""
    if landscape is not None and float(areas.sum()) > landscape * (1 + _ROUNDING):
        raise InputError(
            marked("The patches have an area of {patches} in all, the landscape of {landscape}. Enter the area of the "
                   "whole landscape in the unit of the patches' areas."),
            patches=f"{areas.sum():,.6g}",
            landscape=f"{landscape:,.6g}",
        )  # fmt: skip


def _indices(
    areas: np.ndarray,
    p: np.ndarray,
    best: np.ndarray,
    linked: np.ndarray,
    hops: np.ndarray,
    landscape: Optional[float],
) -> Dict[str, float]:
    closeness, binary = strength_of(hops, HOPS), binary_indices(areas, hops)
    found = {
        "NL": binary.links,
        "NC": binary.components,
        "H": binary.harary,
        "LCPnum": binary.largest,
        "CCP": binary.coincidence,
    }
    for name, direct, strength in (("IIC", linked / 2.0, closeness), ("PC", p, best)):
        whole = numerator(areas, strength)
        found[f"{name}num"] = whole
        found[f"EC({name})"] = float(np.sqrt(whole))
        for share, value in zip(("intra", "direct", "step"), shares(areas, direct, strength)):
            found[f"{name}{share}(%)"] = value
        if landscape:
            found[name] = min(whole / landscape**2, 1.0)
    found["F"] = between(np.ones(len(areas)), p)
    found["AWF"] = between(areas, p)
    return found


def _importances(
    areas: np.ndarray,
    p: np.ndarray,
    best: np.ndarray,
    linked: np.ndarray,
    hops: np.ndarray,
    progress: Progress,
) -> Dict[str, np.ndarray]:
    binary = binary_importance(areas, linked, hops, part(progress, 0.0, 0.15))
    found = {"degree": binary.degree}
    found.update(_named("dIIC", binary.iic))
    found.update(_named("dPC", patch_importance(areas, p, best, part(progress, 0.15, 0.95))))
    found["BC"] = betweenness(linked, hops, part(progress, 0.95, 1.0))
    found.update(
        dNL=binary.links, dNC=binary.components, dH=binary.harary, dLCP=binary.largest, dCCP=binary.coincidence,
        dF=node_flux(np.ones(len(areas)), p), dAWF=node_flux(areas, p),
    )  # fmt: skip
    return found


def _named(prefix: str, found: Importance) -> dict:
    return {
        prefix: found.total,
        f"{prefix}intra": found.intra,
        f"{prefix}flux": found.flux,
        f"{prefix}conn": found.connector,
    }


def _groups(areas: np.ndarray, hops: np.ndarray) -> np.ndarray:
    """Component of each patch, counted from 1 by falling area."""
    reached = strength_of(hops, HOPS) > 0
    lowest = reached.argmax(axis=1)
    firsts, group = np.unique(lowest, return_inverse=True)
    order = np.argsort(-np.bincount(group, areas, len(firsts)), kind="stable")
    number = np.empty(len(firsts), int)
    number[order] = np.arange(1, len(firsts) + 1)
    return number[group]


class LinkAnalysis(NamedTuple):
    """What each link contributes.

    Attributes:
        probability: (m,) direct probability.
        iic, pc: (m,) dIIC and dPC of the removal in percent; dIIC is 0 for links beyond the threshold.
    """

    probability: np.ndarray
    iic: np.ndarray
    pc: np.ndarray


def analyse_links(
    areas: np.ndarray,
    distance: np.ndarray,
    threshold: float,
    probability: float,
    first: np.ndarray,
    second: np.ndarray,
    progress: Progress = silent,
) -> LinkAnalysis:
    """dIIC and dPC of the removal of each link.

    Args:
        areas: (n,) areas, any unit.
        distance: (n, n) symmetric distances or costs, inf where there is no link.
        threshold, probability: see :func:`dispersal_probability`.
        first, second: (m,) positions of the patches of the links that are removed in turn.

    Returns:
        (m,) arrays; the importances in percent.
    """
    p, linked = dispersal_probability(distance, threshold, probability), linked_within(distance, threshold)
    iic = link_importance(areas, direct_hops(linked), first, second, HOPS, part(progress, 0.0, 0.4))
    pc = link_importance(areas, p, first, second, PRODUCT, part(progress, 0.4, 1.0))
    return LinkAnalysis(p[first, second], iic, pc)


def grade(importance: np.ndarray) -> np.ndarray:
    """Grades of dPC: 1 source (> 3 %), 2 extremely important (> 1 %), 3 important (> 0.1 %), 4 general.

    Args:
        importance: (n,) percent.

    Returns:
        (n,) integers.
    """
    return 1 + np.sum(np.asarray(importance)[:, None] <= np.array(GRADES), axis=1)
