"""The plan's whole set of maps: every row of the table can be found, printed and read."""

import re
from collections import Counter

import numpy as np
import pytest
from ecorestore.gis.kinds import fields_of, kind_of_key
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan.results import place
from ecorestore.gis.plan.scenarios import copy, switch
from ecorestore.gis.plan.verdicts import CONFIRMED, MITIGATED, Verdict, judge
from ecorestore.gis.provenance import SCALE_TAG, describe, scale_of
from ecorestore.gis.recognise import remember_kind
from ecorestore.gis.sheet.area import BEYOND, WITHIN, area_of_theme
from ecorestore.gis.sheet.available import stock
from ecorestore.gis.sheet.mapstyles import parts_of, shown_kinds
from ecorestore.gis.sheet.paper import ITEM_IDS
from ecorestore.gis.style.steps import round_limits, rounded, step_name
from ecorestore.gis.style.styling import style_rows
from ecorestore.gis.tables import classes, read_builtin
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

ROWS = read_builtin("maps")
#: Numbers of saved models are places in the table: what stands here stays where it is, new maps follow.
FROZEN = [
    "naturalresources",
    "zoning",
    "types",
    "ways",
    "priority",
    "network",
    "repairs",
    "network_region",
    "network_city",
    "network_plain",
    "network_centre",
    "landuse",
    "vegetation",
    "ecosystemquality",
    "rsei",
    "trend",
    "habitat",
    "habitatdegradation",
    "waterconservation",
    "waterimportance",
    "soilconservation",
    "soilimportance",
    "biodiversity",
    "biodiversityvalue",
    "agriculture",
    "settlement",
    "scorewater",
    "scoresoil",
    "scorebiodiversity",
    "scoreagriculture",
    "scoresettlement",
    "functions",
    "erosionsensitivity",
    "desertification",
    "erosion",
    "soilloss",
    "heat",
    "flood",
    "flooddepth",
    "degradation",
    "potential",
    "security",
    "spaces",
    "controllines",
    "protection",
    "zones1",
    "units",
    "robustness",
    "unitrobustness",
    "corridors",
    "importance",
    "resistance",
    "mspa",
    "current",
    "steppingstones",
    "pinchpoints",
    "barriers",
    "breakpoints",
    "verdicts",
    "parkservice",
    "ventilation",
    "vacatedland",
    "unusedland",
    "reclaimableland",
    "inefficientland",
    "walknetwork",
]
GEOMETRIES = {"point": "Point", "line": "LineString", "polygon": "MultiPolygon", "any": "MultiPolygon"}
TYPES = {"int": "integer", "long": "integer", "text": "string", "real": "double", "key": "integer"}
X, Y = 39400000.0, 4400000.0


@pytest.fixture
def speak(qgis_app, monkeypatch):
    """``speak("zh")``: the tables are read in that language."""
    locales = {"zh": "zh_CN", "en": "en_US"}
    return lambda tongue: monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: locales[tongue]))


@pytest.fixture
def made(make_raster, make_vector, box):
    """``made("slope")``: a small layer of a kind with all fields and several classes."""

    def raster(kind):
        codes = [row.code for row in classes(kind.theme)][:4] if kind.theme else []
        if codes:
            cells = np.resize(np.repeat(codes, 5), (150, 200))
        else:
            low = 0.0 if kind.minimum is None else kind.minimum
            high = low + 100.0 if kind.maximum is None else kind.maximum
            cells = np.linspace(low, high, 30000).reshape(150, 200).astype(np.float32)
        nodata = kind.nodata if kind.nodata is not None else -9999
        return QgsRasterLayer(make_raster(kind.key, cells, nodata=nodata), kind.key)

    def shape(kind, number):
        x, y = X + 3000 + 2500 * number, Y - 5000 - 1500 * number
        if kind.layer == "point":
            return f"POINT({x} {y})"
        if kind.layer == "line":
            return f"LINESTRING({x} {y}, {x + 2000} {y - 500})"
        return box(20 + 20 * number, 30 + 20 * number, 15, 12)

    def vector(kind, style):
        themed = style_rows()[style]["field"] or "zone2"
        theme = style_rows()[style]["theme"]
        fields = [field for field in fields_of(kind.key) if field.name != themed]
        words = [f"{field.name}:{TYPES.get(field.type, 'string')}" for field in fields]
        own = classes(theme) if theme else []
        text = style in ("zones2", "verdicts")
        rows = []
        for number in range(3):
            values = [number + 1 if TYPES.get(field.type) != "string" else f"n{number}" for field in fields]
            one = own[number % len(own)] if own else None
            code = number + 1 if one is None else one.key if text else one.code
            value = f"I-{number}" if style == "zones2" else code
            rows.append((shape(kind, number), *values, value))
        spec = [*words, f"{themed}:{'string' if text else 'integer'}"]
        return make_vector(GEOMETRIES[kind.layer], rows, *spec, name=kind.key)

    def make(key, style=""):
        kind = kind_of_key(key)
        layer = raster(kind) if kind.is_raster else vector(kind, style or kind.style)
        assert layer.isValid()
        remember_kind(layer, key)
        return layer

    return make


