"""Slope length and steepness: the factor LS of the (revised) universal soil loss equation."""

import numpy as np

from ..halo import strips
from ..hydrology import FlowNetwork, fill_depressions, flow_directions
from ..progress import Progress, part, silent
from ..steps import CellSize, sizes
from ..terrain import contour_width, slope_degrees

#: Length of the unit plot in metres.
UNIT_PLOT = 22.13
_ROWS = 256


def steepness_factor(slope: np.ndarray) -> np.ndarray:
    """S from the slope θ in degrees.

    10.8 sin θ + 0.03 below 5.14°, 16.8 sin θ − 0.5 below 10.20°, 21.9 sin θ − 0.96 below 28.81°,
    9.5988 from there on (McCool et al. 1987 and Liu et al. 1994 as in HJ 1173-2021). The steps
    at the limits are those of the standard.

    Args:
        slope: any shape, degrees from 0 to 90, NaN for nodata.

    Returns:
        float64 of the same shape, no unit, NaN for nodata.
    """
    sine = np.sin(np.radians(slope, dtype=np.float64))
    result = np.where(slope < 10.2, 16.8 * sine - 0.5, 21.9 * sine - 0.96)
    result = np.where(slope < 5.14, 10.8 * sine + 0.03, result)
    result = np.where(slope >= 28.81, 9.5988, result)
    return np.where(np.isnan(slope), np.nan, result)


def length_exponent(slope: np.ndarray) -> np.ndarray:
    """m = β / (1 + β), β = (sin θ / 0.0896) / (3 sin^0.8 θ + 0.56) (Foster, McCool; HJ 1173-2021); 0 on level ground.

    Args:
        slope: any shape, degrees, NaN for nodata.

    Returns:
        float64 of the same shape, no unit, NaN for nodata.
    """
    sine = np.sin(np.radians(slope, dtype=np.float64))
    beta = (sine / 0.0896) / (3 * sine**0.8 + 0.56)
    return beta / (1 + beta)


def cell_slope_length(slope: np.ndarray, cell: float, max_length: float) -> np.ndarray:
    """LS where every cell is a slope of its own: L = (λ / 22.13)^m, λ = min(cell size, ``max_length``).

    λ is the horizontal length, as in Agriculture Handbook 703 (Renard et al. 1997): nothing is
    divided by cos θ.

    Args:
        slope: (rows, columns), degrees, NaN for nodata.
        cell: cell size in metres.
        max_length: longest slope length in metres.

    Returns:
        float32 of the same shape, no unit, NaN for nodata.
    """
    length = (min(cell, max_length) / UNIT_PLOT) ** length_exponent(slope)
    return (length * steepness_factor(slope)).astype(np.float32)


def segment_length(
    slope: np.ndarray, area: np.ndarray, width: np.ndarray, cell: float, max_length: float
) -> np.ndarray:
    """L of a cell within a slope (Desmet & Govers 1996, J. Soil Water Conserv. 51:427).

    L = [(A + D²)^(m+1) − A^(m+1)] / (D^(m+2) · x^m · 22.13^m) with A the area that drains into the
    cell (m²), D the cell size and x = |sin α| + |cos α|. With the slope lengths at the lower and the
    upper end of the cell, λ₂ = (A + D²) / (D·x) and λ₁ = λ₂ − D/x, this is
    (λ₂^(m+1) − λ₁^(m+1)) / ((λ₂ − λ₁) · 22.13^m), the mean over the segment (Foster &
    Wischmeier 1974). λ₂ is cut at ``max_length``, because flow concentrates further down; λ₁
    follows, at least 0.

    Args:
        slope: degrees, NaN for nodata.
        area: area that drains into the cell, without the cell itself, m².
        width: x, 1 to √2.
        cell: D in metres.
        max_length: longest slope length in metres.

    Returns:
        float64 of the same shape, no unit.
    """
    power = length_exponent(slope) + 1
    step = cell / np.asarray(width, np.float64)
    lower = np.minimum(np.asarray(area, np.float64) / cell**2 * step + step, max_length)
    upper = np.maximum(lower - step, 0)
    return (lower**power - upper**power) / ((lower - upper) * UNIT_PLOT ** (power - 1))


def flow_slope_length(
    elevation: np.ndarray,
    cell_size: CellSize,
    max_length: float,
    progress: Progress = silent,
) -> np.ndarray:
    """LS with the slope length from the area that drains into each cell.

    Depressions are filled and water follows D8 directions (core/hydrology); slope and aspect are
    those of the ground as it is.

    Args:
        elevation: (rows, columns) in metres, NaN for nodata.
        cell_size: cell size in metres, or (width, height); D is the root of the cell's area.
        max_length: longest slope length in metres.
        progress: called with the share done.

    Returns:
        float32 of the same shape, no unit, NaN for nodata.

    Raises:
        InputError: as fill_depressions.
        Cancelled: raised by ``progress``.
    """
    width, tall = sizes(cell_size)
    filled = fill_depressions(elevation, progress=part(progress, 0.0, 0.4))
    directions = flow_directions(filled, (width, tall), part(progress, 0.4, 0.6))
    del filled
    network = FlowNetwork(directions, part(progress, 0.6, 0.8))
    cells = network.accumulate(progress=part(progress, 0.8, 0.9)).astype(np.float32)
    del network
    result = np.empty(elevation.shape, np.float32)
    rows, cell = elevation.shape[0], float(np.sqrt(width * tall))
    for strip in strips(rows, _ROWS, 1):
        part(progress, 0.9, 1.0)(strip.wanted.start / rows)
        ground = elevation[strip.top : strip.bottom]
        slope = slope_degrees(ground, width, tall)[strip.inner]
        across = contour_width(ground, width, tall)[strip.inner]
        area = (cells[strip.wanted] - 1) * (cell * cell)
        length = segment_length(slope, area, across, cell, max_length)
        result[strip.wanted] = length * steepness_factor(slope)
    progress(1.0)
    return result
