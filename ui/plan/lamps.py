"""The lights of the data page as small pictures: told apart by their shape as well as by their colour."""

from functools import cache
from typing import Dict

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ...algorithms.preparation.checkdata.lights import BAD, GOOD, LOOK, NONE
from ...translation import tr

_SIDE = 64
_COLOURS = {NONE: "#8c8c8c", GOOD: "#2e8b57", LOOK: "#d99a00", BAD: "#c8372d"}


def words() -> Dict[str, str]:
    """A light in a word."""
    return {NONE: tr("Not given"), GOOD: tr("In order"), LOOK: tr("Look"), BAD: tr("Fault")}


@cache
def lamp(state: str) -> QIcon:
    """A ring, a disc with a tick, a triangle with a mark or a square with a cross."""
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, white = QColor(_COLOURS[state]), QPen(QColor("white"), 8)
    white.setCapStyle(Qt.PenCapStyle.RoundCap)
    if state == NONE:
        painter.setPen(QPen(colour, 7))
        painter.drawEllipse(QRectF(12, 12, 40, 40))
        painter.end()
        return QIcon(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if state == GOOD:
        painter.drawEllipse(QRectF(5, 5, 54, 54))
        painter.setPen(white)
        painter.drawPolyline(QPolygonF([QPointF(19, 33), QPointF(28, 43), QPointF(46, 21)]))
    elif state == LOOK:
        painter.drawPolygon(QPolygonF([QPointF(32, 3), QPointF(62, 58), QPointF(2, 58)]))
        painter.setPen(white)
        painter.drawLine(QPointF(32, 23), QPointF(32, 39))
        painter.drawPoint(QPointF(32, 50))
    else:
        painter.drawRoundedRect(QRectF(5, 5, 54, 54), 9, 9)
        painter.setPen(white)
        painter.drawLine(QPointF(21, 21), QPointF(43, 43))
        painter.drawLine(QPointF(43, 21), QPointF(21, 43))
    painter.end()
    return QIcon(picture)
