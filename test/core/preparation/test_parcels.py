import pytest
from ecorestore.core.preparation.parcels import Match, clean, match

KNOWN = dict.fromkeys(["00", "01", "0101", "0201", "0201K", "05", "05H1", "08H2", "08H2A", "11", "060101"])
NAMES = {"水田": "0101", "果园": "0201"}


@pytest.mark.parametrize(
    "value, text",
    [
        (None, ""),
        (101, "101"),
        (101.0, "101"),
        ("101.0", "101"),
        (" 0101 ", "0101"),
        ("０１０１ｋ", "0101K"),
        ("05h1", "05H1"),
    ],
)
def test_clean(value, text):
    assert clean(value) == text


@pytest.mark.parametrize(
    "value, code, exact",
    [
        ("0101", "0101", True),
        (101, "0101", True),
        (101.0, "0101", True),
        ("101", "0101", True),
        (1, "01", True),
        (60101, "060101", True),
        ("0201k", "0201K", True),
        ("0101K", "0101", False),
        ("08H2A", "08H2A", True),
        ("08H2B", "08H2", False),
        ("5H1", "05H1", True),
        ("0599", "05", False),
        ("010199", "0101", False),
        ("1199", "11", False),
        ("0101水田", "0101", True),
        ("水田", "0101", True),
        ("00", "00", True),
    ],
)
def test_codes_as_they_come(value, code, exact):
    assert match(value, KNOWN, NAMES) == Match(code, exact)


@pytest.mark.parametrize("value", [None, "", " ", 0, "0", "9999", "77", "林", "K", "-1"])
def test_unknown(value):
    assert match(value, KNOWN, NAMES) is None
