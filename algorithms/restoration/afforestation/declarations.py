"""Parameters of “Suitability for afforestation”."""

from ....core.restoration.afforestation import Limits
from ....translation import tr
from ...parameters import Declarations


def declare_layers(tool: Declarations) -> None:
    """The layers: ground, then what may be planted besides and what must stay open."""
    tool.add_raster(
        "DEM",
        tr("Elevation (m)"),
        tr("On the planning grid; slope and aspect come from it."),
        kind="elevation",
    )
    text = tr("Common classes: shrubland 4, grassland 6 and bare land 14 may be planted.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common")
    tool.add_raster(
        "PRECIP", tr("Annual precipitation (mm)"), tr("Mean of many years."), kind="precipitation"
    )
    text = tr("For aridity, precipitation over potential evapotranspiration.")
    tool.add_raster(
        "PET",
        tr("Potential evapotranspiration (mm/a)"),
        text,
        kind="potential_evapotranspiration",
        optional=True,
    )
    text = tr("Down to rock, in centimetres.")
    tool.add_raster(
        "SOIL_DEPTH", tr("Soil depth (cm)"), text, kind=("soil_depth", "raster_any"), optional=True
    )
    text = tr("Texture classes 1 to 13 of the soil database.")
    tool.add_raster("TEXTURE", tr("Soil texture class"), text, kind="soil_texture", optional=True)
    text = tr("Share of trees today in %, 0 to 100; for the gap to what rain allows.")
    tool.add_raster(
        "COVER", tr("Tree cover today (%)"), text, kind=("tree_cover", "raster_any"), optional=True
    )
    for key, label, kinds, text in (
        ("VACATED", tr("Vacated land"), ("vacated", "polygon_any"), tr("Planted whatever its land use.")),
        ("FARMLAND", tr("Permanent basic farmland"), ("farmland", "polygon_any"), tr("Stays free of trees.")),
        ("GRASSLAND", tr("Natural grassland"), ("natural_grassland", "polygon_any"),
         tr("Stays free of trees. Without it, grassland is of class 2 at best.")),
        ("WATER", tr("Water bodies"), ("water_bodies", "polygon_any"), tr("Stays free of trees.")),
        ("REDLINE", tr("Ecological red line"), ("redline", "polygon_any"), tr("For the share of each patch inside it.")),
    ):  # fmt: skip
        tool.add_vector(key, label, text, kind=kinds, optional=True)


def declare_limits(tool: Declarations) -> None:
    """The limits and the least area."""
    limits = Limits()
    text = tr(
        "Below it shrubs and grass instead of trees. Remembered: rainfed trees are not planted below 400 mm."
    )
    tool.add_number("MIN_RAIN", tr("Least precipitation for trees (mm)"), text, limits.rain, 0, advanced=True)
    text = tr("Higher ground is left out; the score falls from 300 m below it. Proposed default.")
    tool.add_number("MAX_HEIGHT", tr("Highest elevation (m)"), text, limits.height, advanced=True)
    text = tr("Steeper ground is left out. Proposed default.")
    tool.add_number("MAX_SLOPE", tr("Steepest slope (degrees)"), text, limits.slope, 0, 90, advanced=True)
    text = tr("On thinner soil closure instead of planting. Proposed default.")
    tool.add_number(
        "MIN_DEPTH", tr("Least soil depth for planting (cm)"), text, limits.depth, 0, advanced=True
    )
    tool.add_number(
        "MIN_AREA", tr("Smallest area (m²)"), tr("Smaller patches are left out; 667 m² are one mu."), 667, 0
    )


def declare_outputs(tool: Declarations) -> None:
    """Patches, rasters and numbers."""
    text = tr(
        "Polygons of equal class and way to plant, with the limiting factor, share in the red line and area."
    )
    tool.add_vector_output("OUTPUT", tr("Land for afforestation"), text, kind="afforestation")
    text = tr("0 to 100 where planting is allowed.")
    tool.add_raster_output(
        "SCORE", tr("Score of afforestation"), text, kind="afforestation_score", optional=True
    )
    text = tr("Cover of trees that rain allows, where planting is allowed.")
    tool.add_raster_output(
        "TREE_COVER", tr("Tree cover allowed by rain (%)"), text, kind="tree_cover_allowed", optional=True
    )
    text = tr("What is missing to the cover that rain allows; needs the tree cover of today.")
    tool.add_raster_output("GAP", tr("Gap of tree cover (%)"), text, kind="tree_cover_gap", optional=True)
    tool.add_number_output("COUNT", tr("Number of patches"))
