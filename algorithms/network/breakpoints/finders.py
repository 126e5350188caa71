"""Finding the break points of each kind along the corridors."""

from typing import List, Sequence

import numpy as np
from qgis.core import QgsRectangle

from ....core.network.breakpoints import Place, area_places, habitat_places, line_places, narrow_places
from ....core.network.breakpoints.measures import percentiles
from ....core.network.breakpoints.narrows import excess, narrow_pieces, stations, widths
from ....core.network.breakpoints.tracks import Hit, Track
from ....gis.roads import Barrier
from ....gis.tables import code_of
from ....translation import tr
from .crossings import Lines, area_hits, line_hits, with_passages
from .evidence import Landuse, along_tracks, habitat_intervals, patch_intervals, read_structures
from .obstacles import read_barriers
from .sampling import highest_between, moved_tracks, strips_around, values_of_cells

#: Classes of barriers that a bridge, tunnel or culvert leads across.
_PASSABLE = ("railway", "motorway", "trunk", "primary", "secondary", "road")


def find_places(run, crs, tracks: Sequence[Track], extent: QgsRectangle) -> List[Place]:
    """The break points of all kinds."""
    lines, areas = read_barriers(run, crs, extent)
    landuse, distance = Landuse(run, tracks, crs), run.inputs.number("CLUSTER")
    places = line_places(tracks, _line_hits(run, crs, tracks, lines, extent), distance)
    patches = patch_intervals(run, tracks, crs)
    hits = area_hits(tracks, areas, run.part(0.65, 0.8)) if areas else []
    if not run.inputs.given("BUILT"):
        code = code_of("barriers")["built"]
        hits += [Hit(i, *span, code) for i, spans in enumerate(landuse.built()) for span in spans]
    places += area_places(tracks, hits, distance, run.inputs.number("MIN_GAP") or 0.0)
    habitat = habitat_intervals(run, landuse, patches)
    if habitat and run.inputs.number("DISPERSAL"):
        code = code_of("barriers")["habitat"]
        places += habitat_places(tracks, habitat, run.inputs.number("DISPERSAL"), code)
    if run.inputs.given("SWATH"):
        places += _narrow(run, crs, tracks, patches)
    return places


def _line_hits(run, crs, tracks, barriers: List[Barrier], extent: QgsRectangle) -> List[Hit]:
    reach = run.inputs.number("CROSSINGS_DISTANCE") or 0.0
    lines = Lines(barriers, extent.buffered(2 * reach + 1.0))
    hits = line_hits(tracks, lines, run.part(0.3, 0.55))
    if not run.inputs.given("CROSSINGS"):
        return hits
    codes = [code_of("barriers")[key] for key in _PASSABLE]
    return with_passages(
        tracks, hits, lines, codes, read_structures(run, crs), reach, run.inputs.number("BUNDLE") or 0.0
    )


def _narrow(run, crs, tracks: Sequence[Track], patches: list) -> List[Place]:
    source, cutoff, wanted = (
        run.inputs.raster("SWATH"),
        run.inputs.number("SWATH_CUTOFF"),
        run.inputs.number("MIN_WIDTH"),
    )
    grid, cell = source.grid, min(source.grid.cell_size)
    if wanted < 2 * cell:
        sentence = tr(
            "The least width is below two cells of “{name}” ({cell} m): narrow places are uncertain."
        )
        run.log.warn(sentence.format(name=source.name, cell=f"{cell:g}"))
    courses = moved_tracks(tracks, crs, grid.crs)
    spacing, reach = max(cell, wanted / 10), max(wanted / 2, 2 * cell)
    measured = [stations(track, course, spacing, reach) for track, course in zip(tracks, courses)]
    xy, course = (np.concatenate([getattr(one, name) for one in measured]) for name in ("xy", "course"))
    width, progress = np.full(len(xy), np.nan), run.part(0.8, 0.9)
    for window, chosen in strips_around(grid, xy[:, 1], wanted):
        progress(window.top / grid.rows)
        field = excess(source.read(window), cutoff)
        origin = (grid.x0, grid.y0 - window.top * grid.cell_y)
        width[chosen] = widths(field, origin, grid.cell_size, xy[chosen], course[chosen], wanted)
    if np.isnan(width).mean() > 0.5:
        sentence = tr(
            "{share} % of the corridors lie outside the swath “{name}”: no width is measured there."
        )
        run.log.warn(sentence.format(share=round(100 * float(np.isnan(width).mean())), name=source.name))
    parts = np.split(width, np.cumsum([len(one.start) for one in measured])[:-1])
    pieces = [narrow_pieces(one, part, wanted) for one, part in zip(measured, parts)]
    if patches:
        pieces = [[p for p in own if not _within(p, spans)] for own, spans in zip(pieces, patches)]
    return narrow_places(tracks, pieces, run.inputs.number("CLUSTER"), wanted, code_of("barriers")["narrow"])


def _within(piece: tuple, spans: Sequence[tuple]) -> bool:
    middle = (piece[0] + piece[1]) / 2
    return any(start <= middle <= end for start, end in spans)


def evidence(run, key: str, crs, tracks: Sequence[Track], places: Sequence[Place]) -> List[tuple]:
    """(value, percentile among the cells of all corridors) of a raster at each place; None without it.

    The value is the highest along the stretch concerned.
    """
    if not run.inputs.given(key) or not places:
        return [(None, None)] * len(places)
    along = along_tracks(run, key, tracks, crs, run.part(0.9, 1.0))
    values = [
        np.nanmax([-np.inf] + [highest_between(along[number], *span) for number, *span in place.parts])
        for place in places
    ]
    ranks = percentiles(values, values_of_cells(along))
    return [(float(v) if np.isfinite(v) else None, rank) for v, rank in zip(values, ranks)]
