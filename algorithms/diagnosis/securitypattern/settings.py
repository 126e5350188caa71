"""What a run of “Ecological security pattern” was asked for."""

from typing import List, NamedTuple

from ....core.diagnosis.security import parse_breaks
from ....core.evaluation.layernames import parse_layer_weights, parse_layers
from ....core.evaluation.weights import equal_weights
from ....core.messages import InputError, marked
from ...inputs import Inputs


class Settings(NamedTuple):
    """How levels are found.

    Attributes:
        method: max, weighted or breaks (of accumulated cost).
        reversed: places of the layers in which 3 is the strictest.
        weights: one for each layer, where they are weighted.
        breaking: given, naturalbreaks or turningpoints.
        breaks: the own ones, empty for others.
    """

    method: str
    reversed: List[int]
    weights: List[float]
    breaking: str
    breaks: List[float]


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: layers, weights or breaks that do not go with the method.
    """
    names = [layer.name() for layer in inputs.layers("LAYERS")]
    method, count = inputs.choice("METHOD"), len(names)
    _check_layers(method, count, inputs.given("COST"))
    turned = parse_layers(inputs.text("REVERSED"), names)
    weights = equal_weights(count).tolist() if method == "weighted" else []
    if inputs.text("WEIGHTS").strip():
        if method != "weighted":
            raise InputError(marked("Weights were entered. Choose weighted levels or clear them."))
        weights = parse_layer_weights(inputs.text("WEIGHTS"), names).tolist()
    breaks = parse_breaks(inputs.text("BREAKS"), 2, 3 if method == "breaks" else 2)
    settings = Settings(method, turned, weights, inputs.choice("BREAKING"), breaks)
    _check_breaks(settings)
    return settings


def _check_layers(method: str, count: int, cost: bool) -> None:
    if method == "breaks" and (count or not cost):
        raise InputError(
            marked("Breaks of accumulated cost take one accumulated cost and no layers of levels.")
        )
    if method != "breaks" and (count < 2 or cost):
        raise InputError(marked("This method takes two or more layers of levels and no accumulated cost."))


def _check_breaks(settings: Settings) -> None:
    given, method = bool(settings.breaks), settings.method
    if (method == "max" and given) or (method != "max" and given != (settings.breaking == "given")):
        raise InputError(
            marked(
                "Own breaks go with “Own breaks” as their source and only there. Enter them or choose natural breaks."
            )
        )
    if method == "weighted" and settings.breaking == "turningpoints":
        raise InputError(
            marked("Turning points are for accumulated cost. Choose natural breaks or your own.")
        )
