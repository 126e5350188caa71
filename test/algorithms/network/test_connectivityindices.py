"""Importance of patches through the tool: Conefor's numbers, given links, candidates, refusals."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

ORIGIN = (39400000.0, 4400000.0)


def features(layer):
    return [
        dict(zip([field.name() for field in layer.fields()], f.attributes())) for f in layer.getFeatures()
    ]


def index_of(table):
    return {row["index"]: row["value"] for row in features(table)}


@pytest.fixture
def four(make_vector, box):
    """Patches of Conefor's small case: their ids and weights; squares in a row, 100 m cells."""
    rows = [(box(3 * i, 0), number, weight, flag) for i, (number, weight, flag) in enumerate(
        [(1, 10, 0), (2, 20, 0), (3, 5, 0), (4, 8, 0)])]  # fmt: skip
    return make_vector("Polygon", rows, "id:integer", "weight:double", "new:integer", name="four")


@pytest.fixture
def table(make_vector):
    """``table([(from, to, cost)…])``: a table of links without geometry."""

    def make(rows):
        from qgis.core import QgsFeature, QgsVectorLayer

        definition = "NoGeometry?field=from:string&field=to:string&field=lcd:double"
        layer = QgsVectorLayer(definition, "links", "memory")
        made = []
        for row in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            made.append(feature)
        layer.dataProvider().addFeatures(made)
        return layer

    return make


def test_conefor_by_a_table_of_links(run, shared, four, table):
    path = shared("peers", "conefor", "t4_dist.txt")
    links = [(str(int(a)), str(int(b)), c) for a, b, c in np.loadtxt(path).tolist()]
    result = run("connectivityindices", {
        "PATCHES": four, "AREA_FIELD": "weight", "DISTANCE": "links", "LINKS": table(links), "THRESHOLD": 300,
        "PROBABILITY": 0.5, "TOTAL_AREA": 100, "OUTPUT": "memory:", "INDICES": "memory:",
        "LINKS_OUTPUT": "memory:",
    })  # fmt: skip
    expected = {"NL": 4, "NC": 1, "H": 5, "CCP": 1, "LCPnum": 1849, "IICnum": 1139, "EC(IIC)": 33.7491, "IIC": 0.1139,
                "IICintra(%)": 51.712, "IICdirect(%)": 34.2406, "IICstep(%)": 14.0474}  # fmt: skip
    found = index_of(result["INDICES"])
    assert {name: found[name] for name in expected} == pytest.approx(expected, rel=2e-6)
    assert result["EC_IIC"] == pytest.approx(33.7491, rel=2e-6) and result["IIC"] == pytest.approx(0.1139)
    assert result["PC"] == pytest.approx(found["PCnum"] / 1e4)
    rows = {row["id"]: row for row in features(result["OUTPUT"])}
    assert [rows[i]["dIIC"] for i in (1, 2, 3, 4)] == pytest.approx(
        [35.4112, 70.8224, 32.9236, 23.1782], rel=2e-6
    )
    assert [rows[i]["dNC"] for i in (1, 2, 3, 4)] == [0, 0, -100, 0]
    assert rows[3]["BC"] == pytest.approx(2 / 3) and rows[3]["dIICconn"] == pytest.approx(14.0474, rel=2e-6)
    assert rows[3]["degree"] == 3 and rows[1]["component"] == 1 and rows[2]["rank"] == 1
    ends = {(row["from"], row["to"]): row for row in features(result["LINKS_OUTPUT"])}
    within = [cost <= 300 for _a, _b, cost in links]
    assert sorted(row["linked"] for row in ends.values()) == sorted(map(int, within))
    assert ends[(3, 4)]["dIIC"] > 0 and len(ends) == len(links)


