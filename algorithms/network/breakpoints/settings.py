"""Parameters of the break points."""

from typing import List, NamedTuple, Optional

from ....core.messages import InputError, marked
from ....core.network.breakpoints.measures import Measures
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POINT, POLYGON
from ...tablereading import TableReading
from ..shared.habitats import class_codes
from .rating import measures_of

#: Inputs of which at least one is needed: they tell where corridors are broken.
_TELLING = ("ROADS", "RAILWAYS", "BUILT", "WATER", "LANDUSE", "SOURCES", "STONES", "SWATH")


class Settings(NamedTuple):
    """What a break is; lengths in metres.

    Attributes:
        cluster: breaks at most this far apart are one. least_gap: shorter gaps are none.
        habitat: codes of the land use that are habitat. least_stone: shorter stretches of it are none.
        dispersal: longer stretches outside habitat are gaps; 0: not looked for.
        cutoff: highest normalised cost of a swath, None without one. least_width: narrower places are breaks.
        reach: a passage serves crossings at most this far from it. bundle: and lines beside its own.
        passage_field: of existing passages, empty where all count.
    """

    cluster: float
    least_gap: float
    habitat: List[int]
    least_stone: float
    dispersal: float
    cutoff: Optional[float]
    least_width: float
    reach: float
    bundle: float
    passage_field: str


def declare_barriers(tool: EcoAlgorithm) -> None:
    """Corridors, and roads, railways, built-up land and water."""
    corridors = tr("Lines in a CRS in metres, for example from “Ecological corridors”. A whole-number field "
                   "“id” numbers them; without one they are counted in order.")  # fmt: skip
    tool.add_vector("CORRIDORS", tr("Corridors"), corridors, kind=("corridors", "line_any"), types=(LINE,))
    words = tr("Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. "
               "Words of things that are no barrier are left out.")  # fmt: skip
    tool.add_vector(
        "ROADS", tr("Roads"), tr("Road lines."), kind=("roads", "line_any"), types=(LINE,), optional=True
    )
    tool.add_field("ROADS_FIELD", tr("Road class field"), words, "ROADS", optional=True)
    rails = tr("Railway lines; leave out tunnels.")
    tool.add_vector(
        "RAILWAYS", tr("Railways"), rails, kind=("railways", "line_any"), types=(LINE,), optional=True
    )
    tool.add_field("RAILWAYS_FIELD", tr("Railway class field"), words, "RAILWAYS", optional=True)
    built = tr("Polygons of built-up land.")
    tool.add_vector(
        "BUILT", tr("Built-up land"), built, kind=("built_up", "polygon_any"), types=(POLYGON,), optional=True
    )
    landuse = tr("Where no built-up polygons are given: common classes 9–12 of this raster are built-up land. "
                 "The habitat classes are habitat.")  # fmt: skip
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), landuse, kind="landuse_common", optional=True)
    water = tr("Polygons or lines of water that land animals do not cross.")
    tool.add_vector(
        "WATER",
        tr("Water"),
        water,
        kind=("water_bodies", "rivers", "vector_any"),
        types=(POLYGON, LINE),
        optional=True,
    )


def declare_habitat(tool: EcoAlgorithm) -> None:
    """Habitat and the dispersal distance."""
    sources = tr("Polygons of ecological sources: habitat; the width is not measured inside them.")
    tool.add_vector(
        "SOURCES",
        tr("Ecological sources"),
        sources,
        kind=("sources", "patch_importance", "polygon_any"),
        types=(POLYGON,),
        optional=True,
    )
    stones = tr("Polygons of stepping stones: habitat, as the sources are.")
    tool.add_vector(
        "STONES",
        tr("Stepping stones"),
        stones,
        kind=("stepping_stones", "polygon_any"),
        types=(POLYGON,),
        optional=True,
    )
    habitat = tr("Codes of the land-use classes that are habitat, separated by spaces; empty: land use is not "
                 "read as habitat. Proposed default 3 4 5 7 13: forest, shrubland, open and other forest, wetland, "
                 "urban green space.")  # fmt: skip
    tool.add_text("HABITAT", tr("Habitat classes of the land use"), habitat, "3 4 5 7 13", advanced=True)
    farthest = tr("Longer stretches of a corridor outside habitat are habitat gaps; 0: not looked for. Proposed "
                  "default 1000 m: stepping stones of birds in the plains at most 1 km apart; 200 m for missing "
                  "canopy along avenues of an inner city.")  # fmt: skip
    tool.add_number("DISPERSAL", tr("Dispersal distance (m)"), farthest, 1000, 0, optional=True)
    stone = tr("Shorter stretches of a corridor in habitat classes of the land use are no stepping stone. "
               "Proposed default 0 m (all are).")  # fmt: skip
    tool.add_number("MIN_STONE", tr("Shortest stepping stone (m)"), stone, 0, 0, optional=True, advanced=True)


