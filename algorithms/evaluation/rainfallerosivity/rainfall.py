"""Rasters of rainfall by month or year: their number and size, and the means of a window."""

from collections import Counter
from pathlib import Path
from typing import Iterator, List, NamedTuple

import numpy as np

from ....core.evaluation.erosivity import MONTHS, fournier, mean
from ....core.messages import InputError, marked
from ....gis.grid import Grid, Window
from ....gis.judgements import beyond, require
from ....gis.kinds import kind_of_key
from ....gis.periods import called_month, called_year
from ....gis.rasters import RasterSource
from ....translation import tr

#: mm in a year; the wettest places on Earth have more, none in China.
_MOST_IN_YEAR = 8000.0
#: mm a year: a median outside is another unit.
_LEAST_YEAR, _MOST_YEAR = 5, 4000
#: Layers whose medians differ by this much are months, not years.
_SEASONAL = 10
#: mm: a year below it is one of a desert, or a month.
_LEAST_WET = 100.0
#: Twelve months whose medians differ by less than this much may be years, or parts of one year's mean.
_STEADY = 2.0


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
    _require_size(rainfall, _medians(rainfall))


def doubts(rainfall: Rainfall) -> Iterator[str]:
    """Questions where months may have been given as years, or years as months; all of them may be right."""
    medians = _medians(rainfall)
    names = [(source.name, Path(source.path).stem) for source in rainfall.sources]
    yield from (_monthly_doubts if rainfall.monthly else _annual_doubts)(rainfall, medians, names)


def _annual_doubts(rainfall: Rainfall, medians: List[float], names: List[tuple]) -> Iterator[str]:
    first, mean_of_all = rainfall.sources[0].name, sum(medians) / len(medians)
    if mean_of_all < _LEAST_WET:
        yield tr(
            "The rasters from “{name}” on hold about {middle:.0f} mm each, which only deserts have in a year. Are these "
            "months? Then choose a monthly method; if they are means of months, multiply them by 12 first."
        ).format(name=first, middle=mean_of_all)
    elif any(called_month(*name) for name in names):
        name = next(name[0] for name in names if called_month(*name))
        yield tr(
            "“{name}” is called as a month is, but the annual method takes rainfall of years. Are these months? Then "
            "choose a monthly method."
        ).format(name=name)
    elif len(medians) % MONTHS == 0 and not all(called_year(*name) for name in names):
        yield tr(
            "{count} rasters from “{name}” on are read as {count} years of about {middle:.0f} mm. Are these months? Then "
            "choose a monthly method."
        ).format(count=len(medians), name=first, middle=mean_of_all)


def _monthly_doubts(rainfall: Rainfall, medians: List[float], names: List[tuple]) -> Iterator[str]:
    first, year = rainfall.sources[0].name, sum(medians) / len(medians) * MONTHS
    if all(called_year(*name) for name in names):
        yield tr(
            "The rasters from “{name}” on are called as years are, but a monthly method takes months. Are these years? "
            "Then choose the annual method."
        ).format(name=first)
    elif max(medians) < _STEADY * min(medians):
        yield tr(
            "The rasters from “{name}” on hold about the same in every month ({low:.0f} to {high:.0f} mm). Are these "
            "months, and not years or parts of an annual mean? The formulas need the course of the year."
        ).format(name=first, low=min(medians), high=max(medians))
    elif year < _LEAST_WET:
        yield tr(
            "The rasters from “{name}” on make {year:.0f} mm of rain a year, which only deserts have. Are they in mm of a "
            "month?"
        ).format(name=first, year=year)


def _medians(rainfall: Rainfall) -> List[float]:
    return [_median(source, rainfall.monthly) for source in rainfall.sources]


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
    seasonal = not rainfall.monthly and max(medians) > _SEASONAL * min(medians)
    years = all(called_year(source.name, Path(source.path).stem) for source in rainfall.sources)
    if seasonal and len(medians) % MONTHS == 0 and not years:
        raise InputError(
            marked(
                "The rasters from “{name}” on differ like months. Choose a monthly method, or give years."
            ),
            name=rainfall.sources[0].name,
        )
