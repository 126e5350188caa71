"""The layers of a tool of suitability, and the parameters that both tools have."""

from typing import List, NamedTuple

from .....translation import tr
from ....parameters import TableCheck


class Layer(NamedTuple):
    """An optional raster of a tool of suitability.

    Attributes:
        key: of the parameter; in lower case the factor of the table.
        kind: of the raster, by which its unit is checked.
        label: in the language of QGIS, with the unit.
        text: help.
        advanced: shown among the advanced parameters.
    """

    key: str
    kind: str
    label: str
    text: str
    advanced: bool = False

    @property
    def factor(self) -> str:
        """Its name in the table of thresholds."""
        return self.key.lower()


def add_layers(algorithm, layers: List[Layer]) -> None:
    """Declare the elevation and the optional layers."""
    text = tr("Elevation in metres; slope is derived from it. A coarse model makes slopes too gentle.")
    algorithm.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
    for layer in layers:
        algorithm.add_raster(
            layer.key, layer.label, layer.text, kind=layer.kind, optional=True, advanced=layer.advanced
        )


def add_tables(algorithm, check: TableCheck) -> None:
    """Declare the tables of thresholds and matrices, which are checked together."""
    text = tr(
        "Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and "
        "settlement: thresholds”."
    )
    algorithm.add_table("RULES", tr("Table of thresholds"), text, kind="rules_suitability", check=check)
    text = tr(
        "Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and "
        "settlement: matrices”."
    )
    algorithm.add_table("MATRICES", tr("Table of matrices"), text, kind="rules_matrices", check=check)


def add_suitability(algorithm, kind: str) -> None:
    """Declare the raster OUTPUT."""
    text = tr("1 low to 5 high; 0 nodata.")
    algorithm.add_raster_output("OUTPUT", algorithm.displayName(), text, kind=kind)
