"""“Align raster to planning grid”."""

from .tool import AlignRaster

__all__ = ["AlignRaster"]
