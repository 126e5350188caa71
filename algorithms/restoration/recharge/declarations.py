"""Parameters of “Sites for groundwater recharge”."""

from ....translation import tr
from ...parameters import Declarations
from .settings import read_factors


def declare_layers(tool: Declarations) -> None:
    """The layers that are scored and those that exclude."""
    tool.add_raster(
        "DEM", tr("Elevation (m)"), tr("On the planning grid; the slope comes from it."), kind="elevation"
    )
    text = tr("Hydrologic soil group: 1 A (drains fast) to 4 D.")
    tool.add_raster("SOIL", tr("Hydrologic soil group"), text, kind="soil_group")
    text = tr(
        "Classes of the ground below the soil: 1 gravel and sand, 2 sandy loam and karst, 3 silt, 4 clay and rock."
    )
    tool.add_raster(
        "LITHOLOGY", tr("Lithology class"), text, kind=("lithology", "raster_classes_any"), optional=True
    )
    text = tr("Common classes; built-up land is excluded.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True)
    text = tr("Metres from the surface down to the groundwater, positive; not its elevation.")
    tool.add_raster(
        "DEPTH", tr("Depth to groundwater (m)"), text, kind=("groundwater_depth", "raster_any"), optional=True
    )
    for key, label, kinds, text in (
        ("CHANNELS", tr("River channels"), ("rivers", "vector_any"), tr("Water comes from them; the nearer, the better.")),
        ("SITES", tr("Contaminated sites and landfills"), ("contaminated_sites", "vector_any"),
         tr("Excluded with the distance below.")),
        ("QUALITY", tr("Poor groundwater"), ("poor_groundwater", "polygon_any"),
         tr("Areas with nitrate or salt in the groundwater; excluded.")),
        ("PROTECT", tr("Protection zones of wells"), ("well_protection", "polygon_any"),
         tr("Only clean water may be led in there; patches say so.")),
    ):  # fmt: skip
        tool.add_vector(key, label, text, kind=kinds, optional=True)


def declare_settings(tool: Declarations) -> None:
    """Distance, days, least area and the table."""
    text = tr("Around contaminated sites. Proposed default.")
    tool.add_number("BUFFER", tr("Distance to contaminated sites (m)"), text, 500, 0)
    text = tr("Days a year on which water is led in, for the volume. Proposed default.")
    tool.add_number("DAYS", tr("Days of recharge a year"), text, 90, 0, 366)
    tool.add_number(
        "MIN_AREA", tr("Smallest area (ha)"), tr("Smaller patches are left out. Proposed default."), 5, 0
    )
    text = tr(
        "Scores and weights of the factors, columns factor, values, up_to, score, weight. Left empty, the built-in table is "
        "used; export it to edit it."
    )
    tool.add_table("WEIGHTS", tr("Scores and weights"), text, kind="rules_recharge", check=read_factors)


def declare_outputs(tool: Declarations) -> None:
    """Patches, rasters and numbers."""
    text = tr("Polygons of one class with the limiting factor, area and volume a year.")
    tool.add_vector_output("OUTPUT", tr("Sites for groundwater recharge"), text, kind="recharge")
    text = tr("0 to 100, also where a place is excluded.")
    tool.add_raster_output("SCORE", tr("Score of recharge"), text, kind="recharge_score", optional=True)
    text = tr(
        "Why a place is excluded: 1 near a contaminated site, 2 built-up, 3 steep, 4 shallow groundwater, 5 poor groundwater."
    )
    tool.add_raster_output(
        "EXCLUDED", tr("Excluded from recharge"), text, kind="recharge_excluded", optional=True
    )
    tool.add_number_output("COUNT", tr("Number of patches"))
    tool.add_number_output("VOLUME", tr("Volume a year (10⁴ m³)"))
