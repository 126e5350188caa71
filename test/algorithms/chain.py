"""One small landscape and the parameters with which every tool of the provider runs on it."""

import numpy as np

from . import chain_diagnosis, chain_evaluation, chain_preparation

CELL, SIDE, LEFT, TOP = 500.0, 24, 39400000.0, 4400000.0
RASTERS = (
    "landuse", "fineuse", "dem", "quality", "unit", "other", "functions", "spaces", "degree", "types", "ways", "priority",
    "resistance", "rainfall", "erodibility", "texture", "soilgroup", "rain", "evaporation", "heat",
)  # fmt: skip
LAYERS = (
    "boundary",
    "towns",
    "units",
    "zones",
    "patches",
    "corridors",
    "roads",
    "parcels",
    "later",
    "breaks",
    "stands",
    "plots",
    "homes",
)
#: Tables without geometry.
TABLES = ("judgements", "winds")


def rectangle(column, row, width, height):
    """WKT of a rectangle in cells from the upper left."""
    x0, y0 = LEFT + column * CELL, TOP - row * CELL
    x1, y1 = x0 + width * CELL, y0 - height * CELL
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def line(*cells):
    """WKT of a line through corners of cells (column, row)."""
    return "LINESTRING(" + ",".join(f"{LEFT + c * CELL} {TOP - r * CELL}" for c, r in cells) + ")"


def landscape(make_raster, make_vector) -> dict:
    """Rasters and layers by name."""
    return {**rasters(make_raster), **vectors(make_vector)}


