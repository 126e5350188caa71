"""Lines of QGIS as a graph of streets."""

import pytest
from ecorestore.gis.streets import streets_of
from qgis.core import QgsGeometry


def lines(*texts):
    return [QgsGeometry.fromWkt(text) for text in texts]


CROSS = (
    "MULTILINESTRING((0 0, 100 0), (0 80, 100 80))",
    "LINESTRING(50 -50, 50 120)",
    "LINESTRING(20 -50, 20 120, 30 120)",
)


def test_crossing_streets_stay_apart_unless_they_are_to_meet(qgis_app):
    apart = streets_of(lines(*CROSS))
    assert apart.together == pytest.approx(180 / 550)
    assert apart.features.tolist() == [0, 0, 1, 2]
    meeting = streets_of(lines(*CROSS), crossings=True)
    assert meeting.together == pytest.approx(1)
    assert meeting.streets.lengths.sum() == pytest.approx(550)
    assert len(meeting.streets.edges) == 6 + 3 + 4


def test_streets_on_one_another_meet_where_that_begins_and_ends(qgis_app):
    found = streets_of(lines("LINESTRING(0 0, 100 0)", "LINESTRING(20 0, 60 0, 60 40)"), crossings=True)
    assert found.together == pytest.approx(1)
    assert len(found.streets.nodes) == 5
