"""Sites for groundwater recharge through Processing: exclusions, scores, volume, areas that add up."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer

NAN = np.nan


@pytest.fixture
def layers(make_raster):
    return {
        "DEM": make_raster("dem", np.full((4, 5), 50.0)),
        "SOIL": make_raster("soil", np.array([[1, 1, 2, 4, NAN]] * 4)),
        "LANDUSE": make_raster("landuse", np.array([[14, 14, 1, 9, 14]] * 4)),
        "MIN_AREA": 0,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


def values(path):
    layer = QgsRasterLayer(path)
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    return np.array(
        [
            [NAN if block.isNoData(r, c) else block.value(r, c) for c in range(layer.width())]
            for r in range(layer.height())
        ]
    )


def test_score_class_and_volume(run, layers, feedback, tmp_path):
    result = run("recharge", {**layers, "DAYS": 100, "SCORE": str(tmp_path / "score.tif")}, feedback)
    # soil A 1, level 1, bare 1; soil B 0.7, level 1, cropland 0.7: (0.2 · 0.7 + 0.15 + 0.15 · 0.7) / 0.5
    score = values(result["SCORE"])[0]
    assert score[:3] == pytest.approx([100, 100, 79], abs=1e-4)
    assert np.isnan(score[4])
    found = list(result["OUTPUT"].getFeatures())
    assert [(f["class"], f["area_ha"]) for f in found] == [
        (1, 12)
    ]  # built-up land and the column without soil are not in
    cell = 1e4 * 100 * 0.5
    assert found[0]["volume_m3"] == pytest.approx(cell * (8 * 0.1824 + 4 * 0.0912), rel=1e-5)
    assert result["VOLUME"] * 1e4 == pytest.approx(found[0]["volume_m3"], rel=1e-6)
    assert any("Not checked for contamination" in text for text in feedback.warnings)


def test_exclusions_by_their_order(run, layers, make_vector, make_raster, box, tmp_path):
    site = make_vector("Polygon", [(box(3, 0, 1, 1), 1)], "id:integer")
    poor = make_vector("Polygon", [(box(0, 3, 5, 1), 1)], "id:integer")
    depth = make_raster("depth", np.array([[2.0, 20, 20, 20, 20]] * 4))
    given = {
        "SITES": site,
        "QUALITY": poor,
        "DEPTH": depth,
        "BUFFER": 100,
        "EXCLUDED": str(tmp_path / "why.tif"),
    }
    result = run("recharge", {**layers, **given})
    assert np.nan_to_num(values(result["EXCLUDED"])).astype(int).tolist() == [
        [4, 0, 1, 1, 1],
        [4, 0, 0, 1, 0],
        [4, 0, 0, 2, 0],
        [4, 5, 5, 2, 5],
    ]


def test_protection_zones_are_named(run, layers, make_vector, box):
    zone = make_vector("Polygon", [(box(0, 0, 3, 1), 1)], "id:integer")
    found = list(run("recharge", {**layers, "PROTECT": zone})["OUTPUT"].getFeatures())
    assert found[0]["clean_only"] == pytest.approx(0.25)


def test_own_weights(run, layers, make_vector):
    rows = [("soil", "1 2 3 4", "", 1, 1), ("slope", "", "", 0.5, 3)]
    table = make_vector(
        "None",
        [(None, *row) for row in rows],
        "factor:string",
        "values:string",
        "up_to:string",
        "score:double",
        "weight:double",
    )
    result = run("recharge", {**layers, "WEIGHTS": table})
    assert {f["class"] for f in result["OUTPUT"].getFeatures()} == {2}  # (1 + 3 · 0.5) / 4 = 62.5


@pytest.mark.parametrize("value", [-5.0, 250.0])
def test_an_elevation_of_the_groundwater_is_refused(run, layers, make_raster, value):
    with pytest.raises(QgsProcessingException, match="not an elevation"):
        run("recharge", {**layers, "DEPTH": make_raster("deep", np.full((4, 5), value))})
