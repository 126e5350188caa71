import csv
from fractions import Fraction
from pathlib import Path

import networkx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.breakpoints import (
    area_places,
    habitat_places,
    line_places,
    narrow_places,
    place_numbers,
)
from ecorestore.core.network.breakpoints.measures import Measures, distinct_names, percentiles
from ecorestore.core.network.breakpoints.tracks import (
    Hit,
    acute_angle,
    cluster,
    cut_by_cells,
    left_out,
    make_track,
    meet,
    merge_intervals,
    nearest_to_mean,
    runs,
)

TABLES = Path(__file__).resolve().parents[4] / "resources" / "tables"
FAR = np.array([39450000.0, 4420000.0] * 2)  # coordinates as large as real ones
CLASSES = [
    "railway", "motorway", "trunk", "primary", "secondary", "road", "built", "water", "habitat", "narrow", "mitigated",
]  # fmt: skip


def table(name):
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("first", "second", "start", "end"),
    [
        ((0, 0, 10, 0), (5, -5, 5, 5), 0.5, 0.5),  # crossing
        ((0, 0, 10, 0), (5, 0, 5, 5), 0.5, 0.5),  # one ends on the other
        ((0, 0, 10, 0), (10, 0, 20, 5), 1, 1),  # end to end
        ((0, 0, 10, 0), (5, 1, 5, 5), None, None),  # short of it
        ((0, 0, 10, 0), (0, 1, 10, 1), None, None),  # parallel
        ((0, 0, 10, 0), (4, 0, 7, 0), 0.4, 0.7),  # on top
        ((0, 0, 10, 0), (15, 0, 7, 0), 0.7, 1),  # on top, against it, reaching beyond
        ((0, 0, 10, 0), (10, 0, 15, 0), 1, 1),  # in line, touching
        ((0, 0, 10, 0), (11, 0, 15, 0), None, None),  # in line, apart
        ((0, 0, 10, 10), (0, 0.01, 10, 10.01), None, None),  # parallel, one centimetre off
    ],
)
def test_meeting_of_two_segments(first, second, start, end):
    found = meet(np.array([first], float) + FAR, np.array([second], float) + FAR)
    if start is None:
        assert np.isnan(found.start[0]) and np.isnan(found.end[0])
    else:
        assert found.start[0] == pytest.approx(start, abs=1e-7)
        assert found.end[0] == pytest.approx(end, abs=1e-7)


def exact(first, second):
    """The crossing in rational numbers: fraction of the first, or None; parallel pairs give None."""
    ax, ay, bx, by = map(Fraction, map(int, first))
    cx, cy, dx, dy = map(Fraction, map(int, second))
    determinant = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if determinant == 0:
        return "parallel"
    t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / determinant
    u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / determinant
    return float(t) if 0 <= t <= 1 and 0 <= u <= 1 else None


def test_meeting_agrees_with_exact_arithmetic():
    random = np.random.default_rng(4)
    first, second = random.integers(0, 30, (2, 4000, 4))
    long_enough = (first[:, :2] != first[:, 2:]).any(axis=1) & (second[:, :2] != second[:, 2:]).any(axis=1)
    first, second = first[long_enough], second[long_enough]
    found = meet(first + FAR, second + FAR).start
    expected = [exact(a, b) for a, b in zip(first, second)]
    crossing = 0
    for value, wanted in zip(found, expected):
        if wanted is None:
            assert np.isnan(value)
        elif wanted != "parallel":
            crossing += 1
            assert value == pytest.approx(wanted, abs=1e-6)
    assert crossing > 500


@pytest.mark.parametrize(
    ("first", "second", "degrees"),
    [((1, 0), (0, 3), 90), ((1, 0), (-1, 0), 0), ((1, 0), (-1, 1), 45), ((2, 2), (1, 0), 45)],
)
def test_angle_is_acute(first, second, degrees):
    assert acute_angle(np.array(first), np.array(second)) == pytest.approx(degrees)


