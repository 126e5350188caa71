"""zoningflow: from land use and terrain to restoration zones."""

from .parts import LINES, Step, field, fixed, made, number, raster, settled, system, vector, want

FUNCTIONS = ("water", "soil", "biodiversity", "agriculture", "settlement")


def zoning(provider):
    """zoningflow: inputs and steps."""
    inputs = [
        vector("BOUNDARY", optional=False),
        raster("LANDUSE"),
        system(provider),
        raster("DEM"),
        raster("GREENNESS", optional=True),
        raster("DEGRADATION"),
        *(raster(f"{key.upper()}_EVALUATED", optional=True) for key in FUNCTIONS),
        vector("PROTECTED"),
        vector("URBAN"),
        vector("FARMLAND"),
        vector("REDLINE"),
        vector("WATERSHEDS"),
        field("WATERSHEDS_FIELD", "WATERSHEDS"),
        vector("TOWNSHIPS"),
        field("TOWNSHIPS_FIELD", "TOWNSHIPS"),
        vector("STRIPS", types=LINES),
        field("STRIPS_FIELD", "STRIPS"),
        number("SIZE", 0),
        number("COUNT", 18, True),
        number("MIN_BLOCK", 300),
        number("MIN_AREA", 150),
    ]
    scores = {"OVERRIDE": made("settled"), **{key.upper(): made("score", key.upper()) for key in FUNCTIONS}}
    evaluated = {f"{key.upper()}_EVALUATED": want(f"{key.upper()}_EVALUATED") for key in FUNCTIONS}
    steps = [
        Step("common", "classifylanduse", 1, 0, {"INPUT": want("LANDUSE"), "SYSTEM": want("SYSTEM"), "TARGET": fixed("common")}, {"OUTPUT": "landuse_common"}),
        Step("elements", "classifylanduse", 2, 2, {"INPUT": made("common"), "SYSTEM": fixed("common"), "TARGET": fixed("elements")}, title="Land use as natural elements"),
        Step("score", "functionscore", 2, 0, {"LANDUSE": made("common"), "DEM": want("DEM"), "GREENNESS": want("GREENNESS"), "PROTECTED": want("PROTECTED"), **evaluated}, {"WATER": "function_score_water"}),
        settled(2, 1, made("common")),
        Step("function", "dominantfunction", 3, 0, scores, {"OUTPUT": "dominant_function"}),
        Step("spaces", "threespaces", 3, 1, {"LANDUSE": made("common"), "URBAN": want("URBAN"), "FARMLAND": want("FARMLAND"), "REDLINE": want("REDLINE")}, {"OUTPUT": "spaces"}),
        Step("units", "planningunits", 3, 3, {"BOUNDARY": want("BOUNDARY"), "WATERSHEDS": want("WATERSHEDS"), "WATERSHEDS_FIELD": want("WATERSHEDS_FIELD"), "TOWNSHIPS": want("TOWNSHIPS"), "TOWNSHIPS_FIELD": want("TOWNSHIPS_FIELD"), "SIZE": want("SIZE")}, {"OUTPUT": "planning_units"}),
        Step("level1", "zonelevel1", 4, 0, {"UNITS": made("units"), "FUNCTION": made("function"), "SPACES": made("spaces"), "STRIPS": want("STRIPS"), "STRIPS_FIELD": want("STRIPS_FIELD"), "MIN_AREA": want("MIN_BLOCK")}, {"OUTPUT": "zones1"}),
        Step("level2", "zonelevel2", 5, 0, {"UNITS": made("units"), "ZONES": made("level1"), "FEATURES": [made("elements"), want("DEGRADATION")], "ELEMENTS": made("elements"), "DEGRADATION": want("DEGRADATION"), "COUNT": want("COUNT"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "zones2"}),
        Step("statistics", "zonestatistics", 6, 0, {"ZONES": made("level2"), "FIELD": fixed("zone2"), "CLASSES": made("elements")}, {"OUTPUT": "zone_statistics"}),
    ]  # fmt: skip
    return inputs, steps
