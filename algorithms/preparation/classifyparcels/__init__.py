"""“Classify land-use parcels”."""

from .tool import ClassifyParcels

__all__ = ["ClassifyParcels"]
