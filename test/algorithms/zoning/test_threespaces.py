import numpy as np
import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def draw(run, feedback):
    def call(landuse, **parameters):
        values = {"LANDUSE": landuse, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return run("threespaces", values, feedback=feedback)

    return call


def test_land_use_decides_where_no_line_does(draw, make_raster, read):
    landuse = make_raster("landuse", [[1, 2, 3, 8], [9, 10, 13, 0]], nodata=0)
    result = draw(landuse)
    assert np.array_equal(read(result["OUTPUT"]), [[2, 2, 1, 1], [3, 2, 3, np.nan]], equal_nan=True)
    assert result["CONFLICTS"] == 0


def test_red_line_before_farmland_before_urban_boundary(draw, make_raster, make_vector, box, read, feedback):
    landuse = make_raster("landuse", [[3, 3, 3, 3, 3]], nodata=0)
    urban = make_vector("Polygon", [(box(0, 0, 4, 1),)])
    farmland = make_vector("Polygon", [(box(1, 0, 2, 1),)])
    redline = make_vector("Polygon", [(box(2, 0, 1, 1),)])
    result = draw(landuse, URBAN=urban, FARMLAND=farmland, REDLINE=redline)
    assert read(result["OUTPUT"]).tolist() == [[3, 2, 1, 3, 1]]
    assert result["CONFLICTS"] == 2
    assert any("2 cells (0.02 km²)" in text for text in feedback.warnings)


def test_other_codes_are_counted(draw, make_raster, read, feedback):
    codes = np.ones((1, 700))
    codes[0, 69:73] = 1, 51, 300, 3  # between the places that are looked at before the run
    result = draw(make_raster("landuse", codes, nodata=0))
    assert np.array_equal(read(result["OUTPUT"])[0, 69:73], [2, np.nan, np.nan, 1], equal_nan=True)
    assert any("2 cells of “landuse” hold no common land-use class" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    "values, message",
    [
        ([[0, 0]], "no common land-use class"),
        (
            [[51, 52]],
            "“landuse” holds 51, 52, which are not codes of Common land use. Run “Classify land-use",
        ),
        ([[0.5, 1.0]], "“landuse” holds 0.5, which are not codes of Common land use. Run “Classify land-use"),
    ],
)
def test_what_is_no_land_use_is_refused(draw, make_raster, values, message):
    with pytest.raises(QgsProcessingException, match=message):
        draw(make_raster("landuse", np.array(values), nodata=0))


def test_lines_elsewhere_are_refused(draw, make_raster, make_vector, box):
    far = make_vector("Polygon", [(box(500, 500),)], name="lines")
    with pytest.raises(QgsProcessingException, match="“lines” does not overlap"):
        draw(make_raster("landuse", [[1, 3]], nodata=0), REDLINE=far)
