"""diagnosisflow: quality, trend, risks, degradation, potential and security."""

from .parts import Step, fixed, made, number, raster, rasters, reclassified, want

#: Grade to 0–1 (proposed): bad grades degrade, a stable or rising trend does not.
QUALITY_TO_UNIT = [1, 1, 1, 2, 2, 0.75, 3, 3, 0.5, 4, 4, 0.25, 5, 5, 0]
TREND_TO_UNIT = [1, 1, 1, 2, 2, 0.5, 3, 5, 0]
EROSION_TO_UNIT = [1, 1, 0, 2, 2, 0.2, 3, 3, 0.4, 4, 4, 0.6, 5, 5, 0.8, 6, 6, 1]


def diagnosis(_provider):
    """diagnosisflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "landuse_common"),
        raster("NDVI"),
        raster("LAI"),
        raster("GPP"),
        rasters("SERIES", "ndvi_year"),
        raster("EROSION_GRADE", "erosion_grade"),
        raster("WET", optional=True),
        raster("DRYNESS", optional=True),
        raster("TEMPERATURE", optional=True),
        raster("DEM", optional=True),
        raster("SOIL_GROUP", optional=True),
        number("RAINFALL", 200),
        rasters("PROCESSES", "security_process", optional=True),
    ]
    remote = {
        "NDVI": want("NDVI"),
        "WET": want("WET"),
        "LST": want("TEMPERATURE"),
        "DRYNESS": want("DRYNESS"),
    }
    storm = {
        "RAINFALL": want("RAINFALL"),
        "LANDUSE": want("LANDUSE"),
        "SOIL_GROUP": want("SOIL_GROUP"),
        "DEM": want("DEM"),
    }

    signs = [made("bad_quality"), made("bad_trend"), made("bad_soil")]
    steps = [
        Step("cover", "vegetationcover", 1, 0, {"NDVI": want("NDVI"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "vegetation_cover"}),
        Step("quality", "ecosystemquality", 2, 0, {"LAI": want("LAI"), "FVC": made("cover"), "GPP": want("GPP"), "ECOSYSTEM": want("LANDUSE")}, {"OUTPUT": "ecosystem_quality", "GRADE": "ecosystem_quality_grade"}),
        Step("trend", "trend", 1, 1, {"LAYERS": want("SERIES")}, {"SLOPE": "trend_slope", "CLASS": "trend_class"}),
        reclassified("bad_quality", 3, 0, made("quality", "GRADE"), QUALITY_TO_UNIT, "Low quality from 0 to 1"),
        reclassified("bad_trend", 3, 1, made("trend", "CLASS"), TREND_TO_UNIT, "Falling trend from 0 to 1"),
        reclassified("bad_soil", 3, 2, want("EROSION_GRADE"), EROSION_TO_UNIT, "Soil erosion from 0 to 1"),
        Step("degradation", "degradation", 4, 1, {"LAYERS": signs, "SCALE": fixed("asis"), "IGNORE_MISSING": fixed(True)}, {"OUTPUT": "degradation"}),
        Step("potential", "restorationpotential", 4, 0, {"QUALITY": made("quality"), "GROUPS": want("LANDUSE")}, {"OUTPUT": "restoration_potential"}),
        Step("rsei", "rsei", 2, 3, remote, {"OUTPUT": "rsei", "GRADE": "rsei_grade"}, ("WET", "DRYNESS", "TEMPERATURE")),
        Step("heat", "heatisland", 2, 4, {"TEMPERATURE": want("TEMPERATURE"), "METHOD": fixed("meanstd")}, {"GRADE": "heat_grade_meanstd"}, ("TEMPERATURE",)),
        Step("flood", "floodrisk", 2, 5, storm, {"DEPTH": "flood_depth", "GRADE": "flood_grade"}, ("DEM", "SOIL_GROUP")),
        Step("security", "securitypattern", 2, 6, {"LAYERS": want("PROCESSES"), "METHOD": fixed("max")}, {"OUTPUT": "security"}, ("PROCESSES",)),
    ]  # fmt: skip
    return inputs, steps
