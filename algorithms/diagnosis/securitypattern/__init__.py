"""Ecological security pattern."""

from .tool import SecurityPattern

__all__ = ["SecurityPattern"]
