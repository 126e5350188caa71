"""Values that are not of the type of their parameter: each is refused by its label, before any work, by every tool."""

import re

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProperty,
)

from . import chain

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
NAN, INF = float("nan"), float("inf")
NO_LAYER = [
    5,
    1.5,
    True,
    False,
    {"a": 1},
    [],
    ["x"],
    b"x",
    NAN,
    object(),
    "/nowhere/at/all.tif",
    "不存在的图层",
]
NO_LAYERS = [5, True, {"a": 1}, b"x", [5], [None], [""], ["/nowhere/at/all.tif"], [[]], [b"x"], NAN, object()]
NO_NUMBER = [NAN, INF, -INF, "abc", "nan", "inf", "1e999", "1_0", [], [1], {"a": 1}, True, False, b"1", object(),
             1e300, -1e300, 1e308, -1e308, 10**30, 2**63, -(2**70), 1e-300, "1,5", np.float64("nan"), np.arange(3)]  # fmt: skip
NO_CHOICE = [
    NAN,
    INF,
    9999,
    "nope",
    -1,
    1.5,
    True,
    False,
    "",
    " ",
    [],
    {"a": 1},
    b"0",
    "9999",
    "-1",
    10**30,
    object(),
]
NO_FLAG = ["abc", "no", 2, -1, 0.5, NAN, [], [True], {}, b"x", object()]
NO_TEXT = [True, NAN, [], [1, 2], {"a": 1}, b"x", object()]
NO_CRS = [4527, True, NAN, "EPSG:0", "nonsense", [], {"a": 1}, b"EPSG:4527", object()]
NO_FIELD = [5, True, NAN, "不存在", {"a": 1}, b"x", ["不存在"], [5], [""], object()]
NO_FILE = [5, True, NAN, [], ["x"], {"a": 1}, b"x", "a\0b", "/nowhere/at/all.txt", "不存在", "/tmp", object()]
NO_PLACE = [{"a": 1}, 5, True, False, [], b"x", NAN, "a\0b", object()]
WRONG = {
    "raster": NO_LAYER, "source": NO_LAYER, "layer": NO_LAYER, "multilayer": NO_LAYERS, "number": NO_NUMBER,
    "enum": NO_CHOICE, "boolean": NO_FLAG, "string": NO_TEXT, "crs": NO_CRS, "field": NO_FIELD, "sink": NO_PLACE,
    "file": NO_FILE, "rasterDestination": NO_PLACE, "fileDestination": NO_PLACE, "folderDestination": NO_PLACE,
}  # fmt: skip


@pytest.fixture
def given(make_raster, make_vector):
    return chain.parameters(chain.landscape(make_raster, make_vector))


def asked(provider, name, given):
    """A tool and the values it refuses: (definition, value)."""
    tool = provider.algorithm(name).create()
    pairs = [
        (d, value)
        for d in tool.parameterDefinitions()
        for value in WRONG[d.type()]
        if not absent(d, value, given[name])
    ]
    assert pairs
    return tool, pairs


def absent(definition, value, given):
    """The field of a layer that is not given, which nobody can look for."""
    parent = definition.type() == "field" and definition.parentLayerParameterName()
    return parent and given.get(parent) is None and value in ("不存在", ["不存在"])


def refusal(tool, parameters, context):
    ok, message = tool.checkParameterValues(parameters, context)
    return "" if ok else message


def plain_sentence(message):
    """Nothing of Python, NumPy or GDAL in it, and not the keys that QGIS names."""
    foreign = (
        r"Traceback|\w+Error\b|NoneType|object at 0x[0-9a-f]+ (?!…)|Incorrect parameter|ndarray|QVariant"
    )
    return message and "\n" not in message and not re.search(foreign, message)


@pytest.mark.parametrize("name", chain.tools())
def test_every_parameter_refuses_what_is_not_of_its_type(provider, given, name):
    tool, pairs = asked(provider, name, given)
    context = QgsProcessingContext()
    for definition, value in pairs:
        message = refusal(tool, {**given[name], definition.name(): value}, context)
        told = f"{definition.name()}={value!r}: {message!r}"
        assert plain_sentence(message), told
        assert f"“{definition.description()}”" in message, told


@pytest.mark.parametrize("name", chain.tools())
def test_a_run_without_the_check_before_it_refuses_too(provider, given, name, Feedback):  # noqa: N803
    """As scripts run tools that call ``run`` alone."""
    tool, pairs = asked(provider, name, given)
    seen = {definition.name(): (definition, value) for definition, value in pairs}
    for definition, value in seen.values():
        context, feedback = QgsProcessingContext(), Feedback()
        with pytest.raises(QgsProcessingException) as caught:
            tool.processAlgorithm({**given[name], definition.name(): value}, context, feedback)
        assert f"“{definition.description()}”" in str(caught.value)


