"""Finding the break points of each kind along the corridors."""

from typing import List, Optional, Sequence, Tuple

import numpy as np

from ....core.network.breakpoints import Place, area_places, habitat_places, line_places, narrow_places
from ....core.network.breakpoints.narrows import Stations, excess, narrow_pieces, stations, widths
from ....core.network.breakpoints.tracks import Hit
from ....core.progress import Progress
from ....gis.rasters import RasterSource
from ....gis.roads import Barrier
from ....gis.tables import code_of
from ....translation import tr
from ...log import Log
from .courses import Courses
from .crossings import Lines, Structure, area_hits, line_hits, with_passages
from .habitat import Intervals
from .sampling import strips_around
from .settings import Settings

#: Classes of barriers that a bridge, tunnel or culvert leads across.
_PASSABLE = ("railway", "motorway", "trunk", "primary", "secondary", "road")


def find_crossings(
    courses: Courses,
    barriers: Sequence[Barrier],
    structures: Optional[Sequence[Structure]],
    settings: Settings,
    progress: Progress,
) -> List[Place]:
    """Where corridors cross lines; ``structures``: existing passages, None where none were given."""
    tracks, codes = courses.tracks, code_of("barriers")
    lines = Lines(barriers, courses.extent.buffered(2 * settings.reach + 1.0))
    hits = line_hits(tracks, lines, progress)
    if structures is not None:
        passable = [codes[key] for key in _PASSABLE]
        hits = with_passages(
            tracks, hits, lines, passable, structures, reach=settings.reach, bundle=settings.bundle
        )
    return line_places(tracks, hits, settings.cluster)


def find_gaps(
    courses: Courses, areas: Sequence[Barrier], built: Intervals, settings: Settings, progress: Progress
) -> List[Place]:
    """Where corridors run through areas; ``built``: the stretches in built-up land of the land use."""
    hits = area_hits(courses.tracks, areas, progress) if areas else []
    code = code_of("barriers")["built"]
    hits += [Hit(track, *span, code) for track, spans in enumerate(built) for span in spans]
    return area_places(courses.tracks, hits, settings.cluster, settings.least_gap)


def find_habitat_gaps(courses: Courses, habitat: Intervals, settings: Settings) -> List[Place]:
    """Where corridors are outside habitat for longer than the dispersal distance; none where either is unknown."""
    if not habitat or not settings.dispersal:
        return []
    return habitat_places(courses.tracks, habitat, settings.dispersal, code_of("barriers")["habitat"])


def find_narrows(
    courses: Courses,
    swath: RasterSource,
    patches: Intervals,
    settings: Settings,
    progress: Progress,
    log: Log,
) -> List[Place]:
    """Where the swath is narrower than the least width; not inside ``patches`` of habitat."""
    wanted, cell = settings.least_width, min(swath.grid.cell_size)
    if wanted < 2 * cell:
        sentence = tr(
            "The least width is below two cells of “{name}” ({cell} m): narrow places are uncertain."
        )
        log.warn(sentence.format(name=swath.name, cell=f"{cell:g}"))
    spacing, reach = max(cell, wanted / 10), max(wanted / 2, 2 * cell)
    moved = zip(courses.tracks, courses.moved(swath.grid.crs))
    measured = [stations(track, course, spacing, reach) for track, course in moved]
    width = _widths(swath, measured, settings, progress)
    if np.isnan(width).mean() > 0.5:
        sentence = tr(
            "{share} % of the corridors lie outside the swath “{name}”: no width is measured there."
        )
        log.warn(sentence.format(share=round(100 * float(np.isnan(width).mean())), name=swath.name))
    parts = np.split(width, np.cumsum([len(one.start) for one in measured])[:-1])
    pieces = [narrow_pieces(one, part, wanted) for one, part in zip(measured, parts)]
    if patches:
        pieces = [[p for p in own if not _within(p, spans)] for own, spans in zip(pieces, patches)]
    return narrow_places(courses.tracks, pieces, settings.cluster, wanted, code_of("barriers")["narrow"])


def _widths(
    swath: RasterSource, measured: Sequence[Stations], settings: Settings, progress: Progress
) -> np.ndarray:
    """Width of the swath at all stations in their order, NaN outside; read strip by strip."""
    grid, wanted = swath.grid, settings.least_width
    xy, course = (np.concatenate([getattr(one, name) for one in measured]) for name in ("xy", "course"))
    width = np.full(len(xy), np.nan)
    for window, chosen in strips_around(grid, xy[:, 1], wanted):
        progress(window.top / grid.rows)
        field = excess(swath.read(window), settings.cutoff)
        origin = (grid.x0, grid.y0 - window.top * grid.cell_y)
        width[chosen] = widths(field, origin, grid.cell_size, xy[chosen], course[chosen], wanted)
    return width


def _within(piece: Tuple[float, float, float], spans: Sequence[Tuple[float, float]]) -> bool:
    middle = (piece[0] + piece[1]) / 2
    return any(start <= middle <= end for start, end in spans)
