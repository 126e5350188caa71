import numpy as np
import pytest
from ecorestore.gis.rasters import class_names
from qgis.core import QgsProcessingException

NAN = np.nan
T = np.array([[20, 22, 24, 26], [28, 30, 32, 34], [21, 25, 31, NAN]], np.float32)


@pytest.fixture
def heat(run, make_raster):
    def call(values=T, feedback=None, **options):
        given = {
            "TEMPERATURE": make_raster("lst", values),
            "OUTPUT": "TEMPORARY_OUTPUT",
            "GRADE": "TEMPORARY_OUTPUT",
        }
        return run("heatisland", {**given, **options}, feedback=feedback)

    return call


@pytest.fixture
def rural(make_vector, box):
    """The two left cells of the first row: 20 and 22 °C."""
    return make_vector("Polygon", [(box(0, 0, 2, 1), "fields")], "name:string", name="rural")


def names(result):
    return class_names(result["GRADE"])


def test_mean_and_standard_deviation(heat, read):
    result = heat()
    mean, deviation = np.nanmean(T.astype(float)), np.nanstd(T.astype(float))
    assert (result["REFERENCE"], result["DEVIATION"]) == pytest.approx((mean, deviation))
    assert read(result["OUTPUT"]) == pytest.approx(T - mean, abs=1e-5, nan_ok=True)
    steps = (T - mean) / deviation
    expected = np.where(
        np.isnan(T), NAN, 1 + sum((steps > limit).astype(int) for limit in (-1.5, -0.5, 0.5, 1.5))
    )
    assert read(result["GRADE"]) == pytest.approx(expected, nan_ok=True)
    assert names(result)[5] == "High temperature (above μ + 1.5 σ)"


def test_thermal_field_variance_index(heat, read):
    result = heat(METHOD="tfvi")
    index = T / np.nanmean(T.astype(float)) - 1
    assert read(result["OUTPUT"]) == pytest.approx(index, abs=1e-6, nan_ok=True)
    grades = np.select([np.isnan(T), index <= 0, index <= 0.15, index <= 0.3], [NAN, 1, 3, 4], 5)
    assert read(result["GRADE"]) == pytest.approx(grades, nan_ok=True)
    assert names(result)[4] == "Strong heat island (0.15–0.3)"


@pytest.mark.parametrize(
    ("scale", "limits", "name"),
    [
        ("station", (0.5, 1.5, 2.5, 3.5), "Extremely strong (above 3.5 °C)"),
        ("qxt437", (-5, -3, -1, 1, 3, 5), "Strong heat island (above 5 °C)"),
    ],
)
def test_difference_from_rural_areas(heat, read, rural, scale, limits, name):
    result = heat(METHOD="rural", RURAL=rural, SCALE=scale)
    assert (result["REFERENCE"], result["DEVIATION"]) == (21, 1)
    assert read(result["OUTPUT"]) == pytest.approx(T - 21, nan_ok=True)
    expected = np.where(np.isnan(T), NAN, 1 + sum((limit < T - 21).astype(int) for limit in limits))
    assert read(result["GRADE"]) == pytest.approx(expected, nan_ok=True)
    assert names(result)[len(limits) + 1] == name


def test_limits_are_told(heat, Feedback):  # noqa: N803
    feedback = Feedback()
    result = heat(feedback=feedback)
    low = result["REFERENCE"] - 1.5 * result["DEVIATION"]
    assert any(f"Limits between the grades: {low:.2f}, " in line for line in feedback.infos)


def test_a_cool_mean_is_told(heat, Feedback):  # noqa: N803
    feedback = Feedback()
    heat(T - 15, feedback, METHOD="tfvi")
    assert any("The mean is only 11.6 °C" in warning for warning in feedback.warnings)


@pytest.mark.parametrize("method", ["meanstd", "tfvi", "rural"])
def test_kelvin_is_refused_by_every_method(heat, rural, method):
    given = {"METHOD": method, **({"RURAL": rural} if method == "rural" else {})}
    with pytest.raises(QgsProcessingException, match="“lst” .*kelvin.* subtract 273.15"):
        heat(T + 273.15, **given)


@pytest.mark.parametrize(
    ("values", "options", "sentence"),
    [
        (T - 26, {"METHOD": "tfvi"}, "mean of “lst” is 0.6 °C"),
        (np.full((3, 4), 20, np.float32), {}, "“lst” have the same value"),
        (np.full((3, 4), NAN, np.float32), {"METHOD": "tfvi"}, "“lst” has no cell with a temperature"),
        (T, {"METHOD": "rural"}, "Give a layer of rural areas"),
        (
            np.where(T == 34, -273.15, T).astype(np.float32),
            {},
            "“lst” holds -273.15 at 9.1 % of its cells: MOD11",
        ),
    ],
)
def test_refused_with_a_sentence(heat, values, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        heat(values, **options)


def test_rural_areas_that_cannot_be_used(heat, rural):
    with pytest.raises(QgsProcessingException, match="Choose the difference from rural areas, or clear them"):
        heat(RURAL=rural)
    values = T.copy()
    values[0, :2] = NAN
    with pytest.raises(QgsProcessingException, match="“rural” has no cell with a temperature"):
        heat(values, METHOD="rural", RURAL=rural)


def test_grades_reach_the_rule_of_restoration_types(heat, read):
    """HEAT ≥ 4 is a high risk: the hottest cells of every scale of five grades, none below the mean."""
    from ecorestore.gis.tables import read_builtin

    rule = next(row for row in read_builtin("type_rules") if row["input"] == "HEAT")
    assert (rule["operator"], float(rule["value"])) == (">=", 4)
    for method in ("meanstd", "tfvi"):
        high = read(heat(METHOD=method)["GRADE"]) >= float(rule["value"])
        assert high[1, 3] and not high[np.nanmean(T) > T].any()
