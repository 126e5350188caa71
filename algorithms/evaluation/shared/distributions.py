"""The distribution of a raster, read window by window."""

from typing import Callable, List, Optional, Sequence, Union

import numpy as np

from ....core.evaluation.normalise import require_data, require_spread
from ....core.progress import Progress, part
from ....core.statistics import Distribution
from ....gis.rasters import RasterSource, RasterWriter


def read_distribution(
    source: Union[RasterSource, RasterWriter],
    progress: Progress,
    change: Optional[Callable[[np.ndarray], np.ndarray]] = None,
    name: str = "",
) -> Distribution:
    """Read a RasterSource (or what a RasterWriter has written) twice; InputError where it holds no data.

    Args:
        change: applied to the cells of every window first.
        name: for the message; that of the source where it is empty.
    """
    distribution = Distribution()
    if not isinstance(source, RasterWriter):
        name = name or source.name
    for report, add in (
        (part(progress, 0.0, 0.5), distribution.add_range),
        (part(progress, 0.5, 1.0), distribution.add_count),
    ):
        for window in source.grid.windows():
            report(window.top / source.grid.rows)
            values = source.read(window)
            add(values if change is None else change(values))
        require_data(distribution, name)
    return distribution


def read_ranks(sources: Sequence[RasterSource], progress: Progress) -> List[Distribution]:
    """The distributions of rasters by which their values are ranked; InputError for one of a single value."""
    found = []
    for number, source in enumerate(sources):
        share = part(progress, number / len(sources), (number + 1) / len(sources))
        found.append(read_distribution(source, share))
        require_spread(found[-1], source.name)
    return found
