"""Verdicts on the map: a point layer in the plan's GeoPackage, so that it survives saving and shows in any QGIS."""

from typing import Optional, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRendererCategory,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...compat import make_field
from ...core.messages import marked
from ...translation import tr
from ..plan.database import Plan, PlanError
from ..plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED, Verdict

TABLE = "verdict_marks"
_FIELDS = ("kind", "verdict", "measure", "note", "who", "made")
#: Shape and colour of each verdict: told apart without colours too.
_SYMBOLS = {
    CONFIRMED: ("circle", "#1A9641"),
    REJECTED: ("cross2", "#D7191C"),
    MITIGATED: ("square", "#2C7BB6"),
    MOVED: ("triangle", "#E66101"),
}


def verdict_names() -> dict:
    """Verdicts as people read them."""
    return {
        CONFIRMED: tr("Confirmed"),
        REJECTED: tr("Rejected"),
        MITIGATED: tr("Mitigated"),
        MOVED: tr("Moved"),
    }


def show_marks(plan: Plan, project: QgsProject, crs, verdicts: Sequence[Verdict]) -> QgsVectorLayer:
    """Have the layer of marks in the project hold these verdicts, made where it is not there.

    Args:
        verdicts: positions in ``crs``.

    Raises:
        PlanError: the plan cannot be written.
    """
    layer = _of_project(plan, project)
    if layer is None or layer.crs() != crs:
        if layer is not None:
            project.removeMapLayer(layer.id())
        layer = _made(plan, crs)
        project.addMapLayer(layer, False)  # noqa: QGS201 (the layer is valid)
        project.layerTreeRoot().insertLayer(0, layer)
    provider = layer.dataProvider()
    if not provider.truncate() or not provider.addFeatures([_mark(layer, v) for v in verdicts])[0]:
        raise PlanError(marked("The plan “{path}” cannot be written: {why}"), path=plan.path, why=TABLE)
    layer.updateExtents()
    layer.triggerRepaint()
    return layer


def _of_project(plan: Plan, project: QgsProject) -> Optional[QgsVectorLayer]:
    source = f"{plan.path}|layername={TABLE}"
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.source() == source:
            return layer
    return None


def _made(plan: Plan, crs) -> QgsVectorLayer:
    """An empty layer of marks in the plan, with its style."""
    memory = QgsVectorLayer("Point", TABLE, "memory")
    memory.setCrs(crs)
    memory.dataProvider().addAttributes([make_field(name, "text") for name in _FIELDS])
    memory.updateFields()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", TABLE
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, plan.path, QgsProject.instance().transformContext(), options
    )
    layer = QgsVectorLayer(f"{plan.path}|layername={TABLE}", tr("Verdicts"), "ogr")
    if written[0] != QgsVectorFileWriter.WriterError.NoError or not layer.isValid():
        raise PlanError(marked("The plan “{path}” cannot be written: {why}"), path=plan.path, why=written[1])
    layer.setRenderer(_renderer())
    return layer


def _renderer() -> QgsCategorizedSymbolRenderer:
    categories = []
    for verdict, name in verdict_names().items():
        shape, colour = _SYMBOLS[verdict]
        symbol = QgsMarkerSymbol.createSimple(
            {"name": shape, "color": colour, "outline_color": "#FFFFFF" if shape != "cross2" else colour,
             "outline_width": "0.5", "size": "4.2"}
        )  # fmt: skip
        categories.append(QgsRendererCategory(verdict, symbol, name))
    return QgsCategorizedSymbolRenderer("verdict", categories)


def _mark(layer: QgsVectorLayer, verdict: Verdict) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    place = verdict.moved or (verdict.x, verdict.y)
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
    for name in _FIELDS:
        feature.setAttribute(name, getattr(verdict, name))
    return feature
