"""From climate, soil and vegetation of the sample data to zones and types, by the flows, on cells of 1 km."""

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
VECTORS = f"{SAMPLE / 'vectors.gpkg'}|layername="
MONTHS = [f"rain_{month:02d}" for month in range(1, 13)]
YEARS = [f"ndvi_{year}" for year in range(2014, 2024)]
SOIL = ("sand", "silt", "clay", "organic_carbon")
NEEDED = (
    *MONTHS, *YEARS, *SOIL, "evapotranspiration", "temperature_sum", "accessibility", "ndvi", "lai", "gpp", "lst",
    "soil_group", "landuse", "dem",
)  # fmt: skip
pytestmark = [pytest.mark.chain, pytest.mark.usefixtures("provider")]


def cells(path):
    """Values with NaN for nodata."""
    data = gdal.Open(str(path))
    band = data.GetRasterBand(1)
    array = band.ReadAsArray().astype(float)
    array[array == band.GetNoDataValue()] = np.nan
    return array


@pytest.fixture
def prepared(run, tmp_path):
    """Folder with all the flows need on one grid, common land use and vegetation cover."""
    about = json.loads((SAMPLE / "dataset.json").read_text(encoding="utf-8"))
    files = {**about["rasters"], **about["evaluation"]}
    run("plangrid", {"BOUNDARY": VECTORS + "boundary", "CELL_SIZE": 1000, "CRS": "EPSG:4527",
                     "OUTPUT": str(tmp_path / "grid.tif")})  # fmt: skip
    for name in NEEDED:
        run("alignraster", {"INPUT": str(SAMPLE / files[name]["file"]), "GRID": str(tmp_path / "grid.tif"), "MASK": True,
                            "RESAMPLING": "nearest" if name in ("landuse", "soil_group") else "bilinear",
                            "OUTPUT": str(tmp_path / f"{name}.tif")})  # fmt: skip
    run("classifylanduse", {"INPUT": str(tmp_path / "landuse.tif"), "SYSTEM": "clcd", "TARGET": "common",
                            "OUTPUT": str(tmp_path / "common.tif")})  # fmt: skip
    run("vegetationcover", {"NDVI": str(tmp_path / "ndvi.tif"), "ECOSYSTEM": str(tmp_path / "common.tif"),
                            "OUTPUT": str(tmp_path / "cover.tif")})  # fmt: skip
    return tmp_path


def evaluate(run, folder):
    """evaluationflow; results that are not asked for here are left out."""
    at = {name: str(folder / f"{name}.tif") for name in (*NEEDED, "common", "cover")}
    return run("evaluationflow", {
        "LANDUSE": at["common"], "DEM": at["dem"], "RAINFALL": [at[month] for month in MONTHS],
        "EVAPOTRANSPIRATION": at["evapotranspiration"], "COVER": at["cover"],
        **{name.upper(): at[name] for name in SOIL}, "TEMPERATURE": at["temperature_sum"],
        "ACCESSIBILITY": at["accessibility"], "PROTECTED": VECTORS + "reserves",
        "loss:soil_loss": str(folder / "loss.tif"), "loss:erosion_grade": str(folder / "erosion.tif"),
        "water:water_conservation": str(folder / "water.tif"),
        "water:water_importance": str(folder / "importance.tif"),
        "soil:soil_conservation": str(folder / "soil.tif"), "biodiversity:biodiversity": str(folder / "life.tif"),
        "agriculture:agriculture_suitability": str(folder / "farming.tif"),
        "settlement:settlement_suitability": str(folder / "living.tif"),
        "function:dominant_function": str(folder / "function.tif"),
    })  # fmt: skip


def diagnose(run, folder, name, **given):
    """diagnosisflow with the optional layers ``given``."""
    at = {layer: str(folder / f"{layer}.tif") for layer in NEEDED}
    return run("diagnosisflow", {
        "LANDUSE": str(folder / "common.tif"), "NDVI": at["ndvi"], "LAI": at["lai"], "GPP": at["gpp"],
        "SERIES": [at[year] for year in YEARS], "EROSION_GRADE": str(folder / "erosion.tif"),
        **{key: at[layer] for key, layer in given.items()},
        "quality:ecosystem_quality": str(folder / f"{name}_quality.tif"),
        "degradation:degradation": str(folder / f"{name}_degradation.tif"),
        "potential:restoration_potential": str(folder / f"{name}_potential.tif"),
        "heat:heat_grade_meanstd": str(folder / f"{name}_heat.tif"),
        "flood:flood_grade": str(folder / f"{name}_flood.tif"),
    })  # fmt: skip


