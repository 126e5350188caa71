"""What a run of “Ventilation corridors” was asked for."""

from typing import Dict, NamedTuple

from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.network.ventilation.rose import Rose, rose_of
from ....core.tables import cell_number
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading

FLOOR = 3.0


class Settings(NamedTuple):
    """The parameters of a run.

    Attributes:
        metres: of a unit of the height field. rule: z0 is a tenth of the height.
        lengths: class of land use to z0 in m.
    """

    crs: QgsCoordinateReferenceSystem
    cell: float
    corridors: int
    apart: float
    rule: bool
    height_field: str
    metres: float
    rose: Rose
    lengths: Dict[int, float]


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: nothing says how rough the ground is, the height field is missing, or a table has a fault.
    """
    if not any(inputs.given(key) for key in ("BUILDINGS", "HEIGHT", "LANDUSE")):
        raise InputError(marked("Give buildings, a raster of heights, or land use."))
    if inputs.given("BUILDINGS") and not inputs.field("HEIGHT_FIELD"):
        raise InputError(marked("Choose the field with the height of the buildings."))
    rasters = any(inputs.given(key) for key in ("HEIGHT", "LANDUSE", "SVF", "HEAT"))
    sectors = inputs.integer("SECTORS")
    if sectors % 2:
        raise InputError(marked("The number of wind sectors must be even."))
    return Settings(
        crs=inputs.grid().crs if rasters else inputs.metric_crs("BOUNDARY"),
        cell=inputs.number("CELL"),
        corridors=inputs.integer("COUNT"),
        apart=inputs.number("APART"),
        rule=inputs.choice("METHOD") == "rule",
        height_field=inputs.field("HEIGHT_FIELD"),
        metres=FLOOR if inputs.flag("FLOORS") else 1.0,
        rose=rose_of(inputs.rows("WIND", ("direction", "frequency")), sectors),
        lengths=read_lengths(inputs),
    )


def read_lengths(inputs: TableReading) -> Dict[int, float]:
    """Roughness lengths by the table given, else the built-in one.

    Raises:
        InputError: a code or length is no number above 0.
    """
    rows = inputs.rows("LENGTHS", ("code", "z0")) if inputs.given("LENGTHS") else read_builtin("roughness")
    found = {}
    for number, row in enumerate(rows, 1):
        code, length = cell_number(row["code"]), cell_number(row["z0"])
        if not (code > 0 and length > 0):
            raise InputError(marked("Row {row}: code and z0 must be numbers above 0."), row=number)
        found[int(code)] = length
    return found
