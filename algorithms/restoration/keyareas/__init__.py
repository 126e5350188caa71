"""Key areas."""

from .tool import KeyAreas

__all__ = ["KeyAreas"]
