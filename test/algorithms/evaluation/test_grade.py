import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

VALUES = np.array([[1, 2, 3, 10], [11, 12, 30, np.nan]], np.float32)


def grade(run, path, **options):
    return run("grade", {"INPUT": path, "OUTPUT": "TEMPORARY_OUTPUT", **options})


@pytest.mark.parametrize(
    ("options", "text", "grades"),
    [
        ({"CLASSES": 3}, "3.0 12.0", [1, 1, 1, 2, 2, 2, 3]),
        ({"METHOD": "naturalbreaks", "CLASSES": 3, "REVERSE": True}, "3.0 12.0", [3, 3, 3, 2, 2, 2, 1]),
        ({"METHOD": "quantile", "CLASSES": 2}, "10.0", [1, 1, 1, 1, 2, 2, 2]),
        ({"METHOD": "equalinterval", "CLASSES": 2}, "15.5", [1, 1, 1, 1, 1, 1, 2]),
        ({"METHOD": "fixed", "BREAKS": "2 10"}, "2.0 10.0", [1, 1, 2, 2, 3, 3, 3]),
        (
            {"METHOD": "fixed", "BREAKS": "2，10", "EQUAL_IS_HIGHER": True},
            "2.0 10.0",
            [1, 2, 2, 3, 3, 3, 3],
        ),
        ({"METHOD": "cumulative"}, "10.0 12.0", [1, 1, 1, 2, 2, 3, 3]),
        ({"METHOD": "cumulative", "BREAKS": "40"}, "30.0", [1, 1, 1, 1, 1, 1, 2]),
        ({"METHOD": "stddev", "CLASSES": 2}, "9.857142", [1, 1, 1, 2, 2, 2, 2]),
    ],
)
def test_methods(run, read, make_raster, options, text, grades):
    result = grade(run, make_raster("x", VALUES), **options)
    assert read(result["OUTPUT"]).ravel() == pytest.approx([*grades, np.nan], nan_ok=True)
    assert result["BREAKS"] == text


def test_breaks_of_one_run_can_be_given_to_another(run, read, make_raster):
    values = (np.random.default_rng(1).random((30, 40)) / 3).astype(np.float32)
    path = make_raster("x", values)
    first = grade(run, path, METHOD="naturalbreaks", CLASSES=7)
    again = grade(run, path, METHOD="fixed", BREAKS=first["BREAKS"])
    assert np.array_equal(read(first["OUTPUT"]), read(again["OUTPUT"]))


def test_the_file_names_its_grades(run, make_raster):
    data = gdal.Open(grade(run, make_raster("x", VALUES), CLASSES=2)["OUTPUT"])
    band = data.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, 0)
    assert band.GetCategoryNames()[1:3] == ["Grade 1", "Grade 2"]


def test_tells_of_empty_and_missing_grades(run, make_raster, Feedback):  # noqa: N803
    feedback = Feedback()
    tied = make_raster("tied", np.array([[0, 0, 0, 0, 0, 0, 1, 2]], np.float32))
    run(
        "grade",
        {"INPUT": tied, "METHOD": "quantile", "CLASSES": 4, "OUTPUT": "TEMPORARY_OUTPUT"},
        feedback=feedback,
    )
    run("grade", {"INPUT": tied, "CLASSES": 5, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback)
    assert feedback.warnings[0] == "No cell has the grade 2, 3."
    assert "only 3 different values" in feedback.warnings[1]


@pytest.mark.parametrize(
    ("array", "options", "sentence"),
    [
        (np.full((2, 2), np.nan, np.float32), {}, "“x” holds no data"),
        (np.ones((2, 2), np.float32), {}, "“x” have the same value"),
        (-VALUES, {"METHOD": "cumulative"}, "“x” has negative values"),
        (VALUES, {"METHOD": "fixed"}, "Enter the breaks"),
        (VALUES, {"METHOD": "fixed", "BREAKS": "3 2"}, "Breaks must rise"),
        (VALUES, {"METHOD": "cumulative", "BREAKS": "50 180"}, "between 0 and 100"),
        (VALUES, {"METHOD": "fixed", "BREAKS": "low high"}, "“low” in “low high” is not a number"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, array, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        grade(run, make_raster("x", array), **options)
