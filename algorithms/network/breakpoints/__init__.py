"""Ecological break points."""

from .tool import BreakPoints

__all__ = ["BreakPoints"]
