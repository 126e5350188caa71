"""networkflow: from pattern to ranked repairs."""

from .parts import LINES, PASSAGES, Step, choice, field, fixed, made, number, raster, vector, want

#: Forest, shrubland, open and other forest, wetland.
HABITAT = "3 4 5 7"


def network(provider):
    """networkflow: inputs and steps."""
    inputs = [
        raster("LANDUSE"),
        raster("QUALITY", optional=True),
        number("QUALITY_MIN", 55),
        raster("DEM", optional=True),
        raster("NIGHTLIGHT", optional=True),
        vector("PROTECTED"),
        vector("ROADS", types=LINES[:1]),
        field("ROADS_FIELD", "ROADS"),
        vector("RAILWAYS", types=LINES[:1]),
        field("RAILWAYS_FIELD", "RAILWAYS"),
        vector("BUILT"),
        vector("CROSSINGS", types=PASSAGES),
        field("CROSSINGS_FIELD", "CROSSINGS"),
        choice(provider, "sources", "SCALE"),
        number("MIN_AREA", 20),
        number("DISPERSAL", 1500),
        number("BUDGET", 30, True),
        number("EDGE_WIDTH", 1, True, advanced=True),
        number("STONE_AREA", 0.1, advanced=True),
        number("MIN_WIDTH", 1000, advanced=True),
        number("MIN_RADIUS", 500, advanced=True),
        number("MAX_RADIUS", 1500, advanced=True),
        number("CLUSTER", 100, advanced=True),
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
        Step("mspa", "mspa", 1, 0, {"INPUT": want("LANDUSE"), "FOREGROUND": fixed(HABITAT), "EDGE_WIDTH": want("EDGE_WIDTH")}, {"CLASSES": "mspa_classes", "STATISTICS": "mspa_statistics"}),
        Step("resistance", "resistance", 1, 2, {"LANDUSE": want("LANDUSE"), "DEM": want("DEM"), "NIGHTLIGHT": want("NIGHTLIGHT"), "SCALE": want("SCALE"), **lines}, {"OUTPUT": "resistance"}),
        Step("patches", "sources", 2, 4, {"MSPA": made("mspa"), **quality, "MIN_AREA": want("STONE_AREA")}),
        Step("sources", "sources", 2, 0, {"MSPA": made("mspa"), **quality, "PROTECTED": want("PROTECTED"), "SCALE": want("SCALE"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "sources"}),
        Step("corridors", "corridors", 3, 1, {**web, "DROP_CROSSING": fixed(True)}, {"OUTPUT": "corridors", "SWATH": "swath", "SWATH_AREAS": "corridor_areas"}),
        Step("importance", "connectivityindices", 3, 0, {"PATCHES": made("sources"), "THRESHOLD": want("DISPERSAL")}, {"OUTPUT": "patch_importance"}),
        Step("indices", "networkindices", 4, 0, {**drawn, "COST_FIELD": fixed("lcd")}, {"OUTPUT": "network_indices"}),
        Step("pinchpoints", "pinchpoints", 4, 2, {**linked, "CORRIDORS": made("corridors", "SWATH")}, {"OUTPUT": "pinchpoints", "CURRENT_OUTPUT": "current_corridors"}),
        Step("barriers", "barriers", 4, 3, {**linked, "MIN_RADIUS": want("MIN_RADIUS"), "MAX_RADIUS": want("MAX_RADIUS"), "STEP": want("MIN_RADIUS"), "SPACING": want("MAX_RADIUS")}, {"OUTPUT": "barrier_score", "POINTS": "barrier_points"}),
        Step("stones", "steppingstones", 4, 4, {"PATCHES": made("patches"), **drawn, "DISTANCE": want("DISPERSAL")}, {"OUTPUT": "stepping_stones"}),
        Step("breakpoints", "breakpoints", 5, 1, {**drawn, **lines, **passages, "LANDUSE": want("LANDUSE"), "BUILT": want("BUILT"), "STONES": made("patches"), "SWATH": made("corridors", "SWATH"), "CURRENT": made("pinchpoints", "CURRENT_OUTPUT"), "BARRIER_SCORE": made("barriers")}, {"OUTPUT": "breakpoints", "SEGMENTS": "gaps"}),
        Step("gain", "restorationgain", 6, 1, {"BREAKPOINTS": made("breakpoints"), **drawn, "RESISTANCE": made("resistance"), "BUDGET": want("BUDGET")}, {"OUTPUT": "repairs", "CURVE": "gain_curve"}),
    ]  # fmt: skip
    return inputs, steps
