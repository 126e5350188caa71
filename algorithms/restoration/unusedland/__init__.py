"""“Ranking of unused land”."""

from .tool import UnusedLand

__all__ = ["UnusedLand"]
