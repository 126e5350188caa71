"""“Rasterize vector on planning grid”."""

from .tool import RasterizeVector

__all__ = ["RasterizeVector"]
