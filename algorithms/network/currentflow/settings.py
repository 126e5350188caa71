"""What a run of the current tool was given."""

from typing import List, NamedTuple, Optional, Sequence, Union

import numpy as np
from qgis.core import QgsRasterLayer

from ....core.messages import InputError, marked
from ....gis.grid import Grid, require_same
from ....gis.rasters import RasterSource, open_layer
from ....gis.vectors import Features
from ...inputs import Inputs
from ...log import Log
from ...outputs import Outputs
from ..shared.ids import key_text, keys_of, require_few_ids, whole_ids
from ..shared.settings import read_features, read_ids

#: Endings of the parameters of the first and the second condition.
CONDITIONS = ("", "_2")
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


class GivenPairs(NamedTuple):
    """Pairs as rows of a table or as a file; ``rows`` None and ``file`` empty for all."""

    rows: Optional[Sequence[dict]]
    file: str
    choice: PairChoice


class GivenCondition(NamedTuple):
    """A condition of cells; ``future`` None where it stays the same, limits None where there is none."""

    present: RasterSource
    future: Optional[RasterSource]
    comparison: str
    lower: Optional[float]
    upper: Optional[float]


class LinkValues(NamedTuple):
    """Links of a layer or table.

    Attributes:
        name: of the layer. field: what its values are called.
        first, second: ids of the ends as text. values: as they are written.
    """

    name: str
    field: str
    first: Sequence[str]
    second: Sequence[str]
    values: Sequence


class NodeRow(NamedTuple):
    """A node of the table of nodes: its id as text, amperes it sends and its ground as they are written."""

    key: str
    source: object
    ground: object


class LinkInput(NamedTuple):
    """A network of links.

    Attributes:
        conductances: whether the values of the links are these, else resistances.
        nodes: the table of nodes; None where there is none.
        name: of the layer that names the focal nodes.
        focal: ids of features that are the focal nodes; None for all nodes.
    """

    links: LinkValues
    conductances: bool
    nodes: Optional[Sequence[NodeRow]]
    name: str
    focal: Optional[Sequence[str]]


class Wanted(NamedTuple):
    """Which maps are wanted besides the current."""

    maximum: bool
    voltage: bool
    potential: bool


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


def wanted_in_vain(outputs: Outputs, results: dict) -> List[str]:
    """Keys of outputs that were asked for and not made; those that dialogs ask for by themselves are left out."""
    itself = ("OUTPUT", "RESISTANCES")
    return [key for key, made in results.items() if made == "" and key not in itself and outputs.wanted(key)]


def read_zones(inputs: Inputs, key: str, grid: Grid, fields: Optional[FocalFields] = None) -> Zones:
    """A raster of ids or the features of a layer."""
    source = read_ids(inputs, key, grid)
    return read_features(inputs, key, grid.crs, fields or ()) if source is None else source


def read_focal_ids(inputs: Inputs) -> None:
    """Refuse a raster of measured values as FOCAL before anything is computed.

    Raises:
        InputError: it holds no ids, or more than can be computed in the places it is probed at alone.
    """
    source = read_ids(inputs, "FOCAL", inputs.grid())
    if source is not None:
        require_few_ids(source.name, whole_ids(source.name, source.probe()))


def read_raster(inputs: Inputs, key: str, grid: Grid) -> RasterSource:
    """A raster on the grid of the resistance.

    Raises:
        InputError: it lies on another grid.
    """
    source = inputs.keep(open_layer(inputs.raster_layer(key)))
    require_same(grid, inputs.name("RESISTANCE"), source.grid, source.name)
    return source


def read_mask(inputs: Inputs, grid: Grid) -> Optional[RasterSource]:
    """The mask, above 0 inside; None where none was given."""
    if isinstance(inputs.optional_layer("MASK"), QgsRasterLayer):
        return read_raster(inputs, "MASK", grid)
    return inputs.mask("MASK", grid)


def read_pairs(inputs: Inputs, choice: PairChoice) -> GivenPairs:
    """The pairs of PAIRS, in which a list names its columns and a matrix does not, or of PAIRS_FILE.

    Raises:
        InputError: both were given, or the table lacks a column.
    """
    file = inputs.text("PAIRS_FILE") if inputs.given("PAIRS_FILE") else ""
    if file and inputs.given("PAIRS"):
        raise InputError(marked("Give either a table or a file of pairs, not both."))
    rows = inputs.optional_rows("PAIRS", () if choice.use == "matrix" else ("from", "to"))
    return GivenPairs(rows, file, choice)


def read_conditions(inputs: Inputs, grid: Grid) -> List[GivenCondition]:
    """The conditions of sources and targets, none to two."""
    found = []
    for ending in CONDITIONS:
        key, later = f"CONDITION{ending}", f"CONDITION_FUTURE{ending}"
        if inputs.given(key):
            future = read_raster(inputs, later, grid) if inputs.given(later) else None
            limits = (inputs.optional_number(f"{limit}{ending}") for limit in ("LOWER", "UPPER"))
            comparison = inputs.choice(f"COMPARISON{ending}")
            found.append(GivenCondition(read_raster(inputs, key, grid), future, comparison, *limits))
    return found


def read_link_input(inputs: Inputs, settings: Settings, log: Log) -> LinkInput:
    """A network of links and what enters and leaves there.

    Raises:
        InputError: a field is missing, or there are no links.
    """
    given = inputs.given("NODES")
    return LinkInput(
        read_links(inputs),
        inputs.choice("LINKS_ARE") == "conductance",
        read_nodes(inputs) if given else None,
        inputs.name("NODES" if given else "FOCAL") or inputs.source("LINKS").sourceName(),
        None if given else read_focal_keys(inputs, settings.fields.key, log),
    )


def read_links(inputs: Inputs) -> LinkValues:
    """The links of LINKS.

    Raises:
        InputError: a field is missing, or there are no links.
    """
    first, second, value = (inputs.field(key) for key in ("LINK_FROM", "LINK_TO", "LINK_VALUE"))
    rows = inputs.rows("LINKS", (first, second, value))
    one, other = ([_key(row[field]) for row in rows] for field in (first, second))
    return LinkValues(inputs.source("LINKS").sourceName(), value, one, other, [row[value] for row in rows])


def read_nodes(inputs: Inputs) -> List[NodeRow]:
    """The rows of NODES; none where it was not given."""
    rows = inputs.optional_rows("NODES", ("id",)) or ()
    return [NodeRow(_key(row["id"]), row.get("source", ""), row.get("ground", "")) for row in rows]


def read_focal_keys(inputs: Inputs, field: str, log: Log) -> Optional[List[str]]:
    """Ids of the features of FOCAL as text; None where it was not given.

    Raises:
        InputError: it is a raster.
    """
    if not inputs.given("FOCAL"):
        return None
    if isinstance(inputs.layer("FOCAL"), QgsRasterLayer):
        raise InputError(
            marked("Focal nodes of a network of links are features with ids or a table of nodes, not the raster “{name}”."),
            name=inputs.name("FOCAL"),
        )  # fmt: skip
    layer = read_features(inputs, "FOCAL", None, [field])
    return [key_text(key) for key in keys_of(layer.name, layer.items, field, log)]


def _key(value: object) -> str:
    """An id as text, whole numbers without decimals also where they are written with them."""
    text = str(value).strip()
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if number.is_integer() and abs(number) < 2**53 else text
