"""Fields of links beside waves over the whole raster."""

from itertools import combinations

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.leastcost import fields as module
from ecorestore.core.network.leastcost import find_links, search
from ecorestore.core.network.leastcost.fields import link_fields
from ecorestore.core.progress import Cancelled
from ecorestore.core.wavefront import accumulate

from .test_paths import SIZE, patches, surface


def whole(resistance, sources, number, neighbours=8):
    cost = accumulate(resistance, sources == number, SIZE, neighbours=neighbours).cost
    return np.where(np.isnan(cost), np.inf, cost)


def ids_of(resistance, sources):
    return np.unique(sources[(sources > 0) & ~np.isnan(resistance)]).tolist()


@pytest.mark.parametrize("neighbours", [16, 8, 4])
@pytest.mark.parametrize("share", [0.0, 0.4])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_costs_equal_whole_waves(seed, share, neighbours, monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)  # so that windows have to grow
    resistance, sources = surface((70, 90), seed, walls=0.25), patches((70, 90), 8, seed)
    ids = ids_of(resistance, sources)
    waves = {number: whole(resistance, sources, number, neighbours) for number in ids}
    pairs = list(combinations(ids, 2))
    expected = {(a, b): waves[a][sources == b].min() for a, b in pairs}
    extra = share * float(np.median([cost for cost in expected.values() if np.isfinite(cost)]))
    seen = {}
    for link in link_fields(resistance, sources, pairs, SIZE, extra=extra, neighbours=neighbours):
        seen[link[:2]] = link.lcd
        one, other = waves[link.first], waves[link.second]
        inside = one + other <= (link.lcd + extra) * (1 - 1e-9)
        outside = inside.copy()
        outside[link.window] = False
        assert not outside.any()
        for mine, exact in ((link.to_first, one), (link.to_second, other)):
            exact = exact[link.window]
            near = exact <= (link.lcd + extra) * (1 - 1e-9)
            np.testing.assert_allclose(mine[near], exact[near], rtol=1e-12)
            assert np.isinf(mine[exact > (link.lcd + extra) * (1 + 1e-8)]).all()
        rows, cols = zip(*link.cells)
        on_path = (one + other)[rows, cols]
        np.testing.assert_allclose(on_path, link.lcd, rtol=1e-9)
        assert (sources[link.cells[0]], sources[link.cells[-1]]) == link[:2]
        assert [n for n in sources[rows, cols] if n in link[:2]] == list(link[:2])
    assert seen == pytest.approx(
        {pair: cost for pair, cost in expected.items() if np.isfinite(cost)}, rel=1e-12
    )


def test_corridor_window_is_the_smallest_that_holds_it():
    resistance, sources = surface((60, 60), 4), patches((60, 60), 6, 4)
    for link in link_fields(
        resistance, sources, [link[:2] for link in find_links(resistance, sources, "all").links]
    ):
        held = link.to_first + link.to_second <= link.lcd * (1 + 1e-9)
        for side in (held[0], held[-1], held[:, 0], held[:, -1]):
            assert side.any()


@pytest.mark.parametrize("seed", [5, 6])
def test_apart_holds_every_two_cells_a_repair_could_join(seed, monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)
    resistance, sources = surface((50, 60), seed, walls=0.3), patches((50, 60), 6, seed)
    ids, apart = ids_of(resistance, sources), 60.0
    count = 0
    for link in link_fields(resistance, sources, list(combinations(ids, 2)), SIZE, apart=apart):
        one, other = whole(resistance, sources, link.first), whole(resistance, sources, link.second)
        held = np.zeros(resistance.shape, bool)
        held[link.window] = True
        far = np.argwhere((one <= link.lcd) & ~held)
        ends = np.argwhere(other <= link.lcd)
        gaps = np.hypot((far[:, None] - ends)[..., 0] * SIZE[1], (far[:, None] - ends)[..., 1] * SIZE[0])
        assert gaps.min(initial=np.inf) > apart
        near = one[link.window] <= link.lcd * (1 - 1e-9)
        np.testing.assert_allclose(link.to_first[near], one[link.window][near], rtol=1e-12)
        count += 1
    assert count > 3


