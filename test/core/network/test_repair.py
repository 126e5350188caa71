"""The cost of a repaired link beside waves over the repaired raster."""

import numpy as np
import pytest
from ecorestore.core.network.leastcost import link_fields
from ecorestore.core.network.repair import (
    Repair,
    at_site,
    lowered,
    make_site,
    repaired,
    repaired_cost,
    ways_between,
)
from skimage.graph import MCP_Geometric


def new_costs(resistance, sources, cells, restored, size):
    """(lcd before, after by the site with and without its ways, after by scikit-image)."""
    cells = lowered(resistance, cells, restored)
    rule = Repair(restored, size)
    site = make_site(resistance, cells, rule)
    field = next(iter(link_fields(resistance, sources, [(1, 2)], size, apart=site.reach)))
    ends = [at_site(site, field.window, cost) for cost in (field.to_first, field.to_second)]
    found = [
        repaired_cost(resistance, site, rule, ends, field.lcd, ways)
        for ways in (ways_between(resistance, site, rule), None)
    ]
    after = repaired(resistance, cells, restored)
    costs = MCP_Geometric(after, sampling=size[::-1]).find_costs(np.argwhere(sources == 1))[0]
    return field.lcd, found, costs[sources == 2].min()


@pytest.mark.parametrize("size", [(30.0, 30.0), (45.0, 20.0), (20.0, 45.0)])
@pytest.mark.parametrize("seed", range(4))
def test_as_on_the_repaired_raster(seed, size):
    random = np.random.default_rng(seed)
    resistance = random.uniform(1, 12, (30, 34))
    resistance[:, 16:18] = 90.0
    sources = np.zeros(resistance.shape, np.int32)
    sources[random.integers(30), 2], sources[random.integers(30), 31] = 1, 2
    rows, cols = np.indices(resistance.shape)
    cells = np.flatnonzero(np.hypot(rows - 14, cols - 17) <= 3)
    before, found, wanted = new_costs(resistance, sources, cells, 1.0, size)
    assert wanted < before
    assert found == pytest.approx([wanted, wanted], rel=1e-9)


@pytest.mark.parametrize("deep", [4, 12, 16])
def test_a_loop_far_outside_the_repaired_cells_counts(deep):
    """Two holes in two walls are repaired; the way from the one to the other leads round ``deep`` rows away."""
    resistance = np.full((40, 41), 60.0)
    resistance[20] = 1.0
    resistance[20, 17:24] = 7.0  # straight on
    resistance[20 - deep, 16:25] = resistance[20 - deep : 20, 16] = resistance[20 - deep : 20, 24] = 1.0
    resistance[:, [15, 25]] = 500.0
    sources = np.zeros(resistance.shape, np.int32)
    sources[20, 2], sources[20, 38] = 1, 2
    before, found, wanted = new_costs(
        resistance, sources, np.array([20 * 41 + 15, 20 * 41 + 25]), 1.0, (1.0, 1.0)
    )
    assert wanted < before
    assert found == pytest.approx([wanted, wanted], rel=1e-9)
