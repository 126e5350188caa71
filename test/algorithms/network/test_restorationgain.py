import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

X, Y = 39400000.0, 4400000.0
ROADS = (10, 20)


def at(column, row):
    """Centre of a cell."""
    return f"{X + (column + 0.5) * 100} {Y - (row + 0.5) * 100}"


@pytest.fixture
def strip():
    """Resistance 1, cut by two roads of 60 and 30."""
    surface = np.ones((9, 40))
    surface[:, ROADS[0]], surface[:, ROADS[1]] = 60, 30
    return surface


@pytest.fixture
def inputs(make_raster, make_vector, box, strip):
    """Three sources in a row, a corridor from each to the next, a break where one crosses a road."""
    return {
        "RESISTANCE": make_raster("resistance", strip),
        "SOURCES": make_vector(
            "Polygon",
            [(box(0, 3, 2, 3), "A"), (box(15, 3, 2, 3), "B"), (box(36, 3, 2, 3), "C")],
            "code:string",
            name="sources",
        ),
        "ID_FIELD": "code",
        "CORRIDORS": make_vector(
            "LineString",
            [(f"LINESTRING({at(1, 4)},{at(15, 4)})", 7, "A", "B"), (f"LINESTRING({at(16, 4)},{at(36, 4)})", 8, "C", "B")],
            "id:integer", "from:string", "to:string", name="corridors",
        ),
        "BREAKPOINTS": breaks(make_vector, (10, 4, 7, None, 1, 4.0), (20, 4, 8, None, 2, 1.0)),
    }  # fmt: skip


def breaks(make_vector, *rows, fields=()):
    names = ("corridor:integer", "length_m:double", "place:integer", "cost:double", *fields)
    return make_vector(
        "Point", [(f"POINT({at(c, r)})", *rest) for c, r, *rest in rows], *names, name="breaks"
    )


@pytest.fixture
def rank(run, inputs, feedback):
    def call(**parameters):
        outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "CURVE": "TEMPORARY_OUTPUT"}
        call.result = run("restorationgain", {**inputs, **outputs, **parameters}, feedback)
        names = [field.name() for field in call.result["OUTPUT"].fields()]
        rows = [
            [None if v == NULL else v for v in f.attributes()] for f in call.result["OUTPUT"].getFeatures()
        ]
        return [dict(zip(names, row)) for row in rows]

    call.feedback = feedback
    return call


def test_costs_and_gains_by_hand(rank):
    found = rank(THRESHOLD=4000, PROBABILITY=0.5)
    lcd = {"AB": 1400.0 + 5900, "BC": 2000.0 + 2900}
    areas = np.array([0.06, 0.06, 0.06])

    def ec(ab, bc):
        p = 0.5 ** (np.array([[0, ab, ab + bc], [ab, 0, bc], [ab + bc, bc, 0]]) / 4000)
        return np.sqrt(areas @ p @ areas)

    before = ec(lcd["AB"], lcd["BC"])
    assert rank.result["EC"] == pytest.approx(before)
    assert [f["cost_fall"] for f in found] == pytest.approx([5900, 2900])
    wanted = [ec(1400, lcd["BC"]), ec(lcd["AB"], 2000)]
    assert [f["gain_ec"] for f in found] == pytest.approx([100 * (value / before - 1) for value in wanted])
    assert [f["links"] for f in found] == [1, 1] and [f["order"] for f in found] == [1, 2]
    assert found[1]["cum_gain"] == pytest.approx(100 * (ec(1400, 2000) / before - 1))
    assert rank.result["GAIN_ALL"] == pytest.approx(found[1]["cum_gain"]) and rank.result["COUNT"] == 2
    point = next(rank.result["OUTPUT"].getFeatures()).geometry().asPoint()
    assert (point.x(), point.y()) == (X + 1050, Y - 450)


def test_cost_field_turns_the_order(rank):
    found = rank(COST_FIELD="cost")
    assert [f["order"] for f in found] == [2, 1] and [f["cost"] for f in found] == [4, 1]
    assert found[0]["per_cost"] == pytest.approx(found[0]["gain_ec"] / 4)
    assert [f["cum_cost"] for f in found] == [5, 1]


