"""Every tool takes rasters as QGIS has them: what is masked, named or set on the layer counts as if it stood in the file."""

import gc
import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from . import chain
from .conftest import raster_maker
from .outcome import attempt, destinations

TOOLS = [tool for tool in chain.tools(chain.RASTERS) if tool not in ("planmap", "applystyle")]
#: What a hidden cell holds: it would show in every result.
HOLE, RUBBISH = (slice(2, 5), slice(3, 9)), 7777
#: Inputs of which the grid is taken and no cell is read.
PLACE_ONLY = [("alignraster", "GRID"), ("rasterizevector", "GRID"), ("preparevector", "GRID")]
gdal.UseExceptions()


def holed(folder, way):
    """The rasters of the chain as layers with a hole in them, hidden in one of several ways."""
    folder.mkdir()
    plain = raster_maker(folder)

    def make(name, array, nodata=-9999, **place):
        array = np.array(array)
        array[HOLE] = -9999 if way == "declared" else RUBBISH
        path = plain(name, array, nodata=-9999 if way == "declared" else None, **place)
        if way in ("mask", "sidecar"):
            mask(path, array.shape, "YES" if way == "mask" else "NO")
        elif way == "alpha":
            path = with_alpha(path)
        layer = QgsRasterLayer(path, name)
        if way == "named":
            layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(RUBBISH, RUBBISH)])
        return layer

    return chain.rasters(make)


def mask(path, shape, internal):
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", internal)
    data = gdal.Open(path, gdal.GA_Update)
    data.CreateMaskBand(gdal.GMF_PER_DATASET)
    cells = np.full(shape, 255, np.uint8)
    cells[HOLE] = 0
    data.GetRasterBand(1).GetMaskBand().WriteArray(cells)
    data = None
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)


def with_alpha(path):
    made, source = path.replace(".tif", "_alpha.tif"), gdal.Open(path)
    kind = source.GetRasterBand(1).DataType
    copy = gdal.GetDriverByName("GTiff").Create(made, source.RasterXSize, source.RasterYSize, 2, kind)
    copy.SetProjection(source.GetProjection())
    copy.SetGeoTransform(source.GetGeoTransform())
    copy.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    copy.GetRasterBand(1).WriteArray(source.GetRasterBand(1).ReadAsArray())
    cells = np.full((source.RasterYSize, source.RasterXSize), 255)
    cells[HOLE] = 0
    copy.GetRasterBand(2).WriteArray(cells)
    copy = None
    return made


def results(provider, tool, given, folder, feedback):
    """Every result of a run as numbers and texts that can be compared; or the refusal."""
    folder.mkdir(parents=True, exist_ok=True)
    places = destinations(provider, tool, folder)
    message, found = attempt(provider, tool, {**given, **places}, feedback)
    if found is None:
        return message
    told = {key: value for key, value in found.items() if key not in places}
    return {**told, **{key: content(path) for key, path in places.items()}}


def content(path):
    if path.endswith(".tif"):
        data = gdal.Open(path)
        band = data.GetRasterBand(1)
        cells = band.ReadAsArray().astype(float)
        if band.GetNoDataValue() is not None:
            cells[cells == band.GetNoDataValue()] = np.nan
        return data.GetGeoTransform(), data.GetSpatialRef().GetAuthorityCode(None), cells
    if path.endswith(".gpkg"):
        layer = QgsVectorLayer(path, "made", "ogr")
        rows = [
            (f.geometry().asWkt(3), [v for n, v in zip(f.fields().names(), f.attributes()) if n != "fid"])
            for f in layer.getFeatures()
        ]
        return layer.crs().authid(), rows
    return None


def require_equal(one, other, what):
    if isinstance(one, str) or isinstance(other, str):
        assert one == other, what
        return
    assert one.keys() == other.keys()
    for key, value in one.items():
        np.testing.assert_equal(value, other[key], err_msg=f"{what}: {key}")


@pytest.fixture(autouse=True)
def layers_go_before_qgis(provider):
    yield
    gc.collect()


