"""What changes its name or behaviour between QGIS 3.22 and 4.x, and names that the stubs of PyQGIS lack."""

from typing import Tuple

from qgis.core import NULL as NULL  # type: ignore[attr-defined] # the stubs lack it
from qgis.core import (
    Qgis,
    QgsField,
    QgsLayoutItemLabel,
    QgsLegendStyle,
    QgsPalLayerSettings,
    QgsRasterBandStats,
    QgsTextFormat,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # the stubs lack it
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtGui import QFont

_VERSION: int = Qgis.QGIS_VERSION_INT

FIELD_TYPES = {
    "int": QVariant.Int,
    "long": QVariant.LongLong,
    "real": QVariant.Double,
    "text": QVariant.String,
}
if _VERSION >= 33800:
    _Types = QMetaType.Type
    FIELD_TYPES = {
        "int": _Types.Int,
        "long": _Types.LongLong,
        "real": _Types.Double,
        "text": _Types.QString,
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


def band_range(provider, extent, cells: int) -> Tuple[float, float]:
    """Smallest and largest value of band 1 within an extent, judged by about so many cells."""
    if _VERSION >= 33600:  # all of them, which is what newer QGIS takes without a number
        found = provider.bandStatistics(1, extent=extent, sampleSize=cells)
    else:
        wanted = QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max
        found = provider.bandStatistics(1, wanted, extent, cells)
    return found.minimumValue, found.maximumValue


def field_names(algorithm, parameters: dict, key: str, context) -> list:
    """The names that a field parameter was given."""
    if _VERSION >= 34000:
        return algorithm.parameterAsStrings(parameters, key, context)
    return algorithm.parameterAsFields(parameters, key, context)


def set_letters(item, letters: QgsTextFormat) -> None:
    """Letters of a label on a page or of one style of a legend; QGIS 3.22 takes them as a font."""
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(letters)
        return
    font = QFont(letters.font())
    font.setPointSizeF(letters.size())
    item.setFont(font)
    if isinstance(item, QgsLayoutItemLabel):
        item.setFontColor(letters.color())
    elif not isinstance(item, QgsLegendStyle):
        raise TypeError(type(item).__name__)


def set_line_spacing(legend, distance: float) -> None:
    """Millimetres between the lines of one text of a legend; newer QGIS has the letters' own line height."""
    if _VERSION < 33000:
        legend.setLineSpacing(distance)


def allow_overlaps(settings: QgsPalLayerSettings) -> None:
    """Labels that are drawn even where no place is free; a free one is taken first."""
    if _VERSION >= 32600:
        settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    else:
        settings.displayAll = True


def label_whatever_it_meets(settings: QgsPalLayerSettings) -> None:
    """Labels that stand right over their point, also where others stand."""
    allow_overlaps(settings)
    if _VERSION >= 32600:
        settings.pointSettings().setQuadrant(Qgis.LabelQuadrantPosition.Over)
    else:
        settings.quadOffset = QgsPalLayerSettings.QuadrantPosition.QuadrantOver
