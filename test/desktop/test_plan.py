"""The whole plan by the mouse in a real QGIS: how many presses it takes, and that all of it stands in the end."""

import json

import pytest

from .starting import desktop

pytestmark = pytest.mark.desktop


def test_from_an_empty_project_to_maps_and_an_update(tmp_path):
    report = desktop(tmp_path, "zh", "plan_session.py", "1366x768", 25, WAY="whole")
    print(json.dumps(report, ensure_ascii=False, indent=1))
    assert "error" not in report, report["error"]
