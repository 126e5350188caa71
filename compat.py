"""What changes its name or behaviour between QGIS 3.22 and 4.x, and names that the stubs of PyQGIS lack."""

from qgis.core import NULL as NULL  # type: ignore[attr-defined] # the stubs lack it
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # the stubs lack it
from qgis.core import QgsField
from qgis.PyQt.QtCore import QVariant

FIELD_TYPES = {
    "int": QVariant.Int,
    "long": QVariant.LongLong,
    "real": QVariant.Double,
    "text": QVariant.String,
}


def make_field(name: str, kind: str, length: int = 0, precision: int = 0) -> QgsField:
    """A field of kind ``int``, ``long`` (64 bits), ``real`` or ``text``."""
    return QgsField(name, FIELD_TYPES[kind], "", length, precision)


def measured(measurement, geometry) -> float:
    """An area, length or perimeter by a method of QgsDistanceArea; 0 where it lies outside its system.

    QGIS 3.22 returns 0 for such coordinates, 3.40 raises.
    """
    try:
        return measurement(geometry)
    except QgsCsException:
        return 0.0
