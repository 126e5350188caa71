"""The current tool on networks of links: Circuitscape's network cases through tables, nodes, pairs, and bad input."""

import numpy as np
import pytest
from ecorestore.test.core.network.test_links import BRANCH_SUMS, FOCAL, NODE_SUMS, THREE_PARTS
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingUtils

TABLES = ("RESISTANCES", "NODE_CURRENTS", "BRANCH_CURRENTS")
COLUMNS = ("from:integer", "to:integer", "ohm:double")
SQUARE = [("", 0, 1, 100.0), ("", 0, 2, 100.0), ("", 1, 3, 100.0), ("", 2, 3, 100.0)]


@pytest.fixture
def along(run, feedback):
    """``along(links, ...)``: results, with the tables as lists of rows."""

    def call(links, **parameters):
        context = QgsProcessingContext()
        wanted = {
            **dict.fromkeys(TABLES, "TEMPORARY_OUTPUT"),
            "LINKS": links,
            "LINK_VALUE": "ohm",
            **parameters,
        }
        results = run("currentflow", wanted, feedback, context)
        for key in TABLES:
            layer = results[key]
            if isinstance(layer, str) and layer:
                layer = QgsProcessingUtils.mapLayerFromString(layer, context)
            results[key] = [feature.attributes() for feature in layer.getFeatures()] if layer else None
        return results

    call.feedback = feedback
    return call


@pytest.fixture
def three_parts(make_vector):
    return make_vector("NoGeometry", [("", *row) for row in THREE_PARTS], *COLUMNS)


def nodes_of(make_vector, *rows, fields=("id:integer", "source:double", "ground:double")):
    return make_vector("NoGeometry", [("", *row) for row in rows], *fields, name="nodes")


def test_pairwise_case_of_circuitscape(along, three_parts, make_vector):
    nodes = make_vector("NoGeometry", [("", node) for node in FOCAL], "id:integer")
    found = along(three_parts, NODES=nodes)
    assert {row[0]: row[1] for row in found["NODE_CURRENTS"]} == pytest.approx(
        dict(enumerate(NODE_SUMS)), abs=1e-8
    )
    assert {tuple(row[:2]): row[3] for row in found["BRANCH_CURRENTS"]} == pytest.approx(
        BRANCH_SUMS, abs=1e-8
    )
    assert len(found["RESISTANCES"]) == 21 and found["UNCONNECTED"] == 10 and found["OUTPUT"] == ""
    assert {tuple(row[:2]): row[2] for row in found["RESISTANCES"]}[0, 1] == pytest.approx(0.7071067812)
    assert found["HIGHEST"] == pytest.approx(8)


def test_advanced_cases_of_circuitscape(along, make_vector):
    square = make_vector("NoGeometry", SQUARE, *COLUMNS)
    found = along(square, MODE="advanced", NODES=nodes_of(make_vector, (0, 1.0, None), (2, None, 0.0)))
    assert [row[1] for row in found["NODE_CURRENTS"]] == pytest.approx([1, 0.25, 1, 0.25])
    assert [row[3] for row in found["BRANCH_CURRENTS"]] == pytest.approx([0.25, 0.75, 0.25, 0.25])
    assert found["RESISTANCES"] is None
    links = [("", 0, 1, 1.0), ("", 1, 2, 1.0), ("", 1, 3, 1.0), ("", 2, 4, 1.0), ("", 3, 4, 1.0)]
    rows = [(0, 10.0, 99.0), (1, 1.0, 33.0), (2, 1.0, 49.5), (3, 1.0, 49.5), (4, None, 0.0)]
    found = along(
        make_vector("NoGeometry", links, *COLUMNS), MODE="advanced", NODES=nodes_of(make_vector, *rows)
    )
    volts = {row[0]: row[3] for row in found["NODE_CURRENTS"]}
    want = dict(enumerate([21.10733699, 11.32054241, 6.098668494, 6.098668494, 0]))
    assert volts == pytest.approx(want, abs=1e-8)
    siemens = [(node, amperes, 1 / ground if ground else None) for node, amperes, ground in rows[:4]]
    table = nodes_of(make_vector, *siemens)
    loose = along(
        make_vector("NoGeometry", links, *COLUMNS), MODE="advanced", NODES=table, GROUND_IS="conductance"
    )
    assert loose["NODE_CURRENTS"][4][3] > 1  # nothing holds the last node at 0 V


def test_conductances_are_one_over_resistances(along, make_vector):
    siemens = [("", a, b, 1 / ohm) for a, b, ohm in THREE_PARTS]
    found = along(make_vector("NoGeometry", siemens, *COLUMNS), LINKS_ARE="conductance")
    plain = along(make_vector("NoGeometry", [("", *row) for row in THREE_PARTS], *COLUMNS))
    for key in TABLES:
        np.testing.assert_allclose(found[key], plain[key], atol=1e-9)


