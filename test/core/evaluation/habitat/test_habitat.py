from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.habitat import (
    Landscape,
    Threat,
    decayed,
    parse_sensitivity,
    parse_threats,
    quality,
    renamed,
)
from ecorestore.core.evaluation.nearest import nearest
from ecorestore.core.messages import InputError

DATA = np.load(Path(__file__).with_name("data") / "habitat.npz")
CASES = sorted({int(name.split("_")[0]) for name in DATA.files if "_" in name})


def case(number):
    prefix = f"{number}_"
    return {name[len(prefix) :]: DATA[name] for name in DATA.files if name.startswith(prefix)}


def model(found):
    """Threats and sensitivities of a kept case as the tables would give them."""
    names = [f"t{i}" for i in range(len(found["reach"]))]
    threats = [
        {
            "threat": name,
            "max_dist": reach / 1000,
            "weight": weight,
            "decay": "exponential" if exponential else "linear",
            "raster": "x",
        }
        for name, reach, weight, exponential in zip(
            names, found["reach"], found["weight"], found["exponential"]
        )
    ]
    threats = parse_threats(threats, "threats")
    rows = [
        {"lulc": code, "habitat": suitable, **dict(zip(names, row))}
        for code, suitable, row in zip(DATA["codes"], found["habitat"], found["sensitivity"])
    ]
    return threats, parse_sensitivity(rows, threats, "sensitivity")


@pytest.mark.parametrize("number", CASES)
def test_as_invest(number):
    found = case(number)
    threats, sensitivity = model(found)
    landuse = np.where(found["landuse"] == 255, np.nan, found["landuse"]).astype(np.float32)
    cell = float(found["cell"])
    scene = Landscape(sensitivity, threats, landuse, "landuse")
    for place, threat in enumerate(threats):
        there = found["threats"][place] > 0
        scene.add(place, nearest(there, slice(0, len(landuse)), (cell, cell), threat.reach))
    degradation = scene.degradation(found["access"])
    result = quality(sensitivity.suitability(landuse, "landuse"), degradation, float(found["half"]))
    assert np.nanmax(degradation) > 0.01
    np.testing.assert_allclose(degradation, found["degradation"], rtol=0, atol=1e-6)
    np.testing.assert_allclose(result, found["quality"], rtol=0, atol=1e-5)


def test_cases_hold_what_they_are_for():
    seen = [case(number) for number in CASES]
    assert any(np.isnan(found["quality"]).any() for found in seen)
    assert any((found["access"] != 1).any() for found in seen)
    assert any(found["exponential"].any() and not found["exponential"].all() for found in seen)
    assert len({float(found["half"]) for found in seen}) == 3
    assert any((found["threats"] == 40).any() for found in seen)
    assert any(found["landuse"].shape[0] > 2 * found["landuse"].shape[1] for found in seen)


def test_by_hand():
    """Forest 300 m from a town (linear over 1 km, weight 1) and 400 m from a road (exponential over 500 m, weight 3)."""
    landuse = np.full((1, 8), 3, np.float32)
    threats = [Threat("town", 1000, 1, "linear"), Threat("road", 500, 3, "exponential")]
    rows = [{"lulc": "3", "habitat": "0.8", "town": "0.5", "road": "1"}]
    scene = Landscape(parse_sensitivity(rows, threats, "s"), threats, landuse, "l")
    for number, column in enumerate((0, 7)):
        there = np.zeros((1, 8), bool)
        there[0, column] = True
        scene.add(number, nearest(there, slice(0, 1), (100, 100), threats[number].reach))
    expected = 0.25 * 0.7 * 0.5 + 0.75 * np.exp(-2.99 * 400 / 500) * 1
    assert scene.degradation()[0, 3] == pytest.approx(expected, rel=1e-6)
    half = scene.degradation(np.full((1, 8), 0.5))[0, 3]
    assert half == pytest.approx(expected / 2, rel=1e-6)
    assert quality(np.float32([0.8]), np.float32([0.3]), 0.3)[0] == pytest.approx(0.4, rel=1e-6)


def test_effect_ends_with_the_reach():
    distance = np.array([0, 500, 1000, 1000.1, np.inf], np.float32)
    assert decayed(distance, Threat("a", 1000, 1, "linear")).tolist() == pytest.approx([1, 0.5, 0, 0, 0])
    expected = [1, np.exp(-1.495), np.exp(-2.99), 0, 0]
    assert decayed(distance, Threat("a", 1000, 1, "exponential")).tolist() == pytest.approx(expected)


