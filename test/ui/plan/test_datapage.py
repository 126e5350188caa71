"""The page of the data, used as people do: real drags and drops, real buttons, a menu, keys."""

import json
import time
from pathlib import Path

import numpy as np
import pytest
from ecorestore.gis.plan import roles
from ecorestore.gis.plan.database import Plan
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from qgis.PyQt.QtTest import QTest

pytestmark = pytest.mark.usefixtures("eco_qgis")
SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"
DATASET = json.loads((SAMPLE / "dataset.json").read_text(encoding="utf-8"))


@pytest.fixture
def plan(tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "plan")


@pytest.fixture
def page(plan):
    from ecorestore.ui.plan.datapage import DataPage

    made = DataPage(lambda: plan)
    made.resize(460, 700)
    made.show()
    wait_until(made.isVisible)
    yield made
    wait_until(lambda: not made.judge.working)
    made.hide()
    made.deleteLater()
    QgsProject.instance().removeAllMapLayers()


def wait_until(done, seconds=20):
    until = time.monotonic() + seconds
    while not done():
        QgsApplication.processEvents()
        assert time.monotonic() < until, "not in time"
        time.sleep(0.005)


def settled(page):
    wait_until(lambda: not page.judge.working and page.known is not None)
    return page.known


def sample_layer(name):
    """A layer of the sample in the project, marked as the tool marks it."""
    for part in ("rasters", "evaluation", "vectors"):
        if name in DATASET[part]:
            entry = DATASET[part][name]
            path = str(SAMPLE / entry["file"])
            layer = (
                QgsVectorLayer(f"{path}|layername={name}", entry["title_zh"], "ogr")
                if part == "vectors"
                else QgsRasterLayer(path, entry["title_zh"])
            )
            layer.setCustomProperty("ecorestore/kind", entry["kind"])
            QgsProject.instance().addMapLayer(layer)
            return layer
    raise KeyError(name)


def drag(page, role, mime):
    """Drag over the row of a role and let go, with the events that Qt sends; whether it was taken."""
    tree, actions = page.tree, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    tree.scrollToItem(tree.row_of(role))
    point = tree.visualItemRect(tree.row_of(role)).center()
    nothing, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(point, actions, mime, left, nothing)
    QgsApplication.sendEvent(tree.viewport(), entering)
    moving = QDragMoveEvent(point, actions, mime, left, nothing)
    QgsApplication.sendEvent(tree.viewport(), moving)
    if not (entering.isAccepted() and moving.isAccepted()):
        return False
    event = QDropEvent(point, actions, mime, left, nothing)
    QgsApplication.sendEvent(tree.viewport(), event)
    return event.isAccepted()


def tree_mime(*layers):
    """What the layer tree of QGIS sends when layers are dragged out of it."""
    from qgis.core import QgsLayerTreeModel

    root = QgsProject.instance().layerTreeRoot()
    model = QgsLayerTreeModel(root)
    model.setFlag(QgsLayerTreeModel.Flag.AllowNodeReorder, True)
    return model.mimeData([model.node2index(root.findLayer(layer.id())) for layer in layers])


