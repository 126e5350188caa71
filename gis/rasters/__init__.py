"""Reading and writing rasters on the planning grid, window by window.

source     one band, as floats with NaN for nodata          layers     layers of QGIS as such sources
writer     a GeoTIFF that is there when it is complete      datasets   files as GDAL opens them
streaming  a function from sources to writers
"""

from ..systems import crs_wkt
from .datasets import class_names, open_dataset
from .layers import grid_of_layer, open_layer
from .source import RasterSource, Windowed
from .streaming import stream
from .writer import RasterWriter, raster_writer

__all__ = [
    "RasterSource",
    "RasterWriter",
    "Windowed",
    "class_names",
    "crs_wkt",
    "grid_of_layer",
    "open_dataset",
    "open_layer",
    "raster_writer",
    "stream",
]
