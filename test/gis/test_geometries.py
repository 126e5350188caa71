"""Geometries of every type become points, lines or polygons."""

import math

import pytest
from ecorestore.gis.geometries import FAMILIES, simple, simple_type, straight
from qgis.core import QgsGeometry, QgsVertexId, QgsWkbTypes

POLYGON, LINE, POINT = FAMILIES
RING = "((0 0, 10 0, 10 10, 0 10, 0 0))"
SQUARE = f"Polygon ({RING[1:-1]})"


@pytest.mark.parametrize(
    "given, expected",
    [
        (SQUARE, SQUARE),
        (f"CurvePolygon{RING}", SQUARE),
        ("CurvePolygon(CompoundCurve(0 0, 10 0, 10 10, 0 10, 0 0))".replace("(0", "((0", 1) + ")", SQUARE),
        (f"MultiSurface(Polygon{RING})", SQUARE),
        (f"GeometryCollection(Polygon{RING})", SQUARE),
        (f"GeometryCollection(GeometryCollection(MultiSurface(CurvePolygon{RING})))", SQUARE),
        ("PolygonZM((0 0 1 2, 10 0 1 2, 10 10 1 2, 0 10 1 2, 0 0 1 2))", SQUARE),
        ("Polygon25D((0 0 1, 10 0 1, 10 10 1, 0 10 1, 0 0 1))", SQUARE),
        ("TriangleZ((0 0 1, 10 0 1, 10 10 1, 0 0 1))", "Polygon ((0 0, 10 0, 10 10, 0 0))"),
        ("CompoundCurve((0 0, 1 1))", "LineString (0 0, 1 1)"),
        ("MultiCurve((0 0, 1 1), CompoundCurve((2 2, 3 3)))", "MultiLineString ((0 0, 1 1),(2 2, 3 3))"),
        ("MultiPointZ((1 1 5), (2 2 5))", "MultiPoint ((1 1),(2 2))"),
        ("GeometryCollection(Point(1 1), Point(2 2))", "MultiPoint ((1 1),(2 2))"),
    ],
)
def test_types_without_arcs(given, expected):
    found = simple(QgsGeometry.fromWkt(given))
    assert found.geometry.asWkt(0) == expected and not found.mixed
    assert found.geometry.type() == QgsGeometry.fromWkt(given).type() or "Collection" in given


def test_arcs_are_drawn_out_finely():
    circle = QgsGeometry.fromWkt(
        "CurvePolygonZ(CircularStringZ(-100 0 1, 0 100 1, 100 0 1, 0 -100 1, -100 0 1))"
    )
    found = simple(circle).geometry
    assert QgsWkbTypes.displayString(found.wkbType()) == "Polygon"
    assert found.area() == pytest.approx(math.pi * 100**2, rel=1e-3)
    kept = straight(circle)
    assert QgsWkbTypes.displayString(kept.wkbType()) == "PolygonZ" and kept.constGet().vertexAt(
        QgsVertexId(0, 0, 3)
    ).z() == pytest.approx(1)


def test_of_a_collection_the_wanted_family_counts():
    mixed = QgsGeometry.fromWkt(f"GeometryCollection(Point(3 3), LineString(0 0, 1 1), Polygon{RING})")
    assert simple(mixed).geometry.asWkt(0) == SQUARE and simple(mixed).mixed
    assert simple(mixed, [LINE]).geometry.asWkt(0) == "LineString (0 0, 1 1)"
    assert simple(mixed, [POINT]).geometry.asWkt(0) == "Point (3 3)"
    assert simple(QgsGeometry.fromWkt("Point(1 1)"), [POLYGON, LINE]).geometry is None
    assert simple(QgsGeometry.fromWkt("GeometryCollection(Point(1 1))"), [LINE]).geometry is None


@pytest.mark.parametrize(
    "given, families, expected",
    [
        ("CurvePolygonZ", FAMILIES, "MultiPolygonZ"), ("MultiSurfaceZM", FAMILIES, "MultiPolygonZM"),
        ("Triangle", FAMILIES, "MultiPolygon"), ("CompoundCurve", FAMILIES, "MultiLineString"),
        ("MultiCurveM", FAMILIES, "MultiLineStringM"), ("Polygon", FAMILIES, "Polygon"), ("PointZ", FAMILIES, "PointZ"),
        ("GeometryCollection", FAMILIES, "GeometryCollection"), ("GeometryCollection", [POLYGON], "MultiPolygon"),
        ("Unknown", [LINE], "MultiLineString"), ("NoGeometry", FAMILIES, "NoGeometry"),
    ],
)  # fmt: skip
def test_types_of_layers(given, families, expected):
    kind = getattr(QgsWkbTypes.Type, given)
    assert QgsWkbTypes.displayString(simple_type(kind, families)) == expected
