"""Level-1 restoration zones."""

from .tool import ZoneLevel1

__all__ = ["ZoneLevel1"]
