"""What repairing breaks is worth: rise of EC(PC) and fall of corridor costs, alone and in greedy order.

The network: sources with their areas, joined by links with their least cost. A measure lowers the
resistance of a few cells. Each gain is that of the network computed anew with the repaired surface
(a test proves it); what cannot change is not computed again:

- With everything repaired, the cost of no way can fall further. A measure that no way of at most the
  present cost of a link touches even then never matters to that link.
- For the others the new cost comes from ``repair.py``; once a measure is carried out, the links it
  matters to get their costs anew.
"""

from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..progress import Progress, part, silent
from ..steps import CellSize
from .connectivity import dispersal_probability, improve_link, numerator, strongest_paths, undo
from .connectivity.links import Change
from .leastcost import LinkField, Pair, link_fields
from .repair import Repair, Site, at_site, lowered, make_site, repaired, repaired_cost, ways_between

_NOISE = 1e-9
_PERCENT = 100.0
#: Shares of the whole gain at which classes of measures end.
LEVELS = (0.5, 0.8)


class Step(NamedTuple):
    """One measure of the greedy order.

    Attributes:
        measure: its position.
        cost: its cost; total_cost: of all up to it.
        gain: rise of EC by it, in percent of EC before anything was done.
        total_gain: by all up to it.
        fall: fall of the link costs by it (resistance × map units).
    """

    measure: int
    cost: float
    total_cost: float
    gain: float
    total_gain: float
    fall: float


class Gains(NamedTuple):
    """What :func:`restoration_gain` returns.

    Attributes:
        gain: (m,) rise of EC in percent if the measure is carried out alone.
        fall: (m,) fall of the costs of all links, alone (resistance × map units).
        links: (m,) how many links get cheaper, alone.
        steps: the greedy order.
        together: rise of EC in percent with all measures.
        connectivity: EC before, in the unit of the areas.
        threshold: cost at which the dispersal probability applies.
        costs: link (first, second) to its least cost before.
        unconnected: pairs that no way connects.
        idle: positions of measures that lower no resistance.
    """

    gain: np.ndarray
    fall: np.ndarray
    links: np.ndarray
    steps: List[Step]
    together: float
    connectivity: float
    threshold: float
    costs: Dict[Pair, float]
    unconnected: List[Pair]
    idle: List[int]


class Network(NamedTuple):
    """What stays the same during a run.

    Attributes:
        sources: (rows, columns) ids 1 to n; areas: (n,); rule: how cells are repaired and crossed;
        threshold, probability: of dispersal.
    """

    sources: np.ndarray
    areas: np.ndarray
    rule: Repair
    threshold: float
    probability: float

    def strength(self, cost: float) -> float:
        """p = exp(ln(p₀) · cost / d₀) of a link."""
        return float(dispersal_probability(np.asarray(cost), self.threshold, self.probability))

    def best_paths(self, costs: Dict[Pair, float]) -> np.ndarray:
        """(n, n) p* of a network with these link costs."""
        direct = np.zeros((len(self.areas), len(self.areas)))
        for (first, second), cost in costs.items():
            direct[first - 1, second - 1] = direct[second - 1, first - 1] = self.strength(cost)
        return strongest_paths(direct)

    def fields(
        self,
        resistance: np.ndarray,
        pairs: Iterable[Pair],
        progress: Progress = silent,
        extra: float = 0.0,
        apart: Optional[float] = None,
    ) -> Iterator[LinkField]:
        """:func:`link_fields` of some pairs."""
        return link_fields(
            resistance, self.sources, list(pairs), self.rule.cell_size, extra=extra, apart=apart,
            neighbours=self.rule.neighbours, progress=progress,
        )  # fmt: skip


