"""The layer's CRS counts: one that was taken away in QGIS does not come back from the data."""

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from . import chain
from .outcome import attempt


def test_a_crs_taken_away_stays_away(qgis_app, make_vector, box):
    from ecorestore.gis.vectors import known_crs

    layer = make_vector("Polygon", [(box(0, 0), "a")], "name:string")
    assert known_crs(layer).authid() == "EPSG:4527"
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert not known_crs(layer).isValid()


def test_tools_refuse_it(provider, make_vector, box, make_raster, run):
    layer = make_vector("Polygon", [(box(0, 0), "a")], "name:string", name="nowhere")
    layer.setCrs(QgsCoordinateReferenceSystem())
    given = {
        "LANDUSE": make_raster("landuse", np.ones((4, 4), int)),
        "URBAN": layer,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    with pytest.raises(QgsProcessingException, match="“nowhere” has no coordinate system"):
        run("threespaces", given)


@pytest.mark.parametrize("key", ["LAYERS", "DEM"])
def test_a_map_refuses_a_raster_without_a_place(
    provider,
    make_raster,
    make_vector,
    Feedback,  # noqa: N803
    tmp_path,
    key,
):
    data = chain.landscape(make_raster, make_vector)
    bare = make_raster("bare", np.ones((4, 4), int), crs="")
    given = {**chain.parameters(data)["planmap"], "OUTPUT": str(tmp_path / "sheet.pdf")}
    given[key] = [*given["LAYERS"], bare] if key == "LAYERS" else bare
    message, results = attempt(provider, "planmap", given, Feedback())
    assert results is None and "“bare” has no coordinate system" in message, message
