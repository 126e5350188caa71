"""Sheets of one district each: the map zoomed to it, all else pale; beside it where it lies and its areas by class."""

from typing import List, NamedTuple, Optional, Sequence

from qgis.core import (
    QgsAbstractLayoutIterator,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeedback,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...translation import tr
from ..style.labels import text_format
from .export import pdf_settings
from .items import add_label, put
from .layers import Drawn
from .layout import build_layout
from .paper import Page, Rect
from .subject import Subject
from .tableitem import TableLook, add_table

_GAP, _OVERVIEW = 2.5, 0.3
_ROW, _HEAD = 6.4, 7.0
_PALE = "255,255,255,175"
_INK = "#202020"
_EDGE, _LAND, _HERE = "#303030", "#ECE8DF", "#D9534F"
_ABOVE = -1


class AreaRow(NamedTuple):
    """A class with its area in square metres."""

    name: str
    area: float


class District(NamedTuple):
    """One sheet of the atlas.

    Attributes:
        geometry: in the CRS of the map.
        subject: of its sheet; the layers are those of the whole map.
        rows: areas by class, empty where the map has none.
    """

    name: str
    geometry: QgsGeometry
    subject: Subject
    rows: Sequence[AreaRow]


class Book(NamedTuple):
    """What all sheets have in common.

    Attributes:
        page: with a panel at its right.
        heading: of the table.
    """

    districts: Sequence[District]
    page: Page
    heading: str
    crs: QgsCoordinateReferenceSystem


def fitted(rows: Sequence[AreaRow], most: int) -> List[AreaRow]:
    """At most ``most`` rows: the smallest become one, so that the sum stays."""
    if len(rows) <= most:
        return list(rows)
    kept = sorted(range(len(rows)), key=lambda at: -rows[at].area)[: most - 1]
    rest = sum(row.area for at, row in enumerate(rows) if at not in kept)
    name = tr("{count} smaller classes").format(count=len(rows) - len(kept))
    return [row for at, row in enumerate(rows) if at in kept] + [AreaRow(name, rest)]


class _Sheets(QgsAbstractLayoutIterator):
    """Makes each sheet when its turn has come."""

    def __init__(self, project: QgsProject, book: Book, progress: Progress) -> None:
        super().__init__()
        self._project, self._book, self._progress = project, book, progress
        self._at, self._sheet = -1, QgsPrintLayout(project)
        self.feedback = QgsFeedback()
        self.stopped: Optional[Exception] = None

    def layout(self):
        return self._sheet

    def beginRender(self):  # noqa: N802
        self._at = -1
        return True

    def endRender(self):  # noqa: N802
        return True

    def count(self):
        return len(self._book.districts)

    def filePath(self, base, extension):  # noqa: N802
        return base

    def next(self):
        self._at += 1
        if self._at >= self.count():
            return False
        try:
            self._progress(self._at / self.count())
            self._sheet = build_sheet(self._project, self._book, self._at)
        except Exception as error:  # C++ is between here and who asked: it is raised again there
            self.stopped = error
            self.feedback.cancel()
            return False
        return True


def export_book(project: QgsProject, book: Book, path: str, dpi: int, progress: Progress) -> bool:
    """Write all sheets into one PDF; the layers must be in ``project``. False where it cannot be written.

    Raises:
        InputError: a page is too large for the memory.
        Cancelled: between two sheets.
    """
    sheets = _Sheets(project, book, progress)
    done = QgsLayoutExporter.exportToPdf(sheets, path, pdf_settings(dpi), sheets.feedback)
    if sheets.stopped is not None:
        raise sheets.stopped
    if done[0] == QgsLayoutExporter.ExportResult.MemoryError:
        raise InputError(
            marked("The map is too large for the memory. Lower the resolution or the paper size.")
        )
    return done[0] == QgsLayoutExporter.ExportResult.Success


def build_sheet(project: QgsProject, book: Book, at: int) -> QgsPrintLayout:
    """The sheet of one district."""
    district = book.districts[at]
    pale = _polygons(project, book.crs, [district.geometry])
    pale.setRenderer(
        QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(_fill(_PALE, _EDGE, 0.7 * book.page.factor)))
    )
    subject = district.subject
    layout = build_layout(project, subject._replace(drawn=[Drawn(pale, _ABOVE), *subject.drawn]), book.page)
    panel, factor = book.page.rects["panel"], book.page.factor
    over = panel._replace(height=panel.height * _OVERVIEW)
    _add_overview(layout, project, book, at, over)
    foot = 6.0 * factor
    below = Rect(
        panel.x,
        over.y + over.height + _GAP * factor,
        panel.width,
        panel.height - over.height - _GAP * factor - foot,
    )
    if district.rows:
        _add_table(layout, book, district, below)
    number = tr("Page {page} of {count}").format(page=at + 1, count=len(book.districts))
    place = Rect(panel.x, panel.y + panel.height - foot, panel.width, foot)
    add_label(layout, number, place, text_format(9 * factor, _INK, halo=False))
    return layout


def _fill(color: str, edge: str, width: float) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": color, "outline_color": edge, "outline_width": f"{width:g}"})


def _polygons(project: QgsProject, crs, geometries: Sequence[QgsGeometry]) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", "", "memory")
    layer.setCrs(crs)
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)  # noqa: QGS201 (valid polygons into memory)
    project.addMapLayer(layer, False)  # noqa: QGS201 (a memory layer)
    return layer


def _add_overview(layout: QgsPrintLayout, project: QgsProject, book: Book, at: int, rect: Rect) -> None:
    """All districts, with this one in colour."""
    shapes = [one.geometry for one in book.districts]
    everything, here = _polygons(project, book.crs, shapes), _polygons(project, book.crs, [shapes[at]])
    everything.setRenderer(QgsSingleSymbolRenderer(_fill(_LAND, "#8C8C8C", 0.2)))
    here.setRenderer(QgsSingleSymbolRenderer(_fill(_HERE, _EDGE, 0.3)))
    item = QgsLayoutItemMap(layout)
    item.setId("overview 位置图")
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25 * book.page.factor))
    item.setCrs(book.crs)
    item.setKeepLayerSet(True)
    item.setLayers([here, everything])
    put(item, rect)
    layout.addLayoutItem(item)
    extent = everything.extent()
    extent.scale(1.08)
    item.zoomToExtent(extent)


def _add_table(layout: QgsPrintLayout, book: Book, district: District, rect: Rect) -> None:
    """Classes with area in km² and share; the last row is the sum."""
    factor = book.page.factor
    head = rect._replace(height=_HEAD * factor)
    add_label(layout, book.heading, head, text_format(10 * factor, _INK, True, halo=False))
    most = max(2, int((rect.height - head.height) / (_ROW * factor)) - 2)
    total = sum(row.area for row in district.rows)
    lines = [*fitted(district.rows, most), AreaRow(tr("Total"), total)]
    content = [(tr("Class"), tr("Area (km²)"), tr("Share (%)"))]
    content += [(row.name, f"{row.area / 1e6:,.2f}", f"{100 * row.area / total:.1f}") for row in lines]
    place = rect._replace(y=rect.y + head.height, height=rect.height - head.height)
    look = TableLook("areas 面积统计表", (0.54, 0.25, 0.21), (1, 2), 8 * factor, factor)
    add_table(layout, content, place, look)