def test_edge_and_centroid_distances(run, four):
    given = {
        "PATCHES": four,
        "THRESHOLD": 250,
        "LINKS_OUTPUT": "memory:",
        "OUTPUT": "memory:",
        "INDICES": "memory:",
    }
    edge = run("connectivityindices", {**given, "DISTANCE": "edge"})
    assert [row["distance"] for row in features(edge["LINKS_OUTPUT"])] == pytest.approx([200, 200, 200])
    assert edge["NL"] == 3 and edge["PC"] is None and edge["COUNT"] == 4
    assert features(edge["OUTPUT"])[0]["area"] == pytest.approx(0.01)
    lines = [f.geometry().length() for f in edge["LINKS_OUTPUT"].getFeatures()]
    assert lines == pytest.approx([200, 200, 200])
    centroid = run("connectivityindices", {**given, "DISTANCE": "centroid"})
    assert centroid["NL"] == 0 and centroid["NC"] == 4
    p = np.exp(np.log(0.5) / 250 * 300 * np.abs(np.subtract.outer(range(4), range(4))))
    assert index_of(centroid["INDICES"])["PCnum"] == pytest.approx(1e-4 * p.sum())


def test_candidate_adds_what_it_adds(run, make_vector, box):
    cells = [(0, 0), (6, 0), (3, 0)]
    rows = [
        (box(column, 0), number, flag)
        for number, (column, flag) in enumerate(zip((0, 6, 3), ("no", "", "yes")))
    ]
    layer = make_vector("Polygon", rows, "id:integer", "new:string")
    given = {"DISTANCE": "edge", "THRESHOLD": 250, "OUTPUT": "memory:", "INDICES": "memory:"}
    found = run("connectivityindices", {**given, "PATCHES": layer, "CANDIDATE_FIELD": "new"})
    after = run("connectivityindices", {**given, "PATCHES": layer})
    layer.dataProvider().deleteFeatures([3])
    before = run("connectivityindices", {**given, "PATCHES": layer})
    sums = [index_of(result["INDICES"])["PCnum"] for result in (found, before, after)]
    assert sums[0] == pytest.approx(sums[1]) and len(cells) == found["COUNT"]
    new = next(row for row in features(found["OUTPUT"]) if row["candidate"] == 1)
    assert new["dPC"] == pytest.approx(100 * (sums[2] - sums[1]) / sums[1])
    assert new["component"] == 0 and not new["BC"]


