"""Structure of forest stands."""

from .tool import ForestStructure

__all__ = ["ForestStructure"]
