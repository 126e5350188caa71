"""Where water goes: depressions filled, flow directions, accumulation, watersheds, lengths.

From an elevation model to the network of its cells, all with array operations:

- :func:`fill_depressions` raises every cell to the lowest level at which its water gets out.
- :func:`flow_directions` leads each cell to its steepest neighbour (D8), flats to their outlets.
- :class:`FlowNetwork` puts the cells in the order of the flow: accumulation, watersheds, flow lengths.
- :func:`sub_basins` cuts the ground along a stream network of a threshold area.
- ``grid.py`` pads the ground with a barrier, ``passes.py`` finds the lowest ways between
  depressions, ``flats.py`` leads the water across level ground.
"""

from .basins import sub_basins
from .directions import flow_directions
from .fill import fill_depressions
from .network import FlowNetwork

__all__ = ["FlowNetwork", "fill_depressions", "flow_directions", "sub_basins"]
