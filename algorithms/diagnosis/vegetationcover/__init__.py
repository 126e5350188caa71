"""Vegetation cover."""

from .tool import VegetationCover

__all__ = ["VegetationCover"]
