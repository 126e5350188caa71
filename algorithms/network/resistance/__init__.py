"""Resistance surface."""

from .tool import Resistance

__all__ = ["Resistance"]
