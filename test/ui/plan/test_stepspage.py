"""The page of the steps with real widgets, clicks and runs."""

import pytest
from ecorestore.core import chain
from ecorestore.gis.plan.pointer import set_current
from ecorestore.gis.plan.results import exists, place
from ecorestore.gis.plan.steps import steps
from ecorestore.ui.plan import stepspage
from ecorestore.ui.plan.runner import Runner
from ecorestore.ui.plan.stepspage import StepsPage
from ecorestore.ui.plan.watching import Watcher
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from .conftest import wait_for


@pytest.fixture
def page(plan):
    watcher, runner = Watcher(), Runner()
    made = StepsPage(watcher, runner)
    made.resize(460, 600)
    made.show()
    watcher.plan_changed()
    wait_for(lambda: watcher.picture is not None and not watcher.working)
    yield made
    runner.stop()
    wait_for(lambda: not runner.running)
    watcher.close()
    made.close()
    made.deleteLater()


def row_of(page, key):
    return page.tree._rows[key]


def click_row(page, key, modifier=Qt.KeyboardModifier.NoModifier):
    item = row_of(page, key)
    page.tree.scrollToItem(item)
    place_of = page.tree.visualItemRect(item).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(30, place_of.y()))


def click(button):
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def settled(page):
    wait_for(lambda: not page._runner.running and not page._watcher.working)


def state_text(page, key):
    return row_of(page, key).text(1)


def test_each_step_says_how_it_stands(page):
    assert state_text(page, "landuse_common") == "Not run yet"
    assert state_text(page, "soil_erodibility").startswith("Missing: Sand content, Silt content")
    click_row(page, "soil_erodibility")
    assert "Sand content" in page.sentence.text() and steps()["soil_erodibility"].hint in page.sentence.text()
    assert row_of(page, "sand").isHidden(), "a preparing step without its layer is not shown"
    click(page.all_steps)
    assert not row_of(page, "sand").isHidden()


def test_run_runs_the_step_and_what_it_needs(page, plan):
    click_row(page, "elements")
    click(page.run_button)
    assert page._runner.running and page.stop_button.isEnabled() and not page.run_button.isEnabled()
    settled(page)
    for key in ("planning_grid", "landuse_on_grid", "landuse_common", "elements"):
        assert state_text(page, key) == "Up to date", key
        assert row_of(page, key).text(2), "the time of the last run"
    assert state_text(page, "spaces") == "Not run yet"
    assert "──" in page.log.toPlainText()
    assert list((plan.folder / "logs").glob("*.txt"))


def test_update_runs_what_is_out_of_date_and_nothing_else(page, plan, ground):
    click_row(page, "elements")
    click_row(page, "slope_length", Qt.KeyboardModifier.ControlModifier)
    click(page.run_button)
    settled(page)
    assert not page.update_button.isEnabled(), "everything is up to date"
    ground.touch("landuse")
    page._watcher.refresh(0)
    wait_for(lambda: state_text(page, "elements") == "Out of date")
    assert state_text(page, "slope_length") == "Up to date"
    click_row(page, "landuse_on_grid")
    assert "“" in page.sentence.text() and "changed" in page.sentence.text()
    click(page.update_button)
    settled(page)
    assert set(page._runner.outcomes) == {"landuse_on_grid", "landuse_common", "elements"}
    assert state_text(page, "elements") == "Up to date"


def test_stop_ends_the_chain(page):
    click_row(page, "natural_resources")
    click(page.run_button)
    click(page.stop_button)
    settled(page)
    assert state_text(page, "natural_resources") == "Not run yet"
    assert page.unfinished() == ["natural_resources"], "remembered, to be gone on with"
    click(page.resume_button)
    settled(page)
    assert state_text(page, "natural_resources") == "Up to date"
    assert page.unfinished() == [] and not page.resume_button.isVisible()


def test_go_on_makes_nothing_twice(page, plan):
    click_row(page, "elements")
    click(page.run_button)
    settled(page)
    plan.set_value("unfinished", ["landuse_on_grid", "elements", "slope_length"])
    page._watcher.refresh(0)
    wait_for(lambda: page.resume_button.isVisible())
    click(page.resume_button)
    settled(page)
    assert set(page._runner.outcomes) == {"elevation", "slope_length"}
    assert page.unfinished() == [] and not page.resume_button.isVisible()


def test_show_result_adds_the_layer_once(page, plan):
    click_row(page, "elements")
    click(page.run_button)
    settled(page)
    assert QgsProject.instance().mapLayers() == {}
    click(page.show_button)
    click(page.show_button)
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 1 and layers[0].source() == place(plan, "elements").source
    assert layers[0].renderer().type() == "paletted"


def test_a_double_click_opens_the_tool_filled_in(page, plan, monkeypatch):
    from ecorestore.ui.plan import dialogs

    opened = []
    monkeypatch.setattr(dialogs, "open_tool", lambda tool, parameters: opened.append((tool, parameters)))
    item = row_of(page, "landuse_common")
    page.tree.scrollToItem(item)
    where = QPoint(30, page.tree.visualItemRect(item).center().y())
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    wait_for(lambda: bool(opened))
    assert opened == [
        (
            "ecorestore:classifylanduse",
            {"SYSTEM": "clcd", "TARGET": "common", "OUTPUT": place(plan, "landuse_common").sink},
        )
    ], "what is not there yet is left to the user"
    click_row(page, "elements")
    click(page.run_button)
    settled(page)
    page.open_dialog("landuse_common")
    assert opened[1][1]["INPUT"] == place(plan, "landuse_raw#on_grid").source


def test_a_failure_is_told_in_the_row(page, ground):
    with open(ground.elevation, "wb") as file:
        file.write(b"no raster")
    click_row(page, "slope_length")
    click(page.run_button)
    settled(page)
    assert state_text(page, "elevation") == "Failed"
    assert state_text(page, "slope_length") == "Not run"
    click_row(page, "slope_length")
    assert "Elevation" in page.sentence.text()


def test_without_a_plan_nothing_can_be_pressed(page):
    set_current(None)
    assert page._watcher.picture is None
    for button in (page.run_button, page.run_all_button, page.update_button, page.show_button):
        assert not button.isEnabled()


def test_clicks_among_two_hundred_layers_read_no_file(page, plan, ground, main_thread_reads):
    for number in range(200):
        QgsProject.instance().addMapLayer(QgsRasterLayer(ground.elevation, f"layer {number}"), False)
    main_thread_reads.clear()
    for key in ("elements", "spaces", "zones2", "corridors"):
        click_row(page, key)
        page._show()
    page._watcher.refresh(0)
    assert main_thread_reads == []
    assert stepspage is not None and not exists(place(plan, "zones2"))


def test_the_states_of_the_chain_are_worded(page):
    from ecorestore.ui.plan.wording import shown

    for status in (chain.FRESH, chain.OUTDATED, chain.EDITED):
        reason = chain.Reason(chain.INPUT, "@landuse")
        told = shown(chain.State(status, () if status == chain.FRESH else (reason,)))
        assert told.word and told.sentence.endswith(".") and not told.icon.isNull()
