"""The history: runs repeated, copied, put into a model that runs."""

import numpy as np
import pytest
from ecorestore.gis.builtin import read_builtin
from ecorestore.gis.plan.results import place
from ecorestore.gis.plan.runs import Run, append, runs
from ecorestore.ui.plan import historypage, modelmaking
from ecorestore.ui.plan.historypage import HistoryPage
from ecorestore.ui.plan.modelmaking import model_of
from ecorestore.ui.plan.repeating import as_command, as_python
from ecorestore.ui.plan.watching import Watcher
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication


@pytest.fixture
def page(plan, run_steps):
    run_steps(("redline", "elements", "spaces"))
    watcher = Watcher()
    made = HistoryPage(watcher)
    made.resize(460, 500)
    made.show()
    made.read()
    yield made
    watcher.close()
    made.close()
    made.deleteLater()


def select(page, *titles):
    for number in range(page.table.topLevelItemCount()):
        row = page.table.topLevelItem(number)
        row.setSelected(row.text(1) in titles)


def click(button):
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by_step(plan):
    return {run.step: run for run in runs(plan)}


def test_every_run_is_listed_the_newest_first(page, plan):
    times = [page.table.topLevelItem(n).text(0) for n in range(page.table.topLevelItemCount())]
    assert len(times) == len(runs(plan)) >= 5 and times == sorted(times, reverse=True)
    assert (
        page.table.topLevelItem(0).toolTip(0).endswith(times[0])
        and len(page.table.topLevelItem(0).toolTip(0)) > 10
    )
    row = next(
        page.table.topLevelItem(n)
        for n in range(len(times))
        if page.table.topLevelItem(n).text(1) == "Three spaces"
    )
    assert row.text(2) == "Three spaces" and float(row.text(3)) >= 0
    QTest.keyClicks(page.filter, "three spaces")
    shown = [n for n in range(len(times)) if not page.table.topLevelItem(n).isHidden()]
    assert len(shown) == 1


def test_a_map_is_named_in_its_row(page, plan):
    append(plan, Run("ecorestore:planmap", {"MAP": "zoning"}, {}, {}))
    append(plan, Run("ecorestore:planmap", {"MAP": "no such map"}, {}, {}))
    page.read()
    nameless, named = (page.table.topLevelItem(number).text(1) for number in range(2))
    title = next(row["title_en"] for row in read_builtin("maps") if row["map"] == "zoning")
    assert named == f"{nameless}: {title}"


def test_a_row_is_chosen_by_a_click_and_repeated(page, plan, monkeypatch):
    opened = []
    monkeypatch.setattr(historypage, "open_tool", lambda tool, parameters: opened.append((tool, parameters)))
    select(page)
    assert not page.repeat_button.isEnabled()
    item = next(
        i for i in map(page.table.topLevelItem, range(9)) if i is not None and i.text(1) == "Three spaces"
    )
    where = page.table.visualItemRect(item).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, where.y()))
    click(page.repeat_button)
    tool, given = opened[0]
    assert tool == "ecorestore:threespaces"
    assert given["LANDUSE"] == place(plan, "landuse_common").source
    assert given["REDLINE"] == place(plan, "redline").source
    assert given["OUTPUT"] == place(plan, "spaces").sink


def test_python_repeats_the_run(page, plan):
    select(page, "Three spaces")
    click(page.python_button)
    text = QApplication.clipboard().text()
    target = place(plan, "spaces").path
    before = gdal.Open(target).ReadAsArray()
    gdal.GetDriverByName("GTiff").Delete(target)
    exec(compile(text, "history", "exec"), {})  # what a user pastes into QGIS's console
    assert np.array_equal(gdal.Open(target).ReadAsArray(), before)


def test_commands_are_quoted(page, plan):
    select(page, "Three spaces", "Common land use")
    click(page.command_button)
    first, second = QApplication.clipboard().text().split("\n\n")
    assert first.startswith("qgis_process run ecorestore:classifylanduse -- ")
    assert second.startswith("qgis_process run ecorestore:threespaces -- ")
    run = by_step(plan)["landuse_common"]
    assert '"' in as_command(run, windows=True) and "规划" in as_command(run, windows=True)
    assert as_python(run).count("\n") > 3


def test_runs_become_a_wired_model_that_runs(page, plan, monkeypatch, tmp_path):
    shown = []
    monkeypatch.setattr(modelmaking, "designer_for", lambda model: shown.append(model) or "window")
    monkeypatch.setattr(modelmaking, "show", lambda window: None)
    select(page, "Land use on the grid", "Common land use", "Three spaces")
    click(page.model_button)
    model = shown[0]
    children = model.childAlgorithms()
    assert len(children) == 3
    spaces = next(child for child in children.values() if child.algorithmId().endswith("threespaces"))
    source = spaces.parameterSources()["LANDUSE"][0]
    assert source.outputChildId().startswith("classifylanduse")
    for child in children.values():
        assert model.validateChildAlgorithm(child.childId()) == (True, [])
    again = model_of([by_step(plan)[key] for key in ("landuse_on_grid", "landuse_common", "spaces")], "again")
    outputs = [one for one in again.parameterDefinitions() if one.isDestination()]
    assert len(outputs) == 1, "what another run takes stays inside"
    target = str(tmp_path / "again.tif")
    inputs = {
        one.name(): one.defaultValue() for one in again.parameterDefinitions() if not one.isDestination()
    }
    results, good = again.run(
        {**inputs, outputs[0].name(): target}, QgsProcessingContext(), QgsProcessingFeedback()
    )
    assert good
    expected = gdal.Open(place(plan, "spaces").path).ReadAsArray()
    assert np.array_equal(gdal.Open(target).ReadAsArray(), expected)
