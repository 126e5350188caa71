"""Names that tell a month or a year."""

import pytest
from ecorestore.gis.periods import called_month, called_year


@pytest.mark.parametrize(
    "name",
    ["rain_07", "p07", "pre_201907", "prec_2019_07", "PRE_2010-07", "2019年7月", "降水7月", "七月降水", "July", "rain_jul",
     "monthly_rain", "月降水量", "wc2.1_30s_prec_07", "m12", "降水2014年1月"],
)  # fmt: skip
def test_months(name):
    assert called_month(name) and not called_year(name)


@pytest.mark.parametrize("name", ["pre2019", "precip_2010", "年降水量", "annual_rain", "2014", "降水2015年"])
def test_years(name):
    assert called_year(name) and not called_month(name)


@pytest.mark.parametrize(
    "name", ["precipitation", "rain", "layer_3", "P", "dem", "summary", "marching", "r100", "rain_13"]
)
def test_neither(name):
    assert not called_month(name) and not called_year(name)


@pytest.mark.parametrize("name", ["annual_rain_12", "多年平均降水_07", "rain_year_07"])
def test_a_word_for_the_whole_year_wins(name):
    assert not called_month(name)
