"""Options of the current tool: Circuitscape's files of pairs, a map of each pair, conditions of the moving window."""

import numpy as np
import pytest
from ecorestore.core.network.current.conditions import Condition
from ecorestore.core.network.current.omnidirectional import MovingWindow
from ecorestore.core.network.current.pairfile import read_pairs
from ecorestore.test.algorithms.preparation.test_classifylanduse import marked_as
from ecorestore.test.core.network.circuitscape_case import read_case, read_text
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingUtils

X, Y = 39400000.0, 4400000.0
ONES = np.ones((5, 9), np.float32)


@pytest.fixture
def flow(run, make_raster, feedback):
    """``flow(resistance, focal, ...)``: the results, with the resistances as {(from, to): value}."""

    def call(resistance, focal=None, feedback=feedback, **parameters):
        context = QgsProcessingContext()
        wanted = {"RESISTANCE": make_raster("resistance", np.asarray(resistance, np.float32)), **parameters}
        wanted = {"OUTPUT": "TEMPORARY_OUTPUT", "RESISTANCES": "TEMPORARY_OUTPUT", **wanted}
        if focal is not None:
            wanted["FOCAL"] = make_raster("focal", focal) if isinstance(focal, np.ndarray) else focal
        results = run("currentflow", wanted, feedback, context)
        layer = results["RESISTANCES"]
        if isinstance(layer, str) and layer:
            layer = QgsProcessingUtils.mapLayerFromString(layer, context)
        if layer:
            results["RESISTANCES"] = {
                tuple(f.attributes()[:2]): f.attributes()[2] for f in layer.getFeatures()
            }
        return results

    call.feedback = feedback
    return call


@pytest.fixture
def focal():
    places = np.zeros((5, 9), int)
    places[2, 0], places[0, 4], places[4, 4], places[2, 8] = 1, 2, 3, 10
    return places


@pytest.mark.parametrize(("mode", "number", "name"), [("pairwise", 13, "sg"), ("pairwise", 17, "sg"), ("one_to_all", 13, "oneToAll")])  # fmt: skip
def test_files_of_pairs_of_circuitscape_as_they_are(
    shared, flow, make_raster, make_vector, mode, number, name
):
    root = shared("peers", "circuitscape")
    case = read_case(next((root / "input" / "raster" / mode / str(number)).glob("*.ini")))
    rows = []
    for key, cells in zip(*case.nodes()):  # two of case 17 share a cell
        row, column = np.divmod(int(cells[0]), case.resistance.shape[1])
        rows.append((f"POINT({X + column * 100 + 50} {Y - row * 100 - 50})", int(key)))
    places = make_vector("Point", rows, "id:integer")
    given = {"MODE": mode, "NEIGHBOURS": "4" if case.on("connect_four_neighbors_only") else "8"}
    given["AVERAGE"] = "resistance" if case.on("connect_using_avg_resistances") else "conductance"
    if case.on("use_polygons"):
        given["SHORT_CIRCUIT"] = make_raster("polygons", case.grid("polygon_file").astype(int))
    found = flow(case.resistance, places, PAIRS_FILE=str(case.path("included_pairs_file")), **given)[
        "RESISTANCES"
    ]
    lines = read_text(root / "output_verify" / f"{name}Verify{number}_resistances.out").splitlines()
    table = np.array([[float(word) for word in line.split()] for line in lines])
    if mode == "pairwise":
        want = {
            (a, b): table[i + 1, j + 1] for i, a in enumerate(table[1:, 0]) for j, b in enumerate(table[0, 1:]) if i < j
        }  # fmt: skip
        assert found == pytest.approx(want, abs=1e-3) and any(value > 0 for value in want.values())
    else:
        got = {first: value for (first, _), value in found.items()}
        assert got == pytest.approx(dict(table.tolist()), abs=1e-3)


def test_excluded_pairs_and_polygons(flow, make_vector, box, tmp_path):
    areas = make_vector(
        "Polygon", [(box(0, 0, 2, 5), 1), (box(4, 0, 1, 1), 2), (box(7, 0, 2, 5), 3)], "id:integer"
    )
    file = tmp_path / "不含.txt"
    file.write_text("\ufeffmode exclude\n1 3\n\n", encoding="utf-8")
    found = flow(ONES, areas, PAIRS_FILE=str(file))["RESISTANCES"]
    assert found[1, 3] == -1 and found[1, 2] > 0 and found[2, 3] > 0


