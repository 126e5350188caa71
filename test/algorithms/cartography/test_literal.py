"""Attribute text and the user's words stand on the sheet as they are: nothing in them is evaluated, no HTML is read."""

import html
import re

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
)
from qgis.PyQt.QtGui import QColor

EVIL = (
    "[% env('ECORESTORE_LEAK') %]",
    "[%env('ECORESTORE_LEAK')||'[%'%] x",
    "[[% '%' || env('ECORESTORE_LEAK') %]%]",
    "<script>alert(1)</script> <b>A & B</b> &lt;",
    "{title} %1 @project_path [% @layout_name %]",
)


@pytest.fixture
def shown(run, town, tmp_path, monkeypatch, memory_lasts):
    """``shown("zoning", layers, KEY=value)``: the texts on a sheet, and the whole SVG."""
    monkeypatch.setenv("ECORESTORE_LEAK", "LEAKED")
    path = tmp_path / "map.svg"

    def make(which, layers, **given):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"MAP": which, "LAYERS": layers, "BOUNDARY": town["boundary"], "DPI": 50, **given}
        run("planmap", {**given, "OUTPUT": str(path)}, context=context)
        svg = path.read_text(encoding="utf-8")
        texts = [html.unescape(text) for text in re.findall(r"<text[^>]*>(.*?)</text>", svg, re.DOTALL)]
        return [re.sub(r"\s+", " ", text).strip() for text in texts], svg

    return make


def named(layer, field, text):
    layer.startEditing()
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf(field), text)
    layer.commitChanges()
    return layer


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize(
    "key", ["TITLE", "NOTE", "REGION", "PLAN", "NUMBER", "ORGANISATION", "DATE", "APPROVAL"]
)
def test_words_of_the_user(shown, town, key, evil):
    texts, svg = shown("zoning", [town["zones2"]], KEEP=False, **{key: evil})
    assert "LEAKED" not in svg and "<script>" not in svg
    assert any(plain(evil) in text for text in texts), texts


@pytest.mark.parametrize("evil", EVIL)
def test_name_of_the_boundary_and_of_places(shown, town, make_vector, evil):
    for key, field in (
        ("boundary", "name"),
        ("districts", "district_name"),
        ("river", "name"),
        ("zones2", "name"),
    ):
        named(town[key], field, evil)
    texts, svg = shown("zoning", [town["zones2"]], DISTRICTS=town["districts"], RIVERS=town["river"])
    assert "LEAKED" not in svg and "<script>" not in svg
    whole = " ".join(texts)
    assert whole.count(plain(evil)) >= 4, texts  # plan, title, names of zones in the legend, districts
    layout = QgsProject.instance().layoutManager().layouts()[0]
    assert plain(evil) in plain(layout.itemById("title 图名").currentText())


@pytest.mark.parametrize("evil", EVIL)
def test_foreign_layers_and_their_classes(shown, town, evil):
    """A layer that no kind knows keeps its name and the labels of its own style."""
    layer = named(town["units"].clone(), "type", 1)
    layer.setName(evil)
    layer.setRenderer(
        QgsCategorizedSymbolRenderer("type", [QgsRendererCategory(1, QgsFillSymbol(), evil + " class")])
    )
    raster = QgsRasterLayer(town["dem"], evil)
    classes = [QgsPalettedRasterRenderer.Class(1, QColor("red"), evil + " cells")]
    raster.setRenderer(QgsPalettedRasterRenderer(raster.dataProvider(), 1, classes))
    for one in (layer, raster):
        QgsProject.instance().addMapLayer(one)
    texts, svg = shown("zoning", [town["zones2"], raster])
    assert "LEAKED" not in svg and "<script>" not in svg
    assert any(plain(evil + " cells") in text for text in texts), texts
    texts, svg = shown("types", [layer])
    assert "LEAKED" not in svg and "<script>" not in svg


@pytest.mark.parametrize("evil", EVIL)
def test_report_of_the_check(run, town, tmp_path, evil):
    """Names of layers and attributes are text in the page."""
    layer = named(town["districts"].clone(), "code", evil)
    layer.setName(evil)
    QgsProject.instance().addMapLayer(layer)
    path = tmp_path / "report.html"
    run("checkdata", {"LAYERS": [layer, town["dem"]], "OUTPUT": str(path)})
    page = path.read_text(encoding="utf-8")
    assert html.escape(evil, quote=False) in page.replace("&quot;", '"').replace("&#x27;", "'")
    assert "<script>" not in page and "<b>A & B</b>" not in page
