"""What stands on a sheet beside map and legend: numbers with their table, inset, logo, layers of the PDF."""

import subprocess
from pathlib import Path

import pytest
from ecorestore.gis.kinds import kind_of_key
from ecorestore.gis.recognise import fitting_layers, remember_kind, shown_layers
from ecorestore.gis.sheet import tableitem
from ecorestore.gis.sheet.export import layered_pdf
from ecorestore.gis.sheet.inset import Centre, central_extent
from ecorestore.gis.sheet.kept import helper_layers
from ecorestore.gis.sheet.paper import EXTRA_IDS, ITEM_IDS
from osgeo import gdal
from qgis.core import (
    QgsExpression,
    QgsGeometry,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutPoint,
    QgsMapLayer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

X, Y = 39400000.0, 4400000.0
BREAKS = (
    "id:integer", "place:integer", "corridor:integer", "class:integer", "barrier:string", "legend:integer",
    "severity:integer", "measure:string", "priority:double",
)  # fmt: skip


@pytest.fixture
def breaks(make_vector):
    """Break points: number, place, severity and priority of each; all on the river."""

    def make(*given):
        rows = [
            (f"POINT({X + 500 + 400 * at} {Y - 5000})", number, place, 1, 2, "motorway", 2, severity, "Green bridge", priority)
            for at, (number, place, severity, priority) in enumerate(given)
        ]  # fmt: skip
        layer = make_vector("Point", rows, *BREAKS, name="breaks")
        remember_kind(layer, "breakpoints")
        return layer

    return make


@pytest.fixture
def printed(run, town, tmp_path, memory_lasts):
    """``printed("network", layers, KEY=value)``: the layout that was kept."""

    def make(which, layers, **given):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {"MAP": which, "LAYERS": layers, "BOUNDARY": town["boundary"], "DPI": 50, **given}
        result = run("planmap", {"OUTPUT": str(tmp_path / "map.pdf"), **parameters}, context=context)
        return QgsProject.instance().layoutManager().layoutByName(result["LAYOUT"])

    return make


def tables(layout):
    found = [one for one in layout.multiFrames() if isinstance(one, QgsLayoutItemManualTable)]
    return [[[cell.content() for cell in row] for row in one.tableContents()] for one in found]


def labels(layout, name):
    """What the features of a layer of the map are labelled with, by the layer's own expression."""
    layer = next(one for one in layout.itemById(ITEM_IDS["map"]).layers() if one.name() == name)
    labelling = layer.labeling()
    expression = QgsExpression(labelling.settings().fieldName)
    context = layer.createExpressionContext()
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        value = expression.evaluate(context)
        found.append((feature[0], value if isinstance(value, (int, float, str)) else None))
    return found


def test_worst_point_of_each_place_has_a_number_and_a_row(printed, breaks, town):
    layer = breaks((11, 1, 2, 50.0), (12, 2, 3, 10.0), (13, 2, 3, 90.0), (14, 3, 1, 99.0))
    layout = printed("network", [layer], DISTRICTS=town["districts"], DISTRICTS_FIELD="code")
    [rows] = tables(layout)
    assert [row[0] for row in rows] == ["No.", "1", "2", "3"]
    assert rows[1] == ["1", "West", "Motorway", "Green bridge", "High"]
    assert [row[4] for row in rows[1:]] == ["High", "Medium", "Low"]
    assert labels(layout, "Break points") == [(11, 2), (12, None), (13, 1), (14, 3)]


def test_rows_that_do_not_fit_are_counted(printed, breaks):
    layer = breaks(*[(number, number, 2, float(number)) for number in range(1, 121)])
    layout = printed("network", [layer], PAPER="A4L")
    [rows] = tables(layout)
    shown = len(rows) - 1
    words = [item.text() for item in layout.items() if hasattr(item, "setMarginX")]
    assert f"… {120 - shown} more in the table of the layer" in words
    assert 20 < shown < 120
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, shown + 1)]
    frame = layout.itemById(EXTRA_IDS["table"])
    page = layout.pageCollection().page(0).sceneBoundingRect()
    assert page.contains(frame.sceneBoundingRect())
    assert frame.multiFrame().totalSize().height() <= frame.sceneBoundingRect().height() + 0.5