def test_little_memory_gives_the_same_with_more_waves(monkeypatch):
    resistance, sources = surface((60, 60), 7, walls=0), patches((60, 60), 9, 7)
    pairs = list(combinations(ids_of(resistance, sources), 2))
    made, most = [], []
    original = module.accumulate
    monkeypatch.setattr(module, "accumulate", lambda r, *a, **k: made.append(r.size) or original(r, *a, **k))

    def run(memory):
        made.clear()
        waves = module._Waves.get
        monkeypatch.setattr(
            module._Waves, "get", lambda self, *a: (waves(self, *a), most.append(len(self.kept)))[0]
        )
        found = {link[:2]: link for link in link_fields(resistance, sources, pairs, SIZE, memory=memory)}
        monkeypatch.setattr(module._Waves, "get", waves)
        return found, len(made), max(most)

    plenty, few, _held = run(1 << 30)
    most.clear()
    scarce, many, held = run(3 * 60 * 60 * 9)
    assert few < many < 2 * len(pairs)
    assert held <= 3
    for pair, link in plenty.items():
        assert scarce[pair].lcd == link.lcd
        np.testing.assert_array_equal(scarce[pair].to_second, link.to_second)


def test_window_stays_small_on_a_large_raster(monkeypatch):
    sizes = []
    original = module.accumulate
    monkeypatch.setattr(
        module, "accumulate", lambda r, *a, **k: sizes.append(r.shape) or original(r, *a, **k)
    )
    sources = np.zeros((800, 800), int)
    sources[400, 400], sources[400, 410] = 1, 2
    link = next(iter(link_fields(np.ones((800, 800)), sources, [(2, 1)], extra=2.0)))
    assert link.lcd == 10
    assert max(max(shape) for shape in sizes) <= 50
    assert link.to_first.shape[1] == 13
    assert link.cells[0] == (400, 400)


def test_longest_link_and_what_is_not_connected():
    resistance = np.ones((9, 40))
    resistance[:, 20] = np.nan
    sources = np.zeros((9, 40), int)
    sources[4, 2], sources[4, 8], sources[4, 18], sources[4, 30], sources[0, 20] = 1, 2, 3, 4, 5
    pairs = list(combinations(range(1, 6), 2))
    assert sorted(link[:3] for link in link_fields(resistance, sources, pairs)) == [
        (1, 2, 6),
        (1, 3, 16),
        (2, 3, 10),
    ]
    held = list(link_fields(resistance, sources, pairs, max_cost=10, extra=3))
    assert sorted(link[:2] for link in held) == [(1, 2), (2, 3)]
    assert list(link_fields(resistance, sources, [])) == []


def test_refused_and_cancelled():
    resistance, sources = np.ones((9, 9)), np.zeros((9, 9), int)
    sources[0, 0], sources[8, 8] = 1, 2
    with pytest.raises(InputError, match="no source 7"):
        link_fields(resistance, sources, [(1, 7)])
    with pytest.raises(InputError, match="0 or more"):
        link_fields(resistance, sources, [(1, 2)], extra=-1)
    with pytest.raises(InputError, match="zero, negative"):
        list(link_fields(resistance * 0, sources, [(1, 2)]))
    seen = []

    def cancel(fraction):
        seen.append(fraction)
        raise Cancelled

    with pytest.raises(Cancelled):
        list(link_fields(resistance, sources, [(1, 2)], progress=cancel))
    seen.clear()
    list(link_fields(resistance, sources, [(1, 2)], progress=seen.append))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_apart_reaches_beyond_the_other_wave():
    """Where the wave from the second source ends, cells ``apart`` farther on are still held, and no more."""
    sources = np.zeros((41, 51), int)
    sources[20, 20], sources[20, 30] = 1, 2
    link = next(iter(link_fields(np.ones(sources.shape), sources, [(1, 2)], apart=6.0)))
    assert link.lcd == 10
    assert (link.window[1].start, link.window[1].stop) == (20 - 7, 30 + 7 + 1)
    assert (link.window[0].start, link.window[0].stop) == (20 - 10 - 7, 20 + 10 + 7 + 1)
    assert link.to_first[20 - link.window[0].start, 14 - link.window[1].start] == 6