def test_from_climate_and_soil_to_zones_and_types(run, prepared):
    evaluate(run, prepared)
    loss, dem = cells(prepared / "loss.tif"), cells(prepared / "dem.tif")
    assert np.nanmean(loss[dem > 300]) > 1.5 * np.nanmean(loss[dem < 100])  # 1 km flattens the mountains
    grades = cells(prepared / "erosion.tif")
    assert np.array_equal(grades >= 2, loss >= 200)
    assert set(np.unique(cells(prepared / "importance.tif"))[:3]) == {1, 2, 3}
    common, function = cells(prepared / "common.tif"), cells(prepared / "function.tif")
    assert (function[(common == 9) & ~np.isnan(function)] == 5).all()
    assert {1, 2, 3, 4, 5} == set(function[~np.isnan(function)])
    assert np.nanmean(cells(prepared / "water.tif")[common == 3]) > np.nanmean(
        cells(prepared / "water.tif")[common == 1]
    )

    diagnose(run, prepared, "few")
    assert not (prepared / "few_heat.tif").exists() and not (prepared / "few_flood.tif").exists()
    diagnose(run, prepared, "all", TEMPERATURE="lst", DEM="dem", SOIL_GROUP="soil_group")
    assert np.array_equal(
        cells(prepared / "few_degradation.tif"), cells(prepared / "all_degradation.tif"), equal_nan=True
    )
    heat, degree = cells(prepared / "all_heat.tif"), cells(prepared / "all_degradation.tif")
    assert np.nanmean(heat[common == 9]) > np.nanmean(heat[common == 3]) + 1
    assert set(degree[~np.isnan(degree)]) <= {0, 1, 2, 3, 4} and np.nanmean(degree[common == 1]) > np.nanmean(
        degree[common == 3]
    )
    assert set(np.unique(cells(prepared / "all_flood.tif")[common > 0])) <= {1, 2, 3, 4, 5}

    functions = {
        "WATER": "water",
        "SOIL": "soil",
        "BIODIVERSITY": "life",
        "AGRICULTURE": "farming",
        "SETTLEMENT": "living",
    }
    run("zoningflow", {
        "BOUNDARY": VECTORS + "boundary", "LANDUSE": str(prepared / "landuse.tif"), "SYSTEM": 0,
        "DEM": str(prepared / "dem.tif"), "DEGRADATION": str(prepared / "all_degradation.tif"), "SIZE": 5000,
        **{f"{key}_EVALUATED": str(prepared / f"{name}.tif") for key, name in functions.items()},
        "score:function_score_water": str(prepared / "score.tif"),
        "spaces:spaces": str(prepared / "spaces.tif"),
        "level2:zones2": str(prepared / "zones2.gpkg"),
    })  # fmt: skip
    assert QgsVectorLayer(str(prepared / "zones2.gpkg"), "zones", "ogr").featureCount() == 18
    water, score = cells(prepared / "water.tif"), cells(prepared / "score.tif")
    both = ~np.isnan(water) & ~np.isnan(score)
    order = np.argsort(water[both], kind="stable")
    assert (np.diff(score[both][order]) >= 0).all() and score[both].max() == 1  # its rank, not the draft

    run("restorationflow", {
        "LANDUSE": str(prepared / "common.tif"), "DEGRADATION": str(prepared / "all_degradation.tif"),
        "SPACES": str(prepared / "spaces.tif"), "WATER_FUNCTION": str(prepared / "score.tif"),
        "EROSION": str(prepared / "loss.tif"), "QUALITY": str(prepared / "all_quality.tif"),
        "FLOOD": str(prepared / "all_flood.tif"), "HEAT": str(prepared / "all_heat.tif"),
        "POTENTIAL": str(prepared / "all_potential.tif"), "types:restoration_types": str(prepared / "types.tif"),
    })  # fmt: skip
    types = cells(prepared / "types.tif")
    assert {2, 4, 5, 7} <= set(types[~np.isnan(types)])
