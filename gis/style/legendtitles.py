"""The row above the colours of a raster in a legend: what they show, with its unit.

QGIS writes “Band 1 (Gray)” there for every renderer of one band. The text comes from
the data provider, so no renderer and no style file can hold it; but a node of the layer
tree can have a text of its own for each of its rows, which project files, layer
definitions and layouts keep.
"""

from qgis.core import QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer, QgsSimpleLegendNode

from ...translation import language, tr
from ..kinds import Kind, kinds

#: Spans of values that say more than that there is no unit.
_SPANS = ((0.0, 1.0), (0.0, 100.0), (1.0, 5.0), (0.0, 5.0))


def unit_of(row: dict) -> str:
    """The unit of a styles-table row: its own where the caller has put one in, else that of the kinds it is made for."""
    if "unit" in row:
        return row["unit"]
    return next((kind.unit for kind in kinds().values() if kind.style == row["style"]), "")


def legend_title(row: dict) -> str:
    """Name of a styles-table row, with the unit behind it."""
    return _with_unit(row[f"name_{language()}"], unit_of(row))


def kind_title(kind: Kind) -> str:
    """Name of a kind of raster, with its unit, or the span of its values, behind it."""
    if kind.theme or kind.name.endswith((")", "）")):
        return kind.name
    if not kind.unit and (kind.minimum, kind.maximum) in _SPANS:
        return _with_unit(kind.name, f"{kind.minimum:g}–{kind.maximum:g}")
    return _with_unit(kind.name, kind.unit or tr("dimensionless"))


def _with_unit(name: str, unit: str) -> str:
    return tr("{name} ({unit})").format(name=name, unit=unit) if unit else name


def name_colours(layer, title: str, project: QgsProject) -> None:
    """Write ``title`` above the colours of a raster layer of the project, where QGIS names the band."""
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is None or not isinstance(layer, QgsRasterLayer):
        return
    rows = layer.legend().createLayerTreeModelLegendNodes(node)
    if rows and isinstance(rows[0], QgsSimpleLegendNode):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, title)
        layer.legend().itemsChanged.emit()