def test_curve_begins_with_nothing_done(rank):
    rank(COST_FIELD="cost")
    rows = [f.attributes() for f in rank.result["CURVE"].getFeatures()]
    assert [row[0] for row in rows] == [0, 1, 2] and [row[1] for row in rows][1:] == [2, 1]
    assert [row[4] for row in rows] == [0, 1, 5]
    assert rows[0][6:8] == [0, pytest.approx(rank.result["EC"])]
    assert rows[2][7] == pytest.approx(rank.result["EC"] * (1 + rank.result["GAIN"] / 100))


def test_budget(rank):
    found = rank(COST_FIELD="cost", BUDGET=4)
    assert [f["order"] for f in found] == [None, 1] and [f["level"] for f in found] == [4, 1]
    assert rank.result["GAIN"] < rank.result["GAIN_ALL"]
    assert [f["order"] for f in rank(BUDGET=1)] == [1, None]


def test_points_of_one_place_are_one_measure(rank, make_vector):
    """Two roads at one place: one structure, the highest of their costs."""
    rows = [(10, 4, 7, None, 5, 3.0), (20, 4, 8, None, 5, 2.0), (20, 5, 8, None, 6, 2.0)]
    found = rank(BREAKPOINTS=breaks(make_vector, *rows), COST_FIELD="cost")
    assert [(f["place"], f["points"], f["cost"], f["links"]) for f in found] == [(5, 2, 3, 2), (6, 1, 2, 1)]
    assert found[0]["cost_fall"] == pytest.approx(5900 + 2900) and found[1]["order"] is None
    assert found[1]["level"] == 4


def test_strip_along_the_corridor_where_the_break_is_long(rank, make_vector, make_raster, strip):
    strip[:, 24:34] = 60
    rows = [(29, 4, 8, 1000.0, 1, 1.0)]
    surface = make_raster("built", strip)
    found = rank(RESISTANCE=surface, BREAKPOINTS=breaks(make_vector, *rows), RADIUS=60)
    assert found[0]["cost_fall"] == pytest.approx(59 * 1000)
    short = rank(RESISTANCE=surface, BREAKPOINTS=breaks(make_vector, (29, 4, 8, None, 1, 1.0)), RADIUS=60)
    assert short[0]["cost_fall"] == pytest.approx(59 * 100)


def test_barrier_points_bring_their_radius(rank, make_vector):
    points = make_vector(
        "Point", [(f"POINT({at(10, 4)})", 0.5), (f"POINT({at(22, 4)})", 210.0)], "radius:double"
    )
    found = rank(BREAKPOINTS=points)
    assert [f["cost_fall"] for f in found] == pytest.approx([5900, 2900]) and found[0]["place"] is None


def test_lines_and_polygons_as_breaks(rank, make_vector, box):
    line = make_vector("LineString", [(f"LINESTRING({at(9, 4)},{at(11, 4)})",)])
    assert rank(BREAKPOINTS=line, RADIUS=10)[0]["cost_fall"] == pytest.approx(5900)
    area = make_vector("Polygon", [(box(9, 4, 3, 1),)])
    assert rank(BREAKPOINTS=area)[0]["cost_fall"] == pytest.approx(5900)


def test_mitigated_breaks_need_no_repair(rank, make_vector):
    rows = [(10, 4, 7, None, 1, 1.0, 1), (20, 4, 8, None, 2, 1.0, 0)]
    found = rank(BREAKPOINTS=breaks(make_vector, *rows, fields=("mitigated:integer",)))
    assert [f["place"] for f in found] == [2]
    assert any("mitigate" in sentence for sentence in rank.feedback.infos)


def test_texts_of_the_break_points_are_kept(rank, make_vector):
    rows = [
        (10, 4, 7, None, 1, 1.0, "铁路"),
        (10, 5, 7, None, 1, 1.0, "道路"),
        (20, 4, 8, None, 2, 1.0, None),
    ]
    found = rank(BREAKPOINTS=breaks(make_vector, *rows, fields=("barrier:string",)))
    assert [f["barrier"] for f in found] == ["铁路; 道路", ""]


