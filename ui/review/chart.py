"""The profile along a corridor as a chart: one strip for each of resistance, current and width, over one axis."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...gis.review.profiles import CURRENT, RESISTANCE, WIDTH, Profile
from ...translation import tr

#: Lines on light and on dark ground: told apart by people who see no red or green, too.
_LIGHT = {RESISTANCE: "#B35806", CURRENT: "#2166AC", WIDTH: "#1B7837"}
_DARK = {RESISTANCE: "#FDB863", CURRENT: "#92C5DE", WIDTH: "#A6DBA0"}
_POINT_LIGHT, _POINT_DARK = "#D7191C", "#FF8A8A"
_GAP, _DARKER, _KEY = 6, 128, 14
_TICKS = (0.0, 0.5, 1.0)


class Strip(NamedTuple):
    """One line of the chart: what it is, where it lies, and its largest value."""

    name: str
    box: QRectF
    top: float


class ProfileChart(QWidget):
    """Shows a profile; says why where there is none."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.profile: Optional[Profile] = None
        self.setObjectName("EcoRestoreProfile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(150)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the names of three lines."""
        return QSize(360, 190)

    def show_profile(self, profile: Optional[Profile]) -> None:
        """Draw a profile, or that there is none."""
        self.profile = profile
        self.setAccessibleName(tr("Profile along the corridor"))
        self.setAccessibleDescription("; ".join(legend_names()[name] for name in self.series()))
        self.update()

    def series(self) -> List[str]:
        """Names of the lines that hold a value."""
        if self.profile is None:
            return []
        return [name for name, values in self.profile.series.items() if np.isfinite(values).any()]

    def paintEvent(self, _event) -> None:  # noqa: N802
        """Strips from top to bottom, the axis of distance below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        names = self.series()
        if self.profile is None or not names:
            self._say_none(painter)
        else:
            self._draw(painter, names, self.profile)
        painter.end()

    def _say_none(self, painter: QPainter) -> None:
        painter.setPen(self._text())
        text = tr("No profile: it needs corridors near the place, and resistance, current or corridor swath "
                  "in the project.")  # fmt: skip
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(12, 8, -12, -8), flags, text)

    def _draw(self, painter: QPainter, names: List[str], profile: Profile) -> None:
        line = self.fontMetrics().height()
        left = 8 + max(self.fontMetrics().horizontalAdvance(short(largest(profile, name))) for name in names)
        inner = QRectF(left + 4, line + 8, self.width() - left - 16, self.height() - 3 * line - 14)
        self._legend(painter, names, inner)
        high = (inner.height() - _GAP * (len(names) - 1)) / len(names)
        span = float(profile.distance[0]), float(profile.distance[-1])
        for number, name in enumerate(names):
            box = QRectF(inner.left(), inner.top() + number * (high + _GAP), inner.width(), high)
            self._strip(painter, Strip(name, box, largest(profile, name)), profile, span)
        self._axis(painter, inner, span)

    def _legend(self, painter: QPainter, names: List[str], inner: QRectF) -> None:
        line, left = self.fontMetrics().height(), inner.left()
        for name in names:
            text = legend_names()[name]
            painter.setPen(QPen(self._colours()[name], 3))
            painter.drawLine(QPointF(left, 4 + line / 2), QPointF(left + _KEY, 4 + line / 2))
            painter.setPen(self._text())
            width = self.fontMetrics().horizontalAdvance(text) + 4
            painter.drawText(QRectF(left + _KEY + 4, 3, width, line), Qt.AlignmentFlag.AlignLeft, text)
            left += _KEY + width + 16

    def _strip(self, painter: QPainter, strip: Strip, profile: Profile, span: Tuple[float, float]) -> None:
        line, plot = self.fontMetrics().height(), strip.box
        painter.setPen(QPen(self._grid(), 1))
        painter.drawRect(plot)
        painter.setPen(self._text())
        roomy = plot.height() >= 2 * line
        for text, top in ((short(strip.top), plot.top() - 2), ("0", plot.bottom() - line + 2))[: 1 + roomy]:
            painter.drawText(QRectF(0, top, plot.left() - 4, line), Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(QPen(self._colours()[strip.name], 1.8))
        for piece in pieces(profile.distance, profile.series[strip.name]):
            points = [QPointF(plot.left() + (d - span[0]) / (span[1] - span[0] or 1.0) * plot.width(),
                              plot.bottom() - v / strip.top * plot.height()) for d, v in piece]  # fmt: skip
            painter.drawPolyline(QPolygonF(points))

    def _axis(self, painter: QPainter, inner: QRectF, span: Tuple[float, float]) -> None:
        line = self.fontMetrics().height()
        place = inner.left() + (0 - span[0]) / (span[1] - span[0] or 1.0) * inner.width()
        painter.setPen(QPen(self._point(), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place, inner.top()), QPointF(place, inner.bottom()))
        painter.setPen(self._text())
        for share in _TICKS:
            value = span[0] + share * (span[1] - span[0])
            width = self.fontMetrics().horizontalAdvance(short(value)) + 4
            at = inner.left() + share * inner.width() - share * width
            painter.drawText(
                QRectF(at, inner.bottom() + 2, width, line), Qt.AlignmentFlag.AlignLeft, short(value)
            )
        below = QRectF(inner.left(), inner.bottom() + 2 + line, inner.width(), line)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignHCenter, tr("Distance along the corridor (m); dashed: the place")
        )

    # colours of the theme --------------------------------------------------------------

    def _is_dark(self) -> bool:
        return self.palette().color(QPalette.ColorRole.Base).lightness() < _DARKER

    def _colours(self) -> Dict[str, QColor]:
        return {name: QColor(colour) for name, colour in (_DARK if self._is_dark() else _LIGHT).items()}

    def _point(self) -> QColor:
        return QColor(_POINT_DARK if self._is_dark() else _POINT_LIGHT)

    def _text(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Text)

    def _grid(self) -> QColor:
        colour = self._text()
        colour.setAlpha(70)
        return colour


def legend_names() -> Dict[str, str]:
    """The lines of the chart with their units."""
    return {
        RESISTANCE: tr("Resistance"),
        CURRENT: tr("Current (A)"),
        WIDTH: tr("Corridor width (m)"),
    }


def largest(profile: Profile, name: str) -> float:
    """The largest value of a line, 1 where that is 0."""
    return float(np.nanmax(profile.series[name])) or 1.0


def short(value: float) -> str:
    """A number of at most three digits that count; larger ones whole."""
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def pieces(distance: np.ndarray, values: np.ndarray) -> List[List[Tuple[float, float]]]:
    """The parts of a line between places without a value."""
    found: List[List[Tuple[float, float]]] = [[]]
    for place, value in zip(distance, values):
        if np.isfinite(value):
            found[-1].append((float(place), float(value)))
        elif found[-1]:
            found.append([])
    return [piece for piece in found if piece]
