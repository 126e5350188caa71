"""Swaths, areas, widths, effective resistance, centrality and limits of the corridors."""

from pathlib import Path

import networkx
import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException, QgsRasterLayer, QgsVectorLayer
from skimage.graph import MCP_Geometric


@pytest.fixture
def draw(run, make_raster, feedback):
    """``draw(resistance, sources)`` gives the results with every output made."""

    def call(resistance, sources, **parameters):
        raster = make_raster("resistance", np.asarray(resistance, np.float32))
        outputs = dict.fromkeys(("OUTPUT", "SWATH", "SWATH_AREAS", "SOURCE_CENTRALITY"), "TEMPORARY_OUTPUT")
        return run("corridors", {"SOURCES": sources, "RESISTANCE": raster, **outputs, **parameters}, feedback)

    call.feedback = feedback
    return call


@pytest.fixture
def strip(make_vector, box):
    """A channel of three open rows between two sources of 5 × 3 cells."""
    resistance = np.full((9, 20), np.nan)
    resistance[3:6] = 2.0
    sources = make_vector("Polygon", [(box(0, 3, 5, 3), 7), (box(15, 3, 5, 3), 9)], "id:integer")
    return resistance, sources


@pytest.fixture
def star(make_vector, box):
    """A source in the middle and four around it."""
    places = [(9, 9), (9, 1), (9, 17), (1, 9), (17, 9)]
    return make_vector("Polygon", [(box(*p, 2, 2), i) for i, p in enumerate(places, 1)], "id:integer")


def rows(layer):
    names = [field.name() for field in layer.fields()]
    return [{**dict(zip(names, f.attributes())), "geometry": f.geometry()} for f in layer.getFeatures()]


def test_measures_of_a_channel(draw, strip, read):
    found = draw(*strip, CUTOFF=1000, EFFECTIVE=True)
    (line,) = rows(found["OUTPUT"])
    assert (line["lcd"], line["length"], line["euclid"]) == (2200, 1100, 1000)
    assert (line["cost_len"], line["width"], line["min_width"]) == (2, 300, 300)
    assert line["centrality"] == 1
    # between the ends three rows of 11 steps, 2 Ω each, with their diagonals
    assert 2200 / 3.5 > line["eff_resist"] > 2200 / 9
    assert line["cost_eff"] == pytest.approx(line["lcd"] / line["eff_resist"], abs=1e-3)
    (area,) = rows(found["SWATH_AREAS"])
    assert (area["id"], area["from"], area["to"], area["lcd"]) == (1, 7, 9, 2200)
    assert (area["area_ha"], area["width"], area["min_width"]) == (30, 300, 300)
    assert area["geometry"].area() == 300_000
    swath = read(found["SWATH"])
    assert (np.isfinite(swath[3:6, 5:15])).all() and np.isnan(swath[:3]).all() and np.nanmin(swath) == 0


def test_effective_resistance_of_a_single_row_is_its_cost(draw, make_vector, box):
    sources = make_vector("Polygon", [(box(0, 0),), (box(6, 0),)])
    (line,) = rows(draw(np.array([[1.0, 2, 4, 8, 4, 2, 1]]), sources, EFFECTIVE=True)["OUTPUT"])
    assert line["eff_resist"] == pytest.approx(line["lcd"], rel=1e-6)
    assert line["cost_eff"] == pytest.approx(1, rel=1e-6)


def test_swath_equals_scikit_image(draw, make_vector, box, read):
    random = np.random.default_rng(3)
    resistance = random.lognormal(1.5, 1, (40, 50)).astype(np.float32).clip(1)
    corners = [(2, 3), (40, 5), (20, 33), (44, 34)]
    sources = make_vector("Polygon", [(box(*c, 3, 3), i) for i, c in enumerate(corners, 1)], "id:integer")
    found = draw(resistance, sources, PAIRS="all", CUTOFF=400)
    squares = [(slice(row, row + 3), slice(column, column + 3)) for column, row in corners]
    costs = []
    for square in squares:
        inside = np.zeros(resistance.shape, bool)
        inside[square] = True
        costs.append(MCP_Geometric(resistance.astype(float)).find_costs(np.argwhere(inside))[0] * 100)
    expected = np.full(resistance.shape, np.inf)
    for one in range(4):
        for other in range(one):
            expected = np.minimum(expected, costs[one] + costs[other] - costs[one][squares[other]].min())
    swath = read(found["SWATH"])
    np.testing.assert_array_equal(np.isfinite(swath), expected <= 400)
    held = np.isfinite(swath)
    np.testing.assert_allclose(swath[held], expected[held], atol=0.01)
    assert len(rows(found["OUTPUT"])) == 6


