"""The segmentation of a pattern into MSPA codes."""

from typing import NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...progress import Progress, part, silent
from .linking import bridges
from .nesting import facing_outside
from .shapes import DUAL, Reach, clear_border, enclosed, grow, label, reach_of
from .thinning import thin
from .widening import widen

#: Values of a pattern.
MISSING, BACKGROUND, FOREGROUND = 0, 1, 2
#: Bits of a code; branch is foreground without another bit.
BRANCH, EDGE, PERFORATION, ISLET, CORE, BRIDGE, LOOP = 1, 2, 4, 8, 16, 32, 64
#: Added inside openings of cores; background of other openings; missing cells.
INSIDE_OPENING, BORDER_OPENING, MISSING_CODE = 100, 220, 129


def segment(
    pattern: np.ndarray,
    connectivity: int = 8,
    edge_width: int = 1,
    intext: bool = True,
    progress: Progress = silent,
) -> np.ndarray:
    """MSPA codes.

    Args:
        pattern: (rows, columns), 0 missing, 1 background, 2 foreground.
        connectivity: 8 where foreground cells join by sides and corners, 4 by sides only.
        edge_width: cells; a cell is core where no background lies within edge_width + 0.98 cells.
        intext: distinguish openings, and what lies in the openings of cores, from the outside.

    Returns:
        uint8: sums of the bits above; with ``intext`` 100 more inside openings of cores.
    """
    reach = reach_of(edge_width)
    present, missing = pattern >= FOREGROUND, pattern < BACKGROUND
    filled = present | (missing & grow(present, reach.square)) if missing.any() else present
    progress(0.02)
    pieces = _pieces(np.pad(filled, reach.frame, mode="edge"), connectivity, reach, part(progress, 0.02, 0.4))
    bridge, loop = _connectors(pieces, connectivity, edge_width, reach, part(progress, 0.4, 0.9))
    codes = _sum_up(pieces, bridge, loop)
    inner = slice(reach.frame, -reach.frame)
    codes = codes[inner, inner].copy()
    if intext:
        holes, dual = pieces.holes, DUAL[connectivity]
        border = _closed_by_pattern(present, missing, dual) & ~holes[inner, inner]
        progress(0.95)
        if holes.any():
            codes[(holes | enclosed(holes, dual))[inner, inner]] += INSIDE_OPENING
        codes[border] = BORDER_OPENING
    codes[missing] = MISSING_CODE
    progress(1.0)
    return codes


class _Pieces(NamedTuple):
    """Masks of one shape, and the labels of the cores."""

    foreground: np.ndarray
    cores: np.ndarray
    boundary: np.ndarray
    edge: np.ndarray
    islet: np.ndarray
    rest: np.ndarray
    holes: np.ndarray


def _pieces(foreground: np.ndarray, connectivity: int, reach: Reach, progress: Progress) -> _Pieces:
    """What needs no skeleton."""
    core = foreground & ~grow(~foreground, reach.square)
    boundary = grow(core, reach.square) & ~core
    progress(0.1)
    cores, count = label(core, connectivity)
    progress(0.3)
    edge, holes = facing_outside(cores, count, boundary, connectivity, reach.square)
    progress(0.7)
    rest = foreground & ~core & ~boundary
    labels, count = label(rest, connectivity)
    linked = np.zeros(count + 1, bool)
    linked[labels[grow(boundary, 2 if connectivity == 8 else 1)]] = True
    linked[0] = False
    progress(1.0)
    linked = linked[labels]
    return _Pieces(foreground, cores, boundary, edge, islet=rest & ~linked, rest=linked, holes=holes)


def _connectors(
    pieces: _Pieces, connectivity: int, edge_width: int, reach: Reach, progress: Progress
) -> Tuple[np.ndarray, np.ndarray]:
    """(bridges, loops): the skeleton between cores, widened, and distinguished."""
    cores = pieces.cores
    region = (cores > 0) | pieces.boundary | pieces.rest
    clear_border(cores, 2)
    clear_border(region, 2)
    core = cores > 0
    skeleton = thin(region, core, connectivity, part(progress, 0.0, 0.5)) & ~core
    around = (pieces.boundary | pieces.rest) & ~core
    connector = widen(skeleton, around, reach.widening, progress=part(progress, 0.5, 0.8))
    opening = core | pieces.boundary
    bridge = bridges(connector, cores, opening, connectivity, edge_width, part(progress, 0.8, 1.0))
    progress(1.0)
    return bridge, connector & ~bridge


def _sum_up(pieces: _Pieces, bridge: np.ndarray, loop: np.ndarray) -> np.ndarray:
    """The sum of the bits."""
    codes = pieces.foreground.astype(np.uint8)
    bits = (
        (EDGE, pieces.edge),
        (PERFORATION, pieces.boundary & ~pieces.edge),
        (ISLET, pieces.islet),
        (CORE, pieces.cores > 0),
        (BRIDGE, bridge),
        (LOOP, loop),
    )
    for bit, mask in bits:
        codes |= mask.view(np.uint8) * np.uint8(bit)
    return codes


def _closed_by_pattern(present: np.ndarray, missing: np.ndarray, dual: int) -> np.ndarray:
    """Openings of the whole foreground; missing cells beside it, and the margin of the raster, close them."""
    closed = np.pad(present, 2)
    closed |= np.pad(missing, 2, constant_values=True) & grow(closed, 2)
    return enclosed(closed, dual)[2:-2, 2:-2]


def outside_only(codes: np.ndarray) -> np.ndarray:
    """Codes as without ``intext``: openings become background, what lies in them is as outside."""
    table = np.arange(256)
    inside = (table > INSIDE_OPENING) & (table < BORDER_OPENING) & (table != MISSING_CODE)
    table[inside] -= INSIDE_OPENING
    table[[INSIDE_OPENING, BORDER_OPENING]] = 0
    return table.astype(np.uint8)[codes]


def binary_pattern(
    values: np.ndarray, foreground: Sequence[float], missing: Optional[float] = None
) -> np.ndarray:
    """A pattern for :func:`segment`: 2 where ``values`` is among ``foreground``, 0 where NaN or ``missing``.

    Args:
        values: floats, NaN for nodata.
    """
    pattern = np.full(values.shape, BACKGROUND, np.uint8)
    pattern[np.isin(values, np.asarray(foreground, values.dtype))] = FOREGROUND
    empty = np.isnan(values)
    if missing is not None:
        empty |= values == values.dtype.type(missing)
    pattern[empty] = MISSING
    return pattern
