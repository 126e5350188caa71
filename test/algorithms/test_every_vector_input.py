"""What every tool makes of its vector inputs: the same of one shape in any type, and what was chosen of a layer."""

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from . import chain
from .conftest import raster_maker
from .outcome import outcome, same

POLYGON, LINE, POINT = (
    QgsWkbTypes.GeometryType.PolygonGeometry,
    QgsWkbTypes.GeometryType.LineGeometry,
    QgsWkbTypes.GeometryType.PointGeometry,
)
#: Inputs of more tools and keys than chain.py gives, so that every way of reading vectors is walked.
MORE = {
    "naturalresources": lambda d: {"PARCELS": d["coded"], "RIVERS": d["roads"]},
    "zonelevel1": lambda d: {"STRIPS": d["strips"]},
    "zonelevel2": lambda d: {"BASINS": d["towns"]},
    "zonestatistics": lambda d: {"BY": d["zones"], "BY_FIELD": "zone1"},
    "planningunits": lambda d: {"WATERSHEDS": d["zones"]},
    "planmap": lambda d: {"DISTRICTS": d["towns"], "RIVERS": d["roads"], "WATER": d["patches"], "NEIGHBOURS": d["zones"]},
    "threespaces": lambda d: {"FARMLAND": d["zones"]},
    "breakpoints": lambda d: {"RAILWAYS": d["corridors"], "BUILT": d["patches"], "WATER": d["towns"], "STONES": d["patches"]},
    "habitatquality": lambda d: {"RAILWAYS": d["corridors"]},
    "pinchpoints": lambda d: {"LINKS": d["corridors"]},
    "barriers": lambda d: {"LINKS": d["corridors"]},
    "restorationpriority": lambda d: {"FOOTHILLS": d["towns"], "CORRIDORS": d["corridors"], "WATERS": d["roads"]},
    "rasterizevector": lambda d: {"RULE": "coverage", "FIELD": None},
    "applystyle": lambda d: {"INPUT": d["towns"], "STYLE": "districts"},
    "checkdata": lambda d: {"LAYERS": [d["boundary"], d["roads"]], "GRID": None},
}  # fmt: skip
#: What shows the layer itself: a report that names its type, a style for its symbols.
SHOWS_THE_LAYER = ("checkdata", "applystyle", "planreport")


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    return chain.rasters(raster_maker(tmp_path_factory.mktemp("rasters")))


@pytest.fixture
def data(rasters, make_vector):
    found = {**rasters, **chain.vectors(make_vector)}
    found["coded"] = make_vector(
        "Polygon", [(chain.rectangle(2, 2, 4, 4), 4)], "element_code:integer", name="coded"
    )
    found["strips"] = make_vector(
        "Polygon", [(chain.rectangle(0, 8, 24, 4), "foothills")], "name:string", name="strips"
    )
    yield found
    QgsProject.instance().removeAllMapLayers()


def given_to(tool, data):
    return {**chain.parameters(data)[tool], **(MORE[tool](data) if tool in MORE else {})}


def layers_in(value):
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, QgsVectorLayer)]


def with_geometry(value):
    return [one for one in layers_in(value) if one.geometryType() in (POLYGON, LINE, POINT)]


def vector_tools():
    names = {name: QgsVectorLayer("None", name, "memory") for name in (*chain.LAYERS, "coded", "strips")}
    rest = {name: name for name in (*chain.RASTERS, *chain.TABLES)}
    return [
        tool
        for tool in chain.tools()
        if any(layers_in(value) for value in given_to(tool, {**names, **rest}).values())
    ]


TOOLS = vector_tools()


def changed(value, function):
    """A parameter with each of its vector layers replaced."""
    if isinstance(value, list):
        return [changed(one, function) for one in value]
    return function(value) if isinstance(value, QgsVectorLayer) else value


def as_type(folder, layer, kind, rewrite):
    """The layer with geometries of another type; ``kind`` by family."""
    if layer.geometryType() not in kind:
        return layer
    fields = "".join(f"&field={field.name()}:{field.typeName()}" for field in layer.fields())
    name = kind[layer.geometryType()]
    made = QgsVectorLayer(f"{name}?crs={layer.crs().authid()}{fields}", layer.name(), "memory")
    if name == "GeometryCollection":  # layers in memory of this type have no CRS
        made = package(folder, layer, name)
    features = []
    for feature in layer.getFeatures():
        copy = QgsFeature(made.fields())
        for field in layer.fields():
            copy[field.name()] = feature[field.name()]
        copy.setGeometry(QgsGeometry.fromWkt(rewrite(feature.geometry())))
        features.append(copy)
    assert made.dataProvider().addFeatures(features)[0]
    made.updateExtents()
    return made


