"""Texts that say something of layers: by their place (0.5 0.3 0.2) or by their name (slope = 0.5; rain = 0.5)."""

import re
from typing import Dict, List, Sequence

import numpy as np

from ..messages import InputError, marked
from .weights import parse_numbers, parse_weights

_BETWEEN = re.compile(r"[;；\n]+")
_IS = re.compile(r"[=＝]")


def can_be_named(names: Sequence[str]) -> bool:
    """Whether layers can be told apart by their names in a text."""
    stripped = [name.strip() for name in names]
    parted = any(_BETWEEN.search(name) or _IS.search(name) or not name for name in stripped)
    return not parted and len(set(stripped)) == len(stripped) and not any(map(_is_number, stripped))


def named_weights_text(names: Sequence[str], weights: Sequence[float]) -> str:
    """Weights as a text that ``parse_layer_weights`` reads, by name."""
    return "; ".join(f"{name.strip()} = {weight:.6g}" for name, weight in zip(names, weights))


def parse_layer_weights(text: str, names: Sequence[str]) -> np.ndarray:
    """The weights of layers, divided by their sum; by place, or by name where the text holds ``=``.

    Args:
        names: of the layers in their order.

    Raises:
        InputError: as ``parse_weights``; a name that no layer or more than one has, a layer without a weight.
    """
    if not _IS.search(text):
        return parse_weights(text, len(names))
    found: Dict[int, float] = {}
    for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        place, value = _named_weight(part, names)
        if place in found:
            raise InputError(marked("“{name}” has two weights."), name=names[place])
        found[place] = value
    missing = [name for place, name in enumerate(names) if place not in found]
    if missing:
        raise InputError(
            marked("Weights are missing for: {names}. Give 0 for a factor that is to be left out."),
            names=", ".join(missing),
        )
    return parse_weights(" ".join(repr(found[place]) for place in range(len(names))), len(names))


def given_total(text: str) -> float:
    """The sum of the weights of a text as they were written, by place or by name."""
    if not _IS.search(text):
        return float(sum(parse_numbers(text)))
    return float(sum(float(_IS.split(part)[-1]) for part in _BETWEEN.split(text) if part.strip()))


def _named_weight(part: str, names: Sequence[str]) -> tuple:
    parts = _IS.split(part)
    value = parts[-1].strip()
    if len(parts) != 2 or not _is_number(value):
        raise InputError(marked("“{part}” is not a weight. Write weights as name=number."), part=part)
    return place_of(parts[0], names), float(value)


def parse_layers(text: str, names: Sequence[str]) -> List[int]:
    """Places (from 0) of the layers that a text names, by their numbers (from 1) or names parted by semicolons.

    Raises:
        InputError: no whole number from 1 to that of the layers, or a name that no layer or more than one has.
    """
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if parts and not all(_are_numbers(part) for part in parts):
        return [place_of(part, names) for part in parts]
    found = parse_numbers(text)
    for number in found:
        if number != int(number) or not 1 <= number <= len(names):
            raise InputError(
                marked("There is no layer number {number:g}; the layers are numbered from 1 to {count}."),
                number=number,
                count=len(names),
            )
    return [int(number) - 1 for number in found]


def place_of(name: str, names: Sequence[str]) -> int:
    """The place of the layer of a name.

    Raises:
        InputError: no layer has it, or more than one.
    """
    places = [place for place, known in enumerate(names) if known.strip() == name.strip()]
    if not places:
        raise InputError(
            marked("No layer is called “{name}”; the layers are {known}."),
            name=name.strip(),
            known=", ".join(names),
        )
    if len(places) > 1:
        raise InputError(
            marked(
                "More than one layer is called “{name}”. Rename them, or give numbers in the order of the layers."
            ),
            name=name.strip(),
        )
    return places[0]


def _is_number(text: str) -> bool:
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False


def _are_numbers(text: str) -> bool:
    return all(map(_is_number, filter(None, re.split(r"[\s,，、]+", text))))
