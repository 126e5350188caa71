"""Names in the order people count."""

import pytest
from ecorestore.gis.recognise import counted

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        [f"{month}月降水量" for month in range(1, 13)],
        [
            f"{month}月降水"
            for month in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        ],
        [f"Rain in {month} (illustrative)" for month in MONTHS],
        [f"pre_{month[:3].lower()}" for month in MONTHS],
        [f"NDVI_{year}" for year in range(2014, 2024)],
        [f"{year}年{month}月" for year in (2019, 2020) for month in range(1, 13)],
        ["Sept rain", "Oct rain"],
        ["a", "b", "marsh 2", "marsh 10"],
    ],
    ids=lambda names: names[0],
)
def test_counted(names):
    turned = names[::-1]
    turned.sort(key=counted)
    assert turned == names
