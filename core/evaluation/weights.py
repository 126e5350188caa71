"""Weights as text, equal weights and entropy weights; the weighted sum."""

import re
from typing import Dict, List, Sequence, Union

import numpy as np

from ..messages import InputError, marked

_CHUNK = 32_768
#: Between these, or 0, are the numbers a text may hold.
_SMALLEST, _LARGEST = 1e-12, 1e30


def parse_numbers(text: str) -> List[float]:
    """Numbers separated by blanks, commas or semicolons (also Chinese ones).

    Raises:
        InputError: a part is not a number, too large or too near to 0 to compute with, or there are only separators.
    """
    numbers: List[float] = []
    parts = [part for part in re.split(r"[\s,;，；、]+", text) if part]
    if text.strip() and not parts:
        raise InputError(marked("“{text}” holds no number. Give numbers, or leave it empty."), text=text)
    for part in parts:
        try:
            number = float(part)
        except ValueError:
            number = np.nan
        if not np.isfinite(number):
            raise InputError(marked("“{part}” in “{text}” is not a number."), part=part, text=text)
        if not (number == 0 or _SMALLEST <= abs(number) <= _LARGEST):
            raise InputError(
                marked("“{part}” in “{text}” is beyond what can be computed with."), part=part, text=text
            )
        numbers.append(number)
    return numbers


def parse_weights(text: str, count: int) -> np.ndarray:
    """``count`` weights from a text, divided by their sum.

    Raises:
        InputError: another number of weights, a negative one, or all 0.
    """
    weights = np.array(parse_numbers(text))
    if weights.size != count:
        raise InputError(
            marked("{layers} layers need {layers} weights, but {weights} were given."),
            layers=count,
            weights=weights.size,
        )
    if (weights < 0).any():
        raise InputError(
            marked("The weight {weight:g} is negative. Weights are 0 or more."), weight=weights.min()
        )
    if not weights.sum():
        raise InputError(marked("All weights are 0. At least one must be above 0."))
    return weights / weights.sum()


def equal_weights(count: int) -> np.ndarray:
    """``count`` weights of 1 / count."""
    return np.full(count, 1.0 / count)


def weights_text(weights: Union[Sequence[float], np.ndarray]) -> str:
    """Weights as a text that ``parse_weights`` reads, six digits."""
    return " ".join(f"{weight:.6g}" for weight in weights)


class Entropy:
    """Entropy weights of layers, added up window by window.

    Over the n cells that are valid in all layers, with p = x / Σx of one layer:
    e = −k Σ p ln p with k = 1 / ln n, weight = (1 − e) / Σ(1 − e). A layer whose values
    differ more weighs more; a constant one weighs 0. (Shannon 1948; as usual in
    multi-criteria evaluation.) Since p = x / S, Σ p ln p = Σ x ln x / S − ln S: one pass.

    Args:
        names: the layers' names for messages.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = list(names)
        self._sums, self._products = np.zeros(len(names)), np.zeros(len(names))
        self._cells = 0

    def add(self, *layers: np.ndarray) -> None:
        """Take in one window of all layers.

        Raises:
            InputError: a value is negative.
        """
        valid = np.isfinite(layers[0])
        for layer in layers[1:]:
            valid &= np.isfinite(layer)
        self._cells += int(np.count_nonzero(valid))
        for number, layer in enumerate(layers):
            values = layer[valid].astype(np.float64)
            if values.size and values.min() < 0:
                raise InputError(
                    marked("“{name}” has negative values. For entropy weights run “Normalise” on it first."),
                    name=self._names[number],
                )
            self._sums[number] += values.sum()
            values = values[values > 0]
            self._products[number] += (values * np.log(values)).sum()

    def result(self) -> np.ndarray:
        """The weights, sum 1.

        Raises:
            InputError: fewer than two common cells, a layer of zeros, or only constant layers.
        """
        if self._cells < 2:
            raise InputError(marked("The layers have fewer than two cells in common. Check their nodata."))
        for name, total in zip(self._names, self._sums):
            if not total:
                raise InputError(
                    marked("All values of “{name}” are 0, so it has no entropy weight. Leave it out."),
                    name=name,
                )
        entropy = (np.log(self._sums) - self._products / self._sums) / np.log(self._cells)
        spread = np.where(1 - entropy > 1e-12, 1 - entropy, 0.0)
        if not spread.sum():
            raise InputError(marked("No layer varies, so there are no entropy weights. Use equal weights."))
        return spread / spread.sum()


def weighted_sum(layers: Sequence[np.ndarray], weights: Union[Sequence[float], np.ndarray]) -> np.ndarray:
    """Σ w·x as float32, added up in float64; NaN where any layer is NaN."""
    result = np.empty(layers[0].shape, np.float32)
    flat, inputs = result.reshape(-1), [layer.reshape(-1) for layer in layers]
    for start in range(0, flat.size, _CHUNK):  # sums that stay in the processor's cache
        part = slice(start, start + _CHUNK)
        total = np.multiply(inputs[0][part], weights[0], dtype=np.float64)
        for layer, weight in zip(inputs[1:], weights[1:]):
            total += np.multiply(layer[part], weight, dtype=np.float64)
        flat[part] = total
    return result


def turned(values: np.ndarray, lowest: float, highest: float) -> np.ndarray:
    """Values of which less is better, so that more is: lowest + highest − x; the range stays, nodata (NaN) too.

    Args:
        values: any shape. lowest, highest: of the whole layer.
    """
    return np.subtract(lowest + highest, values, dtype=np.float64).astype(np.float32)


def parse_named_weights(text: str) -> Dict[str, float]:
    """Weights from a text such as ``landuse=0.4 slope=0.2``; empty for an empty text.

    Raises:
        InputError: a part is no name=number, a weight is negative, or a name occurs twice.
    """
    weights: Dict[str, float] = {}
    for part in re.split(r"[\s,;，；、]+", re.sub(r"\s*[=:：＝]\s*", "=", text.strip())):
        if not part:
            continue
        name, _sign, value = part.partition("=")
        try:
            weight = float(value)
        except ValueError:
            weight = np.nan
        if not name or not np.isfinite(weight):
            raise InputError(marked("“{part}” is not a weight. Write weights as name=number."), part=part)
        if weight < 0:
            raise InputError(
                marked("The weight {weight:g} is negative. Weights are 0 or more."), weight=weight
            )
        if name.lower() in weights:
            raise InputError(marked("“{name}” has two weights."), name=name)
        weights[name.lower()] = weight
    return weights
