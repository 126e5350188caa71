"""The current tool on small landscapes: Circuitscape's cases through the layers, choices, and bad input."""

import numpy as np
import pytest
from ecorestore.test.core.network.circuitscape_case import read_case, read_grid
from qgis.core import QgsProcessingException

X, Y = 39400000.0, 4400000.0
ONES = np.ones((5, 9), np.float32)


def centre(row, column):
    return f"POINT({X + column * 100 + 50} {Y - row * 100 - 50})"


def rows_of(context_or_layer):
    return [feature.attributes() for feature in context_or_layer.getFeatures()]


@pytest.fixture
def flow(run, make_raster, feedback):
    """``flow(resistance, focal, ...)``: the results, with the table as a layer."""

    def call(resistance, focal=None, **parameters):
        from qgis.core import QgsProcessingContext, QgsProcessingUtils

        context = QgsProcessingContext()
        wanted = {"RESISTANCE": make_raster("resistance", np.asarray(resistance, np.float32)), **parameters}
        wanted = {"OUTPUT": "TEMPORARY_OUTPUT", "RESISTANCES": "TEMPORARY_OUTPUT", **wanted}
        if focal is not None:
            wanted["FOCAL"] = make_raster("focal", focal) if isinstance(focal, np.ndarray) else focal
        results = run("currentflow", wanted, feedback, context)
        if isinstance(results["RESISTANCES"], str) and results["RESISTANCES"]:
            results["RESISTANCES"] = QgsProcessingUtils.mapLayerFromString(results["RESISTANCES"], context)
        return results

    call.feedback = feedback
    return call


@pytest.fixture
def ends(make_vector):
    return make_vector("Point", [(centre(2, 0), 4), (centre(2, 8), 9)], "id:integer")


@pytest.mark.parametrize(
    ("mode", "number", "name"),
    [
        ("pairwise", 1, "sgVerify1"),
        ("pairwise", 5, "sgVerify5"),
        ("pairwise", 9, "sgVerify9"),
        ("pairwise", 11, "sgVerify11"),
        ("one_to_all", 9, "oneToAllVerify9"),
        ("all_to_one", 11, "allToOneVerify11"),
    ],
)
def test_cases_of_circuitscape_through_layers(shared, flow, read, make_raster, mode, number, name):
    root = shared("peers", "circuitscape")
    case = read_case(next((root / "input" / "raster" / mode / str(number)).glob("*.ini")))
    focal = np.zeros(case.resistance.shape, int)
    for key, cells in zip(*case.nodes()):
        focal.ravel()[cells] = key
    result = flow(
        case.resistance, focal, MODE=mode, NEIGHBOURS="4" if case.on("connect_four_neighbors_only") else "8",
        AVERAGE="resistance" if case.on("connect_using_avg_resistances") else "conductance",
        SHORT_CIRCUIT=make_raster("polygons", case.grid("polygon_file").astype(int)),
        MAXIMUM="TEMPORARY_OUTPUT",
    )  # fmt: skip
    want = read_grid(root / "output_verify" / f"{name}_cum_curmap.asc")[1]
    assert np.abs(np.nan_to_num(read(result["OUTPUT"])) - want).max() < 1e-5
    assert result["HIGHEST"] == pytest.approx(want.max(), abs=1e-5)
    table = np.loadtxt(root / "output_verify" / f"{name}_resistances.out")
    if mode == "pairwise":
        place = {key: i for i, key in enumerate(table[0])}
        for first, second, value in rows_of(result["RESISTANCES"]):
            assert value == pytest.approx(table[place[first], place[second]], abs=1e-3)
        best = root / "output_verify" / f"{name}_max_curmap.asc"
        if best.exists():
            assert np.abs(np.nan_to_num(read(result["MAXIMUM"])) - read_grid(best)[1]).max() < 1e-5
    else:
        assert {row[0]: row[2] for row in rows_of(result["RESISTANCES"])} == pytest.approx(
            dict(table), abs=1e-3
        )


