"""Accumulated cost from sources over a resistance surface."""

from typing import NamedTuple, Optional, Tuple

import numpy as np

from ..messages import InputError, marked
from ..progress import Progress, silent
from ..steps import CellSize, check_neighbours, sizes
from .grid import CHUNK, Grid, Moves, build_grid, build_moves, previous_offsets, unpad
from .spread import Spread, Targets


class _Start(NamedTuple):
    """Where a wave begins: flat padded cells, the raster of source ids, and the costs at the cells."""

    cells: np.ndarray
    sources: np.ndarray
    costs: np.ndarray


class _Limits(NamedTuple):
    """Where a wave ends: at a cost, or once targets are reached."""

    max_cost: float
    targets: Optional[Targets]


class _Wave(NamedTuple):
    """Cost, source ids (None if not asked for) and back-links, flat and padded."""

    cost: np.ndarray
    allocation: Optional[np.ndarray]
    backlink: np.ndarray


class CostResult(NamedTuple):
    """What :func:`accumulate` returns.

    Attributes:
        cost: accumulated cost (resistance x map units), NaN where nodata or not reached.
        allocation: int32 id of the source reached at the least cost, 0 where not reached;
            None if not asked for.
        backlink: int8 direction to the previous cell on the least-cost path: 0 at the source, 1 to 8
            as in ``steps.CODES`` (code x 45 = degrees counter-clockwise from east: 1 NE, 2 N, 3 NW, 4 W,
            5 SW, 6 S, 7 SE, 8 E), 9 to 16 the knight's steps of ``steps.KNIGHTS`` ((code - 8) x 45 - 22.5
            degrees: 9 ENE, 10 NNE, 11 NNW, 12 WNW, 13 WSW, 14 SSW, 15 SSE, 16 ESE), -1 where nodata or
            not reached; None if not asked for.
    """

    cost: np.ndarray
    allocation: Optional[np.ndarray]
    backlink: Optional[np.ndarray]


def accumulate(
    resistance: np.ndarray,
    sources: np.ndarray,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    allocation: bool = True,
    backlink: bool = True,
    initial: Optional[np.ndarray] = None,
    targets: Optional[np.ndarray] = None,
    target_count: Optional[int] = None,
    target_extra: float = 0.0,
    dtype: type = np.float64,
    progress: Progress = silent,
) -> CostResult:
    """Least accumulated cost of reaching each cell from the nearest source.

    A step between neighbouring cells a and b costs ``(R_a + R_b) / 2 * d``, with d the distance of
    their centres in map units (GRASS r.cost; ESRI Cost Distance; scikit-image MCP_Geometric), a knight's
    step, with 16 neighbours, ``(R_a + R_1 + R_2 + R_b) / 4 * d`` with the two cells beside it (r.cost -k).
    Nodata is a wall; a diagonal step between two nodata cells is allowed, as in GRASS r.cost, a knight's
    beside one is not. Where two ways cost the same, a fixed rule chooses one.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata; resistance per map unit.
        sources: integer (rows, columns); values > 0 are source ids. Those on nodata are ignored.
        cell_size: cell size in map units, or (width, height).
        max_cost: stop there; cells above it are not reached.
        neighbours: 8 or 4, or 16 with knight's steps.
        allocation, backlink: return these outputs.
        initial: (rows, columns) cost at which each source cell starts (>= 0); read at sources only.
        targets: stop early. A bool array: when all its cells are reached; an integer array: when
            one cell of each id > 0 is. Cells farther than the last of them are not reached.
            Targets on nodata do not count; one that cannot be reached lets the wave run on.
        target_count: stop already when this many are reached. target_extra: and so much cost (>= 0) later.
        dtype: type of the returned cost, float64 or float32.
        progress: called with the share of cells handled.

    Raises:
        InputError: shapes differ; resistance <= 0 or infinite; no source, or all on nodata; bad
            cell size, initial cost or number of neighbours.
        Cancelled: raised by ``progress``.
    """
    resistance, sources = np.asarray(resistance), np.asarray(sources)
    size = check_input(resistance, sources, (initial, targets), cell_size, neighbours)
    grid = build_grid(resistance, neighbours)
    moves = build_moves(grid.stride, size, neighbours)
    cells = _source_cells(grid, sources)
    begin = np.zeros(cells.size) if initial is None else _initial_costs(initial, cells, grid)
    stop = None if targets is None else _targets(grid, targets, target_count, target_extra)
    start, limits, frame = _Start(cells, sources, begin), _Limits(float(max_cost), stop), grid[:2]
    wave = _spread(grid, moves, start, limits, allocation, progress)
    del grid
    progress(1.0)
    return CostResult(
        unpad(wave.cost, *frame).astype(dtype, copy=False),
        None if wave.allocation is None else unpad(wave.allocation, *frame),
        unpad(wave.backlink, *frame) if backlink else None,
    )


