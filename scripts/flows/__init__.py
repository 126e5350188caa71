"""The flows of resources/models as tables of steps; scripts/build_models.py makes the files."""

from .diagnosis import diagnosis
from .evaluation import evaluation
from .full import full
from .network import network
from .restoration import restoration
from .zoning import zoning

#: Model id to the function that gives its inputs and steps.
MODELS = {
    "evaluationflow": evaluation,
    "diagnosisflow": diagnosis,
    "zoningflow": zoning,
    "restorationflow": restoration,
    "networkflow": network,
    "fullplan": full,
}
