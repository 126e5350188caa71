"""Afforestation."""

from .tool import Afforestation

__all__ = ["Afforestation"]
