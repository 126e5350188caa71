import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

NAN = np.nan
FLOOD = np.array([[1, 2, 3, 0], [2, 0, 3, 3]], np.float32)
SPECIES = np.array([[3, 3, 3, 0], [1, NAN, 2, 3]], np.float32)
COST = np.array([[0, 900, 1000, 5000], [20000, 40000, NAN, 10]], np.float32)


@pytest.fixture
def layers(make_raster):
    return {
        "LAYERS": [make_raster("flood", FLOOD), make_raster("species", SPECIES)],
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


@pytest.fixture
def cost(make_raster):
    return {"METHOD": "breaks", "COST": make_raster("cost", COST), "OUTPUT": "TEMPORARY_OUTPUT"}


def codes(path):
    return gdal.Open(path).ReadAsArray().ravel().tolist()


def test_strictest(run, layers):
    result = run("securitypattern", layers)
    assert codes(result["OUTPUT"]) == [1, 2, 3, 0, 1, 0, 2, 3]
    assert result["BREAKS_USED"] == ""
    assert result["AREA_1"] > 0


def test_importance_is_turned(run, layers):
    result = run("securitypattern", {**layers, "REVERSED": "1"})
    assert codes(result["OUTPUT"]) == [3, 2, 1, 0, 1, 0, 1, 1]


def test_weighted_with_own_breaks(run, layers):
    # scores with weights 3 : 1 are 2.5 1.75 1 0 / 2.25 0 1.25 1
    options = {"METHOD": "weighted", "WEIGHTS": "3 1", "BREAKING": "given", "BREAKS": "1.2 2"}
    result = run("securitypattern", {**layers, **options})
    assert codes(result["OUTPUT"]) == [1, 2, 3, 0, 1, 0, 2, 3]


def test_weighted_with_natural_breaks(run, layers):
    # equal weights: 2 1.5 1 0 / 2.5 0 1.5 1
    result = run("securitypattern", {**layers, "METHOD": "weighted"})
    assert codes(result["OUTPUT"]) == [1, 2, 3, 0, 1, 0, 2, 3]
    assert result["BREAKS_USED"] == "1 1.5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1000 10000 30000", [1, 1, 1, 2, 3, 0, 0, 1]), ("900, 5000", [1, 1, 2, 2, 3, 3, 0, 1])],
)
def test_cost_with_own_breaks(run, cost, text, expected):
    result = run("securitypattern", {**cost, "BREAKING": "given", "BREAKS": text})
    assert codes(result["OUTPUT"]) == expected


def test_cost_with_natural_breaks(run, cost):
    result = run("securitypattern", cost)
    assert result["BREAKS_USED"] == "1000 5000 20000"
    assert codes(result["OUTPUT"]) == [1, 1, 1, 2, 3, 0, 0, 1]


def test_cost_with_turning_points(run, cost, make_raster):
    joints = np.interp(np.arange(128) + 0.5, [0, 20, 60, 80, 128], [4000, 1000, 900, 100, 90]).astype(int)
    values = np.repeat(np.arange(128), joints) + np.random.default_rng(2).random(joints.sum())
    values = (values[: values.size // 100 * 100] * 100).reshape(100, -1).astype(np.float32)
    path = make_raster("many", values)
    result = run("securitypattern", {**cost, "COST": path, "BREAKING": "turningpoints"})
    breaks = [float(part) for part in result["BREAKS_USED"].split()]
    assert breaks == sorted(breaks)
    assert breaks == pytest.approx([2000, 6000, 8000], abs=500)


def test_warned_of_a_layer_of_one_value(run, layers, make_raster, feedback):
    layers["LAYERS"][1] = make_raster("same", np.ones((2, 4), np.float32))
    run("securitypattern", layers, feedback)
    assert any("“same” holds only one value" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"METHOD": "breaks"}, "take one accumulated cost"),
        ({"LAYERS": 1}, "two or more layers"),
        ({"LAYERS": "high"}, "“high” holds 4, but levels are"),
        ({"WEIGHTS": "1 1"}, "Choose weighted levels"),
        ({"METHOD": "weighted", "WEIGHTS": "1 1 1"}, "2 layers need 2 weights"),
        ({"METHOD": "weighted", "BREAKING": "given"}, "Own breaks go with"),
        ({"METHOD": "weighted", "BREAKS": "1 2"}, "Own breaks go with"),
        ({"METHOD": "weighted", "BREAKING": "turningpoints"}, "Turning points are for"),
        ({"REVERSED": "3"}, "no layer number 3"),
        ({"LAYERS": "flat", "METHOD": "weighted"}, "fewer than three different scores"),
    ],
)
def test_refused_with_a_sentence(run, layers, make_raster, options, sentence):
    chosen = options.get("LAYERS")
    if chosen == 1:
        options = {"LAYERS": layers["LAYERS"][:1]}
    elif chosen:
        array = FLOOD * 0 + 1 if chosen == "flat" else FLOOD + 1
        path = make_raster(chosen, array)
        options = {**options, "LAYERS": [path, path]}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("securitypattern", {**layers, **options})


def test_constant_cost_is_refused(run, cost, make_raster):
    with pytest.raises(QgsProcessingException, match="same value"):
        run("securitypattern", {**cost, "COST": make_raster("cost", COST * 0 + 3)})
