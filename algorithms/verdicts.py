"""The plan's verdicts on the features a tool is given: the one place where tools take them."""

from typing import List, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsVectorLayer

from ..gis.plan.judged import judged_items
from ..gis.plan.pointer import current
from ..gis.plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED
from ..gis.recognise import kind_of
from ..gis.review.judgedlayer import judged_layer
from ..gis.vectors import Features
from ..translation import tr
from .base import EcoAlgorithm
from .inputs import Inputs
from .log import Log

KEY = "VERDICTS"


def declare_verdicts(tool: EcoAlgorithm) -> None:
    """Whether the verdicts of the plan at work are taken."""
    text = tr("Rejected features are left out, mitigated ones count as repaired, moved ones lie at their new place. "
              "Without a plan nothing changes.")  # fmt: skip
    tool.add_flag(KEY, tr("Take the verdicts of the plan"), text, True, advanced=True, optional=True)


def as_judged(
    inputs: Inputs, key: str, features: Features, crs: QgsCoordinateReferenceSystem, log: Log
) -> Features:
    """The features of an input after the verdicts of the plan at work, which is said in the log.

    Without a plan, or where nothing of that kind was judged, they are as they were.

    Raises:
        PlanError: the plan cannot be read.
    """
    plan, layer = current(), inputs.vector_layer(key)
    kind = kind_of(layer) if layer is not None else ""
    if plan is None or not kind or not inputs.flag(KEY):
        return features
    judged = judged_items(plan, kind, crs, features.items)
    if judged.counts:
        sentence = tr("Verdicts of the plan “{plan}” on “{layer}”: {confirmed} confirmed, {rejected} rejected and left "
                      "out, {mitigated} mitigated, {moved} moved.")  # fmt: skip
        numbers = {name: judged.counts.get(name, 0) for name in (CONFIRMED, REJECTED, MITIGATED, MOVED)}
        log.say(sentence.format(plan=plan.name, layer=features.name, **numbers))
    return Features(features.name, judged.items)


def judged_layers(inputs: Inputs, layers: Sequence[QgsMapLayer]) -> List[QgsMapLayer]:
    """Layers of a map after the verdicts of the plan at work; those without any as they are.

    Raises:
        PlanError: the plan cannot be read or written.
    """
    plan = current()
    if plan is None or not inputs.flag(KEY):
        return list(layers)
    return [
        (judged_layer(plan, layer) or layer) if isinstance(layer, QgsVectorLayer) else layer
        for layer in layers
    ]
