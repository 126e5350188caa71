"""Parameters of the current tool, with their sources."""

from typing import NamedTuple, Optional, Sequence, Union

import numpy as np
from qgis.core import QgsRasterLayer

from ....gis.grid import Grid, require_same
from ....gis.rasters import RasterSource, open_layer
from ....gis.vectors import Features
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...outputs import Outputs
from ..shared.settings import read_features, read_ids

#: A layer of places: a raster whose values above 0 are their ids, or features.
Zones = Union[RasterSource, Features]


class Rule(NamedTuple):
    """How cells are joined: 4 or 8 neighbours, and whether resistance or conductance is averaged."""

    neighbours: int
    average: str


class FocalFields(NamedTuple):
    """Names of the fields of focal nodes, empty where there is none: their ids, and the amperes they send."""

    key: str
    strength: str


class PairChoice(NamedTuple):
    """How a table of pairs is used: include, exclude or matrix; of a matrix the values that count."""

    use: str
    lowest: float
    highest: float


class MovingSources(NamedTuple):
    """The moving window and which cells are its sources.

    Attributes:
        radius, block, buffer: metres; block None for the usual one.
        least_strength: weaker sources count as none.
        most_resistance: without a raster of sources, cells of higher resistance are none.
        correct: whether the pattern that blocks leave is taken away.
    """

    radius: float
    block: Optional[float]
    buffer: float
    least_strength: float
    most_resistance: float
    correct: bool


class Settings(NamedTuple):
    """How the tool works.

    Attributes:
        mode: pairwise, advanced, one_to_all, all_to_one or omnidirectional.
        grounds: resistance or conductance: what the raster of grounds holds.
        conflicts: which stays where a source and a ground are on one node.
    """

    mode: str
    rule: Rule
    fields: FocalFields
    pairs: PairChoice
    window: MovingSources
    grounds: str
    conflicts: str


class Wanted(NamedTuple):
    """Which maps are wanted besides the current."""

    maximum: bool
    voltage: bool
    potential: bool


def declare_network(tool: EcoAlgorithm) -> None:
    """Resistance and the rules by which cells are joined."""
    above = tr("Above 0; nodata cannot be crossed.")
    tool.add_raster("RESISTANCE", tr("Resistance surface"), above, kind="resistance")
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


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run."""
    lowest, highest, most = (
        inputs.optional_number(key) for key in ("PAIRS_MIN", "PAIRS_MAX", "SOURCE_MAX_RESISTANCE")
    )
    return Settings(
        mode=inputs.choice("MODE"),
        rule=Rule(int(inputs.choice("NEIGHBOURS")), inputs.choice("AVERAGE")),
        fields=FocalFields(inputs.field("ID_FIELD"), inputs.field("STRENGTH_FIELD")),
        pairs=PairChoice(
            inputs.choice("PAIRS_USE"),
            -np.inf if lowest is None else lowest,
            np.inf if highest is None else highest,
        ),
        window=MovingSources(
            inputs.optional_number("RADIUS") or 0.0,
            inputs.optional_number("BLOCK"),
            inputs.number("BUFFER"),
            inputs.number("SOURCE_MIN"),
            np.inf if most is None else most,
            inputs.flag("CORRECT"),
        ),
        grounds=inputs.choice("GROUND_IS"),
        conflicts=inputs.choice("CONFLICTS"),
    )


def read_wanted(outputs: Outputs) -> Wanted:
    """Which maps are asked for; the normalised current needs the flow potential."""
    potential = outputs.wanted("FLOW_POTENTIAL") or outputs.wanted("NORMALISED")
    return Wanted(outputs.wanted("MAXIMUM"), outputs.wanted("VOLTAGE"), potential)


def read_zones(inputs: Inputs, key: str, grid: Grid, fields: Optional[FocalFields] = None) -> Optional[Zones]:
    """A raster of ids or the features of a layer; None where none was given."""
    if not inputs.given(key):
        return None
    source = read_ids(inputs, key, grid)
    return read_features(inputs, key, grid.crs, fields or ()) if source is None else source


def read_raster(inputs: Inputs, key: str, grid: Grid) -> Optional[RasterSource]:
    """A raster on the grid of the resistance; None where none was given.

    Raises:
        InputError: it lies on another grid.
    """
    if not inputs.given(key):
        return None
    source = inputs.keep(open_layer(inputs.raster_layer(key)))
    require_same(grid, inputs.name("RESISTANCE"), source.grid, source.name)
    return source


def read_mask(inputs: Inputs, grid: Grid) -> Optional[RasterSource]:
    """The mask, above 0 inside; None where none was given."""
    if isinstance(inputs.optional_layer("MASK"), QgsRasterLayer):
        return read_raster(inputs, "MASK", grid)
    return inputs.mask("MASK", grid)


def read_pair_rows(inputs: Inputs, use: str) -> Optional[Sequence[dict]]:
    """The rows of PAIRS, in which a list names its columns and a matrix does not; None where none was given."""
    return inputs.optional_rows("PAIRS", () if use == "matrix" else ("from", "to"))
