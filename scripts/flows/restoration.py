"""restorationflow: types, ways, priority and units."""

from .parts import LINES, Step, made, number, raster, vector, want


def restoration(_provider):
    """restorationflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "Land use (common classes)"),
        raster("DEGRADATION", "Degradation degree"),
        raster("SPACES", "Three spaces"),
        vector("MINES", "Mines"),
        raster("WATER_FUNCTION", "Water conservation score", True),
        raster("EROSION", "Soil loss (t/km²·a)", True),
        raster("FLOOD", "Flood risk grade", True),
        raster("HEAT", "Heat island grade", True),
        raster("QUALITY", "Ecosystem quality index (0–100)", True),
        raster("SECURITY", "Ecological security pattern", True),
        raster("POTENTIAL", "Restoration potential (0–1)", True),
        vector("REDLINE", "Ecological red line"),
        vector("FOOTHILLS", "Foothills"),
        vector("CORRIDORS", "Ecological corridors", LINES),
        vector("UNITS", "Townships"),
        number("MIN_AREA", "Smallest restoration unit (ha)", 10),
    ]
    problems = ("MINES", "WATER_FUNCTION", "EROSION", "FLOOD", "HEAT", "QUALITY", "SPACES")
    shared = {"LANDUSE": want("LANDUSE"), "DEGRADATION": want("DEGRADATION")}
    flags = {key: want(key) for key in ("SECURITY", "POTENTIAL", "REDLINE", "FOOTHILLS", "CORRIDORS")}
    steps = [
        Step("types", "restorationtypes", 1, 0, {**shared, **{key: want(key) for key in problems}}, {"OUTPUT": "Restoration types"}),
        Step("ways", "restorationways", 2, 0, {"DEGRADATION": want("DEGRADATION"), "SPACES": want("SPACES"), "TYPES": made("types")}, {"OUTPUT": "Restoration ways"}),
        Step("priority", "restorationpriority", 3, 0, {"TYPES": made("types"), "DEGRADATION": want("DEGRADATION"), **flags}, {"OUTPUT": "Restoration priority"}),
        Step("units", "restorationunits", 4, 0, {"TYPES": made("types"), "WAYS": made("ways"), "PRIORITY": made("priority"), "MIN_AREA": want("MIN_AREA"), "UNITS": want("UNITS")}, {"OUTPUT": "Restoration units"}),
    ]  # fmt: skip
    return inputs, steps
