"""“Create sample data”."""

from .tool import SampleData

__all__ = ["SampleData"]