def _spread(
    grid: Grid,
    moves: Moves,
    start: _Start,
    limits: _Limits,
    allocation: bool,
    progress: Progress,
) -> _Wave:
    """Run the wave; all arrays are padded."""
    (cells, sources, begin), (max_cost, targets) = start, limits
    labels = sources.ravel()[_raster_index(cells, grid)]
    ids = None
    several = bool((labels != labels[0]).any())
    if allocation and several:
        ids = np.zeros(grid.half.size, np.int32)
        ids[cells] = labels
    wave = Spread(grid, moves, max_cost, ids)
    wave.start(cells, begin)
    end = wave.run(targets, progress)
    cost, back = wave.cost, wave.back
    reached = (cost <= max_cost) & (cost < end)
    back[~reached] = -1
    cost[~reached] = np.nan
    if ids is not None:
        _repair_ids(ids, back, moves, progress)
        ids[~reached] = 0
    elif allocation:
        ids = np.where(reached, np.int32(labels[0]), np.int32(0))
    return _Wave(cost, ids, back)


def check_input(
    resistance: np.ndarray,
    sources: np.ndarray,
    others: Tuple[Optional[np.ndarray], ...],
    cell_size: CellSize,
    neighbours: int,
) -> Tuple[float, float]:
    """Refuse what cannot be computed; the cell size as (width, height)."""
    for other in (sources, *others):
        if other is not None and (resistance.ndim != 2 or other.shape != resistance.shape):
            raise InputError(
                marked(
                    "The resistance raster has {first} rows and columns, the raster beside it {second}. "
                    "Bring both onto the same grid."
                ),
                first=resistance.shape,
                second=other.shape,
            )
    width, height = sizes(cell_size)
    if not (0 < width < np.inf and 0 < height < np.inf):
        raise InputError(marked("The cell size must be above 0, not {size}."), size=cell_size)
    check_neighbours(neighbours)
    return width, height


def _raster_index(cells: np.ndarray, grid: Grid) -> np.ndarray:
    """Flat index in the raster of flat padded ``cells``."""
    return cells - cells // grid.stride * grid.reach - grid.reach * grid.shape[1]


def _cells_where(mask: np.ndarray, grid: Grid) -> np.ndarray:
    """Flat padded index of the cells of a raster ``mask`` that have data."""
    index = np.flatnonzero(mask)
    cells = index + index // max(grid.shape[1], 1) * grid.reach + grid.reach * grid.stride
    return cells[np.isfinite(grid.half.take(cells))]


def _source_cells(grid: Grid, sources: np.ndarray) -> np.ndarray:
    mask = sources > 0
    if not mask.any():
        raise InputError(marked("There is no source cell. Sources are cells with a value above 0."))
    cells = _cells_where(mask, grid)
    if not cells.size:
        raise InputError(
            marked(
                "All {count} source cells lie on nodata of the resistance raster. "
                "Check that sources and resistance cover the same area."
            ),
            count=int(np.count_nonzero(mask)),
        )
    return cells


def _initial_costs(initial: np.ndarray, cells: np.ndarray, grid: Grid) -> np.ndarray:
    costs = initial.ravel()[_raster_index(cells, grid)].astype(np.float64)
    wrong = int(np.count_nonzero(~((costs >= 0) & (costs < np.inf))))
    if wrong:
        raise InputError(
            marked("The initial cost of {count} source cells is missing, negative or infinite."), count=wrong
        )
    return costs


def _targets(grid: Grid, targets: np.ndarray, count: Optional[int], extra: float) -> Targets:
    cells = _cells_where(targets > 0, grid)
    if targets.dtype == bool:
        return Targets(cells, np.arange(cells.size), count, extra)
    labels = targets.ravel()[_raster_index(cells, grid)]
    order = labels.argsort(kind="stable")
    return Targets(cells[order], np.unique(labels[order], return_index=True)[1], count, extra)


def _repair_ids(ids: np.ndarray, back: np.ndarray, moves: Moves, progress: Progress) -> None:
    """Let every cell have the source id of the cell its back-link leads to.

    Ids were taken over when a cell was handled. Where a cell was later reached from another source
    at a cost that differs by rounding only, the cells behind it keep the old id; they are found by
    one look at all cells and followed down their branches.
    """
    lookup = previous_offsets(moves)
    steps = list(zip(moves.codes, moves.offsets))
    wrong = []
    for first in range(0, ids.size, CHUNK):
        codes_here = back[first : first + CHUNK]
        before = np.arange(first, first + codes_here.size) + lookup.take(codes_here, mode="clip")
        differs = ids.take(before, mode="clip") != ids[first : first + CHUNK]
        wrong.append(first + (differs & (codes_here > 0)).nonzero()[0])
    cells = np.concatenate(wrong)
    while cells.size:
        progress(1.0)
        ids[cells] = ids.take(cells + lookup.take(back.take(cells)))
        behind = [(cells + offset)[back.take(cells + offset) == code] for code, offset in steps]
        near = np.concatenate(behind)
        cells = near[ids.take(near) != ids.take(near + lookup.take(back.take(near)))]
