"""Parameters and results of the current tool as dialogs show them, with their sources."""

from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, TABLE
from .pairmaps import MOST_MAPS


def declare_network(tool: EcoAlgorithm) -> None:
    """Resistance and the rules by which cells are joined."""
    above = tr("Above 0; nodata cannot be crossed. Only a network of given links (advanced) does without it.")
    tool.add_raster(
        "RESISTANCE", tr("Resistance surface"), above, kind="resistance", optional=True, usual=True
    )
    modes = {
        "pairwise": tr("Pairwise"),
        "advanced": tr("Advanced (given sources and grounds)"),
        "one_to_all": tr("One to all"),
        "all_to_one": tr("All to one"),
        "omnidirectional": tr("Omnidirectional (moving window)"),
    }
    told = tr(
        "Pairwise: between every two focal nodes, the usual choice for a network of sources. One to all, all to one: "
        "between each node and all others together. Advanced: from given sources to given grounds. Omnidirectional: "
        "without nodes, from everywhere to everywhere within a radius. Parameters name the modes they are for; those "
        "that name none are for all."
    )
    tool.add_choice("MODE", tr("Mode"), told, modes, "pairwise")
    nodes = tr(
        "Polygons, lines or points, or a raster whose values above 0 are ids; each is one node, also where it is in "
        "several pieces. A polygon without a cell centre takes the cells it touches. Cells of a node on nodata "
        "belong to it as long as one has a resistance (Circuitscape)."
    )
    tool.add_layer(
        "FOCAL",
        tr("Focal nodes (pairwise, one to all, all to one)"),
        nodes,
        kind=("sources", "patch_importance", "vector_any", "raster_classes_any"),
        optional=True,
    )
    named = tr("Ids in the table of resistances. Empty: a whole-number field “id”, without one the order.")
    tool.add_field("ID_FIELD", tr("Focal node id field"), named, "FOCAL", optional=True)
    eight = tr("Cells joined to each cell. Default 8, as in Circuitscape.")
    options = {"8": tr("8 neighbours"), "4": tr("4 neighbours")}
    tool.add_choice("NEIGHBOURS", tr("Neighbouring cells"), eight, options, "8", advanced=True)
    mean = tr(
        "What is averaged between two cells. Default resistance, as in Linkage Mapper: the same rule as that of the "
        "least-cost tools here. Circuitscape's own default, and Omniscape's rule, is conductance."
    )
    means = {"resistance": tr("Average resistance"), "conductance": tr("Average conductance")}
    tool.add_choice("AVERAGE", tr("Averaging between cells"), mean, means, "resistance", advanced=True)


def declare_advanced_mode(tool: EcoAlgorithm) -> None:
    """Sources and grounds."""
    amperes = tr(
        "Advanced mode: amperes into each cell, negative out of it, nodata or 0 none. Omnidirectional: strength of each "
        "cell as a source, 0 or above; empty: 1 / resistance."
    )
    tool.add_layer(
        "SOURCE",
        tr("Current sources (raster; advanced, omnidirectional)"),
        amperes,
        kind="raster_any",
        optional=True,
    )
    ground = tr("Ground of each cell, nodata none. As resistance, 0 is a direct ground.")
    tool.add_layer("GROUND", tr("Grounds (raster; advanced)"), ground, kind="raster_any", optional=True)
    kinds = {"resistance": tr("Resistance (ohms)"), "conductance": tr("Conductance (siemens)")}
    told = tr("Default resistance, as in Circuitscape. As conductance, 0 is no ground.")
    label = tr("Values of the grounds (advanced)")
    tool.add_choice("GROUND_IS", label, told, kinds, "resistance", advanced=True)
    rules = {
        "keepall": tr("Keep both"),
        "rmvsrc": tr("Remove the source"),
        "rmvgnd": tr("Remove the ground"),
        "rmvall": tr("Remove both"),
    }
    meets = tr(
        "Where a source and a ground are on one node. Default keep both, as in Circuitscape, and with its exceptions: a "
        "direct ground always gives way to a positive source, “remove the ground” spares grounds with a resistance, "
        "“remove both” removes only the source."
    )
    label = tr("Source meets ground (advanced)")
    tool.add_choice("CONFLICTS", label, meets, rules, "keepall", advanced=True)