def files_mime(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def shown(page, role, column):
    return page.tree.row_of(role).text(column)


# drags --------------------------------------------------------------------------------


def test_layers_of_the_tree_are_dropped_on_a_row(page, plan):
    layers = [sample_layer(f"rain_{month:02d}") for month in (3, 1, 2)]
    assert drag(page, "rain_month", tree_mime(*layers))
    found = roles.given(plan)["rain_month"]
    assert [one.name for one in found] == ["1月降水量（示意）", "2月降水量（示意）", "3月降水量（示意）"]
    assert {one.layer_id for one in found} == {layer.id() for layer in layers}
    known = settled(page)
    assert known.lights["rain_month"].state == "look"
    assert "3" in shown(page, "rain_month", 2) and "12" in shown(page, "rain_month", 2)


def test_files_are_dropped_on_a_row_and_only_what_fits_is_taken(page, plan):
    assert drag(page, "roads", files_mime(SAMPLE / "vectors.gpkg")) is True
    assert "does not fit" in page.sentence.text() or "layer(s)" in page.sentence.text()
    assert drag(page, "elevation", files_mime(SAMPLE / "dem.tif"))
    (one,) = roles.given(plan)["elevation"]
    assert one.source == str(SAMPLE / "dem.tif") and one.layer_id == ""
    assert settled(page).lights["elevation"].state == "good"


def test_a_group_takes_nothing_and_text_is_not_taken(page):
    text = QMimeData()
    text.setText("dem.tif")
    assert not drag(page, "elevation", text)
    group = page.tree.topLevelItem(0)
    assert page.tree.role_of(group) == ""


def test_what_does_not_fit_is_said_and_changes_nothing(page, plan):
    assert drag(page, "boundary", tree_mime(sample_layer("dem")))
    assert "does not fit" in page.sentence.text() and roles.given(plan) == {}


def test_a_new_layer_replaces_that_of_a_role_of_one(page, plan, typed_raster):
    drag(page, "elevation", files_mime(SAMPLE / "dem.tif"))
    drag(page, "elevation", files_mime(typed_raster("other", np.arange(9).reshape(3, 3), "i2")))
    assert [Path(one.source).stem for one in roles.given(plan)["elevation"]] == ["other"]


# lights -------------------------------------------------------------------------------


def light(page, role, *sources):
    drag(page, role, files_mime(*sources))
    return settled(page).lights[role]


def test_lights_tell_faults_from_what_the_grid_mends(page, plan, typed_raster):
    boundary = sample_layer("boundary")
    drag(page, "boundary", tree_mime(boundary))
    assert settled(page).lights["boundary"].state == "good"
    assert page.known.proposal.crs.authid() == "EPSG:4527"
    away = typed_raster("away", np.arange(100).reshape(10, 10), "i2", -1, 250.0, (39900000.0, 4400000.0))
    found = light(page, "elevation", away)
    assert found.state == "bad" and "does not overlap" in found.sentence
    shifted = typed_raster(
        "shifted", np.arange(90000).reshape(300, 300) % 900, "i2", -1, 700.0, (39359600.0, 4552350.0)
    )
    found = light(page, "elevation", shifted)
    assert found.state == "look" and "Bringing to the grid mends it." in found.sentence
    quality = typed_raster("ndvi", 10000 * np.random.RandomState(1).rand(40, 40), "f4", -1)
    found = light(page, "ndvi", quality)
    assert found.state == "bad" and found.findings
    for role, state in (("boundary", "good"), ("elevation", "look"), ("ndvi", "bad"), ("roads", "none")):
        from ecorestore.ui.plan.lamps import lamp, words

        row = page.tree.row_of(role)
        assert row.icon(0).cacheKey() == lamp(state).cacheKey()
        assert row.text(2).startswith(words()[state])


def test_another_kind_of_classes_is_a_fault(page, typed_raster):
    path = typed_raster("soils", np.arange(25).reshape(5, 5) % 4 + 1, "u1", 0)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadataItem("ECORESTORE_KIND", "soil_group")
    dataset = None
    found = light(page, "landuse", path)
    assert found.state == "bad" and "is needed" in found.sentence


def test_a_file_that_is_gone_turns_red(page, typed_raster):
    path = typed_raster("dem", np.arange(25).reshape(5, 5), "i2")
    assert light(page, "elevation", path).state == "good"
    Path(path).unlink()
    page.refresh()
    assert settled(page).lights["elevation"].state == "bad"


def test_the_light_of_a_layer_is_worked_out_once(page, monkeypatch):
    from ecorestore.ui.plan import judging

    asked = []
    original = judging.light_of
    monkeypatch.setattr(
        judging, "light_of", lambda layer, *rest: asked.append(layer.name()) or original(layer, *rest)
    )
    light(page, "elevation", SAMPLE / "dem.tif")
    light(page, "greenness", SAMPLE / "greenness.tif")
    assert sorted(asked) == ["dem", "greenness"]


# buttons ------------------------------------------------------------------------------


def test_find_in_project_fills_every_role_of_the_sample_with_green_lights(page, plan):
    for part in ("rasters", "evaluation", "vectors"):
        for name in DATASET[part]:
            sample_layer(name)
    QTest.mouseClick(page.find_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: page._search is None and roles.given(plan))
    known = settled(page)
    assert {role for role, found in known.lights.items() if found.state != "good"} == set()
    expected = {role.key for role in roles.roles().values() if role.need != "optional"}
    assert expected <= set(known.given)
    assert len(known.given["rain_month"]) == 12 and len(known.given["ndvi_year"]) == 10
    assert page.bring_button.toolTip().startswith("Makes")


def test_find_in_project_leaves_what_was_given(page, plan, typed_raster):
    mine = typed_raster("mine", np.arange(9).reshape(3, 3), "i2")
    drag(page, "elevation", files_mime(mine))
    sample_layer("dem")
    sample_layer("roads")
    QTest.mouseClick(page.find_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: page._search is None)
    assert roles.given(plan)["elevation"][0].source == mine
    assert "roads" in roles.given(plan)


def test_find_in_folder(page, plan, typed_raster, tmp_path):
    (tmp_path / "数据").mkdir()
    for name in ("DEM", "pre_01", "pre_02", "unknown"):
        Path(typed_raster(name, np.arange(9).reshape(3, 3), "i2")).rename(tmp_path / "数据" / f"{name}.tif")
    page.search_folder(str(tmp_path / "数据"))
    wait_until(lambda: page._search is None)
    found = roles.given(plan)
    assert set(found) == {"elevation", "rain_month"} and len(found["rain_month"]) == 2
    settled(page)


def test_the_menu_of_a_row_offers_layers_that_fit(page, plan):
    dem, roads = sample_layer("dem"), sample_layer("roads")
    page.tree.setCurrentItem(page.tree.row_of("elevation"))
    page.choose_menu.aboutToShow.emit()
    titles = [action.text() for action in page.choose_menu.actions()]
    assert dem.name() in titles and roads.name() not in titles
    next(action for action in page.choose_menu.actions() if action.text() == dem.name()).trigger()
    assert roles.given(plan)["elevation"][0].layer_id == dem.id()
    settled(page)


def test_a_double_click_and_enter_open_the_menu(page):
    opened = []
    page.choose_menu.aboutToShow.connect(lambda: opened.append(page.tree.current_role()))
    row = page.tree.row_of("elevation")
    page.tree.scrollToItem(row)
    at = page.tree.visualItemRect(row).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(page.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    page.choose_menu.close()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    page.choose_menu.close()
    assert opened == ["elevation", "elevation"]


def test_remove_takes_back_what_was_given(page, plan):
    drag(page, "elevation", files_mime(SAMPLE / "dem.tif"))
    settled(page)
    page.tree.setCurrentItem(page.tree.row_of("elevation"))
    QTest.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert roles.given(plan) == {} and shown(page, "elevation", 1) == ""


def test_what_is_needed_is_named_until_it_is_there(page):
    assert not page.bring_button.isEnabled()
    assert "boundary" in page.bring_button.toolTip().lower()


def test_optional_rows_can_be_hidden(page, plan):
    drag(page, "windy_days", files_mime(SAMPLE / "wind_days.tif"))
    QTest.mouseClick(
        page.every,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(8, page.every.height() // 2),
    )
    assert not page.every.isChecked()
    assert page.tree.row_of("salinity").isHidden() and page.tree.row_of("salinity").parent() is not None
    assert not page.tree.row_of("windy_days").isHidden() and not page.tree.row_of("elevation").isHidden()
    settled(page)


def test_without_a_plan_nothing_can_be_given():
    from ecorestore.ui.plan.datapage import DataPage

    empty = DataPage(lambda: None)
    assert not empty.find_button.isEnabled() and not empty.bring_button.isEnabled()
    empty.deleteLater()


# speed --------------------------------------------------------------------------------


def test_acts_in_a_project_with_200_layers_leave_reading_to_other_threads(
    page, typed_raster, main_thread_reads
):
    path = typed_raster("many", np.arange(9).reshape(3, 3), "i2")
    layers = [QgsRasterLayer(path, f"layer {number}") for number in range(200)]
    QgsProject.instance().addMapLayers(layers)
    for month in range(1, 13):
        sample_layer(f"rain_{month:02d}")
    for act in (
        lambda: drag(page, "elevation", tree_mime(layers[0])),
        page.refresh,
        lambda: page.tree.setCurrentItem(page.tree.row_of("roads")),
        page.choose_menu.aboutToShow.emit,
        lambda: QTest.mouseClick(page.find_button, Qt.MouseButton.LeftButton),
    ):
        main_thread_reads.clear()
        act()
        assert len(main_thread_reads) <= 1, main_thread_reads  # the one layer that was dropped
    settled(page)
