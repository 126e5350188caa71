"""Where results stand in the layer tree: one group for each wing of the plan, in an order that never hides anything.

The groups lie on each other as the plan's work goes: data preparation lowest, each later wing above what it was made
from (docs/decisions/0018). In a group points lie over lines over areas over rasters, then comes the table of kinds.
"""

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject, QgsSettings

from .groups import group_names
from .kinds import Kind, kinds
from .recognise import KIND_PROPERTY

#: Custom property of a group of the layer tree: whose wing's layers it holds, whatever it is called.
WING_PROPERTY = "ecorestore/wing"
#: Processing's setting of the group for results.
_RESULTS_GROUP = "Processing/Configuration/RESULTS_GROUP_NAME"


def place_layer(project: QgsProject, layer_id: str, kind: Kind) -> bool:
    """Move a layer into the group of its wing; False while it is not in the layer tree yet."""
    node = project.layerTreeRoot().findLayer(layer_id)
    if node is None:
        return False
    before = node.parent()
    if before.customProperty(WING_PROPERTY) == kind.group:
        return True
    home = _home(project.layerTreeRoot())
    group = _wing_group(home, kind.group) or _new_group(home, kind.group)
    group.insertChildNode(_position(group, kind), node.clone())
    before.removeChildNode(node)
    return True


def _home(root: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Where the groups of the wings stand: the group that Processing's options name for results, else the root.

    QGIS itself puts a new layer beside whatever is selected.
    """
    name = QgsSettings().value(_RESULTS_GROUP) or ""
    return (root.findGroup(name) if name else None) or root


def _wing_group(home: QgsLayerTreeGroup, wing: str) -> Optional[QgsLayerTreeGroup]:
    """The group of a wing in ``home`` or, where the user has moved it, below."""
    for group in home.findGroups(True):
        if group.customProperty(WING_PROPERTY) == wing:
            return group
    return None


def _new_group(home: QgsLayerTreeGroup, wing: str) -> QgsLayerTreeGroup:
    order = list(group_names())
    place, number = 0, order.index(wing)
    for index, child in enumerate(home.children()):
        other = child.customProperty(WING_PROPERTY)
        if other in order and order.index(other) > number:
            place = index + 1
    group = home.insertGroup(place, group_names()[wing])
    group.setCustomProperty(WING_PROPERTY, wing)
    return group


def _position(group: QgsLayerTreeGroup, kind: Kind) -> int:
    """Before the first layer that belongs below the kind; newer layers of one kind lie over older ones."""
    for index, child in enumerate(group.children()):
        if isinstance(child, QgsLayerTreeLayer):
            other = _kind_of_node(child)
            if other is not None and other.rank >= kind.rank:
                return index
    return len(group.children())


def _kind_of_node(node: QgsLayerTreeLayer) -> Optional[Kind]:
    layer = node.layer()
    return kinds().get(str(layer.customProperty(KIND_PROPERTY))) if layer is not None else None
