"""The plan's verdicts on the features a tool is given: the one place where tools take them."""

from qgis.core import QgsCoordinateReferenceSystem

from ..gis.plan.judged import judged_items
from ..gis.plan.pointer import current
from ..gis.plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED
from ..gis.recognise import kind_of
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
