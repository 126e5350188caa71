"""Ventilation corridors."""

from .tool import Ventilation

__all__ = ["Ventilation"]
