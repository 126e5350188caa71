"""The styles of the styles table put on layers."""

from typing import Dict, Optional

from qgis.core import QgsMapLayer, QgsRasterLayer

from ..kinds import Kind
from ..tables import read_builtin
from .legendtitles import suits
from .renderers import style_raster, style_vector

#: Custom property of a layer that tells which style of the table it wears.
STYLE_PROPERTY = "ecorestore/style"


def style_rows() -> Dict[str, dict]:
    """Style key to its row in the styles table."""
    return {row["style"]: row for row in read_builtin("styles")}


def apply_style(
    layer: QgsMapLayer, key: str, factor: float = 1.0, kind: Optional[Kind] = None, graded: bool = False
) -> None:
    """Put the style ``key`` on a layer, in the language of QGIS; ``factor`` scales it for print.

    Args:
        kind: what the layer is, where that is known: gives the unit of its legend where the style suits it.
        graded: whether measured values are drawn in steps with round limits, as on printed maps.
    """
    row = style_rows()[key]
    if isinstance(layer, QgsRasterLayer):
        if kind is not None and suits(key, kind):
            row = {**row, "unit": kind.unit}
        style_raster(layer, row, graded)
    else:
        style_vector(layer, row, factor)
    layer.setCustomProperty(STYLE_PROPERTY, key)
    layer.triggerRepaint()
