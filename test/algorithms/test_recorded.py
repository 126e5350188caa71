"""Results inherit the mark of made-up data from what they are made of."""

import numpy as np
import pytest
from ecorestore.gis.provenance import ILLUSTRATIVE_TAG, YES, describe, is_illustrative
from osgeo import gdal
from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsVectorFileWriter, QgsVectorLayer


@pytest.mark.parametrize("marked", [True, False])
def test_raster_results_inherit_it(run, make_raster, tmp_path, marked):
    path = make_raster("given", np.arange(16).reshape(4, 4) % 3 + 1)
    grid = make_raster("grid", np.ones((4, 4)))
    if marked:
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetMetadataItem(ILLUSTRATIVE_TAG, YES)
        dataset = None
    out = str(tmp_path / "out.tif")
    run("alignraster", {"INPUT": path, "GRID": grid, "OUTPUT": out})
    assert is_illustrative(QgsRasterLayer(out, "out")) is marked


@pytest.mark.parametrize("output", ["units.gpkg", "units.shp", "TEMPORARY_OUTPUT"])
def test_vector_results_inherit_it_and_hand_it_on(run, make_vector, box, tmp_path, output):
    source = f"{tmp_path / 'area.gpkg'}|layername=area"
    QgsVectorFileWriter.writeAsVectorFormatV2(
        make_vector("Polygon", [(box(0, 0, 40, 40),)], name="area"),
        str(tmp_path / "area.gpkg"),
        QgsCoordinateTransformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    stored = QgsVectorLayer(source, "area", "ogr")
    describe(stored, {ILLUSTRATIVE_TAG: YES})
    assert stored.saveDefaultMetadata()[1]
    target = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    made = run("planningunits", {"BOUNDARY": source, "SIZE": 2000, "OUTPUT": target})["OUTPUT"]
    again = run("planningunits", {"BOUNDARY": made, "SIZE": 2000, "OUTPUT": str(tmp_path / "again.gpkg")})
    for layer in (made, again["OUTPUT"]):
        layer = layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(layer, "units", "ogr")
        assert layer.isValid() and is_illustrative(layer), layer.source()