def restoration_gain(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    areas: np.ndarray,
    measures: Sequence[np.ndarray],
    cell_size: CellSize = 1.0,
    *,
    restored: float = 1.0,
    prices: Optional[np.ndarray] = None,
    budget: float = np.inf,
    threshold: Optional[float] = None,
    probability: float = 0.5,
    neighbours: int = 8,
    progress: Progress = silent,
) -> Gains:
    """Gain of each measure alone and in greedy order.

    EC = √ΣΣ aᵢ aⱼ p*ᵢⱼ (Saura et al. 2011), p* the highest product of link probabilities
    p = exp(ln(p₀) · cost / d₀) along any path (Saura & Pascual-Hortal 2007).

    Greedy order: of the measures that the rest of the budget pays, the one with the highest gain per
    price is next, all gains computed anew after each; it ends when none gains. Two measures can gain more
    together than their sum (two breaks of a corridor with a way round): it need not be the best set.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns), ids 1 to n, the positions in ``areas`` plus 1.
        pairs: ids of the linked sources. areas: (n,) in any unit.
        measures: flat indices of the cells each measure repairs; nodata cells are left out.
        cell_size: in map units, or (width, height). restored: resistance of repaired cells; lower ones stay.
        prices: (m,) above 0; None: 1 each. budget: most that all steps together may cost.
        threshold: d₀ (resistance × map units); None: the median cost of the links. probability: p₀.
        neighbours: 8 or 4. progress: called with the share done.

    Raises:
        InputError: ``restored`` or a price not above 0, pairs of which none is connected, budget below the
            lowest price, or what ``link_fields`` refuses.
    """
    prices = np.ones(len(measures)) if prices is None else np.asarray(prices, np.float64)
    _check(restored, prices, budget)
    rule = Repair(restored, cell_size, neighbours)
    network = Network(sources, np.asarray(areas, np.float64), rule, np.nan, probability)
    before = _link_costs(network, resistance, pairs, part(progress, 0, 0.1))
    if threshold is None:
        threshold = float(np.median(list(before.values()))) if before else np.nan
    network = network._replace(threshold=threshold)
    plan = _Plan(network, np.array(resistance), before, measures)
    plan.prepare(part(progress, 0.1, 0.4))
    alone = [plan.try_out(number) for number in range(len(measures))]
    gain, fall, links = (np.array(column) for column in (zip(*alone) if alone else ((), (), ())))
    steps = plan.greedy(prices, budget, part(progress, 0.4, 1.0))
    progress(1.0)
    return Gains(
        gain, fall, links, steps=steps, together=plan.together,
        connectivity=plan.connectivity, threshold=threshold, costs=before,
        unconnected=sorted({(min(pair), max(pair)) for pair in pairs} - set(before)), idle=plan.idle,
    )  # fmt: skip


def _link_costs(
    network: Network, resistance: np.ndarray, pairs: Sequence[Pair], progress: Progress
) -> Dict[Pair, float]:
    if not pairs:
        return {}
    costs = {field[:2]: field.lcd for field in network.fields(resistance, pairs, progress)}
    if not costs:
        raise InputError(
            marked("No path connects any of the corridors' sources. Check the resistance surface.")
        )
    return costs


def levels(found: Gains) -> List[int]:
    """Class of each measure: 1 in the first half of the gain of the order, 2 up to 80 %, 3 the rest, 4 not in the
    order, 5 without any gain. A measure that reaches over a limit counts below it (proposed classes).
    """
    result = [4 if gain > _NOISE else 5 for gain in found.gain]
    total = found.steps[-1].total_gain if found.steps else 0.0
    for step in found.steps:
        before = (step.total_gain - step.gain) / total
        result[step.measure] = 1 + sum(before >= limit * (1 - _NOISE) for limit in LEVELS)
    return result


def _check(restored: float, prices: np.ndarray, budget: float) -> None:
    if not 0 < restored < np.inf:
        raise InputError(
            marked("The restored resistance must be above 0, not {value}."), value=f"{restored:g}"
        )
    wrong = int(np.count_nonzero(~((prices > 0) & (prices < np.inf))))
    if wrong:
        raise InputError(
            marked(
                "{count} measures have a cost that is missing, 0, negative or infinite. Costs must be above 0."
            ),
            count=wrong,
        )
    if prices.size and budget < prices.min():
        raise InputError(
            marked("The budget {budget} is below the cheapest measure, which costs {price}."),
            budget=f"{budget:g}",
            price=f"{prices.min():g}",
        )