def test_ids_that_are_no_nodes_are_told(flow, focal, tmp_path):
    file = tmp_path / "pairs.txt"
    file.write_text("mode include\n1 2\n1 99\n3 0\n", encoding="utf-8")
    found = flow(ONES, focal, PAIRS_FILE=str(file))["RESISTANCES"]
    assert found[1, 2] > 0 and found[1, 3] == -1
    assert [text for text in flow.feedback.warnings if "no focal nodes; they are left out: 99." in text]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 2\n", "begins neither with"),
        ("", "begins neither with"),
        ("mode maybe\n1 2\n", "Line 1 "),
        ("mode include\n1 2 3\n", "Line 2 "),
        ("mode include\n1 77\n", "leaves no pair"),
        ("min 1\nmax x\n0 1 2\n", "Line 2 "),
        ("min 1\nmax 5\n0 1 2\n1 0 3\n", "Line 4 "),
        ("min 1\nmax 5\n0 1 2\n1 0 3\n3 3 0\n", "Line 5 "),
        ("min 1\nmax 5\n0 1 2\n1 0 a\n2 3 0\n", "Line 4 "),
        ("min 8\nmax 9\n0 1 2\n1 0 3\n2 3 0\n", "leaves no pair"),
    ],
)
def test_files_of_pairs_that_do_not_fit(flow, focal, tmp_path, text, message):
    file = tmp_path / "pairs.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=message):
        flow(ONES, focal, PAIRS_FILE=str(file))


def test_a_file_named_as_the_table(flow, focal, tmp_path):
    """Whoever looks for include_pairs.txt in the box of the table finds it there too."""
    file = tmp_path / "include_pairs.txt"
    file.write_text("mode include\n1 2\n2 3\n", encoding="utf-8")
    for given in (str(file), file):
        found = flow(ONES, focal, PAIRS=given)["RESISTANCES"]
        assert found[1, 2] > 0 and found[2, 3] > 0 and found[1, 3] == -1


def test_files_that_are_no_text(flow, focal, tmp_path):
    (tmp_path / "pairs.txt").write_bytes(b"mode include\n\xff\xfe\x00 2\n")
    with pytest.raises(QgsProcessingException, match="cannot be read as text"):
        flow(ONES, focal, PAIRS_FILE=str(tmp_path / "pairs.txt"))
    with pytest.raises(QgsProcessingException, match="there is no file"):
        flow(ONES, focal, PAIRS_FILE=str(tmp_path / "other.txt"))


def test_matrix_with_limits_in_either_order_and_commas():
    found = read_pairs("max, 5\nmin, 2\n0,7,8.0\n7,0,3\n8,3,0\n")
    assert (found.lowest, found.highest, list(found.names)) == (2, 5, ["7", "8.0"])
    assert found.values.tolist() == [[0, 3], [3, 0]]


