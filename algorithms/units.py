"""Units mixed up: percent for fractions, kelvin for degrees Celsius, values that cannot be."""

import numpy as np

from ..core.messages import InputError, tr

_ROUNDING = 1e-4
_KELVIN = 150.0


def require_percent(source) -> None:
    """Raise InputError where a raster of percentages holds fractions, or values beyond 0 to 100.

    Values that nowhere exceed 1 are taken for fractions.
    """
    require_between(source, 0, 100, "%")
    values = source.probe()
    if values.size and 0 < values.max() <= 1 + _ROUNDING:
        raise InputError(
            tr(
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
            tr(
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
            tr(
                "“{name}” holds temperatures around {middle:.0f}. That seems to be kelvin (or a scaled product), but "
                "°C are needed: subtract 273.15 (after scaling) first."
            ),
            name=source.name,
            middle=np.median(values),
        )


def require_between(source, low: float, high: float, unit: str) -> None:
    """Raise InputError where a raster holds values below ``low`` or above ``high``."""
    values = source.probe()
    below, above = (_ROUNDING * max(1.0, abs(bound)) for bound in (low, high))
    if values.size and (values.min() < low - below or values.max() > high + above):
        raise InputError(
            tr(
                "“{name}” holds values from {least:g} to {most:g}, but {low:g} to {high:g} {unit} are expected. Check "
                "its unit and its nodata value."
            ),
            name=source.name,
            least=values.min(),
            most=values.max(),
            low=low,
            high=high,
            unit=unit,
        )
