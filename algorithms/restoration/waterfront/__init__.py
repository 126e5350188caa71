"""“Waterfronts”."""

from .tool import Waterfront

__all__ = ["Waterfront"]
