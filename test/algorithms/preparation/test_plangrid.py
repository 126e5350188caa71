import numpy as np
import pytest
from qgis.core import QgsProcessingException


def test_covers_the_boundary_on_a_round_origin(run, read, make_vector, box):
    layer = make_vector("Polygon", [(box(0.6, 0.6, 3, 2),)])
    result = run(
        "plangrid", {"BOUNDARY": layer, "CELL_SIZE": 100, "CRS": "EPSG:4527", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert (result["ROWS"], result["COLUMNS"], result["CELLS"]) == (3, 4, 6)
    array = read(result["OUTPUT"])
    assert np.nansum(array) == 6


def test_margin_widens_the_grid(run, make_vector, box):
    layer = make_vector("Polygon", [(box(0, 0, 3, 2),)])
    result = run(
        "plangrid",
        {
            "BOUNDARY": layer,
            "CELL_SIZE": 100,
            "CRS": "EPSG:4527",
            "MARGIN": 250,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    assert (result["ROWS"], result["COLUMNS"], result["CELLS"]) == (8, 9, 6)


def test_geographic_crs_is_refused(run, make_vector, box):
    layer = make_vector("Polygon", [(box(0, 0, 3, 2),)])
    with pytest.raises(QgsProcessingException, match="not in metres"):
        run(
            "plangrid",
            {"BOUNDARY": layer, "CELL_SIZE": 100, "CRS": "EPSG:4326", "OUTPUT": "TEMPORARY_OUTPUT"},
        )
