"""The sample's layers for evaluation and diagnosis: there, plausible, marked illustrative, and made again alike."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from scipy import ndimage

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "sample"
ENTRIES = json.loads((FOLDER / "dataset.json").read_text(encoding="utf-8"))["evaluation"]
MONTHS = [f"rain_{month:02d}" for month in range(1, 13)]
YEARS = [f"ndvi_{year}" for year in range(2014, 2024)]
#: Least, most and the median between, inside the municipality.
RANGES = {
    "precipitation": (400, 550, 600, 720),
    "evapotranspiration": (180, 380, 480, 800),
    "potential_evapotranspiration": (750, 980, 1100, 1200),
    "aridity": (1.3, 1.6, 2.1, 2.6),
    "temperature": (-1, 9, 13, 14),
    "temperature_sum": (1500, 4000, 5000, 5400),
    "wind_days": (2, 8, 20, 45),
    "sand": (12, 40, 50, 88),
    "silt": (2, 28, 45, 70),
    "clay": (4, 15, 25, 48),
    "organic_carbon": (0.2, 1.2, 2.2, 5),
    "soil_texture": (3, 9, 9, 13),
    "soil_group": (1, 2, 3, 4),
    "available_water": (50, 130, 190, 230),
    "ndvi": (0, 0.65, 0.8, 0.951),
    "lai": (0, 2.5, 4.5, 7),
    "gpp": (0, 700, 1100, 1600),
    "npp": (0, 300, 550, 800),
    "lst": (15, 28, 33, 48),
    "wet": (-0.3, -0.1, 0, 0.15),
    "dryness": (-0.6, -0.3, -0.15, 0.4),
    "accessibility": (0, 80, 130, 400),
    "nightlight": (0, 0, 12, 120),
    **dict.fromkeys(YEARS, (0, 0.65, 0.8, 0.951)),
    **dict.fromkeys(MONTHS, (1, 2, 210, 260)),
}


def opened(name):
    return gdal.Open(str(FOLDER / ENTRIES[name]["file"]))


def factor(name):
    """Planning cells along the side of a block of one value."""
    return ENTRIES[name]["detail"] // 250


def read(name):
    """One value for each block, with scale applied, NaN for nodata."""
    raster = opened(name)
    band = raster.GetRasterBand(1)
    stored = band.ReadAsArray()[:: factor(name), :: factor(name)]
    return np.where(stored == band.GetNoDataValue(), np.nan, stored * (band.GetScale() or 1.0))


def inside(size):
    """Blocks of ``size`` planning cells whose centre lies in the municipality."""
    like = opened("ndvi")
    columns, rows = -(-like.RasterXSize // size), -(-like.RasterYSize // size)
    west, cell, _, north, _, _ = like.GetGeoTransform()
    mask = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    mask.SetGeoTransform((west, cell * size, 0, north, 0, -cell * size))
    mask.SetProjection(like.GetProjection())
    source = ogr.Open(str(FOLDER / "vectors.gpkg"))
    gdal.RasterizeLayer(mask, [1], source.GetLayerByName("boundary"), burn_values=[1])
    return mask.ReadAsArray() > 0


@pytest.fixture(scope="module")
def region():
    return {size: inside(size) for size in (2, 4)}


@pytest.fixture(scope="module")
def coarse():
    """Elevation and share of built-up land on cells of 1 km."""

    def mean(values):
        return np.pad(values, ((0, 1), (0, 2)), mode="edge").reshape(190, 4, 189, 4).mean(axis=(1, 3))

    bands = {name: gdal.Open(str(FOLDER / f"{name}.tif")).ReadAsArray() for name in ("dem", "landuse")}
    return {
        "elevation": mean(bands["dem"].astype(float)),
        "built": mean((bands["landuse"] == 8).astype(float)),
    }


def test_everything_is_there_and_described():
    assert set(ENTRIES) == set(RANGES)
    for name, entry in ENTRIES.items():
        assert entry["file"] == f"{name}.tif" and (FOLDER / entry["file"]).is_file()
        assert entry["illustrative"] is True and "示意" in entry["source"]
        assert "示意" in entry["title_zh"] and "illustrative" in entry["title_en"]
        assert {"unit", "cell_size", "detail", "group", "kind"} <= set(entry)


def test_the_demo_does_not_align_them():
    assert not set(ENTRIES) & set(
        json.loads((FOLDER / "dataset.json").read_text(encoding="utf-8"))["rasters"]
    )


def test_they_are_small():
    assert sum((FOLDER / entry["file"]).stat().st_size for entry in ENTRIES.values()) < 2_400_000


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_they_lie_on_the_planning_grid_block_by_block(name):
    raster, planning = opened(name), gdal.Open(str(FOLDER / "dem.tif"))
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "4527"
    assert raster.GetGeoTransform() == planning.GetGeoTransform()
    assert (raster.RasterXSize, raster.RasterYSize) == (planning.RasterXSize, planning.RasterYSize)
    assert ENTRIES[name]["cell_size"] == 250 and ENTRIES[name]["detail"] in (500, 1000)
    stored, size = raster.ReadAsArray(), factor(name)
    blocks = stored[::size, ::size].repeat(size, axis=0).repeat(size, axis=1)
    np.testing.assert_array_equal(stored, blocks[: stored.shape[0], : stored.shape[1]])


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_values_are_plausible(name, region):
    values = read(name)[region[factor(name)]]
    least, low, high, most = RANGES[name]
    assert least <= np.nanmin(values) and np.nanmax(values) <= most
    assert low <= np.nanmedian(values) <= high
    assert np.nanmin(values) < np.nanmax(values)


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_gaps_are_those_announced(name):
    share = np.isnan(read(name)).mean()
    assert share == pytest.approx(ENTRIES[name].get("gaps", 0), abs=0.002)
    assert (share > 0) == (name in ("ndvi_2016", "ndvi_2021"))


@pytest.mark.parametrize("name", sorted(set(ENTRIES) - {"soil_texture", "soil_group"}))
def test_measured_values_cannot_be_taken_for_codes(name):
    assert opened(name).GetRasterBand(1).GetScale() not in (None, 1.0)


@pytest.mark.parametrize("name", sorted(ENTRIES))
def test_no_value_equals_the_stored_nodata_once_scaled(name):
    """QGIS takes such a value for missing."""
    assert not (read(name) == opened(name).GetRasterBand(1).GetNoDataValue()).any()


def test_months_sum_to_the_year_and_summer_is_wet(region):
    months = np.stack([read(name) for name in MONTHS])
    np.testing.assert_allclose(months.sum(axis=0), read("precipitation"), atol=1e-6)
    regime = months[:, region[4]].mean(axis=1)
    assert sorted(np.argsort(regime)[-2:].tolist()) == [6, 7]
    assert 0.7 < regime[5:9].sum() / regime.sum() < 0.9


def test_rain_is_highest_before_the_mountains(region, coarse):
    rain, height = read("precipitation"), coarse["elevation"]
    foothills, plain, high = (
        (height > a) & (height < b) & region[4] for a, b in ((100, 300), (0, 60), (800, 9000))
    )
    assert rain[foothills].mean() > rain[plain].mean() + 10
    assert rain[foothills].mean() > rain[high].mean() + 50


def test_cold_follows_height(region, coarse):
    for name in ("temperature", "temperature_sum", "potential_evapotranspiration"):
        assert np.corrcoef(read(name)[region[4]], coarse["elevation"][region[4]])[0, 1] < -0.9


def test_water_leaves_most_land_with_a_surplus(region):
    surplus = (read("precipitation") - read("evapotranspiration"))[region[4]]
    assert (surplus > 0).mean() > 0.97 and 80 < np.median(surplus) < 180


def test_texture_sums_to_100_and_fits_its_classes():
    sand, silt, clay = (read(name) for name in ("sand", "silt", "clay"))
    np.testing.assert_array_equal(sand + silt + clay, 100)
    texture, group = read("soil_texture"), read("soil_group")
    assert clay[np.isin(texture, (1, 2, 3))].min() >= 40
    assert silt[np.isin(texture, (6, 7))].min() >= 50
    assert sand[texture == 11].min() > 43
    assert sand[group == 1].min() >= 70 and clay[group == 2].max() < 20


def test_texture_classes_of_known_samples():
    """Properties of topsoils as the soil database HWSD lists them beside its USDA class."""
    soil = made("soil")
    known = {
        (42, 36, 22): 9,
        (39, 40, 21): 9,
        (38, 18, 44): 3,
        (90, 5, 5): 13,
        (20, 20, 60.5): 1,
        (10, 85, 5): 6,
    }
    parts = np.array(list(known), float).T
    assert soil.texture_class(*parts).tolist() == list(known.values())


def test_series_gains_in_mountains_and_loses_at_the_fringe(region, coarse):
    series = np.stack([read(name) for name in YEARS])
    years = np.arange(10) - 4.5
    change = (
        np.nansum(years[:, None, None] * (series - np.nanmean(series, axis=0)), axis=0) / (years**2).sum()
    )
    mountains = region[4] & (coarse["elevation"] > 400)
    around = ndimage.uniform_filter(coarse["built"], 7)
    fringe = region[4] & (coarse["elevation"] < 80) & (around > 0.15) & (around < 0.4)
    assert np.median(change[mountains]) > 0.003
    assert np.median(change[fringe]) < -0.002
    assert 0.1 < (change[region[4]] < -0.001).mean() < 0.4


def test_satellite_layers_agree_with_one_another(region):
    values = np.stack([read(name)[region[2]] for name in ("ndvi", "wet", "lst", "dryness")])
    expected = np.array([[1, 1, -1, -1], [1, 1, -1, -1], [-1, -1, 1, 1], [-1, -1, 1, 1]])
    found = np.corrcoef(values[:, values[0] > 0.1])
    np.testing.assert_array_equal(np.sign(found), expected)
    assert np.abs(found[~np.eye(4, dtype=bool)]).max() < 0.97


def test_net_production_is_a_share_of_gross(region):
    gross, net = read("gpp")[region[2]], read("npp")[region[2]]
    share = net[gross > 300] / gross[gross > 300]
    assert share.min() > 0.4 and share.max() < 0.6


def test_access_is_fast_along_roads(region):
    minutes = read("accessibility")
    assert minutes.min() == 0 and np.isfinite(minutes).all()
    row, column = np.unravel_index(minutes.argmin(), minutes.shape)
    away = np.hypot(*np.meshgrid(np.arange(380) - row, np.arange(377) - column, indexing="ij")) * 0.5
    speed = away[minutes > 10] / minutes[minutes > 10] * 60
    assert speed.min() > 8 and speed.max() < 75


def made(name):
    """A module of scripts/sample."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        return __import__(f"sample.{name}", fromlist=[name])
    finally:
        sys.path.pop(0)


@pytest.fixture(scope="module")
def again():
    evaluation = made("evaluation")
    return evaluation.arrays(FOLDER), evaluation.arrays(FOLDER)


def test_running_it_again_gives_identical_arrays(again):
    first, second = again
    assert set(first) == set(second) == set(ENTRIES)
    for name, array in first.items():
        assert array.dtype == second[name].dtype
        np.testing.assert_array_equal(array, second[name])


def test_the_shipped_files_are_what_the_script_makes(again):
    """Another NumPy may round the last digit of a function otherwise: one step in one cell of a thousand."""
    for name, array in again[0].items():
        shipped = opened(name).ReadAsArray()
        assert shipped.dtype == array.dtype
        assert (shipped != array).mean() < 1e-3, name


def test_description_is_what_the_script_writes():
    assert made("evaluation").description() == ENTRIES


def test_readme_lists_every_layer_and_tells_of_scale():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = {name for name in ENTRIES if name not in (*MONTHS, *YEARS)}
    table = text.split("### 气候、土壤与遥感")[1]
    assert {name for name in listed if name not in table} == set()
    assert "rain_01 … rain_12" in table and "ndvi_2014 … ndvi_2023" in table
    assert "scale" in table and "--only evaluation" in text
