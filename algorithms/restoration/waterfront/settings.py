"""Parameters of the waterfronts."""

from typing import NamedTuple

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POLYGON

#: Coarsest cells, metres: a belt of 50 m would be one cell.
_COARSEST = 30.0


class Settings(NamedTuple):
    """How banks are looked at; lengths in metres.

    Attributes:
        width, main_width: green wanted beside usual waters, and beside those from order ``main_order`` on.
        order_field, river_field, bank_field, zone_field: empty where there is none.
        river_width: of line rivers without a value. step: of a stretch. belt: of the land that tells the kind.
        natural: least share of natural land. gap: longest link between natural banks.
    """

    width: float
    main_width: float
    main_order: float
    order_field: str
    river_field: str
    bank_field: str
    zone_field: str
    river_width: float
    step: float
    belt: float
    natural: float
    gap: float


def declare_waters(tool: EcoAlgorithm) -> None:
    """Waters, land use, and banks that were surveyed."""
    rivers = tr("Lines or polygons of rivers. Lines get two banks at half their width.")
    tool.add_vector(
        "RIVERS", tr("Rivers"), rivers, kind=("rivers", "water_bodies", "vector_any"), types=(LINE, POLYGON)
    )
    wide = tr("Width of a river drawn as a line, m. Empty: the width below.")
    tool.add_field("WIDTH_FIELD", tr("River width field"), wide, "RIVERS", optional=True)
    tool.add_number(
        "RIVER_WIDTH",
        tr("Width of line rivers (m)"),
        tr("Where there is no value. Proposed default 10 m."),
        10,
        0.1,
        5000,
    )
    lakes = tr("Polygons of lakes and reservoirs; lines through them get no banks.")
    tool.add_vector("LAKES", tr("Lakes"), lakes, kind=("water_bodies", "polygon_any"), optional=True)
    landuse = tr("Common classes, in cells of at most 30 m, better 10 m. The results are in its CRS.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), landuse, kind="landuse_common")
    banks = tr("Surveyed banks as lines with their type. Without them the kind of a bank is guessed from land cover, which "
               "cannot see a wall: a proxy.")  # fmt: skip
    tool.add_vector("BANKS", tr("Surveyed banks"), banks, kind=("line_any",), types=(LINE,), optional=True)
    kind = tr("Words such as natural, ecological, hard, 自然, 生态, 硬质, 混凝土.")
    tool.add_field("BANKS_FIELD", tr("Bank type field"), kind, "BANKS", optional=True)
    corridors = tr("Hard banks within them get an ecological revetment. Empty: all hard banks.")
    tool.add_vector("CORRIDORS", tr("Corridors"), corridors, optional=True)


def declare_sizes(tool: EcoAlgorithm) -> None:
    """Widths, stretches and limits."""
    width = tr("Green wanted on each side. Proposed default 50 m.")
    tool.add_number("WIDTH", tr("Buffer width (m)"), width, 50, 1, 2000)
    order = tr("Order of the rivers. Empty: all are usual waters.")
    tool.add_field("ORDER_FIELD", tr("Order field"), order, "RIVERS", optional=True)
    first = tr("Rivers of at least this order are main waters. Proposed default 4.")
    tool.add_number("MAIN_ORDER", tr("Order of main waters"), first, 4, 0, advanced=True)
    main = tr("Default 200 m: permanent green beside important waters of Beijing.")
    tool.add_number("MAIN_WIDTH", tr("Buffer width of main waters (m)"), main, 200, 1, 5000, advanced=True)
    tool.add_number("STEP", tr("Length of a stretch (m)"), tr("Proposed default 100 m."), 100, 10, 5000)
    belt = tr("Land that tells the kind of a bank. Proposed default 30 m.")
    tool.add_number("BELT", tr("Belt (m)"), belt, 30, 5, 300, advanced=True)
    share = tr("Share of natural and farm land from which a bank is natural. Proposed default 0.7.")
    tool.add_number("NATURAL", tr("Share of a natural bank"), share, 0.7, 0, 1, advanced=True)
    gap = tr("Banks between two natural ones come first up to this length. Proposed default 500 m.")
    tool.add_number("LINK", tr("Longest link (m)"), gap, 500, 0, 10000, advanced=True)
    zones = tr("Sums are given for each zone; a stretch counts where its middle lies.")
    tool.add_vector(
        "ZONES", tr("Zones"), zones, kind=("districts", "townships", "polygon_any"), optional=True
    )
    field = tr("Empty: a name field, else the first text.")
    tool.add_field("ZONES_FIELD", tr("Zone name field"), field, "ZONES", optional=True)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Stretches, buffers, table and numbers."""
    text = tr("Stretches of bank with kind, shares of the belt, width of the green and advice.")
    tool.add_vector_output("OUTPUT", tr("Banks"), text, kind="banks", types=LINE)
    text = tr("Land within the buffer width of the waters, one polygon for each width.")
    tool.add_vector_output("BUFFER", tr("Waterfront buffers"), text, kind="bank_buffers", optional=True)
    text = tr("Lengths and shares of each zone and of all.")
    tool.add_table_output("TABLE", tr("Banks by zone"), text, kind="bank_table", optional=True)
    tool.add_number_output("NATURAL_SHARE", tr("Natural banks (%); without surveyed banks a proxy"))
    tool.add_number_output("ECO_SHARE", tr("Natural and ecological banks (%)"))
    tool.add_number_output("GREEN_SHARE", tr("Banks with the green wanted (%)"))
    tool.add_number_output("LENGTH_KM", tr("Length of the banks (km)"))
    tool.add_number_output("LONGEST_KM", tr("Longest run with green of at least 10 m (km)"))
    tool.add_text_output("BASIS", tr("What the kinds rest on"))


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: cells too coarse, or surveyed banks without the field of their type.
    """
    cell = max(inputs.raster("LANDUSE").grid.cell_size)
    if cell > _COARSEST + 1e-6:
        raise InputError(
            marked(
                "“{name}” has cells of {cell} m. A belt along the water needs cells of at most {most} m, better 10 m."
            ),
            name=inputs.name("LANDUSE"),
            cell=f"{cell:g}",
            most=f"{_COARSEST:g}",
        )
    if inputs.given("BANKS") and not inputs.field("BANKS_FIELD"):
        raise InputError(marked("Choose the field that holds the type of the surveyed banks."))
    fields = [inputs.field(key) for key in ("ORDER_FIELD", "WIDTH_FIELD", "BANKS_FIELD", "ZONES_FIELD")]
    numbers = [inputs.number(key) for key in ("RIVER_WIDTH", "STEP", "BELT", "NATURAL", "LINK")]
    widths = [inputs.number(key) for key in ("WIDTH", "MAIN_WIDTH", "MAIN_ORDER")]
    return Settings(*widths, *fields, *numbers)  # type: ignore[arg-type] # three kinds in the order of the fields
