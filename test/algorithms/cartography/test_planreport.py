"""What stands in a report, read back from the file as its reader sees it."""

import os
import re
from html.parser import HTMLParser
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import numpy as np
import pytest
from ecorestore.gis.builtin import read_builtin
from ecorestore.gis.plan import Plan, pointer, results
from ecorestore.gis.provenance import parameters_in, tags_of_layer
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsRasterLayer, QgsVectorLayer

EVIL = "<script>alert(1)</script> [% env('HOME') %] & {title}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Page(HTMLParser):
    """The page as text, the tables as rows of words, by their captions."""

    def __init__(self, html):
        super().__init__()
        self.text, self.tables, self.tags, self.in_cell = [], [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "table":
            self.tables.append(("", []))
        elif tag == "tr":
            self.tables[-1][1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][1][-1].append("")
            self.in_cell = True

    def handle_endtag(self, tag):
        self.in_cell = self.in_cell and tag not in ("td", "th")

    def handle_data(self, data):
        self.text.append(data)
        if self.in_cell:
            self.tables[-1][1][-1][-1] += data

    def table(self, *heads):
        """The rows of the first table with such columns."""
        return next(rows[1:] for _name, rows in self.tables if rows and rows[0] == list(heads))

    @property
    def words(self):
        return " ".join(" ".join(self.text).split())


@pytest.fixture
def ways(run, make_raster, tmp_path):
    """A raster of ways as its tool makes it, from 150 × 200 cells of 1 ha."""
    degree = np.add.outer(np.arange(150) // 30, np.zeros(200, int)).astype(int)
    spaces = np.where(np.arange(200) < 120, 1, 3) * np.ones((150, 1), int)
    given = {
        "DEGRADATION": make_raster("degree", degree, nodata=255),
        "SPACES": make_raster("spaces", spaces, nodata=0),
        "OUTPUT": str(tmp_path / "ways.tif"),
    }
    return run("restorationways", given)["OUTPUT"]


@pytest.fixture
def report(run, town, tmp_path):
    """``report(layers, ...)``: the page of a report."""

    def make(layers, **given):
        path = tmp_path / "report.html"
        values = {
            "LAYERS": layers,
            "BOUNDARY": town["boundary"],
            "MAPS": "none",
            "OUTPUT": str(path),
            **given,
        }
        values = {key: value for key, value in values.items() if value is not None}
        run("planreport", values)
        return Page(path.read_text(encoding="utf-8"))

    return make


def numbers(rows, column):
    return [float(row[column].replace(",", "")) for row in rows]


def test_areas_are_those_counted_from_the_cells_and_shares_add_up(report, ways):
    cells = gdal.Open(ways).ReadAsArray()
    counted = [np.count_nonzero(cells == code) / 100 for code in (1, 2, 3)]  # cells of 1 ha
    rows = report([ways]).table("Class", "Area (km²)", "Share (%)")
    assert [row[0] for row in rows] == [
        "Natural restoration",
        "Assisted restoration",
        "Ecological reshaping",
        "Total",
    ]
    assert numbers(rows, 1) == pytest.approx([*counted, sum(counted)])
    shares = numbers(rows, 2)
    assert shares[-1] == 100.0 and round(sum(shares[:-1]), 1) == 100.0


def test_only_cells_inside_the_planning_boundary_count(report, ways, make_vector, box):
    part = make_vector("Polygon", [(box(0, 0, 50, 150), "Part")], "name:string", name="part")
    cells = gdal.Open(ways).ReadAsArray()[:, :50]
    rows = report([ways], BOUNDARY=part).table("Class", "Area (km²)", "Share (%)")
    assert numbers(rows, 1)[-1] == pytest.approx(np.count_nonzero(cells) / 100)


def test_every_parameter_of_a_result_stands_with_its_label_and_value(report, ways):
    told = parameters_in(tags_of_layer(QgsRasterLayer(ways))["ECORESTORE_PARAMETERS"])
    assert {"DEGRADATION", "SPACES", "RULES", "OUTPUT"} <= set(told)
    rows = report([ways]).table("Parameter", "Setting", "Default")
    named = {re.search(r"\((\w+)\)$", row[0])[1]: row for row in rows}
    assert set(named) == set(told)
    assert named["DEGRADATION"][:2] == ["Degradation degree (DEGRADATION)", "degree.tif"]
    assert named["RULES"][1] == "–" and named["OUTPUT"][1] == "ways.tif"


def test_values_with_separators_in_them_are_read_whole():
    told = parameters_in("LAYERS=a; b.tif; YEARS=; EXPRESSION=\"x\" = 'A=1'; OUTPUT=/tmp/o.tif")
    assert told == {"LAYERS": "a; b.tif", "YEARS": "", "EXPRESSION": "\"x\" = 'A=1'", "OUTPUT": "/tmp/o.tif"}


def test_every_row_of_the_rules_stands_with_its_flag_and_source(report, ways):
    page = report([ways])
    rules = read_builtin("way_rules")
    rows = next(rows for _name, rows in page.tables if rows and rows[0][0] == "Rule")
    assert len(rows) == 1 + len(rules)
    assert [row[0] for row in rows[1:]] == [rule["rule"] for rule in rules]
    at = rows[0].index("Flag")
    assert [row[at] for row in rows[1:]] == [rule["flag"] for rule in rules]
    for source in {rule["source"] for rule in rules}:
        assert page.words.count(source) >= 2  # below the table, and among the sources


def test_tool_version_and_inputs_are_named(report, ways):
    page = report([ways])
    assert "(ecorestore:restorationways)" in page.words
    rows = dict(page.table("Fact", "Details"))
    assert rows["File"] == "ways.tif" and "degree.tif" in rows["Made from"] and rows["Version of the plugin"]


def test_attributes_stay_text(report, town, tmp_path, run):
    layer = town["zones2"]
    layer.startEditing()
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), EVIL)
    layer.commitChanges()
    page = report([layer], TITLE=EVIL, MAPS="all", DPI=40)
    assert "script" not in page.tags and "".join(page.text).count(EVIL) > 5
    path = tmp_path / "report.odt"
    given = {
        "LAYERS": [layer],
        "BOUNDARY": town["boundary"],
        "TITLE": EVIL,
        "MAPS": "none",
        "OUTPUT": str(path),
    }
    run("planreport", given)
    with ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    assert "".join(root.itertext()).count(EVIL) > 5


