import numpy as np
import pytest
from ecorestore.core.evaluation.dominant import dominant
from ecorestore.core.messages import InputError

RANDOM = np.random.default_rng(6)
ONES = [1, 1, 1, 1, 1]


def test_equals_numpy_argmax_and_sorting():
    scores = RANDOM.random((5, 30, 20)).astype(np.float32)
    weights = np.array([1, 0.5, 2, 1.5, 0], np.float32)
    weighted = scores * weights[:, None, None]
    code, margin = dominant(scores, weights)
    ordered = np.sort(weighted, axis=0)
    assert np.array_equal(code, weighted.argmax(axis=0) + 1)
    assert margin == pytest.approx(ordered[-1] - ordered[-2])
    assert (code.dtype, margin.dtype) == (np.uint8, np.float32)


@pytest.mark.parametrize(
    ("scores", "code", "margin"),
    [
        ([0.5, 0.5, 0.5, 0.5, 0.5], 1, 0),
        ([0.1, 0.7, 0.2, 0.7, 0.7], 2, 0),
        ([0.1, 0.7, 0.2, 0.9, 0.8], 4, 0.1),
        ([0.9, 0.7, 0.2, 0.1, 0.8], 1, 0.1),
        ([0.9, 0.7, 0.2, np.nan, 0.8], 0, np.nan),
        ([np.nan, 0.7, 0.2, 0.1, 0.8], 0, np.nan),
    ],
)
def test_the_first_of_equal_scores_wins_and_nodata_stays(scores, code, margin):
    result = dominant([np.array([score]) for score in scores], ONES)
    assert result.code.tolist() == [code]
    assert result.margin == pytest.approx([margin], abs=1e-6, nan_ok=True)


def test_override_wins_and_keeps_the_margin_of_the_scores():
    scores = [np.full(4, score) for score in (0.1, 0.2, 0.3, 0.4, 0.9)]
    scores[2][3] = np.nan
    result = dominant(scores, ONES, np.array([0, 2, np.nan, 3]))
    assert result.code.tolist() == [5, 2, 5, 0]
    assert result.margin == pytest.approx([0.5, 0.5, 0.5, np.nan], nan_ok=True)


@pytest.mark.parametrize("value", [6, -1, 2.5])
def test_other_codes_are_refused(value):
    with pytest.raises(InputError, match=f"“plan” holds {value:g}. Use 1 to 5"):
        dominant([np.zeros(1)] * 5, ONES, np.array([value]), "plan")
