"""The row above the colours of a raster in a legend: what they show, with its unit.

QGIS writes “Band 1 (Gray)” there for every renderer of one band. The text comes from
the data provider, so no renderer and no style file can hold it; but a node of the layer
tree can have a text of its own for each of its rows, which project files, layer
definitions and layouts keep.
"""

import re
from typing import Optional

from qgis.core import QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer, QgsSimpleLegendNode

from ...translation import language, tr
from ..kinds import Kind, kinds_of_style
from ..tables import read_builtin

#: What the name of a style says about its numbers in parentheses at its end: “(0–1)”, “（无量纲）”.
_HINT = re.compile(r" ?([(（][^()（）]+[)）])$")


def unit_of(row: dict) -> str:
    """The unit of a styles-table row: the one put into it, else that of the first kind that wears the style."""
    if "unit" in row:
        return row["unit"]
    return next((kind.unit for kind in kinds_of_style(row["style"]) if kind.is_raster), "")


def style_name(style: str) -> str:
    """The name of a style in the language of QGIS."""
    return next(row[f"name_{language()}"] for row in read_builtin("styles") if row["style"] == style)


def suits(style: str, kind: Kind) -> bool:
    """Whether a layer of a kind in a style still shows its kind: its own style, none of its own, or one for all."""
    return kind.style in (style, "") or any(one.generic for one in kinds_of_style(style))


def legend_title(style: str, kind: Optional[Kind] = None) -> str:
    """What a legend says above the colours of a style: the title of the kind that suits it, else its own name."""
    if kind is not None and suits(style, kind):
        return kind_title(kind)
    return _with_unit(style_name(style), unit_of({"style": style}))


def kind_title(kind: Kind) -> str:
    """What a legend says above the colours of a kind: its name with its unit, or what its numbers mean, behind it.

    A style that is made for the kind alone says it in the words of the plan's legends. Of a style that several kinds
    wear only the hint at the end of its name is taken: “Score (0–1)” makes “Degradation score (0–1)”.
    """
    if kind.style and (kind.generic or len(kinds_of_style(kind.style)) == 1):
        return _with_unit(style_name(kind.style), kind.unit)
    hint = _HINT.search(style_name(kind.style)) if kind.style and not kind.unit else None
    if hint is None or _HINT.search(kind.name):
        return _with_unit(kind.name, kind.unit)
    return _with_unit(kind.name, hint[1][1:-1])


def _with_unit(name: str, unit: str) -> str:
    said = _HINT.search(name)
    if not unit or (said is not None and said[1][1:-1] == unit):
        return name
    return tr("{name} ({unit})").format(name=name, unit=unit)


def name_colours(layer, title: str, project: Optional[QgsProject]) -> None:
    """Write ``title`` above the colours of a raster layer of the project, where QGIS names the band."""
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is None or not isinstance(layer, QgsRasterLayer):
        return
    rows = layer.legend().createLayerTreeModelLegendNodes(node)
    if rows and isinstance(rows[0], QgsSimpleLegendNode):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, title)
        layer.legend().itemsChanged.emit()
