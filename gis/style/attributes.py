"""Attribute tables people can read: names of columns in their language, rounded numbers, names of classes."""

from typing import Optional

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ..kinds import Field, fields_of
from ..tables import classes

#: Pixels of a head of a column: beside the letters, of Chinese and Latin letters, and at least.
_MARGIN, _WIDE, _NARROW, _LEAST = 30, 15, 8, 90
_LATIN = "\u2e7f"


def dress_attributes(layer: QgsVectorLayer, kind: str) -> None:
    """Put aliases, rounding and class names on the fields of a layer of a kind; values and names stay as they are."""
    known = {field.name: field for field in fields_of(kind)}
    for index, field in enumerate(layer.fields()):
        described = known.get(field.name())
        if described is None:
            continue
        layer.setFieldAlias(index, described.alias)
        setup = _widget(described, field.type())
        if setup is not None:
            layer.setEditorWidgetSetup(index, setup)
    _widen_columns(layer)


def _widen_columns(layer: QgsVectorLayer) -> None:
    """Columns as wide as their heads."""
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    for place, column in enumerate(table.columns()):
        head = layer.attributeDisplayName(layer.fields().indexFromName(column.name)) if column.name else ""
        width = _MARGIN + sum(_WIDE if character > _LATIN else _NARROW for character in head)
        table.setColumnWidth(place, max(width, _LEAST))
    layer.setAttributeTableConfig(table)


def _widget(field: Field, variant: int) -> Optional[QgsEditorWidgetSetup]:
    if field.theme:
        names = {row.name: (row.code if field.type == "int" else row.key) for row in classes(field.theme)}
        return QgsEditorWidgetSetup("ValueMap", {"map": [{name: value} for name, value in names.items()]})
    if variant == QVariant.Double and field.decimals is not None:
        return QgsEditorWidgetSetup(
            "Range",
            {
                "Precision": field.decimals,
                "AllowNull": True,
                "Min": -1e15,
                "Max": 1e15,
                "Step": 1.0,
                "Style": "SpinBox",
            },
        )
    return None
