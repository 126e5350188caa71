"""The parameters of one run."""

from typing import NamedTuple, Sequence

from qgis.core import QgsProcessingFeatureSource, QgsWkbTypes

from ...inputs import Inputs


class Settings(NamedTuple):
    """Which parcels have their codes in which column, of which classification, and what shapes parcels have."""

    source: QgsProcessingFeatureSource
    column: int
    system: str
    families: Sequence[QgsWkbTypes.GeometryType]


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run; ``column`` is −1 where there is no such field."""
    source = inputs.source("INPUT")
    column = source.fields().indexFromName(inputs.field("FIELD"))
    return Settings(source, column, inputs.choice("SYSTEM"), inputs.families("INPUT"))
