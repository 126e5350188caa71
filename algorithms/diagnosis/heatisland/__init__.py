"""Heat islands."""

from .tool import HeatIsland

__all__ = ["HeatIsland"]
