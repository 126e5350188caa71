"""The distribution of a raster, read window by window."""

from ....core.evaluation.normalise import require_data
from ....core.progress import Progress, part
from ....core.statistics import Distribution


def read_distribution(source, progress: Progress, change=None, name: str = "") -> Distribution:
    """Read a RasterSource (or what a RasterWriter has written) twice; InputError where it holds no data.

    Args:
        change: applied to the cells of every window first.
        name: for the message; that of the source where it is empty.
    """
    distribution = Distribution()
    for report, add in (
        (part(progress, 0.0, 0.5), distribution.add_range),
        (part(progress, 0.5, 1.0), distribution.add_count),
    ):
        for window in source.grid.windows():
            report(window.top / source.grid.rows)
            values = source.read(window)
            add(values if change is None else change(values))
        require_data(distribution, name or source.name)
    return distribution
