"""Whether every parameter was given what it takes, before anything is looked at: no value is taken for “not given”.

QGIS's own check names keys, takes what it cannot read in an optional parameter for none, and rounds and converts in
silence. Here every parameter, of a tool or a model, gets one sentence with its label.
"""

import math
from os import PathLike, fspath
from pathlib import Path
from typing import Callable, Dict, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from ..compat import NULL
from ..core.messages import InputError, marked
from ..translation import tr
from .layerfound import require_fields, require_layer

#: No length, area, cost or count of a plan is beyond these; a parameter may have narrower limits, or wider ones.
LARGEST, SMALLEST = 1e15, 1e-12
_UNLIMITED = 1e300
_MOST_SHOWN = 60
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
_TRUTH = ("true", "false", "1", "0")


def plain(parameters: dict, context: QgsProcessingContext) -> dict:
    """What scripts and models give as plain values: properties by their value, numbers of NumPy, paths, tuples."""
    return {key: _plain(value, context) for key, value in parameters.items()}


def _plain(value: object, context: QgsProcessingContext) -> object:
    if isinstance(value, QgsProperty):
        if value.propertyType() == QgsProperty.Type.StaticProperty:
            return _plain(value.staticValue(), context)
        expression = QgsExpression(value.asExpression())
        found = expression.evaluate(context.expressionContext())
        return value if expression.hasParserError() or expression.hasEvalError() else found
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, PathLike):
        return fspath(value)
    if isinstance(value, (list, tuple)):
        return [_plain(one, context) for one in value]
    return value


def nothing(value: object) -> bool:
    """Whether a value stands for “not given”."""
    return value is None or (type(value) is type(NULL) and value == NULL)


def blank(value: object) -> bool:
    """A text without anything in it, as dialogs and the command line leave it."""
    return isinstance(value, str) and not value.strip()


def shown(value: object) -> str:
    """A value in a sentence: on one line, not too long."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsMapLayer):
        value = value.name()
    if isinstance(value, QgsProperty):
        value = value.asExpression()
    text = " ".join((value if isinstance(value, str) else repr(value)).split())
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def require_wellformed(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext
) -> None:
    """Refuse the first parameter whose value is not of its type or beyond its limits.

    Args:
        parameters: as ``plain`` gives them.

    Raises:
        InputError: naming the label of the parameter, what it takes and what was given.
    """
    left_out = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if nothing(value) or (blank(value) and definition.type() != "enum"):
            left_out.append((definition, value))
        elif definition.type() in _CHECKS:
            _CHECKS[definition.type()](_Given(algorithm, parameters, context, definition, value))
    for definition, value in left_out:
        _require_optional(definition, value)
        if definition.type() == "field" and not definition.flags() & _OPTIONAL:
            names = [definition.defaultValue()]
            require_fields(algorithm, parameters, context, definition, names)


class _Given:
    """One value of a run and the parameter it was given for."""

    def __init__(self, algorithm, parameters, context, definition, value) -> None:
        self.algorithm, self.parameters, self.context = algorithm, parameters, context
        self.definition, self.value = definition, value
        self.label = definition.description()

    def wrong(self, what: str) -> InputError:
        return InputError(
            marked("“{label}” takes {what}; “{given}” is none. Give another value, or none."),
            label=self.label,
            what=what,
            given=shown(self.value),
        )


def _require_optional(definition: QgsProcessingParameterDefinition, value: object) -> None:
    """A parameter that was left out can do without."""
    if definition.flags() & _OPTIONAL or (value is None and definition.defaultValue() is not None):
        return
    kind, label = definition.type(), definition.description()
    if definition.isDestination():
        raise InputError(marked("Say where “{label}” goes: a file, or a temporary one."), label=label)
    if kind in _LAYERS:
        raise InputError(marked("Choose a layer for “{label}”."), label=label)
    if definition.defaultValue() is None or kind in ("number", "field", "crs"):
        raise InputError(marked("“{label}” is empty. Enter a value."), label=label)


def _number(given: _Given) -> None:
    definition, value = given.definition, given.value
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    number = as_number(value)
    if number is None or (whole and number != round(number)):
        sentence = marked("“{given}” for “{label}” is not a number. Enter one.")
        if whole:
            sentence = marked("“{given}” for “{label}” is not a whole number. Enter one.")
        raise InputError(sentence, given=shown(value), label=given.label)
    lowest, highest = _limits(definition)
    if not lowest <= number <= highest:
        raise InputError(
            marked("“{label}” takes {low} to {high}; {given} is beyond that. Give another value."),
            label=given.label,
            low=f"{lowest:.10g}",
            high=f"{highest:.10g}",
            given=shown(value),
        )
    if 0 < abs(number) < SMALLEST:
        raise InputError(
            marked("“{label}” is {given}, too near to zero to compute with. Give 0 or a larger value."),
            label=given.label,
            given=shown(value),
        )


def as_number(value: object) -> Optional[float]:
    """A finite number, also one in text, as QGIS takes them; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    if isinstance(value, str) and "_" in value:
        return None  # a number for Python, none for QGIS
    return number if math.isfinite(number) else None


