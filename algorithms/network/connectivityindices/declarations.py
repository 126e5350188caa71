"""Parameters and results of the connectivity indices as dialogs show them, with their sources."""

from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON, TABLE
from .indices import index_names

#: Indices that are numbers for scripts and models, and what the table calls them where that differs.
NUMBERS = ("IIC", "PC", "EC", "EC_IIC", "NL", "NC", "H", "LCP", "CCP", "F", "AWF")
KEYS = {"EC": "EC(PC)", "EC_IIC": "EC(IIC)", "LCP": "LCPnum"}


def declare_patches(tool: EcoAlgorithm) -> None:
    """Patches and what their fields hold."""
    patches = tr(
        "Polygons in a CRS in metres, for example cores of “Morphological spatial pattern analysis (MSPA)”."
    )
    tool.add_vector("PATCHES", tr("Patches"), patches, kind=("sources", "polygon_any"), types=(POLYGON,))
    named = tr("Empty: a whole-number field “id”, without one the order.")
    tool.add_field("ID_FIELD", tr("Patch id field"), named, "PATCHES", optional=True)
    area = tr("Area or any weight of at least 0, as quality × area. Empty: area of the polygon in km².")
    tool.add_field("AREA_FIELD", tr("Area field"), area, "PATCHES", optional=True)
    candidate = tr("1 or yes where the patch does not exist yet. Candidates are looked at one by one; their "
                   "values are gains in percent of what exists.")  # fmt: skip
    tool.add_field("CANDIDATE_FIELD", tr("Candidate field"), candidate, "PATCHES", optional=True)
    beyond = tr("1 or yes where the patch lies outside the region: it is a stepping stone, its area counts as 0 in all "
                "indices (ProtConn: transboundary).")  # fmt: skip
    label = tr("Field of patches outside the region")
    tool.add_field("OUTSIDE_FIELD", label, beyond, "PATCHES", optional=True, advanced=True)


def declare_distances(tool: EcoAlgorithm) -> None:
    """How far patches are apart, and what that means."""
    options = {
        "edge": tr("Edge to edge"), "centroid": tr("Centroid to centroid"), "links": tr("Cost of given links"),
    }  # fmt: skip
    tool.add_choice("DISTANCE", tr("Distance"), tr("Between which places of two patches."), options, "edge")
    links = tr(
        "Links by ids of patches, as “Ecological corridors” writes them. Only for “Cost of given links”."
    )
    tool.add_vector(
        "LINKS",
        tr("Given links"),
        links,
        kind=("corridors", "table_any"),
        types=(LINE, TABLE),
        optional=True,
    )
    for key, label, default in (
        ("FROM_FIELD", tr("From field"), "from"),
        ("TO_FIELD", tr("To field"), "to"),
        ("COST_FIELD", tr("Cost field"), "lcd"),
    ):
        text = tr("Field of the links. Default as “Ecological corridors” writes it.")
        tool.add_field(key, label, text, "LINKS", optional=True, default=default, advanced=True)
    far = tr("Patches at most this far apart are linked (IIC, NC …), and the distance at which the dispersal "
             "probability holds (PC …). Metres; the unit of the cost for given links. Default 1500 m "
             "(ChinaXiv-201809.00009).")  # fmt: skip
    tool.add_number("THRESHOLD", tr("Distance threshold (m, or unit of the cost)"), far, 1500)
    likely = tr("Probability of dispersal over the threshold, above 0 and below 1. Default 0.5 "
                "(ChinaXiv-201809.00009).")  # fmt: skip
    tool.add_number("PROBABILITY", tr("Dispersal probability at the threshold"), likely, 0.5)
    whole = tr(
        "Area of the whole landscape in the unit of the patches' areas. Empty: no IIC and PC, all others."
    )
    tool.add_number(
        "TOTAL_AREA", tr("Landscape area (km², or unit of the area field)"), whole, None, 0, optional=True
    )
    through = tr("Also dBC_IIC and dBC_PC: how much of what other patches are connected runs through each. PC takes a while "
                 "for thousands of patches.")  # fmt: skip
    tool.add_flag("PASSAGES", tr("Generalised betweenness"), through, False, advanced=True)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Layers, tables and numbers."""
    found = tr("Polygons with id, name, area, candidate, component, degree, dIIC and dPC with their fractions "
               "(%), BC, dNL, dNC, dH, dLCP, dCCP, dF, dAWF (%), rank (1 highest dPC) and grade.")  # fmt: skip
    tool.add_vector_output("OUTPUT", tr("Patch importance"), found, kind="patch_importance")
    lines = tr("Lines with from, to, distance, p, linked, dIIC and dPC of the removal (%), rank and grade: links at most "
               "the threshold long, or all given links.")  # fmt: skip
    tool.add_vector_output(
        "LINKS_OUTPUT",
        tr("Link importance"),
        lines,
        kind="link_importance",
        optional=True,
        created=False,
    )
    table = tr("One row for each index: index, name, value, unit.")
    tool.add_table_output(
        "INDICES", tr("Indices of the network"), table, kind="connectivity_indices", optional=True
    )
    land = tr("ProtConn for patches of protected land: Prot, ProtConn, ProtUnconn, RelConn, and its parts in % of ProtConn "
              "and of the land. Needs the landscape area, here that of the region.")  # fmt: skip
    tool.add_table_output(
        "PROTECTED",
        tr("Protected and connected land"),
        land,
        kind="protected_connected",
        optional=True,
        created=False,
    )
    names = index_names()
    for key in NUMBERS:
        tool.add_number_output(key, names[KEYS.get(key, key)])
    tool.add_number_output("COUNT", tr("Number of patches"))