def test_cutoff_of_its_own_is_told(draw, star):
    draw(np.full((20, 20), 3.0), star, PAIRS="mst")
    assert "Cutoff of the swath: 210." in draw.feedback.infos  # a tenth of 7 steps at 300


@pytest.mark.parametrize(("cutoff", "widest"), [(None, 80), (1000, 80), (1000, 5000)])
def test_width_in_metres(draw, strip, cutoff, widest):
    found = draw(*strip, CUTOFF=cutoff, WIDTH=widest)
    (area,), (line,) = rows(found["SWATH_AREAS"]), rows(found["OUTPUT"])
    if cutoff is None:  # a plain band, 11 steps long
        assert area["geometry"].area() == pytest.approx(80 * 1100)
    else:
        assert area["geometry"].area() == pytest.approx(min(widest, 300) * 1000)
    assert (area["width"], area["min_width"]) == (min(widest, 300), min(widest, 300))
    assert line["width"] == 300


def test_bands_need_no_swath(run, make_raster, strip):
    raster = make_raster("resistance", strip[0].astype(np.float32))
    given = {"SOURCES": strip[1], "RESISTANCE": raster, "WIDTH": 30, "OUTPUT": "TEMPORARY_OUTPUT"}
    found = run("corridors", {**given, "SWATH_AREAS": "TEMPORARY_OUTPUT"})
    assert [row["width"] for row in rows(found["SWATH_AREAS"])] == [30]
    assert [row["width"] for row in rows(found["OUTPUT"])] == [NULL]
    assert found["SWATH"] == "" and found["SOURCE_CENTRALITY"] == ""


def test_centrality_of_a_star(draw, star):
    found = draw(np.ones((20, 20)), star, PAIRS="mst")
    assert [line["centrality"] for line in rows(found["OUTPUT"])] == [4, 4, 4, 4]
    nodes = rows(found["SOURCE_CENTRALITY"])
    assert [(n["id"], n["links"], n["centrality"], n["rank"]) for n in nodes] == [
        (1, 4, 10, 1), (2, 1, 4, 2), (3, 1, 4, 2), (4, 1, 4, 2), (5, 1, 4, 2),
    ]  # fmt: skip
    assert {n["area_ha"] for n in nodes} == {4}


def test_centrality_ranks_like_networkx(draw, make_vector, box):
    random = np.random.default_rng(5)
    places = [(4 * c, 4 * r) for c, r in zip(random.permutation(12)[:9], random.integers(0, 10, 9))]
    sources = make_vector("Polygon", [(box(*p, 2, 2), i) for i, p in enumerate(places, 1)], "id:integer")
    lines = rows(draw(random.uniform(1, 20, (42, 50)), sources)["OUTPUT"])
    graph = networkx.Graph()
    graph.add_weighted_edges_from((line["from"], line["to"], 1 / line["lcd"]) for line in lines)
    exact = networkx.edge_current_flow_betweenness_centrality(graph, normalized=False, weight="weight")
    exact = {tuple(sorted(pair)): 2 * flow for pair, flow in exact.items()}  # networkx halves
    for line in lines:
        assert line["centrality"] == pytest.approx(exact[line["from"], line["to"]], abs=2e-3)


def test_greatest_distance(draw, star):
    lines = rows(draw(np.ones((20, 20)), star, PAIRS="all", MAX_EUCLID=600)["OUTPUT"])
    assert [(line["from"], line["to"]) for line in lines] == [(1, 2), (1, 3), (1, 4), (1, 5)]
    assert {line["euclid"] for line in lines} == {600}
    none = draw(np.ones((20, 20)), star, PAIRS="adjacent", MAX_EUCLID=599)
    assert (none["COUNT"], none["TOTAL_LENGTH"]) == (0, 0)
    assert any("5 parts" in warning for warning in draw.feedback.warnings)


