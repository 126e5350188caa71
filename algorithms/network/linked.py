"""Which sources are linked: as a layer of corridors says, or by a choice of pairs."""

from typing import List, Tuple

import numpy as np

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.leastcost import find_links
from ...core.progress import Progress
from ...translation import tr
from ..grid import Grid
from ..parameters import LINE, POINT, POLYGON
from .places import Places

_FIELDS = ("from", "to")
_NAMES_SHOWN = 10


def declare_sources(algorithm, optional: bool = False) -> None:
    """Declare SOURCES, ID_FIELD and RESISTANCE."""
    sources = tr("Polygons, lines or points, for example from “Extract ecological sources”.")
    algorithm.add_vector("SOURCES", tr("Ecological sources"), sources, (POLYGON, LINE, POINT), optional)
    named = tr("Ids for the fields from and to. Empty: a whole-number field “id”, without one the order.")
    algorithm.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
    above = tr("Above 0; nodata cannot be crossed.")
    algorithm.add_raster("RESISTANCE", tr("Resistance surface"), above, optional)


def declare_links(algorithm) -> None:
    """Declare LINKS, PAIRS and MAX_COST."""
    given = tr("Lines whose fields from and to name the sources they link, as “Ecological corridors” writes them: "
               "these links are taken. Empty: pairs as chosen below.")  # fmt: skip
    algorithm.add_vector("LINKS", tr("Corridors (from, to)"), given, (LINE,), optional=True)
    options = {
        "adjacent": tr("Adjacent sources"),
        "all": tr("All pairs"),
        "mst": tr("Minimum spanning tree"),
        "nearest": tr("Nearest source of each"),
    }
    algorithm.add_choice("PAIRS", tr("Pairs"), tr("Which sources are linked."), options, "adjacent")
    most = tr("Dearer corridors are left out. Empty: no limit.")
    algorithm.add_number("MAX_COST", tr("Highest cost (resistance × m)"), most, None, 0, optional=True)


def max_cost(run) -> float:
    """The highest cost of a corridor; infinite without a limit."""
    limit = run.number("MAX_COST")
    return np.inf if limit is None else limit


def read_pairs(
    run, places: Places, resistance: np.ndarray, grid: Grid, progress: Progress
) -> List[Tuple[int, int]]:
    """The linked sources as positions counted from 1, each pair once.

    Raises:
        InputError: fewer than two sources, an id of LINKS that no source has, or no link at all.
    """
    present = present_sources(run, places)
    if run.given("LINKS"):
        pairs = named_pairs(run, places) if places.keys else []
        pairs = sorted(pair for pair in pairs if set(pair) <= present)
    else:
        found = find_links(
            resistance, places.cells, run.choice("PAIRS"), grid.cell_size,
            max_cost=max_cost(run), progress=progress,
        )  # fmt: skip
        pairs = [link[:2] for link in found.links]
    if not pairs:
        raise InputError(
            mark(
                "No corridor links two sources of “{name}”. Raise the highest cost or check nodata between them."
            ),
            name=run.source("SOURCES").sourceName(),
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
            mark("Corridors need at least two sources on the resistance surface; “{name}” has {count}."),
            name=run.source("SOURCES").sourceName(),
            count=len(present),
        )
    return present


def named_pairs(run, places: Places, key: str = "LINKS") -> set:
    """The pairs that the corridors ``key`` name; those whose two ends are one source are none."""
    position = {key_text(key): number for number, key in enumerate(places.keys, 1)}
    pairs = set()
    for item in run.features(key, None, _FIELDS, slim=True):
        ends = [key_text(item.attributes[field]) for field in _FIELDS]
        for end in ends:
            if end not in position:
                raise InputError(
                    mark("“{links}” names the source {key}, which “{sources}” has not. Choose the source id field "
                         "with which the corridors were drawn."),
                    links=run.source(key).sourceName(),
                    key=end,
                    sources=run.source("SOURCES").sourceName(),
                )  # fmt: skip
        if ends[0] != ends[1]:
            pairs.add(tuple(sorted(position[end] for end in ends)))
    return pairs


def tell_unlinked(run, pairs: List[Tuple[int, int]], values: np.ndarray, keys: list) -> None:
    """Warn of pairs whose value is NaN, as no way connects them."""
    apart = [f"{keys[one - 1]}–{keys[other - 1]}" for (one, other), v in zip(pairs, values) if np.isnan(v)]
    if apart:
        names = ", ".join(apart[:_NAMES_SHOWN]) + (" …" if len(apart) > _NAMES_SHOWN else "")
        run.warn(
            tr("No way connects these sources, their corridors were left out: {names}.").format(names=names)
        )


def key_text(key) -> str:
    """An id as text; whole numbers without decimals."""
    return str(int(key)) if isinstance(key, float) and key == int(key) else str(key)


def key_kind(keys: list) -> tuple:
    """Kind of the fields from and to: whole numbers, else text."""
    return ("int",) if all(isinstance(key, int) for key in keys) else ("text", 80)
