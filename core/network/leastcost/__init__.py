"""Least-cost links between sources: who is linked, along which path, and the costs around each link.

links: the types. search: waves in windows. adjacency: sources whose zones touch. paths: least-cost paths.
planar: links that keep to their zones and do not cross.
fields: accumulated costs from both ends of a link. swaths: corridors with width made of them.
"""

from .adjacency import adjacent_links, adjacent_pairs, spanning_tree
from .fields import LinkField, link_fields
from .links import Link, Links, Pair
from .paths import find_links, least_cost_paths, nearest_paths
from .swaths import Swath, corridor_swaths

__all__ = [
    "Link",
    "LinkField",
    "Links",
    "Pair",
    "Swath",
    "adjacent_links",
    "adjacent_pairs",
    "corridor_swaths",
    "find_links",
    "least_cost_paths",
    "link_fields",
    "nearest_paths",
    "spanning_tree",
]