def package(folder, layer, name):
    """A table of a GeoPackage with the fields of a layer."""
    folder.mkdir(exist_ok=True)
    path, options = str(folder / f"{layer.name()}.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerOptions = "GPKG", ["FID=fid_of_package"]
    kind, context = QgsWkbTypes.parseType(name), QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(path, layer.fields(), kind, layer.crs(), context, options)
    del writer
    return QgsVectorLayer(path, layer.name(), "ogr")


def inner(geometry):
    wkt = geometry.asWkt(3)
    return wkt[wkt.index("(") :]


def curved(geometry):
    if geometry.type() == POLYGON:
        return (
            f"CurvePolygon({inner(geometry).replace('((', 'CompoundCurve((').replace('))', '))')}"[:-1] + ")"
        )
    return f"CompoundCurve({inner(geometry)})" if geometry.type() == LINE else geometry.asWkt(3)


def several(geometry):
    if geometry.type() == POLYGON:
        return f"MultiSurface(Polygon {inner(geometry)})"
    return f"MultiCurve({inner(geometry)})" if geometry.type() == LINE else f"MultiPoint({inner(geometry)})"


def high(geometry):
    copy = QgsGeometry(geometry)
    copy.get().addZValue(7)
    copy.get().addMValue(8)
    return copy.asWkt(3)


TYPES = {
    "curved": ({POLYGON: "CurvePolygon", LINE: "CompoundCurve"}, curved),
    "several": ({POLYGON: "MultiSurface", LINE: "MultiCurve", POINT: "MultiPoint"}, several),
    "collection": (
        dict.fromkeys((POLYGON, LINE, POINT), "GeometryCollection"),
        lambda geometry: f"GeometryCollection({geometry.asWkt(3)})",
    ),
    "nested": (
        {POLYGON: "GeometryCollection"},
        lambda geometry: f"GeometryCollection(GeometryCollection({curved(geometry)}))",
    ),
    "high": ({POLYGON: "PolygonZM", LINE: "LineStringZM", POINT: "PointZM"}, high),
}


def parts(wkts):
    """Rows without the word for the type: a multi geometry of one part is that part."""
    if not isinstance(wkts, list) or not wkts or not isinstance(wkts[0], str):
        return wkts
    return [row.replace("Multi", "").replace("ZM ", " ").replace(" 7 8", "").replace("((", "(").replace("))", ")")
            .replace("((", "(").replace("))", ")") for row in wkts]  # fmt: skip


@pytest.fixture(name="plain", scope="module")
def plain_fixture():
    """Outcomes with the layers as they are, made once a tool."""
    return {}


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool not in SHOWS_THE_LAYER])
def test_the_type_of_a_shape_does_not_matter(provider, data, Feedback, tmp_path, plain, tool, kind):  # noqa: N803
    given = given_to(tool, data)
    if tool not in plain:
        message, plain[tool] = outcome(provider, tool, given, tmp_path / "plain", Feedback())
        assert plain[tool] is not None, message
    other = {
        key: changed(value, lambda layer: as_type(tmp_path / "layers", layer, *TYPES[kind]))
        for key, value in given.items()
    }
    feedback = Feedback()
    message, found = outcome(provider, tool, other, tmp_path / "other", feedback)
    assert found is not None, message
    one, two = ({key: parts(value) for key, value in found.items()} for found in (plain[tool], found))
    assert not same(one, two)
    assert not [told for told in feedback.warnings if "left out" in told]


def decoys(layer):
    """The layer with as many features again, elsewhere; those that were there are selected."""
    more, features = layer.clone(), []
    more.setName(layer.name())
    for feature in layer.getFeatures():
        geometry, copy = feature.geometry(), QgsFeature(more.fields())
        if not geometry.isNull():
            geometry.translate(0.4 * chain.CELL, -1.6 * chain.CELL)
            copy.setGeometry(geometry)
        copy.setAttributes(feature.attributes())
        features.append(copy)
    there = [feature.id() for feature in layer.getFeatures()]
    made = QgsVectorLayer(layer.source(), layer.name(), "memory")
    made.dataProvider().truncate()
    made.dataProvider().addFeatures(list(layer.getFeatures()) + features)
    ids = sorted(feature.id() for feature in made.getFeatures())
    made.selectByIds(ids[: len(there)])
    QgsProject.instance().addMapLayer(made)
    return made


CHOICES = {
    "selected": lambda layer: QgsProcessingFeatureSourceDefinition(layer.id(), True),
    "first": lambda layer: QgsProcessingFeatureSourceDefinition(layer.id(), False, layer.featureCount() // 2),
    "property": lambda layer: QgsProcessingFeatureSourceDefinition(QgsProperty.fromValue(layer.id()), True),
    "wrapped": lambda layer: QgsProperty.fromValue(QgsProcessingFeatureSourceDefinition(layer.id(), True)),
}


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "applystyle"])
def test_what_was_chosen_of_a_layer_counts(provider, data, Feedback, tmp_path, plain, tool, choice):  # noqa: N803
    given = given_to(tool, data)
    if tool not in plain:
        message, plain[tool] = outcome(provider, tool, given, tmp_path / "plain", Feedback())
        assert plain[tool] is not None, message
    chosen = {
        key: changed(value, lambda layer: CHOICES[choice](decoys(layer))) for key, value in given.items()
    }
    message, found = outcome(provider, tool, chosen, tmp_path / "chosen", Feedback())
    assert found is not None, message
    assert not same(plain[tool], found)


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "applystyle"])
def test_nothing_selected_is_said(provider, data, Feedback, tmp_path, tool):  # noqa: N803
    given = given_to(tool, data)
    for key, value in given.items():
        for layer in layers_in(value)[:1]:
            copy = decoys(layer)
            copy.removeSelection()
            nothing = changed(value, lambda _layer, copy=copy: CHOICES["selected"](copy))
            message, found = outcome(provider, tool, {**given, key: nothing}, tmp_path / key, Feedback())
            assert found is None and message.startswith("Nothing is selected in "), f"{key}: {message}"


