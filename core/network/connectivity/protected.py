"""Protected and connected land: ProtConn and its parts (Saura et al. 2017, Ecological Indicators 76:144)."""

from typing import NamedTuple, Optional

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from .importance import checked_areas, numerator
from .paths import strongest_paths

_PERCENT = 100.0


class ProtectedConnected(NamedTuple):
    """Percent of the land of a region.

    Attributes:
        prot: protected, Σ aᵢ / A.
        protconn: protected and connected, √(Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ) / A.
        unconnected: protected and not connected, prot − protconn.
        relative: protconn in percent of prot.
        protected_land: connected within protected land, √(Σ c²) / A with the areas c of groups of patches that touch.
        within: of this within single patches, √(Σ aᵢ²) / A.
        contiguous: of this through patches that touch, protected_land − within.
        transboundary: by way of patches outside the region, protconn − protconn without these.
        unprotected_land: by way of unprotected land, the rest of protconn.
    """

    prot: float
    protconn: float
    unconnected: float
    relative: float
    protected_land: float
    within: float
    contiguous: float
    transboundary: float
    unprotected_land: float

    def share(self, value: float) -> float:
        """A part of protconn in percent of it."""
        return _PERCENT * value / self.protconn


def protected_connected(
    areas: np.ndarray,
    p: np.ndarray,
    landscape: float,
    groups: np.ndarray,
    outside: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> ProtectedConnected:
    """ProtConn of the protected patches of a region.

    Patches outside the region have area 0, and count as stepping stones only (Saura et al. 2017: transboundary).

    Args:
        areas: (n,) areas of the patches inside the region, any unit; those of patches outside are not read.
        p: (n, n) symmetric direct probabilities.
        landscape: area of the region, unit of the areas.
        groups: (n,) number of the group of patches that touch.
        outside: (n,) boolean, patches outside the region.

    Raises:
        InputError: the region is not larger than 0, or smaller than what is protected in it.
    """
    there = np.zeros(len(areas), bool) if outside is None else np.asarray(outside, bool)
    inner = checked_areas(np.where(there, 0.0, areas))
    total = float(inner.sum())
    if not landscape > 0 or total > landscape * (1 + 1e-9):
        raise InputError(
            marked("The region ({region}) is smaller than the protected land in it ({area}). Check the unit of its area."),
            region=f"{landscape:g}",
            area=f"{total:g}",
        )  # fmt: skip
    connected = _equivalent(inner, p, part(progress, 0.0, 0.6))
    alone = connected
    if there.any():
        kept = np.ix_(~there, ~there)
        alone = _equivalent(inner[~there], p[kept], part(progress, 0.6, 1.0))
    touching = np.bincount(np.unique(groups, return_inverse=True)[1], inner)
    parts = [float(np.sqrt((values**2).sum())) for values in (touching, inner)]
    prot, protconn, land, within = (_PERCENT * value / landscape for value in (total, connected, *parts))
    across = _PERCENT * (connected - alone) / landscape
    progress(1.0)
    return ProtectedConnected(
        prot=prot,
        protconn=protconn,
        unconnected=prot - protconn,
        relative=_PERCENT * protconn / prot,
        protected_land=land,
        within=within,
        contiguous=land - within,
        transboundary=across,
        unprotected_land=protconn - land - across,
    )


def _equivalent(areas: np.ndarray, p: np.ndarray, progress: Progress) -> float:
    """√PCnum."""
    return float(np.sqrt(numerator(areas, strongest_paths(p, progress))))