def test_open_document_holds_the_same_figures(run, ways, town, report, tmp_path):
    rows = report([ways]).table("Class", "Area (km²)", "Share (%)")
    path = tmp_path / "report.odt"
    run("planreport", {"LAYERS": [ways], "BOUNDARY": town["boundary"], "DPI": 40, "OUTPUT": str(path)})
    with ZipFile(path) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        root = ElementTree.fromstring(package.read("content.xml"))
        pictures = [name for name in package.namelist() if name.endswith(".png")]
        assert all(package.read(name).startswith(b"\x89PNG") for name in pictures) and len(pictures) >= 2
    lines = [
        ["".join(cell.itertext()).replace("■ ", "") for cell in line.iter(f"{TEXT}p")]
        for line in root.iter(f"{TABLE}table-row")
    ]
    assert all(row in lines for row in rows)


def test_cards_tell_what_was_counted_in_each_zone(report, town, make_raster):
    functions = np.full((150, 200), 3)
    functions[:100, :25] = 1  # a quarter of the first zone
    layer = QgsRasterLayer(make_raster("functions", functions), "Functions")
    layer.setCustomProperty("ecorestore/kind", "dominant_function")
    page = report([town["zones2"], layer])
    rows = [rows for _name, rows in page.tables if rows and rows[0][0] == "Level-1 zone"]
    assert len(rows) == 3
    first = dict(rows[0])
    assert first["Dominant functions"] == "Biodiversity maintenance 75.0%, Water conservation 25.0%"
    assert first["Area"] == "100.00 km²"
    direction = next(row for row in read_builtin("zone_directions") if row["function"] == "water")
    assert first["Main direction"] == direction["direction_en"]


def test_break_points_are_counted_by_class_and_listed(report, make_vector):
    rows = [
        ("POINT(39401000 4399000)", 1, 3, 80.5, "Green bridge"),
        ("POINT(39402000 4399000)", 2, 1, 12.0, "Culvert"),
    ]
    fields = ("id:integer", "severity:integer", "priority:double", "measure:string")
    layer = make_vector("Point", [(wkt, *values) for wkt, *values in rows], *fields, name="Breaks")
    layer.setCustomProperty("ecorestore/kind", "breakpoints")
    page = report([layer])
    assert "2 points." in page.words
    counted = page.table("Severity", "How many", "Share (%)")
    assert [row[1:] for row in counted] == [["1", "50.0"], ["1", "50.0"], ["2", "100.0"]]
    listed = page.table("Break point", "Severity", "Proposed measure", "Priority (0–100)")
    assert [(row[0], row[2], row[3]) for row in listed] == [
        ("1", "Green bridge", "80.5"),
        ("2", "Culvert", "12.0"),
    ]


def test_curve_of_repairs_and_robustness_come_to_a_sentence(report, make_vector, make_raster):
    share = np.full((150, 200), 95.0, np.float32)
    share[:75] = 60.0
    raster = QgsRasterLayer(make_raster("robust", share), "Robust")
    raster.setCustomProperty("ecorestore/kind", "robustness")
    influence = make_vector(
        "None", [("", 1, "Weight of water"), ("", 2, "Slope")], "rank:integer", "label:string"
    )
    influence.setCustomProperty("ecorestore/kind", "parameter_influence")
    page = report([raster], TABLES=[influence])
    assert "50.0% of the area keeps its class in at least 90% of the runs; in the mean 77.5%" in page.words
    assert "The parameters that decide most: Weight of water, Slope." in page.words


