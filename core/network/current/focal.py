"""Focal nodes: the places between which current flows, and which pairs of them count."""

from typing import Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...messages import InputError, marked


class FocalNodes(NamedTuple):
    """Places between which current flows.

    Attributes:
        ids: as the user knows them.
        cells: flat indices of the cells of each; more than one cell is a focal region, one node.
    """

    ids: list
    cells: List[np.ndarray]

    @property
    def points(self) -> bool:
        """Whether every node is a single cell."""
        return all(len(cells) == 1 for cells in self.cells)


def focal_nodes(places: np.ndarray, ids: Optional[Sequence] = None) -> FocalNodes:
    """Focal nodes of a raster.

    Args:
        places: int (rows, columns), 0 where no node is; other values are positions in ``ids`` from 1,
            without ``ids`` the ids themselves.

    Raises:
        InputError: fewer than two nodes.
    """
    flat = np.asarray(places).ravel()
    cells = np.flatnonzero(flat > 0)
    order = cells[np.argsort(flat[cells], kind="stable")]
    numbers, starts = np.unique(flat[order], return_index=True)
    names = [int(n) if ids is None else ids[int(n) - 1] for n in numbers]
    if len(names) < 2:
        raise InputError(
            marked("Current needs at least two focal nodes, but there is only {count}."), count=len(names)
        )
    return FocalNodes(names, np.split(order, starts[1:]))


class Pairs(NamedTuple):
    """Which pairs of focal nodes count.

    Attributes:
        nodes: the focal nodes that take part.
        allowed: bool (nodes, nodes), symmetric, False on the diagonal.
    """

    nodes: FocalNodes
    allowed: np.ndarray


def all_pairs(nodes: FocalNodes) -> Pairs:
    """Every pair."""
    return Pairs(nodes, ~np.eye(len(nodes.ids), dtype=bool))


def listed_pairs(nodes: FocalNodes, pairs: Iterable[Tuple], exclude: bool = False) -> Pairs:
    """The pairs of a list, or all but these.

    Args:
        pairs: (id, id); ids that are not focal nodes are skipped.
        exclude: take all pairs but those listed. Otherwise focal nodes that are not in the list take
            no part, as in Circuitscape.

    Raises:
        InputError: no pair is left.
    """
    place = {_key(name): number for number, name in enumerate(nodes.ids)}
    listed = np.zeros((len(place), len(place)), bool)
    mentioned = np.zeros(len(place), bool)
    for pair in pairs:
        ends = [place.get(_key(name)) for name in pair]
        for end in ends:
            if end is not None:
                mentioned[end] = True
        if None not in ends:
            listed[ends[0], ends[1]] = listed[ends[1], ends[0]] = True
    allowed = ~listed if exclude else listed
    np.fill_diagonal(allowed, False)
    return _chosen(nodes, allowed, np.ones(len(place), bool) if exclude else mentioned)


def matrix_pairs(
    nodes: FocalNodes, names: Sequence, values: np.ndarray, lowest: float, highest: float
) -> Pairs:
    """The pairs whose value in a matrix lies in a range, such as pairs at some distance.

    Args:
        names: id of each row and column.
        values: (names, names). A pair counts where either of its two values lies in the range.
        lowest, highest: the range, both included. Focal nodes not in the matrix take no part.

    Raises:
        InputError: no pair is left.
    """
    place = {_key(name): number for number, name in enumerate(names)}
    rows = np.array([place.get(_key(name), -1) for name in nodes.ids])
    inside = (values >= lowest) & (values <= highest)
    known = rows >= 0
    allowed = (inside | inside.T)[np.ix_(rows, rows)] & known & known[:, None]
    np.fill_diagonal(allowed, False)
    return _chosen(nodes, allowed, known)


def _chosen(nodes: FocalNodes, allowed: np.ndarray, taking_part: np.ndarray) -> Pairs:
    if not allowed.any():
        raise InputError(
            marked("The table of pairs leaves no pair of focal nodes. Compare its ids with theirs.")
        )
    kept = np.flatnonzero(taking_part)
    chosen = FocalNodes([nodes.ids[i] for i in kept], [nodes.cells[i] for i in kept])
    return Pairs(chosen, allowed[np.ix_(kept, kept)])


def unknown_ids(nodes: FocalNodes, names: Iterable) -> list:
    """Those of ``names`` that are no focal nodes, as they are written."""
    known = {_key(name) for name in nodes.ids}
    return [name for name in names if _key(name) not in known]


def _key(name: object) -> str:
    """One spelling for 7, 7.0 and "7"."""
    text = str(name).strip()
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if number.is_integer() else text
