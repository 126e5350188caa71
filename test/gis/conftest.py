"""Rasters made in the test."""

import numpy as np
import pytest


@pytest.fixture
def make_raster(typed_raster):
    """``make_raster("name", array)``: float32 or int32 cells with the nodata value −9999."""

    def make(name, array, nodata=-9999):
        array = np.asarray(array)
        return typed_raster(name, array, "f4" if array.dtype.kind == "f" else "i4", nodata)

    return make
