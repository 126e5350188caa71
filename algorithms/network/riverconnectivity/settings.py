"""Parameters of the river connectivity."""

from typing import NamedTuple

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POINT
from ...tablereading import TableReading
from .passing import Types, types_of


class Settings(NamedTuple):
    """How rivers are joined and barriers passed.

    Attributes:
        type_field, up_field, down_field, cost_field, weight_field: empty where there is none.
        otherwise: passability where neither value nor type is known. snap, tolerance: m.
        by_dem: water flows from the higher end. steps: barriers in the order of removal.
    """

    type_field: str
    up_field: str
    down_field: str
    cost_field: str
    weight_field: str
    otherwise: float
    snap: float
    tolerance: float
    by_dem: bool
    steps: int


def declare_rivers(tool: EcoAlgorithm) -> None:
    """Rivers, and how they flow."""
    rivers = tr("Lines of rivers and canals in a CRS in metres.")
    tool.add_vector("RIVERS", tr("Rivers"), rivers, kind=("rivers", "line_any"), types=(LINE,))
    weight = tr(
        "Field by which lengths are multiplied, above 0: width, quality of the habitat. Empty: lengths alone."
    )
    tool.add_field("WEIGHT_FIELD", tr("Weight field"), weight, "RIVERS", optional=True, advanced=True)
    outlet = tr("Points at the river mouths. Empty: where the lines flow to by their direction.")
    tool.add_vector("OUTLET", tr("River mouths"), outlet, kind=("vector_any",), types=(POINT,), optional=True)
    ways = {"digitised": tr("As drawn"), "dem": tr("From the higher end by elevation")}
    which = tr("Which way lines flow: it finds the mouths, and nothing else depends on it.")
    tool.add_choice("DIRECTION", tr("Direction of flow"), which, ways, "digitised")
    dem = tr("Needed for the direction by elevation.")
    tool.add_raster("DEM", tr("Elevation"), dem, kind="elevation", optional=True)
    near = tr("Ends of lines at most this far apart, or from another line, are joined. Proposed default 1 m.")
    tool.add_number("TOLERANCE", tr("Joining distance (m)"), near, 1, 0.001, 100, advanced=True)


def declare_barriers(tool: EcoAlgorithm) -> None:
    """Barriers, how they are passed, and what their removal costs."""
    barriers = tr("Points of dams, sluices and weirs.")
    tool.add_vector(
        "BARRIERS", tr("Dams and sluices"), barriers, kind=("river_barriers", "vector_any"), types=(POINT,)
    )
    kind = tr("Words such as dam, sluice, weir, 水闸, 橡胶坝; see the table river_barriers.")
    tool.add_field("TYPE_FIELD", tr("Type field"), kind, "BARRIERS", optional=True)
    up = tr("Passability upstream, 0 (nothing passes) to 1; empty cells go by the type.")
    tool.add_field("PASS_FIELD", tr("Passability field"), up, "BARRIERS", optional=True)
    down = tr("Passability downstream, 0 to 1. Empty: 1.")
    tool.add_field(
        "PASS_DOWN_FIELD", tr("Downstream passability field"), down, "BARRIERS", optional=True, advanced=True
    )
    other = tr("Passability of barriers without value and known type. Proposed default 0, as of a dam.")
    tool.add_number("OTHERWISE", tr("Passability of other barriers"), other, 0, 0, 1, advanced=True)
    table = tr(
        "Columns word, match (exact or contains), pass_up. Empty: the built-in table river_barriers (proposed values)."
    )
    tool.add_table(
        "PASSABILITY", tr("Passability by type"), table, kind="rules_river_barriers", check=read_types
    )
    cost = tr("Cost of removal, above 0, in any unit. Empty: every removal costs 1.")
    tool.add_field("COST_FIELD", tr("Cost field"), cost, "BARRIERS", optional=True)
    snap = tr("Barriers farther from a river are not used. Proposed default 50 m.")
    tool.add_number("SNAP", tr("Snapping distance (m)"), snap, 50, 0, 5000)
    steps = tr("How many barriers the order of removal holds at most.")
    tool.add_number("STEPS", tr("Removals in order"), steps, 10, 1, 10000, integer=True)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Segments, barriers, the curve, problems and numbers."""
    text = tr("River segments between barriers, with length and the share of the network that each reaches.")
    tool.add_vector_output("OUTPUT", tr("River segments"), text, kind="river_segments", types=LINE)
    text = tr("Barriers on the rivers, with passability, gain of removal and order.")
    tool.add_vector_output("BARRIERS_OUTPUT", tr("Barriers by gain"), text, kind="river_gains", types=POINT)
    text = tr("DCIp and DCId after each removal.")
    tool.add_table_output("TABLE", tr("Curve of removals"), text, kind="river_curve", optional=True)
    text = tr("Barriers that were not used, lines that cross without a node, lines without a slope.")
    tool.add_vector_output(
        "PROBLEMS", tr("Problems of the network"), text, kind="river_problems", types=POINT, optional=True
    )
    tool.add_number_output("DCIP", tr("DCIp: within the rivers (0–100)"))
    tool.add_number_output("DCID", tr("DCId: from the mouths (0–100)"))
    tool.add_number_output("LENGTH_KM", tr("Length of the network (km)"))
    tool.add_number_output("SEGMENTS", tr("Number of segments"))
    tool.add_number_output("BARRIERS_USED", tr("Barriers on the rivers"))


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: rivers not in metres, or direction by elevation without one.
    """
    inputs.metric_crs("RIVERS")
    if inputs.choice("DIRECTION") == "dem" and not inputs.given("DEM"):
        raise InputError(
            marked("The direction by elevation needs an elevation. Choose one, or the direction as drawn.")
        )
    return Settings(
        type_field=inputs.field("TYPE_FIELD"),
        up_field=inputs.field("PASS_FIELD"),
        down_field=inputs.field("PASS_DOWN_FIELD"),
        cost_field=inputs.field("COST_FIELD"),
        weight_field=inputs.field("WEIGHT_FIELD"),
        otherwise=inputs.number("OTHERWISE"),
        snap=inputs.number("SNAP"),
        tolerance=inputs.number("TOLERANCE"),
        by_dem=inputs.choice("DIRECTION") == "dem",
        steps=inputs.integer("STEPS"),
    )


def read_types(inputs: TableReading) -> Types:
    """Passability by the table.

    Raises:
        InputError: it cannot be used.
    """
    return types_of(inputs.optional_rows("PASSABILITY", ("word", "match", "pass_up")))
