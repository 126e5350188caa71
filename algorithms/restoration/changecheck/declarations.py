"""Parameters of “Check of changed land”."""

from ....translation import tr
from ...parameters import Declarations
from .settings import check_rows

_LAYERS = ("landuse_earlier", "landuse_common", "parcels_sandiao", "parcels_ydyh", "polygon_any")


def declare_layers(tool: Declarations) -> None:
    """The two dates and what else is known of the places."""
    text = tr("Polygons with a field of class codes, or a raster of common classes; both dates of one sort.")
    tool.add_layer("BEFORE", tr("Land at the first date"), text, kind=_LAYERS)
    field = tr("For example DLBM. Needed for polygons.")
    tool.add_field("BEFORE_FIELD", tr("Class code field of the first date"), field, "BEFORE", optional=True)
    tool.add_layer("AFTER", tr("Land at the second date"), text, kind=_LAYERS[1:])
    tool.add_field("AFTER_FIELD", tr("Class code field of the second date"), field, "AFTER", optional=True)
    systems = {
        "sandiao": tr("Third national land survey"),
        "ydyh2023": tr("Land and sea use of 2023"),
        "common": tr("Common classes 1 to 15"),
    }
    text = tr("Of the fields of polygons; rasters hold common classes.")
    tool.add_choice("SYSTEM", tr("Codes of the fields"), text, systems, "sandiao")
    for key, label, kinds, text in (
        ("FARMLAND", tr("Permanent basic farmland"), ("farmland", "polygon_any"),
         tr("Changes a tenth of which lies inside come first.")),
        ("REDLINE", tr("Ecological red line"), ("redline", "polygon_any"),
         tr("Changes a tenth of which lies inside come first.")),
        ("PERMITS", tr("Areas of permits"), ("polygon_any",),
         tr("Changes of which 90 % lie inside are closed and come last.")),
        ("UNITS", tr("Administrative units"), ("townships", "districts", "polygon_any"),
         tr("Each change is named after the unit that holds its middle.")),
    ):  # fmt: skip
        tool.add_vector(key, label, text, kind=kinds, optional=True)
    tool.add_field(
        "UNITS_FIELD",
        tr("Unit name field"),
        tr("Empty: a name field, else the order."),
        "UNITS",
        optional=True,
    )


def declare_images(tool: Declarations) -> None:
    """Images of both dates."""
    season = tr("Of one season in both years, on one grid with the other images.")
    for key, label in (("NDVI_1", tr("NDVI at the first date")), ("NDVI_2", tr("NDVI at the second date"))):
        tool.add_raster(key, label, season, kind=("ndvi", "ndvi_year"), optional=True, advanced=True)
    text = tr("Mean reflectance of the visible bands, 0 to 1.")
    for key, label in (
        ("BRIGHT_1", tr("Brightness at the first date")),
        ("BRIGHT_2", tr("Brightness at the second date")),
    ):
        tool.add_raster(key, label, text, optional=True, advanced=True)
    text = tr("From this loss on green is gone. Proposed default.")
    tool.add_number("DNDVI", tr("Loss of NDVI"), text, 0.2, 0, 2, advanced=True)
    text = tr("From this rise on the ground is bare. Proposed default.")
    tool.add_number("DBRIGHT", tr("Rise of brightness"), text, 0.05, 0, 1, advanced=True)


def declare_settings(tool: Declarations) -> None:
    """Width, rules and dates."""
    text = tr("Narrower changes are shifts of borders and left out; at least one cell of rasters.")
    tool.add_number("TOLERANCE", tr("Tolerance (m)"), text, 5, 0, 1000)
    text = tr(
        "Which changes are inspected, columns from, to, label, min_m2, priority. Left empty, the built-in table is used; "
        "export it to edit it."
    )
    tool.add_table("RULES", tr("Rules of changes"), text, kind="rules_change", check=check_rows)
    text = tr("As it is to stand in the list, for example 2023.")
    tool.add_text("DATE_1", tr("First date"), text)
    tool.add_text("DATE_2", tr("Second date"), text)


def declare_outputs(tool: Declarations) -> None:
    """List, tables and numbers."""
    text = tr(
        "One polygon for each change in the order of inspection, with empty fields for what is found on site."
    )
    tool.add_vector_output("OUTPUT", tr("Changed land to be checked"), text, kind="change_list")
    text = tr("Area of every class before by class after; rows add up to the class before.")
    tool.add_table_output("MATRIX", tr("Matrix of change"), text, kind="change_matrix", optional=True)
    text = tr("Number and area of the changes of each kind by unit.")
    tool.add_table_output("SUMMARY", tr("Changes by unit"), text, kind="change_summary", optional=True)
    tool.add_number_output("AREA", tr("Area to be checked (ha)"))
    tool.add_number_output("COUNT", tr("Changes to be checked"))
    tool.add_number_output("DROPPED", tr("Left out as narrow or small (ha)"))
