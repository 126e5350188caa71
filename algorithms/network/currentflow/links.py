"""A network of links in place of a raster: its nodes, what enters and leaves there, and its currents."""

from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.advanced import advanced
from ....core.network.current.focal import FocalNodes, Pairs
from ....core.network.current.links import BranchMaps, LinkNetwork
from ....core.network.current.maps import Maps, Resistance
from ....core.progress import Progress
from ....translation import tr
from ...log import Log
from ..shared.ids import LARGEST_ID, number_of, shown
from .modes import FOCAL_MODES, tell_unconnected
from .pairs import chosen_pairs
from .settings import GivenPairs, LinkInput, LinkValues, NodeRow, Settings

_EMPTY = ""


class Net(NamedTuple):
    """A network of links; ``ids`` as users know its nodes, whole numbers or text."""

    ids: list
    place: Dict[str, int]
    network: LinkNetwork


class LinkFlow(NamedTuple):
    """Currents and voltages of the nodes, currents of the links."""

    current: np.ndarray
    maximum: np.ndarray
    voltage: np.ndarray
    branches: BranchMaps
    resistances: Optional[List[Resistance]] = None
    unconnected: int = 0


def flow_in_links(
    given: LinkInput, pairs: GivenPairs, settings: Settings, progress: Progress, log: Log
) -> Tuple[Net, LinkFlow]:
    """The network of some links and what flows in it.

    Raises:
        InputError: links, nodes or pairs that do not fit.
    """
    net, rows = make_net(given.links, given.conductances), given.nodes or ()
    require_once([row.key for row in rows], given.name)
    if settings.mode == "advanced":
        ends = terminals_of(net, rows, settings.grounds == "conductance", given.name, log)
        return net, from_sources(net, *ends, settings.conflicts, log)
    keys = given.focal if given.nodes is None else [row.key for row in rows]
    nodes = focal_of(net, keys, given.name, log)
    chosen = chosen_pairs(nodes, pairs, log)
    strengths = strengths_of(net, rows, given.name)
    return net, between_nodes(net, settings.mode, chosen, strengths, progress, log)


def make_net(links: LinkValues, conductances: bool) -> Net:
    """The network of some links.

    Raises:
        InputError: a link without an end, or whose value is not above 0.
    """
    values = np.array([number_of(value) for value in links.values])
    names = [f"{first}–{second}" for first, second in zip(links.first, links.second)]
    wrong = [name for name, value in zip(names, values) if not 0 < value < np.inf]
    open_ended = sum(not (first and second) for first, second in zip(links.first, links.second))
    if open_ended:
        raise InputError(
            marked("{count} links of “{name}” lack an id at an end. Fill in both fields."),
            count=open_ended,
            name=links.name,
        )
    if wrong:
        raise InputError(
            marked(
                "{count} links of “{name}” have no number above 0 in the field “{field}”: {links}. Correct or delete them."
            ),
            count=len(wrong),
            name=links.name,
            field=links.field,
            links=shown(wrong),
        )
    texts = list(dict.fromkeys([*links.first, *links.second]))
    place = {text: number for number, text in enumerate(texts)}
    first, second = (np.array([place[text] for text in side]) for side in (links.first, links.second))
    network = LinkNetwork(len(texts), first, second, values if conductances else 1.0 / values)
    return Net(_plain(texts), place, network)


def _plain(texts: Sequence[str]) -> list:
    """Ids as whole numbers where all are, else as text."""
    whole = all(text.lstrip("-").isdigit() and str(int(text)) == text for text in texts)
    return (
        [int(text) for text in texts]
        if whole and all(abs(int(t)) <= LARGEST_ID for t in texts)
        else list(texts)
    )


def focal_of(net: Net, keys: Optional[Sequence[str]], layer: str, log: Log) -> FocalNodes:
    """The focal nodes: those of ``keys`` that a link ends at, without keys all.

    Raises:
        InputError: fewer than two.
    """
    wanted: Sequence[str] = list(net.place) if keys is None else list(dict.fromkeys(keys))
    strange = [key for key in wanted if key not in net.place]
    if strange:
        log.warn(tr("No link ends at these nodes of “{name}”; they are left out: {names}.").format(name=layer, names=shown(strange)))  # fmt: skip
    places = sorted(net.place[key] for key in wanted if key in net.place)
    if len(places) < 2:
        raise InputError(
            marked("Current needs at least two focal nodes at which links end; “{name}” has {count}."),
            name=layer,
            count=len(places),
        )
    return FocalNodes([net.ids[place] for place in places], [np.array([place]) for place in places])


