"""What every tool is given on the landscape: all it takes, and other ways of calling it.

``full(d)``: tool to its parameters, as many optional ones as go together. ``others(d)``: tool to named changes of
them (None: left out). ``d`` holds the landscape by name; ``table:resistance`` is a built-in table as exported.
"""

from .landscape import MONTHS, RAW

YEARS = tuple(range(2014, 2022))


def _roads(d: dict) -> dict:
    return {"ROADS": d["roads"], "ROADS_FIELD": "class", "RAILWAYS": d["railways"], "RAILWAYS_FIELD": "class"}


def _preparation(d: dict) -> dict:
    return {
        "alignraster": {"INPUT": d["raw_esri"], "GRID": d["dem"], "RESAMPLING": "bilinear", "BAND": 1, "MASK": True},
        "checkdata": {"LAYERS": [d["landuse"], d["dem"], d["boundary"], d["roads"], d["raw_clcd"]], "GRID": d["landuse"]},
        "classifylanduse": {"INPUT": d["raw_clcd"], "SYSTEM": "clcd", "TARGET": "common", "RULES": d["table:landuse_systems"]},
        "classifyparcels": {"INPUT": d["parcels"], "FIELD": "DLBM", "SYSTEM": "sandiao"},
        "exporttable": {"TABLE": "resistance"},
        "gcj02correct": {"INPUT": d["towns"], "DIRECTION": "gcj02_to_wgs84"},
        "plangrid": {"BOUNDARY": d["boundary"], "CELL_SIZE": 300, "CRS": "EPSG:4527", "MARGIN": 700},
        "rasterizevector": {"INPUT": d["units"], "FIELD": "unit", "VALUE": 3, "GRID": d["dem"], "RULE": "majority", "MIN_COVER": 20},
        "sampledata": {"OVERWRITE": True},
    }  # fmt: skip


