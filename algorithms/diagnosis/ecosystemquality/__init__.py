"""Ecosystem quality."""

from .tool import EcosystemQuality

__all__ = ["EcosystemQuality"]
