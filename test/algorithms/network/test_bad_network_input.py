"""What every tool of the network wing does with bad and with empty input: a result, or a sentence that helps."""

import re

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)

from ..conftest import box, read_raster

LEFT, TOP, SIDE = 39400000.0, 4400000.0, 24
AREAS = (box(1, 1, 3, 3), box(18, 3, 3, 3), box(9, 19, 3, 3))
#: Tool to the key of its sources, patches or focal nodes.
SOURCES = {
    "connectivityindices": "PATCHES", "costdistance": "SOURCES", "corridors": "SOURCES", "networkindices": "SOURCES",
    "steppingstones": "PATCHES", "currentflow": "FOCAL", "pinchpoints": "SOURCES", "barriers": "SOURCES",
    "restorationgain": "SOURCES",
}  # fmt: skip
ON_RESISTANCE = ("costdistance", "corridors", "currentflow", "pinchpoints", "barriers", "restorationgain")
PAIRED = ("corridors", "currentflow", "pinchpoints", "barriers", "restorationgain")


def line(*cells):
    return "LINESTRING(" + ",".join(f"{LEFT + 100 * c} {TOP - 100 * r}" for c, r in cells) + ")"


THREE = tuple(zip(AREAS, (1, 2, 3)))
PATHS = ((line((2, 2), (20, 5)), 1, 1, 2), (line((2, 2), (10, 20)), 2, 1, 3))


def surface():
    down, right = np.mgrid[0:SIDE, 0:SIDE]
    return (1 + (down * 7 + right * 3) % 11).astype(np.float32)


@pytest.fixture
def sources(make_vector):
    """``sources([(wkt, id)], "id:integer")``: a layer named 源地."""

    def make(rows=THREE, *fields, kind="Polygon"):
        return make_vector(kind, rows, *(fields or ("id:integer",)), name="源地")

    return make


@pytest.fixture
def corridors(make_vector):
    def make(rows=PATHS):
        return make_vector(
            "LineString", rows, "id:integer", "from:integer", "to:integer", "cost:string", name="廊道"
        )

    return make


@pytest.fixture
def given(make_raster, make_vector, sources, corridors):
    """Tool to parameters with which it runs."""
    cover = np.full((SIDE, SIDE), 1)
    cover[:, :8], cover[:, 16:] = 3, 4
    resistance, landuse = make_raster("阻力", surface()), make_raster("地类", cover)
    points = make_vector(
        "Point", [(f"POINT({LEFT + 1020} {TOP - 340})", 1)], "corridor:integer", name="断裂点"
    )
    web = {"SOURCES": sources(), "RESISTANCE": resistance}
    return {
        "mspa": {"INPUT": landuse, "FOREGROUND": "3 4"},
        "connectivityindices": {"PATCHES": sources()},
        "sources": {"LANDUSE": landuse, "MIN_AREA": 0.01},
        "resistance": {"LANDUSE": landuse},
        "costdistance": web,
        "corridors": web,
        "networkindices": {"CORRIDORS": corridors(), "SOURCES": sources()},
        "steppingstones": {"PATCHES": sources(), "CORRIDORS": corridors()},
        "currentflow": {"RESISTANCE": resistance, "FOCAL": sources()},
        "pinchpoints": web,
        "barriers": {**web, "MIN_RADIUS": 200, "MAX_RADIUS": 400},
        "breakpoints": {"CORRIDORS": corridors(), "LANDUSE": landuse, "SWATH": resistance},
        "restorationgain": {**web, "BREAKPOINTS": points, "CORRIDORS": corridors()},
    }


@pytest.fixture
def attempt(provider, given, run, feedback):
    """``attempt(tool, KEY=value)``: (message, results); the one or the other is empty."""

    def call(tool, **changes):
        parameters = {**given[tool], **changes}
        for d in provider.algorithm(tool).parameterDefinitions():
            if d.isDestination():
                parameters.setdefault(d.name(), "TEMPORARY_OUTPUT")
        call.feedback = feedback
        feedback.warnings.clear()
        try:
            return "", run(tool, parameters, feedback)
        except QgsProcessingException as error:
            message = str(error).replace("Unable to execute algorithm\n", "")
            assert message and "Traceback" not in message and "Error" not in message, message
            return message, None

    return call


