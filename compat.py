"""What changes its name between QGIS 3.22 and 4.x."""

from qgis.core import QgsField
from qgis.PyQt.QtCore import QVariant

FIELD_TYPES = {"int": QVariant.Int, "real": QVariant.Double, "text": QVariant.String}


def make_field(name: str, kind: str, length: int = 0, precision: int = 0) -> QgsField:
    """A field of kind ``int``, ``real`` or ``text``."""
    return QgsField(name, FIELD_TYPES[kind], "", length, precision)
