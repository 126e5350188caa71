"""Tables on a sheet: rows of words in columns of given shares, with a grid."""

from typing import List, NamedTuple, Sequence, Tuple

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsTableCell,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..style.fonts import map_font
from ..style.labels import text_format, text_width
from .items import put
from .paper import Rect

_MARGIN, _GRID = 1.0, 0.12  # mm
_SPARE = 1.05  # of the height of a row's first line
_POINT_MM = 25.4 / 72
#: Never at the beginning of a line.
_CLOSING = "，。、；：！？）》”’％%,.;:!?)"


class TableLook(NamedTuple):
    """How a table is drawn.

    Attributes:
        item: id of its frame.
        shares: of the width, one for each column.
        right: columns whose words stand at the right.
        size: of the letters in points.
        factor: by which lines and margins grow from A3.
    """

    item: str
    shares: Sequence[float]
    right: Sequence[int]
    size: float
    factor: float

    def widths(self, whole: float) -> List[float]:
        """Room for the words of each column in millimetres: two margins a column and the grid are gone."""
        count = len(self.shares)
        room = whole - (2 * count * _MARGIN + (count + 1) * _GRID) * self.factor
        return [room * share for share in self.shares]

    def row_height(self, words: Sequence[str]) -> float:
        """Millimetres that a row takes; no less than QGIS draws."""
        more = max(word.count("\n") for word in words)
        letters = self.size * _POINT_MM
        font = QFont(map_font())
        font.setPixelSize(100)
        metrics = QFontMetricsF(font)
        lines = metrics.ascent() * _SPARE + max(metrics.height(), metrics.lineSpacing()) * more
        return letters * lines / 100 + (2 * _MARGIN + _GRID) * self.factor


def add_table(
    layout: QgsPrintLayout, rows: Sequence[Sequence[str]], rect: Rect, look: TableLook
) -> QgsLayoutFrame:
    """Put rows into a rectangle; the first is the head."""
    table = QgsLayoutItemManualTable.create(layout)  # PyQGIS 3.22 takes the class for an abstract one
    layout.addMultiFrame(table)
    table.setTableContents([_cells(row, look.right) for row in rows])
    table.setIncludeTableHeader(False)
    table.setContentTextFormat(text_format(look.size, halo=False))
    table.setColumnWidths(look.widths(rect.width))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setGridStrokeWidth(_GRID * look.factor)
    table.setCellMargin(_MARGIN * look.factor)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(look.item)
    put(frame, rect)
    table.addFrame(frame)
    return frame


def wrapped(text: str, width: float, size: float) -> str:
    """A text in lines no wider than ``width`` (mm), cut between words and between Chinese characters."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and text_width((line + piece).rstrip(), size) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return "\n".join([*lines, line.rstrip()])


def _pieces(text: str) -> List[str]:
    """Words with the space behind them, and single characters of scripts without spaces with what closes them."""
    pieces: List[str] = []
    for sign in text:
        if pieces and (sign in _CLOSING or sign == " " or (_latin(sign) and _latin(pieces[-1][-1]))):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _latin(sign: str) -> bool:
    return sign != " " and ord(sign) < 0x2E80 and sign not in _CLOSING


def _cells(words: Sequence[str], right: Sequence[int]) -> List[QgsTableCell]:
    cells = []
    for column, word in enumerate(words):
        cell = QgsTableCell(word)
        if column in right:
            cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight)
        cells.append(cell)
    return cells


def split_rows(heights: Sequence[float], rooms: Sequence[float]) -> List[Tuple[int, int]]:
    """Which rows stand in which of several tables: first and last+1, from the first room to the last."""
    spans, at = [], 0
    for room in rooms:
        start, used = at, 0.0
        while at < len(heights) and used + heights[at] <= room:
            used += heights[at]
            at += 1
        spans.append((start, at))
    return spans
