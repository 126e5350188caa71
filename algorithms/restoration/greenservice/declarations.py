"""Parameters of “Service of parks”."""

from ....core.restoration.greenservice import OFFICIAL
from ....translation import tr
from ...parameters import POINT, POLYGON, Declarations
from .settings import BUFFER, DETOUR, NETWORK


def declare_layers(tool: Declarations) -> None:
    """Parks, whom they serve, streets, districts and plots."""
    text = tr("Parks that are open to everybody; small ones too, else the share is too low.")
    tool.add_vector("PARKS", tr("Parks"), text, kind=("parks", "polygon_any"), types=(POLYGON, POINT))
    text = tr("In m². Left empty, the area of the polygon.")
    tool.add_field("AREA_FIELD", tr("Field of the area"), text, "PARKS", optional=True)
    text = tr("Parks with no, private, 否, 不开放, golf, nursery, 高尔夫 or 苗圃 are left out.")
    tool.add_field("ACCESS_FIELD", tr("Field of the access"), text, "PARKS", optional=True)
    text = tr("Residential land, or points of people; a point stands for the ground within 50 m.")
    kinds = ("residential", "polygon_any")
    tool.add_vector("DEMAND", tr("Residential land"), text, kind=kinds, types=(POLYGON, POINT))
    text = tr("People living on each. Left empty, areas count alone.")
    tool.add_field("POP_FIELD", tr("Field of the people"), text, "DEMAND", optional=True)
    text = tr("Streets and paths that people walk, for the distance along streets.")
    tool.add_vector("STREETS", tr("Streets"), text, kind=("roads", "line_any"), optional=True)
    text = tr("Gates of the parks, at most 50 m from their edge. Left empty, a park is entered wherever a street comes "
              "within 20 m of its edge.")  # fmt: skip
    tool.add_vector("ENTRANCES", tr("Park entrances"), text, kind="point_any", optional=True)
    text = tr("Sums are given for each; residential land belongs to the one that holds its middle.")
    tool.add_vector("BY", tr("Districts"), text, kind=("districts", "polygon_any"), optional=True)
    text = tr("Names the rows of the table.")
    tool.add_field("BY_FIELD", tr("Field of the district's name"), text, "BY", optional=True)
    text = tr("Vacated, inefficient or other plots; those up to 10,000 m² and not smaller than the smallest park are "
              "looked at.")  # fmt: skip
    wanted = ("vacated", "vacated_ranked", "polygon_any")
    tool.add_vector("PLOTS", tr("Plots for pocket parks"), text, kind=wanted, optional=True)


def declare_numbers(tool: Declarations) -> None:
    """Method, radii and limits."""
    text = tr("How far people walk to a park.")
    options = {
        BUFFER: tr("Straight line from the park's edge (official measure)"),
        NETWORK: tr("Along streets from the park's entrances"),
        DETOUR: tr("Straight line, radius divided by the detour (quick estimate)"),
    }
    tool.add_choice("METHOD", tr("Method"), text, options, BUFFER)
    text = tr("Smallest area (m²) and radius (m) for parks of at least that size. Default 400:500, the official measure; "
              "by grades 5000:500 400:300.")  # fmt: skip
    tool.add_text("RADIUS", tr("Radius by size (m²:m)"), text, OFFICIAL, optional=False)
    text = tr("Length of ways over the straight line, usually 1.2 to 1.4; used with the quick estimate alone. Proposed "
              "default 1.3.")  # fmt: skip
    tool.add_number("DETOUR", tr("Detour factor"), text, 1.3, 1, 3, advanced=True)
    text = tr("Places farther from every street are not reached. Proposed default 100 m.")
    tool.add_number("SNAP", tr("Farthest from a street (m)"), text, 100, 1, 1000, advanced=True)
    text = tr("For streets that are not cut where they cross. Bridges then count as crossings.")
    tool.add_flag("CROSSINGS", tr("Streets meet where they cross"), text, False, advanced=True)
    text = tr("Smaller blind areas are left out and counted. Proposed default 0.2 ha.")
    tool.add_number("MIN_AREA", tr("Smallest blind area (ha)"), text, 0.2, 0)
    text = tr("Proposed default 50.")
    tool.add_number("COUNT", tr("Pocket parks at most"), text, 50, 1, 10_000, integer=True)


def declare_outputs(tool: Declarations) -> None:
    """Served land, blind areas, candidates, sums and numbers."""
    tool.add_vector_output(
        "COVERED", tr("Residential land served by parks"), tr("The served part of each."), kind="park_covered"
    )
    text = tr("Residential land without a park, touching pieces as one, ranked by people, else by area.")
    tool.add_vector_output("BLIND", tr("Blind areas of parks"), text, kind="park_blind")
    text = tr("Plots in the order in which they newly serve most; each is counted after those before it.")
    tool.add_vector_output(
        "CANDIDATES", tr("Places for pocket parks"), text, kind="park_candidates", optional=True
    )
    text = tr("Areas, people and shares of the whole and of each district.")
    tool.add_table_output(
        "TABLE", tr("Service of parks by district"), text, kind="park_service", optional=True
    )
    for key, label in (
        ("SHARE", tr("Residential land served (%)")),
        ("SHARE_PEOPLE", tr("People served (%)")),
        ("BLIND_COUNT", tr("Number of blind areas")),
        ("BLIND_AREA", tr("Blind areas (ha)")),
        ("DROPPED_AREA", tr("Small blind areas left out (ha)")),
    ):
        tool.add_number_output(key, label)
