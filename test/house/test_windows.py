"""A window that nobody holds is dead: ``ui/windows.py`` alone shows windows."""

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "ui"
SHOWING = {"show", "exec", "exec_", "open", "showMaximized", "showNormal"}


@pytest.mark.parametrize(
    "path", [p for p in sorted(UI.rglob("*.py")) if p.name != "windows.py"], ids=lambda p: p.stem
)
def test_windows_are_shown_in_one_place(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in SHOWING, f"line {node.lineno}: give the window to windows.show"
