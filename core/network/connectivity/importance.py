"""PC, EC and the importance of patches, dPC with its three fractions (Saura & Rubio 2010)."""

from typing import NamedTuple, Optional

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from .paths import PRODUCT, losses, strongest_paths, with_new_patch

_PERCENT = 100.0


class Importance(NamedTuple):
    """Importance of each patch, in percent of the index of the whole network.

    Attributes:
        total: dPC (or dIIC) = intra + flux + connector.
        intra: 100 · aₖ² / PCnum.
        flux: 100 · 2 aₖ Σ aⱼ p*ₖⱼ / PCnum.
        connector: what other patches lose because their best path ran through k.
        numerator: PCnum (or IICnum) of the network, square of the area unit.
    """

    total: np.ndarray
    intra: np.ndarray
    flux: np.ndarray
    connector: np.ndarray
    numerator: float


def checked_areas(areas: np.ndarray) -> np.ndarray:
    """Areas as float64.

    Raises:
        InputError: an area is missing or below 0, or all are 0.
    """
    areas = np.asarray(areas, np.float64)
    if not (np.isfinite(areas).all() and (areas >= 0).all() and areas.any()):
        raise InputError(marked("Areas of patches must be numbers of at least 0 and not all 0."))
    return areas


def numerator(areas: np.ndarray, strength: np.ndarray) -> float:
    """Σᵢ Σⱼ aᵢ aⱼ sᵢⱼ over ordered pairs and i = j: PCnum for s = p*, IICnum for s = 1 / (1 + nl)."""
    areas = checked_areas(areas)
    return float(areas @ strength @ areas)


def equivalent_connectivity(areas: np.ndarray, p_star: np.ndarray) -> float:
    """EC(PC) = √PCnum: area of one patch that would be as well connected (Saura et al. 2011).

    Args:
        areas: (n,) areas, any unit. p_star: (n, n) from :func:`strongest_paths`.

    Returns:
        In the unit of the areas.
    """
    return float(np.sqrt(numerator(areas, p_star)))


def patch_importance(
    areas: np.ndarray, p: np.ndarray, p_star: Optional[np.ndarray] = None, progress: Progress = silent
) -> Importance:
    """dPCₖ = 100 · (PC − PC without k) / PC of each patch, with intra, flux and connector.

    Args:
        areas: (n,) areas, any unit.
        p: (n, n) symmetric direct probabilities, 0 where there is no link.
        p_star: result of :func:`strongest_paths` where it is known.
    """
    if p_star is None:
        p_star = strongest_paths(p, part(progress, 0.0, 0.1))
    lost = np.zeros(len(p_star))
    for loss in losses(p, p_star, PRODUCT, part(progress, 0.1, 1.0)):
        lost[loss.patch] = 2 * np.sum(areas[loss.first] * areas[loss.second] * (loss.before - loss.after))
    return fractions(areas, p_star, lost)


def fractions(areas: np.ndarray, strength: np.ndarray, lost: np.ndarray) -> Importance:
    """Importance from the strengths of all pairs and what is lost among others without each patch.

    Args:
        areas: (n,); strength: (n, n) p* or 1 / (1 + nl); lost: (n,) fall of the numerator among other patches.
    """
    areas = checked_areas(areas)
    whole = numerator(areas, strength)
    intra = areas**2 * np.diagonal(strength)
    flux = 2 * (areas * (strength @ areas) - intra)
    own, along, through = (_PERCENT * value / whole for value in (intra, flux, lost))
    return Importance(own + along + through, own, along, through, whole)


def new_patch(areas: np.ndarray, strength: np.ndarray, reach: np.ndarray, gain: np.ndarray) -> Importance:
    """What one new patch would add, in percent of the network that exists; the last of ``areas`` is its own.

    Args:
        areas: (n + 1,); strength: (n, n) of existing pairs.
        reach: (n,) strength of the best path between the new patch and each existing one.
        gain: (n, n) rise in the strength of existing pairs whose path runs through the new one.

    Returns:
        Arrays of no dimension: one patch.
    """
    old, own = np.asarray(areas[:-1], np.float64), float(areas[-1])
    whole = numerator(old, strength)
    added = (own**2, 2 * own * float(old @ reach), float(old @ gain @ old))
    intra, flux, connector = (np.asarray(_PERCENT * value / whole) for value in added)
    return Importance(np.asarray(intra + flux + connector), intra, flux, connector, whole)


def new_patch_importance(areas: np.ndarray, p_star: np.ndarray, direct: np.ndarray) -> Importance:
    """Gain in PC by one candidate patch; the last of ``areas`` is its own.

    Args:
        areas: (n + 1,); p_star: (n, n) of the existing patches; direct: (n,) direct probabilities to the candidate.
    """
    reach = with_new_patch(p_star, direct, PRODUCT)
    gain = np.maximum(np.outer(reach, reach) - p_star, 0.0)
    np.fill_diagonal(gain, 0.0)
    return new_patch(areas, p_star, reach, gain)
