"""Pairs of focal nodes: which count, as a table says, and what resistance is between them."""

from os import PathLike
from pathlib import Path
from typing import Iterator, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.focal import (
    FocalNodes,
    Pairs,
    all_pairs,
    listed_pairs,
    matrix_pairs,
    unknown_ids,
)
from ....core.network.current.maps import Resistance
from ....core.network.current.pairfile import NO_NODE, PairTable, read_pairs
from ....translation import tr
from ...log import Log
from ..shared.ids import key_text, shown
from .settings import GivenPairs, PairChoice


def with_pair_file(parameters: dict) -> dict:
    """The parameters with a text file that was named as the table of pairs, Circuitscape's own, as the file of pairs."""
    given = parameters.get("PAIRS")
    is_text = (
        isinstance(given, (str, PathLike)) and Path(given).suffix.lower() == ".txt" and Path(given).is_file()
    )
    if not is_text or parameters.get("PAIRS_FILE"):
        return parameters
    return {**parameters, "PAIRS": None, "PAIRS_FILE": str(given)}


def pair_table(rows: Sequence[dict], choice: PairChoice) -> PairTable:
    """The pairs of a table: a list with the columns from and to, or a matrix.

    Raises:
        InputError: a matrix that is not one.
    """
    if choice.use != "matrix":
        return PairTable(choice.use, [(row["from"], row["to"]) for row in rows])
    first, *names = rows[0]
    values = np.array([[_number(row[name], name) for name in names] for row in rows])
    if [str(row[first]) for row in rows] != [str(name) for name in names]:
        raise InputError(
            marked(
                "The matrix of pairs needs the same ids, in the same order, in its first column and its column names."
            )
        )
    return PairTable("matrix", [], names, values, choice.lowest, choice.highest)


def pair_file(path: str) -> PairTable:
    """The pairs of a file as Circuitscape has it.

    Raises:
        InputError: it cannot be read, or a line does not fit.
    """
    try:
        return read_pairs(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            marked("The file of pairs “{path}” cannot be read as text. Choose another one."), path=path
        ) from error


def chosen_pairs(nodes: FocalNodes, given: GivenPairs, log: Log) -> Pairs:
    """All pairs, or those that a table or file leaves; ids in it that are no focal nodes are told.

    Raises:
        InputError: no pair is left, or what was given is no list and no matrix.
    """
    if not given.file and given.rows is None:
        return all_pairs(nodes)
    table = pair_file(given.file) if given.file else pair_table(given.rows or (), given.choice)
    strange = unknown_ids(nodes, (name for name in table.ids() if name != NO_NODE))
    if strange:
        log.warn(tr("Pairs name ids that are no focal nodes; they are left out: {names}.").format(names=shown(strange)))  # fmt: skip
    if table.use == "matrix":
        return matrix_pairs(nodes, table.names, table.values, table.lowest, table.highest)
    return listed_pairs(nodes, table.pairs, table.use == "exclude")


def _number(value: object, name: str) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise InputError(
            marked("Column “{name}” of the matrix of pairs holds something that is not a number."), name=name
        ) from error


def resistance_rows(found: Sequence[Resistance], ids: tuple) -> Iterator[dict]:
    """A row for each pair or node; ``ids``: the type of the fields of ids, which may be text."""
    whole = ids[0] != "text"
    for first, second, value in found:
        ends = [end if whole or end is None else key_text(end) for end in (first, second)]
        yield {"from": ends[0], "to": ends[1], "resistance": value}
