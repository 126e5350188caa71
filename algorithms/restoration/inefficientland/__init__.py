"""“Scattered and inefficient built land”."""

from .tool import InefficientLand

__all__ = ["InefficientLand"]
