"""Quick function scores (draft)."""

from .tool import FunctionScore

__all__ = ["FunctionScore"]