def test_values_by_choice_number_and_warning_without_links(run, four, feedback):
    result = run("connectivityindices", {
        "PATCHES": four, "DISTANCE": 1, "THRESHOLD": 1, "OUTPUT": "memory:"}, feedback)  # fmt: skip
    assert result["NL"] == 0 and any("No two patches" in warning for warning in feedback.warnings)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"THRESHOLD": 0}, "distance above 0"),
        ({"THRESHOLD": -5}, "distance above 0"),
        ({"PROBABILITY": 1}, "between 0 and 1"),
        ({"PROBABILITY": 0}, "between 0 and 1"),
        ({"TOTAL_AREA": 0}, "above 0"),
        ({"DISTANCE": "links"}, "Give the layer of links"),
        ({"ID_FIELD": "new"}, "more than once"),
        ({"CANDIDATE_FIELD": "id"}, "at least two existing"),
    ],
)
def test_refused(run, four, changes, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("connectivityindices", {"PATCHES": four, "OUTPUT": "memory:", **changes})


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("1", "9", 5.0)], "names ids that “four” has not: 9"),
        ([("1", "2", -5.0)], "below 0 in 1 links"),
        ([("1", "2", None)], "missing or below 0"),
        ([], "has no rows"),
    ],
)
def test_refused_links(run, four, table, rows, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("connectivityindices", {
            "PATCHES": four, "DISTANCE": "links", "LINKS": table(rows), "OUTPUT": "memory:"})  # fmt: skip


def test_links_given_again_count_once(run, four, table, feedback):
    rows = [("1", "2", 9.0), ("2", "1", 5.0), ("3", "3", 1.0)]
    result = run("connectivityindices", {
        "PATCHES": four, "DISTANCE": "links", "LINKS": table(rows), "THRESHOLD": 6, "OUTPUT": "memory:",
        "LINKS_OUTPUT": "memory:"}, feedback)  # fmt: skip
    assert [row["distance"] for row in features(result["LINKS_OUTPUT"])] == [5]
    assert any("2 links name a pair again" in said for said in feedback.infos)


@pytest.mark.parametrize(
    ("weights", "message"), [((1, -1), "below 0 in 1 patches"), ((1, None), "missing"), ((0, 0), "not all 0")]
)
def test_areas_that_cannot_be(run, make_vector, box, weights, message):
    rows = [(box(3 * i, 0), i + 1, weight) for i, weight in enumerate(weights)]
    layer = make_vector("Polygon", rows, "id:integer", "weight:double")
    with pytest.raises(QgsProcessingException, match=message):
        run("connectivityindices", {"PATCHES": layer, "AREA_FIELD": "weight", "OUTPUT": "memory:"})


def test_patch_of_area_zero_is_told(run, make_vector, box, feedback):
    rows = [(box(3 * i, 0), i + 1, weight) for i, weight in enumerate((4, 0, 4))]
    layer = make_vector("Polygon", rows, "id:integer", "weight:double")
    result = run("connectivityindices", {
        "PATCHES": layer, "AREA_FIELD": "weight", "THRESHOLD": 250, "OUTPUT": "memory:"}, feedback)  # fmt: skip
    assert any("1 patches have area 0" in warning for warning in feedback.warnings)
    middle = features(result["OUTPUT"])[1]
    assert middle["dIICintra"] == 0 and middle["dIICconn"] > 0


def test_one_patch_and_too_little_memory(run, four, make_vector, box, monkeypatch):
    one = make_vector("Polygon", [(box(0, 0), 1)], "id:integer", name="lonely")
    with pytest.raises(QgsProcessingException, match="“lonely” has 1"):
        run("connectivityindices", {"PATCHES": one, "OUTPUT": "memory:"})
    from ecorestore.algorithms.network.shared import patches

    monkeypatch.setattr(patches, "available_memory", lambda: 100)
    with pytest.raises(QgsProcessingException, match="4 patches need about"):
        run("connectivityindices", {"PATCHES": four, "OUTPUT": "memory:"})


def test_text_ids_and_names_stay(run, make_vector, box):
    rows = [(box(3 * i, 0), name, name + "山") for i, name in enumerate("ab")]
    layer = make_vector("Polygon", rows, "code:string", "名称:string")
    result = run("connectivityindices", {"PATCHES": layer, "ID_FIELD": "code", "OUTPUT": "memory:"})
    assert [(row["id"], row["name"]) for row in features(result["OUTPUT"])] == [("a", "a山"), ("b", "b山")]


def test_generalised_betweenness_of_conefor(run, shared, four, table):
    path = shared("peers", "conefor", "t4_dist.txt")
    links = [(str(int(a)), str(int(b)), c) for a, b, c in np.loadtxt(path).tolist()]
    given = {
        "PATCHES": four, "AREA_FIELD": "weight", "DISTANCE": "links", "LINKS": table(links), "THRESHOLD": 300,
        "OUTPUT": "memory:",
    }  # fmt: skip
    rows = features(run("connectivityindices", {**given, "PASSAGES": True})["OUTPUT"])
    assert [row["dBC_IIC"] for row in rows] == pytest.approx([0, 0, 14.0474, 0], rel=2e-6)
    assert all(row["dBC_PC"] >= row["dPCconn"] - 1e-9 for row in rows)
    plain = features(run("connectivityindices", given)["OUTPUT"])
    assert [{**row, "dBC_IIC": 0, "dBC_PC": 0} for row in plain] == [
        {**row, "dBC_IIC": 0, "dBC_PC": 0} for row in rows
    ]
    assert not set(plain[0]) & {"dBC_IIC", "dBC_PC"}


@pytest.fixture
def parks(make_vector, box):
    """Two that touch, one apart, and one beyond the border between them."""
    cells = [(0, 0, 0), (1, 0, 0), (8, 0, 0), (4, 0, 1)]
    rows = [(box(column, row), number + 1, flag) for number, (column, row, flag) in enumerate(cells)]
    return make_vector("Polygon", rows, "id:integer", "abroad:integer", name="parks")


@pytest.mark.parametrize("distance", ["edge", "centroid"])
def test_protected_and_connected_land(run, parks, distance):
    """0.03 km² of 0.1 km², 100 m cells; by hand."""
    given = {
        "PATCHES": parks,
        "DISTANCE": distance,
        "THRESHOLD": 300,
        "PROBABILITY": 0.5,
        "OUTPUT": "memory:",
    }
    result = run(
        "connectivityindices", {**given, "OUTSIDE_FIELD": "abroad", "TOTAL_AREA": 0.1, "PROTECTED": "memory:"}
    )
    found = index_of(result["PROTECTED"])
    at, size = np.array([0.0, 100, 800, 400]), 100.0 if distance == "edge" else 0.0
    apart = np.maximum(np.abs(np.subtract.outer(at, at)) - size, 0)
    best = 0.5 ** (apart / 300)
    for k in range(4):
        best = np.maximum(best, np.outer(best[:, k], best[k]))
    area = np.array([0.01, 0.01, 0.01, 0.0])
    alone = 0.5 ** (apart[:3, :3] / 300)
    for k in range(3):
        alone = np.maximum(alone, np.outer(alone[:, k], alone[k]))
    conn, without = (100 * np.sqrt(area[: len(b)] @ b @ area[: len(b)]) / 0.1 for b in (best, alone))
    assert found["Prot"] == pytest.approx(30) and found["ProtConn"] == pytest.approx(conn)
    assert found["ProtUnconn"] == pytest.approx(30 - conn) and found["RelConn"] == pytest.approx(conn / 0.3)
    assert found["ProtConn_Prot_land"] == pytest.approx(10 * np.sqrt(5))
    assert found["ProtConn_Within_land"] == pytest.approx(10 * np.sqrt(3))
    assert found["ProtConn_Trans_land"] == pytest.approx(conn - without)
    assert (found["ProtConn_Trans_land"] > 0.1) == (distance == "edge")
    parts = [found[f"ProtConn_{name}"] for name in ("Prot", "Trans", "Unprot")]
    assert sum(parts) == pytest.approx(100)
    assert index_of(run("connectivityindices", {**given, "INDICES": "memory:"})["INDICES"])["NL"] >= 1
    units = {row["index"]: row["unit"] for row in features(result["PROTECTED"])}
    assert units["Prot"] == "% of the land" and units["ProtConn_Prot"] == "% of ProtConn"


def test_patches_outside_the_region_count_as_stepping_stones(run, parks):
    given = {"PATCHES": parks, "THRESHOLD": 300, "OUTPUT": "memory:", "INDICES": "memory:"}
    inside, whole = (
        run("connectivityindices", {**given, "OUTSIDE_FIELD": "abroad"}),
        run("connectivityindices", given),
    )
    row = features(inside["OUTPUT"])[3]
    assert (
        row["dPCintra"] == row["dPCflux"] == 0 and row["dPCconn"] > 0 and row["area"] == pytest.approx(0.01)
    )
    assert inside["EC"] < whole["EC"] and inside["NL"] == whole["NL"]


def test_what_protected_land_needs(run, parks, feedback):
    given = {"PATCHES": parks, "OUTPUT": "memory:", "PROTECTED": "memory:"}
    assert run("connectivityindices", given, feedback)["PROTECTED"] == ""
    assert any("needs the landscape area" in text for text in feedback.warnings)
    with pytest.raises(QgsProcessingException, match="the landscape of 0.02"):
        run("connectivityindices", {**given, "TOTAL_AREA": 0.02})
