"""“Reclaimable land”."""

from .tool import Reclaimable

__all__ = ["Reclaimable"]
