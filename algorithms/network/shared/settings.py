"""Parameters that several tools of the wing have: sources, the resistance between them, and their links."""

from typing import Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from ....gis.grid import Grid, require_same
from ....gis.rasters import RasterSource, open_layer
from ....gis.vectors import Features
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...log import Log
from ...parameters import LINE, POINT, POLYGON
from .ids import whole_ids
from .linked import ENDS, Linking
from .places import Places, places_of_features


def declare_sources(tool: EcoAlgorithm, optional: bool = False) -> None:
    """Declare SOURCES, ID_FIELD and RESISTANCE."""
    sources = tr("Polygons, lines or points, for example from “Extract ecological sources”.")
    tool.add_vector(
        "SOURCES",
        tr("Ecological sources"),
        sources,
        kind=("sources", "patch_importance", "source_centrality", "vector_any"),
        types=(POLYGON, LINE, POINT),
        optional=optional,
    )
    named = tr("Ids for the fields from and to. Empty: a whole-number field “id”, without one the order.")
    tool.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
    above = tr("Above 0; nodata cannot be crossed.")
    tool.add_raster("RESISTANCE", tr("Resistance surface"), above, kind="resistance", optional=optional)


def declare_neighbours(tool: EcoAlgorithm) -> None:
    """Declare NEIGHBOURS."""
    which = tr("Cells to which a step may lead. 16 adds the knight's moves (r.cost -k of GRASS): ways deviate from the "
               "straight line by at most 2.8 % instead of 8.2 %, and waves take about twice as long. Default 8.")  # fmt: skip
    options = {"8": tr("8 neighbours"), "16": tr("16 neighbours (with knight's moves)")}
    tool.add_choice("NEIGHBOURS", tr("Neighbouring cells"), which, options, "8", advanced=True)


def read_neighbours(inputs: Inputs) -> int:
    """The number of cells to which a step may lead."""
    return int(inputs.choice("NEIGHBOURS"))


def declare_links(tool: EcoAlgorithm) -> None:
    """Declare LINKS, PAIRS and MAX_COST."""
    given = tr("Lines whose fields from and to name the sources they link, as “Ecological corridors” writes them: "
               "these links are taken. Empty: pairs by the choice below.")  # fmt: skip
    tool.add_vector(
        "LINKS", tr("Ecological corridors"), given, kind="corridors", types=(LINE,), optional=True
    )
    options = {
        "adjacent": tr("Adjacent sources"),
        "all": tr("All pairs"),
        "mst": tr("Minimum spanning tree"),
        "nearest": tr("Nearest source of each"),
        "mpg": tr("Minimum planar graph"),
    }
    which = tr("Which sources are linked where no corridors are given.")
    tool.add_choice("PAIRS", tr("Pairs (without corridors)"), which, options, "adjacent")
    most = tr("Dearer corridors are left out. Empty: no limit.")
    label = tr("Highest cost (resistance × m)")
    tool.add_number("MAX_COST", label, most, None, 0, optional=True, advanced=True)


def read_features(
    inputs: Inputs,
    key: str,
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    fields: Sequence[str] = (),
    empty: bool = False,
) -> Features:
    """The features of a vector input and its name; without any where it was not given.

    Args:
        crs: their coordinate system, that of the layer where there is none.
        fields: names of fields that must exist; empty ones are left out.
        empty: a layer without features is no fault.
    """
    source = inputs.source(key) if inputs.given(key) else None
    if source is None:
        return Features("", [])
    wanted = [field for field in fields if field]
    return Features(source.sourceName(), inputs.features(key, crs, wanted, empty=empty))


def read_ids(inputs: Inputs, key: str, grid: Grid) -> Optional[RasterSource]:
    """A raster of ids on the grid of RESISTANCE; None where the input is a vector layer.

    Raises:
        InputError: it lies on another grid, or holds no whole numbers in the places it is probed at.
    """
    layer = inputs.layer(key)
    if not isinstance(layer, QgsRasterLayer):
        return None
    source = inputs.keep(open_layer(layer))
    require_same(grid, inputs.layer("RESISTANCE").name(), source.grid, source.name)
    whole_ids(source.name, source.probe())
    return source


def read_max_cost(inputs: Inputs) -> float:
    """The highest cost of a corridor; infinite without a limit."""
    limit = inputs.optional_number("MAX_COST")
    return np.inf if limit is None else limit


def read_linking(inputs: Inputs) -> Linking:
    """PAIRS and MAX_COST."""
    return Linking(inputs.choice("PAIRS"), read_max_cost(inputs))


def read_links(inputs: Inputs) -> Optional[Features]:
    """The corridors of LINKS with their ends; None where none were given."""
    if not inputs.given("LINKS"):
        return None
    items = inputs.features("LINKS", None, ENDS, slim=True, empty=True)
    return Features(inputs.source("LINKS").sourceName(), items)


def read_sources(inputs: Inputs, grid: Grid, resistance: np.ndarray, log: Log) -> Places:
    """The features of SOURCES on the grid, with the ids of ID_FIELD."""
    field = inputs.field("ID_FIELD")
    layer = read_features(inputs, "SOURCES", grid.crs, [field])
    return places_of_features(layer, field, grid, resistance, log)