@pytest.mark.parametrize("tool", ON_RESISTANCE)
@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            0,
            "1 cells of “坏阻力” have a resistance of zero, below zero or infinity, the first at x = 39400550",
        ),
        (-3, "value -3"),
        (np.inf, "value inf"),
        (None, "“坏阻力” has no cell with a resistance"),
    ],
)
def test_resistance_that_is_none(attempt, make_raster, tool, value, words):
    values = surface()
    values[5, 5] = value if value is not None else 1
    if value is None:
        values[:] = np.nan
    message, results = attempt(tool, RESISTANCE=make_raster("坏阻力", values))
    assert results is None and words in message and "nodata" in message


@pytest.mark.parametrize("tool", PAIRED)
def test_disconnected_parts_are_reported(attempt, make_raster, tool):
    """Nodata down the middle: the second source is out of reach of the others."""
    values = surface()
    values[:, 12:14] = np.nan
    message, results = attempt(tool, RESISTANCE=make_raster("隔断", values))
    assert results is not None, message
    if tool in ("pinchpoints", "barriers"):  # the reachable pair is chosen; corridors has told of the others
        assert results["COUNT"] > 0
    else:
        assert any("2" in text and ("parts" in text or "No path" in text or "not connected" in text)
                   for text in attempt.feedback.warnings)  # fmt: skip


@pytest.mark.parametrize("tool", SOURCES)
def test_layers_without_usable_features(attempt, sources, tool):
    for rows in ([], [(None, 1), (None, 2)]):
        message, results = attempt(tool, **{SOURCES[tool]: sources(rows)})
        assert results is None and "“源地” has no features with a geometry" in message


FAR, TINY = box(300, 1, 3, 3), (box(1.1, 1.1, 0.2, 0.2), box(1.6, 1.6, 0.2, 0.2))
#: Case to its sources and to what the tools on a resistance surface say: a refusal, or a warning.
PLACES = {
    "outside": ([(FAR, 1), (box(400, 1, 3, 3), 2)], "“源地”", ""),
    "one outside": ([(AREAS[0], 1), (AREAS[1], 2), (FAR, 3)], "", "outside the resistance surface.*3"),
    "single": ([(AREAS[0], 1)], "“源地” has 1", ""),
    "two in one cell": ([(TINY[0], 1), (TINY[1], 2), (AREAS[2], 3)], "", "1|2"),
    "without geometry": ([(AREAS[0], 1), (None, 7), (AREAS[1], 2), (AREAS[2], 3)], "", "“源地” have no geometry"),
    "several parts": ([(f"MULTIPOLYGON({AREAS[0][7:]},{box(1, 10, 3, 3)[7:]})", 1), (AREAS[1], 2), (AREAS[2], 3)], "", ""),
    "no area": ([("POLYGON((0 0,0 0,0 0,0 0))", 9), (AREAS[0], 1), (AREAS[1], 2), (AREAS[2], 3)], "", "length or area"),
}  # fmt: skip


@pytest.mark.parametrize("tool", PAIRED)
@pytest.mark.parametrize("case", PLACES)
def test_places_of_sources(attempt, sources, corridors, tool, case):
    rows, refusal, warning = PLACES[case]
    kind = "MultiPolygon" if case == "several parts" else "Polygon"
    changes = {SOURCES[tool]: sources(rows, kind=kind)}
    if tool == "restorationgain" and case == "two in one cell":
        changes["CORRIDORS"] = corridors([(line((2, 2), (10, 20)), 2, 1, 3)])
    message, results = attempt(tool, **changes)
    if refusal:
        assert results is None and refusal in message
        return
    assert results is not None, message
    assert re.search(warning, " ".join(attempt.feedback.warnings))


def test_source_on_nodata_is_told(attempt, make_raster):
    values = surface()
    values[18:23, 8:13] = np.nan
    for tool in PAIRED:
        message, results = attempt(tool, RESISTANCE=make_raster("缺", values))
        assert results is not None, message
        assert any("odata of the resistance" in text and "3" in text for text in attempt.feedback.warnings)


