"""Suitability for afforestation through Processing: what is planted, what stays free, areas that add up."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer


@pytest.fixture
def layers(make_raster):
    landuse = np.array([[6, 6, 4, 14], [6, 6, 4, 9], [3, 1, 8, 14]])
    return {
        "DEM": make_raster("dem", np.full((3, 4), 500.0)),
        "LANDUSE": make_raster("landuse", landuse),
        "PRECIP": make_raster("rain", np.full((3, 4), 600.0)),
        "SOIL_DEPTH": make_raster("depth", np.full((3, 4), 80.0)),
        "MIN_AREA": 0,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


def test_grass_is_fair_without_natural_grassland(run, layers, feedback):
    found = {
        (f["class"], f["type"]): f["area_ha"]
        for f in run("afforestation", layers, feedback)["OUTPUT"].getFeatures()
    }
    # level ground: 100 · 0.7^(0.1 / 0.6) = 94; grassland four cells, shrubs two, bare land one and one
    assert found[2, 2] == 4
    areas = [f["area_ha"] for f in run("afforestation", layers)["OUTPUT"].getFeatures() if f["class"] == 1]
    assert sorted(areas) == [1, 3]
    assert any("class 2 at best" in text for text in feedback.warnings)


def test_what_stays_free(run, layers, make_vector, box):
    farmland = make_vector("Polygon", [(box(2, 0, 1, 2), 1)], "id:integer")
    meadow = make_vector("Polygon", [(box(0, 0, 1, 2), 1)], "id:integer")
    result = run("afforestation", {**layers, "FARMLAND": farmland, "GRASSLAND": meadow})
    assert (result["AREA_1"] + result["AREA_2"]) * 100 == pytest.approx(4)  # two of grass, two of bare land
    assert result["AREA_2"] == 0


def test_vacated_land_and_share_in_the_red_line(run, layers, make_vector, box):
    vacated = make_vector("Polygon", [(box(3, 1, 1, 1), 1)], "id:integer")
    line = make_vector("Polygon", [(box(3, 0, 1, 1), 1)], "id:integer")
    result = run("afforestation", {**layers, "VACATED": vacated, "REDLINE": line})
    patch = next(f for f in result["OUTPUT"].getFeatures() if f["class"] == 1)
    assert patch["area_ha"] == 5  # shrubs, bare and vacated land are one patch
    assert patch["in_redline"] == pytest.approx(0.2)


def test_small_patches_are_left_out_and_told(run, layers, feedback):
    result = run("afforestation", {**layers, "MIN_AREA": 20_000}, feedback)
    assert result["COUNT"] == 2
    assert any("1 patches below" in text for text in feedback.infos)


def test_gap_needs_the_cover_of_today(run, layers, make_raster, tmp_path):
    cover = make_raster("cover", np.full((3, 4), 20.0))
    path = str(tmp_path / "gap.tif")
    result = run("afforestation", {**layers, "COVER": cover, "GAP": path})
    layer = QgsRasterLayer(result["GAP"])
    assert layer.dataProvider().block(1, layer.extent(), 4, 3).value(0, 0) == pytest.approx(
        0.14 * 600 - 14.2 - 20, abs=1e-4
    )
    assert "GAP" not in run("afforestation", {**layers, "GAP": str(tmp_path / "none.tif")})


@pytest.mark.parametrize(
    ("key", "value", "said"), [("PRECIP", 90.0, "not that of a month"), ("SOIL_DEPTH", 0.8, "not in metres")]
)
def test_wrong_units_are_refused(run, layers, make_raster, key, value, said):
    wrong = make_raster("wrong", np.full((3, 4), value))
    with pytest.raises(QgsProcessingException, match=said):
        run("afforestation", {**layers, key: wrong})
