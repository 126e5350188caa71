import numpy as np
import pytest
from qgis.core import QgsProcessingException

EROSION = {
    "EROSIVITY": (50, 300, 900),
    "RELIEF": (20, 100, 500),
    "TEXTURE": (3, 9, 7),
    "COVER": (0.9, 0.4, 0.1),
}
DESERT = {"DRYNESS": (1.2, 5, 20), "WINDY_DAYS": (5, 20, 40), "TEXTURE": (3, 9, 13), "COVER": (0.9, 0.4, 0.1)}


def layers(make_raster, values):
    return {
        key: make_raster(key.lower(), np.array([[*row, np.nan]], np.float32)) for key, row in values.items()
    }


def run_it(run, given, feedback=None, **options):
    outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "SCORE": "TEMPORARY_OUTPUT"}
    return run("ecosensitivity", {**given, **outputs, **options}, feedback)


@pytest.mark.parametrize(("theme", "values"), [("erosion", EROSION), ("desertification", DESERT)])
def test_all_factors_agree(run, read, make_raster, of_kind, feedback, theme, values):
    given = layers(make_raster, values)
    of_kind(given["TEXTURE"], "soil_texture")
    result = run_it(run, given, feedback, THEME=theme)
    assert read(result["OUTPUT"])[0] == pytest.approx([1, 3, 5, np.nan], nan_ok=True)
    assert read(result["SCORE"])[0] == pytest.approx([1, 3, 5, np.nan], nan_ok=True)
    assert not feedback.warnings


def test_wind_has_a_middle_class(run, read, make_raster):
    """In the tool the numbers come from no wind ever scores 3; 20 days must."""
    given = layers(make_raster, {**DESERT, "WINDY_DAYS": (20, 20, 20)})
    scores = read(run_it(run, given, THEME="desertification")["SCORE"])[0, :3]
    assert scores == pytest.approx([3**0.25, 3, 375**0.25])


def test_both_cut_points(run, read, make_raster):
    given = layers(make_raster, {**EROSION, "EROSIVITY": (900, 900, 900), "RELIEF": (500, 500, 500)})
    scores = [25**0.25, 225**0.25, 5]
    assert read(run_it(run, given)["SCORE"])[0, :3] == pytest.approx(scores)
    assert read(run_it(run, given)["OUTPUT"])[0, :3].tolist() == [1, 5, 5]
    assert read(run_it(run, given, CUTS="guide2017")["OUTPUT"])[0, :3].tolist() == [3, 3, 5]


def test_a_missing_factor_is_told(run, read, make_raster, feedback):
    given = layers(make_raster, {key: EROSION[key] for key in ("EROSIVITY", "TEXTURE", "COVER")})
    result = run_it(run, given, feedback)
    assert read(result["OUTPUT"])[0, :3].tolist() == [1, 3, 5]
    assert any(
        "Missing factors: Soil erosion: relief (m). Without" in warning for warning in feedback.warnings
    )


def test_relief_is_made_of_the_elevation_across_windows(run, read, make_raster):
    """700 rows are read in several strips; the window of 500 m is 5 cells."""
    elevation = np.random.default_rng(2).uniform(0, 400, (700, 6)).astype(np.float32)
    flat = np.ones(elevation.shape, np.float32)
    given = {
        "DEM": make_raster("dem", elevation), "EROSIVITY": make_raster("r", 900 * flat),
        "TEXTURE": make_raster("t", 7 * flat), "COVER": make_raster("c", 0.1 * flat),
    }  # fmt: skip
    scores = read(run_it(run, given)["SCORE"])
    for row, column in ((0, 0), (255, 3), (256, 3), (511, 2), (512, 5), (699, 1)):
        part = elevation[max(row - 2, 0) : row + 3, max(column - 2, 0) : column + 3]
        score = 5 if np.ptp(part) > 300 else 3
        assert scores[row, column] == pytest.approx((125 * score) ** 0.25), (row, column)


def test_own_scores(run, read, make_raster, make_vector):
    rows = [("", "erosion", "a", 5, "COVER", ">=", 0.0), ("", "erosion", "b", 5, "EROSIVITY", ">=", 0.0)]
    fields = (
        "theme:string",
        "rule:string",
        "result:integer",
        "input:string",
        "operator:string",
        "value:double",
    )
    own = make_vector("NoGeometry", rows, *fields, name="own")
    given = layers(make_raster, {key: EROSION[key] for key in ("EROSIVITY", "COVER")})
    assert read(run_it(run, given, RULES=own)["OUTPUT"])[0, :3].tolist() == [5, 5, 5]
    with pytest.raises(QgsProcessingException, match="no rule for TEXTURE"):
        run_it(run, layers(make_raster, EROSION | {"RELIEF": (1, 1, 1)}) | {"RELIEF": None}, RULES=own)


@pytest.mark.parametrize(
    ("values", "options", "sentence"),
    [
        ({"COVER": (0.1, 0.2, 0.3)}, {}, "Soil erosion: rainfall erosivity R .*At least two"),
        (EROSION, {"THEME": "desertification", "COVER": None}, "dryness index, Desertification: windy days"),
        ({**EROSION, "COVER": (90, 40, 10)}, {}, "“cover”.*divide it by 100"),
        ({**EROSION, "TEXTURE": (3, 9, 40)}, {}, "“texture”.*0 to 13"),
        ({**DESERT, "WINDY_DAYS": (5, 20, 700)}, {"THEME": "desertification"}, "“windy_days”.*0 to 366 d"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, values, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_it(run, {**layers(make_raster, values), **options})