def _evaluation(d: dict) -> dict:
    factors = {"R": d["erosivity"], "K": d["erodibility"], "LS": d["ls"], "C": d["c"]}
    months = [d[f"rain_{number:02d}"] for number in range(1, len(MONTHS) + 1)]
    return {
        "agriculture": {
            "DEM": d["dem"], "SILT": d["silt"], "PRECIPITATION": d["rain"], "DRYNESS": d["aridity"],
            "TEMPERATURE": d["heatsum"], "CONTAMINATION": d["three"], "SALINITY": d["salinity"], "HAZARD": d["five"],
            "FLOOD": d["share"], "HEATWAVE": d["share2"], "COLD": d["share3"], "GALE": d["share4"], "DROUGHT": d["score"],
            "CONTIGUITY": d["contiguity"], "RULES": d["table:suitability_thresholds"], "MATRICES": d["table:suitability_matrices"],
        },
        "ahpweights": {"MATRIX": d["judgements"], "RANDOM_INDEX": "common"},
        "biodiversity": {
            "METHOD": "habitat", "QUALITY": d["habitat"], "PROTECTED": d["redline"], "PROTECTED_LEAST": 0.8, "SHARES": "40 75",
        },
        "covermanagement": {
            "COVER": d["cover"], "ECOSYSTEM": d["landuse"], "PADDY": d["farmland"], "SHRUB_GARDENS": True,
            "RULES": d["table:cover_factors"],
        },
        "dominantfunction": {
            "WATER": d["score"], "SOIL": d["score2"], "BIODIVERSITY": d["score3"], "AGRICULTURE": d["score4"],
            "SETTLEMENT": d["score5"], "WEIGHTS": "1 2 1 1.5 1", "OVERRIDE": d["settled"],
        },
        "ecosensitivity": {
            "THEME": "erosion", "COVER": d["cover"], "TEXTURE": d["texture"], "EROSIVITY": d["erosivity"], "DEM": d["dem"],
            "RELIEF_SIZE": 1500, "RULES": d["table:sensitivity_factors"],
        },
        "functionscore": {
            "LANDUSE": d["landuse"], "DEM": d["dem"], "GREENNESS": d["greenness"], "PROTECTED": d["redline"],
            "POPULATION": d["towns"], "POPULATION_FIELD": "people", "RULES": d["table:function_scores"], "SOIL_EVALUATED": d["score"],
        },
        "grade": {"INPUT": d["dem"], "BREAKS": "100 300 600 900"},
        "habitatquality": {
            "LANDUSE": d["landuse"], **_roads(d), "THREATS": d["table:habitat_threats"],
            "SENSITIVITY": d["table:habitat_sensitivity"], "ACCESS": d["access"],
        },
        "normalise": {"INPUT": d["dem"]},
        "rainfallerosivity": {"METHOD": "monthly_zhang", "RAINFALL": months, "ALPHA": 0.2, "BETA": 1.9},
        "settlement": {
            "SCALE": "county", "DEM": d["dem"], "ACCESSIBILITY": d["access_minutes"], "WATER_QUOTA": d["quota"], "HAZARD": d["five"],
            "SUBSIDENCE": d["subsidence"], "SUBSIDENCE_RATE": d["subsiding"], "WIND": d["wind"], "CALM": d["calm"],
            "CLIMATE": d["grade5"], "CONTIGUITY": d["contiguity"], "RULES": d["table:suitability_thresholds"],
            "MATRICES": d["table:suitability_matrices"],
        },
        "slopelength": {"DEM": d["dem"]},
        "soilconservation": {**factors, "SHARES": "40 75"},
        "soilerodibility": {
            "SAND": d["sand"], "SILT": d["silt"], "CLAY": d["clay"], "ORGANIC_CARBON": d["carbon"], "TOLERANCE": 5,
        },
        "soilloss": {**factors, "P": d["p"], "TOLERANCE": 300},
        "waterconservation": {
            "PRECIPITATION": d["rain"], "ECOSYSTEM": d["landuse"], "EVAPOTRANSPIRATION": d["evapotranspiration"],
            "SHARES": "40 75",
        },
        "weightedoverlay": {"LAYERS": [d["score"], d["score2"], d["score3"]], "WEIGHTING": "given", "WEIGHTS": "3 1 2"},
    }  # fmt: skip


def _diagnosis(d: dict) -> dict:
    return {
        "degradation": {
            "LAYERS": [d["score"], d["score2"], d["score3"]], "METHOD": "weighted", "WEIGHTS": "1 2 3", "INVERT": "2",
            "THRESHOLDS": "0.3 0.45 0.6 0.7", "IGNORE_MISSING": True,
        },
        "ecosystemquality": {
            "LAI": d["lai"], "FVC": d["cover"], "GPP": d["gpp"], "ECOSYSTEM": d["landuse"], "REGION": d["region"], "PERCENTILE": 95,
        },
        "floodrisk": {
            "RAINFALL": 180, "DRAINAGE": 20, "LANDUSE": d["landuse"], "SOIL_GROUP": d["soilgroup"], "DEM": d["dem"], "BASIN_AREA": 20,
            "RULES": d["table:curve_numbers"], "VULNERABILITY": d["table:flood_vulnerability"], "GRADES": "0.1 0.2 0.4 0.6",
        },
        "heatisland": {"TEMPERATURE": d["lst"], "METHOD": "rural", "RURAL": d["rural"]},
        "restorationpotential": {"QUALITY": d["quality"], "GROUPS": d["landuse"], "MIN_CELLS": 10},
        "rsei": {"NDVI": d["ndvi"], "WET": d["wet"], "LST": d["lst"], "DRYNESS": d["dryness"], "WATER": d["water"]},
        "securitypattern": {
            "LAYERS": [d["security"], d["security2"]], "METHOD": "weighted", "WEIGHTS": "2 1", "REVERSED": "2",
        },
        "trend": {
            "LAYERS": [d[f"ndvi_{year}"] for year in YEARS], "YEARS": " ".join(map(str, YEARS)), "MIN_YEARS": 6,
        },
        "vegetationcover": {"NDVI": d["ndvi"], "ECOSYSTEM": d["landuse"], "BARE": 0.05, "FULL": 0.8},
    }  # fmt: skip


