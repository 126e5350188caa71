import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.preparation.recode import Recoder, code_mapping

NAN = np.nan


@pytest.mark.parametrize("offset", [0, -5, 11000])
def test_agrees_with_a_dictionary(offset):
    rng = np.random.RandomState(1)
    mapping = {offset + code: 1 + code % 7 for code in range(0, 60, 2)}
    codes = rng.randint(offset - 3, offset + 70, (40, 50))
    recoder = Recoder(mapping)
    result = recoder.apply(codes.astype(np.float32))
    assert np.array_equal(result, np.vectorize(lambda code: mapping.get(code, 0))(codes))
    strange = codes[~np.isin(codes, list(mapping))]
    assert sum(recoder.unknown.values()) == strange.size
    assert set(recoder.unknown) == set(np.unique(strange).tolist())
    assert recoder.classified == codes.size - strange.size


def test_nodata_and_classes_without_target_are_not_unknown():
    recoder = Recoder({1: 4, 255: 0})
    result = recoder.apply(np.array([[NAN, 1, 255]], np.float32))
    assert result.tolist() == [[0, 4, 0]] and result.dtype == np.uint8
    assert (recoder.valid, recoder.classified, dict(recoder.unknown)) == (2, 1, {})


def test_counts_grow_over_windows():
    recoder = Recoder({1: 1})
    for _ in range(3):
        recoder.apply(np.array([[1, 9, 9]], np.float32))
    assert dict(recoder.unknown) == {9: 6} and recoder.classified == 3


@pytest.mark.parametrize("value", [1.5, np.inf, -np.inf])
def test_measured_values_are_refused(value):
    with pytest.raises(InputError, match="not whole numbers"):
        Recoder({1: 1}).apply(np.array([[1, value]], np.float32))


@pytest.mark.parametrize(
    "mapping, message", [({}, "no codes"), ({0: 1, 2**53 + 1: 1}, "between"), ({-(2**60): 1}, "between")]
)
def test_impossible_tables(mapping, message):
    with pytest.raises(InputError, match=message):
        Recoder(mapping)


TARGETS = {"forest": 3, "3": 3, "林地": 3, "grass": 6}


def test_a_class_may_be_key_code_or_name():
    names = ["Forest", "3", 3, 3.0, " 林地 ", "", "grass"]
    rows = [{"code": number, "common": name} for number, name in enumerate(names)]
    assert code_mapping(rows, "common", TARGETS) == {0: 3, 1: 3, 2: 3, 3: 3, 4: 3, 5: 0, 6: 6}


@pytest.mark.parametrize(
    "rows, message",
    [
        ([{"code": "1", "common": "lawn"}], "Row 1 .* “lawn”.*forest, grass"),
        ([{"code": "a", "common": "grass"}], "“a”"),
        ([{"code": 1.5, "common": "grass"}], "whole numbers"),
        ([{"code": "inf", "common": "grass"}], "whole numbers"),
        ([{"code": 1, "common": "grass"}, {"code": "1.0", "common": "forest"}], "two classes to the code 1"),
    ],
)
def test_bad_rows_are_named(rows, message):
    with pytest.raises(InputError, match=message):
        code_mapping(rows, "common", TARGETS)


@pytest.mark.parametrize("first", [110105001, -110105900, 110105001001, 4_000_000_001])
def test_codes_far_apart_agree_with_a_dictionary(first):
    rng = np.random.RandomState(1)
    mapping = {first + step: 1 + step % 7 for step in (0, 1, 2, 5, 10**8, 10**9)}
    codes = rng.choice([*mapping, first - 1, first + 3, first + 10**9 + 1], (40, 50)).astype(np.float64)
    codes[0, 0] = NAN
    recoder = Recoder(mapping)
    expected = [[mapping.get(code, 0) for code in row] for row in codes.tolist()]
    assert recoder.apply(codes).tolist() == expected
    assert set(recoder.unknown) == {first - 1, first + 3, first + 10**9 + 1}
    assert Recoder(mapping).apply(np.array([[1, 2]], np.float32)).tolist() == [[0, 0]]
