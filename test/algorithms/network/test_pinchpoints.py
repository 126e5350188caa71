import numpy as np
import pytest
from qgis.core import QgsProcessingException

FIELDS = ["id", "class", "mean", "max", "area_ha", "from", "to"]


@pytest.fixture
def gap():
    """A plain of 1 with a wall of nodata that has one gap."""
    resistance = np.ones((9, 21), np.float32)
    resistance[:, 10] = np.nan
    resistance[4, 10] = 1
    return resistance


@pytest.fixture
def sources(make_vector, box):
    rows = [(box(0, 0, 1, 9), 10), (box(20, 0, 1, 9), 20)]
    return make_vector("Polygon", rows, "id:integer", name="源地")


@pytest.fixture
def pinch(run, feedback):
    """``pinch(...)``: the result; its areas as dicts with ``shape`` stand in ``areas``."""

    def call(**parameters):
        result = run("pinchpoints", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}, feedback)
        assert [field.name() for field in result["OUTPUT"].fields()] == FIELDS
        call.areas = [
            {**dict(zip(FIELDS, f.attributes())), "shape": f.geometry()}
            for f in result["OUTPUT"].getFeatures()
        ]
        assert len(call.areas) == result["COUNT"]
        return result

    call.feedback = feedback
    return call


def centre(column, row):
    from qgis.core import QgsGeometry, QgsPointXY

    return QgsGeometry.fromPointXY(QgsPointXY(39400050 + 100 * column, 4399950 - 100 * row))


def test_gap_from_sources_and_resistance(pinch, make_raster, gap, sources, read):
    result = pinch(
        SOURCES=sources,
        RESISTANCE=make_raster("resistance", gap),
        CUTOFF=5000,
        CURRENT_OUTPUT="TEMPORARY_OUTPUT",
    )
    first = pinch.areas[0]
    assert (first["id"], first["class"], first["from"], first["to"]) == (1, 1, 10, 20)
    assert first["max"] == pytest.approx(1, abs=1e-6) and first["shape"].contains(centre(10, 4))
    assert first["shape"].area() == pytest.approx(first["area_ha"] * 1e4)
    current = read(result["CURRENT_OUTPUT"])
    assert current[4, 10] == pytest.approx(1, abs=1e-6) and np.isnan(current[:, [0, 20]]).all()
    assert first["mean"] > result["THRESHOLD"]


def test_default_cutoff_is_a_tenth_of_the_least_cost_and_is_told(pinch, make_raster, gap, sources, read):
    given = {
        "SOURCES": sources,
        "RESISTANCE": make_raster("resistance", gap),
        "CURRENT_OUTPUT": "TEMPORARY_OUTPUT",
    }
    tenth = read(pinch(**given)["CURRENT_OUTPUT"])  # least cost: 20 steps of 100 m
    assert any("Corridor cutoff: 200 " in info for info in pinch.feedback.infos)
    np.testing.assert_array_equal(tenth, read(pinch(**given, CUTOFF=200)["CURRENT_OUTPUT"]))
    assert np.isfinite(tenth).sum() < np.isfinite(read(pinch(**given, CUTOFF=900)["CURRENT_OUTPUT"])).sum()


@pytest.fixture
def current():
    values = np.full((10, 10), 0.1, np.float32)
    values += np.arange(100, dtype=np.float32).reshape(10, 10) / 1e4
    values[2, 2:5], values[7, 6:8], values[5, 0] = 0.9, 0.6, 0.95
    return values


def test_current_map_and_sources(pinch, make_raster, make_vector, box, current):
    path = make_raster("current", current)
    pinch(CURRENT=path, METHOD="quantile", SHARE=6)
    assert [(a["class"], a["area_ha"]) for a in pinch.areas] == [(1, 1), (1, 3), (2, 2)]
    assert all(str(a["from"]) == "NULL" for a in pinch.areas)
    pinch(
        CURRENT=path, METHOD="quantile", SHARE=6, SOURCES=make_vector("Polygon", [(box(0, 5),)]), MIN_AREA=3
    )
    assert [a["area_ha"] for a in pinch.areas] == [3]


