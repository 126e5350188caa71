"""restorationflow: types, ways, priority and units."""

from .parts import LINES, Step, made, number, raster, vector, want


def restoration(_provider):
    """restorationflow: inputs and steps."""
    inputs = [
        raster("LANDUSE"),
        raster("DEGRADATION"),
        raster("SPACES"),
        vector("MINES"),
        raster("WATER_FUNCTION", optional=True),
        raster("EROSION", optional=True),
        raster("FLOOD", optional=True),
        raster("HEAT", optional=True),
        raster("QUALITY", optional=True),
        raster("SECURITY", optional=True),
        raster("POTENTIAL", optional=True),
        vector("REDLINE"),
        vector("FOOTHILLS"),
        vector("CORRIDORS", types=LINES),
        vector("UNITS"),
        number("MIN_AREA", 10),
    ]
    problems = ("MINES", "WATER_FUNCTION", "EROSION", "FLOOD", "HEAT", "QUALITY", "SPACES")
    shared = {"LANDUSE": want("LANDUSE"), "DEGRADATION": want("DEGRADATION")}
    flags = {key: want(key) for key in ("SECURITY", "POTENTIAL", "REDLINE", "FOOTHILLS", "CORRIDORS")}
    steps = [
        Step("types", "restorationtypes", 1, 0, {**shared, **{key: want(key) for key in problems}}, {"OUTPUT": "restoration_types"}),
        Step("ways", "restorationways", 2, 0, {"DEGRADATION": want("DEGRADATION"), "SPACES": want("SPACES"), "TYPES": made("types")}, {"OUTPUT": "restoration_ways"}),
        Step("priority", "restorationpriority", 3, 0, {"TYPES": made("types"), "DEGRADATION": want("DEGRADATION"), **flags}, {"OUTPUT": "restoration_priority"}),
        Step("units", "restorationunits", 4, 0, {"TYPES": made("types"), "WAYS": made("ways"), "PRIORITY": made("priority"), "MIN_AREA": want("MIN_AREA"), "UNITS": want("UNITS")}, {"OUTPUT": "restoration_units"}),
    ]  # fmt: skip
    return inputs, steps
