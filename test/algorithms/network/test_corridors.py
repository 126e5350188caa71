import math

import networkx
import numpy as np
import pytest
from qgis.core import QgsProcessingException
from skimage.graph import MCP_Geometric

FIELDS = ("id", "from", "to", "lcd", "length", "euclid", "ratio", "gravity", "rank", "cost_len", "centrality", "width", "min_width", "eff_resist", "cost_eff")  # fmt: skip


@pytest.fixture
def link(run, make_raster, feedback):
    """``link(resistance, sources)`` gives the corridors as dicts, with the line."""

    def call(resistance, sources, **parameters):
        raster = make_raster("resistance", np.asarray(resistance, np.float32))
        wanted = {"SOURCES": sources, "RESISTANCE": raster, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        call.result = run("corridors", wanted, feedback)
        assert [field.name() for field in call.result["OUTPUT"].fields()] == list(FIELDS)
        return [
            {**dict(zip(FIELDS, f.attributes())), "line": f.geometry()}
            for f in call.result["OUTPUT"].getFeatures()
        ]

    call.feedback = feedback
    return call


@pytest.fixture
def row_of_three(make_vector, box):
    """Sources 10, 20, 30 in a row, two cells apart, 2 × 2 cells each."""
    rows = [(box(column, 0, 2, 2), 10 * number) for number, column in ((1, 0), (2, 4), (3, 9))]
    return make_vector("Polygon", rows, "id:integer", name="three")


def ends(corridors):
    return [(c["from"], c["to"]) for c in corridors]


def test_measures_of_a_straight_corridor(link, row_of_three):
    first, second = link(np.full((2, 11), 5.0), row_of_three)
    assert (first["from"], first["to"], first["lcd"], first["length"]) == (10, 20, 1500, 300)
    assert (first["euclid"], first["ratio"]) == (200, 7.5)
    assert (second["lcd"], second["length"], second["euclid"]) == (2000, 400, 300)
    mass = math.log(4) / 5  # 4 ha
    assert first["gravity"] == pytest.approx((2000 / 1500) ** 2 * mass**2, abs=1e-3)
    assert (first["rank"], second["rank"]) == (1, 2)
    assert link.result["COUNT"] == 2 and link.result["TOTAL_LENGTH"] == pytest.approx(700)
    assert len(first["line"].asPolyline()) == 2


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ("adjacent", [(10, 20), (20, 30)]),
        ("all", [(10, 20), (10, 30), (20, 30)]),
        ("mst", [(10, 20), (20, 30)]),
        ("nearest", [(10, 20), (20, 30)]),
        (1, [(10, 20), (10, 30), (20, 30)]),
    ],
)
def test_pairs(link, row_of_three, pairs, wanted):
    assert ends(link(np.ones((2, 11)), row_of_three, PAIRS=pairs)) == wanted


def test_corridors_through_a_third_source_can_go(link, row_of_three):
    found = link(np.ones((2, 11)), row_of_three, PAIRS="all", DROP_CROSSING=True)
    assert ends(found) == [(10, 20), (20, 30)]


def test_highest_cost(link, row_of_three):
    assert ends(link(np.ones((2, 11)), row_of_three, MAX_COST=300)) == [(10, 20)]
    assert any("2 parts" in warning and "30" in warning for warning in link.feedback.warnings)


def test_least_cost_and_way_agree_with_scikit_image(link, make_vector, box):
    resistance = np.random.default_rng(11).lognormal(2, 1, (40, 40)).astype(np.float32).clip(1)
    sources = make_vector("Polygon", [(box(1, 2, 4, 4),), (box(30, 33, 5, 3),)])
    (corridor,) = link(resistance, sources)
    costs = MCP_Geometric(resistance.astype(float))
    starts = [(r, c) for r in range(2, 6) for c in range(1, 5)]
    found = costs.find_costs(starts)[0][33:36, 30:35] * 100
    assert corridor["lcd"] == pytest.approx(float(found.min()), rel=1e-6)
    assert corridor["line"].isSimple()


@pytest.fixture(params=[0, 1, 2])
def landscape(request, make_vector, box):
    """Uneven resistance with holes, ten sources, and the least costs between them by scikit-image."""
    random = np.random.default_rng(request.param)
    resistance = random.lognormal(1.5, 1.2, (40, 50)).astype(np.float32).clip(1)
    resistance[random.random((40, 50)) < 0.1] = np.nan
    corners = [(4 * c, 4 * r) for c, r in zip(random.permutation(12)[:10], random.integers(0, 10, 10))]
    sources = make_vector(
        "Polygon", [(box(*corner, 3, 3), i) for i, corner in enumerate(corners, 1)], "id:integer"
    )
    walls, costs = np.where(np.isnan(resistance), -1, resistance).astype(float), {}
    squares = [(slice(row, row + 3), slice(column, column + 3)) for column, row in corners]
    for one, square in enumerate(squares, 1):
        inside = np.zeros(resistance.shape, bool)
        inside[square] = True
        found = MCP_Geometric(walls).find_costs(np.argwhere(inside & (walls > 0)))[0] * 100
        for other, target in enumerate(squares[one:], one + 1):
            costs[one, other] = float(found[target].min())
    return resistance, sources, {pair: cost for pair, cost in costs.items() if np.isfinite(cost)}


