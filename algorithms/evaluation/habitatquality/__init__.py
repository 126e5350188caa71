"""Habitat quality and degradation."""

from .tool import HabitatQuality

__all__ = ["HabitatQuality"]
