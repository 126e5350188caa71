"""Ecosystem rasters in both kinds of codes."""

import numpy as np
import pytest
from ecorestore.algorithms.evaluation.shared.ecosystems import ecosystem_rows, groups_of
from ecorestore.core.messages import InputError

ORDER = ("forest", "shrub", "grass", "farmland")


def test_every_common_class_has_one_ecosystem():
    assert sorted(ecosystem_rows("common")) == list(range(1, 16))
    assert len(ecosystem_rows("hj1172")) == 24


def test_groups_of_both_kinds_of_codes():
    common = np.array([3, 4, 6, 1, 9, np.nan], np.float32)
    national = np.array([11, 21, 33, 51, 61, np.nan], np.float32)
    for values, system in ((common, "common"), (national, "hj1172")):
        assert groups_of(values, system, "vegetation", ORDER, "x").tolist() == [1, 2, 3, 4, 0, 0]


@pytest.mark.parametrize(
    ("code", "system"), [(11.0, "hj1172"), (17.0, "common"), (2.5, "common"), (0.0, "common")]
)
def test_strange_codes_are_named(code, system):
    values = np.array([code if system == "common" else 3.0], np.float32)
    with pytest.raises(InputError, match=f"code {values[0]:g}"):
        groups_of(values, system, "vegetation", ORDER, "x")
