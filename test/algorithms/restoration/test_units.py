"""Restoration units through Processing: nothing lost, names, townships."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

NAN = np.nan


@pytest.fixture
def layers(make_raster):
    return {
        "TYPES": make_raster("types", np.array([[5, 5, 9], [5, 2, 9], [NAN, 0, 9]])),
        "WAYS": make_raster("ways", np.array([[1, 1, 2], [1, 2, NAN], [1, 1, 2]])),
        "PRIORITY": make_raster("priority", np.array([[1, 1, 2], [1, 3, 2], [1, 1, 2]], float)),
        "MIN_AREA": 0,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


def test_fields_and_areas(run, layers):
    result = run("restorationunits", layers)
    layer = result["OUTPUT"]
    found = list(layer.getFeatures())
    assert [field.name() for field in layer.fields()] == [
        "unit", "type", "type_name", "way", "way_name", "priority", "priority_name", "area_ha", "township",
    ]  # fmt: skip
    assert [f["unit"] for f in found] == [1, 2, 3, 4, 5]
    assert [(f["type"], f["area_ha"]) for f in found] == [(5, 3), (9, 1), (2, 1), (9, 1), (9, 1)]
    assert found[0]["type_name"] in ("Soil erosion restoration", "水土流失修复")
    assert found[3]["way"] is None or not found[3]["way"]
    assert found[3]["priority"] == 2
    assert all(f.geometry().area() == pytest.approx(1e4 * f["area_ha"], rel=1e-12) for f in found)
    assert (result["COUNT"], result["AREA"]) == (5, 7)


def test_small_patches_are_merged(run, layers, feedback):
    result = run("restorationunits", {**layers, "MIN_AREA": 2}, feedback)
    found = list(result["OUTPUT"].getFeatures())
    assert sorted((f["type"], f["area_ha"]) for f in found) == [(5, 4), (9, 3)]
    assert any("2 units; 3 small" in text for text in feedback.infos)


def test_townships(run, layers, make_vector, box):
    towns = make_vector("Polygon", [(box(0, 0, 2, 2), 7, "南口镇"), (box(2, 0, 1, 2), 8, "Two")],
                        "code:integer", "name:string")  # fmt: skip
    given = {**layers, "UNITS": towns, "UNITS_FIELD": "name"}
    found = list(run("restorationunits", given)["OUTPUT"].getFeatures())
    assert [f["township"] or None for f in found] == ["南口镇", "Two", "南口镇", "Two", None]


@pytest.mark.parametrize(
    "fields", [("a:string", "Name:string"), ("a:string", "township:string"), ("b:string",)]
)
def test_a_usual_or_the_first_text_field_names_townships(run, layers, make_vector, box, feedback, fields):
    values = ("no", "Town")[-len(fields) :]
    towns = make_vector("Polygon", [(box(0, 0, 3, 3), *values)], *fields)
    found = list(run("restorationunits", {**layers, "UNITS": towns}, feedback)["OUTPUT"].getFeatures())
    assert {f["township"] for f in found} == {"Town"}
    assert any(fields[-1].split(":")[0] in text for text in feedback.infos)


def test_townships_without_text_are_refused(run, layers, make_vector, box):
    towns = make_vector("Polygon", [(box(0, 0), 1)], "code:integer", name="towns")
    with pytest.raises(QgsProcessingException, match="“towns” has no text field"):
        run("restorationunits", {**layers, "UNITS": towns})


@pytest.mark.parametrize("minimum", [0, 5])
def test_nothing_is_lost_on_a_noisy_raster(run, make_raster, minimum):
    random = np.random.default_rng(2)
    shape, cell = (120, 90), 30.0
    types = random.integers(1, 10, shape).astype(float)
    types[20:60, :40] = 0
    given = {
        "TYPES": make_raster("types", types, cell=cell),
        "WAYS": make_raster("ways", random.integers(1, 4, shape).astype(float), cell=cell),
        "PRIORITY": make_raster("priority", random.integers(1, 4, shape).astype(float), cell=cell),
        "MIN_AREA": minimum,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    result = run("restorationunits", given)
    found = list(result["OUTPUT"].getFeatures())
    expected = np.count_nonzero(types) * cell * cell / 1e4
    assert sum(f["area_ha"] for f in found) == pytest.approx(expected, rel=1e-9)
    assert sum(f.geometry().area() for f in found) / 1e4 == pytest.approx(expected, rel=1e-9)
    assert result["AREA"] == pytest.approx(expected, rel=1e-9) and result["COUNT"] == len(found)
    assert all(f.geometry().isGeosValid() for f in found)
    if minimum:
        assert min(f["area_ha"] for f in found) >= minimum - 1e-9


def test_empty_types_are_refused(run, layers, make_raster):
    layers["TYPES"] = make_raster("empty", np.zeros((3, 3)))
    with pytest.raises(QgsProcessingException, match="“empty” holds no restoration type"):
        run("restorationunits", layers)


def test_cancel_destroys_nothing(run, layers, tmp_path, Feedback):  # noqa: N803
    target = tmp_path / "units.gpkg"
    target.write_bytes(b"mine")
    with pytest.raises(QgsProcessingException):
        run("restorationunits", {**layers, "OUTPUT": str(target)}, Feedback(cancel_at=10))
    assert target.read_bytes() == b"mine"