def test_portrait_has_two_tables_below_the_map(printed, breaks):
    layout = printed("network", [breaks(*[(n, n, 2, 1.0) for n in range(1, 200)])], PAPER="A3P")
    left, right = tables(layout)
    assert int(right[1][0]) == int(left[-1][0]) + 1
    frame = layout.itemById(ITEM_IDS["map"]).sceneBoundingRect()
    found = [one for one in layout.items() if isinstance(one, QgsLayoutFrame)]
    assert len(found) == 2
    assert all(one.sceneBoundingRect().top() > frame.bottom() for one in found)


def test_table_can_be_left_out(printed, breaks):
    layout = printed("network", [breaks((1, 1, 2, 1.0))], TABLE=False)
    assert tables(layout) == []
    shown = layout.itemById(ITEM_IDS["map"]).layers()
    assert not next(layer for layer in shown if layer.name() == "Break points").labelsEnabled()
    whole = layout.itemById(ITEM_IDS["outer"]).sceneBoundingRect().width()
    assert layout.itemById(ITEM_IDS["map"]).sceneBoundingRect().width() > 0.97 * whole


@pytest.mark.parametrize(
    "text,lines",
    [
        ("新建生态廊桥或下穿通道，既有桥涵兼作动物通道", None),
        ("Build a green bridge or an underpass", None),
        ("桥，", ["桥，"]),
    ],
)
def test_words_are_cut_between_words_and_characters(text, lines):
    found = tableitem.wrapped(text, 25.0, 7.0).split("\n")
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(tableitem.text_width(line, 7.0) <= 26.0 for line in found)
    assert all(line[0] not in "，。、" for line in found)
    assert lines is None or found == lines
    assert lines is not None or len(found) > 1


def test_inset_of_a_given_centre_is_larger_and_off_the_area(printed, town, make_vector, box):
    centre = make_vector("Polygon", [(box(80, 60, 20, 20),)], name="city")
    layout = printed("zoning", [town["zones2"]], CENTRE=centre)
    inset, main = layout.itemById(EXTRA_IDS["inset"]), layout.itemById(ITEM_IDS["map"])
    assert 1.5 < main.scale() / inset.scale() < 3.1
    assert inset.extent().contains(QgsRectangle(X + 8000, Y - 8000, X + 10000, Y - 6000))
    extent, frame = main.extent(), main.sceneBoundingRect()
    left, right = (
        frame.x() + (x - extent.xMinimum()) / extent.width() * frame.width() for x in (X, X + 20000)
    )
    place = inset.sceneBoundingRect()
    assert place.right() < left or place.left() > right
    assert not place.intersects(layout.itemById(ITEM_IDS["legend"]).sceneBoundingRect())
    words = layout.itemById(EXTRA_IDS["inset_words"]).currentText()
    assert words.startswith("Central area 1:")
    assert int(words.partition(":")[2].replace(" ", "")) == pytest.approx(inset.scale(), rel=1e-3)
    assert [one.linkedMap().id() for one in main.overviews().asList()] == [EXTRA_IDS["inset"]]


def test_no_inset_where_it_would_show_nothing_new(printed, town):
    layout = printed("zoning", [town["zones2"]], DISTRICTS=town["districts"])
    assert layout.itemById(EXTRA_IDS["inset"]) is None
    layout = printed("zoning", [town["zones2"]], CENTRE=town["boundary"])
    assert layout.itemById(EXTRA_IDS["inset"]) is None


