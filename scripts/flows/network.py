"""networkflow: from pattern to ranked repairs."""

from .parts import LINES, PASSAGES, Step, field, fixed, made, number, raster, vector, want

#: Forest, shrubland, open and other forest, wetland.
HABITAT = "3 4 5 7"


def network(_provider):
    """networkflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "Land use (common classes)"),
        raster("QUALITY", "Ecosystem quality index (0–100)", True),
        number("QUALITY_MIN", "Lowest quality", 55),
        raster("DEM", "Elevation (m)", True),
        raster("NIGHTLIGHT", "Night light", True),
        vector("PROTECTED", "Nature reserves"),
        vector("ROADS", "Roads", LINES[:1]),
        field("ROADS_FIELD", "Road class", "ROADS"),
        vector("RAILWAYS", "Railways", LINES[:1]),
        field("RAILWAYS_FIELD", "Railway class", "RAILWAYS"),
        vector("BUILT", "Built-up land"),
        vector("CROSSINGS", "Existing passages", PASSAGES),
        field("CROSSINGS_FIELD", "Passage field", "CROSSINGS"),
        number("MIN_AREA", "Smallest source (km²)", 20),
        number("DISPERSAL", "Dispersal distance (m)", 1500),
        number("BUDGET", "Number of repairs to rank", 30, True),
        number("EDGE_WIDTH", "Edge width (cells)", 1, True, advanced=True),
        number("STONE_AREA", "Smallest stepping stone (km²)", 0.1, advanced=True),
        number("MIN_WIDTH", "Least corridor width (m)", 1000, advanced=True),
        number("MIN_RADIUS", "Smallest barrier radius (m)", 500, advanced=True),
        number("MAX_RADIUS", "Largest barrier radius (m)", 1500, advanced=True),
        number("CLUSTER", "Merging distance (m)", 100, advanced=True),
    ]
    lines = {key: want(key) for key in ("ROADS", "ROADS_FIELD", "RAILWAYS", "RAILWAYS_FIELD")}
    passages = {
        key: want(key) for key in ("CROSSINGS", "CROSSINGS_FIELD", "MIN_WIDTH", "DISPERSAL", "CLUSTER")
    }
    quality = {key: want(key) for key in ("QUALITY", "QUALITY_MIN")}
    web = {"SOURCES": made("sources"), "RESISTANCE": made("resistance")}
    linked = {**web, "LINKS": made("corridors")}
    drawn = {"SOURCES": made("sources"), "CORRIDORS": made("corridors")}
    steps = [
        Step("mspa", "mspa", 1, 0, {"INPUT": want("LANDUSE"), "FOREGROUND": fixed(HABITAT), "EDGE_WIDTH": want("EDGE_WIDTH")}, {"CLASSES": "MSPA classes", "STATISTICS": "MSPA statistics"}),
        Step("resistance", "resistance", 1, 2, {"LANDUSE": want("LANDUSE"), "DEM": want("DEM"), "NIGHTLIGHT": want("NIGHTLIGHT"), **lines}, {"OUTPUT": "Resistance"}),
        Step("patches", "sources", 2, 4, {"MSPA": made("mspa"), **quality, "MIN_AREA": want("STONE_AREA")}),
        Step("sources", "sources", 2, 0, {"MSPA": made("mspa"), **quality, "PROTECTED": want("PROTECTED"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "Ecological sources"}),
        Step("corridors", "corridors", 3, 1, {**web, "DROP_CROSSING": fixed(True)}, {"OUTPUT": "Ecological corridors", "SWATH": "Corridor swath", "SWATH_AREAS": "Corridor areas"}),
        Step("importance", "connectivityindices", 3, 0, {"PATCHES": made("sources"), "THRESHOLD": want("DISPERSAL")}, {"OUTPUT": "Patch importance"}),
        Step("indices", "networkindices", 4, 0, {**drawn, "COST_FIELD": fixed("lcd")}, {"OUTPUT": "Network structure indices"}),
        Step("pinchpoints", "pinchpoints", 4, 2, {**linked, "CORRIDORS": made("corridors", "SWATH")}, {"OUTPUT": "Pinch points", "CURRENT_OUTPUT": "Current in corridors"}),
        Step("barriers", "barriers", 4, 3, {**linked, "MIN_RADIUS": want("MIN_RADIUS"), "MAX_RADIUS": want("MAX_RADIUS"), "STEP": want("MIN_RADIUS"), "SPACING": want("MAX_RADIUS")}, {"OUTPUT": "Barrier score", "POINTS": "Barrier points"}),
        Step("stones", "steppingstones", 4, 4, {"PATCHES": made("patches"), **drawn, "DISTANCE": want("DISPERSAL")}, {"OUTPUT": "Stepping stones"}),
        Step("breakpoints", "breakpoints", 5, 1, {**drawn, **lines, **passages, "LANDUSE": want("LANDUSE"), "BUILT": want("BUILT"), "STONES": made("patches"), "SWATH": made("corridors", "SWATH"), "CURRENT": made("pinchpoints", "CURRENT_OUTPUT"), "BARRIER_SCORE": made("barriers")}, {"OUTPUT": "Break points", "SEGMENTS": "Gaps in corridors"}),
        Step("gain", "restorationgain", 6, 1, {"BREAKPOINTS": made("breakpoints"), **drawn, "RESISTANCE": made("resistance"), "BUDGET": want("BUDGET")}, {"OUTPUT": "Repairs by gain", "CURVE": "Curve of gain and cost"}),
    ]  # fmt: skip
    return inputs, steps
