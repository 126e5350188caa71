"""“Zone statistics”."""

from .tool import ZoneStatistics

__all__ = ["ZoneStatistics"]
