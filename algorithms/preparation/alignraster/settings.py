"""The parameters of one run."""

from typing import NamedTuple, Optional

from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer

from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ...inputs import Inputs
from .warping import Input


class Settings(NamedTuple):
    """What is aligned to which grid, and how.

    Attributes:
        layer: the raster that is aligned; ``raster`` is its band opened for warping.
        method: the method asked for, ``auto`` among them.
        inside: the planning grid where only cells with data in it are wanted, else None.
    """

    layer: QgsRasterLayer
    band: int
    raster: Input
    grid: Grid
    method: str
    inside: Optional[RasterSource]
    transforms: QgsCoordinateTransformContext


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the raster has no such band, or holds complex numbers.
    """
    layer, band = inputs.raster_layer("INPUT"), inputs.integer("BAND") or 1
    return Settings(
        layer=layer,
        band=band,
        raster=Input(layer, band),
        grid=inputs.grid(),
        method=inputs.choice("RESAMPLING"),
        inside=inputs.raster("GRID") if inputs.flag("MASK") else None,
        transforms=inputs.transform_context,
    )
