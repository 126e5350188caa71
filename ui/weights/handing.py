"""What tools are given: layers, weights and directions of the criteria, by name so that no order can mix them up."""

from typing import Dict, List, NamedTuple, Optional, Sequence

from ...core.evaluation.judging import ENTROPY, Criterion, WeightSet
from ...core.evaluation.layernames import can_be_named, named_weights_text
from ...core.evaluation.weights import weights_text
from ...core.network.resistance import BREAK_FACTORS, LANDUSE
from ...translation import tr
from .criteria import layer_of

OVERLAY, DEGRADATION, RESISTANCE = "weightedoverlay", "degradation", "resistance"
TOOLS = (OVERLAY, DEGRADATION, RESISTANCE)


def factor_names() -> Dict[str, str]:
    """Factors of the resistance surface with their names."""
    names = {
        LANDUSE: tr("Land use"),
        "slope": tr("Slope"),
        "elevation": tr("Elevation"),
        "roads": tr("Distance to roads"),
        "settlement": tr("Distance to settlements"),
        "water": tr("Distance to water"),
        "greenness": tr("Greenness"),
    }
    return {key: names[key] for key in (LANDUSE, *BREAK_FACTORS)}


class Handed(NamedTuple):
    """Parameters of a tool, or why there are none."""

    parameters: Optional[dict]
    complaint: str = ""


def handed(tool: str, weights: WeightSet, shares: Optional[List[float]]) -> Handed:
    """What a tool is given.

    Args:
        shares: the weights of the criteria; None where the tool computes them (entropy).
    """
    if shares is None and weights.way != ENTROPY:
        return Handed(None, tr("There are no weights yet. Add criteria first."))
    return _to_resistance(weights, shares) if tool == RESISTANCE else _to_layers(tool, weights, shares)


def _to_resistance(weights: WeightSet, shares: Optional[List[float]]) -> Handed:
    others = [one.name for one in weights.criteria if not one.factor]
    if others or shares is None or not weights.criteria:
        return Handed(
            None,
            tr("The resistance surface takes weights of its own factors: add them with “Add resistance factors”, "
               "and remove other criteria. Entropy weights cannot be used."),
        )  # fmt: skip
    parts = [f"{one.factor}={share:.6g}" for one, share in zip(weights.criteria, shares)]
    return Handed({"WEIGHTS": " ".join(parts)})


def _to_layers(tool: str, weights: WeightSet, shares: Optional[List[float]]) -> Handed:
    found = [layer_of(one) for one in weights.criteria]
    layers = [layer for layer in found if layer is not None]
    missing = [one.name for one, layer in zip(weights.criteria, found) if layer is None]
    if missing:
        text = tr("These criteria have no layer in the project: {names}. Choose their layers in the table.")
        return Handed(None, text.format(names=tr(", ").join(missing)))
    if len(layers) < 2:
        return Handed(None, tr("Two or more criteria with layers are needed."))
    if len({layer.id() for layer in layers}) < len(layers):
        return Handed(None, tr("Two criteria have the same layer. Choose another one for one of them."))
    if tool == DEGRADATION and shares is None:
        return Handed(
            None, tr("This tool cannot compute entropy weights. Choose another source of the weights.")
        )
    names = [layer.name() for layer in layers]
    parameters = {"LAYERS": [layer.id() for layer in layers], "INVERT": _costs(weights.criteria, names)}
    if shares is None:
        return Handed({**parameters, "WEIGHTING": "entropy"})
    text = named_weights_text(names, shares) if can_be_named(names) else weights_text(shares)
    return Handed({**parameters, "WEIGHTS": text, **({"METHOD": "weighted"} if tool == DEGRADATION else {})})


def _costs(criteria: Sequence[Criterion], names: List[str]) -> str:
    """The layers in which less is better, by name where names tell them apart."""
    places = [place for place, one in enumerate(criteria) if one.cost]
    if can_be_named(names):
        return "; ".join(names[place] for place in places)
    return " ".join(str(place + 1) for place in places)
