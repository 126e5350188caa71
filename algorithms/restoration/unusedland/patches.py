"""Patches of unused land on a raster of land use, as a layer of parcels."""

from typing import Optional

import numpy as np
from qgis.core import QgsFeature, QgsVectorLayer

from ....core.messages import InputError, marked
from ....gis.burning import polygonize
from ....gis.memory import require_cells
from ....gis.rasters import RasterSource

#: Common classes, and the codes of the survey that patches get: bare land counts as bare soil.
GRASS, BARE = 6, 14
CODES = {GRASS: "0404", BARE: "1206"}
_CELL_BYTES = 24


def patch_layer(
    landuse: RasterSource, cover: Optional[RasterSource], most: float, field: str
) -> QgsVectorLayer:
    """Patches of bare land, and of grass with less cover than ``most`` where cover is given, in memory.

    Args:
        field: that holds the code of the survey.

    Raises:
        InputError: no cell is unused.
    """
    grid = landuse.grid
    require_cells(landuse.name, grid.cells, _CELL_BYTES)
    codes = np.zeros(grid.shape, np.int32)
    for window in grid.windows():
        rows = slice(window.top, window.top + window.rows)
        cells = landuse.read(window)
        codes[rows][cells == BARE] = BARE
        if cover is not None:
            with np.errstate(invalid="ignore"):
                codes[rows][(cells == GRASS) & (cover.read(window) < most)] = GRASS
    if not codes.any():
        raise InputError(
            marked("“{layer}” has no unused land: no bare cells, and no grass with little cover. Coarse land cover hides it; "
                   "take the parcels of the survey."),
            layer=landuse.name,
        )  # fmt: skip
    layer = QgsVectorLayer(f"Polygon?field={field}:string", landuse.name, "memory")
    layer.setCrs(grid.crs)
    features = []
    for code, shape in polygonize(codes, grid):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        feature.setAttributes([CODES[code]])
        features.append(feature)
    layer.dataProvider().addFeatures(features)  # noqa: QGS201 (in memory)
    return layer
