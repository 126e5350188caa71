"""Weights and directions of layers, by place or by name."""

import pytest
from ecorestore.core.evaluation.layernames import (
    can_be_named,
    given_total,
    named_weights_text,
    parse_layer_weights,
    parse_layers,
)
from ecorestore.core.messages import InputError

NAMES = ["坡度 2020", "Rain (mm)", "heat"]


def test_weights_by_place_and_by_name():
    assert parse_layer_weights("2 1 1", NAMES) == pytest.approx([0.5, 0.25, 0.25])
    by_name = "heat = 1; 坡度 2020=2；Rain (mm) ＝ 1"
    assert parse_layer_weights(by_name, NAMES) == pytest.approx([0.5, 0.25, 0.25])
    assert given_total(by_name) == 4 == given_total("2 1 1")


def test_what_is_written_is_read_again_in_any_order():
    text = named_weights_text(NAMES, [0.2, 0.5, 0.3])
    assert parse_layer_weights(text, NAMES[::-1]) == pytest.approx([0.3, 0.5, 0.2])


def test_layers_by_number_and_by_name():
    assert parse_layers("1, 3", NAMES) == [0, 2]
    assert parse_layers("", NAMES) == [] == parse_layers("  ", NAMES)
    assert parse_layers("heat; 坡度 2020", NAMES) == [2, 0]
    assert parse_layers("Rain (mm)", NAMES) == [1]


@pytest.mark.parametrize(
    ("parse", "text", "sentence"),
    [
        (parse_layers, "4", "no layer number 4; the layers are numbered from 1 to 3"),
        (parse_layers, "1.5", "no layer number 1.5"),
        (parse_layers, "cold", "No layer is called “cold”"),
        (parse_layer_weights, "heat = 1; Rain (mm) = 2", "missing for: 坡度 2020"),
        (parse_layer_weights, "heat = 1; heat = 2; Rain (mm) = 2; 坡度 2020 = 1", "“heat” has two weights"),
        (parse_layer_weights, "cold = 1", "No layer is called “cold”"),
        (parse_layer_weights, "heat = much", "“heat = much” is not a weight"),
        (parse_layer_weights, "heat = 1 = 2", "is not a weight"),
        (parse_layer_weights, "heat = -1; Rain (mm) = 2; 坡度 2020 = 1", "-1 is negative"),
        (parse_layer_weights, "1 2", "3 layers need 3 weights"),
    ],
)
def test_what_does_not_fit_is_told(parse, text, sentence):
    with pytest.raises(InputError) as told:
        parse(text, NAMES)
    assert sentence in str(told.value)


def test_two_layers_of_one_name_cannot_be_told_apart():
    with pytest.raises(InputError, match="More than one layer"):
        parse_layer_weights("a = 1", ["a", "a"])
    assert not can_be_named(["a", "a"]) and not can_be_named(["a;b"]) and not can_be_named(["2"])
    assert can_be_named(NAMES)
