"""The nine restoration types: which problems a cell has and which type follows from them.

Type names are those of the plan (chapter 2, section 3); the rules that assign a problem
come from a table. Works on any window; every cell stands for itself.
"""

from functools import lru_cache
from typing import Dict, NamedTuple, Sequence, Tuple

import numpy as np

from ..tables import Rule, hits

MINE, COMPOSITE, QUALITY = 1, 8, 9
TYPE_COUNT = 9
#: FLAGS where a cell was not judged.
NOT_JUDGED = 65535


class Types(NamedTuple):
    """What was found, two arrays of the inputs' shape.

    Attributes:
        types: uint8, 1 to 9, 0 without a problem or not judged.
        flags: uint16, bit (code − 1) for every type of which a rule holds, 0 without a
            problem, 65535 where not judged.
    """

    types: np.ndarray
    flags: np.ndarray


def judge_types(inputs: Dict[str, np.ndarray], rules: Sequence[Rule], together: int = 2) -> Types:
    """Restoration type of every cell.

    Args:
        inputs: float arrays of one shape by input name, NaN without data; a comparison
            with NaN does not hold. ``LANDUSE`` must be there: a cell is judged where it
            has a value.
        rules: results 1 to 9; every input they ask for must be there.
        together: how many of the types 1 to 7 that do not stand alone make type 8.

    Returns:
        Types; see :func:`type_of_flags` for how several problems give one type.
    """
    judged = ~np.isnan(inputs["LANDUSE"])
    flags = np.zeros(judged.shape, np.uint16)
    for rule, hit in hits(rules, inputs):
        flags |= (hit & judged).astype(np.uint16) << np.uint16(int(rule.result) - 1)
    types = type_of_flags(rules, together)[flags]
    flags[~judged] = NOT_JUDGED
    return Types(types, flags)


def type_of_flags(rules: Sequence[Rule], together: int = 2) -> np.ndarray:
    """The type that follows from every combination of problems; uint8 (512,), index = flags.

    In this order: a type with an exclusive rule stands alone (the first in the order of
    the rules); ``together`` or more of the others among 1 to 7, or a rule for 8, make 8;
    else the first of them in the order of the rules; 9 where nothing else is met.
    """
    order = tuple(dict.fromkeys(int(rule.result) for rule in rules))
    alone = tuple(code for code in order if any(rule.exclusive for rule in rules if rule.result == code))
    return _types_by_flags(order, alone, together)


@lru_cache(maxsize=16)
def _types_by_flags(order: Tuple[int, ...], alone: Tuple[int, ...], together: int) -> np.ndarray:
    """The table of :func:`type_of_flags`, made once for rules that differ in their thresholds alone."""
    table = np.zeros(1 << TYPE_COUNT, np.uint8)
    for flags in range(table.size):
        met = [code for code in order if flags & _bit(code)]
        problems = [code for code in met if code < COMPOSITE]
        exclusive = [code for code in met if code in alone]
        if exclusive:
            table[flags] = exclusive[0]
        elif COMPOSITE in met or len(problems) >= together:
            table[flags] = COMPOSITE
        elif problems:
            table[flags] = problems[0]
        elif QUALITY in met:
            table[flags] = QUALITY
    table.setflags(write=False)
    return table


def _bit(code: int) -> int:
    return 1 << (code - 1)


def spaces_of_landuse(landuse: np.ndarray, table: Dict[int, int]) -> np.ndarray:
    """Space (1 ecological, 2 agricultural, 3 urban) of every land-use class.

    Args:
        landuse: class codes as floats, NaN without data.
        table: class code to space.

    Returns:
        float32 of the same shape, NaN without data or where the table has no such class.
    """
    lookup = np.full(max(table) + 2, np.nan, np.float32)
    for code, space in table.items():
        lookup[code] = space
    known = landuse <= max(table)
    return lookup[np.where(known, landuse, max(table) + 1).astype(np.intp)]