def test_nearest_two_and_joined(draw, make_vector, box):
    places = [0, 3, 20, 23]
    sources = make_vector("Polygon", [(box(c, 0), i) for i, c in enumerate(places, 1)], "id:integer")

    def pairs(**parameters):
        lines = rows(draw(np.ones((1, 24)), sources, PAIRS="nearest", **parameters)["OUTPUT"])
        return [(line["from"], line["to"]) for line in lines]

    assert pairs() == [(1, 2), (3, 4)]
    assert pairs(JOIN=True) == [(1, 2), (2, 3), (3, 4)]
    assert pairs(NEAREST_COUNT=2) == [(1, 2), (1, 3), (2, 3), (2, 4), (3, 4)]
    assert pairs(NEAREST_COUNT=2, DROP_CROSSING=True) == [(1, 2), (2, 3), (3, 4)]
    assert "2 corridors through a third source were left out." in draw.feedback.infos


def test_points_and_touching_sources_have_areas_or_none(draw, make_vector, box):
    points = make_vector("Point", [("POINT(39400050 4399950)",), ("POINT(39400350 4399950)",)])
    (area,) = rows(draw(np.ones((1, 5)), points, CUTOFF=0)["SWATH_AREAS"])
    assert (area["area_ha"], area["width"], area["min_width"]) == (2, 100, 100)
    touching = make_vector("Polygon", [(box(0, 0, 2, 1),), (box(2, 0, 2, 1),)])
    found = draw(np.ones((1, 4)), touching)
    (line,) = rows(found["OUTPUT"])
    assert (line["width"], rows(found["SWATH_AREAS"])) == (NULL, [])


def test_refused(draw, star):
    with pytest.raises(QgsProcessingException, match="0 m leaves no area"):
        draw(np.ones((20, 20)), star, WIDTH=0)
    for value in (0.0, -2.0):
        with pytest.raises(QgsProcessingException, match="resistance of zero, below zero or infinity"):
            draw(np.full((20, 20), value), star)


def test_linkage_mapper_demo(run, feedback, shared, read):
    """Cores and resistance of Linkage Mapper: its distances, and costs and swaths as by scikit-image."""
    from ecorestore.gis.burning import burn
    from ecorestore.gis.rasters import open_layer

    folder = Path(shared("peers", "linkage_mapper"))
    cores = QgsVectorLayer(str(folder / "lp_cores.shp"), "cores", "ogr")
    given = {
        "SOURCES": cores, "ID_FIELD": "core_id", "RESISTANCE": str(folder / "lp_resistances.tif"), "PAIRS": "all",
        "CUTOFF": 200000, "OUTPUT": "TEMPORARY_OUTPUT", "SWATH": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    found = run("corridors", given, feedback)
    lines = {(line["from"], line["to"]): line for line in rows(found["OUTPUT"])}
    text = (folder / "distances_lp_cores.txt").read_text(encoding="ascii").split()
    table = {(int(a), int(b)): float(d) for a, b, d in zip(text[::3], text[1::3], text[2::3])}
    assert {pair: line["euclid"] for pair, line in lines.items()} == pytest.approx(table, abs=0.01)
    source = open_layer(QgsRasterLayer(given["RESISTANCE"], "resistance"))
    walls = np.where(np.isnan(source.read()), -1, source.read()).astype(float)
    features = list(cores.getFeatures())
    numbers = [feature["core_id"] for feature in features]
    places = burn(
        [feature.geometry() for feature in features], numbers, source.grid, dtype="int32", background=0
    )
    waves = {
        n: MCP_Geometric(walls).find_costs(np.argwhere((places == n) & (walls > 0)))[0] * 270 for n in numbers
    }
    swath = np.full(walls.shape, np.inf)
    for (one, other), line in lines.items():
        least = waves[one][(places == other) & (walls > 0)].min()
        assert line["lcd"] == pytest.approx(least, rel=1e-9, abs=1e-3)
        swath = np.fmin(swath, waves[one] + waves[other] - least)
    ours = read(found["SWATH"])
    sure = np.abs(swath - 200000) > 1
    np.testing.assert_array_equal(np.isfinite(ours)[sure], (swath <= 200000)[sure])
    np.testing.assert_allclose(ours[np.isfinite(ours)], swath[np.isfinite(ours)], rtol=1e-5, atol=0.05)
    for line in lines.values():
        assert line["length"] > line["euclid"] - 540 and line["ratio"] >= 9
        assert 0 < line["min_width"] <= line["width"] * 3
    nearest = run("corridors", {**given, "PAIRS": "nearest", "SWATH": None, "JOIN": True}, feedback)
    assert nearest["COUNT"] == 4
    within = {pair for pair, distance in table.items() if distance <= 30000}
    held = run("corridors", {**given, "MAX_EUCLID": 30000, "SWATH": None}, feedback)
    assert {(line["from"], line["to"]) for line in rows(held["OUTPUT"])} == within
