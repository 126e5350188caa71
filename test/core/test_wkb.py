"""Coordinates inside WKB: every type OGR writes is walked, and nothing but x and y changes."""

import numpy as np
import pytest
from ecorestore.core.wkb import coordinates, move

ogr = pytest.importorskip("osgeo.ogr")
ogr.UseExceptions()
SHAPES = [
    "POINT (1 2)",
    "POINT ZM (1 2 3 4)",
    "LINESTRING M (1 2 3,4 5 6)",
    "LINESTRING EMPTY",
    "POLYGON ((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1))",
    "MULTIPOINT Z ((1 2 3),(4 5 6))",
    "MULTILINESTRING ((0 0,1 1),(2 2,3 3,4 4))",
    "MULTIPOLYGON Z (((0 0 7,9 0 7,9 9 7,0 0 7)),((20 20 1,29 20 1,29 29 1,20 20 1)))",
    "GEOMETRYCOLLECTION (POINT (1 2),LINESTRING (3 4,5 6))",
    "CIRCULARSTRING (0 0,1 1,2 0)",
    "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (0 0,1 1,2 0),(2 0,0 0)))",
    "MULTISURFACE (((0 0,9 0,9 9,0 0)),CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0)))",
    "TRIANGLE ((0 0,0 1,1 1,0 0))",
]


@pytest.mark.parametrize("wkt", SHAPES)
@pytest.mark.parametrize("order", [ogr.wkbNDR, ogr.wkbXDR])
def test_every_type_and_byte_order(wkt, order):
    shape = ogr.CreateGeometryFromWkt(wkt)
    expected = shape.Clone()
    for buffer in (bytearray(shape.ExportToIsoWkb(order)), bytearray(shape.ExportToWkb(order))):
        move([buffer], lambda x, y: (x + 100, y - 50))
        moved = ogr.CreateGeometryFromWkb(bytes(buffer))
        move_by_hand(expected := shape.Clone())
        assert moved.ExportToIsoWkt() == expected.ExportToIsoWkt()


def move_by_hand(geometry):
    """Move with OGR alone, part by part."""
    for number in range(geometry.GetGeometryCount()):
        move_by_hand(geometry.GetGeometryRef(number))
    for number in range(geometry.GetPointCount() if not geometry.GetGeometryCount() else 0):
        x, y, z, m = geometry.GetPointZM(number)
        setters = {(0, 0): "SetPoint_2D", (1, 0): "SetPoint", (0, 1): "SetPointM", (1, 1): "SetPointZM"}
        rest = [z] * geometry.Is3D() + [m] * geometry.IsMeasured()
        getattr(geometry, setters[geometry.Is3D(), geometry.IsMeasured()])(number, x + 100, y - 50, *rest)


def test_many_geometries_at_once_and_coordinates_before():
    buffers = [bytearray(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb()) for wkt in SHAPES[:3]]
    before = move(buffers, lambda x, y: (y, x))
    assert before.tolist() == [[1, 2], [1, 2], [1, 2], [4, 5]]
    assert np.concatenate([run for b in buffers for run in coordinates(b)]).tolist() == [
        [2, 1],
        [2, 1],
        [2, 1],
        [5, 4],
    ]


def test_unknown_type_and_leftover_are_refused():
    with pytest.raises(ValueError, match="geometry type 99"):
        coordinates(bytearray(b"\x01\x63\x00\x00\x00\x00\x00\x00\x00"))
    with pytest.raises(ValueError, match="left over"):
        coordinates(bytearray(ogr.CreateGeometryFromWkt("POINT (1 2)").ExportToWkb()) + b"\0")
    assert move([], lambda x, y: (x, y)).shape == (0, 2)
