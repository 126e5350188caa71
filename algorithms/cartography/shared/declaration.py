"""The parameters that every sheet has: the map, its layers, its words and its paper."""

from ....gis.sheet.paper import paper_labels
from ....gis.tables import read_builtin
from ....translation import language, tr
from ...base import EcoAlgorithm

#: Words of the sheet that are made where none are given.
_MADE = ("PLAN", "NUMBER", "TITLE")
_PICTURES = "SVG, PNG, JPEG (*.svg *.png *.jpg *.jpeg)"


def declare_sheet(tool: EcoAlgorithm) -> None:
    """Declare the map, its layers, its words and its paper."""
    column = f"title_{language()}"
    maps = {row["map"]: row[column] for row in read_builtin("maps")}
    tool.add_choice("MAP", tr("Kind of map"), tr("Gives title, number, styles and legend."), maps, "zoning")
    tool.add_layers(
        "LAYERS",
        tr("Layers of the theme"),
        tr("Results to show, the topmost first."),
        kind=("raster_any", "vector_any"),
    )
    declare_base(tool)
    _declare_words(tool)
    _declare_paper(tool)


def declare_base(tool: EcoAlgorithm, boundary_needed: bool = True) -> None:
    """Declare the layers below and around the theme of a map."""
    tool.add_vector(
        "BOUNDARY",
        tr("Planning boundary"),
        tr("Polygons; outside is pale ground."),
        kind=("boundary", "polygon_any"),
        optional=not boundary_needed,
    )
    districts, rivers = tr("Polygons drawn as thin lines with names."), tr("Lines drawn blue.")
    water, around = tr("Polygons drawn blue."), tr("Polygons around, drawn pale with grey names.")
    for key, label, text, kinds in (
        ("DISTRICTS", tr("Districts"), districts, ("districts", "polygon_any")),
        ("RIVERS", tr("Rivers"), rivers, ("rivers", "line_any")),
        ("WATER", tr("Lakes and reservoirs"), water, ("water_bodies", "polygon_any")),
        ("NEIGHBOURS", tr("Neighbours"), around, ("neighbours", "polygon_any")),
    ):
        tool.add_vector(key, label, text, kind=kinds, optional=True)
        if key != "WATER":
            tool.add_field(
                f"{key}_FIELD",
                tr("Name field of {layer}").format(layer=label),
                tr("Empty: the field “name”, else the first text field with “name” or “名” in its name."),
                key,
                optional=True,
                advanced=True,
            )
    tool.add_raster(
        "DEM",
        tr("Elevation (m)"),
        tr("For a soft hillshade: over map 1, below the others, not on the zones."),
        kind="elevation",
        optional=True,
        on_grid=False,
    )


def _declare_words(tool: EcoAlgorithm) -> None:
    for key, label, text in (
        ("REGION", tr("Name of the planning area"), tr("Empty: the field “name” of the boundary.")),
        ("PLAN", tr("Name of the plan"), tr("Empty: a name made of the planning area.")),
        ("NUMBER", tr("Map number"), tr("Such as 2; empty: from the table of maps.")),
        ("TITLE", tr("Title"), tr("Empty: from the table of maps with the planning area.")),
        ("ORGANISATION", tr("Organisation"), tr("Who made the map.")),
        ("DATE", tr("Date"), tr("Empty: this month.")),
        ("APPROVAL", tr("Map approval number"), tr("Empty: the place for it is kept free.")),
        ("NOTE", tr("Note on the data"), tr("Such as the sources of the data.")),
    ):
        tool.add_text(key, label, text, advanced=key in _MADE)
    tool.add_flag(
        "ILLUSTRATIVE",
        tr("Illustrative data"),
        tr("Prints that the map is no basis for planning; always for data that say so."),
    )


def declare_logo(tool: EcoAlgorithm) -> None:
    """The picture beside the organisation."""
    text = tr("Stands at the lower left, beside the organisation; it is kept in the layout.")
    tool.add_file("LOGO", tr("Logo"), text, _PICTURES, optional=True, advanced=True)


def declare_extras(tool: EcoAlgorithm) -> None:
    """The table of points and the inset."""
    text = tr(
        "Break points, repairs or barrier points get numbers and a table beside the map, the worst first, as many as "
        "fit."
    )
    tool.add_flag("TABLE", tr("Number points and list them"), text, True, advanced=True, optional=True)
    text = tr("Shows small districts that lie together once more at a larger scale, where a corner is free.")
    tool.add_flag("INSET", tr("Inset of the central area"), text, True, advanced=True, optional=True)
    tool.add_vector(
        "CENTRE",
        tr("Central area"),
        tr(
            "Polygons of the central city for the inset. Empty: the districts that are small at the scale of the map."
        ),
        kind="polygon_any",
        optional=True,
        advanced=True,
    )
    text = tr(
        "A layout template of your own (QPT) in place of the plugin's page: items are found by their ids, such as "
        "“map 地图” and “legend 图例”. It has no table and no inset."
    )
    tool.add_file("TEMPLATE", tr("Template"), text, "QPT (*.qpt)", optional=True, advanced=True)


def _declare_paper(tool: EcoAlgorithm) -> None:
    tool.add_choice("PAPER", tr("Paper"), tr("Size and direction."), paper_labels(), "A3L")
    text = tr("500000 for 1 : 500 000. Empty: chosen to fit.")
    tool.add_number("SCALE", tr("Scale number"), text, None, 1, optional=True, advanced=True)
    tool.add_number(
        "DPI", tr("Resolution (dpi)"), tr("Of rasters, and of PNG files. Print needs 300."), 300, 36, 1200,
        integer=True, advanced=True,
    )  # fmt: skip
