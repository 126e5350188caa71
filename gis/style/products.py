"""Land-cover products in the colours and names that their makers publish."""

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ...translation import language
from ..kinds import Kind
from ..tables import read_builtin
from .renderers import occurring_codes


def style_product(layer: QgsRasterLayer, kind: Kind) -> bool:
    """Paint the classes of a product that occur; False where the kind is no product with published colours."""
    rows = [
        row
        for row in read_builtin("landuse_systems")
        if f"landuse_{row['system']}" == kind.key and row["color"]
    ]
    if not rows:
        return False
    occurring = occurring_codes(layer)
    entries = [
        QgsPalettedRasterRenderer.Class(int(row["code"]), QColor(row["color"]), row[f"name_{language()}"])
        for row in rows
        if int(row["code"]) in occurring or not occurring
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
    return True
