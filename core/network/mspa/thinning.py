"""Order-independent thinning: a pattern shrinks to lines that join its anchors as before.

Iwanowski, M., Soille, P. (2005): Fast algorithm for order independent binary homotopic thinning.
Computer Analysis of Images and Patterns, LNCS 3691, 606-615. In each round every cell goes that is
simple (its removal joins and parts nothing) and stays so whatever simple neighbours go with it.
"""

from functools import lru_cache
from typing import List, NamedTuple, Tuple, Union

import numpy as np

from ...progress import Progress, silent
from ...steps import CODES

#: The eight neighbours W, E, N, S, NW, SW, NE, SE; bit k of a code stands for the k-th of them.
NEIGHBOURS = tuple(CODES[code] for code in (4, 8, 2, 6, 3, 5, 1, 7))
#: Bits of the neighbours in the order in which one walks around a cell.
_AROUND = (1, 6, 2, 4, 0, 5, 3, 7)
_POWERS = (1 << np.arange(8)).astype(np.uint8)
_ONES = np.array([bin(code).count("1") for code in range(256)], np.uint8)
_SIDES = np.array([bin(code & 15).count("1") for code in range(256)], np.uint8)
#: Verdicts of the table of pairs; the last two need a look at the neighbours' own neighbours.
STAYS, GOES, UNLESS_GROUP, UNLESS_SQUARE = range(4)
_FEW = 20_000


class Tables(NamedTuple):
    """What is known of a cell from its neighbourhood.

    Attributes:
        simple: (256,) by the code of the neighbours in the pattern.
        verdict: (65536,) by that code × 256 + the code of the simple neighbours.
    """

    simple: np.ndarray
    verdict: np.ndarray


@lru_cache(maxsize=2)
def tables(connectivity: int) -> Tables:
    """The :class:`Tables` of a pattern of the given connectivity."""
    codes = np.arange(256)
    bits = (codes[:, None] >> np.arange(8)) & 1
    return Tables(_simple(bits, connectivity), _verdict(connectivity))


def _simple(bits: np.ndarray, connectivity: int) -> np.ndarray:
    """One run of neighbours in the pattern, counted as its connectivity asks: Yokoi's number is 1."""
    ring = bits[:, list(_AROUND)]
    if connectivity == 8:
        ring = 1 - ring
    sides = [0, 2, 4, 6]
    number = sum(ring[:, s] * (1 - ring[:, (s + 1) % 8] * ring[:, (s + 2) % 8]) for s in sides)
    return number == 1


def _pair_masks(place: int) -> Tuple[List[int], List[int]]:
    """Bits of the cells beside the pair that a cell makes with its neighbour at ``place``, one list per side."""
    row, column = NEIGHBOURS[place]
    index = {offset: bit for bit, offset in enumerate(NEIGHBOURS)}
    if row and column:
        return [index[(row, 0)]], [index[(0, column)]]
    if row:
        return [index[(0, -1)], index[(row, -1)]], [index[(0, 1)], index[(row, 1)]]
    return [index[(-1, 0)], index[(-1, column)]], [index[(1, 0)], index[(1, column)]]


def _verdict(connectivity: int) -> np.ndarray:
    """Whether a simple cell may go together with its simple neighbours, for every pair of codes."""
    number = np.arange(65536)
    held = ((number >> 8)[:, None] >> np.arange(8)) & 1 > 0
    simple = (number[:, None] >> np.arange(8)) & 1 > 0
    going, corner = np.ones(65536, bool), np.zeros(65536, bool)
    lone, double = np.zeros(65536, bool), np.zeros(65536, bool)
    for place in range(8):
        one, two = (held[:, side] for side in _pair_masks(place))
        tested = simple[:, place] & going
        diagonal = place > 3
        if diagonal:
            beside = one[:, 0].astype(int) + two[:, 0]
            free = beside > 0 if connectivity == 8 else beside < 2
            full = beside == 2
        else:
            beside = one.sum(1) + two.sum(1)
            join = np.any if connectivity == 8 else np.all
            free = join(one, axis=1) ^ join(two, axis=1)
            full = (beside == 2) & (one.all(1) | two.all(1))
        lone = np.where(tested, beside == 1, lone)
        double = np.where(tested, full, double)
        if diagonal:
            pair = _pair_masks(place)
            both = simple[:, pair[0][0]] & simple[:, pair[1][0]]
            corner |= tested & ~free & full & both
        going &= free | ~tested
    count = simple.sum(1)
    group = going & (((count == 2) & lone) | ((count == 3) & double))
    verdict = np.where(group, UNLESS_GROUP, np.where(going, GOES, STAYS))
    if connectivity == 4:
        two_sides = held[:, :4].sum(1) == 2
        verdict[corner & ~going & two_sides] = UNLESS_SQUARE
    return verdict.astype(np.uint8)


