import numpy as np
import pytest
from qgis.core import QgsProcessingException

DOWN = np.arange(12, dtype=np.float32).reshape(3, 4)


@pytest.fixture
def layers(make_raster):
    """Production, precipitation, temperature and elevation; the last cell has no elevation."""
    high = DOWN[::-1, ::-1].copy()
    high[2, 3] = np.nan
    return {
        "NPP": make_raster("npp", 100 + 50 * DOWN),
        "PRECIPITATION": make_raster("rain", 400 + 20 * DOWN),
        "TEMPERATURE": make_raster("warm", DOWN - 2),
        "DEM": make_raster("dem", 100 * high),
    }


def test_production_is_scaled_over_the_cells_all_have(run, read, layers):
    result = run("biodiversity", {**layers, "OUTPUT": "TEMPORARY_OUTPUT", "GRADE": "TEMPORARY_OUTPUT"})
    share = DOWN / 10  # the cell that would be 11 has no elevation
    expected = share**3 * (1 - (11 - DOWN - 1) / 10)
    expected[2, 3] = np.nan
    found = read(result["OUTPUT"])
    assert found.ravel() == pytest.approx(expected.ravel(), abs=1e-6, nan_ok=True)
    grades = read(result["GRADE"])
    assert grades[2, 2] == 3 and grades[0, 0] == 1 and np.isnan(grades[2, 3])
    assert np.all(np.diff(grades.ravel()[:-1]) >= 0)


def test_habitat_with_protected_areas(run, read, make_raster, make_vector, box):
    quality = make_raster("quality", np.array([[0.2, 0.4, 0, 0.95]], np.float32))
    reserve = make_vector("Polygon", [(box(1, 0, 3, 1),)])
    given = {"METHOD": "habitat", "QUALITY": quality, "PROTECTED": reserve, "OUTPUT": "TEMPORARY_OUTPUT"}
    assert read(run("biodiversity", given)["OUTPUT"]).ravel() == pytest.approx([0.2, 0.9, 0, 0.95])
    given["PROTECTED_LEAST"] = 0.5
    assert read(run("biodiversity", given)["OUTPUT"]).ravel() == pytest.approx([0.2, 0.5, 0, 0.95])


def test_refused_with_a_sentence(run, layers, make_raster):
    far = np.full((3, 4), np.nan, np.float32)
    far[2, 3] = 1
    cases = [
        ({"NPP": None}, "Net primary production and climate .NPP.” needs “NPP: net primary production"),
        ({"METHOD": "habitat"}, "“By habitat quality” needs “Habitat: habitat quality \\(0–1\\)”"),
        ({"TEMPERATURE": make_raster("kelvin", DOWN + 280)}, "seems to be kelvin"),
        ({"NPP": make_raster("negative", DOWN - 20)}, "“negative” holds values from -20"),
        ({"METHOD": "habitat", "QUALITY": make_raster("percent", 9 * DOWN)}, "seems to hold percent"),
        ({"NPP": make_raster("flat", 0 * DOWN)}, "All cells of “flat” have the same value"),
        ({"NPP": make_raster("elsewhere", far)}, "no cell where all of elsewhere, rain, warm, dem have data"),
        ({"SHARES": "80 50"}, "two rising shares"),
    ]
    for changes, words in cases:
        given = {**layers, "OUTPUT": "TEMPORARY_OUTPUT", **changes}
        with pytest.raises(QgsProcessingException, match=words):
            run("biodiversity", {key: value for key, value in given.items() if value is not None})
