import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.functionscore import (
    COLUMNS,
    FACTORS,
    FUNCTIONS,
    Cells,
    FunctionScores,
    Limits,
    parse_table,
)
from ecorestore.core.messages import InputError

TABLE = Path(__file__).parents[3] / "resources" / "tables" / "function_scores.csv"
FOREST, WATER, URBAN, CROPLAND = 3, 8, 9, 1


def rows(*lines):
    return [dict(zip(COLUMNS, line)) for line in lines]


SIMPLE = rows(
    ("class", "1", 1, 0, 0, 0, 0, 0),
    ("class", "8", 0, 1, 0.5, 0, 0, 1),
    ("weight", "class", 1, 1, 1, 1, 1, ""),
)


def scored(table, landuse, elevation=None, slope=None, cell=100.0, limits=None, **others):
    landuse = np.asarray(landuse, np.float32)
    elevation = (
        np.zeros(landuse.shape, np.float32) if elevation is None else np.asarray(elevation, np.float32)
    )
    slope = np.zeros(landuse.shape, np.float32) if slope is None else np.asarray(slope, np.float32)
    model = FunctionScores(parse_table(table), landuse.shape, cell, limits or Limits(), "land")
    cells = Cells(0, landuse, elevation, slope, **others)
    model.add(cells)
    model.add_elevation(cells)
    model.prepare()
    return dict(zip(FUNCTIONS, model.scores(cells)))


def weight(factor, value=1):
    return rows(("weight", factor, value, 0, 0, 0, 0, ""))[0]


def test_a_class_alone_gives_its_base_score():
    result = scored(SIMPLE, [[1, 8, np.nan]])
    assert result["water"] == pytest.approx(np.array([[1, 0, np.nan]]), nan_ok=True)
    assert result["soil"] == pytest.approx(np.array([[0, 1, np.nan]]), nan_ok=True)
    assert result["biodiversity"] == pytest.approx(np.array([[0, 0.5, np.nan]]), nan_ok=True)


@pytest.mark.parametrize(
    ("factor", "inputs", "expected"),
    [
        ("steep", {"slope": [[0, 12.5, 50]]}, [0, 0.5, 1]),
        ("gentle", {"slope": [[0, 7.5, 50]]}, [1, 0.5, 0]),
        ("high", {"elevation": [[100, 300, 500]]}, [0, 0.5, 1]),
        ("low", {"elevation": [[100, 300, 500]]}, [1, 0.5, 0]),
        ("green", {"greenness": np.array([[-0.2, 0.4, 1]], np.float32)}, [0, 0.4, 1]),
        ("protected", {"protected": np.array([[0, 1, 1]], np.float32)}, [0, 1, 1]),
        ("people", {"density": np.array([[0, 5_000, 90_000]], np.float32)}, [0, 0.5, 1]),
    ],
)
def test_a_factor_enters_with_its_weight(factor, inputs, expected):
    result = scored([*SIMPLE, weight(factor, 3)], [[1, 1, 1]], **inputs)
    assert result["water"].ravel() == pytest.approx((1 + 3 * np.array(expected)) / 4)
    assert result["soil"].ravel() == pytest.approx([0, 0, 0])


def test_a_factor_that_is_not_given_or_has_no_data_is_left_out():
    assert scored([*SIMPLE, weight("green")], [[1, 1]])["water"].tolist() == [[1, 1]]
    green = np.array([[0, np.nan]], np.float32)
    assert scored([*SIMPLE, weight("green")], [[1, 1]], greenness=green)["water"].tolist() == [[0.5, 1]]


def test_surroundings_rugged_and_water_fade_with_distance():
    landuse, slope = np.ones((1, 60)), np.zeros((1, 60))
    landuse[0, 50:], slope[0, :10] = 8, 30
    almost_no_class = rows(("weight", "class", 1e-9, 1, 1, 1, 1, ""))
    limits = Limits(near=300, far=300)
    for factor, rises in (("surroundings", False), ("rugged", False), ("water", True)):
        with_base = [*SIMPLE[:2], *almost_no_class, weight(factor)]
        found = scored(with_base, landuse, slope=slope, limits=limits)["water"][0]
        order = found if rises else found[::-1]
        assert np.all(np.diff(order) >= -1e-6), factor
        assert order[-1] - order[0] > 0.9, factor


def test_no_water_at_all_gives_0():
    assert scored([*SIMPLE, weight("water")], [[1, 1]])["water"].tolist() == [[0.5, 0.5]]


def test_an_unknown_class_is_refused():
    for code in (5, 99, 1.5, -3):
        with pytest.raises(InputError, match=f"“land” holds the class {code}"):
            scored(SIMPLE, [[1, code]])


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("weight", "moon", 1, 1, 1, 1, 1, ""), "Row 4 .* “moon”. Known weights are class"),
        (("klass", "3", 1, 1, 1, 1, 1, ""), "Row 4 .* “klass”"),
        (("class", "3", "x", 1, 1, 1, 1, ""), "Row 4 .* holds “x”"),
        (("class", "3", -1, 1, 1, 1, 1, ""), "Row 4 .* holds “-1”"),
        (("class", "1.5", 1, 1, 1, 1, 1, ""), "Row 4 .* the code “1.5”"),
        (("class", "1e30", 1, 1, 1, 1, 1, ""), "Row 4 .* the code “1e30”"),
        (("class", "3", 1, 1, 1, 1, 1, "maybe"), "Row 4 .* the water body “maybe”"),
        (("weight", "class", 0, 1, 1, 1, 1, ""), "two rows of “class” that differ"),
    ],
)
def test_a_table_that_cannot_be_used(line, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_table([*SIMPLE, *rows(line)])


def test_a_function_without_a_weight_of_classes():
    others = [row for row in SIMPLE if row["key"] != "class"]
    with pytest.raises(InputError, match="a weight “class” for every function"):
        parse_table([*others, *rows(("weight", "class", 0, 1, 1, 1, 1, ""))])


def test_the_built_in_table_is_complete_and_orders_the_obvious():
    with open(TABLE, encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    parsed = parse_table(table)
    assert sorted(parsed.classes) == list(range(1, 16))
    assert set(parsed.weights) == set(FACTORS)
    assert all(((base >= 0) & (base <= 1)).all() for base in parsed.classes.values())
    # steep high forest | flat low cropland | flat low town | reservoir, far enough apart
    landuse = np.repeat([FOREST, CROPLAND, URBAN, WATER], 200)[None]
    elevation = np.repeat([900, 40, 40, 100], 200)[None]
    slope = np.repeat([24, 0, 0, 0], 200)[None]
    result = scored(table, landuse, elevation, slope)
    best = [max(range(4), key=lambda area: result[name][0, 100 + 200 * area]) for name in FUNCTIONS]
    assert best == [3, 0, 0, 1, 2]
    assert all(score.min() >= 0 and score.max() <= 1 for score in result.values())
