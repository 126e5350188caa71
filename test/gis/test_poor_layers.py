"""Every style on layers that give it nothing to work with: a renderer that draws, never an exception."""

import gc
import math

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.style.styling import apply_style, style_rows
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

RASTERS = {
    "zero": (np.zeros((3, 4), np.float32), -9999),
    "constant": (np.full((3, 4), 7.0, np.float32), -9999),
    "all_nodata": (np.full((3, 4), -9999.0, np.float32), -9999),
    "negative": (np.full((3, 4), -5.0, np.float32), -9999),
    "tiny_span": (np.array([[1, 1 + 1e-7, 1, 1]], np.float64), None),
    "huge": (np.array([[-1e308, 1e308, 0, 1]], np.float64), None),
    "infinite": (np.array([[np.inf, -np.inf, np.nan, 1]], np.float32), None),
    "nan": (np.full((2, 2), np.nan, np.float32), None),
    "codes_without_class": (np.full((2, 2), 250, np.uint8), 0),
    "one_cell": (np.array([[3.0]], np.float32), None),
}
TYPES = {"f4": gdal.GDT_Float32, "f8": gdal.GDT_Float64, "u1": gdal.GDT_Byte}
KNOWN = (
        ("zone1", "integer"), ("zone2", "string(12)"), ("order2", "integer"), ("name", "string(80)"), ("type", "integer"),
        ("way", "integer"), ("priority", "integer"), ("legend", "integer"), ("element_code", "integer"),
        ("class", "integer"), ("level", "integer"), ("order", "integer"), ("grade", "integer"), ("kind", "string(20)"),
        ("stability", "integer"),
)  # fmt: skip
#: Fields of styles that came later.
MORE = sorted(
    {row["field"] for row in style_rows().values() if row["field"]} - {name for name, _kind in KNOWN}
)
FIELDS = "&".join(
    f"field={name}:{kind}"
    for name, kind in (*KNOWN, *((name, "string(20)" if name == "verdict" else "integer") for name in MORE))
)
ATTRIBUTES = {
    "no_features": [],
    "all_null": [[None] * (15 + len(MORE))],
    "beyond_the_classes": [[99, "X-9", 7, "n", 99, 99, 99, 99, 99, 99, 99, 99, 99, "?", 99, *[99] * len(MORE)]],
    "mixed": [[1, None, None, None] + [None] * (11 + len(MORE)), [None, "a", 2, "b"] + [1] * 9 + ["x", 1] + [1] * len(MORE), [77, "a", 2, "b"] + [0] * 9 + ["", 0] + [0] * len(MORE)],
}  # fmt: skip
SHAPES = {
    "Polygon": "POLYGON((0 0,10 0,10 10,0 0))",
    "LineString": "LINESTRING(0 0,10 10)",
    "Point": "POINT(1 1)",
}


def styles(*kinds):
    return [key for key, row in style_rows().items() if row["kind"] in kinds]


@pytest.mark.parametrize("case", RASTERS)
@pytest.mark.parametrize("style", styles("classes", "ramp"))
def test_rasters(qgis_app, tmp_path, style, case):
    cells, nodata = RASTERS[case]
    path = str(tmp_path / "poor.tif")
    data = gdal.GetDriverByName("GTiff").Create(
        path, cells.shape[1], cells.shape[0], 1, TYPES[cells.dtype.str[1:]]
    )
    data.SetGeoTransform((0, 10, 0, 0, 0, -10))
    if nodata is not None:
        data.GetRasterBand(1).SetNoDataValue(nodata)
    data.GetRasterBand(1).WriteArray(cells)
    del data
    layer = QgsRasterLayer(path, case)
    apply_style(layer, style)
    renderer = layer.renderer()
    assert renderer is not None
    if renderer.type() == "singlebandpseudocolor":
        function = renderer.shader().rasterShaderFunction()
        values = [item.value for item in function.colorRampItemList()]
        assert values == sorted(set(values)) and all(map(math.isfinite, values)), values
        assert (
            layer.legend().createLayerTreeModelLegendNodes(QgsProject().layerTreeRoot().addLayer(layer)) != []
        )


@pytest.mark.parametrize("case", ATTRIBUTES)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("style", styles("categories", "zones", "single", "outline", "edges"))
def test_vectors(qgis_app, style, shape, case):
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:4527&{FIELDS}", case, "memory")
    for values in ATTRIBUTES[case]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(SHAPES[shape]))
        assert layer.dataProvider().addFeature(feature)
    apply_style(layer, style)
    assert layer.renderer() is not None
    assert layer.featureCount() == len(ATTRIBUTES[case])


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("style", styles("categories", "zones", "single", "outline", "edges"))
def test_vectors_without_their_fields(qgis_app, style, shape):
    """A layer of another tool, or a shapefile whose names were cut."""
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:4527&field=other:string", "bare", "memory")
    plain, needed = layer.renderer().type(), style_rows()[style]["kind"] in ("categories", "zones")
    if needed:
        with pytest.raises(InputError, match="has no field"):
            apply_style(layer, style)
        assert layer.renderer().type() == plain
    else:
        apply_style(layer, style)
    assert layer.renderer() is not None
    gc.collect()
