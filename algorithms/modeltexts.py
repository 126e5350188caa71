"""Titles, labels and tags of the models, listed so that the translation tools find them."""

from ..core.messages import marked
from ..translation import tr

TAGS = {
    "evaluationflow": ("model", "workflow", "ecosystem services", "模型", "流程", "功能评价", "主导功能"),
    "diagnosisflow": ("model", "workflow", "degradation", "模型", "流程", "退损诊断", "生态系统质量"),
    "zoningflow": ("model", "workflow", "zoning", "模型", "流程", "修复分区"),
    "restorationflow": ("model", "workflow", "restoration types", "模型", "流程", "修复类型", "优先序"),
    "networkflow": ("model", "workflow", "ecological network", "模型", "流程", "生态网络", "断裂点"),
}

#: Labels of the models' inputs and outputs, listed so that the translation tools find them.
LABELS = (
    marked("Planning boundary"),
    marked("Classification of the input"),
    marked("Land use"),
    marked("Elevation (m)"),
    marked("Greenness (0–1)"),
    marked("Degradation degree"),
    marked("Nature reserves"),
    marked("Urban growth boundary"),
    marked("Permanent basic farmland"),
    marked("Ecological red line"),
    marked("Townships"),
    marked("Name of township"),
    marked("Strips"),
    marked("Name of strip"),
    marked("Side of square cells (m)"),
    marked("Number of level-2 zones"),
    marked("Smallest zone (km²)"),
    marked("Common land use"),
    marked("Natural elements"),
    marked("Water conservation score"),
    marked("Dominant function"),
    marked("Three spaces"),
    marked("Planning units"),
    marked("Level-1 restoration zones"),
    marked("Level-2 restoration zones"),
    marked("Zone statistics"),
    marked("Land use (common classes)"),
    marked("Mines"),
    marked("Soil loss (t/km²·a)"),
    marked("Flood risk grade"),
    marked("Heat island grade"),
    marked("Ecosystem quality index (0–100)"),
    marked("Ecological security pattern"),
    marked("Restoration potential (0–1)"),
    marked("Foothills"),
    marked("Ecological corridors"),
    marked("Smallest restoration unit (ha)"),
    marked("Restoration types"),
    marked("Restoration ways"),
    marked("Restoration priority"),
    marked("Restoration units"),
    marked("Roads"),
    marked("Road class"),
    marked("Railways"),
    marked("Railway class"),
    marked("Built-up land"),
    marked("Smallest source (km²)"),
    marked("Merging distance (m)"),
    marked("Ecological sources"),
    marked("Resistance"),
    marked("Break points"),
    marked("Smallest block (km²)"),
    marked("Lowest quality"),
    marked("Night light"),
    marked("Existing passages"),
    marked("Passage field"),
    marked("Edge width (cells)"),
    marked("Smallest stepping stone (km²)"),
    marked("Dispersal distance (m)"),
    marked("Least corridor width (m)"),
    marked("Smallest barrier radius (m)"),
    marked("Largest barrier radius (m)"),
    marked("MSPA classes"),
    marked("MSPA statistics"),
    marked("Corridor swath"),
    marked("Corridor areas"),
    marked("Patch importance"),
    marked("Network structure indices"),
    marked("Pinch points"),
    marked("Current in corridors"),
    marked("Barrier score"),
    marked("Barrier points"),
    marked("Stepping stones"),
    marked("Gaps in corridors"),
    marked("Repairs by gain"),
    marked("Curve of gain and cost"),
    marked("Number of repairs to rank"),
    marked("Rainfall of the twelve months (mm)"),
    marked("Evapotranspiration (mm/a)"),
    marked("Vegetation cover (0–1)"),
    marked("Sand (%)"),
    marked("Silt (%)"),
    marked("Clay (%)"),
    marked("Organic carbon (%)"),
    marked("Accumulated temperature ≥ 0 °C (°C·d)"),
    marked("Travel time to the centre (min)"),
    marked("Tolerable soil loss (t/km²·a)"),
    marked("Half-saturation constant"),
    marked("Rainfall of the year"),
    marked("Rainfall erosivity R"),
    marked("Soil erodibility K"),
    marked("Slope length and steepness LS"),
    marked("Cover factor C"),
    marked("Soil loss"),
    marked("Soil erosion grade"),
    marked("Soil conservation"),
    marked("Importance of soil conservation"),
    marked("Water conservation"),
    marked("Importance of water conservation"),
    marked("Habitat quality"),
    marked("Biodiversity maintenance"),
    marked("Importance of biodiversity"),
    marked("Agricultural suitability"),
    marked("Settlement suitability"),
    marked("NDVI"),
    marked("Leaf area index"),
    marked("Gross primary production"),
    marked("NDVI of several years"),
    marked("Wetness (tasseled cap)"),
    marked("Dryness (NDBSI)"),
    marked("Land surface temperature (°C)"),
    marked("Hydrologic soil group (1–4)"),
    marked("Rainfall of the storm (mm)"),
    marked("Security of single processes (0–3)"),
    marked("Built-up land as human settlement"),
    marked("Land use as natural elements"),
    marked("Low quality from 0 to 1"),
    marked("Falling trend from 0 to 1"),
    marked("Soil erosion from 0 to 1"),
    marked("Vegetation cover"),
    marked("Ecosystem quality"),
    marked("Ecosystem quality grade"),
    marked("Slope of the trend"),
    marked("Trend"),
    marked("Restoration potential"),
    marked("Remote sensing ecological index"),
    marked("Grade of the ecological index"),
    marked("Inundation depth"),
    marked("Water conservation, evaluated"),
    marked("Soil conservation, evaluated"),
    marked("Biodiversity maintenance, evaluated"),
    marked("Agricultural production, evaluated"),
    marked("Human settlement, evaluated"),
)