#: Field definition of the ids, the ids, and the refusal.
IDS = {
    "text": ("id:string", ("甲", "乙", "丙"), ""),
    "large": ("id:integer", (1_000_000_000, 999_999_999, 2_147_483_647), ""),
    "larger than a field": ("id:int8", (10**12, 10**12 + 1, 3), ""),
    "real": ("id:double", (1.0, 2.5, 3.0), ""),
    "twice": ("id:integer", (1, 1, 3), "Field “id” of “源地” holds these ids more than once or has gaps: 1."),
    "missing": ("id:integer", (None, 2, 3), "Field “id” of “源地” holds these ids more than once or has gaps: NULL."),
}  # fmt: skip


@pytest.mark.parametrize("tool", [tool for tool in SOURCES if tool not in ("costdistance", "restorationgain", "networkindices")])  # fmt: skip
@pytest.mark.parametrize("case", IDS)
def test_ids(attempt, sources, tool, case):
    field, ids, refusal = IDS[case]
    layer = sources(list(zip(AREAS, ids)), field)
    message, results = attempt(tool, ID_FIELD="id", **{SOURCES[tool]: layer})
    if refusal:
        assert results is None and refusal in message
        return
    assert results is not None, message
    if tool == "corridors":
        ends = {str(f[name]) for f in results["OUTPUT"].getFeatures() for name in ("from", "to")}
        assert ends == {f"{one:g}" if case == "real" else str(one) for one in ids}
    if case == "twice":
        assert results is None


@pytest.mark.parametrize("case", ["text", "larger than a field", "real"])
def test_ids_lead_from_tool_to_tool(attempt, sources, case):
    """What corridors writes into from and to is what the tools after it find."""
    field, ids, _refusal = IDS[case]
    layer = sources(list(zip(AREAS, ids)), field)
    _message, drawn = attempt("corridors", SOURCES=layer, ID_FIELD="id")
    named = {"CORRIDORS": drawn["OUTPUT"], "SOURCES": layer, "ID_FIELD": "id"}
    message, found = attempt("networkindices", FROM_FIELD="from", TO_FIELD="to", **named)
    assert not message and found["LINKS"] == 3
    message, found = attempt("restorationgain", **named)
    assert not message and found["EC"] > 0
    message, found = attempt("barriers", SOURCES=layer, ID_FIELD="id", LINKS=drawn["OUTPUT"])
    assert not message and found["COUNT"] > 0


def test_field_id_that_cannot_be_used_is_told(attempt, sources):
    """Twice the same, or text: numbered in their order, and the user knows."""
    for field, ids in (("id:integer", (5, 5, 6)), ("id:string", ("way/1", "way/2", "way/3"))):
        message, results = attempt("corridors", SOURCES=sources(list(zip(AREAS, ids)), field))
        assert {f["from"] for f in results["OUTPUT"].getFeatures()} <= {1, 2, 3}, message
        assert any("Field “id” of “源地”" in text for text in attempt.feedback.warnings)


def test_allocation_holds_ids_up_to_its_type(attempt, sources, make_raster):
    layer = sources(list(zip(AREAS, (1_000_000_000, 5, 6))))
    message, results = attempt("costdistance", SOURCES=layer)
    assert np.nanmax(read_raster(results["ALLOCATION"])) == 1e9, message
    layer = sources(list(zip(AREAS, (10**12, 5, 6))), "id:int8")
    message, results = attempt("costdistance", SOURCES=layer)
    assert np.nanmax(read_raster(results["ALLOCATION"])) == 1e12, message
    for value, words in ((np.inf, "1 cells of “编号” are infinite"), (1e30, "“编号” holds values above")):
        ids = np.zeros((SIDE, SIDE), np.float32)
        ids[2, 2], ids[9, 9] = 1, value
        for tool, key in (("costdistance", "SOURCES"), ("currentflow", "FOCAL")):
            message, results = attempt(tool, **{key: make_raster("编号", ids)})
            assert results is None and words in message


@pytest.mark.chain
@pytest.mark.parametrize("tool", [tool for tool in SOURCES if tool != "costdistance"])
def test_hundreds_of_sources(attempt, sources, corridors, tool):
    rows = [(box(1 + c, 1 + r), 100 * c + r + 1) for c in range(0, 22, 2) for r in range(0, 22, 2)]
    ends = [(line((1.5, 1.5), (21.5, 21.5)), 1, 1, 2021)]
    changes = (
        {"CORRIDORS": corridors(ends)}
        if tool in ("networkindices", "restorationgain", "steppingstones")
        else {}
    )
    if tool == "currentflow":
        changes = {"PAIR_MAPS": None}  # a map of each of 7,260 pairs is refused
    message, results = attempt(tool, **{SOURCES[tool]: sources(rows)}, **changes)
    assert results is not None, message


