"""Rasters of rainfall by month or year, checked and read window by window."""

import numpy as np

from ....core.evaluation.erosivity import MONTHS, Power, fournier, mean
from ....core.messages import InputError, marked
from ....gis.ranges import require_between
from ....translation import tr

#: mm in a month and in a year; the wettest places on Earth have more, none in China.
_MOST = {True: 3000, False: 8000}
#: mm a year: a median outside is another unit.
_LEAST_YEAR, _MOST_YEAR = 5, 4000
#: Layers whose medians differ by this much are months, not years.
_SEASONAL = 10


class Rainfall:
    """The layers of RAINFALL: twelve for each year, or one for each year."""

    def __init__(self, run, monthly: bool) -> None:
        self._run, self._monthly = run, monthly
        self._sources = run.inputs.raster_list("RAINFALL")
        self.grid = self._sources[0].grid if self._sources else None

    def check(self) -> None:
        """Raise InputError for a wrong number of layers, one twice, an empty one, or another unit than mm."""
        count = len(self._sources)
        if self._monthly and (not count or count % MONTHS):
            raise InputError(
                marked(
                    "{count} rasters of rainfall were chosen, but monthly rainfall needs 12, or 12 for each year. Add "
                    "the missing months or choose the annual method."
                ),
                count=count,
            )
        paths = [source.path for source in self._sources]
        for source in self._sources:
            if paths.count(source.path) > 1:
                raise InputError(
                    marked("“{name}” was chosen twice. Choose every month or year once."), name=source.name
                )
        medians = [self._median(source) for source in self._sources]
        self._check_size(medians)

    def _median(self, source) -> float:
        values = source.probe()
        if not values.size:
            raise InputError(
                marked("“{name}” holds no data at all. Check its nodata value and its extent."),
                name=source.name,
            )
        require_between(source, 0, _MOST[self._monthly], "mm")
        return float(np.median(values))

    def _check_size(self, medians: list) -> None:
        year = sum(medians) / len(medians) * (MONTHS if self._monthly else 1)
        if not _LEAST_YEAR <= year <= _MOST_YEAR:
            raise InputError(
                marked(
                    "The rasters from “{name}” on make {year:.4g} mm of rain a year, which cannot be. They may be in 0.1 "
                    "mm, in m, or hold years instead of months: mm for each {period} are needed."
                ),
                name=self._sources[0].name,
                year=year,
                period=tr("month") if self._monthly else tr("year"),
            )
        if not self._monthly and len(medians) % MONTHS == 0 and max(medians) > _SEASONAL * min(medians):
            raise InputError(
                marked(
                    "The rasters from “{name}” on differ like months. Choose a monthly method, or give years."
                ),
                name=self._sources[0].name,
            )

    def say(self, method: str, law: Power, american: bool) -> None:
        """Tell which formula is used on which layers."""
        if method == "wischmeier":
            factor = 17.02 if american else 1
            self._run.log.say(
                tr("R by Wischmeier's monthly formula, multiplied by {factor:g}.").format(factor=factor)
            )
        else:
            law_text = tr("R = {factor:g}·x^{exponent:g}, x = {what}.").format(
                factor=law.factor,
                exponent=law.exponent,
                what=tr("mean yearly index F") if method == "monthly_zhang" else tr("mean annual rainfall"),
            )
            self._run.log.say(law_text)
        step = MONTHS if self._monthly else 1
        for number, year in enumerate(self._years(), 1):
            first, last = year[0].name, year[-1].name
            sentence = (
                tr("Year {number}: “{first}” to “{last}”.") if step > 1 else tr("Year {number}: “{first}”.")
            )
            self._run.log.say(sentence.format(number=number, first=first, last=last))
        if method == "monthly_zhang" and len(self._sources) == MONTHS:
            self._run.log.say(
                tr(
                    "12 rasters are read as one year. If they are means of many years, R comes out too small: give the "
                    "years one by one, or α 0.3589 and β 1.9462 (remembered)."
                )
            )

    def _years(self) -> list:
        step = MONTHS if self._monthly else 1
        return [self._sources[start : start + step] for start in range(0, len(self._sources), step)]

    def mean_index(self, window) -> np.ndarray:
        """Mean of the yearly index F, mm."""
        return mean(fournier([source.read(window) for source in year]) for year in self._years())

    def mean_months(self, window) -> list:
        """Twelve arrays: the mean of every month, mm."""
        years = self._years()
        return [mean(year[month].read(window) for year in years) for month in range(MONTHS)]

    def mean_year(self, window) -> np.ndarray:
        """Mean annual rainfall, mm."""
        return mean(source.read(window) for source in self._sources)
