"""The dominant one of several scores."""

from typing import NamedTuple, Optional, Sequence, Union

import numpy as np

from ..codes import no_codes
from ..messages import InputError, marked


class Dominant(NamedTuple):
    """``code``: 1 to n of the best score, 0 where a score is missing (uint8).

    ``margin``: best minus second best, NaN where a score is missing (float32).
    """

    code: np.ndarray
    margin: np.ndarray


def dominant(
    scores: Sequence[np.ndarray],
    weights: Union[Sequence[float], np.ndarray],
    override: Optional[np.ndarray] = None,
    name: str = "",
) -> Dominant:
    """The function with the highest weighted score in every cell.

    Of equal scores the first in the order of ``scores`` wins. Where ``override`` holds
    1 to n the cell gets that code; its margin remains that of the scores.

    Args:
        scores: n ≥ 2 float arrays of one shape, NaN for nodata.
        weights: n factors for the scores.
        override: codes 1 to n, 0 or NaN where the scores decide.
        name: the override layer's name for the message.

    Raises:
        InputError: ``override`` holds something else than 0 to n.
    """
    best = scores[0] * np.float32(weights[0])
    second = np.full(best.shape, -np.inf, np.float32)
    code = np.ones(best.shape, np.uint8)
    for number, score in enumerate(scores[1:], 2):
        weighted = score * np.float32(weights[number - 1])
        with np.errstate(invalid="ignore"):
            higher = weighted > best
        second = np.where(higher, best, np.maximum(second, weighted))
        best = np.where(higher, weighted, np.maximum(best, weighted))
        code[higher] = number
    missing = np.isnan(best) | np.isnan(second)
    if override is not None:
        _require_codes(override, len(scores), name)
        fixed = override > 0
        code[fixed] = override[fixed].astype(np.uint8)
    code[missing] = 0
    margin = (best - second).astype(np.float32)
    margin[missing] = np.nan
    return Dominant(code, margin)


def _require_codes(override: np.ndarray, most: int, name: str) -> None:
    wrong = no_codes(override, 0, most)
    if wrong.size:
        raise InputError(
            marked("“{name}” holds {value:g}. Use 1 to {most} for a function and 0 or nodata for none."),
            name=name,
            value=wrong[0],
            most=most,
        )
