import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

#: R·K·LS·C in t/hm²: 1, 2, 24.99, 25, 50, 80, 150, nodata
LOSS = [100, 200, 2499, 2500, 5000, 8000, 15000, np.nan]
ONE = np.ones(8, np.float32)


def layers(make_raster, **changes):
    arrays = {"R": 1000 * ONE, "K": 0.05 * ONE, "LS": np.array(LOSS) / 500, "C": 0.1 * ONE, **changes}
    return {key: make_raster(key.lower(), np.asarray([array], np.float32)) for key, array in arrays.items()}


def run_it(run, given, feedback=None, tool="soilloss", **options):
    outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "GRADE": "TEMPORARY_OUTPUT"}
    return run(tool, {**given, **outputs, **options}, feedback)


def test_loss_grades_and_numbers(run, read, make_raster, feedback):
    result = run_it(run, layers(make_raster), feedback)
    assert read(result["OUTPUT"])[0] == pytest.approx(LOSS, rel=1e-5, nan_ok=True)
    assert read(result["GRADE"])[0] == pytest.approx([1, 2, 2, 3, 4, 5, 6, np.nan], nan_ok=True)
    assert result["ERODED_AREA"] == pytest.approx(0.06)  # 6 cells of 100 m
    assert result["TOTAL_LOSS"] == pytest.approx(np.nansum(LOSS) * 0.01, rel=1e-5)
    assert result["CONSERVATION_RATE"] == pytest.approx(100 / 7)
    told = " ".join(feedback.infos)
    assert "counts as 1" in told and "Severe (> 15000 t/(km²·a)): 0.0 km²" in told


def test_support_practice_lowers_the_loss(run, read, make_raster, feedback):
    result = run_it(run, layers(make_raster, P=0.35 * ONE), feedback)
    assert read(result["OUTPUT"])[0] == pytest.approx(0.35 * np.array(LOSS), rel=1e-5, nan_ok=True)
    assert "counts as 1" not in " ".join(feedback.infos)


@pytest.mark.parametrize(("tolerance", "grades", "name"), [(200, 2, "< 200"), (500, 1, "< T")])
def test_tolerance_of_the_region_shows_in_the_legend(run, read, make_raster, tolerance, grades, name):
    result = run_it(run, layers(make_raster), TOLERANCE=tolerance)
    assert read(result["GRADE"])[0, 1] == grades
    names = gdal.Open(result["GRADE"])
    names.GetMetadata()
    assert name in names.GetRasterBand(1).GetCategoryNames()[1]


@pytest.mark.parametrize("tool", ["soilloss", "soilconservation"])
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"K": 0.3 * ONE}, "“k”.*American units.*0.1317"),
        ({"K": -0.01 * ONE}, "“k”.*0 to 0.3"),
        ({"LS": 250 * ONE}, "“ls”.*relief or a length in m"),
        ({"LS": -1 * ONE}, "“ls”"),
        ({"C": 40 * ONE}, "“c”.*divide it by 100"),
        ({"R": -1 * ONE}, "“r”"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, tool, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_it(run, layers(make_raster, **changes), tool=tool)


def test_support_practice_in_percent(run, make_raster):
    with pytest.raises(QgsProcessingException, match="“p”.*divide it by 100"):
        run_it(run, layers(make_raster, P=35 * ONE))


def test_steep_single_cells_of_ls_are_no_mistake(run, make_raster):
    slopes = np.array([1, 2, 3, 4, 5, 6, 7, 400])
    assert run_it(run, layers(make_raster, LS=slopes))["TOTAL_LOSS"] > 0


def test_without_data_there_is_no_grade_and_a_warning(run, read, make_raster, feedback):
    given = layers(make_raster, R=np.nan * ONE)
    result = run_it(run, given, feedback, tool="soilconservation")
    assert np.isnan(read(result["OUTPUT"])).all() and np.isnan(read(result["GRADE"])).all()
    outputs = [warning for warning in feedback.warnings if warning.startswith("The output")]
    assert sum("holds no data at all" in warning for warning in outputs) == 2


def test_conservation_and_its_importance(run, read, make_raster):
    """Without P; the cells with half of the total are extremely important."""
    slopes = np.array([1, 1, 1, 1, 3.5, 3.5, 12, 0])
    given = layers(make_raster, LS=slopes, C=np.array([0, 0, 0, 0, 0, 0, 0, 1.0]))
    result = run_it(run, given, tool="soilconservation")
    assert read(result["OUTPUT"])[0] == pytest.approx(100 * 50 * slopes, rel=1e-5)
    assert read(result["GRADE"])[0].tolist() == [1, 1, 1, 1, 2, 2, 3, 1]
