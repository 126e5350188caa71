from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.soilloss import grade_loss, soil_conservation, soil_loss
from ecorestore.core.messages import InputError

INVEST = Path(__file__).parent / "data" / "invest_usle.npz"
ONE = [np.array([value], np.float32) for value in (3000, 0.04, 5.0, 0.02)]


def test_hectares_become_square_kilometres():
    """3000 · 0.04 · 5 · 0.02 = 12 t/hm² = 1200 t/km²."""
    assert soil_loss(*ONE)[0] == pytest.approx(1200)
    assert soil_loss(*ONE, np.array([0.35], np.float32))[0] == pytest.approx(420)
    assert soil_conservation(*ONE)[0] == pytest.approx(100 * 600 * 0.98)


def test_loss_and_conservation_make_up_the_potential():
    r, k, ls, c = (np.random.default_rng(3).uniform(0, 1, (4, 50)) * [[5000], [0.06], [30], [1]]).astype(
        np.float32
    )
    assert soil_loss(r, k, ls, c) + soil_conservation(r, k, ls, c) == pytest.approx(
        100 * r * k * ls, rel=1e-5
    )


def test_nodata_of_any_factor():
    for place in range(5):
        factors = [*(factor.copy() for factor in ONE), np.ones(1, np.float32)]
        factors[place][0] = np.nan
        assert np.isnan(soil_loss(*factors)[0])


def test_equal_to_invest():
    """R·K·LS·C·P of natcap.invest.sdr, and the erosion avoided by cover; both in t/hm²."""
    case = np.load(INVEST)
    own = soil_loss(*(case[name] for name in ("r", "k", "ls", "c", "p")))
    assert np.array_equal(np.isnan(own), np.isnan(case["usle"]))
    assert own == pytest.approx(100 * case["usle"], rel=1e-5, nan_ok=True)
    held = soil_conservation(*(case[name] for name in ("r", "k", "ls", "c")))
    assert held == pytest.approx(100 * case["avoided"], rel=1e-5, abs=0.1, nan_ok=True)


@pytest.mark.parametrize(
    ("tolerance", "loss", "grades"),
    [
        (200, [0, 199, 200, 2499, 2500, 5000, 8000, 15000, np.nan], [1, 1, 2, 2, 3, 4, 5, 6, 0]),
        (1000, [999, 1000, 2500], [1, 2, 3]),
    ],
)
def test_grades_of_the_standard(tolerance, loss, grades):
    assert grade_loss(np.array(loss, np.float32), tolerance).tolist() == grades


@pytest.mark.parametrize("tolerance", [0, 2500])
def test_tolerance_within_slight_erosion(tolerance):
    with pytest.raises(InputError, match="between 0 and 2500"):
        grade_loss(np.zeros(2, np.float32), tolerance)
