"""Small random surfaces with sources, and their links by all paths between all cells (SciPy, networkx)."""

from itertools import combinations, product
from typing import NamedTuple, Optional, Set

import networkx as nx
import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

NEAR = 1 + 1e-9


class World(NamedTuple):
    """A surface, sources and what the user asks for."""

    resistance: np.ndarray
    sources: np.ndarray
    size: tuple
    limit: float
    allowed: Optional[Set[tuple]]


def random_world(seed: int, ties: bool = False) -> World:
    """At most 7 x 7 cells and 6 sources; a limit that is one of the costs, just above or just below it.

    Args:
        ties: whole resistances, so that many ways cost the same.
    """
    rng = np.random.default_rng(seed)
    shape = tuple(rng.integers(2, 8, 2))
    resistance = rng.choice([1.0, 2, 5, 20, 100], shape)
    if not ties:  # so that zones and paths are no matter of taste
        resistance *= rng.uniform(0.9, 1.1, shape)
    resistance[rng.random(shape) < rng.choice([0, 0.1, 0.25])] = np.nan
    sources = np.zeros(shape, np.int32)
    for number in rng.permutation(rng.integers(2, 7)) + 1:
        row, col = (int(rng.integers(0, side)) for side in shape)
        sources[row : row + rng.integers(1, 3), col : col + rng.integers(1, 3)] = number
    world = World(resistance, sources, (1.0, float(rng.choice([1, 2.5]))), np.inf, None)
    truth = Truth(world)
    if rng.random() < 0.7 and truth.costs:
        near = float(rng.choice([1, 1 + 1e-6, 1 - 1e-6]))
        world = world._replace(limit=near * float(rng.choice(sorted(truth.costs.values()))))
    if rng.random() < 0.5:
        world = world._replace(allowed={pair for pair in combinations(range(1, 7), 2) if rng.random() < 0.6})
    return world


def steps_of(neighbours: int):
    """Each step once: where it leads and the cells it passes between."""
    straight = [((0, 1), ()), ((1, 0), ()), ((1, 1), ()), ((1, -1), ())]
    knights = [
        ((1, 2), ((0, 1), (1, 1))),
        ((2, 1), ((1, 0), (1, 1))),
        ((2, -1), ((1, 0), (1, -1))),
        ((1, -2), ((0, -1), (1, -1))),
    ]
    return {4: straight[:2], 8: straight, 16: straight + knights}[neighbours]


def cell_distances(resistance, size, neighbours=8):
    """The least cost between all cells, (cells, cells)."""
    rows, cols = resistance.shape
    edges = []
    for row, col in product(range(rows), range(cols)):
        for (down, right), between in steps_of(neighbours):
            there = (row + down, col + right)
            if not (0 <= there[0] < rows and 0 <= there[1] < cols):
                continue
            cells = [(row, col), there] + [(row + d, col + r) for d, r in between]
            cost = np.mean([resistance[cell] for cell in cells]) * np.hypot(down * size[1], right * size[0])
            if np.isfinite(cost):
                edges.append((row * cols + col, there[0] * cols + there[1], cost))
    ends = np.array(edges).reshape(-1, 3)
    graph = coo_matrix((ends[:, 2], (ends[:, 0].astype(int), ends[:, 1].astype(int))), (rows * cols,) * 2)
    return dijkstra(graph.tocsr(), directed=False)