def _zoning(d: dict) -> dict:
    return {
        "planningunits": {
            "BOUNDARY": d["boundary"], "WATERSHEDS": d["sheds"], "WATERSHEDS_FIELD": "name", "TOWNSHIPS": d["towns"],
            "TOWNSHIPS_FIELD": "name", "SIZE": 3000, "MIN_AREA": 2,
        },
        "threespaces": {"LANDUSE": d["landuse"], "REDLINE": d["redline"], "FARMLAND": d["farmland"], "URBAN": d["urban"]},
        "zonelevel1": {
            "UNITS": d["units"], "FUNCTION": d["functions"], "SPACES": d["spaces"], "STRIPS": d["strips"], "STRIPS_FIELD": "name",
            "MIN_AREA": 20, "STRIP_MIN_AREA": 5, "NAMES": d["names"],
        },
        "zonelevel2": {
            "UNITS": d["units"], "ZONES": d["zones"], "FEATURES": [d["elements"], d["dem"]], "COUNT": 7, "MIN_AREA": 15,
            "BASINS": d["sheds"], "ELEMENTS": d["elements"], "DEGRADATION": d["degree"], "NAMES": d["names"],
        },
        "zonestatistics": {
            "ZONES": d["towns"], "FIELD": "name", "BY": d["sheds"], "BY_FIELD": "name", "CLASSES": d["landuse"],
        },
    }  # fmt: skip


def _restoration(d: dict) -> dict:
    return {
        "restorationpriority": {
            "TYPES": d["types"], "DEGRADATION": d["degree"], "SECURITY": d["security"], "POTENTIAL": d["potential"],
            "REDLINE": d["redline"], "FOOTHILLS": d["foothills"], "CORRIDORS": d["corridors"], "WATERS": d["lakes"],
            "VACATED": d["vacated"], "RULES": d["table:priority_rules"],
        },
        "restorationtypes": {
            "LANDUSE": d["landuse"], "DEGRADATION": d["degree"], "MINES": d["mines"], "WATER_FUNCTION": d["score"],
            "EROSION": d["soilloss"], "FLOOD": d["five"], "HEAT": d["grade5"], "QUALITY": d["quality"], "SPACES": d["spaces"],
            "RULES": d["table:type_rules"],
        },
        "restorationunits": {
            "TYPES": d["types"], "WAYS": d["ways"], "PRIORITY": d["priority"], "MIN_AREA": 60, "UNITS": d["towns"],
            "UNITS_FIELD": "name",
        },
        "restorationways": {
            "DEGRADATION": d["degree"], "SPACES": d["spaces"], "TYPES": d["types"], "SLOPE": d["slope"], "RULES": d["table:way_rules"],
        },
    }  # fmt: skip


