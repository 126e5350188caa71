"""The parameters of the four models and of the shaking as the dialog shows them."""

from typing import Dict, Tuple

from ....translation import tr
from ...evaluation.shared.functions import EVALUATED, function_names
from ...parameters import LINE, POLYGON, Declarations
from ...told import declare_small
from ..restorationtypes.settings import read_own_rules


def declare_model(tool: Declarations) -> None:
    """Which model, and how it is shaken."""
    options = {
        "overlay": tr("Weighted overlay"),
        "zones": tr("Level-1 restoration zones"),
        "types": tr("Restoration types"),
        "priority": tr("Restoration priority"),
    }
    text = tr(
        "Whose result is tested. Layers and parameters name the models they are for; leave the others alone."
    )
    tool.add_choice("MODEL", tr("Model"), text, options, "overlay")


def declare_shaking(tool: Declarations) -> None:
    """Method, ranges, number of runs."""
    options = {"montecarlo": tr("All at random (Monte Carlo)"), "oneatatime": tr("One at a time")}
    text = tr(
        "How weights and thresholds are moved for the result; the influence always moves them one at a time too."
    )
    tool.add_choice("METHOD", tr("Method"), text, options, "montecarlo")
    text = tr("Random runs (Monte Carlo). Proposed default 100; more make the shares finer and take longer.")
    tool.add_number("RUNS", tr("Runs"), text, 100, 10, 10_000, integer=True)
    text = tr(
        "How far each weight and threshold moves to both sides, in percent of its value (breaks: of the distance to the "
        "nearest other break). Proposed default 20."
    )
    tool.add_number("SPREAD", tr("Spread (%)"), text, 20, 0.1, 100)
    text = tr(
        "Table with the columns parameter, minimum, maximum and, where wanted, step, in place of the spread. "
        "Parameters it does not name, or gives no range, stay as they are. The table of influence of a run before can "
        "be edited and given here."
    )
    tool.add_table("RANGES", tr("Ranges"), text, kind=("parameter_influence", "table_any"))
    text = tr(
        "Values that each parameter takes when it moves alone, from minimum to maximum. Proposed default 4."
    )
    tool.add_number("STEPS", tr("Values one at a time"), text, 4, 2, 50, integer=True, advanced=True)
    text = tr("The same seed gives the same random runs.")
    tool.add_number("SEED", tr("Seed"), text, 1, 0, 2_147_483_647, integer=True, advanced=True)
    text = tr("From this share of runs on a cell counts as stable in the sentence. Proposed default 90.")
    tool.add_number("STABLE_FROM", tr("Stable from (% of runs)"), text, 90, 1, 100, advanced=True)


def declare_overlay(tool: Declarations) -> None:
    """Layers, weights and breaks."""
    tool.add_rasters(
        "LAYERS",
        _for(tr("Layers"), tr("overlay")),
        tr("Two or more rasters on one planning grid."),
        optional=True,
    )
    text = tr(
        "Overlay: one number per layer in their order; empty: equal. Zones: five numbers in the order water, soil, "
        "biodiversity, agriculture, settlement; empty: equal."
    )
    tool.add_text("WEIGHTS", _for(tr("Weights"), tr("overlay, zones")), text)
    text = tr(
        "Ascending values that cut the overlay into classes, such as 0.2 0.4 0.6 0.8. Empty: natural breaks."
    )
    tool.add_text("BREAKS", _for(tr("Breaks"), tr("overlay")), text)
    text = tr("Classes by natural breaks where no breaks are given. Proposed default 5.")
    tool.add_number("CLASSES", _for(tr("Number of grades"), tr("overlay")), text, 5, 2, 10, integer=True)


