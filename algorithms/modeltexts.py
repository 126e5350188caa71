"""Titles, labels and tags of the models, listed so that the translation tools find them."""

from ..core.messages import marked
from ..translation import tr

TAGS = {
    "evaluationflow": ("model", "workflow", "ecosystem services", "模型", "流程", "功能评价", "主导功能"),
    "diagnosisflow": ("model", "workflow", "degradation", "模型", "流程", "退损诊断", "生态系统质量"),
    "zoningflow": ("model", "workflow", "zoning", "模型", "流程", "修复分区"),
    "restorationflow": ("model", "workflow", "restoration types", "模型", "流程", "修复类型", "优先序"),
    "networkflow": ("model", "workflow", "ecological network", "模型", "流程", "生态网络", "断裂点"),
    "fullplan": ("model", "workflow", "whole plan", "模型", "流程", "全流程", "规划"),
}

#: What steps of the models do where the name of their tool does not say it, listed for the translation tools.
STEP_TITLES = (
    marked("Built-up land as human settlement"),
    marked("Land use as natural elements"),
    marked("Low quality from 0 to 1"),
    marked("Falling trend from 0 to 1"),
    marked("Soil erosion from 0 to 1"),
)


def model_labels() -> dict:
    """Model and key of an input to its label, where that of the step's tool says something else."""
    return {
        ("networkflow", "STONE_AREA"): tr("Smallest stepping stone (km²)"),
        ("networkflow", "BUDGET"): tr("Number of repairs to rank"),
        ("networkflow", "MIN_WIDTH"): tr("Least corridor width (m)"),
        ("networkflow", "MIN_AREA"): tr("Smallest source (km²)"),
        ("networkflow", "MIN_RADIUS"): tr("Smallest barrier radius (m)"),
        ("networkflow", "MAX_RADIUS"): tr("Largest barrier radius (m)"),
        ("restorationflow", "MIN_AREA"): tr("Smallest restoration unit (ha)"),
        ("evaluationflow", "RAINFALL"): tr("Rainfall of the twelve months (mm)"),
        ("evaluationflow", "EVAPOTRANSPIRATION"): tr("Evapotranspiration (mm/a)"),
        ("evaluationflow", "PROTECTED"): tr("Nature reserves"),
        ("diagnosisflow", "SERIES"): tr("NDVI of several years"),
        ("diagnosisflow", "PROCESSES"): tr("Security of single processes (0–3)"),
        ("fullplan", "LANDUSE"): tr("Land use as it was brought"),
        ("fullplan", "PROTECTED"): tr("Nature reserves"),
        ("fullplan", "RAINFALL"): tr("Rainfall of the twelve months (mm)"),
        ("fullplan", "SERIES"): tr("NDVI of several years"),
        ("fullplan", "PROCESSES"): tr("Security of single processes (0–3)"),
        ("fullplan", "STORM"): tr("Rainfall of the storm (mm)"),
        ("fullplan", "MIN_BLOCK"): tr("Smallest level-1 zone (km²)"),
        ("fullplan", "MIN_ZONE"): tr("Smallest level-2 zone (km²)"),
    }


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
        "fullplan": (
            "network",
            tr("Whole plan flow"),
            tr(
                "The five flows in one: from land use, terrain, climate, soil and vegetation to the evaluated functions, "
                "degradation, zones, ecological network with its break points, restoration types, ways, priority and "
                "units. All rasters must lie on one planning grid. What is optional may be left out; what rests on it is "
                "then left out, everything else is still made. Every result equals that of the single flows."
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
