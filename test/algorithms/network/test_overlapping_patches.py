"""A patch that is there twice, or lies over another, is told by every tool that adds up patches; borders are no overlap."""

import time

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from .. import chain

CELL = chain.CELL


@pytest.fixture
def base(make_raster, make_vector):
    data = chain.landscape(make_raster, make_vector)
    return {name: dict(given) for name, given in chain.parameters(data).items()}


def patches(make_vector, *more):
    rows = [chain.rectangle(1, 1, 3, 3), chain.rectangle(18, 3, 3, 3), chain.rectangle(9, 19, 3, 3), *more]
    return make_vector("Polygon", [(wkt, n) for n, wkt in enumerate(rows, 1)], "id:integer", name="斑块")


TOOLS = {
    "connectivityindices": {"PATCHES": "patches", "LINKS": None, "DISTANCE": "edge", "COST_FIELD": None},
    "steppingstones": {"PATCHES": "patches", "SOURCES": None},
    "networkindices": {"SOURCES": "patches"},
    "restorationgain": {"SOURCES": "patches"},
}


def outputs(provider, tool):
    return {
        d.name(): "TEMPORARY_OUTPUT"
        for d in provider.algorithm(tool).parameterDefinitions()
        if d.isDestination()
    }


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    "more, told",
    [
        (chain.rectangle(9, 19, 3, 3), "1 pairs of patches of “斑块” overlap, by 2.25 km² in all; 1 of them"),
        (chain.rectangle(3, 1, 3, 3), "1 pairs of patches of “斑块” overlap, by 75.00 ha in all; 0 of them"),
        (chain.rectangle(4, 1, 3, 3), ""),
        (chain.rectangle(4 - 1e-5, 1, 3, 3), ""),
    ],
    ids=["twice", "over", "beside", "rounding"],
)
def test_overlaps_are_told(provider, run, base, make_vector, Feedback, tool, more, told):  # noqa: N803
    layer, feedback = patches(make_vector, more), Feedback()
    given = {
        **base[tool],
        **{key: layer if value else None for key, value in TOOLS[tool].items() if key not in ("DISTANCE",)},
    }
    given["DISTANCE"] = 1500 if tool == "steppingstones" else "edge"
    if tool not in ("connectivityindices", "steppingstones"):
        del given["DISTANCE"]
    run(tool, {**given, **outputs(provider, tool)}, feedback)
    found = [warning for warning in feedback.warnings if "overlap" in warning]
    assert len(found) == bool(told) and all(told in warning for warning in found), found


@pytest.mark.parametrize(
    "field, total, refused", [("", 20, False), ("", 6.75, False), ("", 6.7, True), ("ha", 25, True)]
)
def test_a_landscape_smaller_than_its_patches_is_refused(run, make_vector, field, total, refused):
    rows = [(chain.rectangle(column, 1, 3, 3), column, 225.0) for column in (1, 9, 18)]
    layer = make_vector("Polygon", rows, "id:integer", "ha:double")
    given = {
        "PATCHES": layer,
        "AREA_FIELD": field or None,
        "TOTAL_AREA": total,
        "THRESHOLD": 1e6,
        "OUTPUT": "memory:",
    }
    if refused:
        size = "675" if field else "6.75"
        with pytest.raises(
            QgsProcessingException, match=f"area of {size} in all, the landscape of {total:g}"
        ):
            run("connectivityindices", given)
        return
    found = run("connectivityindices", given)
    assert 0 < found["IIC"] <= 1 and 0 < found["PC"] <= 1


def test_five_thousand_patches_are_looked_at_quickly():
    from ecorestore.gis.overlaps import find_overlaps
    from qgis.core import QgsGeometry

    down, right = np.divmod(np.arange(5000), 100)
    shapes = [QgsGeometry.fromWkt(chain.rectangle(c, r, 1, 1)) for r, c in zip(down.tolist(), right.tolist())]
    shapes.append(QgsGeometry.fromWkt(chain.rectangle(10.5, 10, 1, 1)))
    begun = time.perf_counter()
    found = find_overlaps(shapes)
    assert (found.pairs, found.same, found.partly) == (2, 0, False)
    assert found.area == pytest.approx(CELL**2)
    assert time.perf_counter() - begun < 10
