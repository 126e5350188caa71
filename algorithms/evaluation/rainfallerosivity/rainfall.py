"""Rasters of rainfall by month or year: their number and size, and the means of a window."""

from collections import Counter
from typing import List, NamedTuple

import numpy as np

from ....core.evaluation.erosivity import MONTHS, fournier, mean
from ....core.messages import InputError, marked
from ....gis.grid import Grid, Window
from ....gis.judgements import beyond, require
from ....gis.kinds import kind_of_key
from ....gis.rasters import RasterSource
from ....translation import tr

#: mm in a year; the wettest places on Earth have more, none in China.
_MOST_IN_YEAR = 8000.0
#: mm a year: a median outside is another unit.
_LEAST_YEAR, _MOST_YEAR = 5, 4000
#: Layers whose medians differ by this much are months, not years.
_SEASONAL = 10


class Rainfall(NamedTuple):
    """Twelve rasters for each year, from January on, or one for each year."""

    sources: List[RasterSource]
    monthly: bool

    @property
    def grid(self) -> Grid:
        """The grid of the rasters."""
        return self.sources[0].grid

    @property
    def years(self) -> List[List[RasterSource]]:
        """The rasters of each year."""
        step = MONTHS if self.monthly else 1
        return [self.sources[start : start + step] for start in range(0, len(self.sources), step)]

    def mean_index(self, window: Window) -> np.ndarray:
        """Mean of the yearly index F, mm."""
        return mean(fournier([source.read(window) for source in year]) for year in self.years)

    def mean_months(self, window: Window) -> List[np.ndarray]:
        """Twelve arrays: the mean of every month, mm."""
        return [mean(year[month].read(window) for year in self.years) for month in range(MONTHS)]

    def mean_year(self, window: Window) -> np.ndarray:
        """Mean annual rainfall, mm."""
        return mean(source.read(window) for source in self.sources)


def require_rainfall(rainfall: Rainfall) -> None:
    """Raise InputError for a wrong number of rasters, one twice, an empty one, or another unit than mm."""
    count = len(rainfall.sources)
    if rainfall.monthly and (not count or count % MONTHS):
        raise InputError(
            marked(
                "{count} rasters of rainfall were chosen, but monthly rainfall needs 12, or 12 for each year. Add "
                "the missing months or choose the annual method."
            ),
            count=count,
        )
    chosen = Counter(source.path for source in rainfall.sources)
    for source in rainfall.sources:
        if chosen[source.path] > 1:
            raise InputError(
                marked("“{name}” was chosen twice. Choose every month or year once."), name=source.name
            )
    medians = [_median(source, rainfall.monthly) for source in rainfall.sources]
    _require_size(rainfall, medians)


def _median(source: RasterSource, monthly: bool) -> float:
    values = source.probe()
    if not values.size:
        raise InputError(
            marked("“{name}” holds no data at all. Check its nodata value and its extent."),
            name=source.name,
        )
    kind = kind_of_key("rain_month") if monthly else kind_of_key("precipitation")
    limits = kind if monthly else kind._replace(maximum=_MOST_IN_YEAR)
    require(beyond(source.name, float(values.min()), float(values.max()), limits))
    return float(np.median(values))


def _require_size(rainfall: Rainfall, medians: List[float]) -> None:
    year = sum(medians) / len(medians) * (MONTHS if rainfall.monthly else 1)
    if not _LEAST_YEAR <= year <= _MOST_YEAR:
        raise InputError(
            marked(
                "The rasters from “{name}” on make {year:.4g} mm of rain a year, which cannot be. They may be in 0.1 "
                "mm, in m, or hold years instead of months: mm for each {period} are needed."
            ),
            name=rainfall.sources[0].name,
            year=year,
            period=tr("month") if rainfall.monthly else tr("year"),
        )
    if not rainfall.monthly and len(medians) % MONTHS == 0 and max(medians) > _SEASONAL * min(medians):
        raise InputError(
            marked(
                "The rasters from “{name}” on differ like months. Choose a monthly method, or give years."
            ),
            name=rainfall.sources[0].name,
        )
