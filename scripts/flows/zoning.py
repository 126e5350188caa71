"""zoningflow: from land use and terrain to restoration zones."""

from .parts import LINES, Step, field, fixed, made, number, raster, settled, system, vector, want

FUNCTIONS = {
    "water": "Water conservation",
    "soil": "Soil conservation",
    "biodiversity": "Biodiversity maintenance",
    "agriculture": "Agricultural production",
    "settlement": "Human settlement",
}


def zoning(provider):
    """zoningflow: inputs and steps."""
    inputs = [
        vector("BOUNDARY", "Planning boundary", optional=False),
        raster("LANDUSE", "Land use"),
        system(provider),
        raster("DEM", "Elevation (m)"),
        raster("GREENNESS", "Greenness (0–1)", True),
        raster("DEGRADATION", "Degradation degree"),
        *(raster(f"{key.upper()}_EVALUATED", f"{name}, evaluated", True) for key, name in FUNCTIONS.items()),
        vector("PROTECTED", "Nature reserves"),
        vector("URBAN", "Urban growth boundary"),
        vector("FARMLAND", "Permanent basic farmland"),
        vector("REDLINE", "Ecological red line"),
        vector("TOWNSHIPS", "Townships"),
        field("TOWNSHIPS_FIELD", "Name of township", "TOWNSHIPS"),
        vector("STRIPS", "Strips", LINES),
        field("STRIPS_FIELD", "Name of strip", "STRIPS"),
        number("SIZE", "Side of square cells (m)", 2000),
        number("COUNT", "Number of level-2 zones", 18, True),
        number("MIN_BLOCK", "Smallest block (km²)", 300),
        number("MIN_AREA", "Smallest zone (km²)", 150),
    ]
    scores = {"OVERRIDE": made("settled"), **{key.upper(): made("score", key.upper()) for key in FUNCTIONS}}
    evaluated = {f"{key.upper()}_EVALUATED": want(f"{key.upper()}_EVALUATED") for key in FUNCTIONS}
    steps = [
        Step("common", "classifylanduse", 1, 0, {"INPUT": want("LANDUSE"), "SYSTEM": want("SYSTEM"), "TARGET": fixed("common")}, {"OUTPUT": "Common land use"}),
        Step("elements", "classifylanduse", 2, 2, {"INPUT": made("common"), "SYSTEM": fixed("common"), "TARGET": fixed("elements")}, title="Land use as natural elements"),
        Step("score", "functionscore", 2, 0, {"LANDUSE": made("common"), "DEM": want("DEM"), "GREENNESS": want("GREENNESS"), "PROTECTED": want("PROTECTED"), **evaluated}, {"WATER": "Water conservation score"}),
        settled(2, 1, made("common")),
        Step("function", "dominantfunction", 3, 0, scores, {"OUTPUT": "Dominant function"}),
        Step("spaces", "threespaces", 3, 1, {"LANDUSE": made("common"), "URBAN": want("URBAN"), "FARMLAND": want("FARMLAND"), "REDLINE": want("REDLINE")}, {"OUTPUT": "Three spaces"}),
        Step("units", "planningunits", 3, 3, {"BOUNDARY": want("BOUNDARY"), "TOWNSHIPS": want("TOWNSHIPS"), "TOWNSHIPS_FIELD": want("TOWNSHIPS_FIELD"), "SIZE": want("SIZE")}, {"OUTPUT": "Planning units"}),
        Step("level1", "zonelevel1", 4, 0, {"UNITS": made("units"), "FUNCTION": made("function"), "SPACES": made("spaces"), "STRIPS": want("STRIPS"), "STRIPS_FIELD": want("STRIPS_FIELD"), "MIN_AREA": want("MIN_BLOCK")}, {"OUTPUT": "Level-1 restoration zones"}),
        Step("level2", "zonelevel2", 5, 0, {"UNITS": made("units"), "ZONES": made("level1"), "FEATURES": [made("elements"), want("DEGRADATION")], "ELEMENTS": made("elements"), "DEGRADATION": want("DEGRADATION"), "COUNT": want("COUNT"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "Level-2 restoration zones"}),
        Step("statistics", "zonestatistics", 6, 0, {"ZONES": made("level2"), "FIELD": fixed("zone2"), "CLASSES": made("elements")}, {"OUTPUT": "Zone statistics"}),
    ]  # fmt: skip
    return inputs, steps
