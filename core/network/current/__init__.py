"""Electric current over a resistance raster: the network, its solver, and what is computed with them."""

from .pairwise import PairCurrent, pair_current

__all__ = ["PairCurrent", "pair_current"]