GEOMETRIES = (("networkindices", "CORRIDORS"), ("steppingstones", "CORRIDORS"), ("breakpoints", "CORRIDORS"),
              ("breakpoints", "ROADS"), ("restorationgain", "CORRIDORS"), ("pinchpoints", "LINKS"), ("barriers", "LINKS"),
              ("resistance", "ROADS"))  # fmt: skip


@pytest.mark.parametrize(("tool", "key"), GEOMETRIES)
def test_layers_of_the_wrong_kind(attempt, sources, corridors, tool, key):
    message, results = attempt(tool, **{key: sources()})
    assert results is None and "“源地” holds polygons, which do not fit" in message
    for patches in ("connectivityindices", "steppingstones"):
        message, results = attempt(patches, PATCHES=corridors())
        assert results is None and "“廊道” holds lines, which do not fit “Patches”" in message


def test_lines_without_length(attempt, corridors):
    """GEOS makes a point of them; they are left out, the others stay."""
    rows = [(line((2, 2), (2, 2)), 9, 1, 3), (line((2, 2), (20, 5)), 1, 1, 2)]
    for tool in ("networkindices", "steppingstones", "breakpoints", "restorationgain"):
        message, results = attempt(tool, CORRIDORS=corridors(rows))
        assert results is not None, message
        assert any(
            "“廊道” have no geometry, or none with a length" in text for text in attempt.feedback.warnings
        )
        message, results = attempt(tool, CORRIDORS=corridors(rows[:1]))
        assert results is None and "“廊道” has no features with a geometry" in message


@pytest.mark.parametrize(
    ("tool", "changes", "words"),
    [
        ("networkindices", {"COST_FIELD": "cost"}, "Field “cost” of “廊道” is missing or below 0 in 2 links"),
        (
            "connectivityindices",
            {"AREA_FIELD": "t"},
            "Field “t” of “源地” is missing or below 0 in 3 patches",
        ),
        ("currentflow", {"STRENGTH_FIELD": "t", "MODE": "one_to_all"}, "node 1 of “源地” has no number"),
        ("restorationgain", {"COST_FIELD": "t"}, "“断裂点”"),
    ],
)
def test_fields_of_the_wrong_type(attempt, sources, corridors, tool, changes, words):
    layer = sources([(wkt, number, "多") for number, wkt in enumerate(AREAS, 1)], "id:integer", "t:string")
    rows = [(line((2, 2), (20, 5)), 1, 1, 2, "贵"), (line((2, 2), (10, 20)), 2, 1, 3, "-1")]
    message, results = attempt(tool, **{SOURCES[tool]: layer, "CORRIDORS": corridors(rows), **changes})
    assert results is None and words in message


@pytest.mark.parametrize(("tool", "key"), [
    ("currentflow", "FOCAL"), ("currentflow", "MASK"), ("currentflow", "SHORT_CIRCUIT"), ("currentflow", "SOURCE"),
    ("costdistance", "SOURCES"), ("pinchpoints", "CORRIDORS"), ("breakpoints", "SWATH"), ("resistance", "NIGHTLIGHT"),
    ("sources", "MSPA"),
])  # fmt: skip
@pytest.mark.parametrize(
    "changes", [{"cell": 50.0}, {"origin": (LEFT + 30, TOP)}, {"crs": "EPSG:4526"}, {"wider": 1}]
)
def test_rasters_that_do_not_line_up(attempt, make_raster, tool, key, changes):
    """Both layers are named, and the tool that helps; also in parameters that take layers of any kind."""
    more = {"MODE": "omnidirectional", "RADIUS": 500} if key == "SOURCE" else {}
    shape = (SIDE, SIDE + changes.get("wider", 0))
    other = make_raster(
        "错位", np.ones(shape, np.float32), **{k: v for k, v in changes.items() if k != "wider"}
    )
    message, results = attempt(tool, **{key: other}, **more)
    assert results is None and "“错位”" in message and ("“阻力”" in message or "“地类”" in message)
    assert "Align raster to planning grid" in message


