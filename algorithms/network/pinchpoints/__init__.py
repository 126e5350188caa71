"""Ecological pinch points."""

from .tool import PinchPoints

__all__ = ["PinchPoints"]
