"""What stands in the registry for a tool until it is used shows the same, and copies of it are the tool."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from ecorestore.algorithms.provider import EcoRestoreProvider, module_of
from ecorestore.algorithms.shells import Shell, index, is_model, itself, row_of
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
sys.path.insert(0, {home!r})
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
before = set(sys.modules)
from ecorestore.algorithms.provider import EcoRestoreProvider
provider = EcoRestoreProvider(at_once=False)
assert QgsApplication.processingRegistry().addProvider(provider)
loaded = sorted(name for name in set(sys.modules) - before)
print("LOADED", len(provider.algorithms()), *loaded)
"""


@pytest.fixture(scope="module")
def light(provider):
    shells = EcoRestoreProvider(at_once=False)
    shells.refreshAlgorithms()
    return shells


def test_the_index_is_that_of_the_tools(provider):
    written = [row._asdict() for row in index()]
    made = [row_of(tool, module_of(tool))._asdict() for tool in provider.algorithms()]
    assert json.loads(json.dumps(written)) == json.loads(json.dumps(made)), "run scripts/build_index.py"


def test_shells_show_what_the_tools_show(provider, light):
    tools = {tool.name(): tool for tool in provider.algorithms()}
    shells = {shell.name(): shell for shell in light.algorithms()}
    assert list(shells) == list(tools) and all(isinstance(shell, Shell) for shell in shells.values())
    for name, tool in tools.items():
        shell = shells[name]
        for word in ("displayName", "groupId", "group", "shortDescription", "tags", "helpUrl", "svgIconPath"):
            assert getattr(shell, word)() == getattr(tool, word)(), (name, word)
        assert int(shell.flags()) == int(tool.flags())
        assert is_model(shell) == is_model(tool) == isinstance(tool, QgsProcessingModelAlgorithm)


@pytest.mark.parametrize("name", ["mspa", "planmap", "zoningflow"])
def test_a_copy_is_the_tool_with_its_parameters(light, provider, name):
    copy, tool = light.algorithm(name).create(), provider.algorithm(name).create()
    assert type(copy) is type(tool) and copy.provider().id() == "ecorestore"
    assert [d.name() for d in copy.parameterDefinitions()] == [d.name() for d in tool.parameterDefinitions()]


def test_who_asks_the_registry_gets_the_tools_answers(light):
    shell = light.algorithm("grade")
    assert [d.name() for d in shell.parameterDefinitions()][:2] == ["INPUT", "METHOD"]
    assert shell.parameterDefinition("CLASSES").description()
    assert shell.outputDefinitions() and shell.outputDefinition("OUTPUT").type() == "outputRaster"
    assert "<" in shell.shortHelpString()
    assert shell.choices["METHOD"]
    assert shell.countVisibleParameters() == len(itself(shell).parameterDefinitions())
    with pytest.raises(AttributeError):
        print(shell.no_such_thing)


def test_a_shell_runs_as_the_tool(light, tmp_path):
    shell = light.algorithm("exporttable")
    target = str(tmp_path / "classes.csv")
    found, good = shell.run(
        {"TABLE": "classes", "OUTPUT": target}, QgsProcessingContext(), QgsProcessingFeedback()
    )
    assert good and Path(found["OUTPUT"]).is_file()


def test_no_science_is_loaded_at_the_start(tmp_path):
    (tmp_path / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    script = SCRIPT.format(home=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    told = next(line for line in done.stdout.splitlines() if line.startswith("LOADED")).split()
    assert int(told[1]) == len(index())
    assert not [name for name in told if name.split(".")[0] in ("numpy", "scipy")]
    assert not [name for name in told if name.startswith(("ecorestore.core", "ecorestore.gis.rasters"))]
