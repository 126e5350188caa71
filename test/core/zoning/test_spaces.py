"""Three spaces and their order of precedence."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.zoning.spaces import three_spaces

# redline, farmland, urban -> space; land use is urban (3) everywhere.
CASES = [
    (0, 0, 0, 3), (0, 0, 1, 3), (0, 1, 0, 2), (0, 1, 1, 2),
    (1, 0, 0, 1), (1, 0, 1, 1), (1, 1, 0, 1), (1, 1, 1, 1),
]  # fmt: skip


def test_precedence_and_conflicts():
    line, field, city, expected = (np.array(part) for part in zip(*CASES))
    result = three_spaces(np.full(8, 3), city.astype(bool), field.astype(bool), line.astype(bool))
    assert result.space.tolist() == expected.tolist()
    assert result.space.dtype == np.uint8
    assert (result.redline_farmland, result.redline_urban, result.farmland_urban) == (2, 2, 2)
    assert result.conflicts == 4
    assert result.changed == 6


def test_without_lines_land_use_decides():
    result = three_spaces(np.array([[1.0, np.nan], [3.0, 2.0]], dtype=np.float32))
    assert result.space.tolist() == [[1, 0], [3, 2]]
    assert result[1:] == (0, 0, 0, 0, 0)


def test_lines_count_only_where_there_is_land_use_unless_told_what_is_inside():
    landuse, line = np.array([0, 0, 2]), np.array([True, True, True])
    outside = three_spaces(landuse, urban=line, redline=line)
    assert outside.space.tolist() == [0, 0, 1]
    assert outside.conflicts == 1
    inside = three_spaces(landuse, urban=line, redline=line, inside=np.array([True, False, True]))
    assert inside.space.tolist() == [1, 0, 1]
    assert inside.conflicts == 2
    assert inside.changed == 1


@pytest.mark.parametrize("value", [4, -1, 1.5])
def test_other_values_are_refused(value):
    with pytest.raises(InputError) as caught:
        three_spaces(np.array([1, value]))
    assert caught.value.values["value"] == value


def test_windows_add_up():
    random = np.random.default_rng(0)
    landuse = random.integers(0, 4, (30, 40))
    masks = random.random((3, 30, 40)) < 0.3
    whole = three_spaces(landuse, *masks)
    parts = [three_spaces(landuse[i : i + 7], *masks[:, i : i + 7]) for i in range(0, 30, 7)]
    assert np.array_equal(np.concatenate([part.space for part in parts]), whole.space)
    assert tuple(np.sum([part[1:] for part in parts], axis=0)) == whole[1:]