def _corridors(d: dict) -> dict:
    web = {"SOURCES": d["patches"], "ID_FIELD": "id", "RESISTANCE": d["resistance"]}
    return {
        "barriers": {**web, "LINKS": d["corridors"], "MAX_COST": 400000, "MIN_RADIUS": 500, "MAX_RADIUS": 1500, "STEP": 500,
                     "MIN_SCORE": 0.5, "SPACING": 1500},
        "connectivityindices": {
            "PATCHES": d["patches"], "ID_FIELD": "id", "AREA_FIELD": "area_km2", "CANDIDATE_FIELD": "candidate",
            "LINKS": d["corridors"], "FROM_FIELD": "from", "TO_FIELD": "to", "COST_FIELD": "lcd", "DISTANCE": "links",
            "THRESHOLD": 1000, "TOTAL_AREA": 324,
        },
        "corridors": {**web, "MAX_COST": 400000, "WIDTH": 1200, "CUTOFF": 30000, "MAX_EUCLID": 25000, "EFFECTIVE": True},
        "costdistance": {"SOURCES": d["patches"], "RESISTANCE": d["resistance"], "MAX_COST": 120000},
        "networkindices": {
            "CORRIDORS": d["corridors"], "SOURCES": d["patches"], "ID_FIELD": "id", "FROM_FIELD": "from", "TO_FIELD": "to",
            "COST_FIELD": "lcd",
        },
        "pinchpoints": {**web, "LINKS": d["corridors"], "MAX_COST": 400000, "CORRIDORS": d["swath"], "CUTOFF": 9000, "MIN_AREA": 10},
        "restorationgain": {
            **web, "BREAKPOINTS": d["breaks"], "CORRIDORS": d["corridors"], "COST_FIELD": "price", "BUDGET": 8, "RADIUS": 900,
            "THRESHOLD": 60000,
        },
        "steppingstones": {
            "PATCHES": d["units"], "ID_FIELD": "unit", "CORRIDORS": d["corridors"], "SOURCES": d["patches"], "NEW_AREA": 8,
        },
    }  # fmt: skip


def _network(d: dict) -> dict:
    return {
        **_corridors(d),
        "breakpoints": {
            "CORRIDORS": d["corridors"], **_roads(d), "BUILT": d["built"], "LANDUSE": d["landuse"], "WATER": d["lakes"],
            "CROSSINGS": d["crossings"], "CROSSINGS_FIELD": "kind", "CROSSINGS_DISTANCE": 400, "BUNDLE": 250, "SOURCES": d["patches"],
            "STONES": d["urban"], "SWATH": d["swath"], "SWATH_CUTOFF": 6000, "MIN_WIDTH": 2500, "CURRENT": d["current"],
            "BARRIER_SCORE": d["barrier"], "CLUSTER": 600, "MIN_GAP": 200, "RULES": d["table:break_measures"],
        },
        "currentflow": {
            "RESISTANCE": d["resistance"], "FOCAL": d["patches"], "ID_FIELD": "id", "STRENGTH_FIELD": "area_km2",
            "MASK": d["boundary"], "SHORT_CIRCUIT": d["lakes"], "PAIRS": d["pairs"],
        },
        "mspa": {"INPUT": d["landuse"], "FOREGROUND": "3 4 5 7", "MISSING": 9},
        "resistance": {
            "LANDUSE": d["landuse"], "DEM": d["dem"], **_roads(d), "GREENNESS": d["greenness"], "NIGHTLIGHT": d["nightlight"],
            "WEIGHTS": "landuse=3 slope=1 elevation=1 roads=2 settlement=1 water=1 greenness=0", "MAXIMUM": 500,
        },
        "sources": {
            "MSPA": d["mspa"], "QUALITY": d["habitat"], "QUALITY_MIN": 0.3, "PROTECTED": d["redline"], "MIN_AREA": 0.5, "MIN_DPC": 0.01,
        },
    }  # fmt: skip


def _cartography(d: dict) -> dict:
    return {
        "applystyle": {"INPUT": d["functions"], "STYLE": "functions"},
        "naturalresources": {"LANDUSE": d["landuse"], "PARCELS": d["parcels"], "DEM": d["dem"], "RIVERS": d["rivers"]},
        "planmap": {
            "MAP": "types", "LAYERS": [d["types"]], "BOUNDARY": d["boundary"], "DISTRICTS": d["towns"], "DISTRICTS_FIELD": "name",
            "RIVERS": d["rivers"], "RIVERS_FIELD": "name", "WATER": d["lakes"], "NEIGHBOURS": d["neighbours"],
            "NEIGHBOURS_FIELD": "name", "DEM": d["dem"], "REGION": "示例市", "PLAN": "示例规划", "NUMBER": "附图9", "TITLE": "类型图",
            "ORGANISATION": "示例单位", "DATE": "2024年1月", "APPROVAL": "京S(2024)001号", "NOTE": "示例", "ILLUSTRATIVE": True,
            "DPI": 40, "KEEP": False,
        },
    }  # fmt: skip


