"""Every row of the style, class and map tables can be used, and colours can be told apart."""

import itertools
import re

import numpy as np
import pytest
from ecorestore.gis.kinds import kind_of_key, kinds
from ecorestore.gis.sheet.mapstyles import shown_kinds
from ecorestore.gis.style.legendtitles import kind_title, legend_title, name_colours, unit_of
from ecorestore.gis.style.renderers import shade
from ecorestore.gis.style.styling import apply_style, style_rows
from ecorestore.gis.tables import classes, read_builtin
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsLayoutItemLegend,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

COLOR = re.compile(r"#[0-9A-F]{6}")
STYLES = read_builtin("styles")
RASTER = ("classes", "ramp")
#: Ramps that serve layers of several units: the layer or its tool says which.
NO_UNIT_OF_ITS_OWN = ("value", "ndvi", "plants")
#: Themes of places and land, with more classes than hues: red and green stand side by side there.
MANY = ("common", "elements", "barriers", "restoration_types", "soil_texture")
GEOMETRY = {"breakpoints": "Point", "restorationgain": "Point", "barrierpoints": "Point", "gaps": "LineString", "corridors": "LineString", "rivers": "LineString",
            "linkimportance": "LineString", "roads": "LineString", "railways": "LineString"}  # fmt: skip
WKT = {
    "Point": "POINT(5 5)",
    "LineString": "LINESTRING(0 5, 10 5)",
    "Polygon": "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))",
}


@pytest.fixture(params=["en", "zh"])
def language(request, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: request.param))
    return request.param


