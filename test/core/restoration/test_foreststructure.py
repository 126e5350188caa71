"""Structure of forest stands: figures worked by hand."""

import math

import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.foreststructure import (
    KEEP,
    LAYER,
    MIX,
    REPAIR,
    REPLANT,
    TEND,
    Stand,
    age_group,
    canopy_score,
    evenness,
    judge,
    parse_ages,
    parse_composition,
    parse_weights,
)

PINE = {"油": 1.0}
TWO = {"油": 0.5, "侧": 0.5}


@pytest.mark.parametrize(
    ("text", "shares", "tenths"),
    [
        ("8油2侧", {"油": 0.8, "侧": 0.2}, 10),
        ("10油", {"油": 1.0}, 10),
        ("油松", {"油松": 1.0}, 10),
        ("8油2侧+栎", {"油": 0.8 / 1.03, "侧": 0.2 / 1.03, "栎": 0.03 / 1.03}, 10),
        ("5栎 3椴2油-杨", {"栎": 0.5 / 1.01, "椴": 0.3 / 1.01, "油": 0.2 / 1.01, "杨": 0.01 / 1.01}, 10),
        ("5油4侧", {"油": 5 / 9, "侧": 4 / 9}, 9),
        ("5油3油2侧", {"油": 0.8, "侧": 0.2}, 10),
    ],
)
def test_compositions(text, shares, tenths):
    found = parse_composition(text)
    assert found.shares == pytest.approx(shares)
    assert found.tenths == tenths


@pytest.mark.parametrize("text", ["", "  ", "10", "+"])
def test_what_is_no_composition(text):
    with pytest.raises(InputError):
        parse_composition(text)


def test_pure_and_mixed():
    pure = judge(Stand(parse_composition("8油2侧").shares))
    # −(0.8 ln 0.8 + 0.2 ln 0.2) / ln 2 = 0.722; (1 − 0.8) / 0.35 = 0.571
    assert (pure.mixed, pure.evenness, pure.scores["mix"]) == (False, pytest.approx(0.7219, abs=1e-4), pytest.approx(0.5714, abs=1e-4))  # fmt: skip
    assert pure.value == pytest.approx(57.14, abs=0.01)
    mixed = judge(Stand(TWO))
    assert (mixed.mixed, mixed.evenness, mixed.value) == (True, pytest.approx(1), 100)
    assert evenness([1.0]) == 0
    assert evenness([1 / 3] * 3) == pytest.approx(1)
    assert math.isclose(evenness([0.9, 0.1]), -(0.9 * math.log(0.9) + 0.1 * math.log(0.1)) / math.log(2))


def test_mixed_is_below_65_percent():
    assert not judge(Stand({"a": 0.65, "b": 0.35})).mixed
    assert judge(Stand({"a": 0.64, "b": 0.36})).mixed


@pytest.mark.parametrize(
    ("canopy", "score"), [(0, 0), (0.2, 0), (0.4, 0.5), (0.6, 1), (0.8, 1), (0.9, 0.8), (1, 0.6)]
)
def test_canopy(canopy, score):
    assert canopy_score(canopy) == pytest.approx(score)


def test_age_groups():
    assert [age_group(age, (30, 50, 60, 80)) for age in (1, 30, 31, 50, 60, 80, 81)] == [1, 1, 2, 2, 3, 4, 5]


def test_index_of_all_factors_and_of_some():
    stand = Stand(TWO, group=2, canopy=0.4, volume=30, layered=False, health=2, reference=60)
    # 0.25 · 1 + 0.20 · 0.3 + 0.15 · 0.7 + 0.15 · 0.5 + 0.15 · 0.5 + 0.10 · 0.7
    found = judge(stand)
    assert found.value == pytest.approx(100 * (0.25 + 0.06 + 0.105 + 0.075 + 0.075 + 0.07))
    assert found.grade == 2
    # without health and volume: divided by the weights of the others
    some = judge(stand._replace(health=None, volume=None))
    assert some.value == pytest.approx(100 * (0.25 + 0.06 + 0.105 + 0.075) / 0.75)


def test_degraded_and_advice():
    assert judge(Stand(TWO, canopy=0.25, group=3)).reasons == (1,)
    assert judge(Stand(TWO, canopy=0.25, group=1)).reasons == ()
    assert judge(Stand(TWO, volume=39, reference=100)).reasons == (2,)
    assert judge(Stand(TWO, volume=40, reference=100)).reasons == ()
    assert judge(Stand(TWO, health=4, canopy=0.1, group=4)).reasons == (1, 3)
    assert judge(Stand(TWO, health=4)).advice == REPAIR
    assert judge(Stand(PINE, canopy=0.9, group=1)).advice == TEND
    assert judge(Stand(PINE, canopy=0.35, group=2)).advice == REPLANT
    assert judge(Stand(PINE, canopy=0.7, group=2)).advice == MIX
    assert judge(Stand(TWO, canopy=0.7, layered=False)).advice == LAYER
    assert judge(Stand(TWO, canopy=0.7, layered=True)).advice == KEEP


def test_tables():
    row = {
        "species": "油松",
        "origin": "natural",
        "young": "30",
        "middle": "50",
        "near": "60",
        "mature": "80",
    }
    assert parse_ages([row]) == {("油松", "natural"): (30, 50, 60, 80)}
    for wrong in ({"near": "50"}, {"mature": "old"}):
        with pytest.raises(InputError):
            parse_ages([{**row, **wrong}])
    rows = [{"factor": name, "weight": "1"} for name in ("mix", "layer", "age", "canopy", "volume", "health")]
    assert set(parse_weights(rows).values()) == {1}
    for wrong in (rows[1:], [*rows, {"factor": "rain", "weight": "1"}], [{**row, "weight": "0"} for row in rows],
                  [{**rows[0], "weight": "-1"}, *rows[1:]]):  # fmt: skip
        with pytest.raises(InputError):
            parse_weights(wrong)