def rasters(make_raster) -> dict:
    """Name to file."""
    down, right = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)

    def raster(name, array, nodata=-9999):
        return make_raster(name, array, cell=CELL, origin=(LEFT, TOP), nodata=nodata)

    landuse = np.full((SIDE, SIDE), 1)
    landuse[:, :8] = 3
    landuse[:, 16:] = 4
    landuse[14:, :] = 1
    landuse[18:22, 6:12] = 9
    landuse[10:12, :] = 8
    return {
        "landuse": raster("landuse", landuse),
        "fineuse": make_raster(
            "fineuse", np.kron(landuse, np.ones((25, 25), int)), cell=20.0, origin=(LEFT, TOP)
        ),
        "dem": raster("dem", 50 + 8 * down * right + right**2),
        "quality": raster("quality", (100 - 2 * down - right).astype(np.float32)),
        "unit": raster("unit", ((down + right) / (2 * SIDE)).astype(np.float32)),
        "other": raster("other", ((down + 1) * (right % 5) / 130).astype(np.float32)),
        "functions": raster("functions", np.where(right < 8, 1, np.where(down < 12, 3, 4)).astype(int)),
        "spaces": raster("spaces", np.where(down < 14, 1, 2).astype(int)),
        "degree": raster("degree", ((down + right) % 5).astype(int)),
        "types": raster("types", 1 + (right // 6).astype(int)),
        "ways": raster("ways", 1 + (down // 12).astype(int)),
        "priority": raster("priority", 1 + (right // 12).astype(int)),
        "soilgroup": raster("soilgroup", 1 + ((down + 2 * right) % 4).astype(int)),
        "rain": raster("rain", (500 + 10 * down).astype(np.float32)),
        "evaporation": raster("evaporation", (350 + 12 * right).astype(np.float32)),
        "heat": raster("heat", (4600 - 40 * down).astype(np.float32)),
        "resistance": raster("resistance", (1 + (down * 7 + right * 3) % 11).astype(np.float32)),
        "rainfall": raster("rainfall", (500 + 10 * down + right).astype(np.float32)),
        "erodibility": raster("erodibility", (0.02 + 0.001 * ((down + right) % 20)).astype(np.float32)),
        "texture": raster("texture", 1 + ((down + right) % 13).astype(int)),
    }


def vectors(make_vector) -> dict:
    """Name to memory layer."""
    layers = {
        "boundary": ("Polygon", [(rectangle(0, 0, SIDE, SIDE), "all")], ("name:string",)),
        "towns": (
            "Polygon",
            [(rectangle(0, 0, 12, SIDE), "西镇"), (rectangle(12, 0, 12, SIDE), "东镇")],
            ("name:string",),
        ),
        "units": (
            "Polygon",
            [(rectangle(c, r, 4, 4), c * 10 + r) for c in range(0, SIDE, 4) for r in range(0, SIDE, 4)],
            ("unit:integer",),
        ),
        "zones": (
            "Polygon",
            [(rectangle(0, 0, 12, SIDE), 1, 0), (rectangle(12, 0, 12, SIDE), 4, 0)],
            ("zone1:integer", "strip:integer"),
        ),
        "patches": (
            "Polygon",
            [(rectangle(1, 1, 3, 3), 1), (rectangle(18, 3, 3, 3), 2), (rectangle(9, 19, 3, 3), 3)],
            ("id:integer",),
        ),
        "corridors": (
            "LineString",
            [(line((2, 2), (20, 5)), 1, 1, 2)],
            ("id:integer", "from:integer", "to:integer"),
        ),
        "roads": ("LineString", [(line((10, 0), (11, 24)), "trunk")], ("class:string",)),
        "breaks": ("Point", [(f"POINT({LEFT + 10.2 * CELL} {TOP - 3.4 * CELL})", 1)], ("corridor:integer",)),
        "judgements": (
            "None",
            [("", "a", "1", "3", "5"), ("", "b", "", "1", "2"), ("", "c", "", "", "1")],
            ("name:string", "a:string", "b:string", "c:string"),
        ),
        "parcels": ("Polygon", [(rectangle(2, 2, 4, 4), "0101")], ("DLBM:string",)),
        "later": (
            "Polygon",
            [(rectangle(2, 2, 2, 4), "0201"), (rectangle(4, 2, 2, 4), "0601")],
            ("DLBM:string",),
        ),
        "stands": (
            "Polygon",
            [(rectangle(0, 0, 4, 4), "8油2侧", 40.0, 0.6), (rectangle(4, 0, 4, 4), "5栎3椴2油", 55.0, 0.8)],
            ("composition:string", "age:double", "canopy:double"),
        ),
        "homes": (
            "Polygon",
            [(rectangle(0.5, 3.5, 1, 1), 6.0), (rectangle(6, 3.5, 0.5, 1), 12.0)],
            ("height:double",),
        ),
        "winds": (
            "None",
            [("", "N", 30.0, 2.0), ("", "NE", 20.0, 2.5), ("", "C", 5.0, 0.0)],
            ("direction:string", "frequency:double", "speed:double"),
        ),
        "plots": ("Polygon", [(rectangle(10, 12, 0.1, 0.1), 1)], ("id:integer",)),
    }
    return {
        name: make_vector(kind, rows, *fields, name=name) for name, (kind, rows, fields) in layers.items()
    }


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given, so that every reading path is walked."""
    return {
        **chain_preparation.parameters(d), **chain_evaluation.parameters(d), **chain_diagnosis.parameters(d),
        "applystyle": {"INPUT": d["functions"], "STYLE": "functions"},
        "barriers": {"SOURCES": d["patches"], "RESISTANCE": d["resistance"], "MIN_RADIUS": 500, "STEP": 250},
        "breakpoints": {
            "CORRIDORS": d["corridors"], "ROADS": d["roads"], "ROADS_FIELD": "class", "LANDUSE": d["landuse"],
            "SOURCES": d["patches"], "SWATH": d["resistance"], "CROSSINGS": d["roads"], "CURRENT": d["unit"],
            "BARRIER_SCORE": d["other"], "MIN_WIDTH": 2000,
        },
        "changecheck": {
            "BEFORE": d["parcels"], "BEFORE_FIELD": "DLBM", "AFTER": d["later"], "AFTER_FIELD": "DLBM",
            "FARMLAND": d["patches"], "REDLINE": d["patches"], "PERMITS": d["patches"], "UNITS": d["towns"],
            "UNITS_FIELD": "name", "NDVI_1": d["unit"], "NDVI_2": d["unit"], "BRIGHT_1": d["unit"],
            "BRIGHT_2": d["other"],
        },
        "connectivityindices": {
            "PATCHES": d["patches"], "ID_FIELD": "id", "LINKS": d["corridors"], "COST_FIELD": "id", "DISTANCE": "links",
            "TOTAL_AREA": 1e6,
        },
        "corridors": {"SOURCES": d["patches"], "RESISTANCE": d["resistance"]},
        "costdistance": {"SOURCES": d["patches"], "RESISTANCE": d["resistance"]},
        "currentflow": {
            "RESISTANCE": d["resistance"], "FOCAL": d["patches"], "MASK": d["towns"], "SHORT_CIRCUIT": d["roads"],
        },
        "demandnetwork": {
            "HOTSPOTS": d["patches"], "WEIGHT_FIELD": "id", "DEMAND": d["units"], "POP_FIELD": "unit", "STREETS": d["roads"],
            "CLASS_FIELD": "class", "SHADE": d["unit"], "HEAT": d["other"], "RIVERS": d["corridors"], "REACH": 6000,
            "SNAP": 1000, "BUDGET": 5,
        },
        "farmlandcontiguity": {
            "PARCELS": d["parcels"], "CLASS_FIELD": "DLBM", "BARRIERS": d["roads"], "BARRIERS_FIELD": "class",
            "BASIC": d["patches"], "SPACE": d["towns"], "RECLAIMABLE": d["units"], "POLLUTED": d["patches"],
            "DEM": d["dem"], "ZONES": d["towns"], "ZONES_FIELD": "name",
        },
        "vacatedland": {
            "PARCELS": d["units"], "STATE_FIELD": "unit", "REDLINE": d["patches"], "FARMLAND": d["patches"],
            "BLUELINE": d["towns"], "GREENBELTS": d["patches"], "CONTROL": d["patches"], "CORRIDORS": d["corridors"],
            "BREAKPOINTS": d["breaks"], "BLIND": d["patches"], "SITES": d["patches"], "CENTRE": d["towns"],
            "LANDUSE": d["landuse"], "DEM": d["dem"],
        },
        "unusedland": {
            "DEM": d["dem"], "PARCELS": d["parcels"], "FIELD": "DLBM", "CODES": "01", "REDLINE": d["patches"],
            "RESERVES": d["patches"], "CONTROL": d["towns"], "WATER": d["corridors"], "FARMLAND": d["units"],
            "ROADS": d["roads"], "SOIL": d["texture"], "COVER": d["unit"], "SENSITIVITY": d["degree"],
        },
        "reclaimable": {
            "PARCELS": d["units"], "CLASS_FIELD": "unit", "BEFORE": d["towns"], "DEM": d["dem"], "REDLINE": d["patches"],
            "FOREST": d["patches"], "SOIL": d["patches"], "PROTECTED": d["patches"], "FARMLAND": d["patches"],
            "MINES": d["patches"], "VACATED": d["patches"], "WATER": d["corridors"], "ROADS": d["roads"],
        },
        "inefficientland": {
            "PARCELS": d["units"], "FAR_FIELD": "unit", "NIGHTLIGHT": d["heat"], "COVER": d["unit"], "COVER_BEFORE": d["other"],
            "CONTROL": d["patches"], "PLANNED": d["patches"], "CORRIDORS": d["corridors"], "BLIND": d["patches"],
            "EXCLUDE": d["patches"],
        },
        "mspa": {"INPUT": d["landuse"], "FOREGROUND": "3 4", "MISSING": 9},
        "naturalresources": {"LANDUSE": d["landuse"], "DEM": d["dem"]},
        "networkindices": {
            "CORRIDORS": d["corridors"], "SOURCES": d["patches"], "ID_FIELD": "id", "FROM_FIELD": "from", "TO_FIELD": "to",
        },
        "pinchpoints": {"SOURCES": d["patches"], "RESISTANCE": d["resistance"], "CORRIDORS": d["unit"]},
        "planatlas": {"MAP": "types", "LAYERS": [d["types"]], "BOUNDARY": d["boundary"], "COVERAGE": d["towns"], "DPI": 50},
        "planmap": {"MAP": "types", "LAYERS": [d["types"]], "BOUNDARY": d["boundary"], "DPI": 50, "KEEP": False},
        "planreport": {
            "LAYERS": [d["types"], d["degree"], d["zones"], d["corridors"]], "TABLES": [d["judgements"]],
            "BOUNDARY": d["boundary"], "DPI": 50, "MAPS": "plan",
        },
        "controlsystem": {
            "RESERVES": d["patches"], "REDLINE": d["zones"], "CONTROL": d["units"], "URBAN": d["towns"],
            "BOUNDARY": d["boundary"], "ZONES": d["towns"], "ZONES_FIELD": "name", "BUILT": d["parcels"],
        },
        "foothills": {"DEM": d["dem"], "UNITS": d["towns"], "BOUNDARY": d["boundary"], "OFFICIAL": d["zones"], "UPPER": 900},
        "watersheds": {"DEM": d["dem"], "AREA": 10, "MIN_AREA": 2, "STREAMS": d["roads"], "BOUNDARY": d["boundary"]},
        "planningunits": {"BOUNDARY": d["boundary"], "TOWNSHIPS": d["towns"], "TOWNSHIPS_FIELD": "name", "SIZE": 3000},
        "resistance": {"LANDUSE": d["landuse"], "DEM": d["dem"], "ROADS": d["roads"], "ROADS_FIELD": "class"},
        "restorationgain": {
            "BREAKPOINTS": d["breaks"], "CORRIDORS": d["corridors"], "SOURCES": d["patches"],
            "RESISTANCE": d["resistance"],
        },
        "restorationpriority": {"TYPES": d["types"], "DEGRADATION": d["degree"], "REDLINE": d["patches"]},
        "keyareas": {
            "DEGRADATION": d["degree"], "QUALITY": d["quality"], "REDLINE": d["patches"], "FOOTHILLS": d["towns"],
            "MIN_AREA": 25,
        },
        "afforestation": {
            "DEM": d["dem"], "LANDUSE": d["landuse"], "PRECIP": d["rain"], "PET": d["evaporation"],
            "TEXTURE": d["texture"], "COVER": d["quality"], "FARMLAND": d["patches"], "MIN_AREA": 0,
        },
        "foreststructure": {
            "STANDS": d["stands"], "COMPOSITION_FIELD": "composition", "AGE_FIELD": "age", "CANOPY_FIELD": "canopy",
            "ZONES": d["towns"], "ZONES_FIELD": "name",
        },
        "greenservice": {
            "PARKS": d["patches"], "DEMAND": d["units"], "POP_FIELD": "unit", "STREETS": d["roads"], "METHOD": "network",
            "RADIUS": "400:3000", "BY": d["towns"], "BY_FIELD": "name", "PLOTS": d["plots"], "SNAP": 1000,
        },
        "recharge": {
            "DEM": d["dem"], "SOIL": d["soilgroup"], "LANDUSE": d["landuse"], "CHANNELS": d["roads"],
            "SITES": d["patches"], "MIN_AREA": 20,
        },
        "restorationtypes": {
            "LANDUSE": d["landuse"], "DEGRADATION": d["degree"], "MINES": d["patches"], "QUALITY": d["quality"],
        },
        "restorationunits": {"TYPES": d["types"], "WAYS": d["ways"], "PRIORITY": d["priority"], "UNITS": d["towns"]},
        "restorationways": {"DEGRADATION": d["degree"], "SPACES": d["spaces"], "TYPES": d["types"]},
        "robustness": {
            "MODEL": "types", "LANDUSE": d["landuse"], "DEGRADATION": d["degree"], "MINES": d["patches"],
            "QUALITY": d["quality"], "RUNS": 10,
        },
        "riverconnectivity": {
            "RIVERS": d["roads"], "BARRIERS": d["breaks"], "TYPE_FIELD": "corridor", "SNAP": 500, "DEM": d["dem"],
            "DIRECTION": "dem", "OUTLET": d["breaks"],
        },
        "sources": {"LANDUSE": d["landuse"], "PROTECTED": d["patches"]},
        "steppingstones": {"PATCHES": d["patches"], "CORRIDORS": d["corridors"], "SOURCES": d["units"], "ID_FIELD": "id"},
        "threespaces": {"LANDUSE": d["landuse"], "REDLINE": d["patches"], "URBAN": d["towns"]},
        "waterfront": {
            "RIVERS": d["roads"], "LAKES": d["patches"], "LANDUSE": d["fineuse"], "BANKS": d["corridors"],
            "BANKS_FIELD": "id", "CORRIDORS": d["units"], "ZONES": d["towns"], "ZONES_FIELD": "name", "STEP": 500,
        },
        "ventilation": {
            "WIND": d["winds"], "BOUNDARY": d["boundary"], "BUILDINGS": d["homes"], "HEIGHT_FIELD": "height", "FLOORS": True,
            "LANDUSE": d["landuse"], "SVF": d["unit"], "HEAT": d["unit"], "CELL": 500, "COUNT": 2,
        },
        "zonelevel1": {"UNITS": d["units"], "FUNCTION": d["functions"], "SPACES": d["spaces"], "MIN_AREA": 10},
        "zonelevel2": {
            "UNITS": d["units"], "ZONES": d["zones"], "FEATURES": [d["landuse"], d["dem"]], "COUNT": 4, "MIN_AREA": 10,
            "DEGRADATION": d["degree"],
        },
        "zonestatistics": {
            "ZONES": d["towns"], "FIELD": "name", "CLASSES": d["landuse"], "TYPES": d["types"], "DEGRADATION": d["degree"],
        },
    }  # fmt: skip


def tools(of: tuple = ()) -> list:
    """All tools, or those that take one of the rasters or layers ``of``."""
    taken = {}
    for tool, given in parameters({name: f"<{name}>" for name in RASTERS + LAYERS + TABLES}).items():
        taken[tool] = {
            item for value in given.values() for item in (value if isinstance(value, list) else [value])
        }
    return sorted(tool for tool, names in taken.items() if not of or names & {f"<{name}>" for name in of})
