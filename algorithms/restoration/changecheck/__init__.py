"""Changes of land between two dates, to be inspected."""

from .tool import ChangeCheck

__all__ = ["ChangeCheck"]
