import numpy as np
import pytest
from ecorestore.core.network.nightlight import NightLight

N = np.nan
LANDUSE = np.float32([[3, 3, 3, 9], [9, 9, 5, N]])
LIGHT = np.float32([[0, 1, 2, 10], [30, N, 0, 4]])


@pytest.mark.parametrize("strips", [1, 2])
def test_by_hand_also_strip_by_strip(strips):
    light = NightLight()
    for land, lit in zip(np.array_split(LANDUSE, strips), np.array_split(LIGHT, strips)):
        light.add(land, lit)
    assert light.means == {3.0: 1.0, 9.0: 20.0, 5.0: 0.0} and light.dark == [5.0]
    found = light.correct(np.full((2, 4), 40, np.float32), LANDUSE, LIGHT)
    assert found.tolist() == [[1, 40, 80, 20], [60, 40, 40, 40]]


def test_limit_and_nodata_and_noise_below_zero():
    light = NightLight(1.5)
    light.add(LANDUSE, np.where(LIGHT == 0, -3, LIGHT).astype(np.float32))
    assert light.means[3.0] == 1.0
    resistance = np.float32([[30, 30, 30, 30], [N, 30, 30, 30]])
    found = light.correct(resistance, LANDUSE, LIGHT)
    assert found[0].tolist() == [20, 30, 45, 20] and np.isnan(found[1, 0])


def test_mean_of_a_class_is_kept():
    random = np.random.default_rng(0)
    land, lit = (
        random.integers(1, 4, (50, 60)).astype(np.float32),
        random.gamma(2, 9, (50, 60)).astype(np.float32),
    )
    light = NightLight()
    light.add(land, lit)
    factor = light.factor(land, lit)
    assert [factor[land == code].mean() for code in (1, 2, 3)] == pytest.approx([1, 1, 1], rel=1e-5)
