"""evaluationflow: the five functions evaluated in full, and the dominant one."""

from .parts import LINES, Step, field, fixed, made, number, raster, rasters, settled, vector, want


def evaluation(_provider):
    """evaluationflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "Land use (common classes)"),
        raster("DEM", "Elevation (m)"),
        rasters("RAINFALL", "Rainfall of the twelve months (mm)"),
        raster("EVAPOTRANSPIRATION", "Evapotranspiration (mm/a)"),
        raster("COVER", "Vegetation cover (0–1)"),
        raster("SAND", "Sand (%)"),
        raster("SILT", "Silt (%)"),
        raster("CLAY", "Clay (%)"),
        raster("ORGANIC_CARBON", "Organic carbon (%)"),
        raster("TEMPERATURE", "Accumulated temperature ≥ 0 °C (°C·d)", True),
        raster("ACCESSIBILITY", "Travel time to the centre (min)", True),
        vector("PROTECTED", "Nature reserves"),
        vector("ROADS", "Roads", LINES[:1]),
        field("ROADS_FIELD", "Road class", "ROADS"),
        vector("RAILWAYS", "Railways", LINES[:1]),
        number("TOLERANCE", "Tolerable soil loss (t/km²·a)", 200),
        number("HALF_SATURATION", "Half-saturation constant", 0, advanced=True),
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
        Step("rainfall", "native:cellstatistics", 1, 0, {"INPUT": want("RAINFALL"), "STATISTIC": fixed(0), "IGNORE_NODATA": fixed(False), "REFERENCE_LAYER": want("DEM")}, {}, title="Rainfall of the year"),
        Step("erosivity", "rainfallerosivity", 1, 1, {"METHOD": fixed("monthly_zhang"), "RAINFALL": want("RAINFALL")}, {"OUTPUT": "Rainfall erosivity R"}),
        Step("erodibility", "soilerodibility", 1, 2, soils, {"OUTPUT": "Soil erodibility K"}),
        Step("slopelength", "slopelength", 1, 3, {"DEM": want("DEM"), "METHOD": fixed("flow")}, {"OUTPUT": "Slope length and steepness LS"}),
        Step("cover", "covermanagement", 1, 4, {"COVER": want("COVER"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "Cover factor C"}),
        Step("loss", "soilloss", 2, 1, {**factors, "TOLERANCE": want("TOLERANCE")}, {"OUTPUT": "Soil loss", "GRADE": "Soil erosion grade"}),
        Step("soil", "soilconservation", 2, 2, factors, {"OUTPUT": "Soil conservation", "GRADE": "Importance of soil conservation"}),
        Step("water", "waterconservation", 2, 0, {"METHOD": fixed("balance"), "PRECIPITATION": made("rainfall"), "EVAPOTRANSPIRATION": want("EVAPOTRANSPIRATION"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "Water conservation", "GRADE": "Importance of water conservation"}),
        Step("habitat", "habitatquality", 2, 3, {"LANDUSE": want("LANDUSE"), "ROADS": want("ROADS"), "ROADS_FIELD": want("ROADS_FIELD"), "RAILWAYS": want("RAILWAYS"), "HALF_SATURATION": want("HALF_SATURATION")}, {"OUTPUT": "Habitat quality"}),
        Step("biodiversity", "biodiversity", 3, 3, {"METHOD": fixed("habitat"), "QUALITY": made("habitat"), "PROTECTED": want("PROTECTED")}, {"OUTPUT": "Biodiversity maintenance", "GRADE": "Importance of biodiversity"}),
        Step("agriculture", "agriculture", 3, 4, {"DEM": want("DEM"), "PRECIPITATION": made("rainfall"), "TEMPERATURE": want("TEMPERATURE"), "SILT": want("SILT")}, {"OUTPUT": "Agricultural suitability"}),
        Step("settlement", "settlement", 3, 5, {"DEM": want("DEM"), "ACCESSIBILITY": want("ACCESSIBILITY")}, {"OUTPUT": "Settlement suitability"}),
        settled(3, 6, want("LANDUSE")),
        Step("score", "normalise", 3, 0, {"INPUT": made("water"), "METHOD": fixed("rank")}, {"OUTPUT": "Water conservation score"}),
        Step("function", "dominantfunction", 4, 2, scores, {"OUTPUT": "Dominant function"}),
    ]  # fmt: skip
    return inputs, steps