def test_a_table_and_a_file_of_pairs_are_one_too_many(flow, focal, make_vector, tmp_path):
    table = make_vector("NoGeometry", [("", "1", "2")], "from:string", "to:string")
    (tmp_path / "x.txt").write_text("mode include\n1 2\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="not both"):
        flow(ONES, focal, PAIRS=table, PAIRS_FILE=str(tmp_path / "x.txt"))


def test_maps_of_each_pair(flow, focal, read, tmp_path):
    folder = tmp_path / "新建" / "每对"
    found = flow(ONES, focal, PAIR_MAPS=str(folder), VOLTAGE=str(tmp_path / "volts.tif"))
    ids = [(1, 2), (1, 3), (1, 10), (2, 3), (2, 10), (3, 10)]
    names = {f"{kind}_{a}_{b}.tif" for a, b in ids for kind in ("current", "voltage")}
    assert found["PAIR_MAPS"] == str(folder) and {path.name for path in folder.iterdir()} == names
    maps = [read(str(folder / f"current_{a}_{b}.tif")) for a, b in ids]
    np.testing.assert_allclose(sum(maps), read(found["OUTPUT"]), rtol=1e-5)
    assert maps[2][2, 0] == pytest.approx(1) and read(str(folder / "voltage_1_10.tif"))[
        2, 0
    ] == pytest.approx(0)
    assert not list(tmp_path.rglob(".ecorestore*"))
    found = flow(ONES, focal, PAIR_MAPS=str(tmp_path / "nodes"), MODE="one_to_all")
    assert {path.name for path in (tmp_path / "nodes").iterdir()} == {
        f"current_{a}.tif" for a in (1, 2, 3, 10)
    }


def test_names_of_maps_are_file_names(flow, make_vector, tmp_path):
    def centre(row, column):
        return f"POINT({X + column * 100 + 50} {Y - row * 100 - 50})"

    rows = [(centre(2, 0), "a/b"), (centre(2, 4), "a:b"), (centre(2, 8), "西 山")]
    layer = make_vector("Point", rows, "name:string")
    flow(ONES, layer, ID_FIELD="name", PAIR_MAPS=str(tmp_path / "maps"))
    names = sorted(path.name for path in (tmp_path / "maps").iterdir())
    assert names == ["current_a-b_a-b.tif", "current_a-b_西-山.tif", "current_a-b_西-山~2.tif"]


def test_maps_come_with_all_results_or_not_at_all(flow, focal, Feedback, tmp_path):  # noqa: N803
    land = np.random.default_rng(3).uniform(1, 9, (120, 160)).astype(np.float32)
    places = np.zeros(land.shape, int)
    places[5, 5], places[100, 150], places[60, 20], places[20, 140] = 1, 2, 3, 4
    given = {"PAIR_MAPS": str(tmp_path / "maps"), "OUTPUT": str(tmp_path / "out.tif")}
    before = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        flow(land, places, Feedback(cancel_at=80), **given)
    assert {path.name for path in tmp_path.iterdir()} - before <= {"resistance.tif", "focal.tif"}


def test_too_many_maps_are_refused(flow, focal, tmp_path, monkeypatch):
    from ecorestore.algorithms.network.currentflow import pairmaps

    monkeypatch.setattr(pairmaps, "MOST_MAPS", 5)
    with pytest.raises(QgsProcessingException, match="6 pairs or nodes .* at most 5"):
        flow(ONES, focal, PAIR_MAPS=str(tmp_path / "maps"))
    flow(ONES, focal, PAIR_MAPS=str(tmp_path / "maps"), MODE="one_to_all")
    assert len(list((tmp_path / "maps").iterdir())) == 4


def test_conditions_of_the_moving_window(flow, read, make_raster):
    random = np.random.default_rng(5)
    land, source = random.uniform(1, 9, (2, 24, 26)).astype(np.float32)
    warmth = np.add.outer(np.linspace(0, 6, 24), np.zeros(26)).astype(np.float32)
    cover = random.integers(1, 4, (24, 26))
    given = {"MODE": "omnidirectional", "RADIUS": 600, "BLOCK": 300, "SOURCE": make_raster("source", source)}
    got = flow(
        land, **given, CONDITION=make_raster("warm", warmth), CONDITION_FUTURE=make_raster("warmer", warmth + 1),
        LOWER=-0.5, UPPER=1.5, CONDITION_2=make_raster("cover", cover), COMPARISON_2="equal", FLOW_POTENTIAL="TEMPORARY_OUTPUT",
    )  # fmt: skip
    conditions = [
        Condition(warmth.astype(float), warmth + 1.0, "within", -0.5, 1.5),
        Condition(cover.astype(float), cover.astype(float), "equal"),
    ]
    want = MovingWindow(land, source, 6, 3, average="resistance", conditions=conditions).run(potential=True)
    np.testing.assert_allclose(read(got["OUTPUT"]), want.current, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(read(got["FLOW_POTENTIAL"]), want.potential, rtol=1e-4, atol=1e-6)
    free = flow(land, **given)
    assert read(got["OUTPUT"]).sum() < 0.5 * read(free["OUTPUT"]).sum()
    with pytest.raises(QgsProcessingException, match="lower limit of the condition"):
        flow(land, **given, CONDITION=make_raster("warm", warmth), LOWER=3, UPPER=1)


def test_dialogs_start_with_the_resistance_that_may_be_left_empty(provider, make_raster):
    from qgis.core import QgsProject, QgsRasterLayer

    layer = QgsRasterLayer(marked_as(make_raster("resistance", ONES), "resistance"), "resistance")
    QgsProject.instance().addMapLayer(layer)
    try:
        tool = provider.algorithm("currentflow").create()
        chosen = {d.name(): d.guiDefaultValueOverride() for d in tool.parameterDefinitions()}
        assert chosen["RESISTANCE"] == layer.id()
        assert not any(value for key, value in chosen.items() if key != "RESISTANCE")
    finally:
        QgsProject.instance().removeMapLayer(layer)
    tool = provider.algorithm("currentflow").create()
    assert not tool.parameterDefinition("RESISTANCE").guiDefaultValueOverride()


def test_the_dialog_shows_what_most_runs_need(provider):
    """Networks of links, conditions, files and folders are among the advanced parameters."""
    from qgis.core import QgsProcessingParameterDefinition

    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    tool = provider.algorithm("currentflow").create()
    plain = [
        d.name() for d in tool.parameterDefinitions() if not d.flags() & advanced and not d.isDestination()
    ]
    assert plain == ["RESISTANCE", "MODE", "FOCAL", "ID_FIELD", "SOURCE", "GROUND", "RADIUS", "BLOCK"]
