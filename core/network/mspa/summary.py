"""MSPA codes summed up: seven classes, their areas and patches."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from ...progress import Progress, silent
from .segment import BORDER_OPENING, INSIDE_OPENING, MISSING_CODE
from .shapes import DUAL, label

#: Class, and the codes outside openings that belong to it; those inside are 100 more. Where a bridge
#: or loop crosses an edge or a perforation, the cell counts as edge or perforation.
CLASSES = (
    ("core", (17,)),
    ("islet", (9,)),
    ("perforation", (5, 37, 69)),
    ("edge", (3, 35, 67)),
    ("loop", (65,)),
    ("bridge", (33,)),
    ("branch", (1,)),
)


class ClassCount(NamedTuple):
    """Size of one class.

    Attributes:
        key: name of the class.
        cells: number of cells.
        patches: number of connected parts.
    """

    key: str
    cells: int
    patches: int


class Summary(NamedTuple):
    """Sizes of all classes.

    Attributes:
        foreground: the seven classes in the order of :data:`CLASSES`.
        background: all background, openings included.
        openings: openings of cores, other openings.
        missing: cells without data.
        porosity: 100 − contiguous / (contiguous + openings of cores) · 100 (%), contiguous being core,
            edge and perforation; 0 where there is none of these.
    """

    foreground: Tuple[ClassCount, ...]
    background: ClassCount
    openings: Tuple[ClassCount, ClassCount]
    missing: ClassCount
    porosity: float


def class_table() -> np.ndarray:
    """(256,) uint8: the number of the class, 1 to 7, of each code; 0 for background and missing."""
    table = np.zeros(256, np.uint8)
    for number, (_key, codes) in enumerate(CLASSES, 1):
        for code in codes:
            table[[code, code + INSIDE_OPENING]] = number
    return table


def seven_classes(codes: np.ndarray) -> np.ndarray:
    """Classes 1 to 7 in the order of :data:`CLASSES`; 0 for background and missing cells.

    Args:
        codes: uint8, any shape, as of :func:`~.segment.segment`.

    Returns:
        uint8 of the same shape.
    """
    return class_table()[codes]


def summarise(codes: np.ndarray, connectivity: int, progress: Progress = silent) -> Summary:
    """Cells and patches of every class, counted as GuidosToolbox Workbench counts them.

    Patches of the foreground join by ``connectivity``, those of the background by the other one.
    """
    classes, dual = seven_classes(codes), DUAL[connectivity]
    openings = (("core opening", (INSIDE_OPENING,)), ("border opening", (BORDER_OPENING,)))
    wanted = [(key, classes == number, connectivity) for number, (key, _) in enumerate(CLASSES, 1)]
    wanted.append(("background", _among(codes, (0, INSIDE_OPENING, BORDER_OPENING)), dual))
    wanted += [(key, _among(codes, values), dual) for key, values in openings]
    wanted.append(("missing", _among(codes, (MISSING_CODE,)), 8))
    counts: List[ClassCount] = []
    for key, mask, joined in wanted:
        progress(len(counts) / len(wanted))
        counts.append(ClassCount(key, int(np.count_nonzero(mask)), label(mask, joined)[1]))
    cells = {count.key: count.cells for count in counts}
    contiguous = cells["core"] + cells["edge"] + cells["perforation"]
    whole = contiguous + cells["core opening"]
    porosity = 100.0 - 100.0 * contiguous / whole if whole else 0.0
    return Summary(tuple(counts[:7]), counts[7], (counts[8], counts[9]), counts[10], porosity)


def _among(codes: np.ndarray, values: Sequence[int]) -> np.ndarray:
    table = np.zeros(256, bool)
    table[list(values)] = True
    return table[codes]
