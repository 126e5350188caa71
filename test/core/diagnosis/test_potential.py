import numpy as np
import pytest
from ecorestore.core.diagnosis.potential import GroupReferences, potential
from ecorestore.core.messages import InputError

NAN = np.nan


def referenced(quality, groups, windows=3):
    found = GroupReferences("kinds")
    for add in (found.add_range, found.add_count):
        for part in np.array_split(np.arange(quality.size), windows):
            add(quality[part], groups[part])
    return found


def test_references_equal_numpys_quantiles_of_each_group():
    rng = np.random.default_rng(1)
    groups = rng.choice([0, 3, 15, 4000], 90_000).astype(np.float32)
    quality = (rng.gamma(2, 10, groups.size) + groups / 100).astype(np.float32)
    quality[::50], groups[::70] = NAN, NAN
    valid = ~np.isnan(quality) & ~np.isnan(groups)
    found = referenced(quality, groups).result(0.9)
    assert list(found) == [0, 3, 15, 4000]
    for code, reference in found.items():
        values = quality[valid & (groups == code)].astype(float)
        assert reference.cells == values.size
        assert reference.mean == pytest.approx(values.mean())
        assert reference.reference == pytest.approx(np.quantile(values, 0.9), rel=1e-3)


def test_few_values_give_the_exact_quantile():
    quality, groups = np.arange(1, 11, dtype=np.float32), np.ones(10, np.float32)
    assert referenced(quality, groups).result(0.9)[1].reference == 9
    assert referenced(quality, groups).result(1)[1].reference == 10


def test_potential_is_the_gap_cut_to_0_and_1():
    quality = np.array([[40, 80, 100], [-5, 20, 20], [NAN, 20, 20]], np.float32)
    groups = np.array([[1, 1, 1], [1, 2, 3], [1, NAN, 65535]], np.float32)
    found = potential(quality, groups, {1: 80, 2: 40})
    assert found.ravel() == pytest.approx([0.5, 0, 0, 1, 0.5, NAN, NAN, NAN, NAN], nan_ok=True)
    assert found.dtype == np.float32


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ([1.5, 2], "“kinds” holds 1.5"),
        ([-1, 2], "“kinds” holds -1"),
        (np.arange(400), "more than 300 groups"),
    ],
)
def test_groups_must_be_classes(groups, sentence):
    groups = np.asarray(groups, np.float32)
    with pytest.raises(InputError) as caught:
        referenced(np.ones(groups.size, np.float32), groups, 1)
    assert sentence in caught.value.template.format(**caught.value.values)


@pytest.mark.parametrize("base", [0, 65_530, 110105001, 110105001001])
def test_great_groups_have_references_of_their_own(base):
    groups = base + np.arange(60.0).reshape(6, 10) // 10
    quality = np.tile(np.arange(1, 11, dtype=np.float32), (6, 1)) * (1 + np.arange(6)[:, None])
    found = {
        code: group.reference for code, group in referenced(quality.ravel(), groups.ravel()).result(1).items()
    }
    assert found == {base + number: 10 * (number + 1) for number in range(6)}
    groups[0, 0], groups[0, 1] = NAN, base + 7
    expected = np.tile(1 - np.arange(1, 11) / 10, (6, 1))
    expected[0, :2] = NAN
    assert potential(quality, groups, found) == pytest.approx(expected, abs=1e-6, nan_ok=True)
