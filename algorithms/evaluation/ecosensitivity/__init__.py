"""Ecological sensitivity."""

from .tool import EcoSensitivity

__all__ = ["EcoSensitivity"]
