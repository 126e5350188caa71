"""Every window of the plan desk in a real QGIS: reached by Tab alone, named, its words not cut off, on the screen."""

import os

import pytest

from .starting import desktop

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(
        not os.environ.get("ECORESTORE_WHOLE_PLAN"),
        reason="the keyboard's focus needs a screen of its own: only with ECORESTORE_WHOLE_PLAN, -n0",
    ),
]
#: Windows of Processing: what is in them is QGIS's.
NOT_OURS = {"robustness"}
FAULTS = ("unreached", "stuck", "nameless", "doubled", "clipped", "outside")


@pytest.mark.parametrize(("language", "size"), [("zh", "1366x768"), ("en", "1366x768")])
def test_reached_by_the_keyboard_and_nothing_cut_off(tmp_path, language, size):
    report = desktop(tmp_path, language, "windows_session.py", size, 15)
    assert report["errors"] == []
    windows = report["windows"]
    assert {"data", "steps", "history", "weights", "rules", "maps", "comparison", "review"} <= set(windows)
    assert all(window["controls"] > 0 for window in windows.values())
    found = {
        (name, fault): window[fault]
        for name, window in windows.items()
        for fault in FAULTS
        if name not in NOT_OURS and window[fault]
    }
    assert found == {}
