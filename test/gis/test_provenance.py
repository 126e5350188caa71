"""The mark of data that are made up: read from layers and files."""

import time

import numpy as np
import pytest
from ecorestore.gis import provenance
from ecorestore.gis.provenance import ILLUSTRATIVE_TAG, YES, describe, is_illustrative
from ecorestore.gis.rasters.datasets import open_dataset
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def made_up(typed_raster):
    """A raster of classes whose file says that it is made up, and one that says nothing."""
    paths = [typed_raster(name, np.arange(16).reshape(4, 4) % 3 + 1, "u1", 0) for name in ("made_up", "real")]
    dataset = gdal.Open(paths[0], gdal.GA_Update)
    dataset.SetMetadataItem(ILLUSTRATIVE_TAG, YES)
    dataset = None
    return paths


def test_a_raster_file_says_it(made_up):
    assert [is_illustrative(QgsRasterLayer(path, "a")) for path in made_up] == [True, False]


def test_a_file_that_changed_is_read_again(made_up):
    assert is_illustrative(QgsRasterLayer(made_up[0], "a"))
    time.sleep(0.01)
    dataset = gdal.Open(made_up[0], gdal.GA_Update)
    dataset.SetMetadataItem(ILLUSTRATIVE_TAG, None)
    dataset = None
    assert not is_illustrative(QgsRasterLayer(made_up[0], "a"))


def test_two_hundred_layers_of_a_file_open_it_once(made_up, monkeypatch):
    opened = []

    def counting(name, source):
        opened.append(source)
        return open_dataset(name, source)

    monkeypatch.setattr(provenance, "open_dataset", counting)
    layers = [QgsRasterLayer(made_up[0], "a") for _number in range(200)]
    assert all(map(is_illustrative, layers))
    assert len(opened) == 1


def test_the_metadata_of_any_layer_say_it():
    layer = QgsVectorLayer("Point?crs=EPSG:4527", "points", "memory")
    assert not is_illustrative(layer)
    describe(layer, {ILLUSTRATIVE_TAG: YES})
    assert is_illustrative(layer)
