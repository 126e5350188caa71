"""Pairs of focal nodes: which count, as a table says, and what resistance is between them."""

from typing import Iterator, Optional, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.focal import FocalNodes, Pairs, all_pairs, listed_pairs, matrix_pairs
from ....core.network.current.maps import Resistance
from ..shared.ids import key_text
from .settings import PairChoice


def chosen_pairs(nodes: FocalNodes, rows: Optional[Sequence[dict]], choice: PairChoice) -> Pairs:
    """All pairs, or those that the rows of a table leave.

    Raises:
        InputError: no pair is left, or a matrix that is not one.
    """
    if rows is None:
        return all_pairs(nodes)
    if choice.use != "matrix":
        listed = [(row["from"], row["to"]) for row in rows]
        return listed_pairs(nodes, listed, choice.use == "exclude")
    first, *names = rows[0]
    values = np.array([[_number(row[name], name) for name in names] for row in rows])
    if [str(row[first]) for row in rows] != [str(name) for name in names]:
        raise InputError(
            marked(
                "The matrix of pairs needs the same ids, in the same order, in its first column and its column names."
            )
        )
    return matrix_pairs(nodes, names, values, choice.lowest, choice.highest)


def _number(value: object, name: str) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise InputError(
            marked("Column “{name}” of the matrix of pairs holds something that is not a number."), name=name
        ) from error


def resistance_rows(found: Sequence[Resistance], ids: tuple) -> Iterator[dict]:
    """A row for each pair or node; ``ids``: the type of the fields of ids, which may be text."""
    whole = ids == ("int",)
    for first, second, value in found:
        ends = [end if whole or end is None else key_text(end) for end in (first, second)]
        yield {"from": ends[0], "to": ends[1], "resistance": value}
