"""Connectivity of habitat patches as a graph: IIC, PC, EC and what patches and links contribute.

probability: from distances to probabilities. paths: best paths, and those without each patch in turn.
importance, overall, binary, passages: PC, IIC and the other indices. protected: ProtConn. links: what single links
add. analysis: all of them at once. stones: stepping stones along corridors. centrality: current flow through the
network. structure: alpha, beta, gamma.
"""

from .importance import (
    Importance,
    equivalent_connectivity,
    new_patch_importance,
    numerator,
    patch_importance,
)
from .links import improve_link, undo
from .paths import hop_counts, strongest_paths
from .probability import dispersal_probability, distance_matrix, unique_links, useful_range

__all__ = [
    "Importance",
    "dispersal_probability",
    "distance_matrix",
    "equivalent_connectivity",
    "hop_counts",
    "improve_link",
    "new_patch_importance",
    "numerator",
    "patch_importance",
    "strongest_paths",
    "undo",
    "unique_links",
    "useful_range",
]
