"""What a run of “Service of parks” was asked for."""

from typing import List, NamedTuple, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.restoration.greenservice import parse_radii
from ...inputs import Inputs

BUFFER, DETOUR, NETWORK = "buffer", "detour", "network"


class Settings(NamedTuple):
    """The parameters of a run.

    Attributes:
        radii: (smallest area in m², metres), largest area first.
        detour: by which the radii are divided; 1 unless the method is ``detour``.
        least: ha of a blind area. most: candidates at most.
    """

    crs: QgsCoordinateReferenceSystem
    method: str
    radii: List[Tuple[float, float]]
    detour: float
    snap: float
    crossings: bool
    least: float
    most: int
    area_field: str
    access_field: str
    people_field: str
    zone_field: str

    @property
    def network(self) -> bool:
        """Whether distances run along streets."""
        return self.method == NETWORK


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: the radii cannot be read, parks are points without a size, or there are no streets.
    """
    method = inputs.choice("METHOD")
    if method == NETWORK and not inputs.given("STREETS"):
        raise InputError(
            marked("Distances along streets need a layer of streets. Choose one, or another method.")
        )
    parks, area_field = inputs.source("PARKS"), inputs.field("AREA_FIELD")
    if not area_field and QgsWkbTypes.geometryType(parks.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry:
        raise InputError(
            marked(
                "“{layer}” holds points. Choose the field with the area of the parks, or a layer of polygons."
            ),
            layer=parks.sourceName(),
        )
    return Settings(
        crs=inputs.metric_crs("DEMAND"),
        method=method,
        radii=parse_radii(inputs.text("RADIUS")),
        detour=inputs.number("DETOUR") if method == DETOUR else 1.0,
        snap=inputs.number("SNAP"),
        crossings=inputs.flag("CROSSINGS"),
        least=inputs.number("MIN_AREA"),
        most=inputs.integer("COUNT"),
        area_field=area_field,
        access_field=inputs.field("ACCESS_FIELD"),
        people_field=inputs.field("POP_FIELD"),
        zone_field=inputs.field("BY_FIELD"),
    )