def strengths_of(net: Net, rows: Sequence[NodeRow], layer: str) -> Optional[dict]:
    """Amperes by id, of the rows that give some; None where none does."""
    found = {
        net.ids[net.place[row.key]]: _number(row.source, row.key, "source", layer)
        for row in rows
        if row.source != _EMPTY and row.key in net.place
    }
    return found or None


def terminals_of(
    net: Net, rows: Sequence[NodeRow], conductance: bool, layer: str, log: Log
) -> Tuple[np.ndarray, np.ndarray]:
    """(nodes,) amperes that enter, and conductance to ground (siemens, inf = direct).

    Raises:
        InputError: a value that is no number, a negative ground, no source or no ground at all.
    """
    source, ground = np.zeros(len(net.ids)), np.zeros(len(net.ids))
    strange = [row.key for row in rows if row.key not in net.place]
    if strange:
        log.warn(tr("No link ends at these nodes of “{name}”; they are left out: {names}.").format(name=layer, names=shown(strange)))  # fmt: skip
    for row in rows:
        place = net.place.get(row.key)
        if place is None:
            continue
        if row.source != _EMPTY:
            source[place] = _number(row.source, row.key, "source", layer)
        if row.ground != _EMPTY:
            value = _number(row.ground, row.key, "ground", layer)
            if value < 0:
                raise InputError(
                    marked("“{name}” holds negative values. Grounds are 0 or above."), name=layer
                )
            ground[place] = value if conductance else np.inf if value == 0 else 1.0 / value
    for values, column in ((source, "source"), (ground, "ground")):
        if not values.any():
            raise InputError(
                marked("The column “{column}” of “{name}” gives no node of the links a value. Fill it in."),
                column=column,
                name=layer,
            )
    return source, ground


def _number(value: object, node: str, column: str, layer: str) -> float:
    number = number_of(value)
    if not np.isfinite(number):
        raise InputError(
            marked("Node {node} of “{name}” has no number in the column “{column}”. Correct or empty it."),
            node=node,
            name=layer,
            column=column,
        )
    return number


def between_nodes(
    net: Net, mode: str, pairs: Pairs, strengths: Optional[dict], progress: Progress, log: Log
) -> LinkFlow:
    """Current between focal nodes: pairwise, one_to_all or all_to_one."""
    shape = net.network.shape
    maps, branches, highest, volts = Maps(shape), BranchMaps(net.network), np.zeros(shape), np.zeros(shape)

    def keep(first: object, second: object, current: np.ndarray, voltage: np.ndarray) -> None:
        np.maximum(highest, current, out=highest)
        np.add(volts, voltage, out=volts)
        branches.add(voltage)

    more: Dict[str, Any] = {} if mode == "pairwise" else {"strengths": strengths}
    found = FOCAL_MODES[mode](net.network, pairs, maps, keep, progress=progress, **more)
    lost = tell_unconnected(found, pairs.allowed if mode == "pairwise" else None, log)
    return LinkFlow(maps.cumulative, highest, volts / max(maps.count, 1), branches, found, lost)


def from_sources(net: Net, source: np.ndarray, ground: np.ndarray, conflicts: str, log: Log) -> LinkFlow:
    """Current from given sources to given grounds."""
    flow, branches = advanced(net.network, source, ground, conflicts), BranchMaps(net.network)
    if flow.unsolved:
        log.warn(tr("Some sources lie in parts of the network without ground; they send no current."))
    branches.add(flow.voltage)
    return LinkFlow(flow.current, flow.current, flow.voltage, branches)


def node_rows(net: Net, flow: LinkFlow) -> Iterator[dict]:
    """A row for each node."""
    for place, name in enumerate(net.ids):
        yield {
            "id": name,
            "current": float(flow.current[place]),
            "maximum": float(flow.maximum[place]),
            "voltage": float(flow.voltage[place]),
        }


def branch_rows(net: Net, flow: LinkFlow) -> Iterator[dict]:
    """A row for each link."""
    network, sums = net.network, flow.branches
    for number, (first, second) in enumerate(zip(network.first.tolist(), network.second.tolist())):
        yield {
            "from": net.ids[first],
            "to": net.ids[second],
            "resistance": float(1.0 / network.conductance[number]),
            "current": float(sums.cumulative[number]),
            "maximum": float(sums.maximum[number]),
        }


def require_once(keys: Sequence[str], layer: str) -> None:
    """Ids of a table of nodes are there once.

    Raises:
        InputError: one is there more than once.
    """
    twice = sorted({key for key in keys if list(keys).count(key) > 1}) if len(set(keys)) < len(keys) else []
    if twice:
        raise InputError(
            marked("“{name}” holds these nodes more than once: {ids}. Leave one row of each."),
            name=layer,
            ids=shown(twice),
        )
