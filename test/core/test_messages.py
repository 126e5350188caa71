"""Numbers in sentences: short, but codes with all their digits."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError, fields, number_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (110105001.0, "110105001"),
        (np.float64(110105001001), "110105001001"),
        (np.float32(16777216), "16777216"),
        (-4_000_000_001.0, "-4000000001"),
        (3.0, "3"),
        (0.123456789, "0.123457"),
        (np.float32(0.1), "0.1"),
        (1234567.5, "1.23457e+06"),
        (1e30, "1e+30"),
        (np.nan, "nan"),
        (-np.inf, "-inf"),
    ],
)
def test_numbers(value, text):
    assert number_text(value) == text
    assert str(InputError("holds {value:g}.", value=value)) == f"holds {text}."


def test_other_forms_and_values_stay():
    values = {"count": 1234567, "share": 12345678.0, "flag": True, "name": "x", "small": np.float32(2.5)}
    text = "{count:,} {share:,.1f} {share:.3g} {flag} {name} {small}"
    assert text.format(**fields(values)) == text.format(**values)