def declare_swath(tool: EcoAlgorithm) -> None:
    """The swath of the corridors and the width they should have."""
    swath = tr("Normalised cost of the corridors, 0 on the path, from “Ecological corridors”. Cells with a value "
               "up to the cutoff belong to the corridor.")  # fmt: skip
    tool.add_raster("SWATH", tr("Corridor swath"), swath, kind=("swath", "raster_any"), optional=True)
    cutoff = tr("Highest normalised cost of a corridor. Empty: every cell with a value belongs to it.")
    tool.add_number(
        "SWATH_CUTOFF", tr("Swath cutoff (resistance × m)"), cutoff, None, 1e-6, optional=True, advanced=True
    )
    least = tr("Places where the swath is narrower are found. Proposed default 100 m: from there on a corridor "
               "suits birds and biodiversity (Zhu Qiang et al. 2005). Widths below two cells are uncertain.")  # fmt: skip
    tool.add_number("MIN_WIDTH", tr("Least corridor width (m)"), least, 100, 1e-3, optional=True)


def declare_passages(tool: EcoAlgorithm) -> None:
    """Bridges, tunnels and culverts."""
    there = tr("Points or lines of existing bridges, tunnels, culverts and wildlife passages; also the roads "
               "themselves with a bridge or tunnel field.")  # fmt: skip
    tool.add_vector(
        "CROSSINGS",
        tr("Existing passages"),
        there,
        kind=("passages", "roads", "vector_any"),
        types=(POINT, LINE),
        optional=True,
    )
    kind = tr("Field with the kind of passage; see passage in the table barrier_classes. Features with an empty "
              "field or no are left out. Empty: all features count.")  # fmt: skip
    tool.add_field("CROSSINGS_FIELD", tr("Passage field"), kind, "CROSSINGS", optional=True)
    near = tr("A passage serves crossings at most this far from it. Proposed default 50 m.")
    tool.add_number(
        "CROSSINGS_DISTANCE", tr("Reach of a passage (m)"), near, 50, 0, optional=True, advanced=True
    )
    bundle = tr("A passage serves lines at most this far beside its own: parallel tracks and carriageways. "
                "Proposed default 30 m.")  # fmt: skip
    tool.add_number("BUNDLE", tr("Width of a bundle (m)"), bundle, 30, 0, optional=True, advanced=True)


def declare_evidence(tool: EcoAlgorithm) -> None:
    """Rasters that raise severity and priority."""
    current = tr(
        "Current density, from “Circuit-theory current” or “Ecological pinch points”: high where movement concentrates."
    )
    tool.add_raster(
        "CURRENT",
        tr("Current density"),
        current,
        kind=("current_corridors", "current", "current_maximum", "raster_any"),
        optional=True,
    )
    score = tr("Barrier score, from “Ecological barriers”: high where restoring shortens the corridor most.")
    tool.add_raster(
        "BARRIER_SCORE", tr("Barrier score"), score, kind=("barrier_score", "raster_any"), optional=True
    )


def declare_sizes(tool: EcoAlgorithm) -> None:
    """What is one break, and what is too short to be one."""
    merging = tr("Crossings, gaps and narrow places at most this far apart are one. Proposed default 100 m.")
    tool.add_number("CLUSTER", tr("Merging distance (m)"), merging, 100, 0)
    shortest = tr("Shorter gaps in built-up land and water are left out. Proposed default 0 m (none).")
    tool.add_number("MIN_GAP", tr("Shortest gap (m)"), shortest, 0, 0, optional=True, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: nothing was given that breaks corridors, or codes that are no land-use classes.
    """
    habitat = inputs.text("HABITAT")
    codes = class_codes(habitat) if habitat.strip() else []
    if not any(inputs.given(key) for key in _TELLING):
        raise InputError(
            marked("Give at least one layer of roads, railways, built-up land, water, habitat or a swath.")
        )
    return Settings(
        cluster=inputs.number("CLUSTER"),
        least_gap=inputs.number("MIN_GAP"),
        habitat=codes,
        least_stone=inputs.number("MIN_STONE"),
        dispersal=inputs.number("DISPERSAL"),
        cutoff=inputs.optional_number("SWATH_CUTOFF"),
        least_width=inputs.number("MIN_WIDTH"),
        reach=inputs.number("CROSSINGS_DISTANCE"),
        bundle=inputs.number("BUNDLE"),
        passage_field=inputs.field("CROSSINGS_FIELD"),
    )


def read_measures(inputs: TableReading) -> Measures:
    """Severity and measures by the table.

    Raises:
        InputError: it cannot be used.
    """
    return measures_of(inputs.optional_rows("RULES", ("class", "quantity", "minimum", "severity")))
