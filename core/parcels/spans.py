"""Polygons as spans of cells: which centres of a grid lie inside, row by row, each polygon for itself."""

from typing import NamedTuple

import numpy as np

from .edges import Edges


class Spans(NamedTuple):
    """Runs of cells whose centres lie in a polygon: cells ``left`` to ``right`` − 1 of ``row``; by polygon, row, left."""

    owner: np.ndarray
    row: np.ndarray
    left: np.ndarray
    right: np.ndarray


class Lines(NamedTuple):
    """Stretches of scan lines inside polygons: line number, and x from and to; by polygon, line, x."""

    owner: np.ndarray
    line: np.ndarray
    low: np.ndarray
    high: np.ndarray


def scan(edges: Edges, top: float, step: float, count: int = 0) -> Lines:
    """What lies inside the polygons of the lines y = top − (line + ½)·step (even-odd rule).

    Args:
        count: of the lines; 0: endless both ways.
    """
    above = (top - edges.start[:, 1]) / step - 0.5
    below = (top - edges.end[:, 1]) / step - 0.5
    low, high = np.ceil(np.minimum(above, below)), np.ceil(np.maximum(above, below))
    if count:
        low, high = np.clip(low, 0, count), np.clip(high, 0, count)
    times = (high - low).astype(np.int64)
    which = np.repeat(np.arange(times.size), times)
    ends = np.cumsum(times)
    line = np.arange(which.size) - np.repeat(ends - times, times) + np.repeat(low, times).astype(np.int64)
    part = (line - above[which]) / (below - above)[which]
    x = edges.start[which, 0] + part * (edges.end - edges.start)[which, 0]
    order = np.lexsort((x, line, edges.owner[which]))
    which, line, x = which[order], line[order], x[order]
    owner = edges.owner[which]
    return Lines(owner[::2], line[::2], x[::2], x[1::2])


def spans_of(edges: Edges, corner: tuple, cell: tuple, shape: tuple) -> Spans:
    """The cells of a grid whose centres lie in the polygons; what lies beside the grid is left out.

    Args:
        corner: x and y of the upper left. cell: width and height. shape: rows and columns.
    """
    lines = scan(edges, corner[1], cell[1], shape[0])
    left = np.clip(np.ceil((lines.low - corner[0]) / cell[0] - 0.5), 0, shape[1]).astype(np.int64)
    right = np.clip(np.ceil((lines.high - corner[0]) / cell[0] - 0.5), 0, shape[1]).astype(np.int64)
    kept = right > left
    return Spans(lines.owner[kept], lines.line[kept], left[kept], right[kept])


class Crossing(NamedTuple):
    """Pairs of polygons that share stretches of scan lines: smaller and larger number, and the area these stand for."""

    pairs: np.ndarray
    area: np.ndarray


def crossings(lines: Lines, step: float, least: float = 0.01) -> Crossing:
    """Polygons that lie over one another, by stretches of one scan line that do.

    Args:
        step: between the lines. least: overlaps of a stretch up to this are rounding.
    """
    order = np.lexsort((lines.low, lines.line))
    owner, line, low, high = (part[order] for part in lines)
    pairs, lengths = [], []
    ahead = 1
    alive = np.arange(owner.size)
    while alive.size:
        alive = alive[alive + ahead < owner.size]
        other = alive + ahead
        meets = (line[other] == line[alive]) & (low[other] < high[alive] - least)
        alive = alive[meets]
        other = alive + ahead
        shared = np.minimum(high[alive], high[other]) - low[other]
        apart = (owner[alive] != owner[other]) & (shared > least)
        both = np.sort(np.stack([owner[alive], owner[other]], axis=1)[apart], axis=1)
        pairs.append(both)
        lengths.append(shared[apart])
        ahead += 1
    found = np.concatenate(pairs) if pairs else np.zeros((0, 2), np.int64)
    if not len(found):
        return Crossing(np.zeros((0, 2), np.int64), np.zeros(0))
    unique, inverse = np.unique(found, axis=0, return_inverse=True)
    return Crossing(unique, np.bincount(inverse.reshape(-1), np.concatenate(lengths)) * step)
