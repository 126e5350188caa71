"""Level-2 restoration zones."""

from .tool import ZoneLevel2

__all__ = ["ZoneLevel2"]
