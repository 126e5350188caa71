"""Restoration types."""

from .tool import RestorationTypes

__all__ = ["RestorationTypes"]
