"""evaluationflow: the five functions evaluated in full, and the dominant one."""

from .parts import LINES, Step, field, fixed, made, number, raster, rasters, settled, vector, want


def evaluation(_provider):
    """evaluationflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "landuse_common"),
        raster("DEM"),
        rasters("RAINFALL"),
        raster("EVAPOTRANSPIRATION"),
        raster("COVER"),
        raster("SAND"),
        raster("SILT"),
        raster("CLAY"),
        raster("ORGANIC_CARBON"),
        raster("TEMPERATURE", optional=True),
        raster("ACCESSIBILITY", optional=True),
        vector("PROTECTED"),
        vector("ROADS", types=LINES[:1]),
        field("ROADS_FIELD", "ROADS"),
        vector("RAILWAYS", types=LINES[:1]),
        number("TOLERANCE", 200),
        number("HALF_SATURATION", 0, advanced=True),
    ]
    factors = {
        "R": made("erosivity"),
        "K": made("erodibility"),
        "LS": made("slopelength"),
        "C": made("cover"),
    }
    scores = {
        "WATER": made("water"), "SOIL": made("soil"), "BIODIVERSITY": made("biodiversity"),
        "AGRICULTURE": made("agriculture"), "SETTLEMENT": made("settlement"), "OVERRIDE": made("settled"),
    }  # fmt: skip
    soils = {key: want(key) for key in ("SAND", "SILT", "CLAY", "ORGANIC_CARBON")}
    steps = [
        Step("rainfall", "native:cellstatistics", 1, 0, {"INPUT": want("RAINFALL"), "STATISTIC": fixed(0), "IGNORE_NODATA": fixed(False), "REFERENCE_LAYER": want("DEM")}, {}, title="precipitation"),
        Step("erosivity", "rainfallerosivity", 1, 1, {"METHOD": fixed("monthly_zhang"), "RAINFALL": want("RAINFALL")}, {"OUTPUT": "rainfall_erosivity"}),
        Step("erodibility", "soilerodibility", 1, 2, soils, {"OUTPUT": "soil_erodibility"}),
        Step("slopelength", "slopelength", 1, 3, {"DEM": want("DEM"), "METHOD": fixed("flow")}, {"OUTPUT": "slope_length"}),
        Step("cover", "covermanagement", 1, 4, {"COVER": want("COVER"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "cover_factor"}),
        Step("loss", "soilloss", 2, 1, {**factors, "TOLERANCE": want("TOLERANCE")}, {"OUTPUT": "soil_loss", "GRADE": "erosion_grade"}),
        Step("soil", "soilconservation", 2, 2, factors, {"OUTPUT": "soil_conservation", "GRADE": "soil_importance"}),
        Step("water", "waterconservation", 2, 0, {"METHOD": fixed("balance"), "PRECIPITATION": made("rainfall"), "EVAPOTRANSPIRATION": want("EVAPOTRANSPIRATION"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "water_conservation", "GRADE": "water_importance"}),
        Step("habitat", "habitatquality", 2, 3, {"LANDUSE": want("LANDUSE"), "ROADS": want("ROADS"), "ROADS_FIELD": want("ROADS_FIELD"), "RAILWAYS": want("RAILWAYS"), "HALF_SATURATION": want("HALF_SATURATION")}, {"OUTPUT": "habitat_quality"}),
        Step("biodiversity", "biodiversity", 3, 3, {"METHOD": fixed("habitat"), "QUALITY": made("habitat"), "PROTECTED": want("PROTECTED")}, {"OUTPUT": "biodiversity", "GRADE": "biodiversity_importance"}),
        Step("agriculture", "agriculture", 3, 4, {"DEM": want("DEM"), "PRECIPITATION": made("rainfall"), "TEMPERATURE": want("TEMPERATURE"), "SILT": want("SILT")}, {"OUTPUT": "agriculture_suitability"}),
        Step("settlement", "settlement", 3, 5, {"DEM": want("DEM"), "ACCESSIBILITY": want("ACCESSIBILITY")}, {"OUTPUT": "settlement_suitability"}),
        settled(3, 6, want("LANDUSE")),
        Step("score", "normalise", 3, 0, {"INPUT": made("water"), "METHOD": fixed("rank")}, {"OUTPUT": "function_score_water"}),
        Step("function", "dominantfunction", 4, 2, scores, {"OUTPUT": "dominant_function"}),
    ]  # fmt: skip
    return inputs, steps
