"""Parameters and layers of the ranking of unused land."""

from typing import Dict, List, NamedTuple, Optional

from ....core.messages import InputError, marked
from ....core.parcels.limits import Limits
from ....gis.parcels import Cover, Near, Parcels, SlopeCells
from ....gis.rasters import RasterSource
from ....gis.rasters.source import Windowed
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POLYGON
from ...tablereading import TableReading
from ..shared.parcels.settings import (
    declare_limits,
    read_codes,
    read_covers,
    read_limits_of,
    read_near,
    read_parcels,
)
from .patches import patch_layer

COVERS = ("REDLINE", "RESERVES", "CONTROL")
NEAR = ("WATER", "FARMLAND", "ROADS")
CODE_FIELD = "code"
_RASTERS = ("DEM",)


class Settings(NamedTuple):
    """``field``: of the class codes, empty with land use; ``codes``: of unused land, as prefixes; ``least``: m²."""

    field: str
    codes: List[str]
    least: float
    terraces: bool
    limits: Limits


class Ground(NamedTuple):
    """The layers that parcels are held against, by parameter key; None for what was not given."""

    covers: Dict[str, Cover]
    near: Dict[str, Near]
    slope: Windowed
    soil: Optional[RasterSource]
    cover: Optional[RasterSource]
    sensitivity: Optional[RasterSource]


def declare_land(tool: EcoAlgorithm) -> None:
    """Land use or parcels, and which of it is unused."""
    tool.add_raster(
        "DEM", tr("Elevation (m)"), tr("For the slope. The results are in its CRS."), kind="elevation"
    )
    text = tr("Bare land, and grass with little cover, become the parcels. Not read where parcels are given.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True)
    text = tr("Parcels of the survey; they count in place of land use.")
    kinds = ("parcels_sandiao", "parcels_classified", "polygon_any")
    tool.add_vector("PARCELS", tr("Parcels"), text, kind=kinds, optional=True)
    tool.add_field("FIELD", tr("Class code field"), tr("For example DLBM."), "PARCELS", optional=True)
    text = tr("Codes of unused land, and all that begin with them; water and wetland come by the table. Default: other "
              "grassland, saline, sandy, bare soil, bare rock.")  # fmt: skip
    tool.add_text("CODES", tr("Codes of unused land"), text, "0404 1204 1205 1206 1207")
    tool.add_number("MIN_AREA", tr("Smallest parcel (m²)"), tr("Smaller ones are left out and counted. Default 400 m², the "
                    "smallest parcel of the survey."), 400, 0)  # fmt: skip


def declare_layers(tool: EcoAlgorithm) -> None:
    """The layers that parcels are held against."""
    for key, label, kinds, text in (
        ("REDLINE", tr("Ecological red line"), ("redline", "polygon_any"), tr("Land inside is protected.")),
        ("RESERVES", tr("Protected areas"), ("reserves", "polygon_any"), tr("Land inside is protected.")),
        ("CONTROL", tr("Ecological control area"), ("control_line", "polygon_any"), tr("Nothing inside is developed.")),
        ("WATER", tr("Waters"), ("water_bodies", "rivers", "vector_any"),
         tr("Land beside is protected; for reclaiming water must be near or the land level.")),
        ("FARMLAND", tr("Farm land"), ("farmland", "polygon_any"), tr("Land that is reclaimed lies near it.")),
        ("ROADS", tr("Roads"), ("roads", "vector_any"), tr("Land that is developed lies near one; without roads nothing is "
         "developed.")),
    ):  # fmt: skip
        types = (LINE, POLYGON) if "vector_any" in kinds else (POLYGON,)
        tool.add_vector(key, label, text, kind=kinds, types=types, optional=True)
    for key, label, cells, text in (
        ("SOIL", tr("Soil texture class"), ("soil_texture",), tr("Classes 1 to 13; sand is not reclaimed.")),
        ("COVER", tr("Vegetation cover"), ("vegetation_cover",), tr("0 to 1; dense grass is protected.")),
        ("SENSITIVITY", tr("Ecological sensitivity"), ("erosion_sensitivity", "desertification_sensitivity", "raster_classes_any"),
         tr("Grades 1 to 5, the higher the more sensitive; of most cells of a parcel.")),
    ):  # fmt: skip
        tool.add_raster(key, label, text, kind=cells, optional=True)
    tool.add_flag(
        "TERRACES",
        tr("With terraces"),
        tr("Steeper land can be reclaimed, by the limit of the table."),
        False,
    )
    declare_limits(tool, "rules_unused", read_limits)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Ranked parcels and numbers."""
    text = tr("The parcels with rank, class, the three scores, and what holds or is missing.")
    tool.add_vector_output("OUTPUT", tr("Ranked unused land"), text, kind="unused_ranked")
    for key, label in (
        ("COUNT", tr("Number of parcels")),
        ("AREA_1", tr("Strictly protect (ha)")),
        ("AREA_2", tr("Reclaim first (ha)")),
        ("AREA_3", tr("Develop with measure (ha)")),
        ("AREA_4", tr("Wait (ha)")),
    ):
        tool.add_number_output(key, label)


def read_limits(inputs: TableReading) -> Limits:
    """Limits of a run.

    Raises:
        InputError: a fault of the table.
    """
    return read_limits_of(inputs, "unused_rules")


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: neither land use nor parcels with their field, no codes, or a fault of the table.
    """
    field, limits = "", read_limits(inputs)
    if inputs.given("PARCELS"):
        field = inputs.field("FIELD")
        if not field:
            raise InputError(
                marked("Choose the field of the class codes of “{layer}”."), layer=inputs.name("PARCELS")
            )
    elif not inputs.given("LANDUSE"):
        raise InputError(marked("Give land use, or parcels with their class codes."))
    codes = read_codes(inputs.text("CODES"))
    if not codes:
        raise InputError(marked("Enter the codes that are unused land, for example 0404 1206."))
    return Settings(field, codes, inputs.number("MIN_AREA"), inputs.flag("TERRACES"), limits)


def read_land(inputs: Inputs, settings: Settings) -> Parcels:
    """The parcels, or patches of unused cells in their place.

    Raises:
        InputError: no cell of the land use is unused.
    """
    if settings.field:
        return read_parcels(inputs, _RASTERS)
    landuse, cover = inputs.raster("LANDUSE"), inputs.optional_raster("COVER")
    layer = patch_layer(landuse, cover, settings.limits["grass_unused"], CODE_FIELD)
    return Parcels(layer, landuse.grid.crs, inputs.transform_context)


def read_ground(inputs: Inputs, parcels: Parcels, settings: Settings) -> Ground:
    """The layers of a run, in the CRS of the parcels."""
    limits = settings.limits
    reach = max(
        limits[item] for item in ("protect_water", "reclaim_water", "reclaim_farmland", "develop_road")
    )
    slope = SlopeCells(inputs.raster("DEM"))
    return Ground(
        read_covers(inputs, parcels.crs, COVERS), read_near(inputs, parcels.crs, NEAR, max(reach, 1.0)), slope,
        *(inputs.optional_raster(key) for key in ("SOIL", "COVER", "SENSITIVITY")),
    )  # fmt: skip
