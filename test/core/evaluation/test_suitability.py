import csv
import re
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.suitability import Limit, judge, parse_model, window_cells
from ecorestore.core.messages import InputError

ROOT = Path(__file__).resolve().parents[3]
RESEARCH = ROOT.parent / "shared" / "method" / "tables"


def table(name):
    with open(ROOT / "resources" / "tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def model(function="agriculture", scale="county"):
    return parse_model(table("suitability_thresholds"), table("suitability_matrices"), function, scale)


def one(model_, **inputs):
    """The grade of one cell."""
    return int(judge(model_, {name: np.array([[value]], np.float32) for name, value in inputs.items()})[0, 0])


PLAIN = {"slope": 0.5, "elevation": 40, "relief": 8}


def test_flat_rich_land_is_5_in_both():
    """The published tools turn their codes around between modules; ours never."""
    assert one(model(), **PLAIN, precipitation=1300, temperature=8000, silt=30) == 5
    assert one(model("settlement"), **PLAIN, water_quota=30, accessibility=10, hazard=1) == 5
    steep = {"slope": 40, "elevation": 1500, "relief": 400}
    assert one(model(), **steep, precipitation=1300, temperature=8000) == 1
    assert one(model("settlement"), **steep, water_quota=30, accessibility=10) == 1


@pytest.mark.parametrize(
    ("slope", "agriculture", "settlement"),
    [(2, 5, 5), (2.01, 4, 5), (3, 4, 5), (3.01, 4, 4), (6, 4, 4), (6.01, 3, 4), (8, 3, 4), (8.01, 3, 3), (15, 3, 3),
     (15.01, 2, 2), (25, 2, 2), (25.01, 1, 1)],
)  # fmt: skip
def test_slope_at_its_limits(slope, agriculture, settlement):
    assert one(model(), slope=slope) == agriculture
    assert one(model("settlement"), slope=slope, elevation=50, relief=5) == settlement


@pytest.mark.parametrize(("silt", "grade"), [(59.9, 4), (60, 3), (79.9, 3), (80, 1)])
def test_silt_lowers_land(silt, grade):
    assert one(model(), slope=5, silt=silt) == grade


def test_silt_acts_before_water_raises_land():
    """Slope 4, silt lowers it to 3, good water makes 4 of it; lowered after the matrix it would be 4 as well,
    but a slope of 3 with much silt is 2 and good water leaves 3."""
    assert one(model(), slope=10, silt=70, precipitation=1300) == 3
    assert one(model(), slope=10, precipitation=1300) == 4


def test_the_weakest_water_counts_and_missing_water_changes_nothing():
    assert one(model(), slope=1, precipitation=1300, dryness=8) == 1
    assert one(model(), slope=1, precipitation=1300, dryness=4) == 4
    assert [one(model(), slope=slope) for slope in (1, 5, 10, 20, 30)] == [5, 4, 3, 2, 1]


def test_heat_by_the_second_matrix():
    """Only the place 4 × 4 differs from the first one: good water, but not good heat, lifts land of grade 4."""
    assert one(model(), slope=5, precipitation=900) == 5
    assert one(model(), slope=5, temperature=6000) == 4
    assert one(model(), slope=1, precipitation=600, temperature=1200) == 1


def test_soil_salt_and_hazards_of_agriculture():
    assert [one(model(), slope=1, contamination=level) for level in (1, 2, 3)] == [5, 4, 1]
    assert [one(model(), slope=1, salinity=index) for index in (6.9, 7.1)] == [5, 4]
    assert [one(model(), slope=slope, hazard=5) for slope in (1, 5, 10)] == [4, 4, 3]
    # drought every year and all others never: 5·0.3 + 1·0.7 = 2.2, no high hazard; drought alone: 5
    never = {"flood": 0, "heatwave": 0, "cold": 0, "gale": 0}
    assert one(model(), slope=1, drought=1.0, **never) == 5
    assert one(model(), slope=1, drought=1.0) == 4
    assert one(model(), slope=1, drought=1.0, cold=0.9, heatwave=0.7, flood=0.7, gale=0.7) == 4


@pytest.mark.parametrize(("ratio", "grades"), [(0.8, (5, 5, 1)), (0.6, (5, 4, 1)), (0.4, (5, 3, 1)), (0.2, (4, 2, 1)),
                                               (0.19, (1, 1, 1))])  # fmt: skip
def test_contiguity_of_fields(ratio, grades):
    assert tuple(one(model(), slope=slope, contiguity=ratio) for slope in (1, 10, 30)) == grades


def test_corrections_of_settlement():
    flat = {"slope": 1, "elevation": 40}
    assert [one(model("settlement"), **flat, relief=r) for r in (100, 100.5, 200, 201)] == [5, 4, 4, 3]
    assert [one(model("settlement"), slope=1, relief=0, elevation=e) for e in (3499, 3500, 5000)] == [5, 4, 1]
    flat["relief"] = 0
    assert [one(model("settlement"), **flat, hazard=h) for h in (1, 2, 3, 4, 5)] == [5, 5, 4, 3, 1]
    assert [one(model("settlement"), **flat, subsidence=s) for s in (150, 200, 800, 1600, 1601)] == [
        5,
        4,
        3,
        3,
        1,
    ]
    assert [one(model("settlement"), **flat, subsidence_rate=s) for s in (9, 10, 30, 51)] == [5, 4, 3, 1]
    assert one(model("settlement"), **flat, subsidence=150, subsidence_rate=60, hazard=1) == 1
    assert [one(model("settlement"), **flat, accessibility=a) for a in (20, 60, 61, 91)] == [5, 5, 4, 3]
    gentle = {**flat, "slope": 5}
    assert [one(model("settlement"), **gentle, accessibility=a) for a in (20, 21)] == [5, 4]
    assert [one(model("settlement", "province"), **gentle, accessibility=a) for a in (60, 61, 211, 301)] == [
        5,
        4,
        3,
        2,
    ]
    assert one(model("settlement"), slope=30, elevation=40, relief=0, accessibility=5) == 1
    assert (
        one(model("settlement"), **flat, calm=40) == 4
        and one(model("settlement"), **flat, calm=40, wind=6) == 4
    )
    assert one(model("settlement"), **flat, calm=40, water_capacity=1) == 3
    assert (
        one(model("settlement"), **flat, climate=1) == 4 and one(model("settlement"), **flat, climate=2) == 5
    )
    assert [one(model("settlement"), **flat, contiguity=c) for c in (0.7, 0.5, 0.1)] == [5, 4, 1]
    assert one(model("settlement"), **gentle, contiguity=1) == 5


def test_water_of_settlement_by_level():
    flat = {"slope": 1, "elevation": 40, "relief": 0}
    assert [one(model("settlement"), **flat, water_quota=q) for q in (8, 7.9, 2.9)] == [5, 4, 3]
    assert [one(model("settlement", "province"), **flat, water_quota=q) for q in (10, 9.9, 4.9)] == [5, 4, 3]


def test_nodata_of_a_grade_and_of_a_correction():
    slope = np.array([[1, 1, np.nan]], np.float32)
    rain = np.array([[np.nan, 600, 600]], np.float32)
    silt = np.array([[30, np.nan, 30]], np.float32)
    assert judge(model(), {"slope": slope, "precipitation": rain, "silt": silt}).tolist() == [[0, 5, 0]]


def test_windows_of_relief():
    assert [window_cells(size) for size in (10, 29.9, 30, 50, 99, 100, 500)] == [15, 15, 12, 9, 9, 3, 3]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"effect": "multiply"}, "holds “multiply”"),
        ({"value": "7"}, "cannot be used"),
        ({"value": "much"}, "holds “much” where a number"),
        ({"lower": "9", "upper": "2"}, "Limits must ascend"),
        ({"closed": "left"}, "closed side is lower, upper or both"),
        ({"function": "settlement"}, "no grades of land for “agriculture”"),
    ],
)
def test_thresholds_that_cannot_be_used(change, message):
    row = {**table("suitability_thresholds")[0], **change}
    with pytest.raises(InputError, match=message):
        parse_model([row], table("suitability_matrices"), "agriculture")


