"""Robustness of classes against weights and thresholds."""

from .tool import Robustness

__all__ = ["Robustness"]
