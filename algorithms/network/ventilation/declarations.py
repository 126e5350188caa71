"""Parameters of “Ventilation corridors”."""

from ....translation import tr
from ...parameters import Declarations
from .settings import read_lengths


def declare_layers(tool: Declarations) -> None:
    """Wind, boundary and what makes the ground rough."""
    text = tr("Columns direction (from which the wind blows: degrees, or N, NNE, 北, 东北 …), frequency, and speed (m/s) where "
              "it is known.")  # fmt: skip
    tool.add_table("WIND", tr("Wind rose"), text, kind=("wind_rose", "table_any"), optional=False)
    text = tr("The area in which corridors are sought.")
    tool.add_vector("BOUNDARY", tr("Boundary"), text, kind=("boundary", "polygon_any"))
    text = tr("Footprints with their height. A building counts in the cell that holds its middle.")
    tool.add_vector("BUILDINGS", tr("Buildings"), text, kind=("buildings", "polygon_any"), optional=True)
    text = tr("In m, or floors of 3 m.")
    tool.add_field("HEIGHT_FIELD", tr("Field of the height"), text, "BUILDINGS", optional=True)
    tool.add_flag("FLOORS", tr("The field counts floors"), tr("A floor counts 3 m."), False)
    text = tr("Height of buildings above the ground in m, 0 where there are none; used without buildings.")
    tool.add_raster("HEIGHT", tr("Height of buildings (m)"), text, optional=True)
    text = tr("Gives the roughness of ground without buildings.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True)
    text = tr("Share of the sky that is seen, 0 to 1.")
    tool.add_raster("SVF", tr("Sky view factor (0–1)"), text, optional=True)
    text = tr("Its mean along each corridor is told.")
    kinds = ("heat_intensity", "heat_grade_meanstd", "raster_any")
    tool.add_raster("HEAT", tr("Heat"), text, kind=kinds, optional=True)


def declare_numbers(tool: Declarations) -> None:
    """Cell, sectors, number of corridors, method, table of lengths."""
    text = tr("Proposed default 100 m. Secondary corridors of 80 m need cells of at most 40 m.")
    tool.add_number("CELL", tr("Cell size (m)"), text, 100, 10, 1000)
    text = tr("Of the whole circle; opposite ones are one axis. Default 16.")
    tool.add_number("SECTORS", tr("Wind sectors"), text, 16, 4, 72, integer=True, advanced=True)
    tool.add_number("COUNT", tr("Number of corridors"), tr("Proposed default 5."), 5, 1, 50, integer=True)
    text = tr("Ground so near a corridor costs three times as much for the next. Proposed default 1000 m.")
    tool.add_number("APART", tr("Distance between corridors (m)"), text, 1000, 0, advanced=True)
    options = {
        "macdonald": tr("From height and density of buildings (Macdonald 1998)"),
        "rule": tr("A tenth of the height"),
    }
    text = tr("How the roughness length of built-up ground is found.")
    tool.add_choice("METHOD", tr("Roughness of buildings"), text, options, "macdonald", advanced=True)
    text = tr(
        "Columns code (common classes) and z0 (m). Left empty, the built-in table is used; export it to edit it."
    )
    tool.add_table(
        "LENGTHS",
        tr("Roughness by land use"),
        text,
        kind="rules_roughness",
        optional=True,
        check=read_lengths,
    )


def declare_outputs(tool: Declarations) -> None:
    """Corridors, blocks, rasters, rose."""
    text = tr("Ways of least roughness along the prevailing wind, with length, width, angle and class.")
    tool.add_vector_output("OUTPUT", tr("Ventilation corridors"), text, kind="ventilation")
    text = tr("Stretches of the corridors that are rougher than 0.5 m: to be opened.")
    tool.add_vector_output(
        "BLOCKS", tr("Blocks in ventilation corridors"), text, kind="ventilation_blocks", optional=True
    )
    text = tr("Roughness length z0 in m.")
    tool.add_raster_output("ROUGHNESS", tr("Roughness length"), text, kind="roughness", optional=True)
    text = tr(
        "Walls that the wind meets over ground area, weighted by the rose; made from buildings or heights alone."
    )
    tool.add_raster_output("FAI", tr("Frontal area index"), text, kind="frontal_area", optional=True)
    text = tr("Classes 1 (least) to 5 from roughness and sky view; without the latter 1, 2 and 4 alone.")
    tool.add_raster_output(
        "POTENTIAL", tr("Ventilation potential"), text, kind="ventilation_potential", optional=True
    )
    text = tr("Share and mean speed of each axis.")
    tool.add_table_output("ROSE", tr("Wind axes"), text, kind="wind_axes", optional=True)
    for key, label in (
        ("PREVAILING", tr("Prevailing axis (° from north)")),
        ("COUNT_MAIN", tr("Main corridors")),
        ("LENGTH_KM", tr("Length of the corridors (km)")),
    ):
        tool.add_number_output(key, label)
