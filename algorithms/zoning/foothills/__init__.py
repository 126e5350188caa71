"""Foothills."""

from .tool import Foothills

__all__ = ["Foothills"]
