"""A raster taken apart into four planes by the parity of row and column, for array arithmetic.

Plane ``2 p + q`` holds the cells in rows ``2 I + p`` and columns ``2 J + q``. No two cells of a plane
are neighbours, and all neighbours of a plane's cells in one direction lie in one other plane at one
distance: a relaxation of a whole plane is a few products of contiguous arrays. Each plane is stored
flat with a margin of zeros, so that every neighbour has an address.
"""

from typing import Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np

from ...steps import FORWARD

#: Cells of one block of work: its arrays stay in the processor's cache.
CHUNK = 1 << 15


class Term(NamedTuple):
    """One neighbour of the cells of a plane.

    Attributes:
        direction: index into ``FORWARD`` of the branch.
        owner: plane that holds the branch's conductance, and ``owner_shift`` where in it.
        other: plane of the neighbour, ``shift`` flat distance to it and ``block`` the same in rows
            and columns of the plane.
    """

    direction: int
    owner: int
    owner_shift: int
    other: int
    shift: int
    block: Tuple[int, int]


class Planes:
    """Where the cells of a raster of ``rows`` x ``columns`` are stored.

    Attributes:
        height, width: rows and columns of a plane; those of the next coarser raster.
        stride, length: flat distance between rows, flat length of a plane.
        first, last: flat range that holds the plane's cells.
    """

    def __init__(self, rows: int, columns: int) -> None:
        self.rows, self.columns = rows, columns
        self.height, self.width = (rows + 1) // 2, (columns + 1) // 2
        self.stride = self.width + 1
        self.length = (self.height + 2) * self.stride + 1
        self.first, self.last = self.stride + 1, (self.height + 1) * self.stride

    def view(self, flat: np.ndarray) -> np.ndarray:
        """The cells of flat planes (..., length) as (..., height, width)."""
        inner = flat[..., self.stride : self.last]
        return inner.reshape(*flat.shape[:-1], self.height, self.stride)[..., 1:]

    def split(self, raster: np.ndarray, out: np.ndarray) -> None:
        """Write a raster (..., rows, columns) into planes ``out`` (4, ..., length)."""
        for plane in range(4):
            part = raster[..., plane >> 1 :: 2, plane & 1 :: 2]
            self.view(out[plane])[..., : part.shape[-2], : part.shape[-1]] = part

    def add(self, raster: np.ndarray, out: np.ndarray) -> None:
        """Add a raster (..., rows, columns) to planes ``out`` (4, ..., length)."""
        for plane in range(4):
            part = raster[..., plane >> 1 :: 2, plane & 1 :: 2]
            self.view(out[plane])[..., : part.shape[-2], : part.shape[-1]] += part

    def join(self, planes: np.ndarray, out: np.ndarray) -> None:
        """Write planes (4, ..., length) into a raster ``out`` (..., rows, columns)."""
        for plane in range(4):
            part = out[..., plane >> 1 :: 2, plane & 1 :: 2]
            part[...] = self.view(planes[plane])[..., : part.shape[-2], : part.shape[-1]]

    def neighbour(self, plane: int, step: Tuple[int, int]) -> Tuple[int, Tuple[int, int]]:
        """Plane of the neighbours in one direction, and how many rows and columns of it away."""
        row, column = (plane >> 1) + step[0], (plane & 1) + step[1]
        return 2 * (row & 1) + (column & 1), (row >> 1, column >> 1)

    def flat(self, block: Tuple[int, int]) -> int:
        """Flat distance of a step in rows and columns of a plane."""
        return block[0] * self.stride + block[1]

    def terms(self, plane: int, others: Sequence[int] = (0, 1, 2, 3)) -> List[Term]:
        """The neighbours of a plane's cells that lie in the planes ``others``."""
        result = []
        for direction, (down, right) in enumerate(FORWARD):
            for sign in (1, -1):
                other, block = self.neighbour(plane, (sign * down, sign * right))
                shift = self.flat(block)
                owner, owner_shift = (plane, 0) if sign > 0 else (other, shift)
                if other in others:
                    result.append(Term(direction, owner, owner_shift, other, shift, block))
        return result

    def chunks(self, size: int = CHUNK) -> Iterator[Tuple[int, int]]:
        """Flat ranges that cover the cells of a plane."""
        for start in range(self.first, self.last, size):
            yield start, min(start + size, self.last)
