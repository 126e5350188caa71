"""Heat islands: how much warmer than the mean, or than the country around, and in which grade."""

from typing import NamedTuple, Tuple

import numpy as np

from ..evaluation.breaks import apply_breaks
from ..messages import InputError, marked

#: Below this mean temperature TFVI means nothing, below the second it is doubtful (°C; proposed).
TFVI_LEAST, TFVI_DOUBTFUL = 5.0, 15.0


class HeatScale(NamedTuple):
    """Limits between grades and the codes of the grades; a value equal to a limit belongs to the lower grade."""

    limits: Tuple[float, ...]
    codes: Tuple[int, ...]


#: Grades by theme. meanstd counts standard deviations. The codes of tfvi keep ≥ 4 for a strong heat island.
SCALES = {
    "heat_meanstd": HeatScale((-1.5, -0.5, 0.5, 1.5), (1, 2, 3, 4, 5)),
    "heat_tfvi": HeatScale((0.0, 0.15, 0.3), (1, 3, 4, 5)),
    "heat_station": HeatScale((0.5, 1.5, 2.5, 3.5), (1, 2, 3, 4, 5)),
    "heat_qxt437": HeatScale((-5.0, -3.0, -1.0, 1.0, 3.0, 5.0), (1, 2, 3, 4, 5, 6, 7)),
}


def heat_intensity(temperature: np.ndarray, reference: float, method: str) -> np.ndarray:
    """T − T_ref in °C, or (T − T_m) / T_m for ``tfvi``; float32, NaN for NaN.

    Args:
        temperature: °C.
        reference: the mean of the area (meanstd, tfvi) or of the rural areas (rural), °C.
    """
    difference = temperature.astype(np.float64) - reference
    return (difference / reference if method == "tfvi" else difference).astype(np.float32)


def heat_grades(intensity: np.ndarray, theme: str, deviation: float = 1.0) -> np.ndarray:
    """Codes of a theme of ``SCALES``; uint8, 0 for NaN.

    Args:
        intensity: of ``heat_intensity``.
        deviation: standard deviation of the temperature in °C, for heat_meanstd; 1 for the others.
    """
    scale = SCALES[theme]
    codes = np.array((0, *scale.codes), np.uint8)
    return codes[apply_breaks(intensity, np.array(scale.limits) * deviation)]


def require_warm_mean(mean: float, name: str) -> None:
    """Raise InputError where the mean temperature is too near to 0 °C, or below, to divide by."""
    if mean < TFVI_LEAST:
        raise InputError(
            marked(
                "The mean of “{name}” is {mean:.1f} °C. The thermal field variance index divides by it "
                "and is meaningless below {least:g} °C: choose the mean and standard deviation, or a "
                "summer image."
            ),
            name=name,
            mean=mean,
            least=TFVI_LEAST,
        )