def declare_zones(tool: Declarations) -> None:
    """Units, scores and limits of the level-1 zones."""
    text, zones = tr("Output of “Planning units”."), tr("zones")
    kinds: Tuple[str, ...] = ("planning_units", "polygon_any")
    tool.add_vector("UNITS", _for(tr("Planning units"), zones), text, kind=kinds, optional=True)
    text = tr("Score of this function; higher is better. Any unit when compared by rank.")
    for key, name in function_names().items():
        kinds = (f"function_score_{key}", *EVALUATED[key])
        tool.add_raster(key.upper(), _for(name, zones), text, kind=kinds, optional=True)
    text = tr("Cells of 1 to 5 get that function whatever the scores say; 0 or nodata: the scores decide.")
    kinds = ("fixed_functions", "dominant_function")
    tool.add_raster("FIXED", _for(tr("Fixed functions"), zones), text, kind=kinds, optional=True)
    text = tr("River corridors as polygons or lines; lines are widened by the strip width.")
    kinds, types = ("strips", "rivers", "vector_any"), (LINE, POLYGON)
    tool.add_vector("STRIPS", _for(tr("Strips"), zones), text, kind=kinds, types=types, optional=True)
    text = tr("Features of one name are one strip.")
    tool.add_field("STRIPS_FIELD", _for(tr("Name of strip"), zones), text, "STRIPS", optional=True)
    options = {"rank": tr("Ranks within the area"), "none": tr("Scores as they are")}
    text = tr("Ranks make the five comparable; use the scores only where they share one scale.")
    tool.add_choice("COMPARE", _for(tr("Compare"), zones), text, options, "rank", advanced=True)
    text = tr("As in “Level-1 restoration zones”.")
    for key, default, highest, whole in (
        ("MIN_AREA", 200, None, False),
        ("MAX_BLOCKS", 12, None, True),
        ("OVERRIDE", 50, 100, False),
        ("SIMILARITY", 0.5, 1, False),
        ("STRIP_WIDTH", 1000, None, False),
        ("STRIP_MIN_AREA", 100, None, False),
        ("MAX_STRIPS", 5, None, True),
    ):
        label = _for(labels()[key], zones)
        tool.add_number(key, label, text, default, 0, highest, integer=whole, advanced=True)


def declare_problems(tool: Declarations) -> None:
    """Layers of the restoration types; some are those of the priority and the zones as well."""
    heat = ("heat_grade_meanstd", "heat_grade_station", "heat_grade_tfvi", "heat_risk")
    water = ("function_score_water", "water_conservation_npp", "score")
    types, scale = tr("types"), tr("1 low to 5 high.")
    for key, kind, models, text in (
        ("LANDUSE", "landuse_common", types, tr("Common land-use classes 1 to 15.")),
        ("DEGRADATION", "degradation", tr("types, priority"), tr("0 none to 4 extreme.")),
        ("WATER_FUNCTION", water, types, tr("Score from 0 to 1, 1 = most important.")),
        ("EROSION", "soil_loss", types, tr("Soil erosion modulus.")),
        ("FLOOD", "flood_grade", types, scale),
        ("HEAT", heat, types, scale),
        ("QUALITY", "ecosystem_quality", types, tr("EQI from 0 to 100 (HJ 1172-2021).")),
        ("SPACES", "spaces", tr("types, zones"), tr("1 ecological, 2 agricultural, 3 urban.")),
    ):
        tool.add_raster(key, _for(labels()[key], models), text, kind=kind, optional=True)
    text = tr("Mine polygons; a cell is a mine where its centre is inside.")
    tool.add_vector(
        "MINES", _for(labels()["MINES"], types), text, kind=("mines", "polygon_any"), optional=True
    )
    text = tr("How many of the types 2 to 7 must meet in a cell to make type 8. Proposed default: 2.")
    label = _for(tr("Problems that make the composite type"), types)
    tool.add_number("COMPOSITE", label, text, 2, 2, 7, integer=True, advanced=True)
    text = tr(
        "Rules of “Determine restoration types” or “Restoration priority”; left empty, the built-in ones."
    )
    label = _for(tr("Rules"), tr("types, priority"))
    tool.add_table("RULES", label, text, kind=("rules_types", "rules_priority"), check=read_own_rules)


