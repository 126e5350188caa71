"""Objects of QGIS that live and die in a thread of their own.

PyQt watches every QObject that Python has seen and C++ has made: when it is destroyed, its Python half is marked as
gone. For objects of other threads the message waits in the queue of the main thread. Until it is read, another object may
have been made at the same address, and that one would be marked. So what dies in a thread must be let go of before.
"""

from contextlib import suppress
from typing import Iterable, Set, TypeVar, cast

from osgeo import osr
from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsMapLayerStore
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThread, QThreadPool

#: Custom property of a copy: the id of the layer it is of.
COPY_OF = "ecorestore/copy_of"
#: Systems that the main thread has met.
_met: Set[str] = set()
_Layer = TypeVar("_Layer", bound=QgsMapLayer)


def snapshot(layer: _Layer) -> _Layer:
    """A copy of a layer as it is now, with its style, marks and what it has in memory; it belongs to no thread.

    Edits that are not saved are not in it. Call on the thread of the layer; who works with the copy takes it by
    ``adopt`` first.
    """
    copy = cast(_Layer, layer.clone())
    copy.setCustomProperty(COPY_OF, layer.id())
    copy.moveToThread(None)  # type: ignore[call-overload] # Qt takes none, say the stubs it does not
    return copy


def adopt(layers: Iterable[QgsMapLayer]) -> None:
    """Have snapshots belong to the thread that calls."""
    for layer in layers:
        layer.moveToThread(QThread.currentThread())


def let_die(*found: object) -> None:
    """Have PyQt not be told, too late, that these objects are gone; layers with their providers."""
    for one in found:
        if isinstance(one, QObject) and not sip.isdeleted(one):
            if isinstance(one, QgsMapLayer) and one.dataProvider() is not None:
                _unwatch(one.dataProvider())
            _unwatch(one)


def let_store_die(store: QgsMapLayerStore) -> None:
    """Let go of all layers that a store of this thread holds, such as that of a context."""
    let_die(*store.mapLayers().values(), store)


def keep_threads() -> None:
    """Have the threads of tasks stay once they were started."""
    QThreadPool.globalInstance().setExpiryTimeout(-1)


def meet_systems(texts: Iterable[str]) -> None:
    """Have the main thread meet coordinate systems (EPSG:4527, WKT), in every form in which files tell them."""
    for text in set(texts) - _met:
        _met.add(text)
        system = QgsCoordinateReferenceSystem(text)
        if not system.isValid():
            continue
        reference = osr.SpatialReference()
        forms = [system.toWkt(), system.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)]
        with suppress(RuntimeError):
            reference.SetFromUserInput(system.authid() or forms[0])
            forms += [reference.ExportToWkt(), reference.ExportToWkt(["FORMAT=WKT2_2019"])]
        for form in forms:
            QgsCoordinateReferenceSystem.fromWkt(form)


def _unwatch(one: QObject) -> None:
    with suppress(TypeError):  # nobody watches
        one.destroyed.disconnect()