def test_advanced_case_of_circuitscape(shared, flow, read, make_raster):
    root = shared("peers", "circuitscape")
    case = read_case(next((root / "input" / "raster" / "advanced" / "3").glob("*.ini")))
    result = flow(
        case.resistance, MODE="advanced", AVERAGE="conductance",
        SOURCE=make_raster("source", case.sources()), GROUND=make_raster("ground", case.grid("ground_file", np.nan)),
        SHORT_CIRCUIT=make_raster("polygons", case.grid("polygon_file").astype(int)), VOLTAGE="TEMPORARY_OUTPUT",
    )  # fmt: skip
    for key, kind in (("OUTPUT", "curmap"), ("VOLTAGE", "voltmap")):
        want = read_grid(root / "output_verify" / f"mgVerify3_{kind}.asc")[1]
        assert np.abs(np.nan_to_num(read(result[key])) - want).max() < 1e-5
    assert result["RESISTANCES"] == ""


def test_omniscape_through_layers(shared, flow, read, make_raster):
    root = shared("peers", "omniscape")
    (_, resistance), (_, source) = (read_grid(root / name) for name in ("resistance.asc", "source.asc"))
    resistance[resistance == -9999] = np.nan
    result = flow(
        resistance, MODE="omnidirectional", AVERAGE="conductance", RADIUS=500, BLOCK=200, BUFFER=200,
        SOURCE=make_raster("source", source), SOURCE_MIN=0.2, FLOW_POTENTIAL="TEMPORARY_OUTPUT",
        NORMALISED="TEMPORARY_OUTPUT",
    )  # fmt: skip
    pairs = (
        ("OUTPUT", "cum_currmap"),
        ("FLOW_POTENTIAL", "flow_potential"),
        ("NORMALISED", "normalized_cum_currmap"),
    )
    for key, name in pairs:
        want = read(root / "output_verify" / "test1" / f"{name}.tif")
        assert np.array_equal(np.isnan(read(result[key])), np.isnan(want))
        assert np.nanmax(np.abs(read(result[key]) - want)) < 2e-4, name
    said = " ".join(flow.feedback.infos)
    assert "Radius 5 cells, blocks of 3 × 3 cells, 100 windows." in said


def test_says_before_the_run_what_it_will_take(flow, ends):
    flow(ONES, ends)
    assert any(text.startswith("Expected: about 1 s, 0.1 GB of memory (") for text in flow.feedback.infos)


def test_too_little_memory_is_refused_with_advice(run, make_raster, monkeypatch, ends, tmp_path):
    from ecorestore.algorithms.network.currentflow import forecast

    monkeypatch.setattr(forecast, "available_memory", lambda: 2_000_000)
    given = {"RESISTANCE": make_raster("resistance", np.ones((100, 300), np.float32)), "FOCAL": ends}
    with pytest.raises(
        QgsProcessingException,
        match="30,000 cells of “resistance” need about .* GB of memory.*larger cell size",
    ):
        run("currentflow", {**given, "OUTPUT": str(tmp_path / "out.tif")})
    assert not list(tmp_path.glob("out*"))


def test_free_memory_changes_nothing_in_the_maps(flow, read, make_vector, monkeypatch):
    from ecorestore.algorithms.network.currentflow import forecast
    from ecorestore.core.network.current import system
    from ecorestore.core.network.current.expect import memory_needed
    from ecorestore.gis.memory import SHARE

    monkeypatch.setattr(system, "DIRECT_CELLS", 0)
    land = np.random.default_rng(2).uniform(1, 50, (90, 110)).astype(np.float32)
    places = [(centre(row, column),) for row, column in ((3, 4), (80, 100), (40, 60), (5, 90), (70, 10))]
    focal, maps = make_vector("Point", places), []
    for fit in (0, 2.2, 3.5, 100):
        free = (memory_needed(land.shape) + fit * 8 * land.size) / SHARE + 1
        monkeypatch.setattr(forecast, "available_memory", lambda free=free: int(free))
        maps.append(read(flow(land, focal)["OUTPUT"]))
    for other in maps[:-1]:
        np.testing.assert_allclose(other, maps[-1], rtol=1e-6)  # of float32 in the file


