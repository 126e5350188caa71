"""Sub-basins of a stream network."""

import numpy as np

from ..progress import Progress, silent
from .grid import run_starts
from .network import FlowNetwork


def sub_basins(
    network: FlowNetwork, accumulation: np.ndarray, threshold: float, progress: Progress = silent
) -> np.ndarray:
    """The ground that drains to each reach of the streams.

    Streams are cells with an accumulation of at least ``threshold``. A reach runs from a spring or
    a confluence to the cell before the next confluence; its sub-basin is what drains to it and to
    no reach above. Ground that leaves the raster without meeting a stream is cut by the cells at
    which it leaves. So every cell with data belongs to one sub-basin.

    Args:
        network: the flow.
        accumulation: (rows, columns) as of ``network.accumulate``, in the unit of ``threshold``.
        threshold: least accumulation of a stream.
        progress: called with the share done.

    Returns:
        int32 (rows, columns): 1, 2 … in the order of storage of the lowest cell, 0 nodata.
    """
    layout = network.layout
    stream = layout.pad(np.nan_to_num(accumulation) >= threshold, False)
    cells = (stream & (network.codes > 0)).nonzero()[0]
    target = network.target(cells)
    cells, target = cells[stream.take(target)], target[stream.take(target)]
    feeders = np.zeros(layout.size, np.int8)
    order = np.sort(target)
    heads = run_starts(order)
    feeders[order.take(heads)] = np.diff(heads, append=order.size)
    last = np.zeros(layout.size, bool)
    last[network.ends] = True
    last[cells[feeders.take(target) > 1]] = True
    ids = np.zeros(layout.size, np.int32)
    lowest = last.nonzero()[0]
    ids[lowest] = np.arange(1, lowest.size + 1)
    return network.watersheds(layout.inside(ids), progress)
