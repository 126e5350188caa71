"""Corridors with knight's moves, of the minimum planar graph, and their linkage priority."""

import networkx as nx
import numpy as np
import pytest
from qgis.core import QgsProcessingException

from ...core.network.leastcost.small_worlds import cell_distances
from .test_corridor_swaths import draw, rows  # noqa: F401 (a fixture)

PRIORITY = ("closeness", "permeability", "cav_from", "cav_to", "csp")


@pytest.fixture
def scene(make_vector, box):
    """Uneven ground, and four sources of 2 x 2 cells with an expert's value."""
    resistance = np.random.default_rng(3).lognormal(1.5, 1.0, (18, 22)).astype(np.float32).clip(1)
    corners = {1: (1, 1), 2: (17, 2), 3: (3, 14), 4: (16, 13)}
    shapes = [(box(*corner, 2, 2), number, 2.0 * number) for number, corner in corners.items()]
    return resistance, make_vector("Polygon", shapes, "id:integer", "expert:double"), corners


def least_costs(resistance, corners, neighbours):
    """Least cost of each pair by all paths between all cells."""
    every = cell_distances(resistance.astype(float), (100.0, 100.0), neighbours)
    columns = resistance.shape[1]
    cells = {
        number: [(row + r) * columns + column + c for r in (0, 1) for c in (0, 1)]
        for number, (column, row) in corners.items()
    }
    return {
        (one, other): every[np.ix_(cells[one], cells[other])].min()
        for one in cells
        for other in cells
        if one < other
    }


@pytest.mark.parametrize("neighbours", ["8", "16"])
def test_knights_moves(draw, scene, neighbours, read):  # noqa: F811
    resistance, sources, corners = scene
    found = draw(resistance, sources, PAIRS="all", NEIGHBOURS=neighbours, CUTOFF=500)
    expected = least_costs(resistance, corners, int(neighbours))
    lines = rows(found["OUTPUT"])
    assert {(line["from"], line["to"]): line["lcd"] for line in lines} == pytest.approx(expected, rel=1e-5)
    for line in lines:
        assert line["geometry"].length() == pytest.approx(line["length"], rel=1e-6)
    assert np.nanmin(read(found["SWATH"])) == 0
    knights = any(
        abs(abs(b.x() - a.x()) - 2 * abs(b.y() - a.y())) < 1e-6
        or abs(2 * abs(b.x() - a.x()) - abs(b.y() - a.y())) < 1e-6
        for line in lines
        for a, b in zip(line["geometry"].asPolyline()[:-1], line["geometry"].asPolyline()[1:])
    )
    assert knights == (neighbours == "16")


def test_minimum_planar_graph(draw, scene):  # noqa: F811
    resistance, sources, corners = scene
    lists = {
        mode: {
            (line["from"], line["to"]): line["lcd"]
            for line in rows(draw(resistance, sources, PAIRS=mode)["OUTPUT"])
        }
        for mode in ("mst", "mpg", "adjacent")
    }
    assert set(lists["mst"]) <= set(lists["mpg"]) <= set(lists["adjacent"])
    expected = least_costs(resistance, corners, 8)
    assert lists["mpg"] == pytest.approx({pair: expected[pair] for pair in lists["mpg"]}, rel=1e-5)
    assert nx.check_planarity(nx.Graph(list(lists["mpg"])))[0]


def by_range(values, invert=False):
    values = np.asarray(values, float)
    spread = values.max() - values.min()
    return (values.max() - values if invert else values - values.min()) / spread


