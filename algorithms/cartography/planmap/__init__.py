"""Print one of the plan's maps."""

from .tool import PlanMap

__all__ = ["PlanMap"]
