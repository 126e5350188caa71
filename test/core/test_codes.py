import numpy as np
import pytest
from ecorestore.core.codes import known_codes, no_codes

NAN, INF = np.nan, np.inf


def test_no_codes_are_what_is_not_whole_or_out_of_range():
    values = np.array([[1, 3, NAN], [0, 4, 2.5]], np.float32)
    assert no_codes(values, 1, 3).tolist() == [0, 4, 2.5]
    assert no_codes(np.array([INF, -INF]), 0, 9).tolist() == [INF, -INF]
    assert no_codes(np.array([NAN]), 0, 9).size == 0


@pytest.mark.parametrize(("size", "kind"), [(256, np.uint8), (65_536, np.uint16)])
def test_known_codes(size, kind):
    known = np.zeros(size, bool)
    known[[2, 255]] = True
    codes, strange = known_codes(np.array([[2, 255, NAN]], np.float32), known)
    assert strange is None and codes.dtype == kind
    assert codes.tolist() == [[2, 255, 0]]


@pytest.mark.parametrize("value", [0, 3, 2.5, -1, 256, 70_000, INF, -INF])
def test_the_first_strange_code_is_told(value):
    known = np.zeros(256, bool)
    known[2] = True
    codes, strange = known_codes(np.array([NAN, 2, value, 9], np.float32), known)
    assert strange == value
    assert codes[:2].tolist() == [0, 2]
