"""Charts: lengths in proportion, colours of the classes, every text escaped."""

import re
from xml.etree import ElementTree

import pytest
from ecorestore.core.cartography.charts import (
    Axis,
    Bar,
    Series,
    Stack,
    bars,
    curve,
    shares_bar,
    shortened,
    stacked,
    text_width,
    ticks,
)

SVG = "{http://www.w3.org/2000/svg}"


def boxes(drawing):
    return ElementTree.fromstring(drawing.text).findall(f"{SVG}rect")


def test_bars_are_in_proportion():
    drawing = bars(
        [Bar("林地", 30.0, "#00aa00", "30 km²"), Bar("耕地", 10.0, "#ffee00", "10 km²")], "面积（km²）"
    )
    wide = [float(box.get("width")) for box in boxes(drawing)]
    assert wide[0] == pytest.approx(3 * wide[1], rel=0.01)
    assert [box.get("fill") for box in boxes(drawing)] == ["#00aa00", "#ffee00"]
    assert "30 km²" in drawing.text and "面积（km²）" in drawing.text


def test_parts_of_a_stack_fill_its_bar_in_order():
    drawing = stacked([Stack("a", (1.0, 3.0, 0.0))], [Series(n, "#123456") for n in "xyz"], "t")
    parts = boxes(drawing)[3:]  # after the legend
    assert len(parts) == 2  # what is nothing is not drawn
    assert float(parts[1].get("width")) == pytest.approx(3 * float(parts[0].get("width")), rel=0.01)
    assert float(parts[1].get("x")) == pytest.approx(
        float(parts[0].get("x")) + float(parts[0].get("width")), abs=0.2
    )
    assert ">75%<" in drawing.text


def test_a_stack_of_nothing_is_empty():
    assert len(boxes(stacked([Stack("a", (0.0,))], [Series("x", "#123456")], "t"))) == 1
    assert boxes(shares_bar((0.0, 0.0), [Series("x", "#123456")] * 2, "t")) == []


def test_names_are_text_and_colours_are_colours():
    evil = '<script>alert(1)</script>"&\x07'
    for drawing in (
        bars([Bar(evil, 1.0, 'red" onload="x', evil)], evil),
        stacked([Stack(evil, (1.0,), evil)], [Series(evil, "javascript:x")], evil),
        curve([(0, 0), (1, 2)], Axis(evil), Axis(evil), evil, "url(http://x)"),
    ):
        root = ElementTree.fromstring(drawing.text)
        assert not [one for one in root.iter() if one.tag == f"{SVG}script"]
        assert (
            "onload" not in drawing.text
            and "javascript" not in drawing.text
            and "http://x" not in drawing.text
        )


def test_a_curve_starts_at_the_corner_of_its_axes():
    drawing = curve([(0, 0), (10, 5)], Axis("n"), Axis("%"), "t", "#225588")
    line = ElementTree.fromstring(drawing.text).find(f"{SVG}polyline").get("points")
    (x0, y0), (x1, y1) = ([float(v) for v in pair.split(",")] for pair in line.split())
    assert (x0, y0) == (70.0, pytest.approx(30 + 300 - 46 - 30)) and x1 > x0 and y1 == pytest.approx(30.0)


@pytest.mark.parametrize(
    "most, found",
    [
        (0.0, [0.0, 1.0]),
        (5, [0, 1, 2, 3, 4, 5]),
        (0.07, [0, 0.02, 0.04, 0.06, 0.08]),
        (float("nan"), [0.0, 1.0]),
    ],
)
def test_ticks_are_round_and_reach_the_top(most, found):
    assert ticks(most) == pytest.approx(found)


def test_long_names_are_shortened_and_told_in_full():
    name = "很长很长的名称" * 12
    assert text_width(shortened(name, 100)) <= 100
    drawing = bars([Bar(name, 1.0, "#123456", "1")], "t")
    assert f"<title>{name}</title>" in drawing.text and re.search("…</text>", drawing.text)
