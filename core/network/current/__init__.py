"""Electric current over a resistance raster: the network, its solver, and what is computed with them."""
