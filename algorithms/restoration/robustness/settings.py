"""What a run of “Robustness of results” was asked for: how to shake, and the model with its layers."""

from typing import NamedTuple, Optional, Sequence

import numpy as np

from ....core.evaluation.breaks import natural_breaks
from ....core.evaluation.functionscore import FUNCTIONS
from ....core.evaluation.weights import equal_weights, parse_numbers, parse_weights, weighted_sum
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....core.statistics import Distribution
from ....core.zoning.level1 import Level1Settings
from ....gis.rasters import RasterSource
from ....translation import tr
from ...evaluation.shared.distributions import read_ranks
from ...inputs import Inputs
from ...log import Log
from ...zoning.zonelevel1.strips import StripRules
from ..restorationpriority import settings as priority
from ..restorationtypes import settings as types
from ..restorationtypes.tool import landuse_spaces
from ..shared.settings import read_layers
from .cellmodels import CellModel, OverlayModel, PriorityModel, Scoring, TypesModel
from .ranges import COLUMNS
from .zonesmodel import Scores

#: What every model cannot do without.
NEEDED = {
    "overlay": ("LAYERS",),
    "zones": ("UNITS", *(key.upper() for key in FUNCTIONS)),
    "types": ("LANDUSE", "DEGRADATION"),
    "priority": ("TYPES", "DEGRADATION"),
}


class Settings(NamedTuple):
    """How the model is shaken.

    Attributes:
        random: random runs, 0 for one at a time. steps: values of each parameter alone.
        ranges: rows of the user's table, None without one.
        stable: percent of runs from which a cell is stable.
    """

    model: str
    random: int
    steps: int
    seed: int
    spread: float
    ranges: Optional[Sequence[dict]]
    stable: float


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: a layer that the model needs is missing, or the table of ranges has no such column.
    """
    model = inputs.choice("MODEL")
    for key in NEEDED[model]:
        inputs.require(key)
    if model == "overlay":
        _overlay_numbers(inputs)
    random = inputs.integer("RUNS") if inputs.choice("METHOD") == "montecarlo" else 0
    return Settings(
        model=model,
        random=random,
        steps=inputs.integer("STEPS"),
        seed=inputs.integer("SEED"),
        spread=inputs.number("SPREAD"),
        ranges=inputs.optional_rows("RANGES", COLUMNS),
        stable=inputs.number("STABLE_FROM"),
    )


def read_cell_model(inputs: Inputs, model: str, log: Log, progress: Progress) -> CellModel:
    """The model of cells with its layers."""
    if model == "overlay":
        return _overlay(inputs, log, progress)
    if model == "types":
        told = types.read_settings(inputs)
        layers = read_layers(inputs, types.RASTERS, types.VECTORS)
        rules = told.rules.usable([*layers.keys, "SPACES"], log, inputs.label)
        return TypesModel(layers, rules, told.composite, landuse_spaces())
    asked = priority.read_settings(inputs)
    layers = read_layers(inputs, priority.RASTERS, priority.VECTORS)
    rules = asked.rules.usable([*layers.keys, "SCORE"], log, inputs.label)
    flags = any(key in layers for key in ("REDLINE", "FOOTHILLS", "CORRIDORS"))
    near = any(key in layers for key in ("REDLINE", "SECURITY"))
    used = [f"WEIGHT_{key}" for key in asked.used] if len(asked.used) > 1 else []
    used += ["BONUS"] * flags + ["NEAR", "MEDIUM"] + ["BASELINE_DEGRADATION"] * near
    return PriorityModel(layers, rules, Scoring(asked.weights, asked.limits, used))


def _overlay_numbers(inputs: Inputs):
    """(weights, breaks) as given; breaks may be empty."""
    count, breaks = len(inputs.layers("LAYERS")), parse_numbers(inputs.text("BREAKS"))
    if count < 2:
        raise InputError(marked("Choose at least two layers; {count} was chosen."), count=count)
    if any(after <= before for before, after in zip(breaks, breaks[1:])) or len(breaks) > 9:
        raise InputError(marked("Breaks must rise from one to the next; at most 9 are possible."))
    text = inputs.text("WEIGHTS")
    return (parse_weights(text, count) if text.strip() else equal_weights(count)), breaks


def _overlay(inputs: Inputs, log: Log, progress: Progress) -> OverlayModel:
    weights, breaks = _overlay_numbers(inputs)
    sources = inputs.raster_list("LAYERS")
    if not breaks:
        found = _overlay_breaks(sources, weights, inputs.integer("CLASSES"), progress)
        breaks = [float(limit) for limit in found]
        log.say(tr("Breaks: {breaks}").format(breaks=" ".join(f"{limit:g}" for limit in breaks)))
    return OverlayModel(sources, weights.tolist(), breaks)


def _overlay_breaks(
    sources: Sequence[RasterSource], weights: np.ndarray, classes: int, progress: Progress
) -> np.ndarray:
    """Natural breaks of the unshaken overlay, from two passes."""
    distribution, grid = Distribution(), sources[0].grid
    passes = (distribution.add_range, distribution.add_count)
    for number, add in enumerate(passes):
        report = part(progress, number / 2, (number + 1) / 2)
        for window in grid.windows(len(sources)):
            report(window.top / grid.rows)
            add(weighted_sum([source.read(window) for source in sources], weights))
        if not distribution.summary.count:
            raise InputError(marked("The layers have fewer than two cells in common. Check their nodata."))
    return natural_breaks(distribution, classes)


def read_zone_rules(inputs: Inputs) -> Level1Settings:
    """The limits of the level-1 zones."""
    return Level1Settings(
        min_area=inputs.number("MIN_AREA"),
        override=inputs.number("OVERRIDE") / 100.0,
        similarity=inputs.number("SIMILARITY"),
        most=inputs.integer("MAX_BLOCKS"),
    )


def read_strip_rules(inputs: Inputs) -> StripRules:
    """How strips are made."""
    return StripRules(
        field=inputs.field("STRIPS_FIELD"),
        width=max(inputs.number("STRIP_WIDTH"), 1.0),
        min_area=inputs.number("STRIP_MIN_AREA"),
        most=inputs.integer("MAX_STRIPS"),
    )


def read_scores(inputs: Inputs, progress: Progress) -> Scores:
    """The scores of the five functions, with their ranks where they are compared by them."""
    sources = [inputs.raster(key.upper()) for key in FUNCTIONS]
    weights = parse_weights(inputs.text("WEIGHTS") or "1 1 1 1 1", len(FUNCTIONS)) * len(FUNCTIONS)
    ranks = read_ranks(sources, progress) if inputs.choice("COMPARE") == "rank" else []
    return Scores(sources, weights, ranks, inputs.optional_raster("FIXED"))


def require_rules(inputs: Inputs, model: str) -> None:
    """Raise InputError where the rules of a model that has some cannot be used."""
    if model == "types":
        types.read_own_rules(inputs)
    elif model == "priority":
        priority.read_own_rules(inputs)
