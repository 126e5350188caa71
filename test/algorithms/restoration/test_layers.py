"""The layers of restoration, window by window."""

import numpy as np
import pytest
from ecorestore.algorithms.restoration.shared.layers import Layer, Layers
from ecorestore.core.messages import InputError
from ecorestore.gis.kinds import kind_of_key
from ecorestore.gis.rasters import RasterSource


@pytest.fixture
def layers(qgis_app, make_raster):
    source = RasterSource("plan", make_raster("plan", np.array([[0.0, 3.0]])))
    kinds = {"LANDUSE": "landuse_common", "DEGRADATION": "degradation", "FLOOD": "flood_grade"}
    found = {key: Layer(source, kind_of_key(kind), "Tool") for key, kind in kinds.items()}
    return Layers({**found, "MINES": Layer(source)})


def test_zero_of_a_class_raster_is_no_data(layers):
    cells = layers.cells([source.read() for source in layers.sources])
    np.testing.assert_array_equal(cells["LANDUSE"], [[np.nan, 3]])
    for key in ("DEGRADATION", "FLOOD", "MINES"):
        np.testing.assert_array_equal(cells[key], [[0, 3]])


def test_a_wrong_cell_names_layer_and_tool(layers):
    arrays = [source.read() for source in layers.sources]
    arrays[1][0, 1] = 9
    with pytest.raises(InputError, match="“plan” holds the value 9, .*Run “Tool” first"):
        layers.cells(arrays)
    arrays[1][0, 1], arrays[3][0, 1] = 3, 9  # burnt areas are not judged
    assert layers.cells(arrays)["MINES"][0, 1] == 9
