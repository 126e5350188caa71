"""Plots for pocket parks in the order in which they newly serve most."""

from typing import Dict, List, NamedTuple, Protocol, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....core.restoration.greenservice import greedy_cover, radius_of
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log
from .pieces import Piece, Places
from .settings import Settings

#: m² above which a plot is no pocket park.
_LARGEST = 10_000.0


class Reach(Protocol):
    """Says which places plots would serve."""

    def places(self, pieces: Sequence[Piece]) -> Places:
        """The places that stand for blind land."""

    def reached(
        self, plots: Sequence[QgsGeometry], radii: np.ndarray, places: Places, progress: Progress
    ) -> List[np.ndarray]:
        """The places that each plot serves."""


class Candidate(NamedTuple):
    """A plot that was chosen: what it newly serves and, with those before it, of all blind land (0–1)."""

    shape: QgsGeometry
    area: float
    radius: float
    people: float
    served: float
    share: float


def choose_plots(
    items: Sequence[Item],
    pieces: Sequence[Piece],
    reach: Reach,
    settings: Settings,
    log: Log,
    progress: Progress,
) -> List[Candidate]:
    """The best plots; those of other sizes than pocket parks are told."""
    sizes = np.array([item.geometry.area() for item in items])
    radii = radius_of(sizes, settings.radii) / settings.detour
    fit = np.flatnonzero((radii > 0) & (sizes <= _LARGEST))
    if fit.size < len(items):
        text = tr(
            "{count} of {all} plots are smaller than {least} m² or larger than 10,000 m² and were left out."
        )
        least = f"{settings.radii[-1][0]:g}"
        log.say(text.format(count=len(items) - fit.size, all=len(items), least=least))
    if not fit.size or not pieces:
        return []
    places = reach.places(pieces)
    reached = reach.reached([items[n].geometry for n in fit], radii[fit], places, progress)
    weights = places.weights
    chosen = greedy_cover(reached, weights, settings.most)
    covered, found = np.zeros(len(weights), bool), []
    for site in chosen.order:
        new = reached[site][~covered[reached[site]]]
        covered[new] = True
        number = fit[site]
        found.append(
            Candidate(
                items[number].geometry, float(sizes[number]), float(radii[number]), float(places.people[new].sum()),
                float(places.area[new].sum()), float(weights[covered].sum() / weights.sum()),
            )
        )  # fmt: skip
    return found


def candidate_row(rank: int, one: Candidate) -> Dict[str, object]:
    """The attributes of a candidate."""
    return {
        "rank": rank,
        "new_people": one.people if np.isfinite(one.people) else None,
        "new_ha": one.served / 1e4,
        "sum_share": 100 * one.share,
        "area_m2": one.area,
        "radius_m": one.radius,
    }