@pytest.mark.parametrize(
    ("method", "wanted"), [("naturalbreaks", 4), (0, 4), ("stddev", 6), ("quantile", 10), (1, 10)]
)
def test_methods(pinch, make_raster, current, method, wanted):
    pinch(CURRENT=make_raster("current", current), METHOD=method, CLASSES=3)
    assert sum(a["area_ha"] for a in pinch.areas) == wanted


def test_swath_limits(pinch, make_raster, current):
    swath = np.full((10, 10), np.nan, np.float32)
    swath[:5], swath[5] = 10.0, 90.0
    given = {
        "CURRENT": make_raster("current", current),
        "CORRIDORS": make_raster("swath", swath),
        "CLASSES": 2,
    }
    pinch(**given)
    assert [a["area_ha"] for a in pinch.areas] == [1, 3]
    pinch(**given, CUTOFF=50)
    assert [a["area_ha"] for a in pinch.areas] == [3]


def test_nothing_reaches_the_threshold(pinch, make_raster, current):
    pinch(CURRENT=make_raster("current", current), METHOD="stddev", DEVIATIONS=50)
    assert pinch.areas == [] and any("No pinch point" in warning for warning in pinch.feedback.warnings)


@pytest.mark.parametrize(
    ("values", "message"),
    [(np.full((4, 4), np.nan), "No cell has a current"), (np.full((4, 4), 2.0), "same in all cells")],
)
def test_current_without_places(pinch, make_raster, values, message):
    with pytest.raises(QgsProcessingException, match=message):
        pinch(CURRENT=make_raster("current", values.astype(np.float32)))


def test_bad_input(pinch, make_raster, make_vector, box, gap, sources, current):
    with pytest.raises(QgsProcessingException, match="Give a current raster, or sources and a resistance"):
        pinch(SOURCES=sources)
    for value in (0, -2):
        spoilt = gap.copy()
        spoilt[1, 1] = value
        with pytest.raises(QgsProcessingException, match="resistance of zero, below zero or infinity"):
            pinch(SOURCES=sources, RESISTANCE=make_raster("resistance", spoilt))
    with pytest.raises(QgsProcessingException, match="at least two sources.*“lonely” has 1"):
        pinch(SOURCES=make_vector("Polygon", [(box(0, 0),)], name="lonely"), RESISTANCE=make_raster("r", gap))
    gap[4, 10] = np.nan
    with pytest.raises(QgsProcessingException, match="No corridor links two sources of “源地”"):
        pinch(SOURCES=sources, RESISTANCE=make_raster("resistance", gap))
    with pytest.raises(QgsProcessingException, match="different extents"):
        pinch(CURRENT=make_raster("current", current), CORRIDORS=make_raster("swath", current[:5]))


def test_cancel(run, make_raster, make_vector, box, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "夹点.gpkg"
    rows = [(box(1 + 20 * i, 1 + 20 * j, 5, 5),) for i in range(4) for j in range(4)]
    noise = np.random.default_rng(0).uniform(1, 90, (80, 80)).astype(np.float32)
    parameters = {
        "SOURCES": make_vector("Polygon", rows), "RESISTANCE": make_raster("resistance", noise), "OUTPUT": str(path),
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("pinchpoints", parameters, Feedback(cancel_at=60))
    assert not path.exists()


def test_linkage_mapper_demo(pinch, shared, read):
    """The peer's own cores and resistances with the cutoff of its demo script."""
    folder = shared("peers", "linkage_mapper")
    result = pinch(
        SOURCES=str(folder / "lp_cores.shp"), ID_FIELD="core_id", RESISTANCE=str(folder / "lp_resistances.tif"),
        CUTOFF=5000, CURRENT_OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip
    current = read(result["CURRENT_OUTPUT"])
    assert current[np.isfinite(current)].min() >= 0 and np.nanmax(current) <= 1 + 1e-5
    assert {(a["from"], a["to"]) for a in pinch.areas} <= {
        (a, b) for a in range(1, 6) for b in range(a + 1, 6)
    }
    # so narrow a corridor is one cell wide in places: the whole ampere runs through them
    assert len(pinch.areas) > 20 and all(a["mean"] == pytest.approx(1, abs=1e-5) for a in pinch.areas)