class Truth:
    """The links of a world."""

    def __init__(self, world: World, neighbours: int = 8) -> None:
        self.world, self.neighbours = world, neighbours
        flat = np.where(np.isnan(world.resistance), 0, world.sources).ravel()
        self.cells = {int(number): np.flatnonzero(flat == number) for number in np.unique(flat[flat > 0])}
        self.distance = cell_distances(world.resistance, world.size, neighbours)
        self.waves = {number: self.distance[cells].min(axis=0) for number, cells in self.cells.items()}
        self.costs = {}
        for one, other in combinations(sorted(self.cells), 2):
            cost = float(self.waves[one][self.cells[other]].min())
            if np.isfinite(cost):
                self.costs[one, other] = cost

    def crossed(self, pair) -> Set[int]:
        """The other sources on the cheapest path."""
        one, other = pair
        on = self.waves[one] + self.waves[other] <= self.costs[pair] * NEAR
        if self.neighbours == 16:
            on |= self._beside(one, other)
        return {number for number, cells in self.cells.items() if number not in pair and on[cells].any()}

    def _beside(self, one: int, other: int) -> np.ndarray:
        """The cells between which a knight's step of the cheapest path leads."""
        values, cols = self.world.resistance, self.world.resistance.shape[1]
        found = np.zeros(values.size, bool)
        for row, col in product(*map(range, values.shape)):
            for (down, right), between in steps_of(16)[4:]:
                there = (row + down, col + right)
                if not (there[0] < values.shape[0] and 0 <= there[1] < cols):
                    continue
                cells = [(row, col), there] + [(row + d, col + r) for d, r in between]
                length = np.hypot(down * self.world.size[1], right * self.world.size[0])
                cost = np.mean([values[cell] for cell in cells]) * length
                a, b = row * cols + col, there[0] * cols + there[1]
                ways = self.waves[one][[a, b]] + self.waves[other][[b, a]] + cost
                if (ways <= self.costs[min(one, other), max(one, other)] * NEAR).any():
                    found[[r * cols + c for r, c in cells[2:]]] = True
        return found

    def in_zones(self, drop: bool) -> Set[tuple]:
        """Pairs that may be linked and whose cheapest path leads through no cell that is nearer to a third source."""
        found = set()
        for pair in self.wanted(self.costs, drop):
            on = self.waves[pair[0]] + self.waves[pair[1]] <= self.costs[pair] * NEAR
            others = [wave[on] for number, wave in self.waves.items() if number not in pair]
            mine = np.minimum(self.waves[pair[0]][on], self.waves[pair[1]][on])
            if all((mine < other).all() for other in others):
                found.add(pair)
        return found

    def adjacent(self) -> Set[tuple]:
        """Pairs whose zones a step joins."""
        rows, cols = self.world.resistance.shape
        ids = sorted(self.cells)
        waves = np.array([self.waves[number] for number in ids])
        zone = np.where(np.isfinite(waves.min(axis=0)), np.array(ids)[waves.argmin(axis=0)], 0).reshape(
            rows, cols
        )
        found = set()
        for row, col in product(range(rows), range(cols)):
            for (down, right), between in steps_of(self.neighbours):
                there = (row + down, col + right)
                if not (0 <= there[0] < rows and 0 <= there[1] < cols):
                    continue
                open_way = all(np.isfinite(self.world.resistance[row + d, col + r]) for d, r in between)
                pair = tuple(sorted((int(zone[row, col]), int(zone[there]))))
                if open_way and pair[0] > 0 and pair[0] != pair[1]:
                    found.add(pair)
        return found

    def wanted(self, pairs, drop: bool) -> dict:
        """The costs of ``pairs`` that may be linked."""
        allowed, limit = self.world.allowed, self.world.limit * NEAR
        return {
            pair: cost
            for pair, cost in self.costs.items()
            if pair in pairs
            and cost <= limit
            and (allowed is None or pair in allowed)
            and not (drop and self.crossed(pair))
        }

    def links(self, mode: str, count: int = 1, join: bool = False, drop: bool = False) -> dict:
        """Pair and cost of every link."""
        if mode == "all":
            return self.wanted(self.costs, drop)
        if mode == "mpg":
            return {pair: self.costs[pair] for pair in self.in_zones(drop)}
        near = self.wanted(self.adjacent(), drop)
        if mode == "adjacent":
            return near
        if mode == "mst":
            return self.kruskal({}, near)
        every, found = self.wanted(self.costs, drop), {}
        for number in self.cells:
            mine = sorted((cost, pair) for pair, cost in every.items() if number in pair)
            found.update({pair: cost for cost, pair in mine[:count]})
        # without a choice of pairs the cheapest of all joins two parts
        free = self.world.allowed is None and not (drop and self.neighbours == 16)
        return self.kruskal(found, every if free else near) if join else found

    def kruskal(self, links: dict, candidates: dict) -> dict:
        """``links`` and the cheapest candidates that join their parts."""
        graph = nx.Graph()
        graph.add_nodes_from(self.cells)
        graph.add_edges_from(links)
        found = dict(links)
        for pair, cost in sorted(candidates.items(), key=lambda item: item[1]):
            if not nx.has_path(graph, *pair):
                graph.add_edge(*pair)
                found[pair] = cost
        return found
