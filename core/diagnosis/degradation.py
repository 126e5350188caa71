"""The degree of degradation from several layers."""

from typing import Iterable, List, NamedTuple, Optional, Sequence, Union

import numpy as np

from ..codes import no_codes
from ..evaluation.weights import parse_numbers
from ..messages import InputError, marked

THRESHOLDS = (0.2, 0.4, 0.6, 0.8)
NODATA = 255
_DIGITS = 6


class Degradation(NamedTuple):
    """``grade``: 0 not degraded to 4 extreme, 255 nodata (uint8). ``score``: 0 to 1, NaN nodata."""

    grade: np.ndarray
    score: np.ndarray


class Layer(NamedTuple):
    """One layer of degradation.

    ``name`` for messages; ``grades``: None where values lie from 0 to 1, else the number
    of grades 1 to n; ``less_is_worse``: for layers of quality.
    """

    name: str
    grades: Optional[int] = None
    less_is_worse: bool = False

    def unit(self, values: np.ndarray) -> np.ndarray:
        """Values from 0 (not degraded) to 1; grades as (g − 1) / (n − 1); float64.

        Raises:
            InputError: a value outside 0 to 1, or no whole grade from 1 to n.
        """
        if self.grades is None:
            given = values[~np.isnan(values)]
            wrong = given[(given < -1e-6) | (given > 1 + 1e-6)]
            if wrong.size:
                raise InputError(
                    marked(
                        "“{name}” holds {value:g}, but values must lie from 0 to 1. Run “Normalise” on it "
                        "first, or choose grades as the scale."
                    ),
                    name=self.name,
                    value=wrong[0],
                )
            unit = np.clip(values.astype(np.float64), 0, 1)
        else:
            wrong = no_codes(values, 1, self.grades)
            if wrong.size:
                raise InputError(
                    marked("“{name}” holds {value:g}, but grades must be whole numbers from 1 to {grades}."),
                    name=self.name,
                    value=wrong[0],
                    grades=self.grades,
                )
            unit = (values.astype(np.float64) - 1) / (self.grades - 1)
        return 1 - unit if self.less_is_worse else unit


def degradation(
    layers: Iterable[np.ndarray],
    method: str,
    weights: Sequence[float] = (),
    thresholds: Sequence[float] = THRESHOLDS,
    ignore_missing: bool = False,
) -> Degradation:
    """Grade of the maximum, the mean or the weighted mean of the layers.

    grade = how many thresholds the score reaches (score ≥ threshold); the score is
    rounded to six digits first, so that 0.6 made of sums is 0.6.

    Args:
        layers: arrays of one shape from 0 (not degraded) to 1, NaN for nodata; a
            generator keeps only one in memory.
        method: max, mean or weighted (Σ w·x / Σ w).
        weights: one per layer for weighted.
        thresholds: four, ascending.
        ignore_missing: leave out layers without data in a cell instead of giving nodata.
    """
    combined: Union[float, np.ndarray] = 0.0
    share: Union[float, np.ndarray] = 0.0
    gone: Union[bool, np.ndarray] = False
    for number, layer in enumerate(layers):
        missing = np.isnan(layer)
        if not ignore_missing:
            gone = gone | missing
        weight = weights[number] if method == "weighted" else 1.0
        values = np.where(missing, 0.0, layer)
        combined = np.maximum(combined, values) if method == "max" else combined + weight * values
        share = share + np.where(missing, 0.0, weight)
    gone = gone | (share <= 0)
    mean = combined if method == "max" else combined / np.where(gone, 1.0, share)
    score = np.where(gone, np.nan, np.round(mean, _DIGITS))
    grade = np.full(score.shape, NODATA, np.uint8)
    there = np.logical_not(gone)
    grade[there] = np.searchsorted(np.asarray(thresholds), score[there], side="right")
    return Degradation(grade, score.astype(np.float32))


def parse_thresholds(text: str) -> List[float]:
    """Four ascending thresholds above 0 and up to 1 from a text.

    Raises:
        InputError: another number of them, not ascending, or out of range.
    """
    numbers = parse_numbers(text)
    rising = all(after > before for before, after in zip(numbers, numbers[1:]))
    if len(numbers) != len(THRESHOLDS) or not rising or numbers[0] <= 0 or numbers[-1] > 1:
        raise InputError(
            marked(
                "“{text}” is not a list of four ascending thresholds from 0 to 1, such as 0.2 0.4 0.6 0.8."
            ),
            text=text,
        )
    return numbers


def parse_grade_counts(text: str, count: int) -> List[int]:
    """How many grades each layer has: one number for all or one per layer.

    Raises:
        InputError: another number of numbers, or one that is not whole or below 2.
    """
    found = parse_numbers(text)
    if len(found) == 1:
        found = found * count
    if len(found) != count:
        raise InputError(
            marked(
                "Give one number of grades for all layers or one for each layer: there are {layers} "
                "layers and {numbers} numbers."
            ),
            layers=count,
            numbers=len(found),
        )
    for number in found:
        if number != int(number) or not 2 <= number <= 255:
            raise InputError(marked("A layer cannot have {number:g} grades. Use 2 or more."), number=number)
    return [int(number) for number in found]