def raster_of(row, tmp_path):
    codes = [entry.code for entry in classes(row["theme"])][:-1] if row["theme"] else [0.0, 1.0]
    codes = codes or [1]
    kind = gdal.GDT_Byte if row["theme"] else gdal.GDT_Float32
    path = str(tmp_path / "raster.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 10, 10, 1, kind)
    data.SetGeoTransform((0, 1, 0, 10, 0, -1))
    data.GetRasterBand(1).WriteArray(np.resize(np.array(codes), (10, 10)))
    data.FlushCache()
    return QgsRasterLayer(path, "raster"), codes


def vector_of(row):
    geometry = GEOMETRY.get(row["style"], "Polygon")
    fields = {row["field"] or "code": "integer", row["label"] or "name": "string"}
    if row["kind"] == "zones":
        fields = {"zone1": "integer", "zone2": "string", "order2": "integer", "name": "string"}
    definition = "".join(f"&field={name}:{kind}" for name, kind in fields.items())
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4527{definition}", "vector", "memory")
    codes = [entry.code for entry in classes(row["theme"])] if row["theme"] else [1]
    features = []
    for code in codes:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(WKT[geometry]))
        feature.setAttributes([code, f"I-{code}", code, "name"][: len(fields)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def picture(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent().buffered(1))
    settings.setOutputSize(QSize(60, 60))
    settings.setBackgroundColor(QColor("#010203"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def painted(layer) -> bool:
    image = picture(layer)
    return any(image.pixelColor(x, y) != QColor("#010203") for x in range(60) for y in range(60))


@pytest.mark.parametrize("row", STYLES, ids=lambda row: row["style"])
def test_style_paints_and_survives_being_saved(qgis_app, row, tmp_path, language):
    layer = raster_of(row, tmp_path)[0] if row["kind"] in RASTER else vector_of(row)
    apply_style(layer, row["style"])
    assert painted(layer)
    document = QDomDocument("qgis")
    assert layer.exportNamedStyle(document, QgsReadWriteContext()) in (None, "")
    other = layer.clone()
    assert other.importNamedStyle(document)[0]
    assert painted(other)


@pytest.mark.parametrize("style", ["breakpoints", "barrierpoints", "restorationgain"])
def test_points_of_the_first_class_lie_on_top(qgis_app, style):
    row = style_rows()[style]
    layer = vector_of(row)
    apply_style(layer, style)
    layer.setLabelsEnabled(False)
    assert picture(layer).pixelColor(30, 30).name().upper() == classes(row["theme"])[0].color


@pytest.mark.parametrize("row", [r for r in STYLES if r["kind"] == "classes"], ids=lambda row: row["style"])
def test_legend_of_a_class_raster_lists_what_occurs(qgis_app, row, tmp_path, language):
    layer, codes = raster_of(row, tmp_path)
    apply_style(layer, row["style"])
    pale = row["marker"] == "pale"
    expected = [(e.code, e.name, "" if pale else e.color) for e in classes(row["theme"]) if e.code in codes]
    found = [(e.value, e.label, "" if pale else e.color.name().upper()) for e in layer.renderer().classes()]
    assert found == expected
    assert not pale or all(e.color.lightnessF() > 0.8 for e in layer.renderer().classes())


@pytest.mark.parametrize("row", [r for r in STYLES if r["kind"] == "ramp"], ids=lambda row: row["style"])
def test_legend_of_a_ramp_names_the_unit(qgis_app, row, tmp_path, language):
    layer, _codes = raster_of(row, tmp_path)
    apply_style(layer, row["style"])
    function = layer.renderer().shader().rasterShaderFunction()
    unit = unit_of(row)
    assert function.legendSettings().suffix() == (f" {unit}" if unit else "")
    assert all(item.label.endswith(unit) for item in function.colorRampItemList())


@pytest.mark.parametrize("row", [r for r in STYLES if r["kind"] == "ramp"], ids=lambda row: row["style"])
def test_a_ramp_has_a_unit_or_says_that_it_has_none(qgis_app, row):
    for name, words in (
        (row["name_zh"], ("无量纲", "0—", "1—", "单位")),
        (row["name_en"], ("dimensionless", "0–", "1–", "units")),
    ):
        told = any(word in name for word in words)
        assert told != bool(unit_of(row)) or row["style"] in NO_UNIT_OF_ITS_OWN, name


@pytest.mark.parametrize("kind", [kind for kind in kinds().values() if kind.unit], ids=lambda kind: kind.key)
def test_an_english_unit_has_no_chinese_in_it(kind):
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in kind.units[0])


def legend_rows(model, layer) -> list:
    node = model.rootGroup().findLayer(layer.id())
    return [row.data(Qt.ItemDataRole.DisplayRole) for row in model.layerLegendNodes(node)]


@pytest.mark.parametrize("style", ["soilloss", "cost", "erosion"])
def test_the_row_above_the_colours_names_what_they_show(qgis_app, style, tmp_path, language):
    """In the layer tree, in a layout, and in the project read again."""
    row = style_rows()[style]
    layer, _codes = raster_of(row, tmp_path)
    project = QgsProject()
    project.addMapLayer(layer)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    apply_style(layer, style)
    assert legend_rows(model, layer)[0].startswith("Band 1")
    name_colours(layer, legend_title(style), project)
    unit = {
        "soilloss": "t/(km²·a)",
        "cost": {"en": "resistance × m", "zh": "阻力×m"}[language],
        "erosion": "",
    }[style]
    first = legend_rows(model, layer)[0]
    assert first.startswith(row[f"name_{language}"]) and unit in first
    layout = QgsPrintLayout(project)
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setAutoUpdateModel(False)
    assert legend_rows(legend.model(), layer)[0] == first
    path = str(tmp_path / "project.qgz")
    assert project.write(path)
    again = QgsProject()
    assert again.read(path)
    (found,) = again.mapLayers().values()
    assert legend_rows(QgsLayerTreeModel(again.layerTreeRoot()), found)[0] == first
    project.clear()
    again.clear()


def test_layers_outside_the_project_and_vectors_keep_their_rows(qgis_app, tmp_path):
    layer, _codes = raster_of({"theme": ""}, tmp_path)
    project = QgsProject()
    name_colours(layer, "title", project)
    vector = vector_of(style_rows()["unittypes"])
    apply_style(vector, "unittypes")
    project.addMapLayer(vector)
    before = legend_rows(QgsLayerTreeModel(project.layerTreeRoot()), vector)
    name_colours(vector, "title", project)
    assert legend_rows(QgsLayerTreeModel(project.layerTreeRoot()), vector) == before
    project.clear()


@pytest.mark.parametrize(
    "theme", sorted({row["theme"] for row in read_builtin("classes")} - {"soil_texture"})
)
def test_limits_in_chinese_legends_are_written_one_way(theme):
    """1%—3%, ＞3%, t/(km²·a): full-width signs without blanks, no blank before %, dashes between numbers."""
    for row in read_builtin("classes"):
        if row["theme"] == theme:
            assert not re.search(r"[<>–~]|[＜＞≤≥] | [＜＞≤≥%]| °C", row["name_zh"]), row["name_zh"]
            assert "km" not in row["name_zh"] or " t/(km²·a)）" in row["name_zh"]


def test_tables_are_complete():
    themes = {row["theme"] for row in read_builtin("classes")}
    keys = [row["style"] for row in STYLES]
    assert len(keys) == len(set(keys))
    for row in STYLES:
        assert row["kind"] in (*RASTER, "categories", "zones", "single", "outline", "edges")
        assert row["kind"] not in ("classes", "categories", "zones") or row["theme"] in themes
        assert all(COLOR.fullmatch(color) for color in row["colors"].split())
        assert row["theme"] or row["colors"]
        assert row["name_en"] and row["name_zh"] and row["flag"] and row["source"]
    for row in read_builtin("classes"):
        assert COLOR.fullmatch(row["color"])
        assert row["name_en"] and row["name_zh"] and row["flag"] and row["source"]


def test_maps_name_known_kinds_and_styles():
    rows = read_builtin("maps")
    for row in rows:
        assert set(shown_kinds(row)) <= set(kinds())
        assert set(shown_kinds(row).values()) <= set(style_rows())
        assert row["relief"] in ("over", "under", "")
        assert (
            row["title_zh"] and row["title_en"] and row["heading_zh"] and row["heading_en"] and row["source"]
        )
    assert [row["title_zh"] for row in rows[:2]] == ["山水林田湖草自然资源图", "国土空间生态修复分区图"]


def lab(color: QColor, seen=((1, 0, 0), (0, 1, 0), (0, 0, 1))) -> np.ndarray:
    """CIE L*a*b* of a colour, D65; ``seen`` turns linear RGB into what an eye sees of it."""
    rgb = np.array(color.getRgbF()[:3])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    linear = np.clip(np.array(seen) @ linear, 0, 1)
    matrix = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    xyz = np.array(matrix) @ linear / [0.9505, 1.0, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("counts", [(4, 4, 4, 3, 3), (7, 4, 4, 1, 2), (2, 5, 3, 6, 2), (1, 1, 1, 1, 1)])
def test_zones_of_five_families_can_be_told_apart(qgis_app, counts):
    bases = [QColor(entry.color) for entry in classes("functions")]
    families = [[shade(base, i, count) for i in range(count)] for base, count in zip(bases, counts)]
    for family in families:
        lightness = [color.lightnessF() for color in family]
        assert lightness == sorted(lightness, reverse=True)
        assert all(light > 0.46 for light in lightness)
    colors = [lab(color) for family in families for color in family]
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(colors, 2)) > 5


@pytest.mark.parametrize(
    "theme", sorted({row["theme"] for row in read_builtin("classes")} - {"mspa", "mspacodes"})
)
def test_classes_of_a_map_can_be_told_apart(qgis_app, theme):
    """Any two classes of every theme but MSPA, whose colours are those of its authors."""
    colors = {entry.key: QColor(entry.color) for entry in classes(theme)}
    pairs = {
        (a, b): np.linalg.norm(lab(colors[a]) - lab(colors[b])) for a, b in itertools.combinations(colors, 2)
    }
    assert min(pairs.values(), default=99) > (10 if theme in MANY else 13), min(pairs, key=pairs.get)


#: Linear RGB as seen without red-sensitive and without green-sensitive cones (Machado, Oliveira & Fernandes 2009).
BLIND = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}  # fmt: skip


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize(
    "theme", sorted({row["theme"] for row in read_builtin("classes")} - {"mspa", "mspacodes", *MANY})
)
def test_grades_can_be_told_apart_without_red_and_green(qgis_app, theme, kind):
    colors = {entry.key: lab(QColor(entry.color), BLIND[kind]) for entry in classes(theme)}
    pairs = {(a, b): np.linalg.norm(colors[a] - colors[b]) for a, b in itertools.combinations(colors, 2)}
    assert min(pairs.values(), default=99) > 9, min(pairs, key=pairs.get)


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize(
    "row",
    [r for r in STYLES if r["kind"] == "ramp" and r["style"] != "elevation"],
    ids=lambda row: row["style"],
)
def test_colours_of_a_ramp_that_are_not_neighbours_differ_without_red_and_green(qgis_app, row, kind):
    colors = [lab(QColor(color), BLIND[kind]) for color in row["colors"].split()]
    far = [np.linalg.norm(a - b) for i, a in enumerate(colors) for b in colors[i + 2 :]]
    assert min(far) > 12


def test_colours_at_the_limits_of_a_standard(qgis_app, tmp_path):
    """Soil loss is yellow from the tolerance on, whatever values the raster holds."""
    layer, _codes = raster_of({"theme": ""}, tmp_path)
    apply_style(layer, "soilloss")
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items] == [0, 50, 200, 1000, 2500, 5000, 15000]
    assert items[4].label == "2,500 t/(km²·a)" and items[2].color.name().upper() == "#FFF2B0"


@pytest.mark.parametrize(
    ("key", "en", "zh"),
    [
        ("degradation", "Degradation degree (0 none to 4 extreme)", "退损程度（0未退损—4极重度）"),
        ("security", "Ecological security pattern (1 the strictest)", "生态安全格局（1级最严格）"),
        ("trend_slope", "Slope (units of the index per year)", "变化斜率（指标单位/年）"),
        ("function_score_soil", "Soil conservation score (0–1)", "水土保持得分（0—1）"),
        ("aridity", "Dryness index (dimensionless)", "干燥度（无量纲）"),
        ("swath", "Normalised corridor cost (resistance × m)", "廊道归一化成本（阻力×m）"),
        ("water_conservation", "Water conservation, deficits coloured as 0 (mm/a)", "年水源涵养量，亏缺按0着色（mm/a）"),
        ("lst_kelvin", "Land surface temperature (K)", "地表温度（K）"),
        ("water_conservation_npp", "Water conservation (NPP form)", "水源涵养（NPP 法）"),
        ("nightlight", "Night light", "夜间灯光"),
    ],
)  # fmt: skip
def test_legend_title_of_a_kind(qgis_app, language, key, en, zh):
    title = kind_title(kind_of_key(key))
    if language == "zh":  # no translator is installed here: the parentheses may be those of English
        title, zh = title.replace(" (", "（").replace(")", "）"), zh.replace(")", "）")
    assert title == {"en": en, "zh": zh}[language]


@pytest.mark.parametrize("key", [key for key, kind in kinds().items() if kind.is_raster and kind.style])
def test_legend_title_says_as_much_as_the_name_of_the_style(qgis_app, key, language):
    """The unit, or what the numbers mean, stands in every title where the style says it."""
    kind = kind_of_key(key)
    title, unit = kind_title(kind), kind.unit
    assert unit in title
    hint = re.search(r"[(（]([^()（）]+)[)）]$", style_rows()[kind.style][f"name_{language}"])
    if hint and not unit and not kind.name.endswith((")", "）")):
        assert hint[1] in title
