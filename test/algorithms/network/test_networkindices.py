"""α, β, γ through the tool: by ids, by nearest ends, in parts, and refusals."""

import pytest
from qgis.core import QgsProcessingException

ORIGIN = (39400000.0, 4400000.0)


def line(*cells):
    return "LINESTRING(" + ",".join(f"{ORIGIN[0] + c * 100} {ORIGIN[1] - r * 100}" for c, r in cells) + ")"


def rows_of(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def network(make_vector, box):
    """Four sources; a triangle of the first three, the pair 1–2 linked twice, the fourth alone."""
    sources = make_vector(
        "Polygon",
        [(box(0, 0), "a"), (box(10, 0), "b"), (box(0, 10), "c"), (box(30, 30), "d")],
        "code:string",
        name="sources",
    )
    corridors = make_vector(
        "LineString",
        [
            (line((0.5, 0.5), (10.5, 0.5)), "a", "b", 100.0),
            (line((10.5, 0.5), (12, 8), (0.5, 10.5)), "b", "c", 200.0),
            (line((0.5, 10.5), (0.5, 0.5)), "c", "a", 300.0),
            (line((0.5, 0.5), (5, 4), (10.5, 0.5)), "b", "a", 50.0),
        ],
        "from:string", "to:string", "lcd:double", name="corridors",
    )  # fmt: skip
    return {"SOURCES": sources, "CORRIDORS": corridors}


@pytest.mark.parametrize("named", [True, False])
def test_by_ids_or_by_ends(run, network, feedback, named):
    fields = (
        {"ID_FIELD": "code", "FROM_FIELD": "from", "TO_FIELD": "to", "COST_FIELD": "lcd"} if named else {}
    )
    result = run("networkindices", {**network, **fields, "OUTPUT": "memory:"}, feedback)
    assert (result["NODES"], result["LINKS"], result["PARTS"]) == (4, 3, 2)
    assert result["ALPHA"] == pytest.approx((3 - 4 + 2) / 3)
    assert result["BETA"] == pytest.approx(3 / 4) and result["GAMMA"] == pytest.approx(3 / 6)
    whole, largest, alone = rows_of(result["OUTPUT"])
    assert largest["nodes"] == 3 and largest["alpha"] == 1 and largest["gamma"] == 1
    assert alone["links"] == 0 and not alone["alpha"]
    assert whole["cost"] == (600 if named else None) or not whole["cost"]
    assert any("2 parts" in warning for warning in feedback.warnings)
    assert any("1 corridors link a pair" in said for said in feedback.infos)


def test_cost_of_the_shortest_of_a_pair(run, network):
    result = run("networkindices", {
        **network, "ID_FIELD": "code", "FROM_FIELD": "from", "TO_FIELD": "to", "COST_FIELD": "lcd",
        "OUTPUT": "memory:"})  # fmt: skip
    assert rows_of(result["OUTPUT"])[0]["cost"] == 600
    assert rows_of(result["OUTPUT"])[0]["length_m"] == pytest.approx(1000 + 1000 + 764.9 + 1176.7, abs=0.2)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"FROM_FIELD": "from", "TO_FIELD": "to"}, "names ids that “sources” has not: a, b, c"),
        ({"FROM_FIELD": "from"}, "neither"),
        ({"FROM_FIELD": "from", "TO_FIELD": "nothing"}, "nothing"),
    ],
)
def test_refused(run, network, changes, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("networkindices", {**network, "OUTPUT": "memory:", **changes})


def test_two_sources_have_no_closure(run, network, make_vector, box, feedback):
    """A network of two sources is one: β is there, α and γ are not defined."""
    two = make_vector("Polygon", [(box(0, 0), "a"), (box(10, 0), "b")], "code:string", name="two")
    result = run("networkindices", {**network, "SOURCES": two, "OUTPUT": "memory:"}, feedback)
    assert result["ALPHA"] is None and result["GAMMA"] is None and result["NODES"] == 2
    assert any("“two” has 2" in warning for warning in feedback.warnings)


def test_corridor_back_to_its_source_is_told(run, network, make_vector, feedback):
    loop = make_vector("LineString", [(line((0.5, 0.5), (3, 3), (0.6, 0.6)),)], name="loop")
    result = run("networkindices", {**network, "CORRIDORS": loop, "OUTPUT": "memory:"}, feedback)
    assert result["LINKS"] == 0 and result["PARTS"] == 4 and result["COST_RATIO"] is None
    assert any("1 corridors begin and end at one source" in warning for warning in feedback.warnings)
