"""R of a window by the chosen formula, and what the user has to know about it."""

from typing import Iterator, Optional

import numpy as np

from ....core.evaluation.erosivity import AMERICAN, MONTHS, power_law, wischmeier
from ....gis.grid import Window
from ....gis.recognise import counted
from ....translation import tr
from .settings import Settings


def erosivity_of(settings: Settings, window: Window) -> np.ndarray:
    """R of the cells of a window, MJ·mm/(hm²·h·a)."""
    rainfall = settings.rainfall
    if settings.method == "wischmeier":
        return wischmeier(rainfall.mean_months(window), settings.american)
    if settings.method == "annual":
        return power_law(rainfall.mean_year(window), settings.law)
    return power_law(rainfall.mean_index(window), settings.law)


def formula(settings: Settings) -> Iterator[str]:
    """Which formula is used."""
    if settings.method == "wischmeier":
        factor = AMERICAN if settings.american else 1
        yield tr("R by Wischmeier's monthly formula, multiplied by {factor:g}.").format(factor=factor)
        return
    monthly = settings.method == "monthly_zhang"
    yield tr("R = {factor:g}·x^{exponent:g}, x = {what}.").format(
        factor=settings.law.factor,
        exponent=settings.law.exponent,
        what=tr("mean yearly index F") if monthly else tr("mean annual rainfall"),
    )


def order(settings: Settings) -> Iterator[str]:
    """Which rasters were read as which year: a wrong order of several years shows in the log."""
    rainfall = settings.rainfall
    for number, year in enumerate(rainfall.years, 1):
        sentence = (
            tr("Year {number}: “{first}” to “{last}”.")
            if rainfall.monthly
            else tr("Year {number}: “{first}”.")
        )
        yield sentence.format(number=number, first=year[0].name, last=year[-1].name)
    if settings.method == "monthly_zhang" and len(rainfall.sources) == MONTHS:
        yield tr(
            "12 rasters are read as one year. If they are means of many years, R comes out too small: give the "
            "years one by one, or α 0.3589 and β 1.9462 (remembered)."
        )


def disorder(settings: Settings) -> Optional[str]:
    """A warning where the months of several years seem to be mixed, as in a list ordered by 1, 10, 11, 12, 2 …"""
    names = [source.name for source in settings.rainfall.sources]
    several = settings.rainfall.monthly and len(settings.rainfall.years) > 1
    if not several or names == sorted(names, key=counted):
        return None
    return tr(
        "The rasters were read in the order of the list, which is not that of the numbers in their names. Months of "
        "several years must stand one year after the other, each from January to December: check the order."
    )