def test_matrices_that_cannot_be_used():
    rows = table("suitability_matrices")
    with pytest.raises(InputError, match="no row for every grade"):
        parse_model(table("suitability_thresholds"), rows[:4], "agriculture")
    with pytest.raises(InputError, match="holds “6” where a grade"):
        parse_model(table("suitability_thresholds"), [{**rows[0], "with_5": "6"}], "agriculture")


# every row of the research tables -----------------------------------------------------------

FACTORS = {
    "土地资源:坡度(°)": "slope", "水资源:多年平均降水量(mm)": "precipitation", "水资源:干旱指数(蒸发/降水)": "dryness",
    "水资源:用水总量控制指标模数(万m3/km2)": "water_quota", "气候:≥0℃活动积温(℃·d)": "temperature",
    "盐渍化敏感性(5级)": "salinity", "灾害危险性(气象灾害年频率)": "drought", "水资源(市县):总量模数(万m3/km2)": "water_quota",
    "水资源(省级):总量模数(万m3/km2)": "water_quota", "区位优势度(市县): 至中心城区时间(分钟)": "accessibility",
    "区位优势度(省级): 至中心城市时间(分钟)": "accessibility", "地面沉降累计量(mm)": "subsidence",
    "地面沉降速率(mm/a)": "subsidence_rate", "大气环境容量:平均风速(m/s)": "wind",
    "大气环境容量:静风日占比(日最大风速<3 m/s)": "calm",
}  # fmt: skip
#: Where the code of the research table is a danger from 1 (low) to 5, or a danger already counted from 5 (low) to 1.
RISES, FALLS = ("salinity", "drought"), ("subsidence", "subsidence_rate")
#: What a class of travel time does: class to (effect, value).
LOCATION = {1: ("raise", 1), 2: ("raise", 0), 3: ("raise", 0), 4: ("lower", 1), 5: ("lower", 2)}


