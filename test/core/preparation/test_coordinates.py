"""Degrees and Gauss-Kruger coordinates told by their size."""

import pytest
from ecorestore.core.preparation.coordinates import (
    Kind,
    cgcs2000,
    fault,
    kind_of_crs,
    kind_of_extent,
    without_number,
)

DEGREES = (115.4, 39.4, 117.5, 41.1)
ZONE = (39362000, 4365000, 39545000, 4550000)
PLAIN = (362000, 4365000, 545000, 4550000)


def turned(box):
    return box[1], box[0], box[3], box[2]


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        (DEGREES, Kind("degrees")), (turned(DEGREES), Kind("degrees", 0, True)),
        (ZONE, Kind("zone", 39)), (turned(ZONE), Kind("zone", 39, True)),
        (PLAIN, Kind("plain")), (turned(PLAIN), Kind("plain", 0, True)),
        ((20362000, 4365000, 20545000, 4550000), Kind("zone", 20)),
        ((24362000, 4365000, 24545000, 4550000), Kind("other")),
        ((12900000, 4800000, 13080000, 5000000), Kind("other")),  # web mercator
        ((0, 0, 1, 1), Kind("other")),
    ],
)  # fmt: skip
def test_kind_of_extent(box, kind):
    assert kind_of_extent(*box) == kind


def test_kind_of_crs():
    assert kind_of_crs(True, None) == Kind("degrees") and kind_of_crs(False, 500000) == Kind("plain")
    assert kind_of_crs(False, 39500000) == Kind("zone", 39) and kind_of_crs(False, 0) == Kind("other")
    assert kind_of_crs(False, None) == Kind("other") and kind_of_crs(False, 39400000) == Kind("other")


@pytest.mark.parametrize(
    ("extent", "crs", "why"),
    [
        (Kind("zone", 39), Kind("zone", 39), ""), (Kind("zone", 39), Kind("zone", 38), "other_zone"),
        (Kind("plain"), Kind("zone", 39), "no_zone"), (Kind("zone", 39), Kind("plain"), "zone_in_plain"),
        (Kind("zone", 39, True), Kind("zone", 39), "swapped"), (Kind("degrees"), Kind("plain"), "degrees_as_metres"),
        (Kind("plain"), Kind("degrees"), "metres_as_degrees"), (Kind("other"), Kind("zone", 39), ""),
        (Kind("degrees"), Kind("degrees"), ""),
    ],
)  # fmt: skip
def test_faults(extent, crs, why):
    assert fault(extent, crs) == why


@pytest.mark.parametrize("zone", [*range(13, 24), *range(25, 46)])
def test_codes_against_the_epsg_registry(zone):
    """Central meridian and false easting of the codes, asked of PROJ."""
    osr = pytest.importorskip("osgeo.osr")
    meridian = zone * 6 - 3 if zone < 24 else zone * 3
    for code, easting in (
        (cgcs2000(Kind("zone", zone)), zone * 1e6 + 500000),
        (without_number(zone), 500000),
    ):
        reference = osr.SpatialReference()
        reference.SetFromUserInput(code)
        assert reference.GetProjParm("central_meridian") == meridian
        assert reference.GetProjParm("false_easting") == easting
        assert "CGCS2000" in reference.GetName() or "China Geodetic" in reference.GetAttrValue("GEOGCS")
    assert cgcs2000(Kind("plain")) == ""
