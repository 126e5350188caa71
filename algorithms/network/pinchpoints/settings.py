"""Parameters of the pinch points."""

from typing import NamedTuple, Optional

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ..shared.linked import Linking
from ..shared.settings import read_linking


class Settings(NamedTuple):
    """Where current is looked at, and how much of it makes a pinch point.

    Attributes:
        linking: which sources are linked where no corridors are given.
        method: naturalbreaks, quantile or stddev. classes, share (percent), deviations: one for each.
        cutoff: of the swath or the corridors, resistance × m; None for the usual one.
        least_area: hectares.
    """

    linking: Linking
    method: str
    classes: int
    share: float
    deviations: float
    cutoff: Optional[float]
    least_area: float


def declare_threshold(tool: EcoAlgorithm) -> None:
    """What makes a pinch point, and how wide corridors are."""
    options = {
        "naturalbreaks": tr("Highest class of natural breaks"),
        "quantile": tr("Highest share of the cells"),
        "stddev": tr("Mean plus standard deviations"),
    }
    tool.add_choice("METHOD", tr("Method"), tr("What makes a pinch point."), options, "naturalbreaks")
    classes = tr("More classes: fewer and stronger pinch points. Proposed default 5.")
    tool.add_number("CLASSES", tr("Number of classes (natural breaks)"), classes, 5, 2, 20, integer=True)
    share = tr("Default 10, as the 90 % quantile of the literature.")
    tool.add_number("SHARE", tr("Share of the cells (%; highest share)"), share, 10, 0.01, 99.99)
    width = tr("Proposed default 2.")
    label = tr("Standard deviations (mean plus standard deviations)")
    tool.add_number("DEVIATIONS", label, width, 2, 0, advanced=True)
    beyond = tr("Cost beyond the cheapest that still belongs to a corridor. Empty: all of the swaths; where the "
                "current is computed, a tenth of the median least cost of the corridors (proposed default; the demo "
                "of Linkage Mapper takes 5000).")  # fmt: skip
    tool.add_number("CUTOFF", tr("Cutoff of the swath (resistance × m)"), beyond, None, 0, optional=True)
    least = tr("Smaller pinch points are left out. Proposed default 0 (none).")
    tool.add_number("MIN_AREA", tr("Smallest area (ha)"), least, 0, 0, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: neither a current nor what it is computed from was given.
    """
    if not inputs.given("CURRENT") and not (inputs.given("SOURCES") and inputs.given("RESISTANCE")):
        raise InputError(
            marked("Give a current raster, or sources and a resistance surface from which the current is computed.")
        )  # fmt: skip
    return Settings(
        linking=read_linking(inputs),
        method=inputs.choice("METHOD"),
        classes=inputs.integer("CLASSES"),
        share=inputs.number("SHARE"),
        deviations=inputs.number("DEVIATIONS"),
        cutoff=inputs.optional_number("CUTOFF"),
        least_area=inputs.number("MIN_AREA"),
    )
