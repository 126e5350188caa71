import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer

YEARS = (2000, 2003, 2004, 2008, 2010)


@pytest.fixture
def series(make_raster):
    """Rising, falling, level, ragged, with two gaps; in 2000 to 2010."""
    paths = []
    for number, year in enumerate(YEARS):
        since = year - 2000
        ragged, gap = (0.3, 0.2, 0.4, 0.3, 0.5)[number], NAN if number in (1, 3) else since
        row = [0.2 + 0.01 * since, 0.9 - 0.02 * since, 0.5, ragged, gap, NAN]
        paths.append(make_raster(f"ndvi_{year}", np.array([row], np.float32)))
    return paths


NAN = np.nan
OUTPUTS = dict.fromkeys(("SLOPE", "PVALUE", "CLASS"), "TEMPORARY_OUTPUT")
TEXT = " ".join(map(str, YEARS))


def test_slope_p_and_class(run, series, read, feedback):
    result = run("trend", {"LAYERS": series, "YEARS": TEXT, **OUTPUTS}, feedback)
    slope = read(result["SLOPE"]).ravel()
    assert slope[:4] == pytest.approx([0.01, -0.02, 0, 0.02], abs=1e-5)
    assert np.isnan(slope[4:]).all()
    # S = ±10 of 10 pairs: z = 9 / √(5·4·15 / 18)
    assert read(result["PVALUE"]).ravel()[:3] == pytest.approx([0.02749, 0.02749, 1], abs=1e-5)
    assert read(result["CLASS"]).ravel().tolist()[:4] == [5, 1, 3, 4]
    assert np.isnan(read(result["CLASS"]).ravel()[4:]).all()
    data = gdal.Open(result["CLASS"])
    assert data.GetRasterBand(1).GetNoDataValue() == 0
    assert not feedback.warnings
    assert any("2000 ndvi_2000, 2003 ndvi_2003" in text for text in feedback.infos)
    assert result["AREA_5"] > 0


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"THRESHOLD": 0.015}, [3, 1, 3, 4]),
        ({"SIGNIFICANCE": 0.01}, [4, 2, 3, 4]),
        ({"INVERT": True}, [1, 5, 3, 2]),
    ],
)
def test_limits(run, series, read, options, expected):
    result = run("trend", {"LAYERS": series, "YEARS": TEXT, **options, **OUTPUTS})
    assert read(result["CLASS"]).ravel().tolist()[:4] == expected
    assert read(result["SLOPE"]).ravel()[0] == pytest.approx(0.01)


def test_slopes_are_drawn_with_0_in_the_middle(run, series):
    from ecorestore.gis.style.styling import apply_style

    layer = QgsRasterLayer(run("trend", {"LAYERS": series, "YEARS": TEXT, **OUTPUTS})["SLOPE"], "slope")
    apply_style(layer, "trendslope")
    renderer = layer.renderer()
    assert renderer.classificationMax() == pytest.approx(0.02, rel=0.05)
    assert renderer.classificationMin() == -renderer.classificationMax()


def test_warned_of_a_wrong_order(run, series, feedback):
    run("trend", {"LAYERS": series[::-1], **OUTPUTS}, feedback)
    given, named = (
        "ndvi_2010, ndvi_2008, ndvi_2004",
        "it is ndvi_2000, ndvi_2003, ndvi_2004, ndvi_2008, ndvi_2010.",
    )
    assert any(given in text and named in text for text in feedback.warnings)


def test_warned_of_years_that_are_not_those_of_the_names(run, series, feedback):
    run("trend", {"LAYERS": series[::-1], "YEARS": TEXT, **OUTPUTS}, feedback)
    assert any("do not follow this order" in text for text in feedback.warnings)


def test_names_in_the_order_of_time_are_not_warned_of(run, series, feedback):
    run("trend", {"LAYERS": series, "YEARS": TEXT, **OUTPUTS}, feedback)
    assert not any("order" in text for text in feedback.warnings)


def test_warned_of_steps_that_the_names_tell(run, series, feedback):
    run("trend", {"LAYERS": series, **OUTPUTS}, feedback)
    assert any("Enter the years: 2000 2003 2004 2008 2010" in text for text in feedback.warnings)


def test_warned_where_nothing_can_be_significant(run, series, feedback):
    run("trend", {"LAYERS": series[:4], "YEARS": "2000 2003 2004 2008", **OUTPUTS}, feedback)
    assert any("With 4 years p cannot fall below 0.089" in text for text in feedback.warnings)


def test_flatter_windows_for_many_layers_change_nothing(run, make_raster, read, monkeypatch):
    from ecorestore.gis import grid

    rng = np.random.default_rng(3)
    layers = [make_raster(f"x{n}", rng.random((9, 7)).astype(np.float32)) for n in range(6)]
    whole = run("trend", {"LAYERS": layers, **OUTPUTS})
    expected = [read(whole[key]) for key in OUTPUTS]
    monkeypatch.setattr(grid, "_WINDOW_VALUES", 6 * 7 * 2)
    flat = run("trend", {"LAYERS": layers, **OUTPUTS})
    for key, values in zip(OUTPUTS, expected):
        assert np.array_equal(read(flat[key]), values, equal_nan=True)


@pytest.mark.parametrize(
    ("count", "options", "sentence"),
    [
        (3, {}, "at least 4 layers"),
        (5, {"YEARS": "2000 2001"}, "5 layers but 2 years"),
        (5, {"YEARS": "2000 2003 2003 2008 2010"}, "2003 comes after 2003"),
        (5, {"MIN_YEARS": 6}, "no cell has data in 6 years"),
    ],
)
def test_refused_with_a_sentence(run, series, count, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run("trend", {"LAYERS": series[:count], **options, **OUTPUTS})