class _Thinning:
    """State of one thinning; every array is flat."""

    def __init__(self, region: np.ndarray, anchor: np.ndarray, connectivity: int) -> None:
        columns = region.shape[1]
        self.offsets = np.array([row * columns + column for row, column in NEIGHBOURS])
        self.region = region.ravel()
        self.free = self.region & ~anchor.ravel()
        self.simple = np.zeros(region.size, bool)
        self.codes = np.zeros(region.size, np.uint8)
        self.marks = np.zeros(region.size, bool)
        self.tables = tables(connectivity)

    def _code(self, mask: np.ndarray, cells: np.ndarray) -> np.ndarray:
        if len(cells) < _FEW:
            return mask[cells[:, None] + self.offsets] @ _POWERS
        code = np.zeros(len(cells), np.uint8)
        for bit, offset in zip(_POWERS, self.offsets):
            code |= mask[cells + offset].view(np.uint8) * bit
        return code

    def _around(self, cells: np.ndarray) -> np.ndarray:
        """Cells that may still go and have one of ``cells`` as a neighbour."""
        if len(cells) < _FEW:
            near = (cells[:, None] + self.offsets).ravel()
            return np.unique(near[self.free[near]])
        for offset in self.offsets:
            self.marks[cells + offset] = True
        near = np.flatnonzero(self.marks)
        self.marks[near] = False
        return near[self.free[near]]

    def _all_alike(
        self,
        cells: np.ndarray,
        simple: np.ndarray,
        ones: np.ndarray,
        places: int,
        number: Union[int, np.ndarray],
    ) -> np.ndarray:
        """Whether each simple neighbour among the first ``places`` has ``number`` of neighbours itself."""
        alike = np.ones(len(cells), bool)
        for place in range(places):
            there = (simple >> place) & 1 > 0
            alike &= ~there | (ones[self.codes[cells + self.offsets[place]]] == number)
        return alike

    def removable(self, cells: np.ndarray) -> np.ndarray:
        """Those of ``cells`` that go in this round."""
        self.codes[cells] = code = self._code(self.region, cells)
        self.simple[cells] = simple = self.tables.simple[code]
        cells, code = cells[simple], code[simple]
        others = self._code(self.simple, cells)
        verdict = self.tables.verdict[code.astype(np.intp) * 256 + others]
        goes = verdict == GOES
        for kind, ones, places in ((UNLESS_GROUP, _ONES, 8), (UNLESS_SQUARE, _SIDES, 4)):
            asked = np.flatnonzero(verdict == kind)
            if len(asked):
                number = _ONES[others[asked]] if kind == UNLESS_GROUP else 2
                goes[asked] = ~self._all_alike(cells[asked], others[asked], ones, places, number)
        return cells[goes]

    def remove(self, cells: np.ndarray) -> np.ndarray:
        """Take ``cells`` away; returns the cells to look at next."""
        for mask in (self.region, self.free, self.simple):
            mask[cells] = False
        return self._around(cells)


def thin(
    region: np.ndarray, anchor: np.ndarray, connectivity: int, progress: Progress = silent
) -> np.ndarray:
    """The skeleton of ``region`` in which the cells of ``anchor`` stay.

    Args:
        region: mask with two empty rows and columns on every side.
        anchor: mask of the same shape.
        connectivity: 8 or 4, of the region.
    """
    state = _Thinning(region.copy(), anchor, connectivity)
    cells = np.flatnonzero(state.free)
    total, gone = max(1, len(cells)), 0
    while len(cells):
        cells = state.removable(cells)
        gone += len(cells)
        progress(gone / total)
        cells = state.remove(cells)
    return state.region.reshape(region.shape)
