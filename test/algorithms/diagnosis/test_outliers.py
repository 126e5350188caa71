"""Fill values that were left are noticed."""

import numpy as np
from ecorestore.algorithms.diagnosis.shared.outliers import far_below, ruled_by_outliers
from ecorestore.gis.rasters import RasterSource


def source(make_raster, values):
    return RasterSource("layer", make_raster("layer", np.asarray(values, np.float32)))


def test_a_fill_value_that_rules_the_range_is_noticed(make_raster):
    even = np.linspace(280, 320, 400, dtype=np.float32).reshape(20, 20)
    filled = even.copy()
    filled[0, 0] = 0
    assert not ruled_by_outliers(source(make_raster, even), 280, 320)
    assert ruled_by_outliers(source(make_raster, filled), 0, 320)
    assert not ruled_by_outliers(source(make_raster, even), 300, 300)
    assert not far_below(source(make_raster, even), 320)
    assert far_below(source(make_raster, even), 650)
