"""What no tool may do with bad rasters: compute on, or fail with a traceback. Checked on every tool."""

from itertools import cycle

import numpy as np
import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
)

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
KINDS = {
    QgsProcessing.SourceType.TypeVectorPoint: ("Point", "POINT(39400150 4399850)"),
    QgsProcessing.SourceType.TypeVectorLine: ("LineString", "LINESTRING(39400050 4399950,39400350 4399650)"),
}
POLYGON = ("Polygon", "POLYGON((39400000 4400000,39400400 4400000,39400400 4399600,39400000 4400000))")


@pytest.fixture
def tools(provider):
    return [a.create() for a in provider.algorithms() if not isinstance(a, QgsProcessingModelAlgorithm)]


@pytest.fixture
def fill(make_vector):
    """Every mandatory parameter of a tool, its rasters taken in turn from ``rasters``."""

    def parameters(tool, rasters):
        paths, filled = cycle(rasters), {}
        for d in tool.parameterDefinitions():
            kind = d.type()
            if d.isDestination():
                filled[d.name()] = "TEMPORARY_OUTPUT"
            elif kind == "raster":
                filled[d.name()] = next(paths)
            elif kind == "multilayer" and d.name() in [key for key, _grid in tool.raster_inputs]:
                filled[d.name()] = [next(paths), next(paths)]
            elif kind in ("source", "layer") and not d.flags() & OPTIONAL:
                shape, wkt = KINDS.get((d.dataTypes() or [None])[0], POLYGON)
                filled[d.name()] = make_vector(
                    shape,
                    [(wkt, 1, "a", 1, 0)],
                    "id:integer",
                    "name:string",
                    "zone1:integer",
                    "strip:integer",
                )
            elif kind == "field" and not d.flags() & OPTIONAL:
                filled[d.name()] = "name"
            elif d.defaultValue() is not None:
                filled[d.name()] = d.defaultValue()
        return filled

    return parameters


def refused(tool, parameters):
    ok, message = tool.checkParameterValues(parameters, QgsProcessingContext())
    assert "Traceback" not in message
    return message if not ok else ""


def gridded(tools, least):
    """Tools with at least ``least`` raster inputs that must share the planning grid."""
    chosen = []
    for tool in tools:
        keys = [key for key, on_grid in tool.raster_inputs if on_grid]
        several = any(tool.parameterDefinition(key).type() == "multilayer" for key in keys)
        if tool.ONE_GRID and (len(keys) >= least or (several and least <= 2)):
            chosen.append(tool)
    assert len(chosen) >= 10
    return chosen


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cell": 50.0}, "different cell sizes"),
        ({"origin": (39400030.0, 4400000.0)}, "do not line up"),
        ({"crs": "EPSG:4526"}, "different coordinate systems"),
        ({"shape": (4, 7)}, "different extents"),
    ],
)
def test_rasters_off_the_grid(tools, fill, make_raster, changes, words):
    good = make_raster("good", np.ones((4, 4)))
    shape = changes.pop("shape", (4, 4))
    bad = make_raster("bad", np.ones(shape), **changes)
    for tool in gridded(tools, 2):
        message = refused(tool, fill(tool, [good, bad]))
        assert words in message and "good" in message and "bad" in message, f"{tool.id()}: {message}"
        assert "Align raster to planning grid" in message, tool.id()


def test_rasters_in_degrees(tools, fill, make_raster):
    degrees = make_raster("degrees", np.ones((4, 4)), cell=0.001, origin=(116.0, 40.0), crs="EPSG:4326")
    for tool in gridded(tools, 1):
        message = refused(tool, fill(tool, [degrees]))
        assert "not in metres" in message and "degrees" in message, f"{tool.id()}: {message}"


def test_rasters_without_a_coordinate_system(tools, fill, tmp_path):
    from osgeo import gdal

    path = str(tmp_path / "nowhere.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Float32)
    data.SetGeoTransform((39400000, 100, 0, 4400000, 0, -100))
    data.FlushCache()
    for tool in gridded(tools, 1):
        message = refused(tool, fill(tool, [path]))
        assert "no coordinate system" in message, f"{tool.id()}: {message}"


@pytest.mark.parametrize("tool", ["threespaces", "zoningflow", "planningunits"])
def test_a_layer_left_empty_is_named(provider, tool):
    """As a dialog leaves it where no layer of the project fits."""
    from ecorestore.algorithms.preselection import NO_LAYER

    algorithm = provider.algorithm(tool).create()
    layers = [d for d in algorithm.parameterDefinitions() if d.type() in ("raster", "source")]
    ok, message = algorithm.checkParameterValues({layers[0].name(): NO_LAYER}, QgsProcessingContext())
    assert not ok and layers[0].description() in message and "Choose a layer" in message
