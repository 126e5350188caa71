"""Layers that say what they are, as the tools write them."""

import pytest
from osgeo import gdal


@pytest.fixture
def of_kind():
    """``of_kind(path, "landuse_common")`` marks a GeoTIFF with its kind; returns its path."""

    def mark(path, kind):
        data = gdal.Open(path, gdal.GA_Update)
        data.SetMetadataItem("ECORESTORE_KIND", kind)
        data.FlushCache()
        return path

    return mark
