"""Land-cover products in the colours and names that their makers publish."""

from typing import List

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ...translation import language
from ..kinds import Kind
from ..tables import read_builtin
from .renderers import occurring_codes


def product_classes(kind: Kind) -> List[dict]:
    """The rows of the table of land-use systems that give a kind its colours; [] for other kinds."""
    return [
        row
        for row in read_builtin("landuse_systems")
        if f"landuse_{row['system']}" == kind.key and row["color"]
    ]


def style_product(layer: QgsRasterLayer, kind: Kind) -> None:
    """Paint the classes of a product that occur; nothing where the kind is not a product with published colours."""
    rows = product_classes(kind)
    if not rows:
        return
    occurring = occurring_codes(layer)
    entries = [
        QgsPalettedRasterRenderer.Class(int(row["code"]), QColor(row["color"]), row[f"name_{language()}"])
        for row in rows
        if int(row["code"]) in occurring or not occurring
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