@pytest.mark.parametrize("wrap", CHOICES)
def test_an_output_does_not_replace_the_layer_whose_selection_it_is_made_of(
    provider, data, Feedback, tmp_path, wrap  # noqa: N803
):  # fmt: skip
    made = package(tmp_path, data["boundary"], "Polygon")
    made.dataProvider().addFeatures(list(data["boundary"].getFeatures()))
    QgsProject.instance().addMapLayer(made)
    made.selectAll()
    for definition in (CHOICES[wrap](made), QgsProperty.fromValue(made.id()), made.source()):
        given = {"BOUNDARY": definition, "SIZE": 4000, "OUTPUT": made.source().split("|")[0]}
        algorithm, context = provider.algorithm("planningunits").create(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        ok, message = algorithm.checkParameterValues(given, context)
        assert not ok and "would replace its own input “boundary”" in message, message


#: Tools that burn polygons by the centres of cells, and the inputs that are burnt.
BURNING = {
    "biodiversity": ["PROTECTED"], "covermanagement": ["PADDY"], "currentflow": ["MASK"], "functionscore": ["PROTECTED"],
    "heatisland": ["RURAL"], "naturalresources": ["PARCELS"], "plangrid": ["BOUNDARY"], "rasterizevector": ["INPUT"],
    "restorationpriority": ["REDLINE", "FOOTHILLS"], "restorationtypes": ["MINES"], "restorationunits": ["UNITS"],
    "sources": ["PROTECTED"], "threespaces": ["REDLINE", "URBAN", "FARMLAND"], "zonelevel2": ["BASINS"],
    "zonestatistics": ["BY"],
}  # fmt: skip


@pytest.mark.parametrize("tool, key", [(tool, key) for tool, keys in BURNING.items() for key in keys])
def test_polygons_without_a_cell_are_told(provider, data, Feedback, tmp_path, tool, key):  # noqa: N803
    given, feedback = given_to(tool, data), Feedback()
    if tool == "rasterizevector":
        given["RULE"] = "centre"
    layer = QgsVectorLayer(given[key].source(), "mit Kleinen", "memory")
    layer.dataProvider().truncate()
    features = list(given[key].getFeatures())
    small = QgsFeature(features[0])
    small.setGeometry(QgsGeometry.fromWkt(chain.rectangle(23.1, 23.6, 0.3, 0.3)))
    layer.dataProvider().addFeatures([*features, small] if tool != "plangrid" else [small, features[0]])
    if tool == "plangrid":
        given[key] = layer
        apart = QgsGeometry.fromWkt(chain.rectangle(25.1, 23.6, 0.3, 0.3))
        layer.dataProvider().changeGeometryValues({next(layer.getFeatures()).id(): apart})
    message, found = outcome(provider, tool, {**given, key: layer}, tmp_path / "out", feedback)
    assert found is not None, message
    told = [warning for warning in feedback.warnings if "hold the centre of no cell" in warning]
    assert told == ["1 polygons of “mit Kleinen” (2.25 ha in all) hold the centre of no cell and are lost on the grid. "
                    "Smaller cells keep them."]  # fmt: skip


@pytest.mark.parametrize(
    "tool, key", [("threespaces", "REDLINE"), ("restorationtypes", "MINES"), ("biodiversity", "PROTECTED")]
)
def test_small_polygons_may_be_kept(provider, data, Feedback, tmp_path, tool, key):  # noqa: N803
    given, rows = given_to(tool, data), [chain.rectangle(20.1, 3.1, 0.3, 0.3), chain.rectangle(1, 1, 2, 2)]
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "little", "memory")
    for wkt in rows:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    made = {}
    for keep in (False, True):
        feedback = Feedback()
        message, found = outcome(
            provider, tool, {**given, key: layer, "KEEP_SMALL": keep}, tmp_path / str(keep), feedback
        )
        assert found is not None, message
        told = [text for text in feedback.warnings + feedback.infos if f"of “{layer.name()}”" in text]
        assert len(told) == 1 and ("take the cells they touch" in told[0]) == keep
        made[keep] = found["OUTPUT"]
    differing = [
        (r, c) for r in range(chain.SIDE) for c in range(chain.SIDE) if made[True][r][c] != made[False][r][c]
    ]
    assert differing == [(3, 20)]