@pytest.mark.parametrize("pairs", ["all", "adjacent", "mst", "nearest"])
def test_pairs_agree_with_scikit_image_and_networkx(link, landscape, pairs):
    resistance, sources, costs = landscape
    found = link(resistance, sources, PAIRS=pairs)
    assert found
    for corridor in found:
        assert corridor["lcd"] == pytest.approx(costs[corridor["from"], corridor["to"]], abs=0.01)
    graph = networkx.Graph()
    graph.add_weighted_edges_from((a, b, cost) for (a, b), cost in costs.items())
    tree = {tuple(sorted(edge)) for edge in networkx.minimum_spanning_tree(graph).edges}
    nearest = {min((p for p in costs if i in p), key=costs.get) for i in graph}
    wanted = {"all": set(costs), "mst": tree, "nearest": nearest}
    if pairs == "adjacent":
        assert tree | nearest <= set(ends(found)) <= set(costs)
    else:
        assert set(ends(found)) == wanted[pairs]


def test_ids_by_field(link, make_vector, box):
    sources = make_vector("Polygon", [(box(0, 0), "松山"), (box(5, 0), "百花山")], "name:string")
    (corridor,) = link(np.ones((1, 6)), sources, ID_FIELD="name")
    assert (corridor["from"], corridor["to"]) == ("松山", "百花山")


def test_parts_that_no_way_joins_are_told(link, row_of_three):
    resistance = np.ones((2, 11))
    resistance[:, 7] = np.nan
    assert ends(link(resistance, row_of_three)) == [(10, 20)]
    assert any("falls into 2 parts" in w and w.endswith("largest: 30.") for w in link.feedback.warnings)


def test_two_sources_in_one_cell(link, make_vector, box):
    rows = [(box(0.1, 0.1, 0.2, 0.2), 1), (box(0.6, 0.6, 0.2, 0.2), 2), (box(4, 0), 3)]
    assert ends(link(np.ones((1, 5)), make_vector("Polygon", rows, "id:integer"))) == [(1, 3)]
    assert any("belong to others were left out: 2" in warning for warning in link.feedback.warnings)


def test_sources_outside_are_named(link, make_vector, box):
    rows = [(box(0, 0), 1), (box(4, 0), 2), (box(99, 0), 3)]
    assert ends(link(np.ones((1, 5)), make_vector("Polygon", rows, "id:integer"))) == [(1, 2)]
    assert any("outside the resistance surface were left out: 3" in w for w in link.feedback.warnings)


@pytest.mark.parametrize("boxes", [[(0, 0)], [(0, 0), (99, 0)], [(0.1, 0.1, 0.1, 0.1), (0.5, 0.5, 0.1, 0.1)]])
def test_fewer_than_two_sources_are_refused(link, make_vector, box, boxes):
    sources = make_vector("Polygon", [(box(*where),) for where in boxes], name="lonely")
    with pytest.raises(QgsProcessingException, match="at least two sources.*“lonely” has 1"):
        link(np.ones((1, 5)), sources)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (0.0, "“resistance” have a resistance of zero"),
        (-1.0, "value -1"),
        (np.nan, "“resistance” has no cell"),
    ],
)
def test_bad_resistance_is_refused(link, row_of_three, value, message):
    with pytest.raises(QgsProcessingException, match=message):
        link(np.full((2, 11), value), row_of_three)


def test_other_bad_input_is_refused(link, make_vector, box):
    with pytest.raises(QgsProcessingException, match="no features with a geometry"):
        link(np.ones((2, 2)), make_vector("Polygon", []))
    twice = make_vector("Polygon", [(box(0, 0), 5), (box(3, 0), 5)], "code:integer")
    with pytest.raises(
        QgsProcessingException, match="“code” of “layer” holds these ids more than once.*: 5\\."
    ):
        link(np.ones((1, 4)), twice, ID_FIELD="code")
    with pytest.raises(QgsProcessingException, match="has no field “nothing”"):
        link(np.ones((1, 4)), twice, ID_FIELD="nothing")


def test_touching_sources(link, make_vector, box):
    (corridor,) = link(np.ones((1, 4)), make_vector("Polygon", [(box(0, 0, 2, 1),), (box(2, 0, 2, 1),)]))
    assert (corridor["lcd"], corridor["euclid"]) == (100, 0) and str(corridor["ratio"]) == "NULL"


def test_points_make_corridors_without_gravity(link, make_vector):
    points = make_vector("Point", [("POINT(39400050 4399950)",), ("POINT(39400350 4399950)",)])
    (corridor,) = link(np.ones((1, 5)), points)
    assert (corridor["lcd"], corridor["gravity"]) == (300, 0)


def test_cancel(run, make_raster, make_vector, box, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "廊道.gpkg"
    parameters = {
        "SOURCES": make_vector(
            "Polygon", [(box(1 + 20 * i, 1 + 20 * j, 5, 5),) for i in range(8) for j in range(8)]
        ),
        "RESISTANCE": make_raster(
            "resistance", np.random.default_rng(0).uniform(1, 9, (160, 160)).astype(np.float32)
        ),
        "OUTPUT": str(path),
    }
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("corridors", parameters, Feedback(cancel_at=60))
    assert not path.exists()
