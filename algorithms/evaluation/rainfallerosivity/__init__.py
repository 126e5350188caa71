"""Rainfall erosivity R."""

from .tool import RainfallErosivity

__all__ = ["RainfallErosivity"]
