"""Coordinates of geometries in well-known binary (WKB), reached in place whatever the geometry's type."""

import struct
from typing import Callable, List, Sequence, Tuple

import numpy as np

_Z_25D = 0x80000000
_POINT, _LINES, _POLYGONS = 1, (2, 8), (3, 17)
_COLLECTIONS = (4, 5, 6, 7, 9, 10, 11, 12, 15, 16)


def coordinates(buffer: bytearray) -> List[np.ndarray]:
    """The x and y of every vertex as views: what is written into them is written into the geometry.

    Points, lines, polygons, their Multi types, collections, triangles and the curved types (circular strings
    by their control points) are walked; Z and M stay outside the views. ISO types (+1000 Z, +2000 M,
    +3000 ZM) and the old flag for Z are read. Source: OGC 06-103r4, chapter 8.

    Args:
        buffer: one geometry in WKB, either byte order.

    Returns:
        Arrays (vertices, 2), one for every run of vertices.

    Raises:
        ValueError: an unknown geometry type.
    """
    found: List[np.ndarray] = []
    end = _walk(buffer, 0, found)
    if end != len(buffer):
        raise ValueError(f"{len(buffer) - end} bytes left over")
    return found


def _walk(buffer: bytearray, at: int, found: List[np.ndarray]) -> int:
    """Take the geometry that begins at byte ``at``; returns where it ends."""
    order = "<" if buffer[at] else ">"
    code, at = _whole(buffer, at + 1, order)
    flagged, code = bool(code & _Z_25D), code & ~_Z_25D
    kind, more = code % 1000, code // 1000
    size = 2 + (flagged or more in (1, 3)) + (more in (2, 3))
    if kind == _POINT:
        return _vertices(buffer, at, order, 1, size, found)
    count, at = _whole(buffer, at, order)
    if kind in _LINES:
        return _vertices(buffer, at, order, count, size, found)
    if kind in _POLYGONS:
        for _ring in range(count):
            vertices, at = _whole(buffer, at, order)
            at = _vertices(buffer, at, order, vertices, size, found)
        return at
    if kind not in _COLLECTIONS:
        raise ValueError(f"geometry type {code}")
    for _part in range(count):
        at = _walk(buffer, at, found)
    return at


def _whole(buffer: bytearray, at: int, order: str) -> Tuple[int, int]:
    return struct.unpack_from(f"{order}I", buffer, at)[0], at + 4


def _vertices(buffer: bytearray, at: int, order: str, count: int, size: int, found: List[np.ndarray]) -> int:
    if count:
        found.append(np.frombuffer(buffer, f"{order}f8", count * size, at).reshape(count, size)[:, :2])
    return at + 8 * count * size


def move(buffers: Sequence[bytearray], function: Callable) -> np.ndarray:
    """Move the vertices of many geometries in place, all at once.

    Args:
        buffers: geometries in WKB; they are changed.
        function: (x, y) arrays to (x, y) arrays.

    Returns:
        (vertices, 2): the coordinates before, in the order of the geometries.
    """
    views = [view for buffer in buffers for view in coordinates(buffer)]
    if not views:
        return np.zeros((0, 2))
    before = np.concatenate(views).astype(float)
    after = np.column_stack(function(before[:, 0], before[:, 1]))
    end = 0
    for view in views:
        view[:] = after[end : end + len(view)]
        end += len(view)
    return before
