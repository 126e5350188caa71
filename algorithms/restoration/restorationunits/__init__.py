"""Restoration units."""

from .tool import RestorationUnits

__all__ = ["RestorationUnits"]
