"""The natural elements of map 1 of the plan."""

from .tool import NaturalResources

__all__ = ["NaturalResources"]