def test_linkage_priority_equals_its_sums(draw, scene, read):  # noqa: F811
    resistance, sources, corners = scene
    found = draw(
        resistance, sources, PAIRS="all", CUTOFF=800, LINKAGE_PRIORITY="TEMPORARY_OUTPUT", EXPERT_FIELD="expert",
        SOURCE_WEIGHTS="resistance=0.5 area=0.2 expert=0.3", BLEND_WEIGHTS="swath=0.4 priority=0.6",
    )  # fmt: skip
    lines = rows(found["OUTPUT"])
    inside = [resistance[r : r + 2, c : c + 2].mean(dtype=float) for c, r in corners.values()]
    cav = 0.5 * (max(inside) + min(inside) - np.array(inside)) / max(inside) + 0.2
    value = dict(zip(corners, by_range(cav + 0.3 * np.array([0.25, 0.5, 0.75, 1]))))
    close = by_range([line["length"] for line in lines], invert=True)
    perm = by_range([line["length"] / line["lcd"] for line in lines])
    for line, near, open_ in zip(lines, close, perm):
        ends = value[line["from"]], value[line["to"]]
        csp = 0.33 * near + 0.33 * open_ + 0.34 * sum(ends) / 2
        assert [line[name] for name in PRIORITY] == pytest.approx([near, open_, *ends, csp], abs=1e-3)
    assert max(line["csp"] for line in lines) <= 1
    blend, swath = read(found["LINKAGE_PRIORITY"]), read(found["SWATH"])
    np.testing.assert_array_equal(np.isnan(blend), np.isnan(swath))
    best = max(line["csp"] for line in lines)
    assert np.nanmax(blend) == pytest.approx(0.4 + 0.6 * best, abs=1e-3)
    lowest = 0.4 * (1 - swath / 800) + 0.6 * min(line["csp"] for line in lines)
    assert (blend[~np.isnan(blend)] >= lowest[~np.isnan(blend)] - 1e-3).all()


def test_fields_of_the_priority_only_where_asked_for(draw, scene):  # noqa: F811
    resistance, sources, _corners = scene
    plain, asked = draw(resistance, sources), draw(resistance, sources, PRIORITY=True)
    names = [field.name() for field in plain["OUTPUT"].fields()]
    assert not set(PRIORITY) & set(names)
    assert [field.name() for field in asked["OUTPUT"].fields()] == [*names, *PRIORITY]
    assert plain["LINKAGE_PRIORITY"] == ""
    for before, after in zip(rows(plain["OUTPUT"]), rows(asked["OUTPUT"])):
        assert [before[name] for name in names] == [after[name] for name in names]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"SOURCE_WEIGHTS": "size=1"}, "none of resistance, area, shape, expert, centrality"),
        ({"CORRIDOR_WEIGHTS": "closeness=abc"}, "name=number"),
        ({"BLEND_WEIGHTS": "swath=0 priority=0"}, "All weights are 0"),
        ({"SOURCE_WEIGHTS": "expert=1"}, "needs a field"),
        ({"SOURCE_WEIGHTS": "area=-1"}, "negative"),
    ],
)
def test_weights_that_cannot_be(draw, scene, parameters, words):  # noqa: F811
    resistance, sources, _corners = scene
    with pytest.raises(QgsProcessingException, match=words):
        draw(resistance, sources, PRIORITY=True, **parameters)


def test_expert_values_that_are_missing(draw, make_vector, box):  # noqa: F811
    sources = make_vector(
        "Polygon", [(box(0, 0), 1, None), (box(5, 0), 2, 3.0)], "id:integer", "expert:double"
    )
    with pytest.raises(QgsProcessingException, match="1 sources"):
        draw(np.ones((1, 7)), sources, PRIORITY=True, SOURCE_WEIGHTS="expert=1", EXPERT_FIELD="expert")


def test_priority_of_points_and_of_no_corridor(draw, make_vector):  # noqa: F811
    points = make_vector("Point", [("POINT(39400050 4399950)",), ("POINT(39400350 4399950)",)])
    (line,) = rows(draw(np.ones((1, 5)), points, PRIORITY=True)["OUTPUT"])
    assert [line[name] for name in PRIORITY] == [1, 1, 1, 1, 1]
    walled = np.array([[1.0, 1, np.nan, 1, 1]])
    none = draw(walled, points, PRIORITY=True, LINKAGE_PRIORITY="TEMPORARY_OUTPUT")
    assert none["COUNT"] == 0
