"""The values a run was given: numbers, texts, choices, fields."""

import math
from typing import FrozenSet, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProject

from ..compat import NULL, field_names
from ..core.messages import InputError, marked
from .log import Log


class Values:
    """Typed access to the values among the parameters of one run."""

    def __init__(self, algorithm, parameters: dict, context, log: Log) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._log = log
        #: Table inputs that were left empty and name the plan's own tables (algorithms/plantables).
        self.from_plan: FrozenSet[str] = frozenset()

    def given(self, key: str) -> bool:
        """Whether an optional parameter has a value."""
        value = self._parameters.get(key)
        if isinstance(value, str):
            return bool(value.strip())
        return not (value is None or value == NULL or value == [])

    def given_by_user(self, key: str) -> bool:
        """Whether an optional parameter has a value that is not the plan's own table."""
        return self.given(key) and key not in self.from_plan

    def number(self, key: str) -> float:
        """A number, the default where none was entered.

        Raises:
            InputError: there is none.
        """
        value = self.optional_number(key)
        if value is None:
            raise InputError(marked("“{label}” is not a number. Enter one."), label=self._label(key))
        return value

    def optional_number(self, key: str) -> Optional[float]:
        """A number; None where it is empty and has no default."""
        definition = self._algorithm.parameterDefinition(key)
        if not self.given(key) and definition.defaultValue() is None:
            return None
        value = self._algorithm.parameterAsDouble(self._parameters, key, self._context)
        if math.isnan(value):
            raise InputError(marked("“{label}” is not a number. Enter one."), label=definition.description())
        return value

    def integer(self, key: str) -> int:
        """A whole number, the default where none was entered.

        Raises:
            InputError: there is none.
        """
        return int(round(self.number(key)))

    def optional_integer(self, key: str) -> Optional[int]:
        """A whole number; None where it is empty and has no default."""
        value = self.optional_number(key)
        return None if value is None else int(round(value))

    def text(self, key: str) -> str:
        """A text."""
        return self._algorithm.parameterAsString(self._parameters, key, self._context)

    def flag(self, key: str) -> bool:
        """A yes or no."""
        return self._algorithm.parameterAsBoolean(self._parameters, key, self._context)

    def choice(self, key: str) -> str:
        """The value of a choice."""
        value, options = self._parameters.get(key), self._algorithm.choices[key]
        if isinstance(value, str) and value in options:
            return value
        return options[self._algorithm.parameterAsEnum(self._parameters, key, self._context)]

    def crs(self, key: str) -> QgsCoordinateReferenceSystem:
        """A coordinate reference system."""
        return self._algorithm.parameterAsCrs(self._parameters, key, self._context)

    def field(self, key: str) -> str:
        """The name of a field, empty where none was chosen."""
        names = field_names(self._algorithm, self._parameters, key, self._context)
        return names[0] if names and names[0].strip() else ""

    @property
    def transform_context(self) -> QgsCoordinateTransformContext:
        """How the run's project moves between coordinate systems; what scripts give where there is no project."""
        return self._context.transformContext()

    @property
    def project(self) -> Optional[QgsProject]:
        """The project the run belongs to, None in a script that has none."""
        return self._context.project()

    def label(self, key: str) -> str:
        """What dialogs call an input, for sentences; the key where it is none."""
        definition = self._algorithm.parameterDefinition(key)
        return key if definition is None else definition.description()

    def _label(self, key: str) -> str:
        return self._algorithm.parameterDefinition(key).description()
