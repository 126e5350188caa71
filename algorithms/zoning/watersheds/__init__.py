"""Small watersheds."""

from .tool import Watersheds

__all__ = ["Watersheds"]
