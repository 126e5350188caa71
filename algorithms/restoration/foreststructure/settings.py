"""What a run of “Structure of forest stands” was asked for."""

from typing import Dict, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.restoration.foreststructure import GROUP_WORDS, WEIGHTS, parse_ages, parse_weights, read_word
from ....core.tables import cell_number, cell_text
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading

#: Parameter of a field to whether a run needs it.
FIELDS = {
    "COMPOSITION_FIELD": True, "AGE_FIELD": False, "GROUP_FIELD": False, "CANOPY_FIELD": False, "VOLUME_FIELD": False,
    "LAYER_FIELD": False, "HEALTH_FIELD": False, "ORIGIN_FIELD": False, "UNEVEN_FIELD": False,
}  # fmt: skip
AGE_COLUMNS = ("species", "origin", "young", "middle", "near", "mature")


class Settings(NamedTuple):
    """The parameters of a run.

    Attributes:
        fields: key of a field parameter to the field, those given alone.
        ages: (species, origin) to the last years of four age groups.
        reference: (species, age group) to m³/ha.
    """

    crs: QgsCoordinateReferenceSystem
    fields: Dict[str, str]
    ages: Dict[Tuple[str, str], Tuple[float, ...]]
    reference: Dict[Tuple[str, Optional[int]], float]
    weights: Dict[str, float]
    zone_field: str


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: a field is not there, or a table has a fault.
    """
    fields = {key: inputs.field(key) for key in FIELDS if inputs.field(key)}
    source = inputs.source("STANDS")
    for name in fields.values():
        if source.fields().indexFromName(name) < 0:
            raise InputError(
                marked("“{layer}” has no field “{field}”."), layer=source.sourceName(), field=name
            )
    return Settings(
        crs=inputs.metric_crs("STANDS"),
        fields=fields,
        ages=read_ages(inputs),
        reference=read_reference(inputs),
        weights=read_weights(inputs),
        zone_field=inputs.field("ZONES_FIELD"),
    )


def read_ages(inputs: TableReading) -> Dict[Tuple[str, str], Tuple[float, ...]]:
    """The limits of the age groups by the table given, else the built-in one."""
    return parse_ages(
        inputs.rows("AGES", AGE_COLUMNS) if inputs.given("AGES") else read_builtin("forest_ages")
    )


def read_weights(inputs: TableReading) -> Dict[str, float]:
    """The weights by the table given, else the proposed ones."""
    return (
        parse_weights(inputs.rows("WEIGHTS", ("factor", "weight")))
        if inputs.given("WEIGHTS")
        else dict(WEIGHTS)
    )


def read_reference(inputs: TableReading) -> Dict[Tuple[str, Optional[int]], float]:
    """Volume of good stands by species and age group; an empty group stands for all ages.

    Raises:
        InputError: a volume that is no number above 0.
    """
    rows: Sequence[dict] = inputs.optional_rows("REFERENCE", ("species", "group", "volume")) or ()
    found: Dict[Tuple[str, Optional[int]], float] = {}
    for number, row in enumerate(rows, 1):
        volume = cell_number(row["volume"])
        if not volume > 0:
            raise InputError(marked("Row {row}: the volume must be a number above 0."), row=number)
        found[cell_text(row["species"]), read_word(row["group"], GROUP_WORDS)] = volume
    return found
