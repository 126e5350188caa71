"""The maps of a report as PNG: drawn as the plan's sheets are, without their words, with legend and scale."""

from typing import List, NamedTuple, Optional, Sequence, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice

from ...core.messages import InputError, marked
from ...translation import language, tr
from ..kinds import Kind
from ..sheet.items import stamp_width
from ..sheet.layers import Request, Themed, compose
from ..sheet.layout import Subject, Texts, build_layout
from ..sheet.mapstyles import shown_kinds, themed
from ..sheet.paper import Page, Rect
from ..vectors import read_features

Shown = Union[QgsRasterLayer, QgsVectorLayer]
_WIDTH, _HEIGHT, _HIGH, _FACTOR = 220.0, 150.0, 190.0, 0.95
_EDGE, _STRIP = 1.5, 9.0
#: Part of its side by which the outline may be coarser where room for the legend is looked for.
_COARSE = 100
#: What the table of maps says of a single layer that no map of the plan shows.
_NO_MAP = {"number": "", "relief": "under"}


class Ground(NamedTuple):
    """What all maps of a report share.

    Attributes:
        request: the base of the map, without a theme.
        crs: in metres.
        area: the planning area in ``crs``.
        stamp: words in the corner of every map, empty for none.
    """

    request: Request
    crs: QgsCoordinateReferenceSystem
    area: QgsGeometry
    stamp: str
    transform_context: QgsCoordinateTransformContext


class Image(NamedTuple):
    """A picture as PNG with its size in pixels."""

    data: bytes
    width: int
    height: int


def row_of_kind(kind: Kind) -> dict:
    """A row as the table of maps would have it, for a layer that no map of the plan shows."""
    title = {f"title_{word}": name for word, name in (("en", kind.name_en), ("zh", kind.name_zh))}
    return {**_NO_MAP, **title, "map": kind.key, "kinds": kind.key, f"heading_{language()}": kind.name}


def draw(ground: Ground, row: dict, layers: Sequence[Shown], dpi: int, rich: bool = False) -> Image:
    """A map of some layers over the base.

    Args:
        row: of the table maps, or ``row_of_kind``.
        rich: its legend is long and needs a higher page.

    Raises:
        InputError: the picture does not fit into the memory.
    """
    page = _page(ground.stamp, _HIGH if rich else _HEIGHT)
    theme: List[Themed] = [themed(layer, row) for layer in layers]
    request = ground.request._replace(theme=theme, relief_mode=row["relief"], factor=page.factor)
    subject = Subject(
        name="",
        texts=Texts("", "", ground.stamp, "", "", ""),
        drawn=compose(request),
        headings=(row[f"heading_{language()}"], tr("Base map")),
        styles=list(shown_kinds(row).values()),
        crs=ground.crs,
        area=_coarse(ground.area),
        scale=None,
    )
    own = QgsProject()
    own.setTransformContext(ground.transform_context)
    try:
        own.addMapLayers([item.layer for item in subject.drawn], False)  # noqa: QGS201 (copies of valid layers)
        layout = build_layout(own, subject, page)
        image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=dpi)
        if image.isNull():
            raise InputError(marked("The map is too large for the memory. Lower the resolution."))
        return Image(_png(image), image.width(), image.height())
    finally:
        own.clear()  # layers must go before QGIS does


def _coarse(area: QgsGeometry) -> QgsGeometry:
    box = area.boundingBox()
    return area.simplify(max(box.width(), box.height()) / _COARSE)


def _png(image) -> bytes:
    room = QByteArray()
    buffer = QBuffer(room)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)  # noqa: QGS201 (memory)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(room)


def _page(stamp: str, height: float) -> Page:
    """A sheet that is all map, with a strip above it for the words in the corner."""
    strip = _STRIP * _FACTOR if stamp else 0.0
    outer = Rect(_EDGE, _EDGE + strip, _WIDTH - 2 * _EDGE, height - 2 * _EDGE)
    inner = outer.inset(1.5 * _FACTOR)
    nowhere = Rect(0.0, 0.0, 0.0, 0.0)
    wide = stamp_width(stamp, _FACTOR)
    rects = {
        **dict.fromkeys(("plan", "title", "left", "centre", "right"), nowhere),
        "outer": outer,
        "relief": inner,
        "map": inner,
        "stamp": Rect(outer.x + outer.width - wide, _EDGE, wide, (_STRIP - 2.0) * _FACTOR),
        "north": Rect(
            inner.x + inner.width - 20 * _FACTOR, inner.y + 5 * _FACTOR, 14 * _FACTOR, 18 * _FACTOR
        ),
    }
    return Page(_WIDTH, height + strip, _FACTOR, rects)


def outline(
    boundary: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsGeometry:
    """The planning area in the CRS of the maps."""
    found = read_features(boundary, crs, context)
    return QgsGeometry.unaryUnion([item.geometry for item in found.items])


def made_boundary(
    layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Optional[QgsVectorLayer]:
    """A rectangle around some layers, where no planning boundary is known; None where none has a place."""
    box = None
    for layer in layers:
        if layer.isSpatial() and layer.crs().isValid() and not layer.extent().isEmpty():
            place = QgsCoordinateTransform(layer.crs(), crs, context).transformBoundingBox(layer.extent())
            box = place if box is None else box
            box.combineExtentWith(place)
    if box is None:
        return None
    made = QgsVectorLayer("Polygon", tr("Planning boundary"), "memory")
    made.setCrs(crs)
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(box))
    made.dataProvider().addFeatures([feature])  # noqa: QGS201 (a rectangle into memory)
    return made