def test_corridors_as_they_are_written(run, along, make_raster, make_vector, box):
    """From, to and least cost of the corridors; their current is the centrality they carry already."""
    land = np.random.default_rng(4).uniform(1, 9, (30, 30)).astype(np.float32)
    sources = [(box(2, 2, 3, 3), 4), (box(22, 3, 3, 3), 9), (box(12, 22, 3, 3), 2), (box(24, 24, 2, 2), 7)]
    layer = make_vector("Polygon", sources, "id:integer")
    corridors = run(
        "corridors",
        {"SOURCES": layer, "RESISTANCE": make_raster("r", land), "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    context = QgsProcessingContext()
    lines = (
        corridors
        if not isinstance(corridors, str)
        else QgsProcessingUtils.mapLayerFromString(corridors, context)
    )
    want = {(f["from"], f["to"]): f["centrality"] for f in lines.getFeatures()}
    found = along(lines, LINK_VALUE="lcd", FOCAL=layer)
    got = {tuple(row[:2]): row[3] for row in found["BRANCH_CURRENTS"]}
    assert got == pytest.approx(want, abs=2e-3) and len(got) >= 3

    assert found["UNCONNECTED"] == 0 and len(found["RESISTANCES"]) == 6


def test_pairs_modes_and_strengths(along, three_parts, make_vector, tmp_path):
    file = tmp_path / "include_pairs.txt"
    file.write_text("mode\tinclude\n0\t5\n8\t11\n", encoding="utf-8")
    found = along(three_parts, PAIRS_FILE=str(file))
    assert {tuple(row[:2]) for row in found["RESISTANCES"] if row[2] > 0} == {(0, 5), (8, 11)}
    rows = [(0, 2.0, None), (5, None, None), (11, None, None)]
    nodes = nodes_of(make_vector, *rows)
    found = along(three_parts, NODES=nodes, MODE="one_to_all")
    assert {row[0]: row[1] for row in found["NODE_CURRENTS"]}[0] > 2
    assert len(found["RESISTANCES"]) == 3
    assert along(three_parts, NODES=nodes, MODE="all_to_one")["UNCONNECTED"] == 0


def test_ids_of_text_and_of_a_csv(along, make_vector, tmp_path):
    text = [("", "西山", "东山", "2"), ("", "东山", "北海", "3")]
    found = along(make_vector("NoGeometry", text, "from:string", "to:string", "ohm:string"))
    assert {tuple(row[:2]): row[2] for row in found["RESISTANCES"]}["西山", "北海"] == pytest.approx(5)
    file = tmp_path / "links.csv"
    file.write_text("from,to,ohm\n1,2,2\n2,3,3\n", encoding="utf-8")
    found = along(str(file))
    assert {tuple(row[:2]): row[2] for row in found["RESISTANCES"]}[1, 3] == pytest.approx(5)


def test_nodes_without_links_are_told(along, three_parts, make_vector):
    found = along(
        three_parts, NODES=nodes_of(make_vector, (0, None, None), (5, None, None), (77, None, None))
    )
    assert len(found["RESISTANCES"]) == 1
    assert any(
        "No link ends at these nodes of “nodes”" in text and "77" in text for text in along.feedback.warnings
    )


def test_outputs_that_links_do_not_have_are_told(along, three_parts, tmp_path):
    place = str(tmp_path / "volts.tif")
    found = along(three_parts, VOLTAGE=place, OUTPUT=str(tmp_path / "out.tif"))
    assert found["VOLTAGE"] == "" and not list(tmp_path.iterdir())
    assert any("network of links has no output “Voltage”" in text for text in along.feedback.warnings)


@pytest.mark.parametrize(
    ("links", "nodes", "given", "message"),
    [
        ([("", 0, 1, 0.0), ("", 1, 2, -3.0), ("", 2, 3, 1.0)], None, {}, "2 links .* no number above 0 .*“ohm”: 0–1, 1–2"),
        ([("", 0, 1, None), ("", 1, 2, 3.0)], None, {}, "1 links .* no number above 0"),
        ([("", None, 1, 2.0), ("", 1, 2, 3.0)], None, {}, "1 links of .* lack an id"),
        (SQUARE, [(9, None, None), (0, None, None)], {}, "at least two focal nodes at which links end; “nodes” has 1"),
        (SQUARE, [(0, None, None), (0, None, None)], {}, "these nodes more than once: 0"),
        (SQUARE, [(0, 1.0, None)], {"MODE": "advanced"}, "column “ground” of “nodes”"),
        (SQUARE, [(0, None, 1.0)], {"MODE": "advanced"}, "column “source” of “nodes”"),
        (SQUARE, [(0, 1.0, None), (1, None, -1.0)], {"MODE": "advanced"}, "negative values"),
        (SQUARE, None, {"MODE": "advanced"}, "needs “Nodes of the links”"),
        (SQUARE, None, {"MODE": "omnidirectional", "RADIUS": 100}, "needs a resistance surface"),
        (SQUARE, None, {"LINK_VALUE": "cost"}, "cost"),
        ([], None, {}, "has no rows"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(along, make_vector, links, nodes, given, message):
    if nodes is not None:
        given = {**given, "NODES": nodes_of(make_vector, *nodes)}
    with pytest.raises(QgsProcessingException, match=message):
        along(make_vector("NoGeometry", links, *COLUMNS), **given)


def test_links_take_the_place_of_the_surface(along, three_parts, make_raster):
    """Dialogs start with a surface; the links count."""
    found = along(three_parts, RESISTANCE=make_raster("surface", np.ones((4, 5), np.float32)))
    assert found["OUTPUT"] == "" and len(found["NODE_CURRENTS"]) == 14
    assert any("the resistance surface is not used" in text for text in along.feedback.infos)


def test_neither_surface_nor_links(run):
    with pytest.raises(QgsProcessingException, match="needs “Resistance surface”"):
        run("currentflow", {"OUTPUT": "TEMPORARY_OUTPUT"})


def test_a_raster_is_no_layer_of_nodes(along, three_parts, make_raster):
    with pytest.raises(QgsProcessingException, match="not the raster"):
        along(three_parts, FOCAL=make_raster("focal", np.ones((4, 4), int)))
