"""Ecological corridors."""

from .tool import Corridors

__all__ = ["Corridors"]
