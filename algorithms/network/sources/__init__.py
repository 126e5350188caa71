"""Ecological sources."""

from .tool import Sources

__all__ = ["Sources"]