#: Rows and columns of small rasters.
THIN = ((1, 1), (1, 30), (30, 1), (2, 2))


@pytest.mark.parametrize("shape", THIN)
def test_rasters_of_a_row_or_a_cell(attempt, make_raster, sources, corridors, shape):
    """Each tool gives a result or says that two sources are needed."""
    rows, columns = shape
    even, forest = make_raster("窄", np.ones(shape, np.float32)), make_raster("林", np.full(shape, 3))
    layer = sources([(box(0, 0), 1), (box(columns - 1, rows - 1), 2)])
    path = corridors([(line((0.5, 0.5), (columns - 0.5, rows - 0.5)), 1, 1, 2)])
    for tool, changes in {
        "mspa": {"INPUT": forest},
        "sources": {"LANDUSE": forest, "MIN_DPC": 0},
        "resistance": {"LANDUSE": forest, "DEM": even},
        "costdistance": {"RESISTANCE": even, "SOURCES": layer},
        "breakpoints": {"LANDUSE": forest, "SWATH": even, "CORRIDORS": path},
    }.items():
        message, results = attempt(tool, **changes)
        assert results is not None or (shape == (1, 1) and "“廊道” has no features" in message), (
            f"{tool}: {message}"
        )
    for tool in PAIRED:
        changes = {"RESISTANCE": even, SOURCES[tool]: layer, "CORRIDORS": path} if tool == "restorationgain" else {
            "RESISTANCE": even, SOURCES[tool]: layer}  # fmt: skip
        if tool == "barriers":
            changes.update(MIN_RADIUS=100, MAX_RADIUS=100)
        message, results = attempt(tool, **changes)
        if shape == (1, 1) and tool != "currentflow":
            assert "at least two sources" in message, f"{tool}: {message}"
        elif tool == "restorationgain":
            assert results is not None or "“断裂点”" in message
        else:
            assert results is not None, f"{tool}: {message}"


@pytest.mark.parametrize(("tool", "key"), [("pinchpoints", "CURRENT"), ("currentflow", "MASK")])
def test_infinite_cells(attempt, make_raster, tool, key):
    values = surface()
    values[3, 3] = np.inf
    message, results = attempt(tool, **{key: make_raster("无穷", values)})
    assert results is None and "1 cells of “无穷” are infinite. Set them to nodata" in message


def test_infinite_light_is_no_light(attempt, make_raster):
    """One spoilt cell does not darken its whole class."""
    light = np.full((SIDE, SIDE), 5, np.float32)
    _message, plain = attempt("resistance", NIGHTLIGHT=make_raster("夜光", light))
    light[3, 3] = np.inf
    _message, spoilt = attempt("resistance", NIGHTLIGHT=make_raster("夜光2", light))
    assert np.array_equal(read_raster(plain["OUTPUT"]), read_raster(spoilt["OUTPUT"]))


def test_numbers_that_are_none(attempt):
    for tool, key in (("corridors", "MAX_COST"), ("barriers", "MAX_RADIUS"), ("breakpoints", "CLUSTER")):
        message, results = attempt(tool, **{key: float("nan")})
        assert results is None and "is not a number" in message
    message, results = attempt("barriers", MAX_RADIUS=1e9)
    assert results is None and "reaches across “阻力”" in message


MEMORY = (
    "mspa",
    "sources",
    "costdistance",
    "corridors",
    "currentflow",
    "pinchpoints",
    "barriers",
    "restorationgain",
)


@pytest.mark.parametrize("tool", MEMORY)
def test_too_little_memory(attempt, monkeypatch, tool):
    """576 cells and a kilobyte: refused before anything is read, with advice."""
    from ecorestore.algorithms.network.currentflow import forecast
    from ecorestore.gis import memory

    for module in (memory, forecast):
        monkeypatch.setattr(module, "available_memory", lambda: 1024)
    message, results = attempt(tool)
    assert results is None and "The 576 cells of “" in message and "larger cell size" in message


