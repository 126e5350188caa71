import numpy as np
import pytest
from ecorestore.core.diagnosis.ecosystemquality import LIMITS, TYPES, QualityReferences, quality
from ecorestore.core.evaluation.breaks import apply_breaks
from ecorestore.core.messages import InputError

NAMES = ("lai", "fvc", "gpp")
#: Two regions (7 and 3), forest and grass.
REGIONS = np.array([7, 7, 7, 3, 3, 3.0])
TYPE = np.array([1, 1, 3, 1, 1, 1])
VALUES = np.array(
    [[4.0, 2.0, 1.0, 5.0, 1.0, 2.5], [0.8, 0.4, 0.3, 1.0, 0.5, 0.5], [1000, 500, 200, 900, 90, 450]],
    np.float32,
)


def references(parts=((0, 2), (2, 4), (4, 6)), percentile=100.0):
    found, groups = QualityReferences(NAMES), []
    for start, end in parts:
        groups.append(found.groups(REGIONS[start:end], TYPE[start:end]))
        found.add(VALUES[:, start:end], groups[-1])
    if percentile < 100:
        for (start, end), group in zip(parts, groups):
            found.add_counts(VALUES[:, start:end], group)
    return found, np.concatenate(groups)


def eqi(scaling, percentile=100.0):
    found, groups = references(percentile=percentile)
    best = found.reference(percentile)
    return quality(VALUES, groups, best, found.floors(best, scaling))


def test_relative_to_the_best_of_region_and_type_by_hand():
    expected = [100, 50, 100, 100, (0.2 + 0.5 + 0.1) / 3 * 100, 50]
    assert eqi("none") == pytest.approx(expected, rel=1e-6)


def test_min_max_over_the_area_moves_the_least_of_each_parameter_to_0():
    parts = [[1, 0.5, 1, 1, 0.2, 0.5], [1, 0.5, 1, 1, 0.5, 0.5], [1, 0.5, 1, 1, 0.1, 0.5]]
    floors = [0.2, 0.5, 0.1]
    expected = np.mean([(np.array(p) - f) / (1 - f) for p, f in zip(parts, floors)], axis=0) * 100
    assert eqi("area") == pytest.approx(expected, rel=1e-6)
    assert eqi("area")[4] == 0


def test_min_max_within_the_group_and_a_group_of_one_cell():
    expected = [100, 0, 100, 100, 0, ((0.5 - 0.2) / 0.8 + 0 + (0.5 - 0.1) / 0.9) / 3 * 100]
    assert eqi("group") == pytest.approx(expected, rel=1e-6)


def test_windows_do_not_matter():
    first, one = references()
    second, other = references(((0, 6),))
    by_group = dict(first.occurring()), dict(second.occurring())
    assert sorted(by_group[0].values()) == sorted(by_group[1].values())
    for a, b in zip(one, other):
        assert by_group[0][a] == by_group[1][b]


def test_groups_come_by_region_and_type():
    found, _groups = references()
    names = [(group.region, group.type, group.cells) for _number, group in found.occurring()]
    assert names == [(3, "forest", 3), (7, "forest", 2), (7, "grass", 1)]


def test_percentile_of_the_group_as_reference(inverted_cdf):
    random = np.random.default_rng(5)
    values = (random.random((3, 4000)) * [[6], [1], [2000]]).astype(np.float32)
    found = QualityReferences(NAMES)
    groups = found.groups(np.ones(4000), np.full(4000, 2))
    found.add(values, groups)
    found.add_counts(values, groups)
    expected = inverted_cdf(values, 0.95, axis=1)
    best = found.reference(95.0)
    assert best[:, groups[0]] == pytest.approx(expected, rel=2e-4)
    result = quality(values, groups, best, found.floors(best, "none"))
    assert result.max() <= 100 and (
        np.minimum(values / expected[:, None], 1).mean(axis=0) * 100
    ) == pytest.approx(result, abs=0.02)


def test_a_parameter_that_is_0_everywhere_counts_as_0():
    found = QualityReferences(NAMES)
    values = np.array([[0, 0], [0.5, 1], [1, 2]], np.float32)
    groups = found.groups(np.ones(2), np.ones(2))
    found.add(values, groups)
    best = found.reference()
    assert quality(values, groups, best, found.floors(best, "none")) == pytest.approx([100 / 3, 200 / 3])


def test_grades_of_hj_1172():
    """优 ≥ 75, 良 55–75, 中 35–55, 低 20–35, 差 < 20: 5 is 优."""
    values = np.array([0, 19.9, 20, 34.9, 35, 54.9, 55, 74.9, 75, 100, np.nan], np.float32)
    grades = apply_breaks(values, LIMITS, equal_is_higher=True)
    assert grades.tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0]
    assert TYPES == ("forest", "shrub", "grass", "farmland")


def test_values_below_0_and_too_many_regions():
    found = QualityReferences(NAMES)
    groups = found.groups(np.ones(1), np.ones(1))
    with pytest.raises(InputError, match="“fvc” holds -0.1"):
        found.add(np.array([[1], [-0.1], [1]], np.float32), groups)
    with pytest.raises(InputError, match="more than 2000 regions"):
        found.groups(np.arange(3000.0), np.ones(3000))


def test_codes_of_regions_far_apart_are_the_same_as_close_ones():
    found = QualityReferences(NAMES)
    far = found.groups(np.array([5e9, 7, 5e9]), np.array([1, 1, 2]))
    close = QualityReferences(NAMES).groups(np.array([8, 7, 8.0]), np.array([1, 1, 2]))
    assert far.tolist() == close.tolist() == [4, 0, 5]
    assert found.groups(np.empty(0), np.empty(0)).size == 0
