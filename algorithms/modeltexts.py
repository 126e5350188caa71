"""Titles, labels and tags of the models, listed so that the translation tools find them."""

from ..core.messages import tr as mark
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
    mark("Planning boundary"),
    mark("Classification of the input"),
    mark("Land use"),
    mark("Elevation (m)"),
    mark("Greenness (0–1)"),
    mark("Degradation degree"),
    mark("Nature reserves"),
    mark("Urban growth boundary"),
    mark("Permanent basic farmland"),
    mark("Ecological red line"),
    mark("Townships"),
    mark("Name of township"),
    mark("Strips"),
    mark("Name of strip"),
    mark("Side of square cells (m)"),
    mark("Number of level-2 zones"),
    mark("Smallest zone (km²)"),
    mark("Common land use"),
    mark("Natural elements"),
    mark("Water conservation score"),
    mark("Dominant function"),
    mark("Three spaces"),
    mark("Planning units"),
    mark("Level-1 restoration zones"),
    mark("Level-2 restoration zones"),
    mark("Zone statistics"),
    mark("Land use (common classes)"),
    mark("Mines"),
    mark("Soil loss (t/km²·a)"),
    mark("Flood risk grade"),
    mark("Heat island grade"),
    mark("Ecosystem quality index (0–100)"),
    mark("Ecological security pattern"),
    mark("Restoration potential (0–1)"),
    mark("Foothills"),
    mark("Ecological corridors"),
    mark("Smallest restoration unit (ha)"),
    mark("Restoration types"),
    mark("Restoration ways"),
    mark("Restoration priority"),
    mark("Restoration units"),
    mark("Roads"),
    mark("Road class"),
    mark("Railways"),
    mark("Railway class"),
    mark("Built-up land"),
    mark("Smallest source (km²)"),
    mark("Merging distance (m)"),
    mark("Ecological sources"),
    mark("Resistance"),
    mark("Break points"),
    mark("Smallest block (km²)"),
    mark("Lowest quality"),
    mark("Night light"),
    mark("Existing passages"),
    mark("Passage field"),
    mark("Edge width (cells)"),
    mark("Smallest stepping stone (km²)"),
    mark("Dispersal distance (m)"),
    mark("Least corridor width (m)"),
    mark("Smallest barrier radius (m)"),
    mark("Largest barrier radius (m)"),
    mark("MSPA classes"),
    mark("MSPA statistics"),
    mark("Corridor swath"),
    mark("Corridor areas"),
    mark("Patch importance"),
    mark("Network structure indices"),
    mark("Pinch points"),
    mark("Current in corridors"),
    mark("Barrier score"),
    mark("Barrier points"),
    mark("Stepping stones"),
    mark("Gaps in corridors"),
    mark("Repairs by gain"),
    mark("Curve of gain and cost"),
    mark("Number of repairs to rank"),
    mark("Rainfall of the twelve months (mm)"),
    mark("Evapotranspiration (mm/a)"),
    mark("Vegetation cover (0–1)"),
    mark("Sand (%)"),
    mark("Silt (%)"),
    mark("Clay (%)"),
    mark("Organic carbon (%)"),
    mark("Accumulated temperature ≥ 0 °C (°C·d)"),
    mark("Travel time to the centre (min)"),
    mark("Tolerable soil loss (t/km²·a)"),
    mark("Half-saturation constant"),
    mark("Rainfall of the year"),
    mark("Rainfall erosivity R"),
    mark("Soil erodibility K"),
    mark("Slope length and steepness LS"),
    mark("Cover factor C"),
    mark("Soil loss"),
    mark("Soil erosion grade"),
    mark("Soil conservation"),
    mark("Importance of soil conservation"),
    mark("Water conservation"),
    mark("Importance of water conservation"),
    mark("Habitat quality"),
    mark("Biodiversity maintenance"),
    mark("Importance of biodiversity"),
    mark("Agricultural suitability"),
    mark("Settlement suitability"),
    mark("NDVI"),
    mark("Leaf area index"),
    mark("Gross primary production"),
    mark("NDVI of several years"),
    mark("Wetness (tasseled cap)"),
    mark("Dryness (NDBSI)"),
    mark("Land surface temperature (°C)"),
    mark("Hydrologic soil group (1–4)"),
    mark("Rainfall of the storm (mm)"),
    mark("Security of single processes (0–3)"),
    mark("Built-up land as human settlement"),
    mark("Land use as natural elements"),
    mark("Low quality from 0 to 1"),
    mark("Falling trend from 0 to 1"),
    mark("Soil erosion from 0 to 1"),
    mark("Vegetation cover"),
    mark("Ecosystem quality"),
    mark("Ecosystem quality grade"),
    mark("Slope of the trend"),
    mark("Trend"),
    mark("Restoration potential"),
    mark("Remote sensing ecological index"),
    mark("Grade of the ecological index"),
    mark("Inundation depth"),
    mark("Water conservation, evaluated"),
    mark("Soil conservation, evaluated"),
    mark("Biodiversity maintenance, evaluated"),
    mark("Agricultural production, evaluated"),
    mark("Human settlement, evaluated"),
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