def test_maps_are_inside_the_page_with_the_mark_of_made_up_data(report, ways, town):
    page = report([ways, town["corridors"]], MAPS="plan", DPI=40, ILLUSTRATIVE=True)
    assert page.tags.count("img") == 2  # ways, and the network with what there is of it
    assert page.words.count("Illustrative data, not a basis for planning") >= 2
    assert {"script", "link", "iframe"} & set(page.tags) == set()


def test_without_verdicts_and_scales_their_maps_are_left_out(report, town, make_vector):
    fields = ("id:integer", "severity:integer", "priority:double", "measure:string", "legend:integer")
    layer = make_vector(
        "Point", [("POINT(39401000 4399000)", 1, 3, 80.5, "Bridge", 1)], *fields, name="Breaks"
    )
    layer.setCustomProperty("ecorestore/kind", "breakpoints")
    page = report([town["corridors"], layer], MAPS="plan", DPI=40)
    maps = read_builtin("maps")
    assert next(row["title_en"] for row in maps if row["map"] == "network") in page.words
    left_out = [row["title_en"] for row in maps if row["scale"] or row["needs"] == "verdicts"]
    assert left_out and [title for title in left_out if title in page.words] == []


def test_nothing_given_is_one_sentence(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="Nothing to report: choose results"):
        run("planreport", {"OUTPUT": str(tmp_path / "a.html")})


def test_other_endings_are_refused(run, ways, tmp_path):
    with pytest.raises(QgsProcessingException, match="End the file name with .html, .odt"):
        run("planreport", {"LAYERS": [ways], "OUTPUT": str(tmp_path / "a.docx")})
    assert not (tmp_path / "a.docx").exists()


def test_cancelling_between_results_leaves_no_file(run, ways, town, tmp_path):
    class Stopping(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            if progress > 20:
                self.cancel()

    path = tmp_path / "a.html"
    path.write_text("older", encoding="utf-8")
    given = {"LAYERS": [ways, town["elements"], town["zones2"]], "MAPS": "none", "OUTPUT": str(path)}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("planreport", given, feedback=Stopping())
    assert path.read_text(encoding="utf-8") == "older"
    assert [name for name in os.listdir(tmp_path) if name.startswith(".")] == []


@pytest.fixture
def plan(run, ways, tmp_path):
    """A plan whose step of ways was run, on inputs that lie in their slots."""
    made = Plan.create(str(tmp_path / "plan.gpkg"), "Smallton 2035")
    pointer.set_current(made)
    for slot, name in (("degradation", "degree"), ("spaces", "spaces")):
        driver = gdal.GetDriverByName("GTiff")
        driver.CreateCopy(
            results.place(made, slot).path, gdal.Open(str(tmp_path / f"{name}.tif"))
        ).FlushCache()
    run("restorationways", {
        "DEGRADATION": results.place(made, "degradation").source, "SPACES": results.place(made, "spaces").source,
        "OUTPUT": results.place(made, "restoration_ways").sink,
    })  # fmt: skip
    yield made
    pointer.set_current(None)


def test_without_layers_the_results_of_the_plan_are_told_and_how_they_stand(run, plan, report):
    page = report(None, BOUNDARY=None)
    rows = {row[1]: row for row in page.table("Part of the plan", "Result", "Tool", "Made", "State")}
    assert rows["Restoration ways"][2] == "Determine restoration ways"
    assert "Plan: Smallton 2035" in page.words
    path = results.place(plan, "degradation").path
    dataset = gdal.Open(path, gdal.GA_Update)
    cells = dataset.ReadAsArray()
    cells[:40] = 4
    dataset.GetRasterBand(1).WriteArray(cells)
    dataset.FlushCache()
    del dataset
    page = report(None, BOUNDARY=None)
    rows = {row[1]: row for row in page.table("Part of the plan", "Result", "Tool", "Made", "State")}
    assert rows["Restoration ways"][4] == "out of date"
    assert "Out of date: what this was made from has changed." in page.words
    assert "Restoration ways (out of date)" in page.words


def test_the_layers_of_the_user_stay_as_they_are(report, town):
    before = (town["zones2"].name(), town["zones2"].renderer().type(), town["zones2"].metadata().abstract())
    report([town["zones2"]], MAPS="all", DPI=40)
    assert before == (
        town["zones2"].name(), town["zones2"].renderer().type(), town["zones2"].metadata().abstract(),
    )  # fmt: skip


def test_tables_are_written_out(report, ways, make_vector):
    rows = [("", "Vegetation cover", "68.5"), ("", "Water", EVIL)]
    table = make_vector("None", rows, "indicator:string", "now:string", name="Indicators")
    page = report([ways], TABLES=[table])
    assert page.table("indicator", "now") == [["Vegetation cover", "68.5"], ["Water", EVIL]]
    assert isinstance(table, QgsVectorLayer) and "script" not in page.tags
