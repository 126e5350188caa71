"""Ecological barriers."""

from .tool import Barriers

__all__ = ["Barriers"]
