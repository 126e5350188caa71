"""Which corridors matter most: core area values, corridor specific priorities and their blend with the swaths.

Linkage Priority of Linkage Mapper 3 (Gallo & Greene 2018; ``lp_main.py``, default normalisations of
``lp_settings.py``). All values and weights are relative to the network at hand.
"""

from typing import Dict, Mapping, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked

#: What a source is valued by, with Linkage Mapper's weights: low mean resistance, area, area by perimeter,
#: an expert's value, current-flow centrality.
SOURCE_WEIGHTS = {"resistance": 0.33, "area": 0.33, "shape": 0.34, "expert": 0.0, "centrality": 0.0}
#: What a corridor is valued by: a short path, a low cost by length, the values of its two sources.
CORRIDOR_WEIGHTS = {"closeness": 0.33, "permeability": 0.33, "sources": 0.34}
#: What a cell is valued by: its place in the swath, the priority of the corridor.
BLEND_WEIGHTS = {"swath": 0.5, "priority": 0.5}


class Priorities(NamedTuple):
    """What :func:`corridor_priorities` returns, one value from 0 to 1 for each corridor.

    Attributes:
        closeness: 1 for the shortest path, 0 for the longest.
        permeability: 1 for the path of the lowest cost by length, 0 for that of the highest.
        first, second: normalised values of its two sources.
        csp: corridor specific priority, their weighted mean.
    """

    closeness: np.ndarray
    permeability: np.ndarray
    first: np.ndarray
    second: np.ndarray
    csp: np.ndarray


def complete_weights(given: Mapping[str, float], usual: Mapping[str, float]) -> Dict[str, float]:
    """The weights by name, divided by their sum; ``usual`` where none is given, 0 for names left out.

    Raises:
        InputError: an unknown name, or all weights 0.
    """
    for name in given:
        if name not in usual:
            raise InputError(
                marked("“{name}” is none of {names}. Write weights as name=number."),
                name=name,
                names=", ".join(usual),
            )
    weights = {name: given.get(name, 0.0) for name in usual} if given else dict(usual)
    total = sum(weights.values())
    if not total:
        raise InputError(marked("All weights are 0. At least one must be above 0."))
    return {name: weight / total for name, weight in weights.items()}


def by_range(values: np.ndarray, invert: bool = False) -> np.ndarray:
    """``(x - min) / (max - min)``, inverted ``(max - x) / (max - min)``; 1 where all values are equal."""
    low, high = np.min(values, initial=np.inf), np.max(values, initial=-np.inf)
    if not high > low:
        return np.ones(len(values))
    return np.asarray((high - values if invert else values - low) / (high - low), float)


def by_maximum(values: np.ndarray, invert: bool = False) -> np.ndarray:
    """``x / max``, inverted ``(max + min - x) / max``; 0 where no value is above 0."""
    low, high = np.min(values, initial=np.inf), np.max(values, initial=0.0)
    if not high > 0:
        return np.zeros(len(values))
    return np.asarray((high + low - values if invert else values) / high, float)


def source_values(measures: Mapping[str, np.ndarray], weights: Mapping[str, float]) -> np.ndarray:
    """Core area values (CAV) of sources, normalised by their range.

    ``CAV = sum of weight x measure``, each measure divided by its maximum, the resistance inverted; then
    ``(CAV - min) / (max - min)``.

    Args:
        measures: by the names of ``SOURCE_WEIGHTS``, one value (>= 0) for each source: resistance (mean inside),
            area, shape (area by perimeter), expert, centrality. Those of weight 0 may be missing.
        weights: by name, as of :func:`complete_weights`.
    """
    parts = [
        weight * by_maximum(measures[name], invert=name == "resistance")
        for name, weight in weights.items()
        if weight
    ]
    return by_range(np.sum(parts, axis=0))


def corridor_priorities(
    lengths: np.ndarray, costs: np.ndarray, ends: Tuple[np.ndarray, np.ndarray], weights: Mapping[str, float]
) -> Priorities:
    """Corridor specific priorities (CSP).

    ``CSP = wc closeness + wp permeability + ws (CAV_1 + CAV_2) / 2`` with closeness the inverted length of the path
    and permeability length / cost, both normalised by their range.

    Args:
        lengths, costs: (n,) of the least-cost paths, > 0.
        ends: (n,) normalised values of the first and of the second source.
        weights: by the names of ``CORRIDOR_WEIGHTS``.
    """
    closeness, permeability = by_range(lengths, invert=True), by_range(lengths / costs)
    sources = (ends[0] + ends[1]) / 2
    csp = (
        weights["closeness"] * closeness
        + weights["permeability"] * permeability
        + weights["sources"] * sources
    )
    return Priorities(closeness, permeability, *ends, csp=csp)


def blended_priority(
    swath: np.ndarray, cutoff: float, csp: float, weights: Mapping[str, float]
) -> np.ndarray:
    """Blended priority of the cells of one corridor; of several corridors the highest counts.

    ``ws (1 - NLCC / cutoff) + wp CSP``: the normalised corridor inverted on its range from 0 on the path to the
    cutoff, and the priority of the corridor.

    Args:
        swath: float, normalised corridor cost NLCC, 0 to ``cutoff``; NaN outside.
        cutoff: >= 0; at 0 all cells of the corridor are on its path.
        csp: of the corridor.
        weights: by the names of ``BLEND_WEIGHTS``.

    Returns:
        float32, NaN outside.
    """
    near = 1.0 - swath / cutoff if cutoff > 0 else np.where(np.isnan(swath), np.nan, 1.0)
    blend = weights["swath"] * np.clip(near, 0.0, 1.0) + weights["priority"] * csp
    return np.asarray(blend, np.float32)


def pairs_of(ends: Sequence[Tuple[int, int]], values: Mapping[int, float]) -> Tuple[np.ndarray, np.ndarray]:
    """The values of the first and of the second source of each pair."""
    first = np.array([values[one] for one, _other in ends], float)
    return first, np.array([values[other] for _one, other in ends], float)
