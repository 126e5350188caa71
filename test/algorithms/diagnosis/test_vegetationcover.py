import numpy as np
import pytest
from qgis.core import QgsProcessingException

NAN = np.nan


@pytest.fixture
def scene(make_raster):
    """20 × 30 cells: forest, cropland, built-up land and a lake of negative NDVI; two cells without data."""
    random = np.random.default_rng(3)
    ndvi = np.concatenate(
        [
            random.uniform(low, high, (5, 30))
            for low, high in ((0.5, 0.9), (0.2, 0.8), (0.05, 0.3), (-0.4, -0.1))
        ]
    ).astype(np.float32)
    ndvi[0, :2] = NAN
    land = np.repeat([3, 1, 9, 8], 5)[:, None] * np.ones((1, 30), int)
    return ndvi, land, make_raster("ndvi", ndvi), make_raster("land", land)


@pytest.fixture
def cover(run):
    return lambda **options: run("vegetationcover", {"OUTPUT": "TEMPORARY_OUTPUT", **options})


def stretched(ndvi, of, lower=0.05, upper=0.95):
    low, high = np.quantile(np.round(of[np.isfinite(of)], 4), (lower, upper), method="inverted_cdf")
    return np.clip((ndvi - low) / (high - low), 0, 1)


def test_percentiles_of_the_whole_area(cover, read, scene):
    ndvi, _land, path, _codes = scene
    result = cover(NDVI=path)
    assert read(result["OUTPUT"]) == pytest.approx(stretched(ndvi, ndvi), abs=2e-4, nan_ok=True)
    assert result["VALUES"].startswith("whole area -0.3")
    assert np.nanmax(np.abs(read(result["OUTPUT"]) - ndvi)) > 0.3  # NDVI itself is no cover


def test_types_have_ends_of_their_own_and_water_does_not_count(cover, read, scene):
    ndvi, land, path, codes = scene
    result = cover(NDVI=path, ECOSYSTEM=codes, LOWER=2, UPPER=98)
    expected = stretched(ndvi, np.where(land == 8, NAN, ndvi), 0.02, 0.98)
    for code in (3, 1):
        expected[land == code] = stretched(ndvi, np.where(land == code, ndvi, NAN), 0.02, 0.98)[land == code]
    expected[land == 8] = 0
    assert read(result["OUTPUT"]) == pytest.approx(expected, abs=3e-4, nan_ok=True)
    assert "Forest 0.5" in result["VALUES"] and "Farmland 0.2" in result["VALUES"]
    assert "Grassland" not in result["VALUES"]
    assert np.nanmax(expected[land == 9]) < 0.4  # built-up land is not stretched to full cover


@pytest.mark.parametrize(("water", "value"), [("nodata", NAN), ("zero", 0.0)])
def test_cells_of_water(cover, read, scene, water, value):
    ndvi, land, path, codes = scene
    found = read(cover(NDVI=path, ECOSYSTEM=codes, WATER=water)["OUTPUT"])
    assert found[land == 8] == pytest.approx(np.full(150, value), nan_ok=True)


def test_water_as_land(cover, read, scene):
    ndvi, land, path, codes = scene
    assert cover(NDVI=path, ECOSYSTEM=codes, WATER="land")["VALUES"].startswith("whole area -0.3")


def test_fixed_values(cover, read, scene):
    ndvi, _land, path, _codes = scene
    result = cover(NDVI=path, BARE=0.05, FULL=0.85)
    expected = np.clip((ndvi - 0.05) / 0.8, 0, 1)
    assert read(result["OUTPUT"]) == pytest.approx(expected, abs=1e-6, nan_ok=True)
    assert result["VALUES"] == "whole area 0.0500 – 0.8500"


def test_few_cells_of_a_type_are_told(run, make_raster, scene, Feedback):  # noqa: N803
    ndvi, land, path, _codes = scene
    land[10, :5] = 6
    feedback = Feedback()
    given = {"NDVI": path, "ECOSYSTEM": make_raster("land2", land), "OUTPUT": "TEMPORARY_OUTPUT"}
    run("vegetationcover", given, feedback=feedback)
    assert any("Grassland: fewer than 100 cells" in warning for warning in feedback.warnings)


def test_a_winter_image_is_told(run, make_raster, Feedback):  # noqa: N803
    feedback = Feedback()
    values = np.linspace(0.02, 0.3, 400, dtype=np.float32).reshape(20, 20)
    run(
        "vegetationcover", {"NDVI": make_raster("w", values), "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback
    )
    assert any("growing season" in warning for warning in feedback.warnings)


def test_values_just_beyond_1_are_taken_as_1(cover, read, make_raster):
    values = np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20)
    values[0, 0] = 1.7
    result = cover(NDVI=make_raster("noisy", values))
    assert read(result["OUTPUT"])[0, 0] == 1


@pytest.mark.parametrize(
    ("factor", "options", "sentence"),
    [
        (10_000, {}, r"“ndvi” holds values up to .* multiply it by 0\.0001"),
        (100, {}, "apply its scale and offset"),
        (1, {"LOWER": 95, "UPPER": 5}, "lower percentile must be below"),
        (1, {"BARE": 0.1}, "or neither of them"),
        (1, {"BARE": 0.5, "FULL": 0.2}, "the first lower"),
    ],
)
def test_refused_with_a_sentence(cover, make_raster, scene, factor, options, sentence):
    path = make_raster("ndvi", scene[0] * np.float32(factor))
    with pytest.raises(QgsProcessingException, match=sentence):
        cover(NDVI=path, **options)


def test_windows_make_no_difference(cover, read, scene, monkeypatch):
    from ecorestore.gis import grid

    _ndvi, _land, path, codes = scene
    whole = read(cover(NDVI=path, ECOSYSTEM=codes)["OUTPUT"])
    monkeypatch.setattr(grid, "_BLOCK", 3)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 90)
    assert np.array_equal(read(cover(NDVI=path, ECOSYSTEM=codes)["OUTPUT"]), whole, equal_nan=True)
