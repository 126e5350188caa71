"""Water conservation service."""

from .tool import WaterConservation

__all__ = ["WaterConservation"]
