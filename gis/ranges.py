"""Units mixed up: percent for fractions, kelvin for degrees Celsius, values that cannot be."""

import numpy as np

from ..core.messages import InputError, marked
from ..translation import tr

_ROUNDING = 1e-4
_KELVIN = 150.0
#: Annual precipitation (mm) below or above which a year seems to be a month, or mm tenths of them.
_MONTHLY, _TENTHS = 100.0, 3500.0
_MEAN_TEMPERATURE = 60.0
#: From below the shore of the Dead Sea to above Mount Everest, m.
_ELEVATION = (-500, 9_000)
#: MOD17 fills missing cells with more.
_MOST_NPP = 32_700


def require_percent(source) -> None:
    """Raise InputError where a raster of percentages holds fractions, or values beyond 0 to 100.

    Values that nowhere exceed 1 are taken for fractions.
    """
    require_between(source, 0, 100, "%")
    values = source.probe()
    if values.size and 0 < values.max() <= 1 + _ROUNDING:
        raise InputError(
            marked(
                "“{name}” nowhere exceeds {high:g}. It seems to hold fractions, but percent (0 to 100) are needed: "
                "multiply it by 100 first."
            ),
            name=source.name,
            high=values.max(),
        )


def require_fraction(source) -> None:
    """Raise InputError where a raster of fractions holds percentages, or values beyond 0 to 1."""
    values = source.probe()
    if values.size and 1 + _ROUNDING < values.max() <= 100 + _ROUNDING and values.min() >= -_ROUNDING:
        raise InputError(
            marked(
                "“{name}” holds values up to {high:g}. It seems to hold percent, but fractions (0 to 1) are needed: "
                "divide it by 100 first."
            ),
            name=source.name,
            high=values.max(),
        )
    require_between(source, 0, 1, "")


def require_celsius(source) -> None:
    """Raise InputError where a raster of temperatures in °C holds kelvin (median above 150)."""
    values = source.probe()
    if values.size and np.median(values) > _KELVIN:
        raise InputError(
            marked(
                "“{name}” holds temperatures around {middle:.0f}. That seems to be kelvin (or a scaled product), but "
                "°C are needed: subtract 273.15 (after scaling) first."
            ),
            name=source.name,
            middle=np.median(values),
        )


def require_between(source, low: float, high: float, unit: str) -> None:
    """Raise InputError where a raster holds values below ``low`` or above ``high``."""
    values = source.probe()
    if values.size:
        refuse_beyond(source.name, values.min(), values.max(), low, high, unit)


def refuse_beyond(name: str, least: float, most: float, low: float, high: float, unit: str) -> None:
    """Raise InputError where the range ``least`` to ``most`` of a layer reaches below ``low`` or above ``high``."""
    below, above = (_ROUNDING * max(1.0, abs(bound)) for bound in (low, high))
    if least < low - below or most > high + above:
        raise InputError(
            marked(
                "“{name}” holds values from {least:g} to {most:g}, but {low:g} to {high:g} {unit} are expected. Check "
                "its unit and its nodata value."
            ),
            name=name,
            least=least,
            most=most,
            low=low,
            high=high,
            unit=unit,
        )


def require_elevation(source) -> None:
    """Raise InputError where elevation cannot be metres, or holds fill values that are not set as nodata."""
    require_between(source, *_ELEVATION, "m")


def require_npp(source) -> None:
    """Raise InputError where net primary production, in any unit, is negative or holds the fill values of MOD17."""
    require_between(source, 0, _MOST_NPP, "")


def require_annual_mm(source, run) -> None:
    """Raise InputError for annual precipitation in mm that cannot be; warn where it looks like months or 0.1 mm."""
    require_between(source, 0, 15_000, "mm")
    values = source.probe()
    middle = float(np.median(values)) if values.size else 500.0
    if middle < _MONTHLY:
        run.log.warn(
            tr(
                "“{name}” holds values around {middle:.0f}. If that is mm of a month and not of a year, multiply it by 12 "
                "(or add up the months) first."
            ).format(name=source.name, middle=middle)
        )
    elif middle > _TENTHS:
        run.log.warn(
            tr(
                "“{name}” holds values around {middle:.0f}. If that is 0.1 mm and not mm, divide it by 10 first."
            ).format(name=source.name, middle=middle)
        )


def require_degree_days(source) -> None:
    """Raise InputError where accumulated temperatures in °C·d hold mean temperatures (nowhere above 60)."""
    values = source.probe()
    if values.size and np.abs(values).max() <= _MEAN_TEMPERATURE:
        raise InputError(
            marked(
                "“{name}” holds values around {middle:.1f}. That seems to be a mean temperature in °C, but the sum of the "
                "daily means of 0 °C and above is needed (°C·d, in North China about 4000 to 5000)."
            ),
            name=source.name,
            middle=np.median(values),
        )
    require_between(source, 0, 12_000, "°C·d")


def require_ndvi(source) -> None:
    """Raise InputError where more than 1 % of the cells of an NDVI lie beyond −1 to 1: a scaled product."""
    values = np.abs(source.probe())
    if values.size and (values > 1 + _ROUNDING).mean() > 0.01:
        high = np.quantile(values, 0.99)
        remedies = (
            marked(
                "“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be a product of "
                "bytes: apply its scale and offset first."
            ),
            marked(
                "“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be NDVI × 10000 "
                "(MODIS): multiply it by 0.0001 first."
            ),
        )
        raise InputError(remedies[int(high > 255)], name=source.name, high=high)