def test_keys_of_maps_stay_where_they_are():
    assert [row["map"] for row in ROWS] == FROZEN


def test_no_two_maps_have_a_number_or_title_in_common():
    for column in ("map", "number", "title_zh", "title_en"):
        again = [value for value, count in Counter(row[column] for row in ROWS).items() if count > 1]
        assert not again, column
    numbers = [int(row["number"]) for row in ROWS]
    assert sorted(numbers) == list(range(1, len(ROWS) + 1))
    assert [(row["map"], row["flag"]) for row in ROWS[:2]] == [("naturalresources", "Q"), ("zoning", "Q")]


def test_there_is_a_map_of_every_scale():
    scales = [row["scale"] for row in read_builtin("network_scales")]
    assert [row["scale"] for row in ROWS if row["scale"]] == scales


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["map"])
def test_row_names_what_there_is(row):
    for part in parts_of(row):
        assert part.styles
        for key, style in part.styles.items():
            kind, worn = kind_of_key(key), style_rows()[style]
            assert kind.is_raster == (worn["kind"] in ("classes", "ramp"))
            assert kind.layer != "table"
    assert row["flag"] in ("Q", "D") and row["source"]
    assert row["flag"] == "Q" or row["source"].startswith("proposed: ")
    assert row["title_zh"].endswith("图") and not re.search("[A-Za-z]", row["title_zh"].replace("MSPA", ""))
    assert not re.search("[一-鿿]", row["title_en"] + row["heading_en"])
    assert row["relief"] in ("", "over", "under") and row["extent"] in ("", WITHIN, BEYOND)
    assert row["needs"] in ("", "verdicts")


def legend_of(layout):
    """Rows of the groups of the legend: titles and entries of the theme, those of the base."""
    legend = layout.itemById(ITEM_IDS["legend"])
    groups = []
    for group in legend.model().rootGroup().children():
        rows = []
        for node in group.children():
            hidden = QgsLegendRenderer.nodeLegendStyle(node, legend.model()) == QgsLegendStyle.Style.Hidden
            entries = [str(entry.data(0) or "") for entry in legend.model().layerLegendNodes(node)]
            rows.append((None if hidden else node.customProperty("legend/title-label"), entries))
        groups.append((group.name(), rows))
    return groups


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["map"])
def test_every_map_is_printed_from_layers_of_its_kinds(run, town, made, row, speak, tmp_path, memory_lasts):
    language = "en" if row["map"] in ("soilloss", "breakpoints", "controllines") else "zh"
    speak(language)
    layers = [made(key, style) for part in parts_of(row) for key, style in list(part.styles.items())[:1]]
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {
        "MAP": row["map"], "LAYERS": layers, "BOUNDARY": town["boundary"], "DEM": town["dem"],
        "DPI": 40, "OUTPUT": str(tmp_path / "map.png"),
    }  # fmt: skip
    result = run("planmap", parameters, context=context)
    layout = QgsProject.instance().layoutManager().layoutByName(result["LAYOUT"])
    assert row[f"title_{language}"] in layout.itemById(ITEM_IDS["title"]).text()
    (heading, theme), (_base, base) = legend_of(layout)
    assert heading == row[f"heading_{language}"]
    drawn = [layer for layer in layers if layer.name() != "zones1" or row["map"] == "zones1"]
    assert len(theme) >= len(drawn)
    for title, entries in theme:
        shown = [entry for entry in entries if entry]
        assert title or shown, "an empty block"
        if len(entries) > 1:
            assert shown == entries, "an entry without a name"
        if language == "zh":
            for text in [title or "", *shown]:
                assert not re.search("[A-Za-z]{4,}", text.replace("MSPA", "")), text
    assert base
    frame = layout.itemById(ITEM_IDS["map"])
    assert frame.sceneBoundingRect().contains(layout.itemById(ITEM_IDS["legend"]).sceneBoundingRect())
    levels = [depth(layer) for layer in frame.layers() if any(layer.customProperty("ecorestore/kind") == key for key in shown_kinds(row))]  # fmt: skip
    assert levels == sorted(levels), "points above lines above areas above cells"