def test_points_far_from_every_corridor_are_told(rank, make_vector):
    rows = [(10, 4, 7, None, 1, 1.0), (ROADS[1], 0, 8, None, 2, 1.0), (5, 4, 7, None, 3, 1.0)]
    found = rank(BREAKPOINTS=breaks(make_vector, *rows), RADIUS=20)
    assert [f["order"] for f in found][2] is None and found[2]["level"] == 5
    assert any("1 measures change nothing" in sentence for sentence in rank.feedback.warnings)
    away = breaks(make_vector, (10, 4, 7, None, 1, 1.0), (900, 4, 7, None, 2, 1.0))
    assert len(rank(BREAKPOINTS=away)) == 1
    assert any("outside the resistance surface" in sentence for sentence in rank.feedback.warnings)


def test_detour_dearer_than_the_break_is_told(rank, make_raster, make_vector, strip):
    """A second road of the corridor with a way round both: the first repair alone gains nothing."""
    strip[:, 5] = 60
    strip[8, [5, 10]] = 1
    found = rank(
        RESISTANCE=make_raster("round", strip),
        BREAKPOINTS=breaks(make_vector, (10, 4, 7, None, 1, 1.0)),
        RADIUS=20,
    )
    assert found[0]["links"] == 0 and found[0]["order"] is None
    assert any("way round" in sentence for sentence in rank.feedback.infos)


@pytest.mark.parametrize("cost", [0.0, -3.0, None])
def test_costs_that_are_none_are_refused(rank, make_vector, cost):
    rows = [(10, 4, 7, None, 1, 4.0), (20, 4, 8, None, 2, cost)]
    with pytest.raises(QgsProcessingException, match="“cost” of “breaks” must hold a cost above 0"):
        rank(BREAKPOINTS=breaks(make_vector, *rows), COST_FIELD="cost")


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"COST_FIELD": "cost", "BUDGET": 0.5}, "budget 0.5 is below the cheapest measure, which costs 1"),
        ({"COST_FIELD": "money"}, "has no field “money”"),
        ({"RESTORED": 0}, "after restoration must be above 0"),
        ({"THRESHOLD": 0}, "distance threshold is 0"),
        ({"PROBABILITY": 1}, "between 0 and 1"),
        ({"ID_FIELD": ""}, "“corridors” names the source A, which “sources” has not"),
    ],
)
def test_bad_parameters_are_refused(rank, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        rank(**parameters)


def test_bad_layers_are_refused(rank, make_vector, make_raster, box, strip):
    one = make_vector("Polygon", [(box(0, 3, 2, 3), "A")], "code:string", name="one")
    with pytest.raises(
        QgsProcessingException, match="at least two sources on the resistance surface; “one” has 1"
    ):
        rank(SOURCES=one)
    with pytest.raises(QgsProcessingException, match="resistance of zero, below zero or infinity"):
        rank(RESISTANCE=make_raster("zero", np.where(strip > 1, 0, strip)))
    with pytest.raises(QgsProcessingException, match="No path connects any"):
        rank(RESISTANCE=make_raster("walls", np.where(strip > 1, np.nan, strip)))
    with pytest.raises(QgsProcessingException, match="No break point of “breaks” that is left to repair"):
        rank(BREAKPOINTS=breaks(make_vector, (900, 4, 7, None, 1, 1.0)))
    bare = make_vector("LineString", [(f"LINESTRING({at(1, 4)},{at(15, 4)})",)], name="bare")
    with pytest.raises(QgsProcessingException, match="“bare” has no field “from”"):
        rank(CORRIDORS=bare)


def test_parts_that_no_way_connects_are_told(rank, make_raster, strip):
    strip[:, 30] = np.nan
    assert [f["order"] for f in rank(RESISTANCE=make_raster("parts", strip))] == [1, None]
    assert any(sentence == "No path connects these sources: B–C." for sentence in rank.feedback.warnings)


def test_cancel(run, inputs, Feedback, tmp_path):  # noqa: N803
    path, curve = tmp_path / "增益.gpkg", tmp_path / "曲线.csv"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("restorationgain", {**inputs, "OUTPUT": str(path), "CURVE": str(curve)}, Feedback(cancel_at=50))
    assert not path.exists() and not curve.exists()
