"""What a run of “Network of shaded walks” was asked for, and its parameters."""

from typing import NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem

from ....translation import tr
from ...inputs import Inputs
from ...parameters import LINE, POINT, POLYGON, Declarations


class Settings(NamedTuple):
    """The parameters of a run: lengths in m; ``budget``: m, None without limit."""

    crs: QgsCoordinateReferenceSystem
    reach: float
    goals: int
    snap: float
    crossings: bool
    budget: Optional[float]
    weight_field: str
    people_field: str
    class_field: str


def declare_layers(tool: Declarations) -> None:
    """Goals, homes, streets, shade and heat."""
    text = tr("Parks, services and other places that people walk to.")
    kinds = ("parks", "vector_any")
    tool.add_vector("HOTSPOTS", tr("Places to walk to"), text, kind=kinds, types=(POLYGON, POINT))
    text = tr("How strongly each attracts. Left empty, all alike.")
    tool.add_field("WEIGHT_FIELD", tr("Field of the weight"), text, "HOTSPOTS", optional=True)
    text = tr(
        "Residential land or points of people; each starts at the point of its edge that is nearest to a street."
    )
    kinds = ("residential", "polygon_any")
    tool.add_vector("DEMAND", tr("Residential land"), text, kind=kinds, types=(POLYGON, POINT))
    text = tr("People living on each. Left empty, hectares count in their place, a point as one.")
    tool.add_field("POP_FIELD", tr("Field of the people"), text, "DEMAND", optional=True)
    text = tr("Streets and paths that people walk, with common vertices where they meet.")
    tool.add_vector("STREETS", tr("Streets"), text, kind=("roads", "line_any"))
    text = tr("Expressways are closed; main roads cost 1.0 a metre more, secondary 0.6, others 0.2, paths nothing. Left "
              "empty, 0.2 for all.")  # fmt: skip
    tool.add_field("CLASS_FIELD", tr("Field of the road class"), text, "STREETS", optional=True)
    text = tr("Canopy over the street: 0 to 1, or %. Left empty, streets have no shade and no gap is found.")
    tool.add_raster("SHADE", tr("Tree canopy"), text, kind=("tree_cover", "raster_any"), optional=True)
    text = tr("Scaled to 0 to 1 between its 2nd and 98th percentile on the streets.")
    tool.add_raster("HEAT", tr("Heat"), text, kind=("heat_intensity", "raster_any"), optional=True)
    text = tr("Streets within 50 m are walked as paths.")
    kinds = ("rivers", "vector_any")
    tool.add_vector("RIVERS", tr("Rivers"), text, kind=kinds, types=(LINE, POLYGON), optional=True)


def declare_numbers(tool: Declarations) -> None:
    """Reach, goals, budget."""
    tool.add_number(
        "REACH", tr("Reach (m)"), tr("Proposed default 1500 m, 20 minutes on foot."), 1500, 100, 10_000
    )
    text = tr("Ways may be longer than the reach by this factor. Proposed default 1.25.")
    tool.add_number("DETOUR", tr("Detour factor"), text, 1.25, 1, 3, advanced=True)
    text = tr("The cheapest ones within reach. Proposed default 3.")
    tool.add_number("COUNT", tr("Places of each home"), text, 3, 1, 10, integer=True)
    text = tr("The busiest streets up to this length. Left empty, all that somebody walks.")
    tool.add_number("BUDGET", tr("Length of the network (km)"), text, None, 0, optional=True)
    text = tr("Places farther from every street are not reached. Proposed default 300 m.")
    tool.add_number("SNAP", tr("Farthest from a street (m)"), text, 300, 1, 1000, advanced=True)
    text = tr("For streets that are not cut where they cross. Bridges then count as crossings.")
    tool.add_flag("CROSSINGS", tr("Streets meet where they cross"), text, False, advanced=True)


def declare_outputs(tool: Declarations) -> None:
    """Streets, network, gaps and numbers."""
    text = tr("Every street that somebody walks, with people, shade and cost, the busiest first.")
    tool.add_vector_output("OUTPUT", tr("Walked streets"), text, kind="walked_streets")
    text = tr("The busiest streets within the budget, and those that join their parts.")
    tool.add_vector_output("NETWORK", tr("Network of shaded walks"), text, kind="walk_network")
    text = tr("Parts of the network with less than 30 % of canopy: trees are to be planted.")
    tool.add_vector_output("GAPS", tr("Gaps of shade"), text, kind="walk_gaps", optional=True)
    for key, label in (
        ("SERVED", tr("People who reach a place (%)")),
        ("LENGTH_KM", tr("Length of the network (km)")),
        ("SHADE_SHARE", tr("Shaded share of the network (%)")),
    ):
        tool.add_number_output(key, label)


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run."""
    rasters = inputs.given("SHADE") or inputs.given("HEAT")
    budget = inputs.optional_number("BUDGET")
    return Settings(
        crs=inputs.grid().crs if rasters else inputs.metric_crs("STREETS"),
        reach=inputs.number("REACH") * inputs.number("DETOUR"),
        goals=inputs.integer("COUNT"),
        snap=inputs.number("SNAP"),
        crossings=inputs.flag("CROSSINGS"),
        budget=None if budget is None else budget * 1000,
        weight_field=inputs.field("WEIGHT_FIELD"),
        people_field=inputs.field("POP_FIELD"),
        class_field=inputs.field("CLASS_FIELD"),
    )
