"""Write the report of the plan."""

from .tool import PlanReport

__all__ = ["PlanReport"]
