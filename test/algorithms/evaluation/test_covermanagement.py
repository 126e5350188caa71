import math

import numpy as np
import pytest
from qgis.core import QgsProcessingException

COVER = np.array([[0.05, 0.5, 0.95], [0.5, 0.5, np.nan]], np.float32)


def run_it(run, make_raster, ecosystem, cover=COVER, **options):
    given = {
        "COVER": make_raster("fvc", np.asarray(cover, np.float32)),
        "ECOSYSTEM": make_raster("land", np.asarray(ecosystem, np.float32)),
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    return run("covermanagement", {**given, **options})["OUTPUT"]


DRY = 0.221 - 0.595 * math.log10(0.5)


@pytest.mark.parametrize(
    ("system", "ecosystem"),
    [("common", [[3, 3, 3], [1, 4, 9]]), ("hj1172", [[11, 12, 13], [51, 21, 61]])],
)
def test_table_of_the_standard(run, read, make_raster, system, ecosystem):
    """Forest 0.1, 0.02, 0.001; dry cropland by its formula; shrub 0.085; urban 0.01 also without cover."""
    result = read(run_it(run, make_raster, ecosystem, CLASSES=system))
    assert result.ravel() == pytest.approx([0.1, 0.02, 0.001, DRY, 0.085, 0.01], rel=1e-5)


def test_other_methods_leave_water_and_built_up_land_alone(run, read, make_raster):
    ecosystem = [[3, 3, 8], [1, 9, 14]]
    cai = read(run_it(run, make_raster, ecosystem, METHOD="cai"))
    logarithms = [0.6508 - 0.3436 * math.log10(percent) for percent in (5, 50)]
    assert cai.ravel() == pytest.approx([*logarithms, 0, logarithms[1], 0.01, 0.7], abs=1e-5)
    linear = read(run_it(run, make_raster, ecosystem, METHOD="linear"))
    assert linear.ravel() == pytest.approx([0.4149 - 0.026, 0.1549, 0, 0.1549, 0.01, 0.7], abs=1e-5)


def test_paddy_fields_and_shrub_gardens(run, read, make_raster, make_vector, box):
    paddy = make_vector("Polygon", [(box(0, 0),)], name="paddy")
    result = read(run_it(run, make_raster, [[1, 1, 2], [2, 3, 15]], PADDY=paddy, SHRUB_GARDENS=True))
    assert result.ravel() == pytest.approx([0, DRY, 0.011, 0.087, 0.02, np.nan], rel=1e-4, nan_ok=True)
    trees = read(run_it(run, make_raster, [[2, 2, 2], [2, 2, 2]], [[0.6] * 3] * 2))
    assert trees[0, 0] == pytest.approx(0.089)


def test_own_table(run, read, make_raster, make_vector):
    covers = [
        "forest",
        "shrub",
        "grass",
        "tree_garden",
        "shrub_garden",
        "dryland",
        "paddy",
        "wetland",
        "urban",
        "desert",
    ]
    fields = ("cover:string", "lower:double", "upper:double", "c:double", "slope:double")
    rows = [("", name, 0, 100, 0.3, 0) for name in covers]
    own = make_vector("NoGeometry", rows, *fields, name="own")
    assert read(run_it(run, make_raster, [[3, 1, 9], [8, 6, 4]], RULES=own)) == pytest.approx(0.3)
    broken = make_vector("NoGeometry", rows[1:], *fields, name="broken")
    with pytest.raises(QgsProcessingException, match="no row for forest"):
        run_it(run, make_raster, [[3, 1, 9], [8, 6, 4]], RULES=broken)


@pytest.mark.parametrize(
    ("ecosystem", "cover", "sentence"),
    [
        ([[3, 3, 3], [1, 4, 9]], 100 * COVER, "“fvc”.*percent.*divide it by 100"),
        ([[3, 3, 3], [1, 4, 9]], -COVER, "“fvc”.*0 to 1"),
        ([[3, 3, 3], [1, 4, 51]], COVER, "“land” holds the code 51"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, ecosystem, cover, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_it(run, make_raster, ecosystem, cover)


def test_every_ecosystem_has_a_row_in_the_c_table():
    from ecorestore.gis.tables import read_builtin

    covers = {row["cover"] for row in read_builtin("cover_factors")}
    used = {row["cover"] for row in read_builtin("ecosystems")} - {""}
    assert used <= covers
