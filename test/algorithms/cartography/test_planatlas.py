import os
import subprocess

import numpy as np
import pytest
from ecorestore.gis.sheet import atlas
from ecorestore.gis.sheet.atlas import AreaRow, fitted
from ecorestore.gis.sheet.paper import page, with_panel
from qgis.core import QgsLayoutItemManualTable, QgsProcessingException, QgsProcessingFeedback

HALVES = ((0, 100, "West <1>"), (100, 100, "East"))


@pytest.fixture
def sheets(monkeypatch):
    """What each sheet that was built shows: title, table, where the map lies."""
    seen, build = [], atlas.build_sheet

    def look(project, book, at):
        layout = build(project, book, at)
        table = [frame for frame in layout.multiFrames() if isinstance(frame, QgsLayoutItemManualTable)]
        words = [[cell.content() for cell in row] for row in table[0].tableContents()] if table else []
        labels = [item.text() for item in layout.items() if hasattr(item, "setMarginX")]
        frame = layout.referenceMap()
        seen.append((book.districts[at].subject.texts.title, words, labels, frame.extent()))
        return layout

    monkeypatch.setattr(atlas, "build_sheet", look)
    return seen


@pytest.fixture
def halves(make_vector, box):
    shapes = [(box(column, 0, width, 150), name) for column, width, name in HALVES]
    return make_vector("Polygon", shapes, "name:string", name="halves")


@pytest.fixture
def given(town, halves, tmp_path):
    return {
        "MAP": "naturalresources", "LAYERS": [town["elements"]], "BOUNDARY": town["boundary"],
        "COVERAGE": halves, "DPI": 50, "OUTPUT": str(tmp_path / "atlas.pdf"),
    }  # fmt: skip


def pages(path):
    text = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pages")))


def test_one_page_per_district_with_areas_as_counted_by_hand(run, given, sheets):
    result = run("planatlas", given)
    assert result["SHEETS"] == 2 == pages(given["OUTPUT"])
    assert [title.rpartition(": ")[2] for title, *_rest in sheets] == ["West <1>", "East"]
    west, east = (words for _title, words, *_rest in sheets)
    # 100 × 150 cells of 1 ha: 20 × 20 are water, the lower 50 rows farmland
    assert west[1:] == [
        ["Forest", "96.00", "64.0"], ["Farmland", "50.00", "33.3"], ["Lakes and wetland", "4.00", "2.7"],
        ["Total", "150.00", "100.0"],
    ]  # fmt: skip
    assert east[1:] == [
        ["Forest", "100.00", "66.7"],
        ["Farmland", "50.00", "33.3"],
        ["Total", "150.00", "100.0"],
    ]
    assert "Page 1 of 2" in sheets[0][2]
    assert "Page 2 of 2" in sheets[1][2]


def test_maps_are_zoomed_to_their_districts(run, given, sheets, halves):
    run("planatlas", given)
    for (_title, _words, _labels, extent), feature in zip(sheets, halves.getFeatures()):
        box = feature.geometry().boundingBox()
        assert extent.contains(box)
        assert extent.height() < 2 * box.height()


def test_polygons_are_cut_along_the_districts(run, given, sheets, town, make_vector, box):
    part = make_vector("Polygon", [(box(50, 50, 100, 110), "Middle")], "name:string", name="part")
    run("planatlas", {**given, "MAP": "zoning", "LAYERS": [town["zones2"]], "COVERAGE": part})
    rows = {row[0]: row[1] for row in sheets[0][1][1:]}
    assert rows == {
        "I-1 North-west": "25.00", "I-2 North-east": "25.00", "IV-1 South": "50.00", "Other": "10.00", "Total": "110.00",
    }  # fmt: skip


def test_cells_without_class_are_a_row(run, given, sheets, make_raster):
    cells = np.full((150, 200), 3)
    cells[:, 100:150] = 0
    run("planatlas", {**given, "LAYERS": [make_raster("holes", cells, nodata=0)]})
    assert ["No data", "75.00", "50.0"] in sheets[1][1]


def test_lines_alone_give_sheets_without_a_table(run, given, sheets, town):
    result = run("planatlas", {**given, "MAP": "network", "LAYERS": [town["corridors"]]})
    assert result["SHEETS"] == 2
    assert [words for _title, words, *_rest in sheets] == [[], []]


def test_cancelling_between_sheets_leaves_no_file(run, given, sheets, tmp_path):
    feedback = QgsProcessingFeedback()
    build = atlas.build_sheet

    def cancel(project, book, at):
        feedback.cancel()
        return build(project, book, at)

    atlas.build_sheet = cancel  # the fixture puts the first one back
    with pytest.raises(QgsProcessingException):
        run("planatlas", given, feedback=feedback)
    assert len(sheets) == 1
    assert [name for name in os.listdir(tmp_path) if "atlas" in name] == []


def test_smallest_classes_become_one_row_and_the_sum_stays():
    rows = [AreaRow("a", 5.0), AreaRow("b", 1.0), AreaRow("c", 9.0), AreaRow("d", 2.0)]
    assert fitted(rows, 4) == rows
    assert fitted(rows, 3) == [AreaRow("a", 5.0), AreaRow("c", 9.0), AreaRow("2 smaller classes", 3.0)]


@pytest.mark.parametrize("paper", ["A3L", "A3P", "A4L", "A4P", "A1L"])
def test_panel_lies_beside_the_map_on_the_paper(paper):
    whole = page(paper)
    rects = with_panel(whole).rects
    frame, panel = rects["map"], rects["panel"]
    assert frame.x + frame.width < panel.x
    assert panel.x + panel.width == pytest.approx(whole.rects["map"].x + whole.rects["map"].width)
    assert rects["north"].x + rects["north"].width <= frame.x + frame.width