def depth(layer):
    return 3 if isinstance(layer, QgsRasterLayer) else int(layer.geometryType())


# which layers a map takes ----------------------------------------------------------------


def found(key):
    return next(one for one in stock(QgsProject.instance(), None).maps if one.row["map"] == key)


def test_a_map_takes_the_first_form_that_is_there(made):
    project = QgsProject.instance()
    units = made("restoration_units")
    project.addMapLayer(units)
    assert [layer.name() for layer in found("types").layers] == ["restoration_units"]
    project.addMapLayer(made("restoration_types"))
    assert [layer.name() for layer in found("types").layers] == ["restoration_types"]


def test_a_map_is_not_there_without_what_it_needs(made):
    project = QgsProject.instance()
    project.addMapLayer(made("sources"))
    assert found("corridors").layers == []
    assert kind_of_key("corridors").name in found("corridors").missing
    project.addMapLayer(made("corridors"))
    assert [layer.name() for layer in found("corridors").layers] == ["sources", "corridors"]


def test_verdicts_are_no_map_without_a_plan(made):
    for key in ("sources", "corridors", "breakpoints"):
        QgsProject.instance().addMapLayer(made(key))
    assert found("breakpoints").layers and found("verdicts").layers == []


def test_verdicts_of_the_plan_are_a_map(made, run, town, tmp_path, memory_lasts):
    plan = Plan.create(str(tmp_path / "plan" / "plan.gpkg"), "p")
    pointer.set_current(plan)
    try:
        layers = [made(key) for key in ("sources", "corridors", "breakpoints")]
        QgsProject.instance().addMapLayers(layers)
        for number, said in enumerate((CONFIRMED, MITIGATED)):
            x, y = X + 3000 + 2500 * number, Y - 5000 - 1500 * number
            judge(plan, Verdict("breakpoints", x, y, "EPSG:4527", str(number + 1), said))
        one = next(one for one in stock(QgsProject.instance(), plan).maps if one.row["map"] == "verdicts")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "MAP": "verdicts", "LAYERS": one.layers, "BOUNDARY": town["boundary"], "DPI": 40,
            "OUTPUT": str(tmp_path / "map.png"),
        }  # fmt: skip
        result = run("planmap", parameters, context=context)
        layout = QgsProject.instance().layoutManager().layoutByName(result["LAYOUT"])
        entries = [entry for _title, rows in legend_of(layout)[0][1] for entry in rows if entry]
        assert entries[-3:] == ["Confirmed", "Mitigated", "Not yet checked"]
    finally:
        pointer.set_current(None)


def test_a_scale_is_found_in_a_scenario_of_the_plan(run, make_raster, tmp_path):
    plan = Plan.create(str(tmp_path / "plan" / "plan.gpkg"), "p")
    copy(plan, "birds")
    landuse = np.full((60, 60), 1)
    landuse[5:25, 5:25] = landuse[35:55, 35:55] = 3
    path = make_raster("landuse", landuse, cell=100)
    sources = run("sources", {"LANDUSE": path, "SCALE": "plain", "OUTPUT": place(plan, "sources").sink})
    run(
        "corridors",
        {"SOURCES": sources["OUTPUT"], "RESISTANCE": path, "OUTPUT": place(plan, "corridors").sink},
    )
    switch(plan, "")
    there = {one.row["map"]: one.layers for one in stock(QgsProject.instance(), plan).maps}
    assert len(there["network_plain"]) == 2
    assert there["network_city"] == there["network"] == []


def test_maps_are_listed_by_their_numbers():
    numbers = [int(one.row["number"]) for one in stock(QgsProject.instance(), None).maps]
    assert numbers == sorted(numbers)


# scales of the network -------------------------------------------------------------------


def test_each_scale_takes_the_results_made_for_it(made):
    project = QgsProject.instance()
    for scale in ("", "plain", "centre"):
        for key in ("sources", "corridors"):
            layer = made(key)
            layer.setName(f"{key} {scale}")
            if scale:
                describe(layer, {SCALE_TAG: scale})
            project.addMapLayer(layer)
    assert [layer.name() for layer in found("network_plain").layers] == ["sources plain", "corridors plain"]
    assert [layer.name() for layer in found("network_centre").layers] == [
        "sources centre",
        "corridors centre",
    ]
    assert found("network_region").layers == [] and found("network_city").layers == []
    assert [layer.name() for layer in found("network").layers] == ["sources ", "corridors "]