def _limits(definition: QgsProcessingParameterNumber) -> Tuple[float, float]:
    """The limits of a parameter; those of any plan where it has none of its own."""
    low, high = definition.minimum(), definition.maximum()
    return (low if abs(low) < _UNLIMITED else -LARGEST), (high if abs(high) < _UNLIMITED else LARGEST)


def _choice(given: _Given) -> None:
    value, definition = given.value, given.definition
    words = getattr(given.algorithm, "choices", {}).get(definition.name(), ())
    if isinstance(value, str) and value in words:
        return
    number = as_number(value)
    if number is None or number != round(number) or not 0 <= number < len(definition.options()):
        count = range(len(definition.options()))
        raise given.wrong(tr("one of {options}").format(options=", ".join(words or map(str, count))))


def _flag(given: _Given) -> None:
    value = given.value
    if isinstance(value, bool) or (isinstance(value, (int, float)) and value in (0, 1)):
        return
    if not isinstance(value, str) or value.strip().lower() not in _TRUTH:
        raise given.wrong(tr("true or false"))


def _text(given: _Given) -> None:
    if not isinstance(given.value, str) and as_number(given.value) is None:
        raise given.wrong(tr("a text"))


def _crs(given: _Given) -> None:
    value = given.value
    if isinstance(
        value, (str, QgsCoordinateReferenceSystem, QgsMapLayer, QgsProcessingFeatureSourceDefinition)
    ):
        parameters = {given.definition.name(): value}
        if given.algorithm.parameterAsCrs(parameters, given.definition.name(), given.context).isValid():
            return
    raise given.wrong(tr("a coordinate system, such as EPSG:4527"))


def _destination(given: _Given) -> None:
    value = given.value
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = _plain(value.sink, given.context)
        if isinstance(value, QgsProperty):
            value = value.staticValue()
    if not isinstance(value, str) or "\0" in value:
        raise given.wrong(tr("the path of a result"))


def _field(given: _Given) -> None:
    value = given.value
    names = [
        name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str) and name
    ]
    if len(names) < (len(value) if isinstance(value, list) else 1):
        raise given.wrong(tr("the name of a field"))
    if not names:
        _require_optional(given.definition, value)
    require_fields(given.algorithm, given.parameters, given.context, given.definition, names)


def _layer(given: _Given) -> None:
    if not isinstance(given.value, (str, QgsMapLayer, QgsProcessingFeatureSourceDefinition)):
        raise given.wrong(tr("a layer"))
    if isinstance(given.value, QgsProcessingFeatureSourceDefinition) and given.definition.type() == "raster":
        raise given.wrong(tr("a layer"))
    require_layer(given.value, given.definition, given.context)


def _file(given: _Given) -> None:
    """A file that is there."""
    if not isinstance(given.value, str) or "\0" in given.value:
        raise given.wrong(tr("the path of a file"))
    if not Path(given.value).is_file():
        raise InputError(
            marked("“{label}”: there is no file “{path}”. Choose another one."),
            label=given.label,
            path=shown(given.value),
        )


def _layers(given: _Given) -> None:
    """A list of layers; QGIS takes one alone as well, and leaves out what it does not find."""
    value = given.value
    taken: tuple = (str, QgsMapLayer)
    if given.definition.layerType() != QgsProcessing.SourceType.TypeRaster:
        taken = (*taken, QgsProcessingFeatureSourceDefinition)
    for one in value if isinstance(value, list) else [value]:
        if not isinstance(one, taken) or blank(one):
            raise InputError(
                marked("“{label}” takes a list of layers; “{given}” is none. Take it out of the list."),
                label=given.label,
                given=shown(one),
            )
        require_layer(one, given.definition, given.context)
    if not value and not given.definition.flags() & _OPTIONAL:
        raise InputError(marked("Choose a layer for “{label}”."), label=given.label)


_LAYERS = ("raster", "source", "vector", "layer", "multilayer")
_CHECKS: Dict[str, Callable[[_Given], None]] = {
    "number": _number,
    "enum": _choice,
    "boolean": _flag,
    "string": _text,
    "crs": _crs,
    "field": _field,
    "file": _file,
    "multilayer": _layers,
    **dict.fromkeys(_LAYERS[:-1], _layer),
    **dict.fromkeys(
        ("sink", "vectorDestination", "rasterDestination", "fileDestination", "folderDestination"),
        _destination,
    ),
}
