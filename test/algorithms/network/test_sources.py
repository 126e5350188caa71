import networkx
import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

LANDUSE = np.array(
    [
        [3, 3, 1, 1, 7],
        [3, 1, 1, 4, 1],
        [1, 1, 9, 1, 1],
        [9, 9, 9, 1, 5],
    ],
    np.int32,
)
CELL_KM2 = 0.01


@pytest.fixture
def find(run, make_raster):
    def call(**parameters):
        wanted = {"MIN_AREA": 0, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        for key in ("LANDUSE", "QUALITY", "MSPA"):
            if isinstance(wanted.get(key), np.ndarray):
                wanted[key] = make_raster(key.lower(), wanted[key])
        call.result = run("sources", wanted)
        return sorted(
            (f["id"], round(f["area_km2"], 6), round(f.geometry().area() / 1e6, 6), f["name"] or "")
            for f in call.result["OUTPUT"].getFeatures()
        )

    return call


def test_patches_of_the_default_classes(find):
    found = find(LANDUSE=LANDUSE)
    assert found == [(1, 0.03, 0.03, ""), (2, 0.02, 0.02, ""), (3, 0.01, 0.01, "")]
    assert find.result["COUNT"] == 3 and find.result["AREA"] == pytest.approx(0.06)


def test_own_classes_and_smallest_area(find):
    assert find(LANDUSE=LANDUSE, CLASSES="9，1", MIN_AREA=0.05)[0][1] == pytest.approx(0.14)


def test_quality_alone_and_together(find):
    quality = np.zeros(LANDUSE.shape, np.float32)
    quality[0, :2], quality[3] = 0.8, 0.6
    assert [row[1] for row in find(QUALITY=quality)] == [0.05, 0.02]
    assert [row[1] for row in find(QUALITY=quality, QUALITY_MIN=0.7)] == [0.02]
    assert [row[1] for row in find(QUALITY=quality, LANDUSE=LANDUSE)] == [0.02, 0.01]


def test_protected_areas_are_sources_and_give_names(find, make_vector, box):
    reserves = make_vector("Polygon", [(box(2, 2, 1, 2), "松山"), (box(0, 0, 1, 1), "百花山")], "名称:string")
    found = find(LANDUSE=LANDUSE, PROTECTED=reserves)
    assert [(row[1], row[3]) for row in found] == [(0.04, "松山"), (0.03, "百花山"), (0.01, "")]


def test_nodata_is_no_habitat(find):
    quality = np.full((3, 3), np.nan, np.float32)
    quality[1, 1] = 1
    assert [row[1] for row in find(QUALITY=quality)] == [0.01]


MSPA = np.array(
    [
        [17, 17, 3, 0, 17],
        [117, 103, 1, 9, 0],
        [100, 0, 0, 0, 0],
        [129, 220, 0, 0, 9],
    ],
    np.int32,
)


def test_core_of_the_mspa(find, make_vector, box):
    assert [row[1] for row in find(MSPA=MSPA)] == [0.03, 0.01]
    quality = np.ones(MSPA.shape, np.float32)
    quality[0, 0] = 0.1
    assert sum(row[1] for row in find(MSPA=MSPA, QUALITY=quality)) == pytest.approx(0.03)
    assert sum(row[1] for row in find(MSPA=MSPA, LANDUSE=LANDUSE)) == pytest.approx(0.04)
    reserve = make_vector("Polygon", [(box(2, 2, 2, 2), "松山")], "名称:string")
    assert [(row[1], row[3]) for row in find(MSPA=MSPA, PROTECTED=reserve)] == [
        (0.04, "松山"), (0.03, ""), (0.01, ""),
    ]  # fmt: skip


def test_classes_of_the_mspa_in_place_of_its_codes_are_refused(find):
    with pytest.raises(QgsProcessingException, match="“mspa” has no core"):
        find(MSPA=np.where(MSPA == 17, 1, 2).astype(np.int32))


def test_dpc_against_networkx(find):
    """Three patches in a row, gaps of 200 and 400 m: PC without each by shortest paths of networkx."""
    quality = np.zeros((3, 12), np.float32)
    quality[:, :2] = quality[0, 4:6] = quality[:, 10:12] = 1
    areas, gaps = {1: 0.06, 2: 0.06, 3: 0.02}, {(1, 3): 200.0, (3, 2): 400.0, (1, 2): 800.0}

    def pc(nodes):
        graph = networkx.Graph()
        graph.add_nodes_from(nodes)
        graph.add_weighted_edges_from((a, b, d) for (a, b), d in gaps.items() if {a, b} <= set(nodes))
        return sum(
            areas[a] * areas[b] * 0.3 ** (d / 500)
            for a, reached in networkx.all_pairs_dijkstra_path_length(graph)
            for b, d in reached.items()
        )

    wanted = [100 * (1 - pc({1, 2, 3} - {one}) / pc({1, 2, 3})) for one in (1, 2, 3)]
    find(QUALITY=quality, MIN_DPC=0, THRESHOLD=500, PROBABILITY=0.3)
    layer = find.result["OUTPUT"]
    assert [f["dpc"] for f in layer.getFeatures()] == pytest.approx(wanted, abs=1e-6)
    kept = find(QUALITY=quality, MIN_DPC=min(wanted) + 1, THRESHOLD=500, PROBABILITY=0.3)
    assert [row[:2] for row in kept] == [(1, 0.06), (2, 0.06)] and find.result["COUNT"] == 2
    assert [f["dpc"] for f in find.result["OUTPUT"].getFeatures()] == pytest.approx(wanted[:2], abs=1e-6)


def test_without_a_lowest_dpc_none_is_computed(find):
    find(LANDUSE=LANDUSE)
    assert all(f["dpc"] == NULL for f in find.result["OUTPUT"].getFeatures())


def test_dpc_of_too_many_patches_is_refused(find, monkeypatch):
    from ecorestore.algorithms.network.sources import importance

    monkeypatch.setattr(importance, "available_memory", lambda: 100)
    with pytest.raises(
        QgsProcessingException, match="dPC of 3 patches needs about .* Raise the smallest area"
    ):
        find(LANDUSE=LANDUSE, MIN_DPC=0)


@pytest.mark.parametrize(("scale", "count"), [("own", 3), ("centre", 2), ("plain", 0), ("region", 0)])
def test_scales_of_the_plan_set_the_smallest_area(find, scale, count):
    if count:
        assert len(find(LANDUSE=LANDUSE, SCALE=scale)) == count
    else:
        with pytest.raises(QgsProcessingException, match="No habitat patch reaches (0.1|20) km²"):
            find(LANDUSE=LANDUSE, SCALE=scale)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"LANDUSE": LANDUSE, "MIN_DPC": 99}, "No patch has a dPC of 99 %; the highest is"),
        ({"LANDUSE": LANDUSE, "MIN_DPC": 0, "THRESHOLD": 0}, "distance threshold is 0"),
        ({"LANDUSE": LANDUSE, "MIN_DPC": 0, "PROBABILITY": 1}, "between 0 and 1"),
        ({}, "MSPA raster, a quality raster or a land-use raster"),
        ({"LANDUSE": LANDUSE, "CLASSES": "3 wood"}, "“wood” is not a land-use class"),
        ({"LANDUSE": LANDUSE, "CLASSES": "99"}, "“99” is not a land-use class"),
        ({"LANDUSE": LANDUSE, "CLASSES": ""}, "“” is not a land-use class"),
        ({"LANDUSE": LANDUSE, "MIN_AREA": 5}, "No habitat patch reaches 5 km²"),
        ({"LANDUSE": LANDUSE, "QUALITY": np.ones((2, 2), np.float32)}, "different extents"),
    ],
)
def test_bad_input_is_refused(find, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        find(**parameters)


def test_cancel(run, make_raster, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "源地.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        parameters = {"LANDUSE": make_raster("lu", LANDUSE), "MIN_AREA": 0, "OUTPUT": str(path)}
        run("sources", parameters, Feedback(cancel_at=50))
    assert not path.exists()


@pytest.mark.parametrize(("least", "told"), [(0.6, True), (60, False)])
def test_a_limit_in_another_unit_is_told(run, make_raster, feedback, least, told):
    quality = np.full((6, 6), 80.0)
    quality[0] = 20.0
    run(
        "sources",
        {
            "QUALITY": make_raster("quality", quality),
            "QUALITY_MIN": least,
            "MIN_AREA": 0.01,
            "OUTPUT": "memory:",
        },
        feedback,
    )
    assert any("quality" in warning for warning in feedback.warnings) == told
