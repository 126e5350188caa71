"""The whole plan by the mouse in a real QGIS: how many presses it takes, and that all of it stands in the end.

Presses are counted where Qt's windows get them; Enter in a dialog counts as one, letters of a path do not.

With ECORESTORE_WHOLE_PLAN=1 every step is made with the cells and districts of the sample and every map is printed; without
it the same is done with large cells, without districts, so without atlas, and two maps are printed.
"""

import json
import os
import shutil

import pytest

from .starting import desktop

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.chain,
    pytest.mark.skipif(not shutil.which("xdotool"), reason="xdotool is not installed"),
]
#: What the plan is to take from an empty project, and after another land use.
MOST, MOST_AGAIN = 60, 5
WHOLE = bool(os.environ.get("ECORESTORE_WHOLE_PLAN"))
#: Minutes before it is given up, results up to date at the least, maps printed at the least.
MINUTES, FRESH, MAPS = (90, 100, 7) if WHOLE else (30, 80, 2)


def presses(report, *parts):
    """Presses and Enters of some parts."""
    return sum(sum(report["clicks"][part]) for part in parts)


def test_from_an_empty_project_to_maps_and_an_update(tmp_path):
    way = "whole" if WHOLE else "short"
    report = desktop(tmp_path, "zh", "plan_session.py", "1366x768", MINUTES, WAY=way)
    assert "error" not in report, report["error"]
    print(json.dumps({key: report[key] for key in ("clicks", "silence", "processor")}))
    assert presses(report, *set(report["clicks"]) - {"replace", "updating"}) <= MOST
    assert presses(report, "replace") <= MOST_AGAIN
    assert report["failed"] == report["failed_after"] == {}
    for states in (report["states"], report["states_after"]):
        assert set(states.values()) == {"fresh", "missing"}
        assert sum(state == "fresh" for state in states.values()) > FRESH
    assert report["states"] == report["states_after"]
    assert {"landuse_on_grid", "zones2", "repairs", "map_zoning"} <= set(report["updated"])
    assert not {"elevation", "slope_length", "rain_month#01"} & set(report["updated"]), "rest on no land use"
    assert ("atlas_zoning" in report["updated"]) == WHOLE
    assert len(report["maps"]) >= MAPS


@pytest.mark.skipif(not WHOLE, reason="a second run of many minutes: only with ECORESTORE_WHOLE_PLAN")
def test_sample_project_found_dragged_and_cut_off(tmp_path):
    report = desktop(tmp_path, "en", "plan_session.py", "1366x768", 10, WAY="sample")
    assert "error" not in report, report["error"]
    assert presses(report, "sample", "begin", "give", "bring") <= MOST
    assert len(report["roles"]) > 30 and report["dragged"]
    assert report["clicks"]["drag"] == [1, 0]
    asked, again = report["questions"]
    assert "still running" in asked[0] and asked[1] and again[1], "not closed, the steps go on"
    assert report["last"] == [True, False], "stopped; then QGIS asks for the project alone"
    plan = str(tmp_path / "plan" / "plan.gpkg")
    later = desktop(tmp_path / "later", "en", "plan_session.py", "1366x768", 10, WAY="resume", PLAN=plan)
    assert "error" not in later, later["error"]
    done = {key for key, state in later["before"].items() if state == "fresh"}
    assert done, "what was done before QGIS closed is kept"
    assert later["ran"] and not done & set(later["ran"]), "nothing is made twice"
    assert later["unfinished"] == []
    assert {later["after"][key] for key in later["ran"]} == {"fresh"}
