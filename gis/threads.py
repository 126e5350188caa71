"""Objects of QGIS that live and die in a thread of their own.

PyQt watches every QObject that Python has seen and C++ has made: when it is destroyed, its Python half is marked as
gone. For objects of other threads the message waits in the queue of the main thread. Until it is read, another object may
have been made at the same address, and that one would be marked. So what dies in a thread must be let go of before.
"""

from contextlib import suppress

from qgis.core import QgsMapLayer, QgsProcessingContext
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


def let_die(*found: object) -> None:
    """Have PyQt not be told, too late, that these objects are gone; layers with their providers."""
    for one in found:
        if isinstance(one, QObject) and not sip.isdeleted(one):
            if isinstance(one, QgsMapLayer) and one.dataProvider() is not None:
                _unwatch(one.dataProvider())
            _unwatch(one)


def let_context_die(context: QgsProcessingContext) -> None:
    """Let go of all that a context of this thread holds."""
    store = context.temporaryLayerStore()
    let_die(*store.mapLayers().values(), store)


def _unwatch(one: QObject) -> None:
    with suppress(TypeError):  # nobody watches
        one.destroyed.disconnect()
