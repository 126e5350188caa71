"""Parameters and layers of inefficient built land."""

from typing import Dict, NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.parcels.limits import Limits
from ....gis.parcels import Cover, Near
from ....gis.rasters import RasterSource
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POLYGON
from ...tablereading import TableReading
from ..shared.parcels.settings import declare_limits, read_covers, read_limits_of, read_near

COVERS = ("CONTROL", "PLANNED", "BLIND", "EXCLUDE")
RASTERS = ("NIGHTLIGHT", "COVER", "COVER_BEFORE")
#: Parameters of fields of the parcels, in the order in which they are read.
FIELDS = ("CLASS_FIELD", "STATE_FIELD", "FAR_FIELD", "DENSITY_FIELD", "JOBS_FIELD")
_EVIDENCE = (*FIELDS[1:], "NIGHTLIGHT")


class Settings(NamedTuple):
    """``fields``: parameter key to the name of the field, only those given; ``most``: ha; ``isolation``: m."""

    fields: Dict[str, str]
    most: float
    isolation: float
    limits: Limits


class Ground(NamedTuple):
    """The layers that parcels are held against, by parameter key; None for what was not given."""

    covers: Dict[str, Cover]
    near: Dict[str, Near]
    light: Optional[RasterSource]
    cover: Optional[RasterSource]
    before: Optional[RasterSource]


def declare_parcels(tool: EcoAlgorithm) -> None:
    """Parcels and what is recorded of them."""
    text = tr(
        "Parcels of built land, or of all land with a field of class codes. A CRS in metres where no raster is given."
    )
    kinds = ("built_up", "parcels_sandiao", "parcels_classified", "polygon_any")
    tool.add_vector("PARCELS", tr("Built land"), text, kind=kinds)
    for key, label, text in (
        ("CLASS_FIELD", tr("Class code field"), tr("For example DLBM: only codes of built land are judged. Empty: all "
         "parcels are built land.")),
        ("STATE_FIELD", tr("State field"), tr("Production stopped, idle, derelict, in the words of the table.")),
        ("FAR_FIELD", tr("Floor area ratio field"), tr("Floor area ÷ land area.")),
        ("DENSITY_FIELD", tr("Building cover field (%)"), tr("Share of the land under buildings.")),
        ("JOBS_FIELD", tr("People and jobs field"), tr("Number on each parcel.")),
    ):  # fmt: skip
        tool.add_field(key, label, text, "PARCELS", optional=True)


def declare_layers(tool: EcoAlgorithm) -> None:
    """The layers that parcels are held against, and the limits."""
    text = tr("Low where it is dark for the class; counts with another sign only.")
    tool.add_raster("NIGHTLIGHT", tr("Night light"), text, kind="nightlight", optional=True)
    text = tr("0 to 1; with the earlier cover, its rise tells of derelict land.")
    tool.add_raster("COVER", tr("Vegetation cover"), text, kind="vegetation_cover", optional=True)
    text = tr("Of about five years before.")
    tool.add_raster(
        "COVER_BEFORE", tr("Earlier vegetation cover"), text, kind="vegetation_cover", optional=True
    )
    for key, label, kinds, text in (
        ("CONTROL", tr("Ecological control area"), ("control_line", "polygon_any"), tr("Land inside goes back to green or "
         "farm land.")),
        ("PLANNED", tr("Land planned as not built"), ("polygon_any",), tr("Land inside goes back to green or farm land.")),
        ("CORRIDORS", tr("Ecological corridors"), ("corridor_areas", "corridors", "vector_any"), tr("Land that meets one "
         "becomes green.")),
        ("BLIND", tr("Blind areas of parks"), ("polygon_any",), tr("Land of fitting size inside becomes a pocket park.")),
        ("EXCLUDE", tr("Land that stays"), ("polygon_any",), tr("Heritage, villages that are kept: not judged.")),
    ):  # fmt: skip
        types = (LINE, POLYGON) if "vector_any" in kinds else (POLYGON,)
        tool.add_vector(key, label, text, kind=kinds, types=types, optional=True)
    text = tr("Larger parcels are not scattered. Proposed default 5 ha.")
    tool.add_number("MAX_AREA", tr("Largest scattered parcel (ha)"), text, 5, 0)
    text = tr("Around a parcel, in which little is built where it is scattered. Proposed default 200 m.")
    tool.add_number("ISOLATION", tr("Distance of isolation (m)"), text, 200, 1, 2000)
    declare_limits(tool, "rules_inefficient", read_limits, "LIMITS")


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Ranked candidates and numbers."""
    text = tr("The candidates with their signs, score and what is suggested.")
    tool.add_vector_output("OUTPUT", tr("Inefficient built land"), text, kind="inefficient")
    for key, label in (
        ("COUNT", tr("Number of parcels")),
        ("AREA", tr("Area (ha)")),
        ("BUILT", tr("Built land judged (ha)")),
        ("AREA_1", tr("Back to green or farm land (ha)")),
        ("AREA_2", tr("Green of a corridor (ha)")),
        ("AREA_3", tr("Pocket park (ha)")),
        ("AREA_4", tr("Renewal (ha)")),
    ):
        tool.add_number_output(key, label)


def read_limits(inputs: TableReading) -> Limits:
    """Limits of a run.

    Raises:
        InputError: a fault of the table.
    """
    return read_limits_of(inputs, "inefficient_rules", "LIMITS")


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: nothing that tells of use but scattering, or a fault of the table.
    """
    both = inputs.given("COVER") and inputs.given("COVER_BEFORE")
    if not both and not any(inputs.given(key) for key in _EVIDENCE):
        raise InputError(
            marked("Nothing tells how the land is used. Give a field of state, floor area ratio, building cover or people and "
                   "jobs, or night light, or vegetation cover of two times.")
        )  # fmt: skip
    fields = {key: inputs.field(key) for key in FIELDS if inputs.given(key)}
    return Settings(fields, inputs.number("MAX_AREA"), inputs.number("ISOLATION"), read_limits(inputs))


def read_ground(inputs: Inputs, crs: QgsCoordinateReferenceSystem) -> Ground:
    """The layers of a run, in the CRS of the parcels."""
    rasters = (inputs.optional_raster(key) for key in RASTERS)
    return Ground(
        read_covers(inputs, crs, COVERS, ("BLIND",)), read_near(inputs, crs, ("CORRIDORS",), 1.0), *rasters
    )
