"""Layouts that printing left in a project: found again by the map they show, replaced with their helper layers.

The layers of such a layout stand in a group that is called as the layout, and are private: no list of layers shows them
(the layer tree does, where “Show Private Layers” is ticked in its filter).
"""

from typing import Iterable, List, Optional

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsPrintLayout, QgsProject

from ...core.messages import InputError, marked
from ...translation import tr

#: Custom property of such a layout and of the group of its layers: the map it shows.
MAP_PROPERTY = "ecorestore/map"


def helper_layers(project: QgsProject) -> List[str]:
    """Ids of the layers that belong to layouts only: those in a group that is called as a layout."""
    names = {layout.name() for layout in project.layoutManager().layouts()}
    groups = [node for node in project.layerTreeRoot().findGroups() if node.name() in names]
    return [layer_id for group in groups for layer_id in group.findLayerIds()]


def keep_layers(project: QgsProject, name: str, map_key: str, layers: Iterable[QgsMapLayer]) -> None:
    """Put the layers of a layout into a hidden group of its name, from the first to the last."""
    group = project.layerTreeRoot().addGroup(name)
    for layer in layers:
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)  # type: ignore[arg-type] # flags, not a number
        project.addMapLayer(layer, False)  # noqa: QGS201 (copies of valid layers)
        group.addLayer(layer)
    group.setItemVisibilityChecked(False)
    group.setExpanded(False)
    group.setCustomProperty(MAP_PROPERTY, map_key)


def require_lasting(layers: Iterable[Optional[QgsMapLayer]]) -> None:
    """Refuse a layout of layers that are lost when QGIS is closed.

    Raises:
        InputError: names them.
    """
    lost = sorted({layer.name() for layer in temporary([one for one in layers if one is not None])})
    if lost:
        raise InputError(
            marked(
                "The layout would be empty later, since these layers are temporary: {names}. Save them first, or "
                "switch “Add the layout to the project” off."
            ),
            names=tr(", ").join(lost),
        )


def temporary(layers: List[QgsMapLayer]) -> List[QgsMapLayer]:
    """The layers that are lost when QGIS is closed; a layout of them would be empty."""
    return [layer for layer in layers if layer.isTemporary()]


def replace_former(project: QgsProject, map_key: str, newest: str) -> str:
    """Remove the former layouts of a map with their groups; the newest takes the free name, which is returned."""
    manager = project.layoutManager()
    kept = manager.layoutByName(newest)
    former = [
        layout
        for layout in manager.printLayouts()
        if layout.customProperty(MAP_PROPERTY) == map_key and layout.name() != newest
    ]
    if kept is None or not former:
        return newest
    group, name = _group(project, newest), former[0].name()
    for layout in former:
        _remove(project, layout)
    kept.setName(name)
    if group is not None:
        group.setName(name)
    return name


def _group(project: QgsProject, name: str) -> Optional[QgsLayerTreeGroup]:
    found = project.layerTreeRoot().findGroup(name)
    return found if found is not None and found.customProperty(MAP_PROPERTY) else None


def _remove(project: QgsProject, layout: QgsPrintLayout) -> None:
    group = _group(project, layout.name())
    project.layoutManager().removeLayout(layout)
    if group is not None:
        project.removeMapLayers(group.findLayerIds())
        group.parent().removeChildNode(group)  # type: ignore[attr-defined] # a group, say the stubs a node
