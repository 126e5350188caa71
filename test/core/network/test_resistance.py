import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.resistance import BREAK_FACTORS, combine, parse_model, stretch

ROOT = Path(__file__).resolve().parents[3]
LANDUSE = {"forest": 3, "urban": 9}
BARRIERS = {"railway": 1, "motorway": 2}


def table(name):
    with open(ROOT / "resources" / "tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(theme):
    return {row["key"]: int(row["code"]) for row in table("classes") if row["theme"] == theme}


def row(factor, key="", lower="", upper="", resistance=1, weight=1, combine="mean"):
    return {
        "factor": factor, "class": key, "lower": lower, "upper": upper,
        "resistance": resistance, "weight": weight, "combine": combine,
    }  # fmt: skip


PRESETS = ["default", "region", "plainbirds", "innercity", "beijing2017", "jilin", "nanjing", "haikou"]
ROWS = [
    row("landuse", "forest", resistance=1, weight=3),
    row("landuse", "urban", resistance=100, weight=3),
    row("slope", upper=10, resistance=1),
    row("slope", lower=10, resistance=41),
    row("barrier", "railway", resistance=80, weight=0),
]


@pytest.fixture
def model():
    return parse_model(ROWS, LANDUSE, BARRIERS)


def test_scores_by_class_and_by_break(model):
    scores = model.factors["landuse"].score(np.array([[3, 9, 5, np.nan]], np.float32))
    assert scores.tolist()[0][:2] == [1, 100] and np.isnan(scores[0, 2:]).all()
    scores = model.factors["slope"].score(np.array([0, 9.99, 10, 89, np.nan], np.float32))
    assert scores[:4].tolist() == [1, 1, 41, 41] and np.isnan(scores[4])


def test_weights_are_renormalised_for_what_is_there(model):
    both = model.used(["landuse", "slope", "water"])
    assert model.shares(both) == {"landuse": 0.75, "slope": 0.25}
    assert model.shares(model.used(["landuse"])) == {"landuse": 1.0}


def test_weighted_mean_by_hand(model):
    factors = model.used(["landuse", "slope"])
    scores = {"landuse": np.float32([1, 100, np.nan, 1]), "slope": np.float32([1, 41, 1, np.nan])}
    result = combine(model, factors, scores)
    assert result[:2].tolist() == [1, 0.75 * 100 + 0.25 * 41] and np.isnan(result[2:]).all()
    assert model.highest(factors) == pytest.approx(85.25)
    assert model.highest(model.used(["slope"])) == 80  # the railway


def test_sum_adds():
    model = parse_model([{**r, "combine": "sum"} for r in ROWS], LANDUSE, BARRIERS)
    factors = model.used(["landuse", "slope"])
    assert combine(model, factors, {"landuse": np.float32([100]), "slope": np.float32([41])})[0] == 141


def test_stretch_keeps_one():
    assert stretch(np.float32([1, 50.5, 100]), 100, 1000).tolist() == [1, 500.5, 1000]
    assert stretch(np.float32([1, 1]), 1, 1000).tolist() == [1, 1]


def test_reach_is_the_last_break(model):
    assert model.factors["slope"].reach == 10


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([row("landuse", "sea")], "names the class “sea”"),
        ([row("tide", upper=1)], "names the factor “tide”"),
        ([row("landuse", "forest", resistance=0)], "The minimum is 1"),
        ([row("landuse", "forest", resistance=-5)], "The minimum is 1"),
        ([row("landuse", "forest", resistance="nan")], "where a number is needed"),
        ([row("landuse", "forest", weight=-1)], "negative weight"),
        ([row("landuse", "forest", weight=0)], "must be above 0"),
        ([row("landuse", "forest"), row("landuse", "urban", weight=2)], "more than one weight"),
        ([row("slope", upper=10)], "no row for the factor “landuse”"),
        (ROWS + [row("slope", lower=5, upper=10)], "overlap or leave a gap"),
        ([row("landuse", "forest"), row("slope", upper=5), row("slope", lower=8)], "leave a gap at 8"),
        ([row("landuse", "forest"), row("slope", upper=5, combine="sum")], "mean or sum"),
        ([{"factor": "landuse"}], "no column “class”"),
    ],
)
def test_bad_tables_are_refused(rows, message):
    with pytest.raises(InputError, match=message):
        parse_model(rows, LANDUSE, BARRIERS)


