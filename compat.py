"""The only place that asks which QGIS this is (3.22 to 4.x)."""

from qgis.core import Qgis, QgsField
from qgis.PyQt.QtCore import QVariant

QGIS_VERSION = Qgis.QGIS_VERSION_INT

FIELD_TYPES = {"int": QVariant.Int, "real": QVariant.Double, "text": QVariant.String}


def make_field(name: str, kind: str, length: int = 0, precision: int = 0) -> QgsField:
    """A field of kind ``int``, ``real`` or ``text``."""
    return QgsField(name, FIELD_TYPES[kind], "", length, precision)
