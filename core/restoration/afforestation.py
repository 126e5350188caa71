"""Where trees can grow: a score of water, soil and relief, the cover that water allows, and the way to plant.

Aridity classes: UNEP; cover that rain allows: Sankaran et al. 2005, fitted to African savanna from 101 to 650 mm (both
remembered). Weights, ramps and classes of the score are a proposal. Works on any window.
"""

from typing import NamedTuple, Optional

import numpy as np

SUITED, FAIR, POOR = 1, 2, 3
TREES, MIXED, SHRUBS, CLOSURE = 1, 2, 3, 4
(ARIDITY, DEPTH, SLOPE, TEXTURE, ASPECT, HEIGHT) = range(6)
NEVER_BELOW = (70.0, 50.0, 30.0)
_LEAST, _WATERED = 1e-3, 650.0
_RAIN_SLOPE, _RAIN_OFFSET = 0.14, 14.2
_OPEN_COVER, _CLOSURE_SLOPE, _TREELINE_RAMP = 40.0, 25.0, 300.0
_STEEP_FROM, _STEEP_TO, _STEEP_SCORE = 15.0, 35.0, 0.3


class Weights(NamedTuple):
    """Exponents of the six factors; those in use are divided by their sum."""

    aridity: float = 0.30
    depth: float = 0.25
    slope: float = 0.15
    texture: float = 0.10
    aspect: float = 0.10
    height: float = 0.10


class Limits(NamedTuple):
    """Beyond them a place is left out; below ``rain`` (mm) and ``depth`` (cm) trees are not planted.

    Attributes:
        height: highest elevation in metres.
        slope: steepest slope in degrees.
    """

    rain: float = 400.0
    height: float = 1900.0
    slope: float = 35.0
    depth: float = 30.0


class Ground(NamedTuple):
    """Layers of one shape, float, NaN without data; None where there is no such layer.

    Attributes:
        rain: precipitation, mm a year.
        evaporation: potential evapotranspiration, mm a year.
        depth: of the soil, cm.
        texture: score 0 to 1 of the soil's texture.
        elevation: m.
        slope, aspect: degrees; the aspect clockwise from north, NaN on level ground.
    """

    rain: np.ndarray
    elevation: np.ndarray
    slope: np.ndarray
    aspect: np.ndarray
    evaporation: Optional[np.ndarray] = None
    depth: Optional[np.ndarray] = None
    texture: Optional[np.ndarray] = None


class Judged(NamedTuple):
    """What was found for every cell.

    Attributes:
        score: 0 to 100, float32, NaN without data.
        limiting: number of the factor that takes most from the score; 255 without data, uint8.
    """

    score: np.ndarray
    limiting: np.ndarray


def ramp(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 up to ``low``, 1 from ``high`` on, linear between; NaN stays."""
    return np.clip((values - low) / (high - low), 0.0, 1.0)


def tree_cover(rain: np.ndarray) -> np.ndarray:
    """Cover of trees in % that rain allows: clamp(0.14 P − 14.2, 0, 100), 100 above 650 mm; NaN stays."""
    cover = np.clip(_RAIN_SLOPE * rain - _RAIN_OFFSET, 0.0, 100.0)
    return np.where(rain > _WATERED, 100.0, cover)


def factor_scores(ground: Ground, limits: Limits) -> list:
    """The six factors from 0 to 1 in the order of :class:`Weights`; None where a layer is not there.

    aridity = clamp((P / PET − 0.2) / 0.45); depth = clamp((d − 15) / 65); slope: 1 up to 15°, 0.3 at 35° and beyond;
    aspect = 0.7 + 0.3 cos(aspect) min(1, slope / 15°): 1 on a north slope from 15° on, 0.7 on level ground; height: 1 up
    to 300 m below the limit, 0 at the limit.
    """
    steep = 1 - (1 - _STEEP_SCORE) * ramp(ground.slope, _STEEP_FROM, _STEEP_TO)
    north = np.where(np.isnan(ground.aspect), 0.0, np.cos(np.radians(ground.aspect)))
    level = np.where(np.isnan(ground.slope), np.nan, np.minimum(1.0, ground.slope / _STEEP_FROM))
    return [
        None if ground.evaporation is None else ramp(ground.rain / ground.evaporation, 0.2, 0.65),
        None if ground.depth is None else ramp(ground.depth, 15, 80),
        steep,
        ground.texture,
        0.7 + 0.3 * north * level,
        1 - ramp(ground.elevation, limits.height - _TREELINE_RAMP, limits.height),
    ]


def judge(ground: Ground, limits: Limits = Limits(), weights: Weights = Weights()) -> Judged:  # noqa: B008
    """Score = 100 Π sᵢ^(wᵢ / Σw) over the factors that have a layer; the worst factor has the least sᵢ^wᵢ.

    A cell without data in one of the layers given has no score. A factor of 0 gives a score of 0.
    """
    scores = factor_scores(ground, limits)
    used = [(number, score, weights[number]) for number, score in enumerate(scores) if score is not None]
    whole = sum(weight for _number, _score, weight in used)
    total = np.zeros(ground.rain.shape, np.float64)
    least, limiting = np.full(ground.rain.shape, np.inf), np.full(ground.rain.shape, 255, np.uint8)
    with np.errstate(divide="ignore", invalid="ignore"):
        for number, score, weight in used:
            part = weight / whole * np.log(score)
            total += part
            worse = part < least
            limiting[worse] = number
            least = np.where(worse, part, least)
        result = np.where(np.isfinite(total), 100 * np.exp(total), np.where(np.isnan(total), np.nan, 0.0))
    limiting[np.isnan(result)] = 255
    return Judged(result.astype(np.float32), limiting)


def classify(score: np.ndarray, allowed: np.ndarray, at_most_fair: Optional[np.ndarray] = None) -> np.ndarray:
    """1 suited (from 70 on), 2 fairly suited (50), 3 poorly suited (30); 0 below, without data or not ``allowed``.

    ``at_most_fair``: cells that are of class 2 at best.
    """
    with np.errstate(invalid="ignore"):
        classes = np.select(
            [score >= limit for limit in NEVER_BELOW], [SUITED, FAIR, POOR], default=0
        ).astype(np.uint8)
    if at_most_fair is not None:
        classes[at_most_fair & (classes == SUITED)] = FAIR
    classes[~allowed] = 0
    return classes


def planting(ground: Ground, limits: Limits = Limits()) -> np.ndarray:  # noqa: B008
    """The way to plant: 3 shrubs and grass, 4 closure, 2 mixed forest, 1 trees; uint8, 0 without rain.

    Shrubs and grass below the least rain or where rain allows less than 40 % of trees; else closure on soil thinner
    than the limit or slopes above 25°; else mixed forest; trees where rain does not limit them (above 650 mm).
    """
    with np.errstate(invalid="ignore"):
        dry = (ground.rain < limits.rain) | (tree_cover(ground.rain) < _OPEN_COVER)
        closed = ground.slope > _CLOSURE_SLOPE
        if ground.depth is not None:
            closed |= ground.depth < limits.depth
        watered = ground.rain > _WATERED
    result = np.select([dry, closed, watered], [SHRUBS, CLOSURE, TREES], default=MIXED).astype(np.uint8)
    result[np.isnan(ground.rain)] = 0
    return result