def test_what_is_made_of_a_scale_carries_it(run, make_raster, tmp_path):
    landuse = np.full((60, 60), 1)
    landuse[5:25, 5:25] = landuse[35:55, 35:55] = 3
    path = make_raster("landuse", landuse, cell=100)
    network = f"ogr:dbname='{tmp_path / 'n.gpkg'}' table=\"{{}}\" (geom)"
    made = {}
    for scale in ("plain", "own"):
        sources = run("sources", {"LANDUSE": path, "SCALE": scale, "OUTPUT": network.format(f"s_{scale}")})
        corridors = run(
            "corridors",
            {
                "SOURCES": sources["OUTPUT"],
                "RESISTANCE": path,
                "OUTPUT": network.format(f"c_{scale}"),
                "SWATH": str(tmp_path / f"{scale}.tif"),
            },
        )
        made[scale] = [
            QgsVectorLayer(f"{tmp_path / 'n.gpkg'}|layername={name}_{scale}", name, "ogr") for name in "sc"
        ]
        made[scale].append(QgsRasterLayer(corridors["SWATH"], "swath"))
    assert [scale_of(layer) for layer in made["plain"]] == ["plain"] * 3
    assert [scale_of(layer) for layer in made["own"]] == [""] * 3


def test_maps_of_parts_zoom_to_their_results(make_vector, box):
    crs = QgsCoordinateReferenceSystem("EPSG:4527")
    boundary = QgsGeometry.fromWkt(box(0, 0, 200, 150))
    inside = make_vector("Polygon", [(box(50, 50, 20, 10),)], name="inside")
    outside = make_vector("Polygon", [(box(190, 50, 60, 10),)], name="outside")
    area = area_of_theme(WITHIN, boundary, [inside], crs)
    assert area.boundingBox().width() == pytest.approx(2000 * 1.04)
    assert area_of_theme(WITHIN, boundary, [outside], crs).boundingBox().xMaximum() == pytest.approx(
        boundary.boundingBox().xMaximum()
    )
    beyond = area_of_theme(BEYOND, boundary, [outside], crs).boundingBox()
    assert beyond.xMinimum() == boundary.boundingBox().xMinimum()
    assert beyond.xMaximum() > outside.extent().xMaximum()
    assert area_of_theme("", boundary, [inside], crs).equals(boundary)
    assert area_of_theme(WITHIN, boundary, [], crs).equals(boundary)


# steps -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "count", "limits"),
    [
        (0, 1, 5, [0.2, 0.4, 0.6, 0.8]),
        (0, 1, 4, [0.25, 0.5, 0.75]),
        (-8, 8, 5, [-5, 0, 5]),
        (50, 100, 5, [60, 70, 80, 90]),
        (0, 437, 6, [100, 200, 300, 400]),
        (3, 3.0000031, 5, None),
    ],
)
def test_limits_are_round(low, high, count, limits):
    made = round_limits(low, high, count)
    assert all(low < limit < high for limit in made)
    assert made == sorted(set(made)) and made
    if limits is not None:
        assert made == limits


def test_numbers_that_people_like_to_read():
    assert [rounded(value) for value in (0, 190, 2470, 6700, 0.099, -0.034)] == [
        0,
        200,
        2500,
        6000,
        0.1,
        -0.03,
    ]


def test_names_of_steps():
    even, uneven = [0.25, 0.5, 0.75], [0.2, 0.25, 1000]
    assert [step_name(low, high, even) for low, high in ((None, 0.25), (0.25, 0.5))] == [
        "≤ 0.25",
        "0.25–0.50",
    ]
    assert step_name(0.2, 0.25, uneven) == "0.2–0.25"
    assert step_name(1000, None, uneven) == "> 1000"
    assert step_name(-4, 0, [-4, 0]) == "−4 to 0"


def test_only_steps_that_occur_are_listed(make_raster):
    from ecorestore.gis.style.styling import apply_style

    layer = QgsRasterLayer(make_raster("cover", np.array([[0.1, 0.15], [0.5, 0.55]])), "cover")
    apply_style(layer, "vegetationcover", graded=True)
    labels = [item.label for item in layer.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert labels == ["≤ 0.2", "0.4–0.6"]
    apply_style(layer, "vegetationcover")
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert len(items) == 5, "outside printed maps the colours stay continuous"