def _flows(d: dict) -> dict:
    evaluated = {
        f"{name}_EVALUATED": d[f"score{number}"]
        for name, number in (
            ("WATER", ""),
            ("SOIL", 2),
            ("BIODIVERSITY", 3),
            ("AGRICULTURE", 4),
            ("SETTLEMENT", 5),
        )
    }
    return {
        "evaluationflow": {
            "LANDUSE": d["landuse"], "DEM": d["dem"], "RAINFALL": _evaluation(d)["rainfallerosivity"]["RAINFALL"],
            "EVAPOTRANSPIRATION": d["evapotranspiration"], "COVER": d["cover"], "SAND": d["sand"], "SILT": d["silt"],
            "CLAY": d["clay"], "ORGANIC_CARBON": d["carbon"], "TEMPERATURE": d["heatsum"], "ACCESSIBILITY": d["access_minutes"],
            "PROTECTED": d["redline"], "ROADS": d["roads"], "ROADS_FIELD": "class", "RAILWAYS": d["railways"],
        },
        "diagnosisflow": {
            "LANDUSE": d["landuse"], "NDVI": d["ndvi"], "LAI": d["lai"], "GPP": d["gpp"],
            "SERIES": [d[f"ndvi_{year}"] for year in YEARS], "EROSION_GRADE": d["erosion_grade"], "WET": d["wet"],
            "DRYNESS": d["dryness"], "TEMPERATURE": d["lst"], "DEM": d["dem"], "SOIL_GROUP": d["soilgroup"],
            "PROCESSES": [d["security"], d["security2"]],
        },
        "zoningflow": {
            "BOUNDARY": d["boundary"], "LANDUSE": d["raw_clcd"], "SYSTEM": 0, "DEM": d["dem"], "GREENNESS": d["greenness"],
            "DEGRADATION": d["degree"], **evaluated, "PROTECTED": d["redline"], "URBAN": d["urban"], "FARMLAND": d["farmland"],
            "REDLINE": d["redline"], "TOWNSHIPS": d["towns"], "TOWNSHIPS_FIELD": "name", "STRIPS": d["strips"],
            "STRIPS_FIELD": "name", "COUNT": 8, "MIN_BLOCK": 20, "MIN_AREA": 15,
        },
        "restorationflow": {
            "LANDUSE": d["landuse"], "DEGRADATION": d["degree"], "SPACES": d["spaces"], "MINES": d["mines"],
            "WATER_FUNCTION": d["score"], "EROSION": d["soilloss"], "FLOOD": d["five"], "HEAT": d["grade5"],
            "QUALITY": d["quality"], "SECURITY": d["security"], "POTENTIAL": d["potential"], "REDLINE": d["redline"],
            "FOOTHILLS": d["foothills"], "CORRIDORS": d["corridors"], "UNITS": d["towns"], "MIN_AREA": 60,
        },
        "networkflow": {
            "LANDUSE": d["landuse"], "QUALITY": d["quality"], "QUALITY_MIN": 12, "DEM": d["dem"], "NIGHTLIGHT": d["nightlight"],
            "PROTECTED": d["redline"], **_roads(d), "BUILT": d["built"], "CROSSINGS": d["crossings"], "CROSSINGS_FIELD": "kind",
            "MIN_AREA": 2, "STONE_AREA": 0.3, "MIN_WIDTH": 2500,
        },
    }  # fmt: skip


def full(d: dict) -> dict:
    """Tool or flow to all it is given."""
    return {
        **_preparation(d), **_evaluation(d), **_diagnosis(d), **_zoning(d), **_restoration(d), **_network(d),
        **_cartography(d), **_flows(d),
    }  # fmt: skip


