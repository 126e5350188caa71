"""Remote sensing ecological index."""

from .tool import EcologicalIndex

__all__ = ["EcologicalIndex"]
