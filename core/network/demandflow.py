"""How people walk from their homes to parks along streets, and which streets make a network of that."""

from typing import List, NamedTuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from ..progress import Progress, silent
from ..streets import Routes, Streets

#: Cost of a metre beyond its length: without shade, in heat (proposed). Metres over which the wish to walk falls to 1/e.
_SHADE, _HEAT, _DECAY = 1.0, 0.5, 600.0


def street_costs(lengths: np.ndarray, shade: np.ndarray, heat: np.ndarray, extra: np.ndarray) -> np.ndarray:
    """Cost of each stretch: ``length·(1 + (1 − shade) + 0.5·heat + class)``.

    Args:
        shade, heat: 0–1; where they are not known, no shade and no heat. extra: of the street's class, inf: closed.
    """
    bare = 1.0 - np.clip(np.nan_to_num(shade), 0.0, 1.0)
    return lengths * (1.0 + _SHADE * bare + _HEAT * np.clip(np.nan_to_num(heat), 0.0, 1.0) + extra)


class Flows(NamedTuple):
    """``flow``: (m,) people on each stretch; ``served``: (k,) whether a home reaches any goal."""

    flow: np.ndarray
    served: np.ndarray


class _Ways:
    """The cheapest ways to one goal, followed for many homes at once."""

    def __init__(self, streets: Streets, routes: Routes, before: np.ndarray) -> None:
        self._before, size = before, len(streets.nodes)
        ends = np.sort(streets.edges[routes.stretches], axis=1)
        self._keys, self._stretches, self._size = ends[:, 0] * size + ends[:, 1], routes.stretches, size
        self._lengths = streets.lengths

    def follow(self, nodes: np.ndarray, loads: np.ndarray, flow: np.ndarray) -> np.ndarray:
        """Metres of the way from each node; ``loads`` are added to ``flow`` on every stretch of it."""
        metres, at, on = np.zeros(nodes.size), nodes.copy(), np.arange(nodes.size)
        while on.size:
            next_ = self._before[at[on]]
            on, next_ = on[next_ >= 0], next_[next_ >= 0]
            low, high = np.minimum(at[on], next_), np.maximum(at[on], next_)
            stretch = self._stretches[np.searchsorted(self._keys, low.astype(np.int64) * self._size + high)]
            metres[on] += self._lengths[stretch]
            np.add.at(flow, stretch, loads[on])
            at[on] = next_
        return metres


def demand_flows(
    streets: Streets,
    costs: np.ndarray,
    homes: np.ndarray,
    people: np.ndarray,
    goals: np.ndarray,
    weights: np.ndarray,
    reach: float,
    count: int,
    progress: Progress = silent,
) -> Flows:
    """People of every home walk to the ``count`` cheapest goals within ``reach`` metres of way.

    They split by ``weight·exp(−d/600 m)``, d the metres of the way: what leaves a home is its people.

    Args:
        homes, goals: nodes; -1 is off the streets. people, weights: of each.
    """
    routes = Routes(streets, costs)
    dear = float(
        np.max(costs[np.isfinite(costs)] / np.maximum(streets.lengths[np.isfinite(costs)], 1e-9), initial=1.0)
    )
    cost = np.full((homes.size, count), np.inf)
    metres, goal = np.full((homes.size, count), np.inf), np.full((homes.size, count), -1)
    idle = np.zeros(len(streets.edges))
    there = np.flatnonzero(goals >= 0)
    for one in routes.each(goals[there], reach * dear):
        progress(0.5 * one.number / there.size)
        near = np.flatnonzero((homes >= 0) & np.isfinite(one.cost[homes]))
        long = _Ways(streets, routes, one.before).follow(homes[near], np.zeros(near.size), idle)
        near, long = near[long <= reach], long[long <= reach]
        worst = np.argmax(cost[near], axis=1)
        better = one.cost[homes[near]] < cost[near, worst]
        near, worst, long = near[better], worst[better], long[better]
        cost[near, worst], metres[near, worst], goal[near, worst] = (
            one.cost[homes[near]],
            long,
            there[one.number],
        )
    pull = np.where(goal >= 0, weights[goal] * np.exp(-metres / _DECAY), 0.0)
    whole = pull.sum(axis=1, keepdims=True)
    load = people[:, None] * np.divide(pull, whole, out=np.zeros(pull.shape), where=whole > 0)
    flow, chosen = np.zeros(len(streets.edges)), np.unique(goal[goal >= 0])
    for one in routes.each(goals[chosen], reach * dear):
        progress(0.5 + 0.5 * one.number / chosen.size)
        home, place = np.nonzero(goal == chosen[one.number])
        _Ways(streets, routes, one.before).follow(homes[home], load[home, place], flow)
    return Flows(flow, whole[:, 0] > 0)


def choose_stretches(flow: np.ndarray, lengths: np.ndarray, budget: float) -> np.ndarray:
    """(m,) whether a stretch is among those with most people on each metre that fit into ``budget`` metres."""
    order = np.lexsort((np.arange(flow.size), -flow))
    order = order[flow[order] > 0]
    kept = np.zeros(flow.size, bool)
    kept[order[np.cumsum(lengths[order]) <= budget]] = True
    return kept


def join_parts(streets: Streets, costs: np.ndarray, kept: np.ndarray, reach: float) -> List[int]:
    """Stretches that join the parts of what was kept, where their way costs at most ``reach``.

    A minimum spanning tree over the cheapest ways between parts that are neighbours (Mehlhorn 1988).
    """
    routes, size = Routes(streets, costs), len(streets.nodes)
    chosen = streets.edges[kept]
    joins = coo_matrix((np.ones(len(chosen)), chosen.T), shape=(size, size))
    _count, part = connected_components(joins, directed=False)
    near = routes.spread(np.unique(chosen))
    a, b = streets.edges[routes.stretches].T
    here, there = part[near.source[a]], part[near.source[b]]
    way = near.cost[a] + near.cost[b] + costs[routes.stretches]
    open_ = np.flatnonzero((near.source[a] >= 0) & (near.source[b] >= 0) & (here != there) & (way <= reach))
    low, high = np.minimum(here, there)[open_], np.maximum(here, there)[open_]
    order = np.lexsort((way[open_], high, low))
    open_, low, high = open_[order], low[order], high[order]
    first = np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])][: low.size]
    open_, low, high = open_[first], low[first], high[first]
    tree = minimum_spanning_tree(coo_matrix((way[open_], (low, high)), shape=(size, size)).tocsr()).tocoo()
    taken = set(zip(tree.row.tolist(), tree.col.tolist()))
    bridges = [n for n, pair in zip(open_.tolist(), zip(low.tolist(), high.tolist())) if pair in taken]
    flow = np.zeros(len(streets.edges))
    ends = streets.edges[routes.stretches[bridges]].ravel() if bridges else np.zeros(0, int)
    _Ways(streets, routes, near.before).follow(ends, np.ones(ends.size), flow)
    flow[routes.stretches[bridges]] = 1
    return np.flatnonzero((flow > 0) & ~kept).tolist()
