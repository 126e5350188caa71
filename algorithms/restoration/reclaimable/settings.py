"""Parameters and layers of reclaimable land."""

from typing import Dict, NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.parcels.limits import Limits
from ....gis.parcels import Cover, Near, SlopeCells
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POLYGON
from ...tablereading import TableReading
from ..shared.parcels.codes import begins, survey_code
from ..shared.parcels.settings import declare_limits, read_covers, read_limits_of, read_near

COVERS = ("REDLINE", "FOREST", "SOIL", "PROTECTED", "MINES", "VACATED")
NEAR = ("WATER", "ROADS")
RASTERS = ("DEM",)


class Settings(NamedTuple):
    """``field``, ``recover_field``: of the parcels; ``recover_field`` and ``before_field`` empty where there is none;
    ``least``: m²; ``gap``: m."""

    field: str
    recover_field: str
    before_field: str
    least: float
    gap: float
    limits: Limits


class Ground(NamedTuple):
    """The layers that parcels are held against, by parameter key; ``before``: former farm land, None where not given."""

    covers: Dict[str, Cover]
    near: Dict[str, Near]
    slope: SlopeCells
    before: Optional[Cover]


def declare_parcels(tool: EcoAlgorithm) -> None:
    """Parcels of today and of an earlier survey."""
    kinds = ("parcels_sandiao", "parcels_classified", "polygon_any")
    text = tr("Parcels of the survey of today, farm land too: it makes the blocks that land is joined to.")
    tool.add_vector("PARCELS", tr("Parcels"), text, kind=kinds)
    tool.add_field("CLASS_FIELD", tr("Class code field"), tr("For example DLBM."), "PARCELS", default="DLBM")
    text = tr("Field with the recovery attribute of the survey (at once, or works); it decides on the ease.")
    tool.add_field("RECOVER_FIELD", tr("Recovery field"), text, "PARCELS", optional=True)
    text = tr("Parcels of an earlier survey, for example of 2009. Without them only codes marked K, the recovery field, "
              "unused land, mines and vacated land are found.")  # fmt: skip
    tool.add_vector("BEFORE", tr("Earlier parcels"), text, kind=kinds, optional=True)
    text = tr("Empty: all earlier parcels are farm land.")
    tool.add_field("BEFORE_FIELD", tr("Class code field of earlier parcels"), text, "BEFORE", optional=True)
    tool.add_raster(
        "DEM", tr("Elevation (m)"), tr("For the slope. The results are in its CRS."), kind="elevation"
    )


def declare_layers(tool: EcoAlgorithm) -> None:
    """The layers that parcels are held against."""
    out = tr("Land inside is not reclaimed.")
    for key, label, kinds, text in (
        ("REDLINE", tr("Ecological red line"), ("redline", "polygon_any"), out),
        ("FOREST", tr("Protected forest"), ("polygon_any",), out),
        ("SOIL", tr("Polluted soil"), ("contaminated_sites", "polygon_any"), tr("A tenth of a parcel inside excludes it.")),
        ("PROTECTED", tr("Core of water protection"), ("well_protection", "polygon_any"), out),
        ("FARMLAND", tr("Farm land"), ("farmland", "polygon_any"), tr("Makes the blocks where the parcels hold no farm "
         "land.")),
        ("MINES", tr("Mines"), ("mines", "polygon_any"), tr("Beside the codes of mining land.")),
        ("VACATED", tr("Vacated land"), ("vacated", "polygon_any"), tr("Beside the codes of vacated land.")),
        ("WATER", tr("Waters"), ("water_bodies", "rivers", "vector_any"), tr("Near waters land scores higher.")),
        ("ROADS", tr("Roads"), ("roads", "vector_any"), tr("Near roads land scores higher.")),
    ):  # fmt: skip
        types = (LINE, POLYGON) if "vector_any" in kinds else (POLYGON,)
        tool.add_vector(key, label, text, kind=kinds, types=types, optional=True)
    text = tr("Smaller parcels are left out and counted. Default 400 m², the smallest parcel of the survey.")
    tool.add_number("MIN_AREA", tr("Smallest parcel (m²)"), text, 400, 0)
    text = tr("Farm land at most this far apart makes one block. Default 20 m (ChinaXiv-201801.00061).")
    tool.add_number("GAP", tr("Gap (m)"), text, 20, 0, 500)
    declare_limits(tool, "rules_reclaimable", read_limits)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Ranked parcels, table and numbers."""
    text = tr("Candidates with origin, ease, score and the points of every term; what is unfit says why.")
    tool.add_vector_output("OUTPUT", tr("Reclaimable land"), text, kind="reclaimable")
    text = tr("Former farm land that is none today, by the use of today.")
    tool.add_table_output("TABLE", tr("Farm land lost by use"), text, kind="reclaimable_table", optional=True)
    for key, label in (
        ("COUNT", tr("Number of parcels")),
        ("AREA_1", tr("Can be recovered at once (ha)")),
        ("AREA_2", tr("Needs works (ha)")),
        ("AREA_3", tr("Unfit (ha)")),
        ("MU", tr("Reclaimable (10,000 mu)")),
        ("LOST", tr("Former farm land that is none today (ha)")),
    ):
        tool.add_number_output(key, label)


def read_limits(inputs: TableReading) -> Limits:
    """Weights and limits of a run.

    Raises:
        InputError: a fault of the table.
    """
    return read_limits_of(inputs, "reclaimable_rules")


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: no class field, or a fault of the table.
    """
    field = inputs.field("CLASS_FIELD")
    if inputs.source("PARCELS").fields().lookupField(field) < 0:
        raise InputError(
            marked("“{layer}” has no field “{field}”."), layer=inputs.name("PARCELS"), field=field
        )
    return Settings(
        field, inputs.field("RECOVER_FIELD"), inputs.field("BEFORE_FIELD"), inputs.number("MIN_AREA"), inputs.number("GAP"),
        read_limits(inputs),
    )  # fmt: skip


def read_ground(inputs: Inputs, crs: QgsCoordinateReferenceSystem, settings: Settings) -> Ground:
    """The layers of a run, in the CRS of the parcels."""
    reach = max(settings.limits["near_water"], settings.limits["near_road"], 1.0)
    slope = SlopeCells(inputs.raster("DEM"))
    covers = read_covers(inputs, crs, COVERS)
    return Ground(covers, read_near(inputs, crs, NEAR, reach), slope, _read_before(inputs, crs, settings))


def _read_before(inputs: Inputs, crs: QgsCoordinateReferenceSystem, settings: Settings) -> Optional[Cover]:
    """Farm land of the earlier survey.

    Raises:
        InputError: it has none.
    """
    if not inputs.given("BEFORE"):
        return None
    field = settings.before_field
    items = inputs.features("BEFORE", crs, [field] if field else [], slim=True)
    codes = settings.limits.words["farm_codes"]
    found = [
        item.geometry for item in items if not field or begins(survey_code(item.attributes[field]), codes)
    ]
    if not found:
        raise InputError(
            marked("No parcel of “{layer}” is farm land by its field “{field}”."), layer=inputs.name("BEFORE"), field=field
        )  # fmt: skip
    return Cover(found)