def research(name):
    if not (RESEARCH / name).exists():
        pytest.skip("The research tables are not beside this checkout.")
    with open(RESEARCH / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def limits_of(condition):
    numbers = [float(number) for number in re.findall(r"\d+\.?\d*", condition.split("(")[0])]
    if condition.startswith(">"):
        return numbers[0], np.inf
    return (-np.inf, numbers[0]) if condition.startswith("<") else (numbers[0], numbers[1])


def test_no_row_of_the_thresholds_was_lost():
    checked = 0
    for row in research("shuangpingjia_thresholds.csv"):
        factor = FACTORS.get(row["item"])
        if factor is None or row["block"] not in ("农业", "城镇"):
            continue
        function = {"农业": "agriculture", "城镇": "settlement"}[row["block"]]
        found = model(function, "province" if "省级" in row["item"] else "county").limits
        code = int(row["class"])
        wanted = (
            LOCATION[code] if factor == "accessibility" else ("grade", code if factor in RISES else 6 - code)
        )
        low, high = limits_of(row["condition"])
        if factor == "salinity" and code == 4:
            high = 7.0  # printed as 5.0-6.0 and 6.1-7.0
        match = [x for x in found if x.factor == factor and (x.lower, x.upper) == (low, high)]
        assert [(x.effect, x.value) for x in match] == [wanted], row
        assert _closed_as(match[0], row["condition"]), row
        checked += 1
    assert checked == 80


def _closed_as(limit: Limit, condition: str) -> bool:
    """The printed sign at an open end tells which class has the limit itself."""
    if condition[0] not in "<>":
        return True
    edge = limit.upper if condition[0] == "<" else limit.lower
    return bool(limit.holds(np.array(edge))) == (condition[1] == "=")


def test_no_correction_was_lost():
    text = {
        (r["block"], r["item"]): r["condition"]
        for r in research("shuangpingjia_thresholds.csv")
        if not r["class"]
    }
    weights = re.findall(r"(雨涝|高温|低温|大风|干旱)([\d.]+)", text["农业", "灾害综合权重"])
    names = dict(
        zip(("雨涝", "高温", "低温", "大风", "干旱"), ("flood", "heatwave", "cold", "gale", "drought"))
    )
    found = {x.factor: x.value for x in model().limits if x.effect == "weight"}
    assert found == {names[name]: float(weight) for name, weight in weights} and len(found) == 5
    cuts = re.findall(r"(\d\.?\d*)-(\d\.?\d*)(高|较高|中等|较低|低)", text["农业", "灾害综合分级"])
    levels = {"高": 5, "较高": 4, "中等": 3, "较低": 2, "低": 1}
    index = [x for x in model().limits if x.factor == "hazard_index"]
    for low, high, name in cuts:  # there 5 is the lowest hazard
        middle = 6 - (float(low) + float(high)) / 2
        assert [x.value for x in index if x.holds(np.array(middle))] == [levels[name]]
    assert len(cuts) == len(index) == 5
    for block, function in (("农业", "agriculture"), ("城镇", "settlement")):
        numbers = [float(n) for n in re.findall(r"0\.\d|(?<==)\d", text[block, next(
            item for b, item in text if b == block and item.startswith("连片度修正"))])]  # fmt: skip
        ends = {x.lower for x in model(function).limits if x.factor == "contiguity"} - {-np.inf}
        assert ends <= set(numbers) and len(ends) >= 3 - (function == "settlement")


def test_no_cell_of_the_matrices_was_lost():
    names = {
        "农业: 土地(row)×水(col)": ("agriculture", "land", "water"),
        "农业: 水土条件(row)×光热(col)": ("agriculture", "land_water", "heat"),
        "城镇: 土地(row)×水(col)": ("settlement", "land", "water"),
    }
    rows = research("shuangpingjia_matrices.csv")
    for row in rows:
        function, first, second = names[row["matrix"]]
        found = {(a, b): grades for a, b, grades in model(function).matrices}[first, second]
        own, other = 6 - int(row["row_class"]), 6 - int(row["col_class"])
        assert found[own, other] == 6 - int(row["result"]), row
    assert len(rows) == 75