GOOD = {"threat": "town", "max_dist": "5", "weight": "1", "decay": "linear", "raster": "town.tif"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"max_dist": "8000"}, "would reach 8000 km. max_dist is in kilometres"),
        ({"max_dist": "0"}, "has the distance 0. Give kilometres above 0"),
        ({"max_dist": "far"}, "“max_dist” of “mine” holds “far” for “town”"),
        ({"weight": "-1"}, "has the weight -1"),
        ({"weight": "0"}, "All weights of “mine” are 0"),
        ({"decay": "log"}, "has the decay “log”. Write linear or exponential"),
        ({"raster": ""}, "has no source"),
        ({"landuse": "9, urban"}, "“landuse” of “mine” holds “urban”"),
        ({"landuse": "9 10.5"}, "“town” of “mine” names the class 10.5. Classes are whole numbers"),
    ],
)
def test_threats_refused(changes, words):
    with pytest.raises(InputError, match=words.replace(".", r"\.")):
        parse_threats([{**GOOD, **changes}], "mine")


@pytest.mark.parametrize("column", ["threat", "max_dist", "weight", "decay"])
def test_a_missing_column_is_named(column):
    with pytest.raises(InputError, match=f"“mine” has no column “{column}”"):
        parse_threats([{key: value for key, value in GOOD.items() if key != column}], "mine")


def test_a_threat_may_stand_only_once():
    with pytest.raises(InputError, match="occurs twice"):
        parse_threats([GOOD, {**GOOD, "threat": "Town"}], "mine")


def test_tables_of_invest_and_chinese_words():
    rows = renamed([{"THREAT": "t", "MAX_DIST": 5.0, "WEIGHT": 1, "DECAY": "指数", "cur_path": "a.tif"}])
    assert parse_threats(rows, "mine") == [Threat("t", 5000, 1, "exponential", "a.tif")]
    rows = renamed([{"Threat": "t", "max_dist": "5", "weight": 1, "decay": "线性", "landuse": "9、10，12"}])
    assert parse_threats(rows, "mine") == [Threat("t", 5000, 1, "linear", "", (9, 10, 12))]
    blank = {"lucode": "", "HABITAT": " "}
    assert renamed([{"lucode": 1, "HABITAT": 1}, blank, blank]) == [{"lulc": 1, "habitat": 1}]


ROW = {"lulc": "3", "habitat": "1", "town": "0.5"}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"lulc": "3", "habitat": "1"}], "“sens” has no column for the threat “Town”"),
        ([{"lulc": "3", "town": "1"}], "“sens” has no column “habitat”"),
        ([ROW, ROW], "The class 3 occurs twice"),
        ([{**ROW, "lulc": "3.5"}], "The class 3.5 occurs twice in “sens”, or is not a whole number"),
        ([{**ROW, "town": "50"}], "“town” of “sens” holds 50 for the class 3. Give a number from 0 to 1"),
        ([{**ROW, "habitat": ""}], "“habitat” of “sens” holds “” for “3”"),
    ],
)
def test_sensitivities_refused(rows, words):
    with pytest.raises(InputError, match=words.replace(".", r"\.")):
        parse_sensitivity(rows, [Threat("Town", 1, 1, "linear")], "sens")


def test_a_class_without_row_is_named():
    threats = [Threat("town", 1000, 1, "linear")]
    table = parse_sensitivity([ROW], threats, "sens")
    for code in (7, 3.5, -1, 70000):
        with pytest.raises(InputError, match=f"“land” holds the class {code:g}, which has no row"):
            Landscape(table, threats, np.array([[3, code, np.nan]], np.float32), "land")


def test_nodata_stays():
    threats = [Threat("town", 1000, 1, "linear")]
    scene = Landscape(
        parse_sensitivity([ROW], threats, "s"), threats, np.array([[3, np.nan]], np.float32), "l"
    )
    scene.add(0, np.zeros((1, 2), np.float32))
    assert scene.degradation().tolist() == [[pytest.approx(0.5), pytest.approx(np.nan, nan_ok=True)]]
    assert np.isnan(scene.degradation(np.array([[np.nan, 1]]))).all()
