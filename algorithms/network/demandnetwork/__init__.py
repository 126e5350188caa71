"""Network of shaded walks."""

from .tool import DemandNetwork

__all__ = ["DemandNetwork"]
