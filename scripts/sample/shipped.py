"""The rasters and roads of the sample folder that the layers for evaluation and diagnosis are derived from."""

from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import numpy as np
from osgeo import gdal, ogr
from scipy import ndimage

from .grid import CELL, Grid
from .landcover import BUILT


class Shipped(NamedTuple):
    """The planning grid of 250 m; elevation m, greenness 0-1 and CLCD codes on it; shapes by layer and class."""

    grid: Grid
    elevation: np.ndarray
    green: np.ndarray
    cover: np.ndarray
    shapes: Dict[Tuple[str, str], List[ogr.Geometry]]

    def near_built(self, radius: float) -> np.ndarray:
        """Share of built-up land around each cell, 0-1: a Gaussian window of ``radius`` metres."""
        return ndimage.gaussian_filter((self.cover == BUILT).astype(float), radius / CELL, mode="nearest")


class Blocks(NamedTuple):
    """A coarser grid with the north-west corner of the planning grid; ``factor`` planning cells along a side."""

    grid: Grid
    factor: int

    @property
    def cell(self) -> float:
        """Cell size in metres."""
        return CELL * self.factor

    @property
    def shape(self) -> Tuple[int, int]:
        """Rows and columns; the last ones may reach beyond the planning grid."""
        return -(-self.grid.rows // self.factor), -(-self.grid.columns // self.factor)

    @property
    def transform(self) -> Tuple[float, ...]:
        """GDAL geotransform."""
        return self.grid.west, self.cell, 0.0, self.grid.north, 0.0, -self.cell

    def mean(self, values: np.ndarray) -> np.ndarray:
        """Mean of the planning cells in each block."""
        rows, columns = self.shape
        gap = (0, rows * self.factor - self.grid.rows), (0, columns * self.factor - self.grid.columns)
        whole = np.pad(values.astype(float), gap, mode="edge")
        return whole.reshape(rows, self.factor, columns, self.factor).mean(axis=(1, 3))

    def centres(self) -> Tuple[np.ndarray, np.ndarray]:
        """X and y of the centres as two arrays."""
        rows, columns = self.shape
        x = self.grid.west + (np.arange(columns) + 0.5) * self.cell
        y = self.grid.north - (np.arange(rows) + 0.5) * self.cell
        return np.meshgrid(x, y)

    def smooth(self, values: np.ndarray, radius: float) -> np.ndarray:
        """Gaussian mean of values on the blocks; ``radius`` in metres."""
        return ndimage.gaussian_filter(values, radius / self.cell, mode="nearest")

    def on_grid(self, values: np.ndarray) -> np.ndarray:
        """The planning cells, each with the value of its block."""
        fine = values.repeat(self.factor, axis=0).repeat(self.factor, axis=1)
        return fine[: self.grid.rows, : self.grid.columns]


def write(grid: Grid, stored: np.ndarray, kind: int, scale: float, nodata: float, path: Path) -> None:
    """A compressed GeoTIFF of whole numbers on the planning grid; value = stored number × ``scale``."""
    raster = grid.dataset(stored, kind)
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    if scale != 1:
        band.SetScale(scale)
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", f"BLOCKYSIZE={grid.rows}"] + (
        ["PREDICTOR=2"] if scale != 1 else []
    )
    gdal.GetDriverByName("GTiff").CreateCopy(str(path), raster, options=options)


def read(folder: Path) -> Shipped:
    """Read the shipped parts of a sample folder."""
    like = gdal.Open(str(folder / "dem.tif"))
    west, _, _, north, _, _ = like.GetGeoTransform()
    bands = {
        name: gdal.Open(str(folder / f"{name}.tif")).ReadAsArray() for name in ("dem", "greenness", "landuse")
    }
    shapes: Dict[Tuple[str, str], List[ogr.Geometry]] = {}
    source = ogr.Open(str(folder / "vectors.gpkg"))
    for name, field in (("roads", "class"), ("mines", "state")):
        for feature in source.GetLayerByName(name):
            key = name, feature.GetField(field)
            shapes.setdefault(key, []).append(feature.GetGeometryRef().Clone())
    return Shipped(
        Grid(west, north, like.RasterYSize, like.RasterXSize),
        bands["dem"].astype(float),
        np.round(bands["greenness"].astype(float), 2),
        bands["landuse"],
        shapes,
    )