@pytest.mark.parametrize("distance", [0.0, 1.0, 4.0, 30.0])
def test_clusters_are_the_components_of_the_graph_of_near_pairs(distance):
    xy = np.random.default_rng(1).uniform(0, 100, (200, 2)).round()
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(xy)))
    graph.add_edges_from(
        (i, j) for i in range(200) for j in range(i) if np.hypot(*(xy[i] - xy[j])) <= distance
    )
    wanted = {frozenset(part) for part in networkx.connected_components(graph)}
    labels = cluster(xy, distance)
    assert {frozenset(np.flatnonzero(labels == k).tolist()) for k in range(labels.max() + 1)} == wanted


def test_no_points_make_no_cluster():
    assert cluster(np.empty((0, 2)), 100).size == 0


def test_place_is_a_member():
    assert nearest_to_mean(np.array([[0.0, 0], [10, 0], [12, 0]])) == 1


@pytest.mark.parametrize(
    ("intervals", "gap", "wanted"),
    [
        ([(0, 1), (3, 4)], 1, [(0, 1), (3, 4)]),
        ([(3, 4), (0, 1)], 2, [(0, 4)]),
        ([(0, 10), (2, 3), (10, 12)], 0, [(0, 12)]),
        ([], 5, []),
    ],
)
def test_intervals_merge(intervals, gap, wanted):
    assert [found[:2] for found in merge_intervals(intervals, gap)] == wanted


STRAIGHT = make_track(0, [(0, 0), (500, 0), (500, 0), (1000, 0)])


def cross(measure, code=1, name="", track=0):
    return Hit(track, measure, measure, code, name, 0.0, 1.0)


def test_track_measures_its_length():
    assert STRAIGHT.measure.tolist() == [0, 500, 1000]
    assert STRAIGHT.piece(400, 600).tolist() == [[400, 0], [500, 0], [600, 0]]


def test_parallel_tracks_are_one_place():
    hits = [cross(100, name="A"), cross(105, name="B"), cross(110, name="B"), cross(400)]
    places = line_places([STRAIGHT], hits, 100)
    assert [(p.x, p.crossings, p.length, p.name) for p in places] == [(105, 3, 10, "B, A"), (400, 1, 0, "")]
    assert places[0].angle == pytest.approx(90)


def test_single_linkage_chains():
    places = line_places([STRAIGHT], [cross(m) for m in (0, 90, 180, 270, 500)], 100)
    assert [p.crossings for p in places] == [4, 1]


def test_classes_and_corridors_stay_apart():
    tracks = [STRAIGHT, STRAIGHT._replace(corridor=1)]
    hits = [cross(100), cross(101, code=2), cross(100, track=1)]
    places = line_places(tracks, hits, 100)
    assert sorted((p.corridor, p.code) for p in places) == [(0, 1), (0, 2), (1, 1)]
    assert place_numbers(places, 100) == [1, 2, 1]


def test_a_vertex_of_both_lines_counts_once():
    hits = [cross(500.0), cross(500.0 + 1e-7), cross(500.0)]
    assert [p.crossings for p in line_places([STRAIGHT], hits, 100)] == [1]


def test_running_on_a_line_is_one_place_in_the_middle():
    hits = [Hit(0, 200, 300, 1, "", 1, 0), Hit(0, 300, 500, 1, "", 1, 0), Hit(0, 500, 500, 1, "", 0, 1)]
    (place,) = line_places([STRAIGHT], hits, 50)
    assert (place.x, place.length, place.crossings, place.angle) == (350, 300, 1, 0)


def test_zigzag_over_a_line_merges_by_distance_not_by_length_of_way():
    zigzag = make_track(0, [(0, 0), (0, 200), (20, 200), (20, 0)])
    hits = [Hit(0, 100, 100, 1, "", 1, 0), Hit(0, 320, 320, 1, "", 1, 0)]
    (place,) = line_places([zigzag], hits, 50)
    assert place.crossings == 2


def test_course_ignores_the_stairs_of_cells():
    stairs = make_track(0, [(0, 0), (100, 0), (100, 100), (200, 100), (200, 200), (300, 200)])
    assert acute_angle(stairs.direction(250, 200), np.array([1, 0])) == pytest.approx(45, abs=10)
    assert acute_angle(stairs.direction(150, 0), np.array([1, 0])) == pytest.approx(90)
    assert stairs.direction(0, 0).tolist() == [100, 0]


