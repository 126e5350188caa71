"""Every cell of a window against its kind: what cannot be is named, with what is wanted and the remedy."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.judgements import require_cells
from ecorestore.gis.kinds import kind_of_key

#: Kind, smallest and largest value that pass.
LIMITS = [
    ("landuse_common", 0, 15),
    ("degradation", 0, 4),
    ("spaces", 0, 3),
    ("restoration_types", 0, 9),
    ("restoration_ways", 0, 3),
    ("restoration_priority", 0, 3),
    ("security", 0, 3),
    ("score", 0, 1),
    ("restoration_potential", 0, 1),
    ("flood_grade", 0, 5),
    ("heat_risk", 0, 5),
    ("ecosystem_quality", 0, 100),
    ("soil_loss", 0, 1e9),
    ("slope", 0, 90),
]


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("landuse_common", 51, ["“lucc”", "51", "Common land use", "0, 1, 2", "Run “Tool” first"]),
        ("landuse_common", 2.5, ["2.5"]),
        ("degradation", 80, ["80", "Degradation degree", "0, 1, 2, 3, 4"]),
        ("degradation", -1, ["-1"]),
        ("spaces", 4, ["Three spaces", "0, 1, 2, 3"]),
        ("restoration_types", 10, ["Restoration types"]),
        ("security", 4, ["Ecological security pattern"]),
        ("score", 1.2, ["1.2", "must be 0 to 1.", "or make it with “Tool”"]),
        ("restoration_potential", -0.1, ["0 to 1"]),
        ("flood_grade", 6, ["Flood risk grade"]),
        ("heat_risk", 7, ["Heat risk grade must be 0 to 5"]),
        ("ecosystem_quality", 150, ["0 to 100"]),
        ("soil_loss", -5, ["-5", "at least 0 t/(km²·a)"]),
        ("slope", 120, ["Slope must be 0 to 90 °"]),
    ],
)
def test_out_of_range(qgis_app, kind, value, words):
    array = np.array([[np.nan, 1], [value, 1]], np.float32)
    with pytest.raises(InputError) as caught:
        require_cells(array, "lucc", kind_of_key(kind), "Tool")
    for word in words:
        assert word in str(caught.value)


def test_no_tool_is_named_where_users_bring_the_layer(qgis_app):
    for kind in ("slope", "landuse_common"):
        with pytest.raises(InputError) as caught:
            require_cells(np.array([[300.0]]), "lucc", kind_of_key(kind))
        assert "“”" not in str(caught.value)


@pytest.mark.parametrize(("kind", "low", "high"), LIMITS)
def test_limits_and_nodata_pass(qgis_app, kind, low, high):
    values = np.array([[low, high, np.nan]], np.float32)
    before = values.copy()
    require_cells(values, "x", kind_of_key(kind))
    np.testing.assert_array_equal(values, before)


@pytest.mark.parametrize(("kind", "low", "high"), LIMITS)
def test_beyond_the_limits_is_refused(qgis_app, kind, low, high):
    for value in (low - 1, high + 1) if high < 1e9 else (low - 1,):
        with pytest.raises(InputError):
            require_cells(np.array([[value]], np.float32), "x", kind_of_key(kind))
