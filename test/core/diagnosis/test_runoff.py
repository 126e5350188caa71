"""Curve numbers against the printed table of TR-55, InVEST's formula and the slope of 5 %."""

import numpy as np
import pytest
from ecorestore.core.diagnosis.runoff import steep_curve_number, storm_runoff

#: Runoff depth in inches for a rainfall in inches and a curve number: USDA TR-55 (1986), table 2-1.
TR55 = (
    (5.0, 60, 1.30), (5.0, 75, 2.45), (5.0, 90, 3.88), (6.0, 65, 2.35), (6.0, 75, 3.28), (6.0, 85, 4.30),
    (6.0, 98, 5.76), (2.0, 80, 0.56), (3.0, 70, 0.71), (4.0, 80, 2.04), (10.0, 75, 6.88),
)  # fmt: skip


@pytest.mark.parametrize(("rain", "number", "depth"), TR55)
def test_equals_the_printed_table(rain, number, depth):
    assert storm_runoff(rain * 25.4, np.array([number]))[0] / 25.4 == pytest.approx(depth, abs=0.0051)


def test_no_rain_no_runoff_and_never_below_zero():
    """Below the initial abstraction the square would rise again: exactly 0, not an absolute value."""
    numbers = np.arange(1.0, 100.5, 0.5)
    for rain in (0, 0.5, 5, 20, 60, 200, 1000):
        runoff = storm_runoff(rain, numbers)
        storage = 25400 / numbers - 254
        assert (runoff[rain <= 0.2 * storage] == 0).all()
        assert (runoff[rain > 0.2 * storage + 1e-9] > 0).all()
        assert (runoff <= rain).all()
        assert (np.diff(runoff) >= 0).all()
    assert storm_runoff(80, np.array([100.0]))[0] == 80
    assert storm_runoff(0, np.array([100.0]))[0] == 0
    assert np.isnan(storm_runoff(80, np.array([np.nan]))[0])


def test_equals_invest_urban_flood_risk():
    """What _s_max_op and _q_pi_op of InVEST 3.14.3 give for 90 mm; its numbers are float32."""
    numbers = np.array([30, 55, 61, 74, 85, 98])
    peer = [0, 9.155276, 15.0453825, 32.25521, 52.17528, 84.06499]
    assert storm_runoff(90, numbers) == pytest.approx(peer, rel=1e-5)


def test_slope_raises_the_number_from_5_percent_on():
    numbers = np.array([40.0, 70.0, 98.0])
    level, five, steep = (steep_curve_number(numbers, np.full(3, s)) for s in (0.0, np.log(2) / 13.86, 1.0))
    assert five == pytest.approx(numbers)
    assert (level < numbers).all()
    assert (steep > numbers).all()
    assert (steep < 100).all()
    wet = 70 * np.exp(0.00673 * 30)
    assert steep[1] == pytest.approx(70 + (wet - 70) / 3, rel=1e-4)
    assert level[1] == pytest.approx(70 - (wet - 70) / 3)
