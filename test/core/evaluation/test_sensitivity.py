import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.sensitivity import CUTS, parse_factors, sensitivity
from ecorestore.core.messages import InputError

TABLE = Path(__file__).resolve().parents[3] / "resources" / "tables" / "sensitivity_factors.csv"
EROSION = ("EROSIVITY", "RELIEF", "TEXTURE", "COVER")
DESERT = ("DRYNESS", "WINDY_DAYS", "TEXTURE", "COVER")


def rules(theme):
    with open(TABLE, encoding="utf-8", newline="") as file:
        return parse_factors(list(csv.DictReader(file)), theme, EROSION if theme == "erosion" else DESERT)


def scores(theme, factor, values):
    return sensitivity({factor: np.array(values, np.float32)}, rules(theme), CUTS["tool2019"]).score.tolist()


@pytest.mark.parametrize(
    ("theme", "factor", "values", "expected"),
    [
        ("erosion", "EROSIVITY", [99, 100, 600, 601], [1, 3, 3, 5]),
        ("erosion", "RELIEF", [49, 50, 300, 301], [1, 3, 3, 5]),
        ("erosion", "COVER", [0.6, 0.59, 0.21, 0.2], [1, 3, 3, 5]),
        ("erosion", "TEXTURE", [1, 3, 13, 9, 11, 6, 7], [1, 1, 1, 3, 3, 5, 5]),
        ("desertification", "DRYNESS", [1.5, 1.6, 15, 16], [1, 3, 3, 5]),
        ("desertification", "WINDY_DAYS", [10, 11, 20, 29, 30], [1, 3, 3, 3, 5]),
        ("desertification", "TEXTURE", [1, 9, 13], [1, 3, 5]),
        ("desertification", "COVER", [0.6, 0.4, 0.2], [1, 3, 5]),
    ],
)
def test_scores_of_the_built_in_table(theme, factor, values, expected):
    """Among them a wind of class 3, which the tool the numbers come from can never give."""
    assert scores(theme, factor, values) == expected


def factors(*values):
    return dict(zip(EROSION, (np.array([value], np.float32) for value in values)))


@pytest.mark.parametrize(
    ("values", "mean", "tool", "guide"),
    [
        ((50, 20, 1, 0.9), 1.0, 1, 1),
        ((300, 100, 9, 0.4), 3.0, 3, 3),
        ((900, 500, 7, 0.1), 5.0, 5, 5),
        ((900, 20, 1, 0.1), 5**0.5, 1, 3),
        ((900, 500, 7, 0.9), 125**0.25, 3, 3),
        ((900, 500, 9, 0.4), 225**0.25, 5, 3),
    ],
)
def test_geometric_mean_and_both_gradings(values, mean, tool, guide):
    found = rules("erosion")
    result = sensitivity(factors(*values), found, CUTS["tool2019"])
    assert result.score[0] == pytest.approx(mean)
    assert result.grade[0] == tool
    assert sensitivity(factors(*values), found, CUTS["guide2017"]).grade[0] == guide


def test_nodata_and_classes_without_rule():
    found = rules("erosion")
    for values in ((np.nan, 20, 1, 0.9), (50, 20, 0, 0.9)):
        result = sensitivity(factors(*values), found, CUTS["tool2019"])
        assert result.grade[0] == 0 and np.isnan(result.score[0])


ROW = {"theme": "erosion", "rule": "a", "result": 1, "input": "COVER", "operator": ">=", "value": 0.6}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([ROW, {**ROW, "input": "RELIEF"}], "scores one factor only"),
        ([{**ROW, "theme": "salt"}], "no row of the theme"),
        ([{**ROW, "result": 2}], "result 2"),
        ([{**ROW, "input": "NDVI"}], "uses “NDVI”"),
    ],
)
def test_tables_that_cannot_be_used(rows, words):
    with pytest.raises(InputError, match=words):
        parse_factors(rows, "erosion", EROSION)
