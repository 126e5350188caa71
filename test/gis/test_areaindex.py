"""What polygons cover and how near they are, against geometry by hand."""

import pytest
from ecorestore.gis.areaindex import AreaIndex
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle


def square(x, y, side=10.0):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))


@pytest.fixture
def index(qgis_app):
    return AreaIndex([square(0, 0), square(5, 0), square(100, 100)])


def test_share_counts_what_overlaps_once(index):
    assert index.share(square(0, 0, 20)) == pytest.approx(150 / 400)
    assert index.share(square(1, 1, 2)) == 1
    assert index.share(square(50, 50)) == 0
    assert index.share(square(15, 0)) == 0, "a border has no area"


def test_within(index):
    assert index.within(square(20, 0), 5) == [1]
    assert index.within(square(20, 0), 4.99) == []
    assert index.within(square(20, 0), 10) == [0, 1]
    assert index.within(square(13, 14), 5) == [0, 1], "along the diagonal"
    assert index.within(square(13, 14), 4.9) == [1]


def test_holding(index):
    assert index.holding(QgsPointXY(7, 5)) == 0
    assert index.holding(QgsPointXY(12, 5)) == 1
    assert index.holding(QgsPointXY(50, 50)) is None
