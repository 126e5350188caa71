"""Whether a raster that is aligned holds class codes, which must not be mixed, or measured values."""

import numpy as np
from qgis.core import QgsRasterLayer

from ....core.preparation.resampling import looks_like_classes, looks_like_classes_in_decimals
from ....gis.kinds import kind_of_key, kinds
from ....gis.rasters.datasets import reading
from ....gis.recognise import kind_of, likely_kind
from .warping import Input, Meeting

_SAMPLE = 512
_PLACES, _PLACE = 8, 64


def holds_classes(layer: QgsRasterLayer, band: int, raster: Input, meeting: Meeting) -> bool:
    """Whether a band holds class codes: by palette and names, by what the layer is, else by its cells."""
    whole = not raster.dtype.startswith("float")
    if raster.band.GetColorTable() is not None or raster.band.GetCategoryNames():
        return True
    if whole:
        return looks_like_classes(_around(raster, meeting))
    key = _kind(layer) if band == 1 else ""
    if key:
        return kind_of_key(key).holds_classes
    return looks_like_classes_in_decimals(_spread(raster))


def _kind(layer: QgsRasterLayer) -> str:
    """What a layer is by its mark, or is called as; empty where nothing says it."""
    return kind_of(layer) or likely_kind(layer, [kind for kind in kinds().values() if kind.user])


def _around(raster: Input, meeting: Meeting) -> np.ndarray:
    """Cells around the middle of what the raster and the grid share, NaN for nodata."""
    columns, rows = raster.dataset.RasterXSize, raster.dataset.RasterYSize
    width, height = min(columns, _SAMPLE), min(rows, _SAMPLE)
    left = min(max(meeting.column - width // 2, 0), columns - width)
    top = min(max(meeting.row - height // 2, 0), rows - height)
    return _cells(raster, left, top, width, height)


def _spread(raster: Input) -> np.ndarray:
    """The cells of 64 small places spread over the raster, one below the other, NaN for nodata and infinite ones."""
    columns, rows = raster.dataset.RasterXSize, raster.dataset.RasterYSize
    width, height = min(columns, _PLACE), min(rows, _PLACE)
    lefts = np.unique(np.linspace(0, columns - width, _PLACES).astype(int)).tolist()
    tops = np.unique(np.linspace(0, rows - height, _PLACES).astype(int)).tolist()
    places = [_cells(raster, left, top, width, height) for top in tops for left in lefts]
    return np.concatenate(places)


def _cells(raster: Input, left: int, top: int, width: int, height: int) -> np.ndarray:
    band = raster.band
    with reading(raster.name):
        cells = band.ReadAsArray(left, top, width, height).astype(float)
        hidden = band.GetMaskBand().ReadAsArray(left, top, width, height) == 0
    cells[hidden | (cells == band.GetNoDataValue()) | np.isinf(cells)] = np.nan
    return cells
