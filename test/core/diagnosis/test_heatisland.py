import numpy as np
import pytest
from ecorestore.core.diagnosis.heatisland import (
    SCALES,
    heat_grades,
    heat_intensity,
    require_warm_mean,
)
from ecorestore.core.messages import InputError

NAN = np.nan


@pytest.mark.parametrize(
    ("method", "expected"),
    [("meanstd", [-5, 0, 5, NAN]), ("rural", [-5, 0, 5, NAN]), ("tfvi", [-0.2, 0, 0.2, NAN])],
)
def test_intensity_by_hand(method, expected):
    temperature = np.array([20, 25, 30, NAN], np.float32)
    assert heat_intensity(temperature, 25.0, method) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("theme", "values", "grades"),
    [
        ("heat_meanstd", [-4, -3, -2.9, -1, 0, 1, 1.1, 3, 3.1, NAN], [1, 1, 2, 2, 3, 3, 4, 4, 5, 0]),
        ("heat_tfvi", [-1, 0, 0.01, 0.15, 0.2, 0.3, 0.31, NAN], [1, 1, 3, 3, 4, 4, 5, 0]),
        ("heat_station", [-9, 0.5, 0.6, 1.5, 2, 2.5, 3, 3.5, 3.6, NAN], [1, 1, 2, 2, 3, 3, 4, 4, 5, 0]),
        ("heat_qxt437", [-6, -5, -4, -2, -1, 0, 1, 2, 4, 5, 6], [1, 1, 2, 3, 3, 4, 4, 5, 6, 6, 7]),
    ],
)
def test_grades_by_hand(theme, values, grades):
    deviation = 2.0 if theme == "heat_meanstd" else 1.0
    assert heat_grades(np.array(values, np.float32), theme, deviation).tolist() == grades


def test_from_4_up_is_a_strong_heat_island():
    """The rules of restoration types ask for HEAT ≥ 4; QX/T 437 alone has seven grades."""
    assert (
        heat_grades(np.array([0.16], np.float32), "heat_tfvi")
        >= 4
        > heat_grades(np.array([0.14]), "heat_tfvi")
    )
    assert heat_grades(np.array([2.6], np.float32), "heat_station") == 4
    assert max(SCALES["heat_qxt437"].codes) == 7


def test_tfvi_changes_with_the_unit_and_is_refused_near_0():
    celsius = np.array([30.0], np.float32)
    assert heat_intensity(celsius, 25.0, "tfvi")[0] == pytest.approx(0.2)
    assert heat_intensity(celsius + 273.15, 298.15, "tfvi")[0] < 0.02
    for mean in (-3.0, 0.0, 4.9):
        with pytest.raises(InputError, match="“x”"):
            require_warm_mean(mean, "x")
    assert require_warm_mean(5.0, "x") is None
