import numpy as np
import pytest
from ecorestore.core.evaluation.erodibility import erodibility
from qgis.core import QgsProcessingException

SOIL = {"SAND": (45.4, 7.55), "SILT": (44.92, 27.52), "CLAY": (9.68, 64.93), "ORGANIC_CARBON": (0.439, 0.702)}


def arrays(**changes):
    return {key: np.array([[*values, np.nan]], np.float32) for key, values in {**SOIL, **changes}.items()}


def run_it(run, make_raster, given, feedback=None, **options):
    layers = {key: make_raster(key.lower(), array) for key, array in given.items()}
    return run("soilerodibility", {**layers, "OUTPUT": "TEMPORARY_OUTPUT", **options}, feedback)["OUTPUT"]


@pytest.mark.parametrize("corrected", [True, False])
def test_equals_core(run, read, make_raster, corrected):
    given = arrays()
    result = read(run_it(run, make_raster, given, CORRECTED=corrected))
    assert result == pytest.approx(erodibility(*given.values(), corrected).values, rel=1e-5, nan_ok=True)
    assert np.nanmin(result) > 0.005 and np.nanmax(result) < 0.1


def test_organic_matter_is_58_percent_carbon(run, read, make_raster):
    matter = arrays(ORGANIC_CARBON=[value / 0.58 for value in SOIL["ORGANIC_CARBON"]])
    result = read(run_it(run, make_raster, matter, CONTENT="matter"))
    assert result == pytest.approx(erodibility(*arrays().values()).values, rel=1e-4, nan_ok=True)


def test_cells_that_do_not_add_up_are_told(run, read, make_raster, feedback):
    result = read(run_it(run, make_raster, arrays(SAND=(45.4, 30)), feedback))
    assert result[0, 0] > 0 and np.isnan(result[0, 1])
    assert any("In 50 % of the cells" in warning for warning in feedback.warnings)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SAND": (0.454, 0.0755)}, "“sand” nowhere exceeds.*multiply it by 100"),
        ({"SAND": (454, 75)}, "“sand”.*0 to 100 %"),
        ({"ORGANIC_CARBON": (8.3, 12.1)}, "“organic_carbon” holds values around 10.2.*g/kg.*divide it by 10"),
        ({"ORGANIC_CARBON": (130.0, 180.0)}, "“organic_carbon” holds values around 155.*dg/kg"),
        ({"ORGANIC_CARBON": (0.0044, 0.007)}, "“organic_carbon”.*fraction.*multiply it by 100"),
        ({"SILT": (9.68, 64.93)}, "Nowhere do “sand”, “silt” and “clay”|together have"),
        ({"CLAY": (2, 3), "SILT": (3, 4)}, "together have 32 %"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_it(run, make_raster, arrays(**changes))


def test_low_carbon_in_percent_is_no_fraction(run, read, make_raster):
    assert read(run_it(run, make_raster, arrays(ORGANIC_CARBON=(0.08, 0.3))))[0, 0] > 0


def test_a_city_by_the_sea_is_not_refused(run, read, make_raster):
    """Three quarters of the cells are water, 0 everywhere."""
    given = {key: np.array([[0, 0, 0, values[0]]], np.float32) for key, values in SOIL.items()}
    result = read(run_it(run, make_raster, given))[0]
    assert np.isnan(result[:3]).all() and result[3] > 0