def test_small_districts_with_points_ask_for_an_inset():
    def square(column, side=1000):
        return QgsGeometry.fromRect(QgsRectangle(column * side, 0, (column + 1) * side, side))

    area = QgsRectangle(0, 0, 20000, 20000)
    small, points = [square(0), square(1), square(2)], [QgsPointXY(100 * at, 500) for at in range(5)]
    assert central_extent(Centre([], small, points), area, 100000, 1.0) == QgsRectangle(0, 0, 3000, 1000)
    assert central_extent(Centre([], small, points[:4]), area, 100000, 1.0) is None
    assert central_extent(Centre([], small[:2], points), area, 100000, 1.0) is None
    assert central_extent(Centre([], small, points), area, 50000, 1.0) is None  # 20 mm each: room enough
    apart = [square(0), square(1), square(19)]
    assert central_extent(Centre([], apart, points), QgsRectangle(0, 0, 20000, 2000), 100000, 1.0) is None


def test_logo_stands_beside_the_organisation(printed, town, tmp_path):
    from ecorestore.gis.sheet.items import _NORTH

    layout = printed("zoning", [town["zones2"]], LOGO=str(_NORTH), ORGANISATION="Bureau")
    logo, words = layout.itemById(EXTRA_IDS["logo"]), layout.itemById(ITEM_IDS["left"])
    assert logo.sceneBoundingRect().right() < words.sceneBoundingRect().left()
    assert logo.picturePath().startswith("base64:")
    wrong = tmp_path / "logo.png"
    wrong.write_text("no picture")
    with pytest.raises(QgsProcessingException, match="cannot be read as a picture"):
        printed("zoning", [town["zones2"]], LOGO=str(wrong))


@pytest.mark.skipif(not layered_pdf(), reason="GDAL without a PDF reader")
def test_pdf_has_the_layers_by_name_and_words_as_words(printed, town, tmp_path, chinese):
    printed("zoning", [town["zones2"]], DISTRICTS=town["districts"], RIVERS=town["river"])
    path = str(tmp_path / "map.pdf")
    found = gdal.Open(path).GetMetadata("LAYERS")
    assert {"规划范围界", "区界", "河流水系", "二级修复分区"} <= set(found.values())
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    assert "Old river" in text and "North-west" in text
    attributes = gdal.OpenEx(path, gdal.OF_VECTOR)
    assert attributes is None or all(
        "zone2" not in [field.name for field in attributes.GetLayer(at).schema]
        for at in range(attributes.GetLayerCount())
    )


def test_islands_of_one_name_are_named_once(printed, town, make_vector, box):
    parts = [(box(0, 0, 150, 150), "West"), (box(150, 0, 20, 20), "West"), (box(150, 20, 50, 130), "East")]
    islands = make_vector("Polygon", parts, "name:string", name="districts")
    layout = printed("zoning", [town["zones2"]], DISTRICTS=islands)
    assert labels(layout, "Districts") == [("West", "West"), ("West", None), ("East", "East")]


def test_grid_of_units_lies_below_zones(printed, town, make_vector, box):
    units = make_vector("Polygon", [(box(0, 0, 50, 50), 1)], "unit:integer", name="grid")
    remember_kind(units, "planning_units")
    layout = printed("zoning", [units, town["zones2"]])
    names = [layer.name() for layer in layout.itemById(ITEM_IDS["map"]).layers()]
    assert names.index("Level-2 restoration zones") < names.index("Planning units")


