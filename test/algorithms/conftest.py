"""Rasters and layers made in the test, and the provider registered as in QGIS."""

import gc

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

gdal.UseExceptions()


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    from ecorestore.algorithms.provider import EcoRestoreProvider

    registered = QgsApplication.processingRegistry().providerById("ecorestore")
    if registered is None:
        registered = EcoRestoreProvider()
        QgsApplication.processingRegistry().addProvider(registered)
    gc.collect()
    gc.freeze()  # QGIS and the tools stay: collecting after a test need not look at them
    return registered


class Feedback(QgsProcessingFeedback):
    """Keeps what was said; cancels itself at a given progress where asked."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.warnings, self.infos = [], []
        if cancel_at is not None:
            self.progressChanged.connect(lambda value: self.cancel() if value >= cancel_at else None)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)

    def pushInfo(self, info):  # noqa: N802
        self.infos.append(info)


@pytest.fixture
def feedback():
    return Feedback()


@pytest.fixture
def run(provider):
    """``run("plangrid", {...})`` as a script would, result layers kept in the context."""
    import processing

    kept = []  # temporary outputs live as long as their context

    def call(name, parameters, feedback=None, context=None):
        kept.append(context or QgsProcessingContext())
        return processing.run(
            f"ecorestore:{name}", dict(parameters), feedback=feedback or Feedback(), context=kept[-1]
        )

    yield call
    kept.clear()  # layers must go before QGIS does
    gc.collect()


@pytest.fixture
def make_raster(tmp_path):
    """``make_raster("name", array, ...)`` writes a GeoTIFF of 100 m cells in EPSG:4527; returns its path."""
    return raster_maker(tmp_path)


def raster_maker(folder):
    """What ``make_raster`` is, for a folder."""

    def make(name, array, cell=100.0, origin=(39400000.0, 4400000.0), crs="EPSG:4527", nodata=-9999):
        array = np.asarray(array)
        kind = gdal.GDT_Float32 if array.dtype.kind == "f" else gdal.GDT_Int32
        path = folder / f"{name}.tif"
        data = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
        if crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs)
            data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -cell))
        band = data.GetRasterBand(1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
            array = np.where(np.isnan(array), nodata, array) if array.dtype.kind == "f" else array
        band.WriteArray(array)
        data.FlushCache()
        return str(path)

    return make


def read_raster(path):
    """The cells as float with NaN for nodata."""
    data = gdal.Open(str(path))
    band = data.GetRasterBand(1)
    array = band.ReadAsArray().astype(float)
    if band.GetNoDataValue() is not None:
        array[array == band.GetNoDataValue()] = np.nan
    return array


@pytest.fixture
def read():
    return read_raster


@pytest.fixture
def make_vector():
    """``make_vector("Polygon", [(wkt, value...)], "name:string", ...)``: a memory layer."""
    return memory_layer


def memory_layer(kind, rows, *fields, crs="EPSG:4527", name="layer"):
    """What ``make_vector`` is."""
    from qgis.core import QgsFeature, QgsGeometry

    definition = "".join(f"&field={field}" for field in fields)
    layer = QgsVectorLayer(f"{kind}?crs={crs}{definition}", name, "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def box(column, row, width=1, height=1, cell=100.0, origin=(39400000.0, 4400000.0)):
    """WKT of a rectangle in cells of the test grid, counted from the upper left."""
    left, top = origin[0] + column * cell, origin[1] - row * cell
    right, bottom = left + width * cell, top - height * cell
    return f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"


@pytest.fixture(name="box")
def box_fixture():
    return box


@pytest.fixture(name="Feedback")
def feedback_class():
    return Feedback
