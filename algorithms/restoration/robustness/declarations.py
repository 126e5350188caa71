"""The parameters of the four models and of the shaking as the dialog shows them."""

from ....translation import tr
from ...evaluation.shared.functions import EVALUATED, function_names
from ...parameters import LINE, POLYGON, Declarations
from ...told import declare_small


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
        "How far each weight and threshold moves to both sides, in percent of its value. Proposed default 20."
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
        "LAYERS", tr("Layers (overlay)"), tr("Two or more rasters on one planning grid."), optional=True
    )
    text = tr(
        "Overlay: one number per layer in their order; empty: equal. Zones: five numbers in the order water, soil, "
        "biodiversity, agriculture, settlement; empty: equal."
    )
    tool.add_text("WEIGHTS", tr("Weights (overlay, zones)"), text)
    text = tr(
        "Ascending values that cut the overlay into classes, such as 0.2 0.4 0.6 0.8. Empty: natural breaks."
    )
    tool.add_text("BREAKS", tr("Breaks (overlay)"), text)
    text = tr("Classes by natural breaks where no breaks are given. Proposed default 5.")
    tool.add_number("CLASSES", tr("Number of grades (overlay)"), text, 5, 2, 10, integer=True)


def declare_zones(tool: Declarations) -> None:
    """Units, scores and limits of the level-1 zones."""
    text = tr("Output of “Planning units”.")
    kinds = ("planning_units", "polygon_any")
    tool.add_vector("UNITS", tr("Planning units (zones)"), text, kind=kinds, optional=True)
    text = tr("Score of this function; higher is better. Any unit when compared by rank.")
    for key, name in function_names().items():
        label = tr("{name} (zones)").format(name=name)
        kinds = (f"function_score_{key}", *EVALUATED[key])
        tool.add_raster(key.upper(), label, text, kind=kinds, optional=True)
    text = tr("Cells of 1 to 5 get that function whatever the scores say; 0 or nodata: the scores decide.")
    kinds = ("fixed_functions", "dominant_function")
    tool.add_raster("FIXED", tr("Fixed functions (zones)"), text, kind=kinds, optional=True)
    text = tr("River corridors as polygons or lines; lines are widened by the strip width.")
    kinds, types = ("strips", "rivers", "vector_any"), (LINE, POLYGON)
    tool.add_vector("STRIPS", tr("Strips (zones)"), text, kind=kinds, types=types, optional=True)
    text = tr("Features of one name are one strip.")
    tool.add_field("STRIPS_FIELD", tr("Name of strip (zones)"), text, "STRIPS", optional=True)
    options = {"rank": tr("Ranks within the area"), "none": tr("Scores as they are")}
    text = tr("Ranks make the five comparable; use the scores only where they share one scale.")
    tool.add_choice("COMPARE", tr("Compare (zones)"), text, options, "rank", advanced=True)
    text = tr("As in “Level-1 restoration zones”.")
    for key, label, default, highest, whole in (
        ("MIN_AREA", tr("Smallest block (km²)"), 200, None, False),
        ("MAX_BLOCKS", tr("Most blocks"), 12, None, True),
        ("OVERRIDE", tr("Share that overrides the space (%)"), 50, 100, False),
        ("SIMILARITY", tr("Weight s of the function mix (0–1)"), 0.5, 1, False),
        ("STRIP_WIDTH", tr("Strip width on each side of a line (m)"), 1000, None, False),
        ("STRIP_MIN_AREA", tr("Smallest strip (km²)"), 100, None, False),
        ("MAX_STRIPS", tr("Most strips"), 5, None, True),
    ):
        tool.add_number(key, label, text, default, 0, highest, integer=whole, advanced=True)


