"""The repository is the plugin package: give it its name, whatever the clone's folder is called.

Read before QGIS starts, so that ``pytest path`` needs no environment: no window system, and a folder for Qt's sockets.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

os.environ.setdefault("OGR_SQLITE_SYNCHRONOUS", "OFF")  # no test waits for the disk
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "XDG_RUNTIME_DIR" not in os.environ:
    _runtime = Path(tempfile.gettempdir()) / f"runtime-{os.getuid()}"
    _runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(_runtime)

_home = Path(tempfile.mkdtemp(prefix="ecorestore-test-"))
(_home / "ecorestore").symlink_to(ROOT, target_is_directory=True)
sys.path.insert(0, str(_home))


def shared_path(*parts: str) -> Path:
    """A file or folder of the shared data; the test is skipped where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"shared data not present: {'/'.join(parts)}")
    return path


@pytest.fixture
def shared():
    """``shared("peers", "grass_rcost")`` gives a path or skips the test."""
    return shared_path


def pytest_collection_modifyitems(items):
    """Longest first: of two workers none is left alone with a whole chain at the end."""
    slow = [item for item in items if item.get_closest_marker("chain") or item.get_closest_marker("desktop")]
    names = {item.nodeid for item in slow}
    items[:] = slow + [item for item in items if item.nodeid not in names]


def pytest_collection_finish():
    """What is there before the first test stays: ``gc.collect`` in a test then takes a moment only."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(nextitem):
    """What the tests left in cycles goes before QGIS does after the last of them.

    QGIS closes every GDAL dataset when it ends; a layer that is destroyed later closes its own a second time.
    """
    if nextitem is None:
        gc.unfreeze()
        gc.collect()


def pytest_sessionfinish():
    """QGIS goes before Python does, with all that holds on to it."""
    gc.unfreeze()
    gc.collect()


_GDAL_TYPES = {
    "u1": "Byte", "i1": "Int8", "u2": "UInt16", "i2": "Int16", "u4": "UInt32", "i4": "Int32", "u8": "UInt64",
    "i8": "Int64", "f4": "Float32", "f8": "Float64", "c8": "CFloat32", "c16": "CFloat64",
}  # fmt: skip


@pytest.fixture
def typed_raster(tmp_path):
    """``typed_raster("name", array, "i1", nodata=-128)`` writes a GeoTIFF of 100 m cells of that type; returns its path.

    ``i1`` are signed bytes in the way of the GDAL at hand; ``i8`` and ``u8`` skip the test where GDAL has no such type.
    """

    import numpy as np
    from osgeo import gdal, osr

    gdal.UseExceptions()

    def make(name, array, dtype, nodata=None, cell=100.0, origin=(39400000.0, 4400000.0)):
        array, options = np.asarray(array), []
        kind = getattr(gdal, f"GDT_{_GDAL_TYPES[dtype]}", None)
        array = array.astype(dtype)
        if dtype == "i1" and kind is None:
            kind, options, array = gdal.GDT_Byte, ["PIXELTYPE=SIGNEDBYTE"], array.view(np.uint8)
        if kind is None:
            pytest.skip("this GDAL has no rasters of 64-bit whole numbers")
        path = str(tmp_path / f"{name}.tif")
        rows, columns = array.shape
        data = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, kind, options)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -cell))
        if nodata is not None:
            data.GetRasterBand(1).SetNoDataValue(nodata)
        data.GetRasterBand(1).WriteArray(array)
        data.FlushCache()
        return path

    return make


@pytest.fixture
def inverted_cdf():
    """NumPy's own quantiles that are values of the sample; before NumPy 1.22, which cannot, by their definition."""
    return sample_quantile


def sample_quantile(values, shares, axis=None):
    """The smallest value of a sample below or at which a share of it lies."""
    import numpy as np

    try:
        return np.quantile(values, shares, method="inverted_cdf", axis=axis)
    except TypeError:
        ordered = np.sort(np.ravel(values) if axis is None else values, axis=-1 if axis is None else axis)
        count = ordered.shape[-1 if axis is None else axis]
        place = np.clip(np.ceil(count * np.asarray(shares, float)).astype(int) - 1, 0, count - 1)
        return np.take(ordered, place, axis=-1 if axis is None else axis)