def declare_window(tool: EcoAlgorithm) -> None:
    """Size of the moving window."""
    reach = tr(
        "How far sources send current, for example the dispersal distance of the species. Rounded to cells. No default."
    )
    tool.add_number(
        "RADIUS", tr("Radius of the moving window (m; omnidirectional)"), reach, None, 0, optional=True
    )
    side = tr(
        "Side of the blocks whose centres are grounded, rounded to an odd number of cells. Empty: a "
        "tenth of the radius, the largest share that Omniscape's guide advises. Halving it takes four times as long."
    )
    tool.add_number("BLOCK", tr("Side of a block (m; omnidirectional)"), side, None, 0, optional=True)
    beyond = tr("How far beyond the radius current may flow. Default 0 m, as in Omniscape.")
    label = tr("Buffer around the radius (m; omnidirectional)")
    tool.add_number("BUFFER", label, beyond, 0, 0, advanced=True)
    least = tr("Weaker sources count as none. Default 0, as in Omniscape.")
    label = tr("Lowest source strength (omnidirectional)")
    tool.add_number("SOURCE_MIN", label, least, 0, 0, advanced=True)
    most = tr(
        "Without a raster of sources: cells of higher resistance are no sources. Empty: no limit, as in Omniscape."
    )
    tool.add_number(
        "SOURCE_MAX_RESISTANCE",
        tr("Highest resistance of a source (omnidirectional)"),
        most,
        None,
        0,
        optional=True,
        advanced=True,
    )
    pattern = tr("Take away the pattern that blocks leave in the map (Omniscape: correct_artifacts).")
    label = tr("Correct the pattern of blocks (omnidirectional)")
    tool.add_flag("CORRECT", label, pattern, True, advanced=True)


def declare_choices(tool: EcoAlgorithm) -> None:
    """Pairs, regions, mask and strengths."""
    pairs = tr(
        "Table with the columns from and to, such as “Ecological corridors” writes, or a matrix of distances whose first "
        "column and column names are ids. Empty: all pairs."
    )
    tool.add_table(
        "PAIRS", tr("Pairs of focal nodes"), pairs, kind=("corridors", "effective_resistances", "table_any")
    )
    file = tr(
        "Circuitscape's file of included or excluded pairs as it is: “mode include” or “mode exclude” and two ids a line, or "
        "“min”, “max” and a matrix. Takes the place of the table."
    )
    label = tr("File of pairs (include_pairs.txt)")
    tool.add_file("PAIRS_FILE", label, file, tr("Text files (*.txt *.csv);;All files (*)"), True, True)
    uses = {
        "include": tr("Only the listed pairs"),
        "exclude": tr("All but the listed pairs"),
        "matrix": tr("Pairs by their value in the matrix"),
    }
    use = tr(
        "With “only the listed pairs” and a matrix, nodes that the table does not name take no part (Circuitscape)."
    )
    tool.add_choice("PAIRS_USE", tr("Use of the pairs"), use, uses, "include", advanced=True)
    low, high = (
        tr("Matrix: pairs of a lower value are left out."),
        tr("Matrix: pairs of a higher value are left out."),
    )
    tool.add_number("PAIRS_MIN", tr("Lowest value in the matrix"), low, optional=True, advanced=True)
    tool.add_number("PAIRS_MAX", tr("Highest value in the matrix"), high, optional=True, advanced=True)
    free = tr(
        "Land without resistance, such as a lake for waterfowl: each polygon, or each value above 0 of a raster, is one "
        "node."
    )
    label = tr("Short-circuit regions (not omnidirectional)")
    tool.add_layer(
        "SHORT_CIRCUIT",
        label,
        free,
        kind=("water_bodies", "vector_any", "raster_classes_any"),
        optional=True,
        advanced=True,
    )
    kept = tr("Polygons, or a raster with values above 0, outside of which nothing can be crossed.")
    tool.add_layer(
        "MASK", tr("Mask"), kept, kind=("boundary", "vector_any", "raster_any"), optional=True, advanced=True
    )
    amperes = tr("Amperes that each focal node sends. Empty: 1 A.")
    label = tr("Source strength field (A; one to all, all to one)")
    tool.add_field("STRENGTH_FIELD", label, amperes, "FOCAL", optional=True, advanced=True)


def declare_conditions(tool: EcoAlgorithm) -> None:
    """Conditions that sources and targets of the moving window share: one or two."""
    layer = tr(
        "Condition of each cell, such as its temperature or type. A source sends current only to targets whose condition "
        "is alike; the others get no more for it (Omniscape: conditional connectivity). Cells of nodata fit everything."
    )
    later = tr(
        "Condition of the targets where it is another, such as the temperature in 2050. Empty: the same."
    )
    compared = tr(
        "Within: the source minus the median of the target's block lies between the limits, both included. Equal: the source "
        "has the commonest value of the block."
    )
    low, high = (
        tr("In the unit of the condition. Empty: no limit."),
        tr("In the unit of the condition. Empty: no limit."),
    )
    ways = {"within": tr("Within limits"), "equal": tr("Equal")}
    for ending, labels in (
        (
            "",
            (
                tr("Condition (raster; omnidirectional)"),
                tr("Future condition (raster; omnidirectional)"),
                tr("Comparison of the condition (omnidirectional)"),
                tr("Lowest difference of the condition (omnidirectional)"),
                tr("Highest difference of the condition (omnidirectional)"),
            ),
        ),
        (
            "_2",
            (
                tr("Second condition (raster; omnidirectional)"),
                tr("Future second condition (raster; omnidirectional)"),
                tr("Comparison of the second condition (omnidirectional)"),
                tr("Lowest difference of the second condition (omnidirectional)"),
                tr("Highest difference of the second condition (omnidirectional)"),
            ),
        ),
    ):
        tool.add_raster(f"CONDITION{ending}", labels[0], layer, optional=True, advanced=True)
        tool.add_raster(f"CONDITION_FUTURE{ending}", labels[1], later, optional=True, advanced=True)
        tool.add_choice(f"COMPARISON{ending}", labels[2], compared, ways, "within", advanced=True)
        tool.add_number(f"LOWER{ending}", labels[3], low, optional=True, advanced=True)
        tool.add_number(f"UPPER{ending}", labels[4], high, optional=True, advanced=True)


