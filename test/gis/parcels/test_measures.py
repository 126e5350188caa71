"""Measures of parcels against QGIS's own geometry, burnt rasters and brute force."""

import numpy as np
import pytest
from ecorestore.core.parcels import edges
from ecorestore.gis import parcels as measures
from ecorestore.gis.burning import burn
from ecorestore.gis.rasters import RasterSource
from ecorestore.gis.vectors import Told
from qgis.core import QgsCoordinateTransformContext, QgsGeometry

from ...algorithms.conftest import memory_layer, raster_maker

X, Y = 39_400_000.0, 4_400_000.0


def blob(random, spread=900.0, size=120.0):
    """A ragged polygon somewhere below and right of (X, Y), half of them with a hole."""
    angles = np.sort(random.random(random.integers(4, 12))) * 2 * np.pi
    radius = size * (0.2 + 0.8 * random.random(angles.size))
    x, y = X + random.random() * spread, Y - random.random() * spread
    points = ",".join(f"{x + r * np.cos(a)} {y + r * np.sin(a)}" for a, r in zip(angles, radius))
    shape = QgsGeometry.fromWkt(f"POLYGON(({points},{points.split(',')[0]}))").makeValid()
    hole = QgsGeometry.fromWkt(f"POINT({x} {y})").buffer(size * 0.05, 3)
    return shape.difference(hole) if random.random() < 0.5 else shape


def read(shapes):
    """One batch of some polygons."""
    layer = memory_layer(
        "MultiPolygon", [(shape.asWkt(17), n) for n, shape in enumerate(shapes)], "n:integer"
    )
    found = measures.Parcels(layer_source(layer), layer.crs(), QgsCoordinateTransformContext())
    (batch,) = found.batches(["n"], Told(), lambda part: None)
    return found, batch


class layer_source:  # noqa: N801
    """A vector layer as a feature source of Processing."""

    def __init__(self, layer):
        self._layer = layer

    def __getattr__(self, name):
        return getattr(self._layer, name)

    def sourceName(self):  # noqa: N802
        return self._layer.name()

    def sourceCrs(self):  # noqa: N802
        return self._layer.crs()


@pytest.fixture
def blobs(qgis_app):
    random = np.random.default_rng(7)
    found = [blob(random) for _ in range(60)]
    return [shape for shape in found if shape.type() == 2 and shape.area() > 1]


def test_shares_and_distances(blobs):
    _parcels, batch = read(blobs)
    assert [row[0] for row in batch.values] == list(range(len(blobs)))
    areas = edges.areas(batch.edges)
    assert areas == pytest.approx([shape.area() for shape in blobs], rel=1e-6)
    random = np.random.default_rng(8)
    layer = [blob(random, size=300) for _ in range(4)]
    ring = QgsGeometry.fromWkt(f"POINT({X + 450} {Y - 450})").buffer(300, 400)
    layer.append(ring.difference(QgsGeometry.fromWkt(f"POINT({X + 450} {Y - 450})").buffer(200, 400)))
    whole = QgsGeometry.unaryUnion(layer)
    wanted = [whole.intersection(shape).area() / shape.area() for shape in blobs]
    found = measures.Cover(layer).shares(batch, areas)
    assert found == pytest.approx(wanted, abs=1e-6) and 0 < np.mean(found) < 1
    away = measures.Near(layer, 250.0).distances(batch)
    exact = np.array([whole.distance(shape) for shape in blobs])
    assert np.array_equal(np.isinf(away), exact > 250) and (exact > 0).any()
    assert away[exact <= 250] == pytest.approx(exact[exact <= 250], abs=1e-6)


def test_cells_are_those_that_gdal_burns(blobs, tmp_path):
    random = np.random.default_rng(1)
    values = random.random((70, 60)).astype(np.float32)
    values[random.random(values.shape) < 0.1] = np.nan
    source = RasterSource("values", raster_maker(tmp_path)("values", values, cell=13.0, origin=(X, Y)))
    codes = random.integers(1, 5, values.shape)
    classes = RasterSource("codes", raster_maker(tmp_path)("codes", codes, cell=13.0, origin=(X, Y)))
    _parcels, batch = read(blobs)
    means, modes = measures.means(source, batch), measures.modes(classes, batch)
    double = measures.means(source, batch, lambda cells: cells * 2)
    held = 0
    for n, shape in enumerate(blobs):
        inside = burn([shape], [1], source.grid, dtype="uint8", background=0) > 0
        if np.isfinite(values[inside]).any():
            held += 1
            assert means[n] == pytest.approx(np.nanmean(values[inside]), rel=1e-5)
            assert double[n] == pytest.approx(2 * means[n], rel=1e-5)
        if inside.any():
            assert modes[n] == np.bincount(codes[inside]).argmax()
    assert held > 20


def test_parcel_without_a_centre_takes_the_cell_below(qgis_app, tmp_path):
    values = np.arange(16, dtype=np.float32).reshape(4, 4)
    source = RasterSource("values", raster_maker(tmp_path)("v", values, cell=100.0, origin=(X, Y)))
    tiny = [QgsGeometry.fromWkt(f"POINT({X + 210} {Y - 110})").buffer(5, 4),
            QgsGeometry.fromWkt(f"POINT({X - 50} {Y - 110})").buffer(5, 4)]  # fmt: skip
    _parcels, batch = read(tiny)
    assert measures.means(source, batch)[0] == 6 and np.isnan(measures.means(source, batch)[1])
    assert measures.modes(source, batch)[0] == 6


def test_border_shares_by_hand(qgis_app, tmp_path):
    codes = np.full((40, 40), 9)
    codes[:, 20:] = 3  # forest to the right of X + 200
    codes[:10] = 1  # farmland above Y - 100
    source = RasterSource("codes", raster_maker(tmp_path)("codes", codes, cell=10.0, origin=(X, Y)))
    square = QgsGeometry.fromWkt(
        f"POLYGON(({X + 100} {Y - 300},{X + 200} {Y - 300},{X + 200} {Y - 200},{X + 100} {Y - 200},{X + 100} {Y - 300}))"
    )
    near = QgsGeometry(square)
    near.translate(-20, 75)  # 25 m below the farmland, 20 m left of the forest
    _parcels, batch = read([square, near])
    found = measures.border_shares(source, batch, {"farm": [1], "forest": [3], "both": [1, 3]})
    assert found["farm"] == pytest.approx([0, 0.25]) and found["forest"] == pytest.approx([0.25, 0.25])
    assert found["both"] == pytest.approx([0.25, 0.5])
    far = QgsGeometry(square)
    far.translate(5000, 0)
    assert np.isnan(measures.border_shares(source, read([far])[1], {"farm": [1]})["farm"]).all()


def test_what_lies_over_another_counts_once(blobs):
    parcels, batch = read(blobs)
    stacked = measures.Stacked()
    stacked.add(batch)
    rank = np.random.default_rng(3).permutation(len(blobs)) + 1
    found = stacked.shared(parcels, rank, lambda part: None)
    counted = np.array([shape.area() for shape in blobs]) - found.area
    assert counted.sum() == pytest.approx(QgsGeometry.unaryUnion(blobs).area(), rel=1e-3)
    assert found.pairs > 10 and not found.partly and found.area[np.argmin(rank)] == 0
