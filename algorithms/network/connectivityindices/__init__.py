"""Connectivity indices."""

from .tool import ConnectivityIndices

__all__ = ["ConnectivityIndices"]
