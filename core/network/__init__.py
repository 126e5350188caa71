"""Ecological network: sources, resistance, links between sources, and where restoring them pays.

In the order of work:

- mspa/: what each cell of a pattern is to its connectivity.
- sources, patchdistance: habitat patches, distances between their edges, gravity.
- resistance, nightlight: the resistance surface.
- leastcost/: links between sources, the accumulated costs around them, corridors with width.
- linkagepriority: which corridors matter most.
- connectivity/: patches and links as a graph: IIC, PC, EC, current-flow centrality, alpha, beta, gamma,
  stepping stones.
- current/: electric current over a resistance raster.
- pinchpoints: where the current through corridors is squeezed (leastcost and current).
- barriers, barrierpoints: where a restored circle shortens links most (leastcost).
- breakpoints/: where corridors are cut, leave habitat or get narrow, and what mends them.
- repair, restorationgain: what mending is worth to the network (leastcost and connectivity).
- rivernet, dendritic: rivers as a network, how far fish get across its barriers, which to open first.
"""
