"""Every row of plan_steps.csv fits what its tool declares."""

import pytest
from ecorestore.algorithms.parameters import AS_INPUT
from ecorestore.gis.groups import group_names
from ecorestore.gis.kinds import kinds
from ecorestore.gis.plan.steps import PROVIDER, in_order, kind_of_slot, makers, step_of, steps
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterMultipleLayers

_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
#: Words of settings that stand for a value of the plan.
PLAN_VALUES = ("$cell_size", "$crs", "$margin", "$landuse", "$parcels", "$years")
#: Layers of one geometry or of any: what takes them takes every layer of the sort.
ANY = {"raster_any", "raster_classes_any", "vector_any", "polygon_any", "line_any", "table_any"}


#: The provider lives as long as the tests: without its Python half it has no tools.
_held: list = []


@pytest.fixture(scope="module")
def registry(qgis_app, qgis_processing):
    from ecorestore.algorithms.provider import EcoRestoreProvider

    registry = QgsApplication.processingRegistry()
    if registry.providerById("ecorestore") is None:
        _held.append(EcoRestoreProvider())
        registry.addProvider(_held[0])
    return registry


@pytest.fixture(params=list(steps()))
def step(request):
    return steps()[request.param]


@pytest.fixture
def tool(registry, step):
    algorithm = registry.createAlgorithmById(step.tool)
    assert algorithm is not None, step.tool
    return algorithm


def test_order_has_no_circles():
    assert sorted(in_order()) == sorted(steps())
    done = set()
    for key in in_order():
        assert {makers()[name] for name in steps()[key].reads} <= done, key
        done.add(key)


def test_every_result_has_one_maker():
    names = [made.slot for step in steps().values() for made in step.outputs]
    assert len(names) == len(set(names))


def test_a_step_stands_in_a_wing_and_says_what_it_does(step):
    assert step.wing in group_names()
    assert all(hint.endswith(end) and len(hint) < 130 for hint, end in zip(step.hints, (".", "。"))), (
        step.hints
    )
    assert all(step.names) or not any(step.names)
    if not step.tool.startswith(PROVIDER):
        assert all(step.names), "tools of others have no name that says what they do here"


def test_keys_exist(step, tool):
    known = {one.name(): one for one in tool.parameterDefinitions()}
    for key in [one.key for one in step.inputs] + list(step.settings):
        assert key in known and not known[key].isDestination(), key
    for made in step.outputs:
        assert made.key in known and known[made.key].isDestination(), made.key
    given = {one.key for one in step.inputs} | set(step.settings) | {made.key for made in step.outputs}
    for key, one in known.items():
        needed = not one.flags() & _OPTIONAL and one.defaultValue() is None
        assert key in given or not needed, f"{key} is not given"


def test_needed_as_the_tool_needs_it(step, tool):
    for one in step.inputs:
        if one.optional:
            assert tool.parameterDefinition(one.key).flags() & _OPTIONAL, one.key


def test_lists_where_the_tool_takes_lists(step, tool):
    for one in step.inputs:
        several = isinstance(tool.parameterDefinition(one.key), QgsProcessingParameterMultipleLayers)
        many = any(item.many for item in one.items)
        assert several or not many or step.each, one.key
        assert several or len(one.parts) == 1, one.key


def test_inputs_are_of_a_kind_the_tool_takes(step, tool):
    if not step.tool.startswith(PROVIDER) or not hasattr(tool, "input_kinds"):
        return
    for one in step.inputs:
        taken = set(tool.input_kinds[one.key])
        for item in one.items:
            if item.role:
                assert item.name == "landuse" or kinds()[item.name].user, item.name
                kind = item.name
            else:
                assert item.name in makers(), f"nothing makes {item.name}"
                kind = kind_of_slot(item.name)
            assert kind == "landuse" or kind in taken or taken & ANY, f"{one.key}: {kind}"


def test_outputs_are_what_the_tool_makes(step, tool):
    if not hasattr(tool, "output_kinds"):
        return
    for made in step.outputs:
        if made.is_file:
            assert made.key not in tool.output_kinds
        else:
            known = tool.output_kinds[made.key]
            assert made.kind in known or AS_INPUT in known, made.key


def test_runs_are_told_from_each_other(step):
    for made in step.outputs:
        label = "#07" if made.many else ""
        assert step_of(step.tool, [f"{made.slot}{label}"]) == f"{step.key}{label}"
    assert step_of("native:buffer", [made.slot for made in step.outputs]) == ""


def test_settings_are_values_the_tool_knows(step, tool):
    for key, text in step.settings.items():
        definition = tool.parameterDefinition(key)
        if text.startswith("$"):
            assert text in PLAN_VALUES
        elif text.startswith("?"):
            assert definition.type() == "field"
            assert definition.parentLayerParameterName() in {one.key for one in step.inputs}
        elif key in getattr(tool, "choices", {}):
            assert text in tool.choices[key]
        else:
            assert definition.type() in ("number", "boolean", "enum", "matrix", "string", "field", "band"), (
                key
            )