def test_polygons_and_fields(flow, read, make_vector, box):
    areas = make_vector("Polygon", [(box(0, 0, 2, 5), "西山", 2.0), (box(7, 0, 2, 5), "东山", 1.0)], "name:string", "amp:double")  # fmt: skip
    result = flow(ONES, areas, ID_FIELD="name", NEIGHBOURS="4")
    assert [row[:2] for row in rows_of(result["RESISTANCES"])] == [["西山", "东山"]]
    assert rows_of(result["RESISTANCES"])[0][2] == pytest.approx(6 / 5)
    assert np.allclose(read(result["OUTPUT"])[:, 2:7], 0.2) and np.allclose(read(result["OUTPUT"])[:, :2], 1)
    result = flow(ONES, areas, ID_FIELD="name", NEIGHBOURS="4", MODE="one_to_all", STRENGTH_FIELD="amp")
    assert np.allclose(read(result["OUTPUT"])[:, 2:7], 0.6)
    assert rows_of(result["RESISTANCES"])[0][2] == pytest.approx(6 / 5)


def test_normalised_current_is_one_on_even_land(flow, read, ends):
    result = flow(7 * ONES, ends, NORMALISED="TEMPORARY_OUTPUT", FLOW_POTENTIAL="TEMPORARY_OUTPUT")
    assert np.allclose(read(result["NORMALISED"]), 1, atol=1e-5)
    assert np.allclose(read(result["FLOW_POTENTIAL"]), read(result["OUTPUT"]), atol=1e-6)


def test_pairs_of_a_table(flow, make_vector):
    points = [(centre(2, column), column + 1) for column in (0, 3, 6, 8)]
    focal = make_vector("Point", points, "id:integer")
    table = make_vector("NoGeometry", [("", "1", "4"), ("", "7", "9")], "from:string", "to:string")
    assert flow(ONES, focal, PAIRS=table)["UNCONNECTED"] == 0

    def connected(**given):
        rows = rows_of(flow(ONES, focal, **given)["RESISTANCES"])
        return [tuple(row[:2]) for row in rows if row[2] > 0]

    assert connected(PAIRS=table) == [(1, 4), (7, 9)]
    assert connected(PAIRS=table, PAIRS_USE="exclude") == [(1, 7), (1, 9), (4, 7), (4, 9)]
    names, matrix = ("1", "4", "7"), [(0, 3, 6), (3, 0, 3), (6, 3, 0)]
    rows = [("", name, *line) for name, line in zip(names, matrix)]
    distances = make_vector("NoGeometry", rows, "id:string", *[f"{name}:double" for name in names])
    assert connected(PAIRS=distances, PAIRS_USE="matrix", PAIRS_MAX=4) == [(1, 4), (4, 7)]


def test_mask_and_short_circuit_as_polygons(flow, make_vector, box, ends):
    plain = rows_of(flow(ONES, ends, NEIGHBOURS="4")["RESISTANCES"])[0][2]
    strip = make_vector("Polygon", [(box(0, 2, 9, 1),)])
    masked = rows_of(flow(ONES, ends, MASK=strip, NEIGHBOURS="4")["RESISTANCES"])[0][2]
    assert masked == pytest.approx(8) and plain < 8
    lake = make_vector("Polygon", [(box(1, 2, 7, 1),)])
    free = rows_of(flow(ONES, ends, MASK=strip, SHORT_CIRCUIT=lake)["RESISTANCES"])[0][2]
    assert free == pytest.approx(2)


