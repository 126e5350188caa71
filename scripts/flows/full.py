"""fullplan: the five flows in one, each fed by those before it."""

from .parts import LINES, PASSAGES, Step, field, fixed, made, number, raster, rasters, system, vector, want

SOIL = ("SAND", "SILT", "CLAY", "ORGANIC_CARBON")
FUNCTIONS = {
    "WATER": "water:water_conservation",
    "SOIL": "soil:soil_conservation",
    "BIODIVERSITY": "biodiversity:biodiversity",
    "AGRICULTURE": "agriculture:agriculture_suitability",
    "SETTLEMENT": "settlement:settlement_suitability",
}


def full(provider):
    """fullplan: inputs and steps; what must be given comes first, then what may be, then numbers."""
    steps = [
        Step("common", "classifylanduse", 1, 0, {"INPUT": want("LANDUSE"), "SYSTEM": want("SYSTEM"), "TARGET": fixed("common")}, {"OUTPUT": "landuse_common"}),
        Step("cover", "vegetationcover", 1, 1, {"NDVI": want("NDVI"), "ECOSYSTEM": made("common")}),
        Step("evaluation", "evaluationflow", 2, 0, _evaluation(), _kept(
            "loss:soil_loss", "loss:erosion_grade", "water:water_importance", "soil:soil_importance", "biodiversity:biodiversity_importance",
        )),
        Step("diagnosis", "diagnosisflow", 3, 0, _diagnosis(), _kept(
            "cover:vegetation_cover", "quality:ecosystem_quality", "degradation:degradation", "potential:restoration_potential",
            "heat:heat_grade_meanstd", "flood:flood_grade", "security:security",
        )),
        Step("zoning", "zoningflow", 4, 0, _zoning(provider), _kept(
            "function:dominant_function", "spaces:spaces", "units:planning_units", "level1:zones1", "level2:zones2",
            "statistics:zone_statistics",
        )),
        Step("network", "networkflow", 4, 1, _network(), _kept(
            "sources:sources", "resistance:resistance", "corridors:corridors", "corridors:corridor_areas", "pinchpoints:pinchpoints",
            "barriers:barrier_points", "stones:stepping_stones", "breakpoints:breakpoints", "gain:repairs", "indices:network_indices",
        )),
        Step("restoration", "restorationflow", 5, 0, _restoration(), _kept(
            "types:restoration_types", "ways:restoration_ways", "priority:restoration_priority", "units:restoration_units",
        )),
    ]  # fmt: skip
    return _inputs(provider), steps


def _kept(*results) -> dict:
    """Results of a flow that leave the whole one, under their kinds."""
    return {result: result.split(":")[1] for result in results}


def _inputs(provider) -> list:
    return [
        vector("BOUNDARY", optional=False),
        raster("LANDUSE"), system(provider), raster("DEM"), rasters("RAINFALL", "rain_month"), raster("EVAPOTRANSPIRATION"),
        *(raster(key) for key in SOIL),
        raster("NDVI"), rasters("SERIES", "ndvi_year"), raster("LAI"), raster("GPP"),
        raster("TEMPERATURE_SUM", optional=True), raster("ACCESSIBILITY", optional=True), raster("LST", optional=True),
        raster("WET", optional=True), raster("DRYNESS", optional=True), raster("SOIL_GROUP", optional=True),
        rasters("PROCESSES", "security_process", optional=True), raster("NIGHTLIGHT", optional=True),
        vector("WATERSHEDS"), field("WATERSHEDS_FIELD", "WATERSHEDS"),
        vector("TOWNSHIPS"), field("TOWNSHIPS_FIELD", "TOWNSHIPS"),
        vector("STRIPS", types=LINES), field("STRIPS_FIELD", "STRIPS"),
        vector("PROTECTED"), vector("REDLINE"), vector("FARMLAND"), vector("URBAN"), vector("MINES"), vector("FOOTHILLS"),
        vector("ROADS", types=LINES[:1]), field("ROADS_FIELD", "ROADS"),
        vector("RAILWAYS", types=LINES[:1]), field("RAILWAYS_FIELD", "RAILWAYS"),
        vector("BUILT"), vector("CROSSINGS", types=PASSAGES), field("CROSSINGS_FIELD", "CROSSINGS"),
        number("COUNT", 18, True), number("MIN_BLOCK", 300), number("MIN_ZONE", 150), number("MIN_UNIT", 10),
        number("MIN_SOURCE", 20), number("DISPERSAL", 1500), number("BUDGET", 30, True), number("STORM", 200),
        number("TOLERANCE", 200, advanced=True), number("HALF_SATURATION", 0, advanced=True), number("SIZE", 0, advanced=True),
        number("QUALITY_MIN", 55, advanced=True), number("EDGE_WIDTH", 1, True, advanced=True),
        number("STONE_AREA", 0.1, advanced=True), number("MIN_WIDTH", 1000, advanced=True),
        number("MIN_RADIUS", 500, advanced=True), number("MAX_RADIUS", 1500, advanced=True), number("CLUSTER", 100, advanced=True),
    ]  # fmt: skip


