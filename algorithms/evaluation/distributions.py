"""The distribution of a raster, read window by window."""

from ...core.evaluation.normalise import require_data
from ...core.progress import Progress, part
from ...core.statistics import Distribution


def read_distribution(source, progress: Progress) -> Distribution:
    """Read a RasterSource twice; InputError where it holds no data."""
    distribution = Distribution()
    for report, add in (
        (part(progress, 0.0, 0.5), distribution.add_range),
        (part(progress, 0.5, 1.0), distribution.add_count),
    ):
        for window in source.grid.windows():
            report(window.top / source.grid.rows)
            add(source.read(window))
        require_data(distribution, source.name)
    return distribution
