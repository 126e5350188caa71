"""The rules of the house, checked on the sources."""

import ast
import csv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = [p for room in ("core", "gis", "algorithms", "ui") for p in sorted((ROOT / room).rglob("*.py"))] + [
    ROOT / name for name in ("__init__.py", "plugin.py", "compat.py", "translation.py")
]
CORE_MAY_IMPORT = {"numpy", "scipy"}
STANDARD = {
    "math", "typing", "operator", "heapq", "collections", "functools", "itertools", "dataclasses", "enum", "re",
    "bisect", "statistics", "warnings", "contextlib", "string", "__future__", "unicodedata", "struct",
}  # fmt: skip


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_sizes(path):
    text = path.read_text(encoding="utf-8")
    most = 200 if "(EcoAlgorithm)" in text else 400
    assert text.count("\n") <= most
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            length = node.end_lineno - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


CORE = [p for p in SHIPPED if ROOT / "core" in p.parents]


@pytest.mark.parametrize("path", CORE, ids=lambda p: str(p.relative_to(ROOT)))
def test_calls_have_at_most_six_positional_arguments(path):
    """What belongs together travels as one NamedTuple."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and len(node.args) > 6]
    assert [f"line {call.lineno}: {ast.unparse(call.func)}" for call in calls] == []


@pytest.mark.parametrize("path", CORE, ids=lambda p: p.stem)
def test_core_imports_only_science(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [] if node.level else [node.module]
            if node.level:
                depth = len(path.relative_to(ROOT / "core").parts)
                assert node.level <= depth, "core imports from outside core"
        else:
            continue
        for name in names:
            assert name.split(".")[0] in CORE_MAY_IMPORT | STANDARD, name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_down_only(path):
    room = path.relative_to(ROOT).parts[0]
    above = {"core": ("gis", "algorithms", "ui"), "gis": ("algorithms", "ui"), "algorithms": ("ui",)}.get(
        room, ()
    )
    text = path.read_text(encoding="utf-8")
    for name in above:
        assert f"from ..{name}" not in text
        assert f"from ...{name}" not in text


WINGS = [
    "preparation",
    "evaluation",
    "diagnosis",
    "zoning",
    "restoration",
    "network",
    "programme",
    "cartography",
]


@pytest.mark.parametrize(
    "path",
    [p for p in SHIPPED if len(p.relative_to(ROOT).parts) > 2 and p.relative_to(ROOT).parts[1] in WINGS],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_a_wing_uses_no_later_wing(path):
    parts = path.relative_to(ROOT).parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.level > 1:
            target = [*parts[: len(parts) - node.level], *(node.module or "").split(".")]
            if len(target) > 1 and target[1] in WINGS:
                later = WINGS.index(target[1]) > WINGS.index(parts[1])
                assert not later, f"{parts[1]} uses {target[1]}"


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "tables").glob("*.csv")), ids=lambda p: p.stem)
def test_tables_tell_their_source(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert row["flag"].strip(), row
        assert row["source"].strip(), row
        assert None not in row, "more cells than columns"


def test_licence_and_metadata_are_complete():
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    for key in [
        "name",
        "description",
        "version",
        "qgisMinimumVersion",
        "author",
        "email",
        "about",
        "tracker",
        "repository",
    ]:
        assert general[key].strip()
    assert general["hasProcessingProvider"] == "yes"
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert (ROOT / general["icon"]).exists()
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text(encoding="utf-8")
