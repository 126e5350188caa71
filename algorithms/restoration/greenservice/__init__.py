"""Service of parks and its blind areas."""

from .tool import GreenService

__all__ = ["GreenService"]
