"""Restoration priority."""

from .tool import RestorationPriority

__all__ = ["RestorationPriority"]
