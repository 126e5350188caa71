"""“Classify land-use raster”."""

from .tool import ClassifyLandUse

__all__ = ["ClassifyLandUse"]