def declare_priority(tool: Declarations) -> None:
    """Layers, weights and limits of the restoration priority."""
    areas, lines, waters = "polygon_any", "vector_any", ("important_waters", "water_bodies", "rivers")
    text, priority = tr("As in “Restoration priority”."), tr("priority")
    for key, kind in (
        ("TYPES", "restoration_types"),
        ("SECURITY", "security"),
        ("POTENTIAL", ("restoration_potential", "score")),
    ):
        tool.add_raster(key, _for(labels()[key], priority), text, kind=kind, optional=True)
    for key, kinds in (
        ("REDLINE", ("redline", areas)),
        ("FOOTHILLS", ("foothills", areas)),
        ("CORRIDORS", ("corridors", "corridor_areas", lines)),
        ("WATERS", (*waters, lines)),
        ("VACATED", ("vacated", areas)),
    ):
        types = (LINE, POLYGON) if lines in kinds else (POLYGON,)
        label = _for(labels()[key], priority)
        tool.add_vector(key, label, text, kind=kinds, types=types, optional=True)
    for key, default, highest in (
        ("WEIGHT_SECURITY", 0.4, 1),
        ("WEIGHT_DEGRADATION", 0.35, 1),
        ("WEIGHT_POTENTIAL", 0.25, 1),
        ("BONUS", 0.1, 1),
        ("NEAR", 0.7, 1),
        ("MEDIUM", 0.5, 1),
        ("BASELINE_DEGRADATION", 2, 4),
    ):
        tool.add_number(key, _for(labels()[key], priority), text, default, 0, highest, advanced=True)
    declare_small(tool)


def declare_results(tool: Declarations) -> None:
    """Outputs."""
    text = tr("Percent of the runs that keep the class of the unshaken run; no data: no class in any run.")
    tool.add_raster_output("OUTPUT", tr("Runs that keep the class (%)"), text, kind="robustness")
    text = tr("How much each parameter decides, the strongest first; can be edited and given as ranges.")
    tool.add_table_output("INFLUENCE", tr("Influence of the parameters"), text, kind="parameter_influence")
    text = tr("The other class that the runs give most often; 0: none.")
    kinds = tuple(SECOND.values())
    tool.add_raster_output("SECOND", tr("Second class"), text, kind=kinds, optional=True, created=False)
    text = tr(
        "For zones: planning units with their zone, the share of runs that keep it and the second zone."
    )
    label = tr("Robustness of the planning units")
    tool.add_vector_output("UNITS_OUTPUT", label, text, kind="robustness_units", optional=True, created=False)
    tool.add_text_output("SENTENCE", tr("Result in one sentence"))
    tool.add_number_output("STABLE_SHARE", tr("Stable area (%)"))
    tool.add_number_output("MEAN_SHARE", tr("Mean share of runs that keep the class (%)"))


#: Kind of the second class by model.
SECOND = {
    "overlay": "second_grade",
    "zones": "second_zone",
    "types": "second_type",
    "priority": "second_priority",
}


def labels() -> Dict[str, str]:
    """Key of a layer, weight or limit to its name in the language of QGIS, without the models it is for."""
    return {
        "LANDUSE": tr("Land use"),
        "DEGRADATION": tr("Degradation degree"),
        "WATER_FUNCTION": tr("Water conservation function"),
        "EROSION": tr("Soil loss (t/km²·a)"),
        "FLOOD": tr("Flood risk grade"),
        "HEAT": tr("Heat risk grade"),
        "QUALITY": tr("Ecosystem quality index"),
        "SPACES": tr("Three spaces"),
        "MINES": tr("Mines"),
        "TYPES": tr("Restoration types"),
        "SECURITY": tr("Ecological security pattern"),
        "POTENTIAL": tr("Restoration potential"),
        "SCORE": tr("Priority score"),
        "REDLINE": tr("Ecological red line"),
        "FOOTHILLS": tr("Foothills"),
        "CORRIDORS": tr("Important ecological corridors"),
        "WATERS": tr("Important rivers, lakes and wetlands"),
        "VACATED": tr("Vacated land"),
        "WEIGHT_SECURITY": tr("Weight of the security pattern"),
        "WEIGHT_DEGRADATION": tr("Weight of degradation"),
        "WEIGHT_POTENTIAL": tr("Weight of potential"),
        "BONUS": tr("Bonus per flag"),
        "NEAR": tr("Score for near term"),
        "MEDIUM": tr("Score for medium term"),
        "BASELINE_DEGRADATION": tr("Degradation that makes the baseline near term"),
        "MIN_AREA": tr("Smallest block (km²)"),
        "MAX_BLOCKS": tr("Most blocks"),
        "OVERRIDE": tr("Share that overrides the space (%)"),
        "SIMILARITY": tr("Weight s of the function mix (0–1)"),
        "STRIP_WIDTH": tr("Strip width on each side of a line (m)"),
        "STRIP_MIN_AREA": tr("Smallest strip (km²)"),
        "MAX_STRIPS": tr("Most strips"),
    }


def _for(label: str, models: str) -> str:
    return tr("{label} ({models})").format(label=label, models=models)
