"""Inefficient built land through Processing: share built around by brute force, signs, order, what is refused."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingException

from .test_vacatedland import box, rows


@pytest.fixture
def found(run):
    """Run the tool with layers in memory."""

    def call(parcels, feedback=None, **given):
        return run("inefficientland", {"PARCELS": parcels, "OUTPUT": "TEMPORARY_OUTPUT", **given}, feedback)

    return call


@pytest.fixture
def plots(make_vector):
    """``plots((left, bottom, width, height, code, state, far), …)``"""
    fields = ("DLBM:string", "state:string", "FAR:double", "n:integer")
    return lambda *boxes: make_vector(
        "Polygon", [(box(*one[:4]), *one[4:7], n) for n, one in enumerate(boxes)], *fields
    )


FIELDS = {"CLASS_FIELD": "DLBM", "STATE_FIELD": "state", "FAR_FIELD": "FAR"}


def test_signs_and_suggestions(found, plots, make_vector, feedback):
    parcels = plots(
        (0, 0, 50, 50, "0601", "停产", 1.0), (2000, 0, 50, 50, "0601", "", 0.5), (4000, 0, 50, 50, "0701", "", 0.55),
        (6000, 0, 50, 50, "1201", "", None), (8000, 0, 50, 50, "0101", "停产", 0.0), (9000, 0, 50, 50, "0810", "停产", 0.0),
        (10000, 0, 50, 50, "0701", "停产", 1.0), (12000, 0, 50, 50, "0601", "停产", 0.1),
    )  # fmt: skip
    result = found(
        parcels, feedback, **FIELDS,
        CONTROL=make_vector("Polygon", [(box(-10, -10, 100, 100), 1)], "n:integer"),
        BLIND=make_vector("Polygon", [(box(1900, -10, 200, 100), 1)], "n:integer"),
        EXCLUDE=make_vector("Polygon", [(box(12000, 0, 50, 50), 1)], "n:integer"),
    )  # fmt: skip
    by_number = {row["n"]: row for row in rows(result["OUTPUT"])}
    assert {n: (row["scattered"], row["low"], row["derelict"], row["use"]) for n, row in by_number.items()} == {
        0: (1, 0, 1, 1), 1: (1, 1, 0, 3), 3: (1, 0, 1, 4),
    }, "the sixth is derelict by no class, fields and parks are not built, the last stays"  # fmt: skip
    assert (
        result["COUNT"] == 3
        and result["AREA"] == pytest.approx(0.75)
        and result["BUILT"] == pytest.approx(1.5)
    )
    assert sum(result[f"AREA_{n}"] for n in range(1, 5)) == pytest.approx(result["AREA"])
    assert by_number[1]["low_pts"] == pytest.approx(100 * 0.1 / 0.6, abs=0.01)
    assert any("1 parcels stay" in text for text in feedback.infos)


@pytest.mark.parametrize("seed", range(2))
def test_share_built_around(found, plots, seed):
    random = np.random.default_rng(seed)
    boxes = [
        (*(random.random(2) * 1200), *(40 + 60 * random.random(2)), "0601", "停产", 1.0) for _ in range(50)
    ]
    result = rows(found(plots(*boxes), **FIELDS)["OUTPUT"])
    shapes = [QgsGeometry.fromWkt(box(*one[:4])) for one in boxes]
    whole = QgsGeometry.unaryUnion(shapes)
    for row in result:
        ring = shapes[row["n"]].buffer(200, 4).difference(shapes[row["n"]])
        assert row["built_around"] == pytest.approx(ring.intersection(whole).area() / ring.area(), abs=0.02)


def test_order_has_no_effect(found, make_vector):
    random = np.random.default_rng(3)
    made = [(box(*(random.random(2) * 3000), 50, 40), "0601", float(random.random()), n) for n in range(80)]
    turned = [made[n] for n in random.permutation(80)]
    fields = ("DLBM:string", "FAR:double", "n:integer")
    one, other = (
        {row["n"]: (row["rank"], row["signs"]) for row in rows(
            found(make_vector("Polygon", order, *fields), CLASS_FIELD="DLBM", FAR_FIELD="FAR")["OUTPUT"])}
        for order in (made, turned)
    )  # fmt: skip
    assert one == other and 10 < len(one) < 80


def test_refused(found, plots):
    layer = plots((0, 0, 50, 50, "0601", "", 1.0))
    with pytest.raises(QgsProcessingException, match="Nothing tells how the land is used"):
        found(layer, CLASS_FIELD="DLBM")
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is judged"):
        found(layer, **FIELDS)
