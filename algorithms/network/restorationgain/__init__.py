"""Connectivity gain of repairs."""

from .tool import RestorationGain

__all__ = ["RestorationGain"]
