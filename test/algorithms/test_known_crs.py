"""The layer's CRS counts: one that was taken away in QGIS does not come back from the data."""

from qgis.core import QgsCoordinateReferenceSystem


def test_a_crs_taken_away_stays_away(qgis_app, make_vector, box):
    from ecorestore.gis.vectors import known_crs

    layer = make_vector("Polygon", [(box(0, 0), "a")], "name:string")
    assert known_crs(layer).authid() == "EPSG:4527"
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert not known_crs(layer).isValid()


def test_tools_refuse_it(provider, make_vector, box, make_raster, run):
    import numpy as np
    import pytest
    from qgis.core import QgsProcessingException

    layer = make_vector("Polygon", [(box(0, 0), "a")], "name:string", name="nowhere")
    layer.setCrs(QgsCoordinateReferenceSystem())
    given = {
        "LANDUSE": make_raster("landuse", np.ones((4, 4), int)),
        "URBAN": layer,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    with pytest.raises(QgsProcessingException, match="“nowhere” has no coordinate system"):
        run("threespaces", given)
