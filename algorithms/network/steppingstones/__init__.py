"""Stepping stones."""

from .tool import SteppingStones

__all__ = ["SteppingStones"]