def declare_problems(tool: Declarations) -> None:
    """Layers of the restoration types; some are those of the priority and the zones as well."""
    for key, kind, label, text in (
        ("LANDUSE", "landuse_common", tr("Land use (types)"), tr("Common land-use classes 1 to 15.")),
        (
            "DEGRADATION",
            "degradation",
            tr("Degradation degree (types, priority)"),
            tr("0 none to 4 extreme."),
        ),
        (
            "WATER_FUNCTION",
            ("function_score_water", "water_conservation_npp", "score"),
            tr("Water conservation function (types)"),
            tr("Score from 0 to 1, 1 = most important."),
        ),
        ("EROSION", "soil_loss", tr("Soil loss (t/km²·a) (types)"), tr("Soil erosion modulus.")),
        ("FLOOD", "flood_grade", tr("Flood risk grade (types)"), tr("1 low to 5 high.")),
        (
            "HEAT",
            ("heat_grade_meanstd", "heat_grade_station", "heat_grade_tfvi", "heat_risk"),
            tr("Heat risk grade (types)"),
            tr("1 low to 5 high."),
        ),
        ("QUALITY", "ecosystem_quality", tr("Ecosystem quality index (types)"), tr("EQI from 0 to 100.")),
        ("SPACES", "spaces", tr("Three spaces (types, zones)"), tr("1 ecological, 2 agricultural, 3 urban.")),
    ):
        tool.add_raster(key, label, text, kind=kind, optional=True)
    text = tr("Mine polygons; a cell is a mine where its centre is inside.")
    tool.add_vector("MINES", tr("Mines (types)"), text, kind=("mines", "polygon_any"), optional=True)
    text = tr("How many of the types 2 to 7 must meet in a cell to make type 8.")
    label = tr("Problems that make the composite type")
    tool.add_number("COMPOSITE", label, text, 2, 2, 7, integer=True, advanced=True)
    text = tr(
        "Rules of “Determine restoration types” or “Restoration priority”; left empty, the built-in ones."
    )
    kinds = ("rules_types", "rules_priority")
    tool.add_table("RULES", tr("Rules (types, priority)"), text, kind=kinds)


def declare_priority(tool: Declarations) -> None:
    """Layers, weights and limits of the restoration priority."""
    areas, lines, waters = "polygon_any", "vector_any", ("important_waters", "water_bodies", "rivers")
    for key, kind, label in (
        ("TYPES", "restoration_types", tr("Restoration types (priority)")),
        ("SECURITY", "security", tr("Ecological security pattern (priority)")),
        ("POTENTIAL", ("restoration_potential", "score"), tr("Restoration potential (priority)")),
    ):
        tool.add_raster(key, label, tr("As in “Restoration priority”."), kind=kind, optional=True)
    for key, kinds, label in (
        ("REDLINE", ("redline", areas), tr("Ecological red line (priority)")),
        ("FOOTHILLS", ("foothills", areas), tr("Foothills (priority)")),
        (
            "CORRIDORS",
            ("corridors", "corridor_areas", lines),
            tr("Important ecological corridors (priority)"),
        ),
        ("WATERS", (*waters, lines), tr("Important rivers, lakes and wetlands (priority)")),
        ("VACATED", ("vacated", areas), tr("Vacated land (priority)")),
    ):
        types = (LINE, POLYGON) if lines in kinds else (POLYGON,)
        text = tr("As in “Restoration priority”.")
        tool.add_vector(key, label, text, kind=kinds, types=types, optional=True)
    for key, label, default, highest in (
        ("WEIGHT_SECURITY", tr("Weight of the security pattern"), 0.4, 1),
        ("WEIGHT_DEGRADATION", tr("Weight of degradation"), 0.35, 1),
        ("WEIGHT_POTENTIAL", tr("Weight of potential"), 0.25, 1),
        ("BONUS", tr("Bonus per flag"), 0.1, 1),
        ("NEAR", tr("Score for near term"), 0.7, 1),
        ("MEDIUM", tr("Score for medium term"), 0.5, 1),
        ("BASELINE_DEGRADATION", tr("Degradation that makes the baseline near term"), 2, 4),
    ):
        text = tr("As in “Restoration priority”.")
        tool.add_number(key, label, text, default, 0, highest, advanced=True)
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