def test_gaps_merge_over_narrow_green_and_drop_nicks():
    hits = [
        Hit(0, 100, 200, 7),
        Hit(0, 150, 220, 7),
        Hit(0, 260, 300, 7),
        Hit(0, 600, 601, 7),
        Hit(0, 900, 900, 7),
    ]
    first, second = area_places([STRAIGHT], hits, 50)
    assert (first.length, first.x, first.crossings) == (160, 160, 2)
    assert first.parts == ((0, 100, 220), (0, 260, 300)) and np.isnan(first.angle)
    assert second.length == pytest.approx(1)
    assert len(area_places([STRAIGHT], hits, 50, shortest=30)) == 1


def test_a_bundle_is_mitigated_where_every_line_is():
    open_line, under = cross(100), [cross(m)._replace(passage=name) for m, name in ((105, "A"), (110, "B"))]
    assert [p.passage for p in line_places([STRAIGHT], [open_line, *under], 50)] == [""]
    assert [p.passage for p in line_places([STRAIGHT], under, 50)] == ["A, B"]
    split = [cross(100), cross(100)._replace(passage="A")]  # a bridge and the road before it end here
    assert [p.passage for p in line_places([STRAIGHT], split, 50)] == ["A"]


def test_habitat_gaps_longer_than_the_dispersal_distance():
    inside = [[(300, 400), (380, 450), (0, 50), (650.0, 700.0)]]
    first, second = habitat_places([STRAIGHT], inside, 240, 9)
    assert [(p.x, p.length, p.parts) for p in (first, second)] == [
        (175, 250, ((0, 50, 300),)),
        (850, 300, ((0, 700, 1000),)),
    ]
    assert first.ratio == pytest.approx(250 / 240) and first.kind == "habitat"
    assert [p.length for p in habitat_places([STRAIGHT], [[]], 240, 9)] == [1000]
    assert habitat_places([STRAIGHT], inside, 300, 9) == []


def test_free_stretches_add_up_to_the_length():
    random = np.random.default_rng(3)
    for _ in range(50):
        low = random.uniform(0, 900, 12)
        spans = list(zip(low, low + random.exponential(30, 12)))
        free = left_out(spans, 1000.0)
        covered = merge_intervals(spans, 0)
        assert sum(b - a for a, b in free) + sum(min(b, 1000) - a for a, b, _m in covered) == pytest.approx(
            1000
        )
        assert not any(a < (s + e) / 2 < b for a, b in free for s, e, _m in covered)


def test_narrow_pieces_merge_and_the_point_is_the_narrowest():
    pieces = [(100, 120, 40.0), (120, 140, 30.0), (180, 200, 20.0), (600, 620, 99.0)]
    first, second = narrow_places([STRAIGHT], [pieces], 50, 100, 10)
    assert (first.x, first.width, first.length, first.crossings) == (190, 20, 60, 2)
    assert first.ratio == pytest.approx(5) and first.kind == "narrow"
    assert (second.width, second.length) == (99, 20)
    assert narrow_places([STRAIGHT], [[(0, 10, 0.0)]], 50, 100, 10)[0].ratio == 1000


def test_cut_by_cells_agrees_with_fine_steps():
    """Every tenth of a metre of random lines lies in the cell of its piece."""
    random = np.random.default_rng(6)
    for _ in range(20):
        xy = random.uniform(-300, 1300, (6, 2)).round(-2 if _ % 2 else 3)  # every other one along borders
        track = make_track(0, xy)
        if len(track.xy) < 2:
            continue
        pieces = cut_by_cells(track, (0.0, 1000.0), (50.0, 100.0))
        assert pieces.end[-1] == pytest.approx(track.measure[-1]) and pieces.start[0] == 0
        assert np.allclose(pieces.start[1:], pieces.end[:-1], atol=1e-5)
        at = np.arange(0.05, track.measure[-1], 0.1)
        x, y = track.points(at).T
        column, row = x / 50, (1000 - y) / 100
        clear = (np.abs(column - column.round()) > 1e-6) & (np.abs(row - row.round()) > 1e-6)
        piece = np.clip(np.searchsorted(pieces.end, at), 0, len(pieces.end) - 1)
        assert (pieces.column[piece] == np.floor(column))[clear].all()
        assert (pieces.row[piece] == np.floor(row))[clear].all()


