import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

KEYS = ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")
SCORES = np.array(  # a row per layer, a column per cell
    [
        [9, 1, 0, 1, 0],
        [0, 90, 10, 0, 5],
        [0.1, 0.1, 0.9, 0.1, 0.2],
        [0, 0, 0, 5, 2],
        [0, 0, 0, 0, 7],
    ],
    np.float32,
)


@pytest.fixture
def dominant(run, make_raster):
    layers = {key: make_raster(key.lower(), SCORES[number][None]) for number, key in enumerate(KEYS)}

    def call(**options):
        fixed = {"OUTPUT": "TEMPORARY_OUTPUT", "MARGIN": "TEMPORARY_OUTPUT"}
        return run("dominantfunction", {**layers, **fixed, **options})

    return call


def test_ranks_make_different_units_comparable(dominant, read):
    result = dominant()
    # in quarters: 4 2 0 2 0, 0 4 3 0 2, 0 0 4 0 3, 0 0 0 4 3, 0 0 0 0 4
    assert read(result["OUTPUT"]).tolist() == [[1, 2, 3, 4, 5]]
    assert read(result["MARGIN"]).tolist() == [[1, 0.5, 0.25, 0.5, 0.25]]


def test_scores_as_they_are(dominant, read):
    result = dominant(COMPARE="none")
    assert read(result["OUTPUT"]).tolist() == [[1, 2, 2, 4, 5]]
    assert read(result["MARGIN"])[0] == pytest.approx([8.9, 89, 9.1, 4, 2])


def test_weights_in_the_order_of_the_layers(dominant, read):
    result = dominant(COMPARE="none", WEIGHTS="1 1 0 0 99")
    assert read(result["OUTPUT"]).tolist() == [[1, 2, 2, 1, 5]]


def test_override(dominant, read, make_raster):
    plan = make_raster("plan", np.array([[5, 0, -9999, 4, 0]], np.int32))
    result = dominant(OVERRIDE=plan)
    assert read(result["OUTPUT"]).tolist() == [[5, 2, 3, 4, 5]]
    data = gdal.Open(result["OUTPUT"])
    assert data.GetRasterBand(1).GetNoDataValue() == 0


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"WEIGHTS": "1 1 1"}, "5 layers need 5 weights, but 3"),
        ({"WEIGHTS": "1 1 1 1 x"}, "“x” in"),
    ],
)
def test_bad_weights_are_refused(dominant, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        dominant(**options)


def test_layers_that_cannot_be_compared_are_refused(dominant, make_raster):
    with pytest.raises(QgsProcessingException, match="“flat” have the same value"):
        dominant(SOIL=make_raster("flat", np.ones((1, 5), np.float32)))
    with pytest.raises(QgsProcessingException, match="“plan” holds 6"):
        dominant(OVERRIDE=make_raster("plan", np.full((1, 5), 6, np.int32)))
    with pytest.raises(QgsProcessingException, match="different extents"):
        dominant(SOIL=make_raster("wide", np.ones((2, 5), np.float32)))
