"""Morphological spatial pattern analysis."""

from .tool import Mspa

__all__ = ["Mspa"]
