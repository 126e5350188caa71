"""Circuit-theory current."""

from .tool import CurrentFlow

__all__ = ["CurrentFlow"]
