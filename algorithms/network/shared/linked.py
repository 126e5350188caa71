"""Which sources are linked: as a layer of corridors says, or by a choice of pairs."""

from typing import List, Tuple

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.leastcost import find_links
from ....core.progress import Progress
from ....gis.grid import Grid
from ....translation import tr
from ...parameters import LINE, POINT, POLYGON
from .places import Places, shown

_FIELDS = ("from", "to")
#: Largest whole number that an id field or raster holds.
LARGEST_ID = 2**31 - 1


def declare_sources(algorithm, optional: bool = False) -> None:
    """Declare SOURCES, ID_FIELD and RESISTANCE."""
    sources = tr("Polygons, lines or points, for example from “Extract ecological sources”.")
    algorithm.add_vector(
        "SOURCES",
        tr("Ecological sources"),
        sources,
        kind=("sources", "patch_importance", "source_centrality", "vector_any"),
        types=(POLYGON, LINE, POINT),
        optional=optional,
    )
    named = tr("Ids for the fields from and to. Empty: a whole-number field “id”, without one the order.")
    algorithm.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
    above = tr("Above 0; nodata cannot be crossed.")
    algorithm.add_raster("RESISTANCE", tr("Resistance surface"), above, kind="resistance", optional=optional)


def declare_links(algorithm) -> None:
    """Declare LINKS, PAIRS and MAX_COST."""
    given = tr("Lines whose fields from and to name the sources they link, as “Ecological corridors” writes them: "
               "these links are taken. Empty: pairs by the choice below.")  # fmt: skip
    algorithm.add_vector(
        "LINKS", tr("Ecological corridors"), given, kind="corridors", types=(LINE,), optional=True
    )
    options = {
        "adjacent": tr("Adjacent sources"),
        "all": tr("All pairs"),
        "mst": tr("Minimum spanning tree"),
        "nearest": tr("Nearest source of each"),
    }
    which = tr("Which sources are linked where no corridors are given.")
    algorithm.add_choice("PAIRS", tr("Pairs (without corridors)"), which, options, "adjacent")
    most = tr("Dearer corridors are left out. Empty: no limit.")
    label = tr("Highest cost (resistance × m)")
    algorithm.add_number("MAX_COST", label, most, None, 0, optional=True, advanced=True)


def max_cost(run) -> float:
    """The highest cost of a corridor; infinite without a limit."""
    limit = run.inputs.number("MAX_COST")
    return np.inf if limit is None else limit


def read_pairs(
    run, places: Places, resistance: np.ndarray, grid: Grid, progress: Progress
) -> List[Tuple[int, int]]:
    """The linked sources as positions counted from 1, each pair once.

    Raises:
        InputError: fewer than two sources, an id of LINKS that no source has, or no link at all; LINKS without
            features are no fault.
    """
    present_sources(run, places)
    if run.inputs.given("LINKS"):
        return corridor_pairs(run, places, "LINKS")
    found = find_links(
        resistance,
        places.cells,
        run.inputs.choice("PAIRS"),
        grid.cell_size,
        max_cost=max_cost(run),
        progress=progress,
    )
    return _any(run, [link[:2] for link in found.links])


def corridor_pairs(run, places: Places, key: str) -> List[Tuple[int, int]]:
    """The linked sources that the corridors ``key`` name and that have cells; none where the layer is empty.

    Raises:
        InputError: an id that no source has, or no link of two sources among the corridors.
    """
    present = present_sources(run, places)
    pairs = sorted(pair for pair in named_pairs(run, places, key) if set(pair) <= present)
    return _any(run, pairs) if run.inputs.source(key).featureCount() else pairs


def _any(run, pairs: List[Tuple[int, int]]) -> List[Tuple[int, int]]:
    if not pairs:
        raise InputError(
            marked(
                "No corridor links two sources of “{name}”. Raise the highest cost or check nodata between them."
            ),
            name=run.inputs.source("SOURCES").sourceName(),
        )
    return pairs


def present_sources(run, places: Places) -> set:
    """The positions, counted from 1, of the sources that have cells.

    Raises:
        InputError: fewer than two.
    """
    present = {int(position) for position in np.unique(places.cells) if position > 0}
    if len(present) < 2:
        raise InputError(
            marked("Corridors need at least two sources on the resistance surface; “{name}” has {count} there. Lower "
                 "their smallest area or check their extent."),
            name=run.inputs.source("SOURCES").sourceName(),
            count=len(present),
        )  # fmt: skip
    return present


def named_pairs(run, places: Places, key: str) -> set:
    """The pairs that the corridors ``key`` name; those whose two ends are one source are none."""
    position = {key_text(key): number for number, key in enumerate(places.keys, 1)}
    pairs = set()
    for item in run.inputs.features(key, None, _FIELDS, slim=True, empty=True):
        ends = [key_text(item.attributes[field]) for field in _FIELDS]
        for end in ends:
            if end not in position:
                raise InputError(
                    marked("“{links}” names the source {key}, which “{sources}” has not. Choose the source id field "
                         "with which the corridors were drawn."),
                    links=run.inputs.source(key).sourceName(),
                    key=end,
                    sources=run.inputs.source("SOURCES").sourceName(),
                )  # fmt: skip
        if ends[0] != ends[1]:
            pairs.add(tuple(sorted(position[end] for end in ends)))
    return pairs


def tell_unlinked(run, pairs: List[Tuple[int, int]], values: np.ndarray, keys: list) -> None:
    """Warn of pairs whose value is NaN, as no way connects them."""
    apart = [f"{keys[one - 1]}–{keys[other - 1]}" for (one, other), v in zip(pairs, values) if np.isnan(v)]
    if apart:
        sentence = tr("No way connects these sources, their corridors were left out: {names}.")
        run.log.warn(sentence.format(names=shown(apart)))


def key_text(key) -> str:
    """An id as text; whole numbers without decimals."""
    return str(int(key)) if isinstance(key, float) and key == int(key) else str(key)


def key_kind(keys: list) -> tuple:
    """Kind of the fields from and to: whole numbers that fit into them, else text."""
    whole = all(isinstance(key, int) and abs(key) <= LARGEST_ID for key in keys)
    return ("int",) if whole else ("text", 80)
