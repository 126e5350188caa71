import numpy as np
import pytest
from qgis.core import QgsProcessingException

LANDUSE = np.array(
    [
        [3, 3, 1, 1, 7],
        [3, 1, 1, 4, 1],
        [1, 1, 9, 1, 1],
        [9, 9, 9, 1, 5],
    ],
    np.int32,
)
CELL_KM2 = 0.01


@pytest.fixture
def find(run, make_raster):
    def call(**parameters):
        wanted = {"MIN_AREA": 0, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        for key in ("LANDUSE", "QUALITY"):
            if isinstance(wanted.get(key), np.ndarray):
                wanted[key] = make_raster(key.lower(), wanted[key])
        call.result = run("sources", wanted)
        return sorted(
            (f["id"], round(f["area_km2"], 6), round(f.geometry().area() / 1e6, 6), f["name"] or "")
            for f in call.result["OUTPUT"].getFeatures()
        )

    return call


def test_patches_of_the_default_classes(find):
    found = find(LANDUSE=LANDUSE)
    assert found == [(1, 0.03, 0.03, ""), (2, 0.02, 0.02, ""), (3, 0.01, 0.01, "")]
    assert find.result["COUNT"] == 3 and find.result["AREA"] == pytest.approx(0.06)


def test_own_classes_and_smallest_area(find):
    assert find(LANDUSE=LANDUSE, CLASSES="9，1", MIN_AREA=0.05)[0][1] == pytest.approx(0.14)


def test_quality_alone_and_together(find):
    quality = np.zeros(LANDUSE.shape, np.float32)
    quality[0, :2], quality[3] = 0.8, 0.6
    assert [row[1] for row in find(QUALITY=quality)] == [0.05, 0.02]
    assert [row[1] for row in find(QUALITY=quality, QUALITY_MIN=0.7)] == [0.02]
    assert [row[1] for row in find(QUALITY=quality, LANDUSE=LANDUSE)] == [0.02, 0.01]


def test_protected_areas_are_sources_and_give_names(find, make_vector, box):
    reserves = make_vector("Polygon", [(box(2, 2, 1, 2), "松山"), (box(0, 0, 1, 1), "百花山")], "名称:string")
    found = find(LANDUSE=LANDUSE, PROTECTED=reserves)
    assert [(row[1], row[3]) for row in found] == [(0.04, "松山"), (0.03, "百花山"), (0.01, "")]


def test_nodata_is_no_habitat(find):
    quality = np.full((3, 3), np.nan, np.float32)
    quality[1, 1] = 1
    assert [row[1] for row in find(QUALITY=quality)] == [0.01]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "a quality raster, a land-use raster or both"),
        ({"LANDUSE": LANDUSE, "CLASSES": "3 wood"}, "“wood” is no land-use class"),
        ({"LANDUSE": LANDUSE, "CLASSES": "99"}, "“99” is no land-use class"),
        ({"LANDUSE": LANDUSE, "CLASSES": ""}, "“” is no land-use class"),
        ({"LANDUSE": LANDUSE, "MIN_AREA": 5}, "No habitat patch reaches 5 km²"),
        ({"LANDUSE": LANDUSE, "QUALITY": np.ones((2, 2), np.float32)}, "different extents"),
    ],
)
def test_bad_input_is_refused(find, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        find(**parameters)


def test_cancel(run, make_raster, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "源地.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        parameters = {"LANDUSE": make_raster("lu", LANDUSE), "MIN_AREA": 0, "OUTPUT": str(path)}
        run("sources", parameters, Feedback(cancel_at=50))
    assert not path.exists()


@pytest.mark.parametrize(("least", "told"), [(0.6, True), (60, False)])
def test_a_limit_in_another_unit_is_told(run, make_raster, feedback, least, told):
    quality = np.full((6, 6), 80.0)
    quality[0] = 20.0
    run(
        "sources",
        {
            "QUALITY": make_raster("quality", quality),
            "QUALITY_MIN": least,
            "MIN_AREA": 0.01,
            "OUTPUT": "memory:",
        },
        feedback,
    )
    assert any("quality" in warning for warning in feedback.warnings) == told
