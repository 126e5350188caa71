from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.waterbalance import (
    Balance,
    budyko,
    infiltration_of,
    npp_service,
    parse_runoff,
    water_balance,
)
from ecorestore.core.messages import InputError


def row(*values):
    return np.array([values], np.float32)


def test_balance_by_hand_and_a_deficit_stays_negative():
    """600 mm, 1.33 % runs off, 450 mm evaporate: 142.02 mm. A lake that evaporates 900 mm lacks 300."""
    found = water_balance(row(600, 600, np.nan, 600), row(0.0133, 0, 0, np.nan), row(450, 900, 1, 1))
    assert found[0] == pytest.approx([142.02, -300, np.nan, np.nan], nan_ok=True)


def test_sums_keep_surplus_and_deficit_apart():
    found = Balance().plus(row(142.02, -300, np.nan), 10_000).plus(row(100), 10_000)
    assert found.volume == pytest.approx((142.02 - 300 + 100) * 10)
    assert found.deficit == pytest.approx(3000) and (found.cells, found.negative) == (3, 1)
    assert found.volume + found.deficit == pytest.approx(2420.2)


def test_budyko_at_its_ends():
    """Much energy: all rain evaporates; little energy: PET does. Without soil water ω = 1.25; it is 5 at most."""
    yes = np.array([[True]])
    assert budyko(row(500), row(50_000), row(100), yes, 5)[0, 0] == pytest.approx(500, rel=2e-3)
    assert budyko(row(5000), row(50), row(5000), yes, 5)[0, 0] == pytest.approx(50, rel=1e-3)
    by_hand = 600 * (1 + 2 - (1 + 2**1.25) ** 0.8)
    assert budyko(row(600), row(1200), row(0), yes, 5)[0, 0] == pytest.approx(by_hand)
    most = 600 * (1 + 2 - (1 + 2**5) ** 0.2)
    assert budyko(row(600), row(1200), row(9000), yes, 5)[0, 0] == pytest.approx(most)
    assert budyko(row(600), row(1200), row(0), ~yes, 5)[0, 0] == 600
    assert budyko(row(600), row(400), row(0), ~yes, 5)[0, 0] == 400


def test_budyko_never_exceeds_rain_or_energy():
    generator = np.random.default_rng(7)
    rain, potential = generator.uniform(1, 2000, (2, 50, 50)).astype(np.float32)
    water = generator.uniform(0, 500, (50, 50)).astype(np.float32)
    actual = budyko(rain, potential, water, generator.random((50, 50)) < 0.7, 8)
    assert (actual <= np.minimum(rain, potential) * (1 + 1e-5)).all() and (actual > 0).all()


def test_budyko_without_rain_or_data():
    yes = np.ones((1, 4), bool)
    found = budyko(row(0, 100, np.nan, 0), row(900, np.nan, 900, np.nan), row(10, 10, 10, 10), yes, 5)
    assert found[0, 0] == 0 and np.isnan(found[0, 1:]).all()


def test_npp_form_and_texture():
    assert npp_service(row(0.5, 1), row(1, 0.5), row(0.8, 1), row(0.25, 1))[0] == pytest.approx([0.3, 0])
    assert infiltration_of(row(1, 13, np.nan), "soil")[0] == pytest.approx([1 / 13, 1, np.nan], nan_ok=True)
    for wrong in (0, 14, 2.5):
        with pytest.raises(InputError, match=f"“soil” holds {wrong}"):
            infiltration_of(row(3, wrong), "soil")


def test_table_of_runoff_coefficients():
    codes = {11: "broadleaf", 51: "cropland"}
    found = parse_runoff([{"code": "11", "gong": 2.7}], "gong", ["broadleaf", "cropland"], codes)
    assert found == pytest.approx([np.nan, 0.027, np.nan], nan_ok=True)
    with pytest.raises(InputError, match="ecosystem 99, which is not one of 11 51"):
        parse_runoff([{"code": 99, "gong": 1}], "gong", ["broadleaf", "cropland"], codes)
    for wrong in (-1, 130, "", "few"):
        with pytest.raises(InputError, match="ecosystem 11 is"):
            parse_runoff([{"code": 11, "gong": wrong}], "gong", ["broadleaf", "cropland"], codes)


def test_budyko_equals_invest():
    """natcap.invest 3.14.3, annual_water_yield.fractp_op; see make_budyko_cases.py."""
    cases = np.load(Path(__file__).with_name("data") / "budyko.npz")
    rain, potential, available = (
        cases[name].astype(np.float32) for name in ("rain", "potential", "available")
    )
    for season, shares in zip(cases["seasons"], cases["shares"]):
        actual = budyko(rain, potential, available, cases["vegetated"], float(season))
        assert actual / rain == pytest.approx(shares, rel=2e-5, abs=2e-6)
        balance = water_balance(
            rain, np.zeros_like(rain), actual
        )  # InVEST's water yield: no runoff taken off
        assert balance == pytest.approx((1 - shares) * cases["rain"], rel=1e-4, abs=0.02)
