"""Tables of zones against numpy and scipy."""

import numpy as np
import pytest
from ecorestore.core.zoning.crosstab import CrossCounter, MeanCounter
from scipy import ndimage


def scene(seed):
    random = np.random.default_rng(seed)
    zones = random.integers(-1, 6, (50, 70))
    by = random.integers(0, 3, (50, 70))
    classes = random.choice([0, 1, 4, 40], (50, 70)).astype(np.float32)
    classes[random.random((50, 70)) < 0.1] = np.nan
    return zones, by, classes


def in_windows(counter, size, *arrays):
    for row in range(0, 50, size):
        for column in range(0, 70, size):
            window = np.s_[row : row + size, column : column + size]
            counter.add(*(array[window] for array in arrays))
    return counter.result()


def test_worked_example():
    counter = CrossCounter()
    counter.add(np.array([[1, 1, 2], [0, 2, 1]]), np.array([[3, np.nan, 3], [3, 5, 3]]))
    table = counter.result()
    assert table.zone.tolist() == [1, 2]
    assert table.by.tolist() == [0, 0]
    assert table.classes.tolist() == [3, 5]
    assert table.cells.tolist() == [[2, 0], [1, 1]]
    assert table.nodata.tolist() == [1, 0]
    assert table.totals().tolist() == [3, 2]
    assert table.areas(0.5).tolist() == [[1.0, 0.0, 0.5], [0.5, 0.5, 0.0]]
    assert table.shares((5, 4, 3)).tolist() == [[0, 0, 2 / 3], [0.5, 0, 0.5]]
    assert table.shares().tolist() == [[2 / 3, 0], [0.5, 0.5]]


@pytest.mark.parametrize("size", [9, 70])
@pytest.mark.parametrize("seed", range(2))
def test_counts_equal_histogram(seed, size):
    zones, by, classes = scene(seed)
    table = in_windows(CrossCounter(), size, zones, classes, by)
    inside = zones > 0
    codes = np.where(np.isnan(classes), -1, classes)
    bins = [np.arange(1, 7), np.arange(4), [-1, 0, 1, 4, 40, 41]]
    expected = np.histogramdd(np.column_stack([a[inside] for a in (zones, by, codes)]), bins)[0].reshape(
        15, 5
    )
    assert table.classes.tolist() == [0, 1, 4, 40]
    assert np.array_equal(table.zone, np.repeat(np.arange(1, 6), 3))
    assert np.array_equal(table.by, np.tile(np.arange(3), 5))
    assert np.array_equal(table.cells, expected[:, 1:])
    assert np.array_equal(table.nodata, expected[:, 0])


@pytest.mark.parametrize("seed", range(3))
def test_rows_sum_to_the_zone(seed):
    zones, by, classes = scene(seed)
    table = in_windows(CrossCounter(), 16, zones, classes, by)
    for zone in range(1, 6):
        rows = table.zone == zone
        assert table.areas(900.0)[rows].sum() == 900.0 * np.count_nonzero(zones == zone)
        for part in range(3):
            row = rows & (table.by == part)
            assert table.totals()[row] == np.count_nonzero((zones == zone) & (by == part))


@pytest.mark.parametrize("size", [13, 70])
def test_means_equal_ndimage(size):
    zones, _, values = scene(4)
    values[zones == 3] = np.nan
    result = in_windows(MeanCounter(), size, zones, values)
    known = np.isfinite(values)
    expected = ndimage.mean(np.where(known, values, 0), np.where(known, zones, 0), [1, 2, 4, 5])
    assert result.zone.tolist() == [1, 2, 3, 4, 5]
    assert np.isnan(result.mean[2])
    assert result.mean[[0, 1, 3, 4]] == pytest.approx(expected)
    for row, zone in enumerate(result.zone):
        assert result.cells[row] == np.count_nonzero(known & (zones == zone))
        assert result.nodata[row] == np.count_nonzero(~known & (zones == zone))


def test_nothing_inside_gives_an_empty_table():
    counter, means = CrossCounter(), MeanCounter()
    counter.add(np.zeros((3, 3), int), np.ones((3, 3)))
    means.add(np.full((3, 3), np.nan), np.ones((3, 3)))
    assert counter.result().cells.shape == (0, 0)
    assert counter.result().totals().size == 0
    assert means.result().zone.size == 0


@pytest.mark.parametrize("base", [-5, -110105009, 110105001001])
@pytest.mark.parametrize("gaps", [False, True])
def test_negative_and_great_classes_are_classes(base, gaps):
    classes = (base + np.arange(24).reshape(4, 6) % 3).astype(float)
    if gaps:
        classes[0, 0] = np.nan
    counter = CrossCounter()
    counter.add(np.ones((4, 6), int), classes)
    table = counter.result()
    assert table.classes.tolist() == [base, base + 1, base + 2]
    assert table.cells.tolist() == [[8 - gaps, 8, 8]] and table.nodata.tolist() == [int(gaps)]
