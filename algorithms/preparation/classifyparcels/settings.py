"""The parameters of one run."""

from typing import NamedTuple

from qgis.core import QgsProcessingFeatureSource

from ...inputs import Inputs


class Settings(NamedTuple):
    """Which parcels have their codes in which column, of which classification."""

    source: QgsProcessingFeatureSource
    column: int
    system: str


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run; ``column`` is −1 where there is no such field."""
    source = inputs.source("INPUT")
    return Settings(source, source.fields().indexFromName(inputs.field("FIELD")), inputs.choice("SYSTEM"))