@pytest.mark.parametrize("preset", PRESETS)
def test_builtin_presets_give_every_class_a_value(preset):
    rows = [r for r in table("resistance") if r["preset"] == preset]
    model = parse_model(rows, codes("common"), codes("barriers"))
    assert set(model.factors["landuse"].codes) == set(codes("common").values())
    for name in BREAK_FACTORS:
        if name in model.factors:
            values = np.array([-1e6, 0, 1e9], np.float32)
            assert not np.isnan(model.factors[name].score(values)).any()


def test_published_beijing_table():
    """The sums of ChinaXiv-201711.00119 for three kinds of places."""
    rows = [r for r in table("resistance") if r["preset"] == "beijing2017"]
    model = parse_model(rows, codes("common"), codes("barriers"))
    inputs = {
        "landuse": np.float32([3, 1, 9]),
        "roads": np.float32([5000, 300, 0]),
        "settlement": np.float32([5000, 600, 0]),
    }
    factors = model.used(list(inputs))
    result = combine(model, factors, {f.name: f.score(inputs[f.name]) for f in factors})
    assert result.tolist() == [1 + 10 + 10, 300 + 200 + 100, 500 + 500 + 500]


def test_own_weights(model):
    available = ["landuse", "slope", "water"]
    other = model.weighted({"landuse": 1, "slope": 3}, available)
    assert other.shares(other.used(available)) == {"landuse": 0.25, "slope": 0.75}
    alone = model.weighted({"landuse": 2, "slope": 0}, available)
    assert alone.shares(alone.used(available)) == {"landuse": 1.0} and "barrier" in alone.factors
    added = parse_model([{**r, "combine": "sum"} for r in ROWS], LANDUSE, BARRIERS)
    assert added.weighted({"landuse": 1, "slope": 1}, available).combine == "mean"


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ({"landuse": 1}, "Weights are missing for: slope"),
        ({"landuse": 1, "slope": 1, "tide": 1}, "given for “tide”"),
        ({"landuse": 1, "slope": 1, "barrier": 1}, "given for “barrier”"),
        ({"landuse": 0, "slope": 0}, "are all 0"),
    ],
)
def test_own_weights_that_do_not_fit(model, weights, message):
    with pytest.raises(InputError, match=message):
        model.weighted(weights, ["landuse", "slope"])


def test_scales_of_the_plan_have_presets_that_differ_as_they_should():
    """Birds of the plain: water low, roads little; inner city: parks and tree cover low."""
    models = {}
    for scale in table("network_scales"):
        rows = [r for r in table("resistance") if r["preset"] == scale["resistance"]]
        models[scale["scale"]] = parse_model(rows, codes("common"), codes("barriers"))
        assert {r["flag"] for r in rows} == {"D"}
    common, barriers = codes("common"), codes("barriers")

    def value(scale, key):
        return models[scale].factors["landuse"].codes[common[key]]

    birds = models["plain"]
    assert value("plain", "water") < value("city", "water") and value("plain", "wetland") == 1
    assert birds.factors["barrier"].codes[barriers["motorway"]] < value("plain", "urban") / 2
    assert "slope" not in birds.factors and birds.factors["roads"].weight == 0.05
    assert value("centre", "park") == 1 < value("city", "park")
    assert models["centre"].factors["greenness"].weight == max(
        f.weight for name, f in models["centre"].factors.items() if name != "landuse"
    )
    for model in models.values():
        shares = model.shares(model.used(list(model.factors)))
        assert sum(f.weight for f in model.factors.values()) == pytest.approx(1) and sum(
            shares.values()
        ) == pytest.approx(1)
