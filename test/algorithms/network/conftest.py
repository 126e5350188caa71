"""A corridor of 1 km and the break points along it."""

import pytest

from .breaks import X, Y, line


@pytest.fixture
def corridor(make_vector):
    return make_vector("LineString", [(line((0, 0), (1000, 0)), 7)], "id:integer", name="corridors")


@pytest.fixture
def find(run, corridor, feedback):
    """``find(RAILWAYS=...)`` gives the points as dicts, with the position as x and y."""

    def call(**parameters):
        wanted = {
            "CORRIDORS": corridor,
            "OUTPUT": "TEMPORARY_OUTPUT",
            "SEGMENTS": "TEMPORARY_OUTPUT",
            **parameters,
        }
        call.result = run("breakpoints", wanted, feedback)
        rows = []
        for feature in call.result["OUTPUT"].getFeatures():
            point = feature.geometry().asPoint()
            names = [field.name() for field in feature.fields()]
            rows.append({**dict(zip(names, feature.attributes())), "x": point.x() - X, "y": point.y() - Y})
        return rows

    call.feedback = feedback
    return call


@pytest.fixture
def rails(make_vector):
    rows = [(line((x, -100), (x, 100)), "rail", "京沪线") for x in (300, 305, 310)]
    rows.append((line((600, -100), (600, 100)), "subway", "10号线"))
    rows.append((line((700, -100), (900, 100)), "rail", "京张线"))
    return make_vector("LineString", rows, "type:string", "name:string", name="rails")
