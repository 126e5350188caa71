import numpy as np
import pytest
from ecorestore.core.slots import Slots, bits_of, stretch_counts, values_of

RANDOM = np.random.default_rng(8)
MIXED = np.concatenate(
    [
        RANDOM.normal(0, 1, 4000),
        RANDOM.lognormal(0, 5, 4000),
        -RANDOM.lognormal(0, 5, 4000),
        [0, -0.0, 1e-45, -1e38],
    ]
).astype(np.float32)


def test_bits_rise_with_the_values_and_give_them_back():
    values = np.sort(MIXED)
    bits = bits_of(values).astype(np.int64)
    assert np.array_equal(np.diff(bits) > 0, np.diff(values) > 0)
    assert np.array_equal(values_of(bits), values)
    assert bits_of(np.float32([-0.0])) == bits_of(np.float32([0.0]))


@pytest.mark.parametrize("bins", [64, 5000, 65_536])
def test_bins_keep_the_order_and_hold_what_their_bounds_say(bins):
    slots = Slots.for_bins(stretch_counts(MIXED), bins)
    place = slots.of(np.sort(MIXED))
    assert np.all(np.diff(place) >= 0)
    lower, upper = slots.bounds(place)
    assert np.all(lower <= np.sort(MIXED))
    assert np.all(np.sort(MIXED) <= upper)
    assert slots.size <= 2 * max(bins, np.count_nonzero(stretch_counts(MIXED)))


def test_a_value_without_a_slot_gets_the_next_one():
    slots = Slots.for_bins(stretch_counts(np.float32([1, 5, 5, 5])), 8)
    place = slots.of(np.float32([0.1, 1, 2, 5, 100]))
    assert place[0] == 0
    assert np.all(np.diff(place) >= 0)
    assert place[1] < place[2] <= place[3]
    assert place[4] == slots.size


@pytest.mark.parametrize(
    "values",
    [
        np.arange(4096),
        np.arange(-100, 100) / 128,
        np.nextafter(np.float32([1, 1, 7]), np.float32([0, 2, 9])),
        [0.25],
        [-3, 0, 1e30],
    ],
)
def test_every_value_has_a_slot_of_its_own(values):
    values = np.asarray(values, np.float32)
    slots = Slots.for_values(values, 1 << 21)
    assert np.unique(slots.of(values)).size == values.size
    assert np.all(np.diff(slots.of(values)) > 0)


def test_values_too_close_or_equal_have_none():
    assert Slots.for_values(np.float32([1, 1]), 1 << 21) is None
    close = np.nextafter(np.float32([1]), np.float32(2))[0]
    assert Slots.for_values(np.float32([1, close]), 1000) is None
