import math

import numpy as np
import pytest
from ecorestore.core.evaluation import erosivity

# Beijing 1971-2000, China Meteorological Administration, mm
BEIJING = (2.7, 4.9, 8.3, 21.2, 34.2, 78.1, 185.2, 159.7, 45.5, 21.8, 7.4, 2.8)


def months(values):
    return [np.array([[value, value, np.nan]], np.float32) for value in values]


def test_fournier_index_by_hand():
    year = months([0] * 6 + [100, 50] + [0] * 4)
    assert erosivity.fournier(year)[0, :2] == pytest.approx([12500 / 150] * 2)
    assert np.isnan(erosivity.fournier(year)[0, 2])


def test_a_year_without_rain_is_not_erosive():
    dry = months([0] * 12)
    assert erosivity.fournier(dry)[0, 0] == 0
    assert erosivity.power_law(erosivity.fournier(dry), erosivity.MONTHLY)[0, 0] == 0
    assert erosivity.wischmeier(dry)[0, 0] == 0


def test_the_index_of_years_is_not_that_of_their_mean():
    """Zhang & Fu average the index of every year; the index of mean months is lower."""
    first, second = months([10] * 11 + [200]), months([200] + [10] * 11)
    mean_index = erosivity.mean(map(erosivity.fournier, (first, second)))[0, 0]
    normals = erosivity.fournier([(a + b) / 2 for a, b in zip(first, second)])[0, 0]
    assert mean_index == pytest.approx((11 * 100 + 200**2) / 310)
    assert normals < 0.6 * mean_index


def test_three_ways_on_the_climate_of_beijing():
    """Written out in plain numbers; the three differ by a factor of two."""
    year, total = months(BEIJING), sum(BEIJING)
    index = sum(value**2 for value in BEIJING) / total
    assert total == pytest.approx(571.8)
    monthly = erosivity.power_law(erosivity.fournier(year), erosivity.MONTHLY)[0, 0]
    assert monthly == pytest.approx(0.1833 * index**1.9957, rel=1e-6)
    annual = erosivity.power_law(np.array([total]), erosivity.ANNUAL)[0]
    assert annual == pytest.approx(0.0534 * total**1.6548, rel=1e-6)
    expected = sum(1.735 * 10 ** (1.5 * math.log10(value**2 / total) - 0.8188) for value in BEIJING)
    assert erosivity.wischmeier(year, american=False)[0, 0] == pytest.approx(expected, rel=1e-6)
    converted = erosivity.wischmeier(year)[0, 0]
    assert converted == pytest.approx(17.02 * expected, rel=1e-6)
    values = sorted((monthly, annual, converted))
    assert values[0] > 1500 and values[2] < 4500 and values[2] / values[0] < 2
    assert expected < values[0] / 8, "unconverted it is of another size than the others"


def test_the_order_of_months_within_a_year_does_not_matter():
    year = months(BEIJING)
    for function in (erosivity.fournier, erosivity.wischmeier):
        assert function(year[::-1])[0, 0] == pytest.approx(function(year)[0, 0])


def test_a_month_without_data_makes_the_cell_nodata():
    year = months(BEIJING)
    year[4][0, 0] = np.nan
    for result in (erosivity.fournier(year), erosivity.wischmeier(year)):
        assert np.isnan(result[0, 0]) and result[0, 1] > 0


def test_american_unit_from_its_parts():
    """1 ft·tonf = 2.712 kJ, 1 acre = 0.4047 hm², 1 in = 25.4 mm."""
    foot_ton = 0.3048 * 2000 * 4.4482216  # J
    assert 100 * foot_ton / 1e6 * 25.4 / 0.40468564 == pytest.approx(erosivity.AMERICAN, rel=1e-3)
