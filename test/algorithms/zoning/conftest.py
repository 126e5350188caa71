"""A planning area of 4 km × 4 km on 40 × 40 cells, and tools to look at zones."""

import numpy as np
import pytest
from qgis.core import QgsGeometry

SIDE = 40
SQUARE_KM = 1e6


@pytest.fixture
def grid_units(make_vector, box):
    """Square units of ``size`` cells that tile the area, in the order of ``order``."""

    def make(size=5, order=None, crs="EPSG:4527"):
        count = SIDE // size
        shapes = [
            (box(column * size, row * size, size, size),) for row in range(count) for column in range(count)
        ]
        return make_vector(
            "Polygon", shapes if order is None else [shapes[n] for n in order], crs=crs, name="units"
        )

    return make


@pytest.fixture
def function_raster(make_raster):
    """Water conservation in the north-west, soil in the north-east, farmland in the south, a town within."""
    codes = np.full((SIDE, SIDE), 4)
    codes[:20, :20], codes[:20, 20:] = 1, 2
    codes[25:35, 5:20] = 5
    return make_raster("function", codes, nodata=0)


@pytest.fixture
def feature_raster(make_raster):
    """A value that rises from west to east and a little from north to south."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    return make_raster("quality", columns // 5 + 0.1 * (rows // 5) + 0.001 * rows)


def shapes(layer):
    """[(attributes by name, geometry)] of a layer."""
    names = [field.name() for field in layer.fields()]
    return [(dict(zip(names, f.attributes())), QgsGeometry(f.geometry())) for f in layer.getFeatures()]


def assert_tiles(layer, whole: QgsGeometry):
    """The polygons cover ``whole`` without gaps or overlaps."""
    geometries = [geometry for _values, geometry in shapes(layer)]
    assert all(geometry.isGeosValid() for geometry in geometries)
    union = QgsGeometry.unaryUnion(geometries)
    assert sum(geometry.area() for geometry in geometries) == pytest.approx(union.area(), abs=1e-3)
    assert union.symDifference(whole).area() < 1e-3


def parts(geometry):
    """Of how many polygons a geometry consists."""
    return len(geometry.asGeometryCollection())


@pytest.fixture(name="shapes")
def shapes_fixture():
    return shapes


@pytest.fixture(name="parts")
def parts_fixture():
    return parts


@pytest.fixture(name="assert_tiles")
def assert_tiles_fixture():
    return assert_tiles


@pytest.fixture
def area(box):
    """The planning area."""
    return QgsGeometry.fromWkt(box(0, 0, SIDE, SIDE))
