"""The plugin in a real QGIS window under Xvfb, in English and in Chinese."""

import re

import pytest

from .starting import desktop

CHINESE = re.compile(r"[\u4e00-\u9fff]")
pytestmark = pytest.mark.desktop


@pytest.mark.parametrize("language", ["en", "zh"])
def test_menu_toolbar_toolbox_dialog_and_designer(tmp_path, language):
    report = desktop(tmp_path, language, "session.py", EVERY=str(int(language == "en")))
    assert "error" not in report, report["error"]
    assert report["plugin"]
    assert len(report["toolbox"]) == 7, "seven wings have tools"
    assert len(report["menu"]) == 8, "seven wings and the models"
    assert len(report["toolbar"]) >= 6
    assert report["desk_first"] and report["desks"] == [True]
    assert len(report["desk_pages"]) == 3
    _every_action(report)
    assert report["sample_first"] == [True, 1, ""], "asked, cancelled: the project stays"
    assert report["sample_second"] == [True, 1, "second"], (
        "asked, changes given up: the sample project is open"
    )
    assert report["sample_layers"][0] > 50
    assert report["sample_layers"][1], "every layer can be read"
    assert report["sample_canvas"] >= 5, "layers are drawn"
    assert report["start_zoning"][1:3] == report["start_expected"], (
        "land use and elevation, not what is active"
    )
    assert report["start_zoning"][0] and report["start_zoning"][3:] == ["", ""], "nothing where nothing fits"
    assert report["start_months"] == report["months_expected"]
    assert report["start_years"] == report["years_expected"]
    assert report["menu_run"]
    assert report["result_renderer"] == "paletted"
    assert report["result_group"] == [{"en": "1 Data preparation", "zh": "1 数据准备"}[language], True]
    assert report["result_seen"], "ticked in the layer tree, on the canvas"
    assert report["toolbox_run"]
    assert report["toolbox_result"] == [True]
    assert report["batch"] == pytest.approx([1, 1], abs=1e-6), "both rows scaled to 0–1"
    assert report["designer_steps"] >= 8
    assert report["designer_closed"]
    pages = [
        name.split(".")[0].replace("README", "index") for name in report["help"]
    ]  # a checkout shows its text
    assert pages == ["zonelevel1", "tutorial", "index", "index"]
    assert all(report["help_there"]), report["help"]
    title = {"en": "Level-1 restoration zones", "zh": "一级生态修复分区"}[language]
    assert title in report["help_titles"][0]
    shown = [
        *report["toolbox"],
        *sum(report["toolbox"].values(), []),
        *report["menu"],
        report["dialog_title"],
    ]
    shown += [report["result_layer"], *report["result_classes"]]
    for text in shown:
        assert bool(CHINESE.search(text)) == (language == "zh"), text


def _every_action(report):
    """Tried in one language; the windows are the same in the other."""
    if report["locale"].startswith("zh"):
        return
    tools = sum(len(names) for names in report["menu"].values())
    assert (
        report["actions"] == len(report["opened"]) == tools + len(report["toolbar"]) - 1
    )  # the desk is a dock
    assert report["not_destroyed"] == []
    # the model of all flows makes every tool once when it is first looked at; later it is there at once
    slow = [name for name in report["slow"] if not name.lower().endswith("whole plan flow")]
    assert slow == [], "more than three seconds of computing before a window is there"
    assert report["held"] == 0, "closed windows are let go"
    assert report["forgotten_is_noticed"], "a dialog that nobody holds would be found"