def _alike(falls: Dict[Pair, float]) -> Iterator[Tuple[float, List[Pair]]]:
    """Links in groups whose falls differ by less than a factor of two, with the share of links before each.

    The fields of a group reach as far as its highest fall asks for, so that one long link does not
    make the waves of all others long.
    """
    groups: Dict[int, List[Pair]] = {}
    for pair, fall in falls.items():
        groups.setdefault(int(np.floor(np.log2(fall))), []).append(pair)
    done = 0
    for _size, pairs in sorted(groups.items()):
        yield done / len(falls), pairs
        done += len(pairs)


class _Plan:
    """The surface and the network as they are after the steps so far."""

    def __init__(
        self,
        network: Network,
        resistance: np.ndarray,
        costs: Dict[Pair, float],
        measures: Sequence[np.ndarray],
    ) -> None:
        self.network, self.resistance, self.costs = network, resistance, dict(costs)
        cells = [lowered(resistance, found, network.rule.restored) for found in measures]
        self.sites: Dict[int, Site] = {
            number: make_site(resistance, found, network.rule)
            for number, found in enumerate(cells)
            if found.size
        }
        self.best = network.best_paths(costs)
        self.connectivity = self._value()
        self.together = 0.0
        self.matter: Dict[int, List[Pair]] = {number: [] for number in range(len(measures))}
        self.new_costs: Dict[Tuple[int, Pair], float] = {}
        self.idle = [number for number in range(len(measures)) if number not in self.sites]
        self.open = set(self.sites)
        self.ways: Dict[int, Optional[np.ndarray]] = {}

    def _value(self) -> float:
        return float(np.sqrt(numerator(self.network.areas, self.best)))

    def percent(self, value: float) -> float:
        """Rise of EC to ``value``, in percent of EC before."""
        return _PERCENT * (value / self.connectivity - 1)

    def prepare(self, progress: Progress) -> None:
        """Find which measure matters to which link, and the cost of each link with each measure alone."""
        cells = [self.sites[number].cells for number in sorted(self.open)]
        if not cells or not self.costs:
            return
        ideal = repaired(self.resistance, np.concatenate(cells), self.network.rule.restored)
        low = {f[:2]: f.lcd for f in self.network.fields(ideal, self.costs, part(progress, 0, 0.3))}
        self.together = self.percent(
            float(np.sqrt(numerator(self.network.areas, self.network.best_paths(low))))
        )
        falling = [pair for pair, cost in self.costs.items() if low[pair] < cost * (1 - _NOISE)]
        if not falling:
            return
        falls = {pair: self.costs[pair] - low[pair] for pair in falling}
        for done, alike in _alike(falls):
            extra = max(falls[pair] for pair in alike)
            here = part(progress, 0.3 + 0.3 * done, 0.3 + 0.3 * (done + len(alike) / len(falls)))
            for field in self.network.fields(ideal, alike, here, extra=extra):
                self._note(field)
        self.refresh({pair for pairs in self.matter.values() for pair in pairs}, part(progress, 0.6, 1))

    def _note(self, ideal: LinkField) -> None:
        """Which measures matter to a link, by its costs on the surface with everything repaired."""
        pair = ideal[:2]
        total = ideal.to_first + ideal.to_second
        width = self.resistance.shape[1]
        for number in self.open:
            row, col = np.divmod(self.sites[number].cells, width)
            row, col = row - ideal.window[0].start, col - ideal.window[1].start
            known = (row >= 0) & (row < total.shape[0]) & (col >= 0) & (col < total.shape[1])
            if np.min(total[row[known], col[known]], initial=np.inf) <= self.costs[pair] * (1 + _NOISE):
                self.matter[number].append(pair)

    def refresh(self, pairs: Iterable[Pair], progress: Progress = silent) -> None:
        """Costs of links on the surface as it is, and with each open measure that matters to them.

        Links to which no open measure matters keep the cost they have.
        """
        touching: Dict[Pair, List[int]] = {pair: [] for pair in pairs}
        for number in sorted(self.open):
            for pair in self.matter[number]:
                if pair in touching:
                    touching[pair].append(number)
        touching = {pair: numbers for pair, numbers in touching.items() if numbers}
        if not touching:
            return
        apart = max(self.sites[number].reach for numbers in touching.values() for number in numbers)
        for field in self.network.fields(self.resistance, touching, progress, apart=apart):
            pair = field[:2]
            self.costs[pair] = field.lcd
            for number in touching[pair]:
                self.new_costs[number, pair] = self._new_cost(number, field)

    def _new_cost(self, number: int, field: LinkField) -> float:
        network, site = self.network, self.sites[number]
        if not site.closed:
            after = repaired(self.resistance, site.cells, network.rule.restored)
            return min(field.lcd, next(network.fields(after, [field[:2]])).lcd)
        ends = [at_site(site, field.window, costs) for costs in (field.to_first, field.to_second)]
        return repaired_cost(self.resistance, site, network.rule, ends, field.lcd, self._ways_of(number))

    def _ways_of(self, number: int) -> Optional[np.ndarray]:
        """Costs between the cells at a site; kept until a repair changes the window."""
        if number not in self.ways:
            self.ways[number] = ways_between(self.resistance, self.sites[number], self.network.rule)
        return self.ways[number]

    def _cheaper(self, number: int) -> List[Tuple[Pair, float]]:
        """The links that a measure makes cheaper now, with their new cost."""
        return [
            (pair, self.new_costs[number, pair])
            for pair in self.matter[number]
            if self.new_costs[number, pair] < self.costs[pair] * (1 - _NOISE)
        ]

    def try_out(self, number: int) -> Tuple[float, float, int]:
        """Gain in percent, fall of costs and number of links if one measure is added to those done."""
        cheaper = self._cheaper(number)
        now = self._value()
        changes = [self._improve(pair, cost) for pair, cost in cheaper]
        gain = self.percent(self._value()) - self.percent(now)
        for change in reversed(changes):
            undo(self.best, change)
        return gain, sum(self.costs[pair] - cost for pair, cost in cheaper), len(cheaper)

    def _improve(self, pair: Pair, cost: float) -> Optional[Change]:
        return improve_link(self.best, pair[0] - 1, pair[1] - 1, self.network.strength(cost))

    def greedy(self, prices: np.ndarray, budget: float, progress: Progress) -> List[Step]:
        """Measures by gain per price, each computed after those before it."""
        steps: List[Step] = []
        spent, useful = 0.0, {number for number in self.open if self.matter[number]}
        count = max(len(useful), 1)
        while True:
            here = part(progress, len(steps) / count, (len(steps) + 1) / count)
            tried = {}
            for done, number in enumerate(sorted(useful & self.open)):
                here(0.5 * done / count)
                if spent + prices[number] <= budget * (1 + _NOISE):
                    tried[number] = self.try_out(number)
            gains = {number: found[0] / prices[number] for number, found in tried.items()}
            if not gains or max(tried[number][0] for number in gains) <= _NOISE:
                return steps
            best = max(sorted(gains), key=gains.__getitem__)
            gain, fall, _links = tried[best]
            self.carry_out(best, part(here, 0.5, 1.0))
            spent += prices[best]
            total = self.percent(self._value())
            steps.append(Step(best, float(prices[best]), float(spent), gain, total, fall))

    def carry_out(self, number: int, progress: Progress = silent) -> None:
        """Repair the cells of a measure and bring the links it matters to up to date."""
        self.open.discard(number)
        site = self.sites[number]
        flat = self.resistance.reshape(-1)
        flat[site.cells] = np.minimum(flat[site.cells], self.network.rule.restored)
        row, col = np.divmod(site.cells, self.resistance.shape[1])
        for other in list(self.ways):
            rows, cols = self.sites[other].window
            inside = (row >= rows.start) & (row < rows.stop) & (col >= cols.start) & (col < cols.stop)
            if inside.any():
                del self.ways[other]
        for pair, cost in self._cheaper(number):
            self._improve(pair, cost)
            self.costs[pair] = cost
        self.refresh(self.matter[number], progress)
