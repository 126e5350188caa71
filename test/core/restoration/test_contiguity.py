"""Blocks of farmland: numbers by hand, networkx for the sets, and what advice may never do."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.contiguity import (
    BRING_IN,
    KEEP,
    MOVE_OUT,
    WAIT,
    Gain,
    Joined,
    Parcels,
    advise,
    block_classes,
    block_numbers,
    contiguity_index,
    grade_scores,
    lulong_scores,
    read_breaks,
    reclaim_gain,
    shape_index,
    share_from,
    summarise,
)
from ecorestore.core.restoration.stairs import stair_share

BREAKS = np.array([1.0, 5, 15, 40])


@pytest.mark.parametrize("seed", range(5))
def test_sets_agree_with_networkx(seed):
    networkx = pytest.importorskip("networkx")
    random = np.random.default_rng(seed)
    pairs = random.integers(0, 60, (40, 2))
    sets = Joined(60)
    for one, other in pairs:
        sets.join(int(one), int(other))
    graph = networkx.Graph()
    graph.add_nodes_from(range(60))
    graph.add_edges_from(pairs.tolist())
    labels = sets.labels()
    found = {frozenset(np.flatnonzero(labels == n).tolist()) for n in range(labels.max() + 1)}
    assert found == {frozenset(part) for part in networkx.connected_components(graph)}
    assert [int(np.flatnonzero(labels == n)[0]) for n in range(labels.max() + 1)] == sorted(
        int(np.flatnonzero(labels == n)[0]) for n in range(labels.max() + 1)
    )


def test_sets_of_nothing():
    assert Joined(0).labels().size == 0


def test_numbers_do_not_depend_on_the_order_of_parcels():
    labels = np.array([0, 0, 1, 2, 2, 3])
    area = np.array([1.0, 2, 3, 0.5, 0.5, 1])
    place = np.array([[5, 5], [0, 0], [1, 0], [7, 7], [8, 8], [2, 2]], float)
    numbers = block_numbers(labels, area, place)
    assert numbers.tolist() == [
        1,
        1,
        2,
        4,
        4,
        3,
    ]  # 3 ha twice: the one at (0, 0) first; 1 ha twice: (2, 2) first
    turned = np.array([3, 1, 4, 0, 5, 2])
    assert block_numbers(labels[turned], area[turned], place[turned]).tolist() == numbers[turned].tolist()


def test_classes_and_scores():
    area = np.array([0.99, 1, 4.99, 5, 14.9, 15, 39.9, 40, 1000])
    assert block_classes(area, BREAKS).tolist() == [1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert grade_scores(np.array([1, 2, 3, 4, 5])).tolist() == [20, 40, 60, 80, 100]
    assert lulong_scores(np.array([1, 4.0, 12.63, 50, 8.315])) == pytest.approx([20, 20, 100, 100, 60])


@pytest.mark.parametrize("text", ["", "1 2 3", "1 5 5 40", "0 1 2 3", "a b c d", "1 2 3 4 5", "1 2 nan 4"])
def test_breaks_that_cannot_be(text):
    with pytest.raises(InputError):
        read_breaks(text)


def test_breaks_with_chinese_commas():
    assert read_breaks("1，5、15, 40").tolist() == [1, 5, 15, 40]


def test_index_and_share():
    assert contiguity_index(np.array([10.0])) == 1
    assert contiguity_index(np.array([1.0, 1, 1, 1])) == pytest.approx(0.25)
    assert contiguity_index(np.array([3.0, 1])) == pytest.approx(10 / 16)
    assert contiguity_index(np.zeros(0)) == 0
    assert share_from(np.array([15.0, 5]), 15) == pytest.approx(0.75)


def test_index_is_the_chance_that_two_points_meet():
    random = np.random.default_rng(1)
    area = random.random(7)
    block = random.choice(7, (200_000, 2), p=area / area.sum())
    assert contiguity_index(area) == pytest.approx((block[:, 0] == block[:, 1]).mean(), abs=0.005)


def test_shape():
    assert shape_index(400, 10_000) == pytest.approx(1)  # a square
    assert shape_index(2 * (400 + 25), 10_000) > 1
    assert shape_index(4, 1) is None and shape_index(0, 5) is None


def parcels(**given):
    """Five parcels, overridden by what is given."""
    usual = {
        "area": [1.0, 2, 3, 4, 5], "cls": [1, 2, 5, 5, 3], "size": [1.0, 4, 50, 50, 9],
        "basic": [True, True, False, False, False], "unfit": [False] * 5, "beside": [False, False, True, True, True],
        "allowed": [True] * 5,
    }  # fmt: skip
    return Parcels(**{key: np.array(value) for key, value in {**usual, **given}.items()})


def test_advice():
    assert advise(parcels()).tolist() == [MOVE_OUT, MOVE_OUT, BRING_IN, BRING_IN, KEEP]
    assert advise(parcels(allowed=[True, True, False, True, True])).tolist()[2] == KEEP
    assert advise(parcels(unfit=[False, False, True, False, False])).tolist()[2] == KEEP
    assert advise(parcels(beside=[False] * 5)).tolist() == [WAIT, WAIT, KEEP, KEEP, KEEP]
    assert advise(parcels(beside=[False] * 5), reclaimed=1.5).tolist() == [MOVE_OUT, WAIT, KEEP, KEEP, KEEP]
    unfit = advise(parcels(beside=[False] * 5, unfit=[False, True, False, False, False]), reclaimed=2)
    assert unfit.tolist() == [WAIT, MOVE_OUT, KEEP, KEEP, KEEP], "the unfit leave first"


@pytest.mark.parametrize("seed", range(20))
def test_no_more_leaves_than_comes_in(seed):
    random = np.random.default_rng(seed)
    size = random.random(40) * 60
    given = Parcels(random.random(40), block_classes(size, BREAKS), size, *(random.random((4, 40)) < 0.5))
    code = advise(given, 0.5)
    assert given.area[code == MOVE_OUT].sum() <= given.area[code == BRING_IN].sum() + 0.5 + 1e-9
    assert not (given.basic & (code == BRING_IN)).any()
    assert given.basic[(code == MOVE_OUT) | (code == WAIT)].all()
    turned = random.permutation(40)
    again = advise(Parcels(*(one[turned] for one in given)), 0.5)
    assert again.tolist() == code[turned].tolist()


def test_reclaiming():
    assert reclaim_gain(1, [(4.5, 2)], BREAKS) == Gain(5.5, 3, 1)
    assert reclaim_gain(1, [(8, 3), (8, 3)], BREAKS) == Gain(17, 4, 1)
    assert reclaim_gain(1, [(2, 2)], BREAKS) == Gain(3, 2, 0)
    assert reclaim_gain(6, [], BREAKS) == Gain(6, 3, 0), "alone it lifts nothing"


def test_sums():
    found = summarise(np.array([1, 1, 2]), np.array([4, 4, 2]), np.array([10.0, 6, 2]), 15)
    assert (found.parcels, found.area, found.blocks) == (3, 18, 2)
    assert found.by_class == [0, 2, 0, 16, 0]
    assert found.contiguity == pytest.approx((16**2 + 2**2) / 18**2) and found.large == pytest.approx(16 / 18)
    assert sum(found.by_class) == found.area


def test_stairs():
    steps = np.array([[0, 0], [2, 0], [2, 1], [3, 1], [3, 3], [0, 3], [0, 0]], float)
    angle = np.radians(3)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    assert stair_share([steps]) == 1 and stair_share([steps @ turn]) == 1
    field = np.array([[0, 0], [4, 0.5], [5, 2], [4.4, 4], [1, 4.4], [-0.5, 2], [0, 0]])
    assert stair_share([field]) == 0
    assert stair_share([np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], float)]) == 0, (
        "a rectangle is a field"
    )
    assert stair_share([]) == 0
