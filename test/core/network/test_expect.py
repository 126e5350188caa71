"""What a run will take: more cells, nodes and regions take more, and figures near measured ones."""

import numpy as np
import pytest
from ecorestore.core.network.current.expect import expect, memory_needed
from ecorestore.core.network.current.focal import FocalNodes, all_pairs, listed_pairs


def nodes(count, cells=1):
    return FocalNodes(list(range(count)), [np.arange(cells) + cells * k for k in range(count)])


@pytest.mark.parametrize("mode", ["pairwise", "one_to_all", "all_to_one"])
def test_time_grows_with_cells_nodes_and_regions(mode):
    def seconds(side, count, cells=1, regions=0):
        return expect((side, side), mode, all_pairs(nodes(count, cells)), regions).seconds

    assert seconds(1000, 10) == pytest.approx(4 * seconds(500, 10))
    assert seconds(1000, 20) > seconds(1000, 10) < seconds(1000, 10, cells=3)
    assert seconds(1000, 10, regions=4) > seconds(1000, 10)
    assert expect((1000, 1000), "advanced").seconds < seconds(1000, 10)


def test_points_take_as_many_solves_as_points_not_pairs():
    few, many = (expect((1000, 1000), "pairwise", all_pairs(nodes(50, cells))).seconds for cells in (1, 2))
    assert many > 5 * few
    listed = listed_pairs(nodes(50, 2), [(1, 2)])
    assert expect((1000, 1000), "pairwise", listed).seconds < many / 1000


def test_memory_of_four_million_cells_is_below_that_of_the_aim():
    assert 0.5e9 < memory_needed((2000, 2000)) < 2.5e9
    assert memory_needed((2000, 2000), windows=True) < memory_needed((2000, 2000))
