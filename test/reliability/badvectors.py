"""Vector layers as they come: curves, broken shapes, odd fields, lost files, and plain ones in unusual dress."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from .shop import CRS, Given, Kinds, Shop

VECTORS = Kinds()
_kind = VECTORS.kind
LEFT, TOP, SIDE = 39400000.0, 4400000.0, 12000.0
#: Coordinates that are none.
ODD = ("nan", "inf")


def _shapes(good) -> list:
    return [feature.geometry() for feature in good.getFeatures()]


def _all(shop: Shop, good, change, wkb: str = "") -> QgsVectorLayer:
    """The layer with every geometry changed (WKT or geometry in, the same out)."""
    return shop.layer(good, [change(shape) for shape in _shapes(good)], wkb)


def _first(shop: Shop, good, shape, wkb: str = "") -> QgsVectorLayer:
    """The layer with another first geometry."""
    return shop.layer(good, [shape, *_shapes(good)[1:]], wkb)


def _polygons(good) -> bool:
    return good.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


def _points(good) -> bool:
    return good.geometryType() == QgsWkbTypes.GeometryType.PointGeometry


# --- the same in other dress


@_kind
def _geopackage(shop, good):
    return Given(shop.saved(good), good)


@_kind
def _layer_of_a_geopackage(shop, good):
    return Given(shop.keep(QgsVectorLayer(shop.saved(good), "from package", "ogr")), good)


@_kind
def _layer_id(shop, good):
    return Given(shop.keep(QgsVectorLayer(shop.saved(good), "by id", "ogr")).id(), good)


@_kind
def _shapefile_of_gbk(shop, good):
    return Given(shop.keep(QgsVectorLayer(shop.saved(good, ".shp", encoding="GBK"), "gbk", "ogr")), good)


@_kind
def _shapefile_path(shop, good):
    return Given(shop.saved(good, ".shp"), good)


@_kind
def _in_a_chinese_folder(shop, good):
    folder = shop.folder / "数据 （一）" / "b'c"
    folder.mkdir(parents=True, exist_ok=True)
    return Given(shop.saved(good, place=str(folder / "图层.gpkg")), good)


@_kind
def _flat_curves(shop, good):
    """Curve types without an arc in them."""

    def curve(shape):
        text = shape.asWkt(17)
        if _polygons(good):
            rings = text[text.index("(") :].replace("((", "(", 1) if text.startswith("Multi") else text
            return f"CurvePolygon {rings[rings.index('(') :]}"
        return f"CompoundCurve ({text[text.index('(') :]})"

    if _points(good):
        return Given(shop.layer(good), good)
    return Given(_all(shop, good, curve, "CurvePolygon" if _polygons(good) else "CompoundCurve"), good)


@_kind
def _flat_multi_curves(shop, good):
    def curve(shape):
        text = shape.asWkt(17)
        return f"{'MultiSurface (Polygon' if _polygons(good) else 'MultiCurve ('}{text[text.index('(') :]})"

    if _points(good):
        return Given(shop.layer(good), good)
    return Given(_all(shop, good, curve, "MultiSurface" if _polygons(good) else "MultiCurve"), good)


@_kind
def _multi_types(shop, good):
    def multi(shape):
        shape.convertToMultiType()
        return shape

    name = QgsWkbTypes.displayString(QgsWkbTypes.multiType(good.wkbType()))
    return Given(_all(shop, good, multi, name), good)


@_kind
def _heights_and_measures(shop, good):
    def raised(shape):
        inner = shape.get()
        inner.addZValue(12.5)
        inner.addMValue(float("nan") if shop.chance.random() < 0.3 else 3)
        return shape

    return Given(
        _all(shop, good, raised, QgsWkbTypes.displayString(good.wkbType()) + "ZM"),
        good,
    )


@_kind
def _selected_features_only(shop, good):
    """One feature selected; the plain form holds that one alone."""
    layer = shop.keep(QgsVectorLayer(shop.saved(good), "selected", "ogr"))
    chosen = sorted(layer.allFeatureIds())[: max(1, layer.featureCount() // 2)]
    layer.selectByIds(chosen)
    plain = shop.layer(good, [])
    plain.dataProvider().addFeatures(list(good.getFeatures())[: len(chosen)])
    return Given(QgsProcessingFeatureSourceDefinition(layer.id(), True), plain)


@_kind
def _all_selected(shop, good):
    layer = shop.keep(QgsVectorLayer(shop.saved(good), "all selected", "ogr"))
    layer.selectAll()
    return Given(QgsProcessingFeatureSourceDefinition(layer.id(), True), good)


@_kind
def _filtered(shop, good):
    features = list(good.getFeatures())
    layer = QgsVectorLayer(shop.saved(good), "filtered", "ogr")
    layer.setSubsetString(f"fid <= {max(1, len(features) // 2)}")
    plain = shop.layer(good, [])
    plain.dataProvider().addFeatures(features[: max(1, len(features) // 2)])
    return Given(shop.keep(layer), plain)


@_kind
def _crs_on_the_layer_only(shop, good):
    path = shop.saved(good, ".shp")
    Path(path).with_suffix(".prj").unlink()
    layer = QgsVectorLayer(path, "without prj", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem(CRS))
    return Given(shop.keep(layer), good)


@_kind
def _reversed_rings(shop, good):
    def reverse(shape):
        if _polygons(good):
            shape.get().forceRHR() if hasattr(shape.get(), "forceRHR") else None
        return shape

    return Given(_all(shop, good, reverse), good)


@_kind
def _odd_fields(shop, good):
    """Fields as they come from everywhere, after those that are wanted."""
    layer = shop.layer(good)
    provider = layer.dataProvider()
    fields = [
        QgsField("fid", QVariant.String), QgsField("a b", QVariant.String), QgsField("日期", QVariant.Date),
        QgsField("很长的字段名称" * 9, QVariant.Double), QgsField("SELECT", QVariant.Int),
        QgsField("x\"y'z", QVariant.String), QgsField("time", QVariant.DateTime), QgsField("big", QVariant.LongLong),
        QgsField("ogc_fid", QVariant.Int), QgsField("geom", QVariant.String), QgsField("flag", QVariant.Bool),
    ]  # fmt: skip
    provider.addAttributes(fields)
    layer.updateFields()
    start = len(good.fields())
    for number, feature in enumerate(layer.getFeatures()):
        long = "字" * shop.chance.choice((3, 90, 300, 5000))
        values = [
            f"t{number}",
            long,
            None,
            1e300,
            number,
            "'; --",
            None,
            2**62,
            number % 2,
            "POINT(0 0)",
            True,
        ]
        chosen = {start + n: v for n, v in enumerate(values) if shop.chance.random() < 0.8}
        provider.changeAttributeValues({feature.id(): chosen})
    return Given(layer, good)


@_kind
def _an_edit_not_saved(shop, good):
    layer = shop.keep(QgsVectorLayer(shop.saved(good), "being edited", "ogr"))
    layer.startEditing()
    plain = shop.layer(good)
    if good.featureCount() > 1:
        layer.deleteFeature(max(layer.allFeatureIds()))
        plain.dataProvider().deleteFeatures([max(plain.allFeatureIds())])
    return Given(layer, plain)


# --- shapes


@_kind
def _no_features(shop, good):
    return Given(shop.layer(good, []))


@_kind
def _features_without_geometry(shop, good):
    return Given(shop.layer(good, [None] * good.featureCount()), silent=False)


@_kind
def _one_without_geometry(shop, good):
    return Given(_first(shop, good, None), silent=False)


@_kind
def _a_table(shop, good):
    return Given(shop.layer(good, [None] * good.featureCount(), "None"))


@_kind
def _bow_tie(shop, good):
    x, y = LEFT, TOP
    if not _polygons(good):
        return Given(_first(shop, good, f"LINESTRING({x} {y},{x} {y})" if not _points(good) else None))
    tie = f"POLYGON(({x} {y},{x + 4000} {y - 4000},{x + 4000} {y},{x} {y - 4000},{x} {y}))"
    return Given(_first(shop, good, tie))


@_kind
def _collapsed(shop, good):
    x, y = LEFT + 700, TOP - 700
    flat = f"POLYGON(({x} {y},{x + 900} {y},{x} {y},{x} {y}))"
    return Given(
        _first(shop, good, flat if _polygons(good) else f"LINESTRING({x} {y},{x} {y})"), silent=False
    )


@_kind
def _smaller_than_a_cell(shop, good):
    x, y = LEFT + 3010, TOP - 4010
    small = QgsGeometry.fromWkt(f"POINT({x} {y})")
    small = small.buffer(4, 3) if _polygons(good) else QgsGeometry.fromWkt(f"LINESTRING({x} {y},{x + 1} {y})")
    return Given(_first(shop, good, None if _points(good) else small), silent=False)


@_kind
def _of_another_type(shop, good):
    names = [n for n in ("towns", "roads", "breaks") if shop.good[n].geometryType() != good.geometryType()]
    return Given(shop.good[shop.chance.choice(names)])


@_kind
def _duplicated(shop, good):
    return Given(shop.layer(good, _shapes(good) * 2))


@_kind
def _overlapping(shop, good):
    shapes = _shapes(good)
    shapes[0] = QgsGeometry(shapes[-1])
    shapes[0].translate(300, 300)
    return Given(shop.layer(good, shapes))


@_kind
def _arcs(shop, good):
    x, y = LEFT + 2000, TOP - 3000
    arc = f"CIRCULARSTRING({x} {y},{x + 1500} {y + 1500},{x + 3000} {y},{x + 1500} {y - 1500},{x} {y})"
    shape = f"CURVEPOLYGON({arc})" if _polygons(good) else f"COMPOUNDCURVE({arc})"
    if _points(good):
        return Given(shop.layer(good))
    return Given(_first(shop, good, shape, "CurvePolygon" if _polygons(good) else "CompoundCurve"))


@_kind
def _mixed_collections(shop, good):
    layer = QgsVectorLayer(f"GeometryCollection?crs={CRS}", "mixed", "memory")
    features = []
    for shape in _shapes(good):
        text = shape.asWkt(17)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(
            QgsGeometry.fromWkt(f"GeometryCollection ({text},Point ({LEFT + 99} {TOP - 99}))")
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return Given(layer)


@_kind
def _coordinates_that_are_no_numbers(shop, good):
    value = shop.chance.choice(("nan", "inf", "1e300", "-1e18"))
    x, y = LEFT + 10, TOP - 10
    if _points(good):
        return Given(_first(shop, good, QgsGeometry.fromWkt(f"POINT({value} {y})")))
    shape = f"LINESTRING({x} {y},{x + 900} {y},{value} {y - 900})"
    if _polygons(good):
        shape = f"POLYGON(({x} {y},{x + 900} {y},{value} {y - 900},{x} {y}))"
    return Given(_first(shop, good, shape), silent=value not in ODD)


@_kind
def _a_stray_feature(shop, good):
    shape = _shapes(good)[0]
    shape.translate(0, -shop.chance.choice((60e3, 8e6)))
    return Given(_first(shop, good, shape))


@_kind
def _far_away(shop, good):
    def away(shape):
        shape.translate(200e3, 0)
        return shape

    return Given(_all(shop, good, away), silent=False)


@_kind
def _many_vertices(shop, good):
    return Given(_all(shop, good, lambda shape: shape if _points(good) else shape.densifyByDistance(3)))


# --- coordinate systems


@_kind
def _without_crs(shop, good):
    layer = shop.layer(good)
    layer.setCrs(QgsCoordinateReferenceSystem())
    return Given(layer, silent=False)


@_kind
def _metres_called_degrees(shop, good):
    return Given(shop.layer(good, crs="EPSG:4326"), silent=False)


@_kind
def _in_degrees(shop, good):
    from qgis.core import QgsCoordinateTransform

    way = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4490"), QgsProject.instance()
    )

    def turned(shape):
        shape.transform(way)
        return shape

    return Given(shop.layer(good, [turned(shape) for shape in _shapes(good)], crs="EPSG:4490"))


@_kind
def _in_another_zone(shop, good):
    return Given(shop.layer(good, crs="EPSG:4526"), silent=False)


# --- values


@_kind
def _nulls_in_every_field(shop, good):
    layer = shop.layer(good)
    first = next(layer.getFeatures()).id()
    values = dict.fromkeys(range(len(layer.fields())))
    layer.dataProvider().changeAttributeValues({first: values})
    return Given(layer)


@_kind
def _same_values_in_every_field(shop, good):
    layer = shop.layer(good)
    features = list(layer.getFeatures())
    values = dict(enumerate(features[0].attributes()))
    layer.dataProvider().changeAttributeValues({feature.id(): values for feature in features})
    return Given(layer)


@_kind
def _odd_texts(shop, good):
    layer = shop.layer(good)
    texts = [i for i, f in enumerate(layer.fields()) if f.type() == QVariant.String]
    value = shop.chance.choice(
        ("", "  ", "[% env('HOME') %]", "a\nb\x01", "'; DROP", "乡" * 300, "{x}", "%1", "<b>")
    )
    first = next(layer.getFeatures()).id()
    layer.dataProvider().changeAttributeValues({first: dict.fromkeys(texts, value)})
    return Given(layer)


@_kind
def _extreme_numbers(shop, good):
    layer = shop.layer(good)
    first = next(layer.getFeatures()).id()
    value = shop.chance.choice((-1, 0, 2**31 - 1, -(2**31)))
    numbers = [i for i, f in enumerate(layer.fields()) if f.type() != QVariant.String]
    layer.dataProvider().changeAttributeValues({first: dict.fromkeys(numbers, value)})
    return Given(layer)


@_kind
def _without_fields(shop, good):
    layer = shop.layer(good)
    layer.dataProvider().deleteAttributes(list(range(len(layer.fields()))))
    layer.updateFields()
    return Given(layer)


# --- what nobody can read


@_kind
def _missing_file(shop, good):
    return Given(shop.place(".gpkg", shop.chance.choice(("gone", "不在", "{gone}"))), readable=False)


@_kind
def _empty_file(shop, good):
    return Given(shop.text(shop.chance.choice((".gpkg", ".shp", ".geojson")), b""), readable=False)


@_kind
def _cut_package(shop, good):
    path = shop.saved(good)
    Path(path).write_bytes(Path(path).read_bytes()[:20000])
    return Given(path, readable=False)


@_kind
def _broken_package(shop, good):
    """Opens and breaks while it is read."""
    path = shop.saved(shop.layer(good, _shapes(good) * 400))
    content = bytearray(Path(path).read_bytes())
    middle = len(content) * 2 // 3
    content[middle : middle + 8192] = b"\xff" * 8192
    Path(path).write_bytes(bytes(content))
    return Given(path)


@_kind
def _text_called_shapefile(shop, good):
    return Given(shop.text(".shp", "not a layer\n" * 20), readable=False)


@_kind
def _shapefile_without_shx_and_dbf(shop, good):
    path = Path(shop.saved(good, ".shp"))
    path.with_suffix(".dbf").unlink()
    path.with_suffix(".shx").unlink()
    return Given(str(path))


@_kind
def _layer_taken_out(shop, good):
    layer = shop.keep(QgsVectorLayer(shop.saved(good), "taken out", "ogr"))
    identity = layer.id()
    QgsProject.instance().removeMapLayer(identity)
    return Given(identity, readable=False)


@_kind
def _layer_whose_file_is_gone(shop, good):
    layer = shop.keep(QgsVectorLayer(shop.place(".gpkg", "never"), "lost", "ogr"))
    return Given(layer, readable=False)


@_kind
def _none_selected(shop, good):
    layer = shop.keep(QgsVectorLayer(shop.saved(good), "none selected", "ogr"))
    return Given(QgsProcessingFeatureSourceDefinition(layer.id(), True))


@_kind
def _raster_as_vector(shop, good):
    path = shop.good[shop.chance.choice(("dem", "landuse"))]
    value = path if shop.chance.random() < 0.5 else shop.keep(QgsRasterLayer(path, "raster"))
    return Given(value)


@_kind
def _no_layer_but_a_value(shop, good):
    return Given(shop.chance.choice((5, True, float("nan"), b"x", ["a"], {"a": 1}, "😀")), readable=False)