def _same(*keys) -> dict:
    """Inputs that are called alike in the flow and in the whole one."""
    return {key: want(key) for key in keys}


def _evaluation() -> dict:
    return {
        **_same("DEM", "RAINFALL", "EVAPOTRANSPIRATION", *SOIL, "ACCESSIBILITY", "PROTECTED", "ROADS", "ROADS_FIELD", "RAILWAYS"),
        **_same("TOLERANCE", "HALF_SATURATION"),
        "LANDUSE": made("common"), "COVER": made("cover"), "TEMPERATURE": want("TEMPERATURE_SUM"),
    }  # fmt: skip


def _diagnosis() -> dict:
    return {
        **_same("NDVI", "LAI", "GPP", "SERIES", "WET", "DRYNESS", "DEM", "SOIL_GROUP", "PROCESSES"),
        "LANDUSE": made("common"), "TEMPERATURE": want("LST"), "RAINFALL": want("STORM"),
        "EROSION_GRADE": made("evaluation", "loss:erosion_grade"),
    }  # fmt: skip


def _zoning(provider) -> dict:
    common = provider.algorithm("classifylanduse").choices["SYSTEM"].index("common")
    evaluated = {f"{key}_EVALUATED": made("evaluation", result) for key, result in FUNCTIONS.items()}
    return {
        **_same("BOUNDARY", "DEM", "PROTECTED", "URBAN", "FARMLAND", "REDLINE", "WATERSHEDS", "WATERSHEDS_FIELD"),
        **_same("TOWNSHIPS", "TOWNSHIPS_FIELD", "STRIPS", "STRIPS_FIELD", "SIZE", "COUNT", "MIN_BLOCK"),
        "LANDUSE": made("common"), "SYSTEM": fixed(common), "MIN_AREA": want("MIN_ZONE"),
        "DEGRADATION": made("diagnosis", "degradation:degradation"), **evaluated,
    }  # fmt: skip


def _network() -> dict:
    return {
        **_same("QUALITY_MIN", "DEM", "NIGHTLIGHT", "PROTECTED", "ROADS", "ROADS_FIELD", "RAILWAYS", "RAILWAYS_FIELD", "BUILT"),
        **_same("CROSSINGS", "CROSSINGS_FIELD", "DISPERSAL", "BUDGET", "EDGE_WIDTH", "STONE_AREA", "MIN_WIDTH", "MIN_RADIUS"),
        **_same("MAX_RADIUS", "CLUSTER"),
        "LANDUSE": made("common"), "QUALITY": made("diagnosis", "quality:ecosystem_quality"), "MIN_AREA": want("MIN_SOURCE"),
    }  # fmt: skip


def _restoration() -> dict:
    found = {
        "DEGRADATION": "degradation:degradation", "FLOOD": "flood:flood_grade", "HEAT": "heat:heat_grade_meanstd",
        "QUALITY": "quality:ecosystem_quality", "SECURITY": "security:security", "POTENTIAL": "potential:restoration_potential",
    }  # fmt: skip
    return {
        **_same("MINES", "REDLINE", "FOOTHILLS"),
        **{key: made("diagnosis", result) for key, result in found.items()},
        "LANDUSE": made("common"), "SPACES": made("zoning", "spaces:spaces"),
        "WATER_FUNCTION": made("zoning", "score:function_score_water"), "EROSION": made("evaluation", "loss:soil_loss"),
        "CORRIDORS": made("network", "corridors:corridors"), "UNITS": want("TOWNSHIPS"), "MIN_AREA": want("MIN_UNIT"),
    }  # fmt: skip