def test_runs_of_pieces():
    start, end = np.arange(5.0), np.arange(1.0, 6.0)
    assert runs(start, end, np.array([1, 1, 0, 1, 0], bool)) == [(0, 2), (3, 4)]
    assert runs(start, end, np.zeros(5, bool)) == []


def test_names_by_frequency():
    assert distinct_names(["b", "a", "", "b", "c", "d", "e"]) == "b, a, c"


@pytest.mark.parametrize(
    ("key", "length", "crossings", "ratio", "severity"),
    [
        ("railway", 0, 1, 0, 2), ("railway", 20, 3, 0, 3), ("motorway", 0, 1, 0, 3), ("trunk", 0, 1, 0, 2),
        ("trunk", 80, 2, 0, 3), ("primary", 0, 1, 0, 2), ("secondary", 0, 1, 0, 1), ("road", 0, 1, 0, 1),
        ("built", 99, 1, 0, 1), ("built", 100, 1, 0, 2), ("built", 5000, 9, 0, 3), ("water", 0, 1, 0, 1),
        ("water", 250, 1, 0, 3), ("habitat", 1500, 1, 1.5, 2), ("habitat", 2000, 1, 2, 3), ("narrow", 900, 1, 1.1, 1),
        ("narrow", 10, 1, 2, 2), ("narrow", 10, 1, 4, 3), ("mitigated", 0, 9, 0, 0),
    ],
)  # fmt: skip
def test_severity_of_the_builtin_table(key, length, crossings, ratio, severity):
    step = builtin().judge(key, length, crossings, ratio)
    assert step.severity == severity and step.measure


def builtin():
    return Measures([{**row, "measure": row["measure_en"]} for row in table("break_measures")], CLASSES)


@pytest.mark.parametrize(
    ("severity", "current", "score", "raised", "priority"),
    [
        (2, None, None, 2, 100 * 2 / 3),
        (2, 0.5, None, 2, 100 * (0.5 * 2 / 3 + 0.3 * 0.5) / 0.8),
        (1, 0.9, None, 2, 100 * (0.5 / 3 + 0.3 * 0.9) / 0.8),
        (1, 1.0, 1.0, 3, 100 * (0.5 / 3 + 0.5)),
        (3, 1.0, 1.0, 3, 100.0),
        (0, 1.0, 1.0, 0, 0.0),
    ],
)
def test_current_and_score_raise_severity_and_priority(severity, current, score, raised, priority):
    found = builtin().weigh(severity, current, score)
    assert found == (raised, pytest.approx(priority))


def test_a_table_without_rows_for_any_leaves_severity_alone():
    assert Measures([ROW], CLASSES).weigh(2, 1.0, 1.0) == (2, pytest.approx(200 / 3))


def test_percentiles_agree_with_scipy():
    from scipy.stats import percentileofscore

    random = np.random.default_rng(8)
    cells = np.concatenate([random.exponential(3, 500).round(1), [0, -1, np.nan]])
    asked = [0.0, -1.0, np.nan, 0.3, 2.5, 100.0]
    positive = cells[cells > 0]
    wanted = [percentileofscore(positive, v, "weak") / 100 if v > 0 else 0 for v in asked]
    assert percentiles(asked, cells) == pytest.approx(wanted)
    assert percentiles([1.0], np.array([np.nan])) == [0.0]


ROW = {"class": "built", "quantity": "length", "minimum": "10", "severity": "1", "measure": "x"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"class": "moat"}, "names the class “moat”"),
        ({"quantity": "width"}, "length, crossings or ratio"),
        ({"class": "any", "quantity": "length"}, "severity, current or score"),
        ({"class": "any", "quantity": "current", "weight": "much"}, "where a number is needed"),
        ({"minimum": "far"}, "where a number is needed"),
        ({"severity": 4}, "Use 0, 1, 2 or 3"),
    ],
)
def test_bad_measures_are_refused(change, message):
    with pytest.raises(InputError, match=message):
        Measures([{**ROW, **change}], CLASSES)


def test_a_gap_below_the_first_row_is_refused():
    with pytest.raises(InputError, match="begins at 0"):
        Measures([ROW], CLASSES).judge("built", 5, 1)
