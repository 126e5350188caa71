"""The chain in one task: results, states through the real store, cancelling, failing, resuming."""

import time

import numpy as np
import pytest
from ecorestore.core import chain
from ecorestore.gis.plan.brought import brought_of
from ecorestore.gis.plan.results import exists, former, place
from ecorestore.gis.plan.runs import runs
from ecorestore.gis.plan.standing import links
from ecorestore.gis.plan.steps import steps
from ecorestore.gis.recognise import kind_of
from ecorestore.ui.plan import runner as runners
from ecorestore.ui.plan.feedback import ChainFeedback
from ecorestore.ui.plan.jobs import ground_of, jobs_of
from ecorestore.ui.plan.runner import CANCELLED, DONE, FAILED, SKIPPED, Outcome
from osgeo import gdal
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer

from .conftest import WANTED, standing_of, wait_for


def statuses(plan):
    return {key: state.status for key, state in standing_of(plan).items()}


def test_a_chain_runs_in_order_and_everything_is_fresh(plan, run_steps):
    outcomes = run_steps(WANTED)
    assert {key: outcome for key, outcome in outcomes.items() if outcome.status != DONE} == {}
    assert set(WANTED) <= set(outcomes)
    now = statuses(plan)
    assert {key: now[key] for key in outcomes} == dict.fromkeys(outcomes, chain.FRESH)
    told = (plan.folder / "log.txt").read_text(encoding="utf-8")
    assert told.count("── ") == len(outcomes)


@pytest.mark.parametrize("role", ["landuse", "elevation", "boundary", "roads", "redline"])
def test_a_touched_input_turns_exactly_its_descendants(plan, ground, run_steps, role):
    ran = set(run_steps(WANTED))
    ground.touch(role)
    now = statuses(plan)
    turned = {key for key in ran if now[key] == chain.OUTDATED}
    known = [link for link in links(brought_of(plan)) if link.key in ran]
    expected = chain.descendants(known, f"@{role}")
    assert turned == expected
    assert turned, "nothing rests on it"
    assert {now[key] for key in ran - turned} <= {chain.FRESH}
    usable = {made.slot for key in ran - turned for made in steps()[key].outputs}
    stale = {made.slot for key in turned for made in steps()[key].outputs}
    again = run_steps(sorted(turned), usable, stale)
    assert set(again) == turned
    now = statuses(plan)
    assert {now[key] for key in ran} == {chain.FRESH}


def test_a_file_written_anew_with_the_same_content_turns_nothing(plan, ground, run_steps):
    ran = set(run_steps(("landuse_common", "slope_length")))
    ground.write()
    now = statuses(plan)
    assert {now[key] for key in ran} == {chain.FRESH}


def test_a_result_edited_by_hand_is_told_and_what_follows_is_old(plan, run_steps):
    run_steps(("landuse_common", "elements"))
    file = gdal.Open(place(plan, "landuse_common").path, gdal.GA_Update)
    cells = file.GetRasterBand(1).ReadAsArray()
    cells[5, 5] = 3 if cells[5, 5] != 3 else 4
    file.GetRasterBand(1).WriteArray(cells)
    file = None
    now = statuses(plan)
    assert now["landuse_common"] == chain.EDITED
    assert now["elements"] == chain.OUTDATED
    assert now["landuse_on_grid"] == chain.FRESH


def test_a_new_cell_size_of_the_plan_turns_the_grid_and_all_on_it(plan, run_steps):
    ran = set(run_steps(("landuse_common", "spaces")))
    plan.set_value("cell_size", 200)
    now = statuses(plan)
    assert {now[key] for key in ran} == {chain.OUTDATED}


def test_the_version_before_is_kept_once(plan, ground, run_steps):
    run_steps(("landuse_common",))
    first = gdal.Open(place(plan, "landuse_common").path).ReadAsArray()
    ground.touch("landuse")
    run_steps(("landuse_common",))
    assert exists(former(plan, "landuse_common"))
    assert np.array_equal(gdal.Open(former(plan, "landuse_common").path).ReadAsArray(), first)


def test_results_come_into_the_project_as_their_kind(plan, run_steps):
    run_steps(("elements", "spaces"), shown=True)
    layers = {kind_of(layer): layer for layer in QgsProject.instance().mapLayers().values()}
    assert set(layers) == {"spaces"}, "what only prepares stays in the plan"
    assert layers["spaces"].renderer().type() == "paletted"
    assert QgsProject.instance().layerTreeRoot().findLayer(layers["spaces"].id()) is not None
    run_steps(("spaces",), shown=True)
    assert len(QgsProject.instance().mapLayers()) == 1, (
        "run again, the layer is read again and not added twice"
    )