def test_three_million_cells_in_two_gigabytes(attempt):
    """What fits and what does not, by the figures of the tools themselves."""
    from ecorestore.algorithms.network.barriers import tool as barriers
    from ecorestore.algorithms.network.corridors import tool as corridors
    from ecorestore.algorithms.network.mspa import tool as mspa
    from ecorestore.algorithms.network.pinchpoints import tool as pinchpoints
    from ecorestore.algorithms.network.restorationgain import tool as restorationgain
    from ecorestore.core.network.current.expect import memory_needed
    from ecorestore.gis.memory import SHARE

    for module in (barriers, corridors, mspa, pinchpoints, restorationgain):
        assert 3e6 * module._CELL_BYTES < SHARE * 2e9
    assert 90 * 3e6 < memory_needed((1500, 2000)) < 2.5e9 * 3 / 4


@pytest.fixture
def gbk(tmp_path):
    """Sources in a GBK shapefile in a folder with Chinese name and spaces."""
    folder = tmp_path / "生态 源地"
    folder.mkdir()
    gdal.SetConfigOption("SHAPE_ENCODING", None)  # QGIS sets it to empty, and then OGR does not recode
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    path = str(folder / "源地.shp")
    data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
    layer = data.CreateLayer("源地", reference, ogr.wkbPolygon, ["ENCODING=GBK"])
    layer.CreateField(ogr.FieldDefn("名称", ogr.OFTString))
    for wkt, name in zip(AREAS, ("松山", "百花山", "喇叭沟门")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del layer, data
    assert "百花山".encode("gbk") in (folder / "源地.dbf").read_bytes()
    return QgsVectorLayer(path, "源地", "ogr"), folder


@pytest.mark.parametrize("tool", SOURCES)
def test_gbk_shapefile_and_chinese_folder(attempt, gbk, tool):
    layer, folder = gbk
    changes = {SOURCES[tool]: layer}
    if tool not in ("costdistance", "restorationgain", "networkindices"):
        changes["ID_FIELD"] = "名称"
    message, results = attempt(tool, **changes, OUTPUT=str(folder / ("结果.tif" if tool in ("costdistance", "currentflow", "barriers") else "结果.gpkg")))  # fmt: skip
    assert results is not None, message
    if tool == "corridors":
        ends = {f["from"] for f in QgsVectorLayer(str(folder / "结果.gpkg"), "", "ogr").getFeatures()}
        assert ends <= {"松山", "百花山", "喇叭沟门"} and len(ends) > 1
    elif tool == "costdistance":
        assert gdal.Open(str(folder / "结果.tif")) is not None


def told(attempt, words):
    return any(words in text for text in attempt.feedback.warnings)


def test_no_corridor_is_a_result(attempt, corridors):
    """An empty layer of corridors, as of sources that no way connects, leads to empty results with a warning."""
    nothing = corridors([])
    for tool, key in (("pinchpoints", "LINKS"), ("barriers", "LINKS"), ("breakpoints", "CORRIDORS"),
                      ("restorationgain", "CORRIDORS")):  # fmt: skip
        message, results = attempt(tool, **{key: nothing})
        assert results is not None, f"{tool}: {message}"
        assert results["COUNT"] == 0 and told(attempt, "“廊道” has no features"), tool
    message, results = attempt("networkindices", CORRIDORS=nothing)
    assert (results["LINKS"], results["PARTS"], results["BETA"]) == (0, 3, 0) and told(attempt, "“廊道”"), (
        message
    )
    message, results = attempt("steppingstones", CORRIDORS=nothing)
    assert results is None and "No corridor of “廊道” ends in a patch" in message
    message, results = attempt("connectivityindices", DISTANCE="links", LINKS=nothing, COST_FIELD="id")
    assert results["NL"] == 0 and told(attempt, "“廊道” has no features"), message


def test_corridors_without_pinch_points(attempt, make_raster, sources):
    """Sources that touch, or one even lane: no squeeze, no error."""
    layer = sources([(box(0, 0, 2, 1), 1), (box(2, 0, 2, 1), 2)])
    message, results = attempt("pinchpoints", SOURCES=layer, RESISTANCE=make_raster("短", np.ones((1, 4))))
    assert (
        results["COUNT"] == 0 and results["THRESHOLD"] is None and told(attempt, "No cell has a current")
    ), message
    layer = sources([(box(0, 0), 1), (box(9, 0), 2)])
    message, results = attempt("pinchpoints", SOURCES=layer, RESISTANCE=make_raster("带", np.ones((1, 10))))
    assert results["COUNT"] == 0 and told(attempt, "same in all cells"), message


def test_no_break_point_left(attempt, make_vector):
    """No break at all, or all of them mitigated: the network as it is."""
    point = f"POINT({LEFT + 1020} {TOP - 340})"
    for rows in ([], [(point, 1)]):
        layer = make_vector("Point", rows, "mitigated:integer", name="断裂点")
        message, results = attempt("restorationgain", BREAKPOINTS=layer)
        assert results is not None, message
        assert (results["COUNT"], results["GAIN"], results["GAIN_ALL"]) == (0, 0, 0) and results["EC"] > 0
        assert results["CURVE"].featureCount() == 1 and told(attempt, "No break point is left to repair")
    far = make_vector("Point", [(f"POINT({LEFT - 9000} {TOP})", 0)], "mitigated:integer", name="断裂点")
    message, results = attempt("restorationgain", BREAKPOINTS=far)
    assert results is None and "“断裂点”" in message and "coordinate system" in message


def test_sizes_of_breaks_that_are_none(attempt, make_vector):
    """NaN and infinite lengths are read as missing: the repair is a disc."""
    gains = []
    for length in (None, float("nan"), float("inf")):
        rows = [(f"POINT({LEFT + 1020} {TOP - 340})", 1, length, length)]
        layer = make_vector(
            "Point", rows, "corridor:integer", "length_m:double", "radius:double", name="断裂点"
        )
        gains.append(attempt("restorationgain", BREAKPOINTS=layer)[1]["GAIN_ALL"])
    assert gains[0] == gains[1] == gains[2] > 0


#: Landscape of the flow: forest patches (column, row, width, height) in cropland, and what comes of it.
FLOWS = {
    "three patches": (((2, 2, 12, 12), (45, 2, 12, 12), (20, 45, 12, 12)), None, ""),
    "parts": (((2, 2, 12, 12), (45, 2, 12, 12), (20, 45, 12, 12)), 30, ""),
    "nothing connected": (((2, 2, 12, 12), (45, 2, 12, 12)), 30, ""),
    "patches touch": (((2, 2, 12, 12), (14, 14, 12, 12)), None, ""),
    "one patch": (((2, 2, 12, 12),), None, "at least two"),
    "no core": (((2, 2, 1, 40), (45, 2, 1, 40)), None, "has no core"),
    "no habitat": ((), None, "no cell with a foreground value"),
}  # fmt: skip


@pytest.mark.chain
@pytest.mark.parametrize("case", FLOWS)
def test_flow_on_odd_land(provider, Feedback, make_raster, case):  # noqa: N803
    """networkflow without roads or quality: it finishes, or stops with the sentence of the step."""
    import processing

    patches, wall, refusal = FLOWS[case]
    cover = np.full((60, 60), 1)
    for column, row, width, height in patches:
        cover[row : row + height, column : column + width] = 3
    if wall:
        cover[:, wall : wall + 3] = 0
    model, feedback = provider.algorithm("networkflow").create(), Feedback()
    assert isinstance(model, QgsProcessingModelAlgorithm)
    errors = []
    feedback.reportError = lambda text, fatal=False: errors.append(text)
    given = {"LANDUSE": make_raster("地类", cover, nodata=0), "MIN_AREA": 0.5, "STONE_AREA": 0.05, "MIN_RADIUS": 200, "MAX_RADIUS": 400}  # fmt: skip
    given.update({d.name(): "TEMPORARY_OUTPUT" for d in model.parameterDefinitions() if d.isDestination()})
    context = QgsProcessingContext()
    if refusal:
        with pytest.raises(QgsProcessingException) as caught:
            processing.run("ecorestore:networkflow", given, feedback=feedback, context=context)
        told = " ".join(
            [*errors, str(caught.value)]
        )  # newer QGIS puts the step's sentence into the exception
        assert refusal in told and "Traceback" not in told
        return
    results = processing.run("ecorestore:networkflow", given, feedback=feedback, context=context)
    assert results["corridors:corridors"].featureCount() == {"three patches": 3, "nothing connected": 0}.get(case, 1)  # fmt: skip
    assert results["gain:gain_curve"].featureCount() >= 1
    if wall:
        assert any("falls into 2 parts" in text for text in feedback.warnings)