def test_parts_outside_and_shared_cells_are_told(flow, read, make_vector):
    land = ONES.copy()
    land[:, 4] = np.nan
    rows = [(centre(2, 0), 1), (centre(2, 2), 2), (centre(2, 8), 3), (centre(0, 4), 4), (centre(50, 0), 5), (centre(2, 2), 6)]  # fmt: skip
    result = flow(land, make_vector("Point", rows, "id:integer"))
    told = " ".join(flow.feedback.warnings)
    assert "outside the resistance surface were left out: 5." in told
    assert "on nodata of the resistance: 4." in told and "share a cell" in told and ": 2–6." in told
    assert (
        "7 pairs of focal nodes are not connected (resistance −1): 1–3, 1–4, 2–3, 2–4, 3–4, 3–6, 4–6." in told
    )
    table = {tuple(row[:2]): row[2] for row in rows_of(result["RESISTANCES"])}
    assert table[1, 3] == -1 and table[2, 6] == 0 and table[1, 2] > 0 and result["UNCONNECTED"] == 7
    assert np.isnan(read(result["OUTPUT"])[:, 4]).all() and not read(result["OUTPUT"])[:, 5:].any()


@pytest.mark.parametrize("value", [0, -3, np.inf])
def test_resistance_that_cannot_be_is_told_with_its_place(flow, ends, value):
    land = ONES.copy()
    land[1, 3] = value
    with pytest.raises(
        QgsProcessingException, match="1 cells of “.*” .*first at x = 39400350, y = 4399850.*nodata"
    ):
        flow(land, ends)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "“Pairwise” needs “Focal nodes"),
        ({"MODE": "advanced"}, "needs “Current sources"),
        ({"MODE": "omnidirectional"}, "needs “Radius of the moving window"),
        ({"MODE": "omnidirectional", "RADIUS": 0}, "needs “Radius of the moving window"),
        ({"MODE": "omnidirectional", "RADIUS": 100, "BLOCK": 500}, "must reach beyond the block"),
    ],
)
def test_what_a_mode_needs(flow, given, message):
    with pytest.raises(QgsProcessingException, match=message):
        flow(ONES, **given)


def test_single_focal_node_is_refused(flow, make_vector):
    with pytest.raises(QgsProcessingException, match="at least two focal nodes.*“layer” has 1 there"):
        flow(ONES, make_vector("Point", [(centre(0, 0),), (centre(40, 0),)]))


def test_grounds_and_sources_that_do_not_meet(flow, make_raster):
    source, ground = np.zeros((5, 9), np.float32), np.full((5, 9), np.nan, np.float32)
    source[2, 0], ground[2, 8] = 1, 0
    land = ONES.copy()
    land[:, 4] = np.nan
    given = {
        "MODE": "advanced",
        "SOURCE": make_raster("source", source),
        "GROUND": make_raster("ground", ground),
    }
    with pytest.raises(QgsProcessingException, match="No current can flow"):
        flow(land, **given)
    with pytest.raises(QgsProcessingException, match="negative values"):
        flow(ONES, **{**given, "GROUND": make_raster("below", np.where(np.isnan(ground), -1, ground))})
    with pytest.raises(QgsProcessingException, match="No ground lies"):
        flow(ONES, **{**given, "GROUND_IS": "conductance"})


def test_cancel_inside_a_solve_leaves_nothing(run, make_raster, make_vector, Feedback, tmp_path):  # noqa: N803
    land = np.random.default_rng(3).uniform(1, 9, (200, 200)).astype(np.float32)
    given = {
        "RESISTANCE": make_raster("resistance", land),
        "FOCAL": make_vector("Point", [(centre(0, 0),), (centre(150, 150),)]),
        "OUTPUT": str(tmp_path / "电流.tif"),
    }
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("currentflow", given, Feedback(cancel_at=20))
    assert not list(tmp_path.glob("*电流*"))


def test_colours_of_current_take_even_shares_of_the_cells(make_raster, provider):
    """A focal node with the current of all pairs must not leave the rest black."""
    from ecorestore.gis.style.styling import apply_style
    from qgis.core import QgsRasterLayer

    values = np.linspace(0, 1, 400).reshape(20, 20).astype(np.float32)
    values[0, :4] = 500
    layer = QgsRasterLayer(make_raster("current", values), "current")
    apply_style(layer, "current")
    stops = [item.value for item in layer.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert stops == sorted(stops) and stops[0] == 0 and stops[-1] < 2
    shares = np.diff([(values <= stop).mean() for stop in stops])
    assert (shares > 0.1).all() and (shares < 0.3).all()
