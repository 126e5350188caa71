"""Robustness through Processing, against the tools themselves run once for every run."""

import csv

import numpy as np
import pytest
from ecorestore.core.restoration.shaking import Parameter, plan_runs
from qgis.core import QgsProcessingException, QgsVectorLayer

TEMPORARY = {"OUTPUT": "TEMPORARY_OUTPUT", "INFLUENCE": "TEMPORARY_OUTPUT", "SECOND": "TEMPORARY_OUTPUT"}
RUNS = 12


@pytest.fixture
def shapes():
    generator = np.random.default_rng(7)
    return lambda: generator.random((14, 17))


def table(layer, context):
    layer = context.takeResultLayer(layer) if isinstance(layer, str) and context else layer
    layer = layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(str(layer), "t", "ogr")
    return [dict(zip(feature.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def planned(*triples, count=RUNS, steps=4, seed=1):
    parameters = [Parameter(str(n), value, low, high) for n, (value, low, high) in enumerate(triples)]
    return plan_runs(parameters, count, steps, seed)


def shares(base, classes, count):
    """Percent of the first ``count`` rasters that are as the base; NaN where none has a class."""
    stack = np.nan_to_num(np.array(classes))
    base = np.nan_to_num(base)
    share = 100.0 * (stack[:count] == base).mean(axis=0)
    return np.where((base > 0) | (stack > 0).any(axis=0), share, np.nan)


def test_overlay_is_that_of_the_tools(run, read, make_raster, shapes):
    layers = [make_raster(name, shapes()) for name in ("a", "b", "c")]
    given = {
        "MODEL": "overlay",
        "LAYERS": layers,
        "WEIGHTS": "0.5 0.3 0.2",
        "BREAKS": "0.3 0.6",
        "RUNS": RUNS,
    }
    result = run("robustness", {**given, **TEMPORARY})
    triples = [(value, 0.8 * value, 1.2 * value) for value in (0.5, 0.3, 0.2)]
    triples += [(0.3, 0.24, 0.36), (0.6, 0.54, 0.66)]  # a fifth of the distance between the breaks
    plan = planned(*triples)

    def graded(values):
        weights = " ".join(map(repr, values[:3].tolist()))
        sums = run("weightedoverlay", {"LAYERS": layers, "WEIGHTS": weights, "OUTPUT": "TEMPORARY_OUTPUT"})
        breaks = " ".join(map(repr, values[3:].tolist()))
        graded = {"INPUT": sums["OUTPUT"], "METHOD": "fixed", "BREAKS": breaks, "OUTPUT": "TEMPORARY_OUTPUT"}
        return read(run("grade", graded)["OUTPUT"])

    base = graded(np.array([0.5, 0.3, 0.2, 0.3, 0.6]))
    classes = [graded(values) for values in plan.values]
    np.testing.assert_allclose(read(result["OUTPUT"]), shares(base, classes, RUNS), rtol=1e-5)
    rows = {row["parameter"]: row for row in table(result["INFLUENCE"], None)}
    assert set(rows) == {"WEIGHT_1", "WEIGHT_2", "WEIGHT_3", "BREAK_1", "BREAK_2"}
    moved = np.array(classes)[RUNS:][plan.owner[RUNS:] == 4] != base
    assert rows["BREAK_2"]["changed"] == pytest.approx(100 * moved.any(axis=0).mean(), abs=0.01)
    assert rows["BREAK_2"]["mean_changed"] == pytest.approx(100 * moved.mean(), abs=0.01)
    order = sorted(rows.values(), key=lambda row: row["rank"])
    assert [row["changed"] for row in order] == sorted((row["changed"] for row in order), reverse=True)
    assert order[0]["label"] in result["SENTENCE"]


def test_types_are_those_of_the_tool(run, read, make_raster, make_vector, shapes, tmp_path):
    layers = {
        "LANDUSE": make_raster("landuse", np.floor(1 + 6 * shapes())),
        "DEGRADATION": make_raster("degradation", np.floor(3 * shapes())),
        "QUALITY": make_raster("quality", 40 + 30 * shapes()),
        "EROSION": make_raster("erosion", 100 + 200 * shapes()),
    }
    result = run("robustness", {"MODEL": "types", **layers, "RUNS": RUNS, "SPREAD": 10, **TEMPORARY})
    rows = {row["parameter"]: row for row in table(result["INFLUENCE"], None)}
    assert [name for name, row in rows.items() if row["minimum"] < row["maximum"]] == sorted(
        ("QUALITY < 55", "EROSION >= 200"), key=lambda name: rows[name]["rank"]
    )
    assert rows["DEGRADATION >= 2"]["rank"] is None or not rows["DEGRADATION >= 2"]["rank"]
    builtin = run("exporttable", {"TABLE": "type_rules", "OUTPUT": str(tmp_path / "rules.csv")})["OUTPUT"]
    with open(builtin, encoding="utf-8-sig") as file:
        rules = list(csv.DictReader(file))
    plan = planned((55, 49.5, 60.5), (200, 180, 220))

    def typed(number, quality, erosion):
        path, changed = tmp_path / f"rules{number}.csv", {"QUALITY": quality, "EROSION": erosion}
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rules[0])
            writer.writeheader()
            writer.writerows({**row, "value": changed.get(row["input"], row["value"])} for row in rules)
        given = {**layers, "RULES": str(path), "OUTPUT": "TEMPORARY_OUTPUT"}
        return read(run("restorationtypes", given)["OUTPUT"])

    base = typed("base", 55.0, 200.0)
    classes = [typed(number, *values) for number, values in enumerate(plan.values.tolist())]
    np.testing.assert_allclose(read(result["OUTPUT"]), shares(base, classes, RUNS), rtol=1e-5)
    assert result["MEAN_SHARE"] == pytest.approx(np.nanmean(shares(base, classes, RUNS)), abs=1e-3)


def test_priority_is_that_of_the_tool(run, read, make_raster, make_vector, shapes, box):
    layers = {
        "TYPES": make_raster("types", np.floor(10 * shapes())),
        "DEGRADATION": make_raster("degradation", np.floor(5 * shapes())),
        "POTENTIAL": make_raster("potential", shapes()),
        "FOOTHILLS": make_vector("Polygon", [(box(0, 0),)]),
    }
    result = run("robustness", {"MODEL": "priority", **layers, "RUNS": RUNS, **TEMPORARY})
    defaults = {
        "WEIGHT_DEGRADATION": 0.35,
        "WEIGHT_POTENTIAL": 0.25,
        "BONUS": 0.1,
        "NEAR": 0.7,
        "MEDIUM": 0.5,
    }
    plan = planned(*((value, 0.8 * value, 1.2 * value) for value in defaults.values()))

    def ordered(values):
        given = dict(zip(defaults, values))
        given["MEDIUM"] = min(given["MEDIUM"], given["NEAR"])
        return read(run("restorationpriority", {**layers, **given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])

    base = ordered(defaults.values())
    classes = [ordered(values) for values in plan.values.tolist()]
    np.testing.assert_allclose(read(result["OUTPUT"]), shares(base, classes, RUNS), rtol=1e-5)
    stack = np.nan_to_num(np.array(classes[:RUNS]))
    votes = np.array(
        [np.where(np.nan_to_num(base) == code, 0, (stack == code).sum(axis=0)) for code in (1, 2, 3)]
    )
    second = np.where(votes.max(axis=0) > 0, 1 + votes.argmax(axis=0), 0)
    np.testing.assert_array_equal(np.nan_to_num(read(result["SECOND"])), second)


def test_ranges_from_a_table(run, make_raster, make_vector, shapes, feedback):
    layers = {
        "LANDUSE": make_raster("landuse", np.floor(1 + 6 * shapes())),
        "DEGRADATION": make_raster("degradation", np.floor(5 * shapes())),
    }
    fields = ("parameter:string", "minimum:double", "maximum:double", "step:double")
    ranges = make_vector("None", [("", "degradation>=2", 1, 3, 1)], *fields)
    given = {"MODEL": "types", **layers, "RUNS": 30, "RANGES": ranges, **TEMPORARY}
    result = run("robustness", given, feedback)
    (row, *_others) = table(result["INFLUENCE"], None)
    assert (row["parameter"], row["minimum"], row["maximum"], row["step"]) == ("DEGRADATION >= 2", 1, 3, 1)
    assert row["first_order"] == pytest.approx(1, abs=0.01)
    assert any("1 parameters move: 30 random runs and 2 runs" in text for text in feedback.infos)


def test_the_influence_of_a_run_is_a_table_of_ranges(run, read, make_raster, shapes, tmp_path):
    layers = [make_raster(name, shapes()) for name in ("a", "b")]
    given = {"MODEL": "overlay", "LAYERS": layers, "CLASSES": 4, "RUNS": 15}
    first = run("robustness", {**given, **TEMPORARY, "INFLUENCE": str(tmp_path / "ranges.csv")})
    again = run("robustness", {**given, **TEMPORARY, "RANGES": first["INFLUENCE"]})
    np.testing.assert_allclose(read(again["OUTPUT"]), read(first["OUTPUT"]))
    with open(first["INFLUENCE"], encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for row in rows[1:]:  # all but the first stay
        row["minimum"] = row["maximum"] = row["value"]
    with open(tmp_path / "one.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    one = run("robustness", {**given, **TEMPORARY, "RANGES": str(tmp_path / "one.csv")})
    moved = [row["parameter"] for row in table(one["INFLUENCE"], None) if row["minimum"] < row["maximum"]]
    assert moved == [rows[0]["parameter"]]


@pytest.mark.parametrize(
    "row, words",
    [
        (("", "NOTHING", 1, 2), "is no parameter. There are"),
        (("", "WEIGHT_1", 0.6, 0.8), "must hold its value 0.5"),
        (("", "WEIGHT_1", -1, 0.8), "must lie within 0"),
        (("", "WEIGHT_1", 0.5, 0.5), "No parameter moves"),
    ],
)
def test_ranges_that_cannot_be(run, make_raster, make_vector, shapes, row, words):
    layers = [make_raster(name, shapes()) for name in ("a", "b")]
    ranges = make_vector("None", [row], "parameter:string", "minimum:double", "maximum:double")
    with pytest.raises(QgsProcessingException, match=words):
        run(
            "robustness",
            {"MODEL": "overlay", "LAYERS": layers, "BREAKS": "0.5", "RANGES": ranges, **TEMPORARY},
        )


@pytest.mark.parametrize(
    "given, words",
    [
        ({"MODEL": "types"}, "Choose a layer for “Land use"),
        ({"MODEL": "overlay"}, "Choose a layer for “Layers"),
        ({"MODEL": "zones"}, "Choose a layer for “Planning units"),
    ],
)
def test_layers_that_are_missing(run, given, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("robustness", {**given, **TEMPORARY})


def test_natural_breaks_where_none_are_given(run, read, make_raster, shapes, feedback):
    layers = [make_raster(name, shapes()) for name in ("a", "b")]
    given = {"MODEL": "overlay", "LAYERS": layers, "CLASSES": 3, "RUNS": 20, **TEMPORARY}
    result = run("robustness", given, feedback)
    sums = run("weightedoverlay", {"LAYERS": layers, "WEIGHTING": "equal", "OUTPUT": "TEMPORARY_OUTPUT"})
    graded = run("grade", {"INPUT": sums["OUTPUT"], "CLASSES": 3, "OUTPUT": "TEMPORARY_OUTPUT"})
    breaks = [
        row["value"] for row in table(result["INFLUENCE"], None) if row["parameter"].startswith("BREAK")
    ]
    np.testing.assert_allclose(sorted(breaks), [float(text) for text in graded["BREAKS"].split()], rtol=1e-5)


FUNCTIONS = ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")


def test_zones_are_those_of_the_tools(run, read, make_raster, make_vector, box):
    generator, side = np.random.default_rng(4), 40
    smooth = [np.kron(generator.random((8, 8)), np.ones((5, 5))) for _ in FUNCTIONS]
    scores = {
        key: make_raster(key, 0.5 * values + 0.5 * generator.random((side, side)))
        for key, values in zip(FUNCTIONS, smooth)
    }
    squares = [(box(column * 5, row * 5, 5, 5),) for row in range(8) for column in range(8)]
    squares.append((box(-3.2, 0, 3, 0.3),))  # holds no cell centre
    units = make_vector("Polygon", squares, name="units")
    given = {"MODEL": "zones", **scores, "UNITS": units, "MIN_AREA": 0.6, "RUNS": 10, "STEPS": 2, **TEMPORARY}
    result = run("robustness", {**given, "UNITS_OUTPUT": "TEMPORARY_OUTPUT"})
    triples = [(1.0, 0.8, 1.2)] * 5 + [(0.6, 0.48, 0.72), (50.0, 40.0, 60.0), (0.5, 0.4, 0.6)]
    plan = planned(*triples, count=10, steps=2)

    def zones(values):
        weights = " ".join(map(repr, values[:5].tolist()))
        found = run(
            "dominantfunction",
            {**scores, "WEIGHTS": weights, "OUTPUT": "TEMPORARY_OUTPUT", "MARGIN": "TEMPORARY_OUTPUT"},
        )
        limits = dict(zip(("MIN_AREA", "OVERRIDE", "SIMILARITY"), values[5:].tolist()))
        drawn = run(
            "zonelevel1",
            {"UNITS": units, "FUNCTION": found["OUTPUT"], **limits, "OUTPUT": "TEMPORARY_OUTPUT"},
        )
        burnt = run(
            "rasterizevector",
            {
                "INPUT": drawn["OUTPUT"],
                "FIELD": "zone1",
                "GRID": scores["WATER"],
                "RULE": "centre",
                "OUTPUT": "TEMPORARY_OUTPUT",
            },
        )
        return read(burnt["OUTPUT"])

    base = zones(np.array([triple[0] for triple in triples]))
    classes = [zones(values) for values in plan.values]
    expected = shares(base, classes, 10)
    assert 0 < np.nanmin(expected) < 90, "the case moves zones"
    np.testing.assert_allclose(read(result["OUTPUT"]), expected, rtol=1e-5)
    rows = table(result["UNITS_OUTPUT"], None)
    assert len(rows) == 65
    by_number = [row for row in rows if row["share"] < 50]
    assert all(row["stability"] == 4 and row["second"] for row in by_number)
    inside = [row for row in rows if row["area_km2"] > 0.2]
    assert sum(row["share"] for row in inside) / 64 == pytest.approx(np.nanmean(expected), abs=0.1)


def test_cancel_leaves_nothing(run, make_raster, shapes, Feedback, tmp_path):  # noqa: N803
    layers = [make_raster(name, shapes()) for name in ("a", "b")]
    given = {"MODEL": "overlay", "LAYERS": layers, "BREAKS": "0.5", "RUNS": 50}
    path = tmp_path / "share.tif"
    places = {"OUTPUT": str(path), "INFLUENCE": str(tmp_path / "influence.csv")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("robustness", {**given, **places}, Feedback(cancel_at=30))
    assert not path.exists()
    assert not (tmp_path / "influence.csv").exists()
