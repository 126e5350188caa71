"""What a run of “Make restoration units” was asked for."""

from typing import NamedTuple

from qgis.core import QgsProcessingFeatureSource

from ....compat import FIELD_TYPES
from ....core.messages import InputError, marked
from ...inputs import Inputs

RASTERS = ("TYPES", "WAYS", "PRIORITY")
_USUAL_NAMES = ("township", "name")


class Settings(NamedTuple):
    """``hectares``: least area of a unit; ``name_field``: of the townships, empty where none were given."""

    hectares: float
    name_field: str


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: townships without a field that could name them.
    """
    townships = inputs.optional_source("UNITS")
    field = "" if townships is None else inputs.field("UNITS_FIELD") or _name_field(townships)
    return Settings(inputs.number("MIN_AREA"), field)


def _name_field(townships: QgsProcessingFeatureSource) -> str:
    """The field that names the townships where none was chosen: a usual one, or the first of text."""
    fields = townships.fields()
    usual = [name for name in _USUAL_NAMES if fields.lookupField(name) >= 0]
    texts = [field.name() for field in fields if field.type() == FIELD_TYPES["text"]]
    if not usual + texts:
        raise InputError(
            marked("“{layer}” has no text field. Choose the field that holds the township's name."),
            layer=townships.sourceName(),
        )
    return fields.at(fields.lookupField((usual + texts)[0])).name()
