"""Every tool is whole: ids that never change, help, tags in both languages, unique names."""

import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition

FROZEN = Path(__file__).with_name("catalogue.txt")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def signature(algorithm):
    inputs = [d.name() for d in algorithm.parameterDefinitions() if not d.isDestination()]
    outputs = [d.name() for d in algorithm.outputDefinitions()]
    return f"{algorithm.id()}: {' '.join(inputs)} -> {' '.join(outputs)}"


@pytest.fixture
def tools(provider):
    return [a for a in provider.algorithms() if not isinstance(a, QgsProcessingModelAlgorithm)]


def test_ids_and_keys_are_frozen(provider):
    """A key that was there once stays; new ones are added to catalogue.txt by hand."""
    created = [algorithm.create() for algorithm in provider.algorithms()]
    now = sorted(signature(algorithm) for algorithm in created)
    assert now == FROZEN.read_text(encoding="utf-8").splitlines()


def test_every_tool_explains_itself(tools):
    for tool in tools:
        assert tool.displayName() and tool.shortDescription() and tool.group(), tool.id()
        assert len(tool.method()) > 80, tool.id()
        assert any(CHINESE.search(tag) for tag in tool.tags()), tool.id()
        assert any(not CHINESE.search(tag) for tag in tool.tags()), tool.id()
        assert Path(tool.svgIconPath()).exists(), tool.id()
        for definition in tool.parameterDefinitions():
            assert definition.help().strip(), f"{tool.id()} {definition.name()}"
            assert not definition.description().endswith((":", ".")), f"{tool.id()} {definition.name()}"


def test_names_are_unique_and_creatable(tools):
    names = [tool.displayName() for tool in tools]
    assert len(names) == len(set(names))
    for tool in tools:
        assert tool.create().id() == tool.id()


def test_additions_to_the_catalogue_are_optional(tools):
    """Parameters beyond the required ones must have a default or be optional."""
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for tool in tools:
        for definition in tool.parameterDefinitions():
            if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
                assert definition.flags() & optional or definition.defaultValue() is not None, (
                    f"{tool.id()} {definition.name()}"
                )