def test_runs_of_tools_of_qgis_are_noted_too(plan, run_steps):
    run_steps(("fixed_functions",))
    found = {run.step: run for run in runs(plan)}
    run = found["fixed_functions"]
    assert run.tool == "native:reclassifybytable"
    assert run.inputs["INPUT_RASTER"][0].slot == "landuse_common"
    assert run.outputs["OUTPUT"].slot == "fixed_functions" and run.outputs["OUTPUT"].fingerprint


def test_cancelled_in_the_middle_it_goes_on_where_it_stopped(plan, run_steps):
    class Impatient(ChainFeedback):
        def begin(self, title):
            super().begin(title)
            self.begun = getattr(self, "begun", 0) + 1
            if self.begun == 3:
                self.cancel()

    first = run_steps(WANTED, feedback=Impatient())
    done = {key for key, outcome in first.items() if outcome.status == DONE}
    assert len(done) == 2
    assert {outcome.status for key, outcome in first.items() if key not in done} == {CANCELLED}
    usable = {made.slot for key in done for made in steps()[key].outputs}
    second = run_steps(WANTED, usable)
    assert not done & set(second), "what was done is not done again"
    assert {outcome.status for outcome in second.values()} == {DONE}


def test_what_needs_a_step_that_failed_is_not_run_and_says_so(plan, ground, run_steps):
    with open(ground.landuse, "wb") as file:
        file.write(b"no raster")
    outcomes = run_steps(("elements", "slope_length"))
    assert outcomes["landuse_on_grid"].status == FAILED and outcomes["landuse_on_grid"].why
    assert outcomes["landuse_common"].status == outcomes["elements"].status == SKIPPED
    assert "Common land use" in outcomes["elements"].why or "用地通用分类" in outcomes["elements"].why
    assert outcomes["slope_length"].status == DONE


def test_windows_live_while_a_tool_of_the_main_thread_runs(plan, run_steps, monkeypatch):
    """The map tool; a timer ticks while it is at work, so that the button that stops can be pressed."""
    from ecorestore.ui.plan import runner as runners

    working, ticks = [], []
    original = runners.run_job

    def watched(job, *rest):
        if job.threaded:
            return original(job, *rest)
        working.append(job.key)
        try:
            return original(job, *rest)
        finally:
            working.pop()

    monkeypatch.setattr(runners, "run_job", watched)
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1) if working else None)
    timer.start(1)
    outcomes = run_steps(["map_naturalresources"])
    timer.stop()
    assert outcomes["map_naturalresources"].status == "done", outcomes["map_naturalresources"].why
    assert ticks


def test_windows_answer_inside_a_tool_of_the_main_thread(plan, monkeypatch):
    """Between two sheets of an atlas the event loop turns, and Stop pressed there stops it."""
    brought = brought_of(plan)
    late = [job._replace(threaded=False) for job in jobs_of(["planning_grid"], ground_of(plan, brought))]
    runner, ended, sheets, turns = runners.Runner(), [], [], []
    runner.ended.connect(ended.append)

    def atlas(job, _before, course):
        for sheet in range(50):
            if course.feedback.isCanceled():
                return Outcome(job.key, CANCELLED), []
            time.sleep(0.06)
            sheets.append(sheet)
            course.feedback.setProgress(2 * sheet + 1)
        return Outcome(job.key, DONE), []

    def look():
        if runner.on_main_thread:
            turns.append(len(sheets))
            if len(turns) == 3:
                runner.stop()

    monkeypatch.setattr(runners, "run_job", atlas)
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    runner.start(plan, late, ChainFeedback(plan.folder / "log.txt"))
    wait_for(lambda: bool(ended))
    timer.stop()
    assert ended == [False] and runner.outcomes[late[0].key].status == CANCELLED
    assert len(turns) >= 3 and len(sheets) < 10
    assert not runner.on_main_thread


def test_something_is_drawn_where_nothing_was(plan, run_steps):
    """Many results come in unticked; in an empty project one of them is drawn, in another none."""
    run_steps(WANTED, shown=True)
    drawn = QgsProject.instance().layerTreeRoot().checkedLayers()
    assert len(QgsProject.instance().mapLayers()) > 6
    assert len(drawn) == 1
