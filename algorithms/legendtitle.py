"""The row above the colours of a raster in a legend: what they show, with its unit.

QGIS writes “Band 1 (Gray)” there for every renderer of one band. The text comes from
the data provider, so no renderer and no style file can hold it; but a node of the layer
tree can have a text of its own for each of its rows, which project files, layer
definitions and layouts keep.
"""

from qgis.core import QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer, QgsSimpleLegendNode

from ..translation import language, tr


def unit_of(row: dict) -> str:
    """The unit of a styles-table row; “English|Chinese” where it holds words."""
    units = row["unit"].split("|")
    return units[-1] if language() == "zh" else units[0]


def legend_title(row: dict) -> str:
    """Name of a styles-table row, with the unit behind it."""
    name, unit = row[f"name_{language()}"], unit_of(row)
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