@pytest.fixture(scope="module")
def declared(tmp_path_factory, provider):
    found = holed(tmp_path_factory.mktemp("holes") / "declared", "declared")
    yield found
    found.clear()
    gc.collect()


@pytest.fixture(scope="module")
def ways(tmp_path_factory, provider):
    folder = tmp_path_factory.mktemp("holes")
    found = {way: holed(folder / way, way) for way in ("mask", "sidecar", "alpha", "named")}
    yield found
    found.clear()
    gc.collect()


@pytest.mark.parametrize("tool", TOOLS)
def test_hidden_cells(provider, make_vector, declared, ways, feedback, tmp_path, tool):
    vectors = chain.vectors(make_vector)
    if tool == "checkdata":
        return  # reports, compared in its own tests
    expected = results(
        provider, tool, chain.parameters({**declared, **vectors})[tool], tmp_path / "declared", feedback
    )
    assert not isinstance(expected, str), expected
    for way, rasters in ways.items():
        given = chain.parameters({**rasters, **vectors})[tool]
        require_equal(results(provider, tool, given, tmp_path / way, feedback), expected, way)


@pytest.fixture(scope="module")
def without_crs(tmp_path_factory, provider):
    """Files without a CRS, or with a wrong one, that have the right one as layers."""
    found = {}
    for crs in ("", "EPSG:4526"):
        folder = tmp_path_factory.mktemp("crs")
        plain = raster_maker(folder)

        def make(name, array, plain=plain, crs=crs, **place):
            layer = QgsRasterLayer(plain(name, array, crs=crs, **place), name)
            layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
            return layer

        found[crs] = chain.rasters(make)
    yield found
    found.clear()
    gc.collect()


@pytest.fixture(scope="module")
def in_file(tmp_path_factory):
    return chain.rasters(raster_maker(tmp_path_factory.mktemp("plain")))


@pytest.mark.parametrize("tool", TOOLS)
def test_the_crs_of_the_layer(provider, make_vector, in_file, without_crs, feedback, tmp_path, tool):
    vectors = chain.vectors(make_vector)
    layers = {name: QgsRasterLayer(path, name) for name, path in in_file.items()}
    expected = results(
        provider, tool, chain.parameters({**layers, **vectors})[tool], tmp_path / "file", feedback
    )
    assert not isinstance(expected, str), expected
    for number, rasters in enumerate(without_crs.values()):
        given = chain.parameters({**rasters, **vectors})[tool]
        require_equal(results(provider, tool, given, tmp_path / str(number), feedback), expected, str(number))


@pytest.mark.parametrize("tool", TOOLS)
def test_rasters_that_break(provider, make_vector, in_file, feedback, tmp_path, tool):
    """Each raster of a tool in turn: cut short when it is already open as a layer."""
    given = chain.parameters({**in_file, **chain.vectors(make_vector)})[tool]
    for key, value in given.items():
        for path in value if isinstance(value, list) else [value]:
            if not (isinstance(path, str) and path.endswith(".tif")):
                continue
            broken = tmp_path / f"{key}_{Path(path).name}"
            broken.write_bytes(Path(path).read_bytes())
            layer = QgsRasterLayer(str(broken), "zerbrochen")
            os.truncate(broken, 700)  # the head is whole, the cells are gone
            swapped = [layer if one == path else one for one in value] if isinstance(value, list) else layer
            found = results(provider, tool, {**given, key: swapped}, tmp_path / f"{key}_out", feedback)
            sip.delete(layer)  # QGIS keeps what an exception held, until Python ends
            if tool == "checkdata" and key == "LAYERS":
                assert found["ERRORS"] >= 1
                report = (tmp_path / f"{key}_out" / "OUTPUT.html").read_text(encoding="utf-8")
                assert "“zerbrochen” cannot be read to its end" in report
                break
            if (tool, key) in PLACE_ONLY:
                assert not isinstance(found, str), found
                break
            assert isinstance(found, str), f"{key}: computed"
            said = (
                "“zerbrochen” cannot be " in found or "“zerbrochen” does not say where its cells lie" in found
            )
            assert said and "band 1" not in found, f"{key}: {found}"
            break
