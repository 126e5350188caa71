"""“Contiguity of farmland”."""

from .tool import FarmlandContiguity

__all__ = ["FarmlandContiguity"]
