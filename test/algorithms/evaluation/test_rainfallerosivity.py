import numpy as np
import pytest
from qgis.core import QgsProcessingException

BEIJING = (2.7, 4.9, 8.3, 21.2, 34.2, 78.1, 185.2, 159.7, 45.5, 21.8, 7.4, 2.8)
INDEX = sum(value**2 for value in BEIJING) / sum(BEIJING)


@pytest.fixture
def year(make_raster):
    def make(values, prefix="m"):
        cells = [np.array([[value, value * 0.9], [value * 1.1, np.nan]], np.float32) for value in values]
        return [make_raster(f"{prefix}{number:02d}", array) for number, array in enumerate(cells, 1)]

    return make


def run_it(run, layers, feedback=None, **options):
    given = {"RAINFALL": layers, "OUTPUT": "TEMPORARY_OUTPUT", **options}
    return run("rainfallerosivity", given, feedback)["OUTPUT"]


def test_monthly(run, read, year, feedback):
    result = read(run_it(run, year(BEIJING), feedback))
    # F is of the first degree in rainfall
    expected = [0.1833 * (INDEX * factor) ** 1.9957 for factor in (1, 0.9, 1.1)]
    assert result.ravel() == pytest.approx([*expected, np.nan], rel=1e-4, nan_ok=True)
    told = " ".join(feedback.infos)
    assert "R = 0.1833·x^1.9957" in told and "read as one year" in told


def test_years_are_averaged_after_the_index(run, read, year, feedback):
    first, second = [10] * 11 + [200], [200] + [10] * 11
    result = read(run_it(run, year(first, "a") + year(second, "b"), feedback))
    assert result[0, 0] == pytest.approx(0.1833 * (41100 / 310) ** 1.9957, rel=1e-4)
    assert "Year 2: “b01” to “b12”." in feedback.infos
    assert "read as one year" not in " ".join(feedback.infos)


def test_wischmeier_and_its_unit(run, read, year, feedback):
    layers, total = year(BEIJING), sum(BEIJING)
    plain = sum(1.735 * 10**-0.8188 * (value**2 / total) ** 1.5 for value in BEIJING)
    assert read(run_it(run, layers, feedback, METHOD="wischmeier"))[0, 0] == pytest.approx(
        17.02 * plain, rel=1e-4
    )
    metric = run_it(run, layers, METHOD="wischmeier", UNIT="metric")
    assert read(metric)[0, 0] == pytest.approx(plain, rel=1e-4)
    assert "multiplied by 17.02" in " ".join(feedback.infos)


def test_annual_of_one_and_of_several_years(run, read, year):
    assert read(run_it(run, year([600]), METHOD="annual"))[0, 0] == pytest.approx(
        0.0534 * 600**1.6548, rel=1e-4
    )
    several = run_it(run, year([500, 700], "y"), METHOD="annual")
    assert read(several)[0, 0] == pytest.approx(0.0534 * 600**1.6548, rel=1e-4)


def test_own_coefficients(run, read, year):
    result = run_it(run, year(BEIJING), ALPHA=0.3589, BETA=1.9462)
    assert read(result)[0, 0] == pytest.approx(0.3589 * INDEX**1.9462, rel=1e-4)


@pytest.mark.parametrize(
    ("values", "options", "sentence"),
    [
        (BEIJING[:11], {}, "11 rasters of rainfall"),
        (BEIJING[:11], {"METHOD": "wischmeier"}, "needs 12"),
        ([10 * value for value in BEIJING], {}, "5718 mm of rain a year.*0.1 mm"),
        ([600] * 12, {}, "years instead of months"),
        ([0.0006], {"METHOD": "annual"}, "in m"),
        (BEIJING, {"METHOD": "annual"}, "differ like months"),
        ([-5, *BEIJING[1:]], {}, "0 to 3000 mm are expected"),
        ([np.nan, *BEIJING[1:]], {}, "“m01” holds no data"),
        (BEIJING, {"ALPHA": 1}, "both the factor"),
    ],
)
def test_refused_with_a_sentence(run, year, values, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_it(run, year(values), **options)


def test_a_month_chosen_twice(run, year):
    layers = year(BEIJING)
    with pytest.raises(QgsProcessingException, match="“m01” was chosen twice"):
        run_it(run, [layers[0], *layers[:11]])


def test_months_of_several_years_in_the_order_of_their_text(run, read, year, feedback):
    """A list chosen as a whole may stand as 1, 10, 11, 12, 2 …: of no matter within a year, told beyond."""
    layers = [*year(BEIJING, "降水2014年"), *year(BEIJING[::-1], "降水2015年")]
    run_it(run, layers, feedback)
    assert not [text for text in feedback.warnings if "order of the list" in text]
    mixed = layers[::2] + layers[1::2]
    run_it(run, mixed, feedback)
    assert [text for text in feedback.warnings if "order of the list" in text]
    one = [*layers[:1], *layers[9:12], *layers[1:9]]
    assert read(run_it(run, one)) == pytest.approx(read(run_it(run, layers[:12])), nan_ok=True)


@pytest.mark.parametrize(
    ("values", "prefix", "options", "sentence"),
    [
        ([50.0 + number for number in range(12)], "p", {"METHOD": "annual"}, "Are these months"),
        ([300.0 + number for number in range(12)], "p", {"METHOD": "annual"}, "Are these months"),
        ([300.0 + number for number in range(12)], "layer_x", {"METHOD": "annual"}, "read as 12 years"),
        ([16.0], "turpan", {"METHOD": "annual"}, "only deserts have in a year"),
        ([185.0], "rain_", {"METHOD": "annual"}, "“rain_01” is called as a month"),
        ([47.0] * 12, "m", {}, "about the same in every month"),
        ([200.0 + number for number in range(12)], "layer_x", {}, "about the same in every month"),
        ([value / 10 for value in BEIJING], "m", {}, "make 57 mm of rain a year"),
    ],
)
def test_what_may_be_months_or_years_is_asked(run, year, feedback, values, prefix, options, sentence):
    run_it(run, year(values, prefix), feedback, **options)
    assert [text for text in feedback.warnings if sentence in text]


def test_names_of_years_in_a_monthly_method_and_in_the_annual_one(run, make_raster, feedback):
    values = [np.full((2, 2), value, np.float32) for value in range(210, 330, 10)]
    layers = [make_raster(f"降水{2010 + number}", cells) for number, cells in enumerate(values)]
    run_it(run, layers, feedback)
    assert [text for text in feedback.warnings if "Are these years?" in text]
    feedback.warnings.clear()
    run_it(run, layers, feedback, METHOD="annual")
    assert not feedback.warnings


def test_dry_years_that_differ_much_are_years_by_their_names(run, make_raster, feedback):
    values = [2, 5, 8, 30, 12, 16, 9, 21, 40, 7, 11, 18]
    layers = [make_raster(f"rain_{2005 + i}", np.full((2, 2), v, np.float32)) for i, v in enumerate(values)]
    run_it(run, layers, feedback, METHOD="annual")
    assert [text for text in feedback.warnings if "only deserts" in text]


def test_months_and_years_as_they_should_be_raise_no_question(run, year, feedback):
    run_it(run, year(BEIJING), feedback)
    run_it(run, year([600, 700], "year_201"), feedback, METHOD="annual")
    assert not feedback.warnings