def model_texts() -> dict:
    """Model id to group, title and description."""
    return {
        "evaluationflow": (
            "evaluation",
            tr("Function evaluation flow"),
            tr(
                "From rainfall, soil, terrain, vegetation cover and land use to the five functions evaluated in full, the "
                "importance of services, soil loss with its grades, and the dominant function. Give the results to the "
                "zoning flow as “evaluated”. All rasters must lie on one planning grid."
            ),
        ),
        "diagnosisflow": (
            "diagnosis",
            tr("Degradation diagnosis flow"),
            tr(
                "From vegetation, its trend and the soil erosion grade to ecosystem quality, degradation degree and "
                "restoration potential; also to heat islands, flood risk, the remote sensing ecological index and the "
                "security pattern where their layers are given. The results go to the restoration types flow. All "
                "rasters must lie on one planning grid. How grades become degradation (0 to 1) is a proposed default."
            ),
        ),
        "zoningflow": (
            "zoning",
            tr("Restoration zoning flow"),
            tr(
                "From land use and terrain to level-1 and level-2 restoration zones: classify land use, score the "
                "five functions, find the dominant one, draw three spaces, cut planning units, draw the zones. All "
                "rasters must lie on one planning grid; run “Create planning grid” and “Align raster to planning "
                "grid” first."
            ),
        ),
        "restorationflow": (
            "restoration",
            tr("Restoration types, ways and priority flow"),
            tr(
                "From land use, degradation and what is known of problems to restoration types, ways, priority and "
                "restoration units with their areas. All rasters must lie on one planning grid."
            ),
        ),
        "networkflow": (
            "network",
            tr("Ecological network and break points flow"),
            tr(
                "From land use to ecological sources, resistance and corridors with their stepping stones, pinch, barrier "
                "and break points, and to the repairs that gain most. All rasters must lie on one planning grid."
            ),
        ),
    }


def model_helps() -> dict:
    """Model and key of an input to its help, where that of the step's tool says too much or nothing."""
    common = tr("Common land-use classes 1 to 15, from “Classify land-use raster”.")
    return {
        ("evaluationflow", "LANDUSE"): common,
        ("diagnosisflow", "LANDUSE"): common,
        ("evaluationflow", "RAINFALL"): tr(
            "Twelve rasters from January to December, in mm. Twelve means of many years give a rainfall erosivity that is "
            "too small; for final results run “Rainfall erosivity R” with the months of every year. The usual 1 km monthly "
            "data of China are in 0.1 mm and must be divided by 10 first."
        ),
        ("evaluationflow", "EVAPOTRANSPIRATION"): tr(
            "Actual evapotranspiration in mm a year, of the same years as the rainfall."
        ),
        ("evaluationflow", "ORGANIC_CARBON"): tr(
            "Topsoil content in %: 10 g/kg is 1 %. Multiply organic matter by 0.58 first."
        ),
        ("evaluationflow", "PROTECTED"): tr(
            "National parks, nature reserves and the like; habitat inside counts at least 0.9 for biodiversity."
        ),
        ("diagnosisflow", "EROSION_GRADE"): tr(
            "Grades 1 (slight) to 6 (severe), from “Soil erosion intensity (RUSLE)” or from the function evaluation flow."
        ),
    }
