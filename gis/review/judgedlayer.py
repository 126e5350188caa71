"""A layer after its verdicts, as a table of the plan: maps draw it, and people export it with what was said."""

from typing import Optional, Sequence

from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsVectorFileWriter, QgsVectorLayer

from ...compat import make_field
from ...core.messages import marked
from ..plan.database import Plan, PlanError
from ..plan.judged import judged_items
from ..recognise import kind_of, remember_kind
from ..vectors import Item

_ENDING = "__judged"
_ADDED = ("verdict", "verdict_measure", "verdict_note")


def judged_layer(plan: Plan, layer: QgsVectorLayer) -> Optional[QgsVectorLayer]:
    """The features of a layer as they were judged, with the fields verdict, verdict_measure and verdict_note.

    None where nothing of it was judged. The layer given stays as it is.

    Raises:
        PlanError: the plan cannot be read or written.
    """
    kind, names = kind_of(layer), layer.fields().names()
    items = [
        Item(f.geometry(), dict(zip(names, f.attributes()))) for f in layer.getFeatures() if f.hasGeometry()
    ]
    judged = judged_items(plan, kind, layer.crs(), items) if kind else None
    if judged is None or not judged.counts:
        return None
    source = _written(plan, layer, _table(plan, kind), judged.items)
    made = QgsVectorLayer(source, layer.name(), "ogr")
    if not made.isValid():
        raise PlanError(marked("The plan “{path}” cannot be written: {why}"), path=plan.path, why=source)
    remember_kind(made, kind)
    return made


def _table(plan: Plan, kind: str) -> str:
    """Its name in the plan, one for each scenario."""
    return f"{plan.scenario}__{kind}{_ENDING}" if plan.scenario else f"{kind}{_ENDING}"


def _written(plan: Plan, layer: QgsVectorLayer, table: str, items: Sequence[Item]) -> str:
    fields = layer.fields()
    if fields.indexFromName("fid") >= 0:
        fields.remove(fields.indexFromName("fid"))
    for name in _ADDED:
        if fields.indexFromName(name) < 0:
            fields.append(make_field(name, "text"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsCoordinateTransformContext()  # nothing is transformed
    writer = QgsVectorFileWriter.create(plan.path, fields, layer.wkbType(), layer.crs(), context, options)
    for item in items:
        feature = QgsFeature(fields)
        feature.setGeometry(item.geometry)
        feature.setAttributes([item.attributes.get(name) for name in fields.names()])
        writer.addFeature(feature)
    why = writer.errorMessage()
    failed = writer.hasError() != QgsVectorFileWriter.WriterError.NoError
    del writer
    if failed:
        raise PlanError(marked("The plan “{path}” cannot be written: {why}"), path=plan.path, why=why)
    return f"{plan.path}|layername={table}"