@pytest.mark.parametrize("name", chain.tools())
def test_numbers_beyond_their_limits(provider, given, name):
    tool, context = provider.algorithm(name).create(), QgsProcessingContext()
    for definition in tool.parameterDefinitions():
        if definition.type() != "number":
            continue
        for value in (definition.minimum() - 1, definition.maximum() + 1):
            if abs(value) < 1e300:
                message = refusal(tool, {**given[name], definition.name(): value}, context)
                assert f"“{definition.description()}” takes" in message, (
                    f"{definition.name()}={value}: {message}"
                )


@pytest.mark.parametrize("name", chain.tools())
def test_what_stands_for_not_given_is_none(provider, given, name):
    """None everywhere an optional parameter has it, empty text where a dialog leaves it."""
    tool, context = provider.algorithm(name).create(), QgsProcessingContext()
    optional = [
        d for d in tool.parameterDefinitions() if d.flags() & OPTIONAL and d.name() not in given[name]
    ]
    for empty in (None, ""):
        left = {d.name(): empty for d in optional if empty is None or d.type() not in ("enum", "string")}
        assert refusal(tool, {**places(tool), **left, **given[name]}, context) == ""


def places(tool):
    return {
        d.name(): "TEMPORARY_OUTPUT"
        for d in tool.parameterDefinitions()
        if d.isDestination() and not d.flags() & OPTIONAL
    }


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("grade", {"CLASSES": "4"}), ("grade", {"CLASSES": 4.0}), ("grade", {"CLASSES": np.int64(4)}),
        ("grade", {"CLASSES": QgsProperty.fromExpression("2+2")}), ("grade", {"METHOD": "quantile"}),
        ("grade", {"METHOD": "1"}), ("grade", {"METHOD": 1.0}), ("grade", {"REVERSE": "true"}),
        ("grade", {"REVERSE": 1}), ("mspa", {"FOREGROUND": 3}), ("plangrid", {"CELL_SIZE": np.float32(500)}),
        ("barriers", {"MAX_COST": QgsProperty.fromExpression("NULL")}),
        ("weightedoverlay", {"LAYERS": "as a tuple"}),
    ],
)  # fmt: skip
def test_what_processing_takes_stays_taken(provider, given, name, changes):
    tool = provider.algorithm(name).create()
    parameters = {**places(tool), **given[name], **changes}
    if parameters.get("LAYERS") == "as a tuple":
        parameters["LAYERS"] = tuple(given[name]["LAYERS"])
    assert refusal(tool, parameters, QgsProcessingContext()) == ""


@pytest.mark.parametrize(
    ("name", "key"), [("zonestatistics", "FIELD"), ("grade", "CLASSES"), ("plangrid", "CRS")]
)
def test_empty_text_for_what_is_needed(provider, given, name, key):
    tool = provider.algorithm(name).create()
    message = refusal(tool, {**places(tool), **given[name], key: " "}, QgsProcessingContext())
    assert f"“{tool.parameterDefinition(key).description()}” is empty" in message


@pytest.mark.parametrize(("name", "key"), [("zonestatistics", "FIELD"), ("classifyparcels", "FIELD")])
def test_the_default_field_of_a_layer_that_has_it_not(provider, given, make_vector, name, key):
    tool, parameters = provider.algorithm(name).create(), {**given[name]}
    definition = tool.parameterDefinition(key)
    square = "POLYGON((39400000 4400000,39400400 4400000,39400400 4399600,39400000 4400000))"
    bare = make_vector("Polygon", [(square, 1)], "other:integer", name="bare")
    parameters.pop(key, None)
    parameters[definition.parentLayerParameterName()] = bare
    message = refusal(tool, {**places(tool), **parameters}, QgsProcessingContext())
    assert f"“bare” has no field “{definition.defaultValue()}”" in message and "other" in message
    assert f"“{definition.description()}”" in message


@pytest.mark.parametrize("value", [None, "", " "])
def test_the_field_that_a_layer_needs(provider, given, value):
    tool = provider.algorithm("functionscore").create()
    towns = given["restorationunits"]["UNITS"]
    parameters = {**places(tool), **given["functionscore"], "POPULATION": towns, "POPULATION_FIELD": value}
    assert "Choose the field that holds the number of people" in refusal(
        tool, parameters, QgsProcessingContext()
    )


def test_a_property_that_has_no_value_is_refused(provider, given):
    tool = provider.algorithm("grade").create()
    broken = QgsProperty.fromExpression("nonsense(")
    message = refusal(tool, {**places(tool), **given["grade"], "CLASSES": broken}, QgsProcessingContext())
    assert "“Number of grades”" in message and plain_sentence(message)


def test_models_refuse_too(provider):
    models = [a.create() for a in provider.algorithms() if isinstance(a, QgsProcessingModelAlgorithm)]
    assert len(models) == 6
    for model in models:
        for definition in model.parameterDefinitions():
            for value in WRONG[definition.type()]:
                parameters = {definition.name(): value}
                message = refusal(model, parameters, QgsProcessingContext())
                assert plain_sentence(message), f"{model.name()} {definition.name()}={value!r}: {message!r}"
