"""Temporary rasters of burnt features go with those who hold them."""

import gc
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from qgis.core import QgsGeometry


class Item(NamedTuple):
    geometry: QgsGeometry


@pytest.fixture
def burnt(qgis_app):
    from ecorestore.gis.burning import burnt_raster
    from ecorestore.gis.grid import Grid
    from osgeo import osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    grid = Grid(crs.ExportToWkt(), 39400000.0, 4400000.0, 100.0, 100.0, 4, 4)
    shape = QgsGeometry.fromWkt(
        "POLYGON((39400000 4400000,39400200 4400000,39400200 4399800,39400000 4399800,39400000 4400000))"
    )
    return lambda: burnt_raster("towns", [Item(shape)], [7], grid)


def test_it_goes_when_it_is_closed(burnt):
    source = burnt()
    path = Path(source.path)
    assert path.exists() and np.count_nonzero(source.read() == 7) == 4
    source.close()
    assert not path.exists() and not path.parent.exists()


def test_it_goes_with_the_last_who_holds_it(burnt):
    source = burnt()
    path = Path(source.path)
    del source
    gc.collect()
    assert not path.exists()