def others(d: dict) -> dict:
    """Tool to (name, changes of what it is given) of further cases; each is made into its own variants' base."""
    months = [d[f"rain_{number:02d}"] for number in range(1, len(MONTHS) + 1)]
    water = {"PET": d["pet"], "AWC": d["awc"], "EVAPOTRANSPIRATION": None}
    currents = {
        "SOURCE": d["currents"],
        "GROUND": d["grounds"],
        "FOCAL": None,
        "ID_FIELD": None,
        "PAIRS": None,
        "STRENGTH_FIELD": None,
    }
    window = {
        "SOURCE": d["score"],
        "RADIUS": 3000,
        "BLOCK": 1500,
        "BUFFER": 500,
        "SHORT_CIRCUIT": None,
        "GROUND": None,
    }
    levels = {"LAYERS": None, "METHOD": "breaks", "COST": d["cost"], "WEIGHTS": None, "REVERSED": None}
    hj = {"ECOSYSTEM": d["hj1172"], "CLASSES": "hj1172"}
    maps = {
        "naturalresources": [d["elements"]], "zoning": [d["zones"]], "types": [d["types"]], "ways": [d["ways"]],
        "priority": [d["priority"]], "network": [d["corridors"], d["patches"], d["breaks"]], "repairs": [d["breaks"], d["corridors"]],
    }  # fmt: skip
    return {
        "classifylanduse": {system: {"INPUT": d[f"raw_{system}"], "SYSTEM": system, "RULES": None} for system in RAW},
        "classifyparcels": {"ydyh": {"FIELD": "YDYH", "SYSTEM": "ydyh2023"}},
        "alignraster": {"codes": {"INPUT": d["landuse"], "GRID": d["dem"], "RESAMPLING": "auto", "MASK": False}},
        "agriculture": {"quota": {"PRECIPITATION": None, "DRYNESS": None, "WATER_QUOTA": d["quota"]}},
        "biodiversity": {"npp": {"METHOD": "npp", "NPP": d["npp"], "PRECIPITATION": d["rain"], "TEMPERATURE": d["temperature"],
                                 "DEM": d["dem"], "QUALITY": None}},
        "covermanagement": {"hj1172": {**hj, "PADDY": None}},
        "ecosensitivity": {
            "desertification": {"THEME": "desertification", "EROSIVITY": None, "DEM": None, "DRYNESS": d["aridity"], "WINDY_DAYS": d["windy"]},
            "relief": {"DEM": None, "RELIEF": d["relief"]},
        },
        "ecosystemquality": {"hj1172": hj},
        "functionscore": {
            "evaluated": {"WATER_EVALUATED": d["score"], "BIODIVERSITY_EVALUATED": d["score2"], "AGRICULTURE_EVALUATED": d["score3"],
                          "SETTLEMENT_EVALUATED": d["score4"]},
        },
        "grade": {
            "fixed": {"METHOD": "fixed"}, "stddev": {"METHOD": "stddev", "WIDTH": 0.5},
            "cumulative": {"METHOD": "cumulative", "BREAKS": "50 80"},
        },
        "normalise": {"percentile": {"METHOD": "percentile"}},
        "rainfallerosivity": {
            "wischmeier": {"METHOD": "wischmeier", "RAINFALL": months, "ALPHA": None, "BETA": None},
            "annual": {"METHOD": "annual", "RAINFALL": [d["rain"]]},
        },
        "settlement": {"province": {"SCALE": "province", "WATER_QUOTA": None, "WATER_CAPACITY": d["grade5"]}},
        "soilerodibility": {"matter": {"CONTENT": "matter"}},
        "waterconservation": {
            "pet": water, "hj1172": {**hj, "RULES": d["table:runoff_coefficients"]},
            "npp": {"METHOD": "npp", "EVAPOTRANSPIRATION": None, "NPP": d["npp"], "TEXTURE": d["texture"], "DEM": d["dem"]},
        },
        "weightedoverlay": {"entropy": {"WEIGHTING": "entropy", "WEIGHTS": None}},
        "degradation": {"grades": {"LAYERS": [d["five"], d["grade5"]], "SCALE": "grades", "GRADES": "5 5", "METHOD": "max", "WEIGHTS": None},
                        "max": {"METHOD": "max", "WEIGHTS": None}},
        "heatisland": {"meanstd": {"METHOD": "meanstd", "RURAL": None}, "tfvi": {"METHOD": "tfvi", "RURAL": None}},
        "rsei": {"percentile": {"METHOD": "percentile"}},
        "securitypattern": {
            "cost": {**levels, "BREAKING": "given", "BREAKS": "1000 4000 7000"}, "natural": {**levels, "BREAKING": "naturalbreaks"},
            "turning": {**levels, "BREAKING": "turningpoints"}, "own": {"BREAKING": "given", "BREAKS": "1 2"},
            "max": {"METHOD": "max", "WEIGHTS": None},
        },
        "vegetationcover": {"hj1172": hj, "percentiles": {"BARE": None, "FULL": None}},
        "planningunits": {"squares": {"WATERSHEDS": None, "WATERSHEDS_FIELD": None, "TOWNSHIPS": None, "TOWNSHIPS_FIELD": None}},
        "corridors": {"nearest": {"PAIRS": "nearest", "NEAREST_COUNT": 2, "JOIN": True}},
        "costdistance": {"raster": {"SOURCES": d["ids"], "MAX_COST": None}},
        "connectivityindices": {"distance": {"LINKS": None, "DISTANCE": "edge", "COST_FIELD": None, "FROM_FIELD": None, "TO_FIELD": None}},
        "pinchpoints": {"given": {"CURRENT": d["current"], "SOURCES": None, "ID_FIELD": None, "RESISTANCE": None, "LINKS": None, "MAX_COST": None}},
        "currentflow": {
            "advanced": {**currents, "MODE": "advanced"}, "omnidirectional": {**currents, **window, "MODE": "omnidirectional"},
            "one_to_all": {"MODE": "one_to_all", "PAIRS": None}, "all_to_one": {"MODE": "all_to_one", "PAIRS": None},
            "raster": {"FOCAL": d["ids"], "ID_FIELD": None, "STRENGTH_FIELD": None},
            "matrix": {"FOCAL": d["ids"], "ID_FIELD": None, "STRENGTH_FIELD": None, "PAIRS": d["pairmatrix"], "PAIRS_USE": "matrix",
                       "PAIRS_MIN": 0.3, "PAIRS_MAX": 0.8},
        },
        "steppingstones": {"patches": {"PATCHES": d["patches"], "ID_FIELD": "id", "SOURCES": None}},
        "plangrid": {"utm": {"CRS": "EPSG:32650"}},
        "resistance": {"preset": {"WEIGHTS": None}, "matrix": {"WEIGHTS": None, "MATRIX": d["factors"]}, "rules": {"WEIGHTS": None, "RULES": d["table:resistance"]}},
        "sources": {"landuse": {"MSPA": None, "QUALITY": None, "LANDUSE": d["landuse"], "CLASSES": "3 4 5 7"}},
        "applystyle": {"lines": {"INPUT": d["corridors"], "STYLE": "corridors"}, "areas": {"INPUT": d["zones"], "STYLE": "zones1"},
                       "points": {"INPUT": d["breaks"], "STYLE": "breakpoints"}},
        "planmap": {name: {"MAP": name, "LAYERS": layers, "TITLE": "", "NUMBER": "", "PLAN": ""} for name, layers in maps.items()},
        "zoningflow": {"scored": {f"{key}_EVALUATED": None for key in ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")}},
    }  # fmt: skip