@pytest.fixture
def lasting(town, tmp_path, monkeypatch):
    """Zones and boundary as files that stay, and a project on disk."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    options, found = QgsVectorFileWriter.SaveVectorOptions(), {}
    for key in ("zones2", "boundary"):
        path = str(tmp_path / f"{key}.gpkg")
        context = QgsProject.instance().transformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(town[key], path, context, options)[0] == 0
        found[key] = QgsVectorLayer(path, key, "ogr")
    QgsProject.instance().addMapLayers(list(found.values()))
    return found


def keep(run, layers, path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"MAP": "zoning", "LAYERS": [layers["zones2"]], "BOUNDARY": layers["boundary"], "DPI": 50}
    return run("planmap", {**given, "OUTPUT": str(path)}, context=context)


def test_layers_of_a_layout_are_in_no_list_of_ours_and_not_in_the_layer_tree(run, lasting, tmp_path):
    keep(run, lasting, tmp_path / "map.pdf")
    project, own = QgsProject.instance(), sorted(layer.id() for layer in lasting.values())
    helpers = set(helper_layers(project))
    assert helpers.isdisjoint(own)
    assert sorted(helpers | set(own)) == sorted(project.mapLayers())
    assert all(project.mapLayer(one).flags() & QgsMapLayer.LayerFlag.Private for one in helpers)
    assert sorted(layer.id() for layer in shown_layers(project)) == own
    kinds = [kind_of_key("boundary"), kind_of_key("zones2"), kind_of_key("polygon_any")]
    assert {layer.id() for layer in fitting_layers(project, kinds)} <= set(own)


def test_layout_prints_again_after_the_project_was_opened_again(run, lasting, tmp_path):
    from ecorestore.gis.sheet.export import export

    name, project = keep(run, lasting, tmp_path / "map.png")["LAYOUT"], QgsProject.instance()
    assert project.write(str(tmp_path / "plan.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "plan.qgz"))
    layout = project.layoutManager().layoutByName(name)
    assert all(layer.isValid() for layer in layout.itemById(ITEM_IDS["map"]).layers())
    assert export(layout, str(tmp_path / "again.png"), 50)
    before, after = (Path(tmp_path / name).stat().st_size for name in ("map.png", "again.png"))
    assert after == pytest.approx(before, rel=0.02)


def test_layout_of_temporary_layers_is_refused_before_anything_is_written(run, town, tmp_path):
    with pytest.raises(QgsProcessingException, match="these layers are temporary: edge, result"):
        keep(run, town, tmp_path / "map.pdf")
    assert not (tmp_path / "map.pdf").exists()
    assert QgsProject.instance().layoutManager().layouts() == []


def test_template_written_beside_a_map_makes_the_next_one(printed, town, tmp_path):
    """A sheet saved as QPT, its title moved and coloured by hand, used for another map."""
    path = tmp_path / "own.qpt"
    layout = printed("zoning", [town["zones2"]], OUTPUT=str(path), NOTE="First")
    assert layout is not None
    document, project = QDomDocument(), QgsProject()
    own = QgsPrintLayout(project)
    assert document.setContent(path.read_text(encoding="utf-8"))[0]
    _items, loaded = own.loadFromTemplate(document, QgsReadWriteContext())
    assert loaded and own.itemById(ITEM_IDS["map"]).layers() == []
    own.itemById(ITEM_IDS["title"]).attemptMove(QgsLayoutPoint(11, 7))
    own.removeLayoutItem(own.itemById(ITEM_IDS["north"]))
    assert own.saveAsTemplate(str(path), QgsReadWriteContext())
    layout = printed(
        "naturalresources", [town["elements"]], TEMPLATE=str(path), TITLE="Own [% 1 + 1 %]", DEM=town["dem"]
    )
    title = layout.itemById(ITEM_IDS["title"])
    assert title.currentText().endswith("Own [% 1 + 1 %]")
    assert (title.pos().x(), title.pos().y()) == (11, 7)
    assert layout.itemById(ITEM_IDS["north"]) is None
    shown = layout.itemById(ITEM_IDS["map"])
    assert shown.extent().contains(QgsRectangle(X, Y - 15000, X + 20000, Y))
    assert "Natural elements" in [layer.name() for layer in shown.layers()]
    assert (tmp_path / "map.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("content", ["no xml", "<Layout/>"])
def test_what_is_no_template_is_refused(printed, town, tmp_path, content):
    path = tmp_path / "own.qpt"
    path.write_text(content)
    with pytest.raises(QgsProcessingException, match="template"):
        printed("zoning", [town["zones2"]], TEMPLATE=str(path))
    assert not (tmp_path / "map.pdf").exists()
