"""The rules of the house, checked on the sources."""

import ast
import csv
from functools import cache
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


@cache
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


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_calls_have_at_most_six_positional_arguments(path):
    """What belongs together travels as one NamedTuple."""
    many = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and len(node.args) > 6]
    foreign = ("Qgs", "gdal.")  # QGIS and GDAL decide on their own
    calls = [call for call in many if not ast.unparse(call.func).startswith(foreign)]
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


TOOL_FOLDERS = [ROOT / "algorithms" / wing for wing in WINGS]
#: Names under which a file may not hide what was left over.
LEFT_OVER = ("texts", "inputs", "rows", "helpers", "utils", "misc")


def tools_of(wing):
    """Ids of the tools of a wing, as its files and folders name them."""
    found = []
    for path in sorted(wing.rglob("*.py")):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and any(
                ast.unparse(base) == "EcoAlgorithm" for base in node.bases
            ):
                ids = [
                    n.value.value for n in node.body if isinstance(n, ast.Assign) and n.targets[0].id == "ID"
                ]
                found.append((ids[0], path))
    return found


@pytest.mark.parametrize("wing", TOOL_FOLDERS, ids=lambda p: p.name)
def test_a_wing_lists_its_tools_and_nothing_else(wing):
    tools = tools_of(wing)
    for tool, path in tools:
        assert path in (wing / f"{tool}.py", wing / tool / "tool.py"), path.relative_to(ROOT)
    names = {tool for tool, _path in tools} | {"shared", "__init__"}
    there = {path.stem for path in wing.iterdir() if path.name != "__pycache__"}
    assert there <= names, there - names


def parameters_of(path):
    """Names of all parameters of all functions of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            yield from (argument.arg for argument in [*node.args.args, *node.args.kwonlyargs])


@pytest.mark.parametrize(
    "path",
    [p for wing in TOOL_FOLDERS for p in sorted(wing.rglob("*.py"))],
    ids=lambda p: str(p.relative_to(ROOT / "algorithms")),
)
def test_only_tools_and_their_settings_see_the_run(path):
    """Helpers get values: neither the run nor its inputs or outputs."""
    assert not path.stem.endswith(LEFT_OVER), "named by what was left over"
    if "(EcoAlgorithm)" in path.read_text(encoding="utf-8") or path.name in ("settings.py", "__init__.py"):
        return
    assert not {"run", "inputs", "outputs"} & set(parameters_of(path))


@pytest.mark.parametrize(
    "path",
    [path for wing in TOOL_FOLDERS for _tool, path in tools_of(wing)],
    ids=lambda p: str(p.relative_to(ROOT / "algorithms")),
)
def test_execute_is_short_and_settings_are_read_once(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef) and node.name == "execute":
            assert node.end_lineno - node.lineno + 1 <= 35, path.name


@pytest.mark.parametrize(
    "path", [p for p in SHIPPED if ROOT / "gis" in p.parents], ids=lambda p: str(p.relative_to(ROOT))
)
def test_gis_knows_no_processing_and_no_window(path):
    """``QgsProcessingUtils`` alone, for temporary files."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            assert node.module not in ("qgis.utils", "qgis.gui", "qgis.PyQt.QtWidgets"), node.module
            names = [alias.name for alias in node.names if alias.name.startswith("QgsProcessing")]
            assert set(names) <= {"QgsProcessingUtils"}, names


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_file_and_folder_says_what_it_holds(path):
    said = ast.get_docstring(tree(path)) or ""
    assert said and "TODO" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_what_marks_a_sentence_is_not_called_as_what_translates_it(path):
    text = path.read_text(encoding="utf-8")
    assert "import tr as " not in text and " as tr\n" not in text


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