def declare_links(tool: EcoAlgorithm) -> None:
    """A network of links in place of a raster."""
    links = tr(
        "A layer or table of links, such as “Ecological corridors” writes: current flows along them instead of across a "
        "resistance surface (Circuitscape: network mode), in all modes but omnidirectional. Parallel links add up. Results are "
        "the tables of nodes, of links and of effective resistances."
    )
    tool.add_vector(
        "LINKS",
        tr("Links (network instead of raster)"),
        links,
        kind=("corridors", "table_any"),
        types=(LINE, TABLE),
        optional=True,
        advanced=True,
    )
    for key, label, default in (
        ("LINK_FROM", tr("From field of the links"), "from"),
        ("LINK_TO", tr("To field of the links"), "to"),
        ("LINK_VALUE", tr("Value field of the links"), "lcd"),
    ):
        text = tr("Field of the links. Default as “Ecological corridors” writes it.")
        tool.add_field(key, label, text, "LINKS", optional=True, default=default, advanced=True)
    kinds = {"resistance": tr("Resistance (ohms)"), "conductance": tr("Conductance (siemens)")}
    what = tr("What the value field holds; above 0. The least cost counts as a resistance.")
    tool.add_choice("LINKS_ARE", tr("Values of the links"), what, kinds, "resistance", advanced=True)
    nodes = tr(
        "Table with the column id: the focal nodes among the ends of the links. Its column source holds the amperes a node sends "
        "(advanced, one to all, all to one), ground its ground as “Values of the grounds” says (advanced). Empty: the features "
        "of the focal nodes by their ids, without them all nodes."
    )
    tool.add_table("NODES", tr("Nodes of the links"), nodes)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Maps, tables and numbers."""
    total = tr(
        "Amperes through each cell, added up over all pairs, nodes or windows. None for a network of links."
    )
    tool.add_raster_output("OUTPUT", tr("Cumulative current"), total, kind="current", optional=True)
    most = tr("The highest current of each cell in any pair, node or window.")
    tool.add_raster_output(
        "MAXIMUM", tr("Maximum current"), most, kind="current_maximum", optional=True, created=False
    )
    volts = tr("Volts in advanced mode; in the others the mean over all maps; none in omnidirectional mode.")
    tool.add_raster_output("VOLTAGE", tr("Voltage"), volts, kind="voltage", optional=True, created=False)
    even = tr("The cumulative current with resistance 1 in every cell. Takes as long again.")
    tool.add_raster_output(
        "FLOW_POTENTIAL", tr("Flow potential"), even, kind="flow_potential", optional=True, created=False
    )
    share = tr(
        "Cumulative current divided by flow potential: above 1 the land channels movement, below 1 it impedes it."
    )
    tool.add_raster_output(
        "NORMALISED",
        tr("Normalised current"),
        share,
        kind="current_normalised",
        optional=True,
        created=False,
    )
    _declare_tables(tool)
    each = tr(
        "Folder for one GeoTIFF of the current of each pair, or node, named by the ids: current_3_8.tif; with the output "
        "“Voltage” also voltage_3_8.tif. At most {most} pairs. Pairwise, one to all, all to one."
    ).format(most=MOST_MAPS)
    tool.add_folder_output(
        "PAIR_MAPS", tr("Maps of each pair (folder)"), each, optional=True, created=False, advanced=True
    )
    tool.add_number_output("HIGHEST", tr("Highest cumulative current (A)"))
    tool.add_number_output("UNCONNECTED", tr("Pairs or nodes without a connection"))


def _declare_tables(tool: EcoAlgorithm) -> None:
    """Effective resistances, and the currents of a network of links."""
    table = tr(
        "from, to, resistance (ohms; multiply by the cell size for resistance × m). −1: not connected or left out, 0: one "
        "place. One to all: voltage of the node divided by its current; all to one: 0. Not in the other modes."
    )
    tool.add_table_output(
        "RESISTANCES", tr("Effective resistances"), table, kind="effective_resistances", optional=True
    )
    nodes = tr(
        "Amperes through each node and its volts, as the maps of a raster hold them. Only for a network of links."
    )
    tool.add_table_output(
        "NODE_CURRENTS",
        tr("Currents of the nodes"),
        nodes,
        kind="node_currents",
        optional=True,
        created=False,
    )
    branches = tr("Amperes through each link, whatever their direction. Only for a network of links.")
    tool.add_table_output(
        "BRANCH_CURRENTS",
        tr("Currents of the links"),
        branches,
        kind="branch_currents",
        optional=True,
        created=False,
    )
