"""The control system."""

from .tool import ControlSystem

__all__ = ["ControlSystem"]
