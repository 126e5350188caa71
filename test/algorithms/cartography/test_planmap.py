import datetime
import os

import pytest
from ecorestore.gis.provenance import ILLUSTRATIVE_TAG, YES, describe
from ecorestore.gis.sheet.paper import ITEM_IDS, PAPERS
from osgeo import gdal
from qgis.core import (
    QgsGeometry,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtGui import QColor, QImage


@pytest.fixture
def sheet(run, town, tmp_path, memory_lasts):
    """``sheet("zoning", "zones2", ..., KEY=value)``: result and the layout that was added to the project."""

    def make(which, *keys, **given):
        parameters = {
            "MAP": which,
            "LAYERS": [town[key] for key in keys],
            "BOUNDARY": town["boundary"],
            "DPI": 50,
            "OUTPUT": str(tmp_path / "map.pdf"),
            **{
                key: town[value] if isinstance(value, str) and value in town else value
                for key, value in given.items()
            },
        }
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        result = run("planmap", parameters, context=context)
        return result, QgsProject.instance().layoutManager().layoutByName(result["LAYOUT"])

    return make


def item(layout, key):
    return layout.itemById(ITEM_IDS[key])


def legend_rows(layout):
    """Headings and row texts of the legend from top to bottom, hidden ones left out."""
    legend = item(layout, "legend")
    rows = []
    for group in legend.model().rootGroup().children():
        rows.append(group.name())
        for node in group.children():
            if QgsLegendRenderer.nodeLegendStyle(node, legend.model()) != QgsLegendStyle.Style.Hidden:
                rows.append(node.customProperty("legend/title-label"))
            entries = legend.model().layerLegendNodes(node)
            rows += [text for text in (entry.data(0) for entry in entries) if text]
    return rows


def test_zoning_map_as_pdf(sheet, tmp_path):
    result, layout = sheet("zoning", "zones2", DISTRICTS="districts", RIVERS="river")
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(os.listdir(tmp_path)) == ["dem.tif", "elements.tif", "map.pdf"]
    assert result["LAYOUT"] == layout.name()
    assert item(layout, "title").text().endswith("Zones of territorial ecological restoration, Smallton")
    assert item(layout, "title").text().startswith("Map 2")
    assert legend_rows(layout) == [
        "Restoration zones",
        "I Water conservation zone", "I-1 North-west", "I-2 North-east",
        "IV Agricultural production zone", "IV-1 South",
        "Base map", "Boundary", "Districts", "Rivers",
    ]  # fmt: skip


def test_legend_lists_only_classes_that_occur_in_the_order_of_the_table(sheet):
    _result, layout = sheet("naturalresources", "elements", DEM="dem")
    assert legend_rows(layout) == [
        "Natural resource elements", "Forest", "Farmland", "Lakes and wetland", "Base map", "Boundary",
    ]  # fmt: skip


def test_network_lists_sources_before_corridors_before_breaks(sheet):
    _result, layout = sheet("network", "corridors", "breaks", "sources")
    assert legend_rows(layout)[:5] == [
        "Ecological network", "Ecological sources", "Ecological corridors", "Break points", "Motorway",
    ]  # fmt: skip
    names = [layer.name() for layer in item(layout, "map").layers()]
    order = [names.index(name) for name in ("Break points", "Ecological corridors", "Ecological sources")]
    assert order == sorted(order)


def test_swatches_of_areas_with_broad_edges_have_thin_ones(sheet, town, make_vector, box):
    fields = ("id:integer", "class:integer", "mean:double", "max:double", "area_ha:double")
    areas = [(box(column, 20, 2, 2), column, 1 + column // 20, 1.0, 2.0, 4.0) for column in (10, 30)]
    town["squeezed"] = make_vector("MultiPolygon", areas, *fields, name="squeezed")
    _result, layout = sheet("network", "squeezed")
    drawn = next(layer for layer in item(layout, "map").layers() if layer.name() == "Pinch points")
    legend = item(layout, "legend")
    node = legend.model().rootGroup().findLayer(drawn)
    shown = [looks(entry.customSymbol()) for entry in legend.model().layerLegendNodes(node)]
    edges = [looks(category.symbol()) for category in drawn.renderer().categories()]
    assert [width for width, _color in shown] == [0.15, 0.15]
    assert [width for width, _color in edges] == [2.0, 2.0]
    assert [color for _width, color in shown] == [color for _width, color in edges]


def looks(symbol):
    """Width of the edge and colour; read at once, as the symbol is gone with its category."""
    return round(symbol.symbolLayer(0).strokeWidth(), 2), symbol.color().name()


def test_ground_zones_and_mask_are_painted(sheet, town, tmp_path):
    path = tmp_path / "map.png"
    _result, layout = sheet("zoning", "zones2", OUTPUT=str(path))
    image, frame = QImage(str(path)), item(layout, "map")
    assert (image.width(), image.height()) == pytest.approx((420 / 25.4 * 50, 297 / 25.4 * 50), abs=1)
    extent, box = frame.extent(), frame.sceneBoundingRect()

    def color(x, y):
        across = box.x() + (x - extent.xMinimum()) / extent.width() * box.width()
        down = box.y() + (extent.yMaximum() - y) / extent.height() * box.height()
        return image.pixelColor(round(across / 25.4 * 50), round(down / 25.4 * 50))

    categories = {c.value(): c.symbol().color() for c in frame.layers()[-1].renderer().categories()}
    for zone, (column, row) in {"I-1": (20, 20), "I-2": (180, 80), "IV-1": (30, 120)}.items():
        found = color(39400000 + column * 100, 4400000 - row * 100)
        assert abs(found.lightness() - categories[zone].lightness()) <= 2
        assert found.hslHue() == pytest.approx(categories[zone].hslHue(), abs=4)
    assert color(extent.xMinimum() + 500, extent.yMaximum() - 500) == QColor("#F1EEE8")


def test_relief_lies_on_a_map_of_its_own_that_follows(sheet):
    _result, layout = sheet("naturalresources", "elements", DEM="dem")
    relief, top = item(layout, "relief"), item(layout, "map")
    assert [layer.name() for layer in relief.layers()] == ["Hillshade", "Natural elements"]
    top.zoomToExtent(top.extent().buffered(1000))
    relief.refresh()
    assert relief.extent().width() == pytest.approx(top.extent().width())
    _result, flat = sheet("zoning", "zones2", DEM="dem")
    assert item(flat, "relief") is None


def test_legend_and_scale_stay_off_the_area_and_on_the_page(sheet):
    _result, layout = sheet("zoning", "zones2")
    frame = item(layout, "map")
    extent, box = frame.extent(), frame.sceneBoundingRect()
    left = box.x() + (39400000 - extent.xMinimum()) / extent.width() * box.width()
    right = box.x() + (39420000 - extent.xMinimum()) / extent.width() * box.width()
    for key in ("legend", "scalebar", "scale"):
        placed = item(layout, key).sceneBoundingRect()
        assert box.contains(placed)
        assert placed.right() < left or placed.left() > right


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper(sheet, paper):
    _result, layout = sheet("zoning", "zones2", PAPER=paper)
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == PAPERS[paper]
    page = layout.pageCollection().page(0).sceneBoundingRect()
    for key in ITEM_IDS:
        placed = item(layout, key)
        assert placed is None or page.contains(placed.sceneBoundingRect())


def test_given_words_and_scale(sheet):
    given = {
        "TITLE": "My title", "NUMBER": "7", "PLAN": "My plan", "ORGANISATION": "Bureau", "DATE": "May 2022",
        "APPROVAL": "S(2022)1", "NOTE": "Sources", "SCALE": 250000, "ILLUSTRATIVE": True,
    }  # fmt: skip
    _result, layout = sheet("zoning", "zones2", **given)
    texts = {
        key: item(layout, key).currentText() for key in ("plan", "title", "left", "centre", "right", "stamp")
    }
    assert texts["plan"] == "My plan"
    assert texts["title"].split("\u2002") == ["Map 7", "My title"]
    assert texts["left"] == "Prepared by: Bureau\nDate: May 2022"
    assert texts["centre"].endswith("\nSources")
    assert texts["right"].startswith("Map approval number: S(2022)1\nCoordinate system: CGCS2000, 3-degree")
    assert "Illustrative" in texts["stamp"]
    assert item(layout, "map").scale() == pytest.approx(250000, rel=1e-6)
    assert item(layout, "scale").currentText() == "1:250 000"


@pytest.mark.parametrize("key", ["LAYERS", "BOUNDARY", "DISTRICTS", "RIVERS", "WATER", "NEIGHBOURS", "DEM"])
@pytest.mark.parametrize("part", [False, True])
def test_one_made_up_layer_marks_the_sheet(sheet, town, key, part):
    """Whichever of them it is, and where only selected features of it are drawn."""
    town["lake"], town["around"] = town["districts"].clone(), town["districts"].clone()
    base = {
        "DISTRICTS": "districts",
        "RIVERS": "river",
        "WATER": "lake",
        "NEIGHBOURS": "around",
        "DEM": "dem",
    }
    layer = town[{"LAYERS": "zones2", "BOUNDARY": "boundary", **base}[key]]
    _result, plain = sheet("zoning", "zones2", **base)
    assert item(plain, "stamp") is None
    if key == "DEM":
        gdal.Open(layer, gdal.GA_Update).SetMetadataItem(ILLUSTRATIVE_TAG, YES)
    else:
        describe(layer, {ILLUSTRATIVE_TAG: YES})
    if part and key not in ("LAYERS", "DEM"):
        QgsProject.instance().addMapLayer(layer)
        layer.selectAll()
        base[key] = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    _result, marked = sheet("zoning", "zones2", **base)
    assert "Illustrative" in item(marked, "stamp").currentText()


def test_words_of_the_tables(sheet):
    _result, layout = sheet("zoning", "zones2", REGION="Otherton")
    assert item(layout, "plan").text().endswith(", Otherton")
    assert datetime.date.today().strftime("%Y-%m") in item(layout, "left").text()
    assert "no basis for claims" in item(layout, "centre").text()
    assert item(layout, "right").text().startswith("Map approval number: ____")
    assert item(layout, "stamp") is None


def test_chinese_sheet(sheet, chinese):
    _result, layout = sheet("zoning", "zones2", REGION="北京市", DISTRICTS="districts")
    assert "国土空间生态修复分区图" in item(layout, "title").text()
    rows = legend_rows(layout)
    assert rows[:3] == ["修复分区", "I 水源涵养区", "I-1 North-west"]
    assert {"规划范围界", "区界"} <= set(rows)


def letter_size(label):
    return label.textFormat().size() if hasattr(label, "textFormat") else label.font().pointSizeF()


def test_long_title_is_set_smaller(sheet):
    _result, short = sheet("zoning", "zones2", TITLE="Short")
    _result, long = sheet("zoning", "zones2", TITLE="Long " * 40)
    assert letter_size(item(long, "title")) < letter_size(item(short, "title")) == 22


def test_map_given_as_layers_of_the_user_keeps_their_style(sheet, town):
    town["zones2"].setRenderer(QgsSingleSymbolRenderer.defaultRenderer(town["zones2"].geometryType()))
    before = type(town["zones2"].renderer())
    sheet("zoning", "zones2", DISTRICTS="districts")
    assert type(town["zones2"].renderer()) is before
    assert town["districts"].labeling() is None


def test_layout_and_layers_are_kept_in_the_project_under_a_free_name(sheet):
    first, _layout = sheet("zoning", "zones2")
    second, layout = sheet("zoning", "zones2")
    assert second["LAYOUT"] == f"{first['LAYOUT']} (2)"
    group = QgsProject.instance().layerTreeRoot().findGroup(second["LAYOUT"])
    assert not group.isVisible()
    assert {node.layerId() for node in group.findLayers()} == {la.id() for la in item(layout, "map").layers()}


def test_project_is_left_alone_where_asked(sheet):
    result, layout = sheet("zoning", "zones2", KEEP=False)
    assert layout is None and result["LAYOUT"]
    assert not QgsProject.instance().mapLayers()


@pytest.mark.parametrize("ending", ["svg", "PNG"])
def test_other_formats(sheet, tmp_path, ending):
    path = tmp_path / "图集" / f"附图.{ending}"
    path.parent.mkdir()
    sheet("zoning", "zones2", OUTPUT=str(path))
    assert os.listdir(path.parent) == [path.name]
    assert path.stat().st_size > 10_000


def test_wrong_ending_is_refused(sheet, tmp_path):
    with pytest.raises(QgsProcessingException, match="End the file name with .pdf"):
        sheet("zoning", "zones2", OUTPUT=str(tmp_path / "map.doc"))


def test_folder_that_cannot_be_written_is_told(sheet, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(QgsProcessingException, match="Cannot write"):
        sheet("zoning", "zones2", OUTPUT=str(tmp_path / "file" / "map.pdf"))
    assert not QgsProject.instance().layoutManager().layouts()


def test_failure_leaves_the_old_file(sheet, tmp_path, monkeypatch):
    from ecorestore.gis.sheet import export

    (tmp_path / "map.pdf").write_text("old")
    monkeypatch.setitem(
        export._WRITERS, ".pdf", lambda *_arguments: export.QgsLayoutExporter.ExportResult.PrintError
    )
    with pytest.raises(QgsProcessingException, match="Cannot write"):
        sheet("zoning", "zones2")
    assert (tmp_path / "map.pdf").read_text() == "old"


def test_map_without_its_theme_is_refused(sheet):
    with pytest.raises(QgsProcessingException, match="Choose the result of the tool"):
        sheet("zoning", "corridors")


def test_unknown_layer_keeps_its_style_and_is_told(run, town, tmp_path, feedback):
    parameters = {
        "MAP": "zoning", "LAYERS": [town["zones2"], town["districts"]], "BOUNDARY": town["boundary"],
        "DPI": 40, "KEEP": False, "OUTPUT": str(tmp_path / "map.pdf"),
    }  # fmt: skip
    run("planmap", parameters, feedback)
    assert feedback.warnings == ["“districts” is not known; it keeps its own style."]


def test_geographic_layers_are_refused(run, make_vector, tmp_path):
    degrees = "POLYGON((116 39, 117 39, 117 40, 116 40, 116 39))"
    fields = ("zone1:integer", "zone2:string", "order2:integer", "name:string")
    zones = make_vector("Polygon", [(degrees, 1, "I-1", 1, "North")], *fields, crs="EPSG:4326", name="zones")
    edge = make_vector("Polygon", [(degrees,)], crs="EPSG:4326", name="edge")
    parameters = {"MAP": "zoning", "LAYERS": [zones], "BOUNDARY": edge, "OUTPUT": str(tmp_path / "map.pdf")}
    with pytest.raises(QgsProcessingException, match="not in metres"):
        run("planmap", parameters)


def test_layouts_are_made_in_the_main_thread(provider):
    for name in ("planmap", "applystyle"):
        assert provider.algorithm(name).flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


def test_shared_borders_of_districts_are_drawn_once(town):
    from ecorestore.gis.style.renderers import _SHARED_EDGES
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(town["districts"]))
    total = 0.0
    for feature in town["districts"].getFeatures():
        context.setFeature(feature)
        expression = QgsExpression(_SHARED_EDGES)
        value = expression.evaluate(context)
        assert not expression.hasEvalError()
        total += value.length() if isinstance(value, QgsGeometry) else 0.0
    assert total == pytest.approx(2 * 20000 + 3 * 15000)
