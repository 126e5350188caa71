"""Print one sheet per district with its statistics."""

from .tool import PlanAtlas

__all__ = ["PlanAtlas"]
