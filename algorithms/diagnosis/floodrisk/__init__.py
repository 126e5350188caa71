"""Flood risk."""

from .tool import FloodRisk

__all__ = ["FloodRisk"]
