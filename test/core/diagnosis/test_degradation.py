import numpy as np
import pytest
from ecorestore.core.diagnosis.degradation import (
    Layer,
    degradation,
    parse_grade_counts,
    parse_thresholds,
)
from ecorestore.core.messages import InputError

NAN = np.nan
A = np.array([0.0, 0.1, 0.7, 0.9, NAN, NAN])
B = np.array([0.0, 0.3, 0.9, 0.1, 0.5, NAN])


@pytest.mark.parametrize(
    ("method", "weights", "score", "grade"),
    [
        ("max", (), [0, 0.3, 0.9, 0.9, NAN, NAN], [0, 1, 4, 4, 255, 255]),
        ("mean", (), [0, 0.2, 0.8, 0.5, NAN, NAN], [0, 1, 4, 2, 255, 255]),
        ("weighted", (0.25, 0.75), [0, 0.25, 0.85, 0.3, NAN, NAN], [0, 1, 4, 1, 255, 255]),
    ],
)
def test_methods(method, weights, score, grade):
    result = degradation([A, B], method, weights)
    assert result.score == pytest.approx(score, nan_ok=True)
    assert result.grade.tolist() == grade


def test_a_sum_of_float32_reaches_the_threshold_it_equals():
    layers = [np.full(1, value, np.float32) for value in (0.7, 0.9)]
    assert degradation(layers, "mean").grade.tolist() == [4]


@pytest.mark.parametrize(("method", "expected"), [("max", 0.5), ("mean", 0.5), ("weighted", 0.5)])
def test_layers_without_data_may_be_left_out(method, expected):
    result = degradation(iter([A, B]), method, (0.9, 0.1), ignore_missing=True)
    assert result.score[4] == pytest.approx(expected)
    assert result.grade[5] == 255


def test_thresholds_are_the_lower_ends_of_degrees():
    scores = np.array([0.0999, 0.1, 0.5, 0.9, 1])
    assert degradation([scores], "max", thresholds=[0.1, 0.5, 0.9, 1]).grade.tolist() == [0, 1, 2, 3, 4]


def test_grades_and_quality_are_brought_to_0_to_1():
    grades = np.array([1, 2, 3, 5, NAN], np.float32)
    assert Layer("x", 5).unit(grades) == pytest.approx([0, 0.25, 0.5, 1, NAN], nan_ok=True)
    assert Layer("x", 5, True).unit(grades) == pytest.approx([1, 0.75, 0.5, 0, NAN], nan_ok=True)
    assert Layer("x", None, True).unit(np.array([0.2])) == pytest.approx([0.8])


@pytest.mark.parametrize(
    ("grades", "values", "sentence"),
    [
        (None, [0.5, 1.2], "“x” holds 1.2, but values must lie from 0 to 1"),
        (None, [-0.5], "“x” holds -0.5"),
        (5, [6], "“x” holds 6, but grades must be whole numbers from 1 to 5"),
        (5, [0], "“x” holds 0"),
        (5, [2.5], "“x” holds 2.5"),
    ],
)
def test_other_scales_are_refused_with_the_layers_name(grades, values, sentence):
    with pytest.raises(InputError, match=sentence):
        Layer("x", grades).unit(np.array(values, float))


@pytest.mark.parametrize("text", ["0.2 0.4 0.6", "0.2 0.4 0.4 0.8", "0 0.4 0.6 0.8", "0.2 0.4 0.6 1.8", ""])
def test_bad_thresholds(text):
    with pytest.raises(InputError, match="four ascending thresholds"):
        parse_thresholds(text)


def test_thresholds_and_grades():
    assert parse_thresholds("0.1，0.2，0.3，1") == [0.1, 0.2, 0.3, 1]
    assert parse_grade_counts("5", 3) == [5, 5, 5]
    assert parse_grade_counts("5 3", 2) == [5, 3]


@pytest.mark.parametrize(
    ("parse", "text", "sentence"),
    [
        (parse_grade_counts, "5 5", "3 layers and 2 numbers"),
        (parse_grade_counts, "1", "cannot have 1 grades"),
    ],
)
def test_numbers_that_do_not_fit(parse, text, sentence):
    with pytest.raises(InputError, match=sentence):
        parse(text, 3)
