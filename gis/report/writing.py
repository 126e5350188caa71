"""The file of a report: HTML in one piece, or OpenDocument text as a package."""

from pathlib import Path
from typing import Tuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from ...core.cartography.document import Block, Card, Cards, Chart, Report
from ...core.cartography.opendocument import open_document
from ...core.progress import Progress
from ..files import write_text
from .htmlpage import html_page

_FINE = 2
_DAY_ONE = (1980, 1, 1, 0, 0, 0)
OPEN_DOCUMENT = ".odt"


def write(report: Report, path: str, progress: Progress) -> None:
    """Write a report by the ending of ``path``.

    Raises:
        OSError: the file cannot be written.
        Cancelled: between two charts.
    """
    if Path(path).suffix.lower() != OPEN_DOCUMENT:
        write_text(path, html_page(report))
        return
    blocks = []
    for number, block in enumerate(report.blocks):
        progress(number / len(report.blocks))
        blocks.append(_with_pictures(block))
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for number, (name, data) in enumerate(open_document(report._replace(blocks=tuple(blocks)))):
            entry = ZipInfo(name, _DAY_ONE)  # the same report is the same file
            entry.compress_type = ZIP_DEFLATED if number else ZIP_STORED  # the type comes first, unpacked
            package.writestr(entry, data)


def _with_pictures(block: Block) -> Block:
    """Charts with a picture for programs that read no SVG."""
    if isinstance(block, Chart):
        return block._replace(png=_drawn(block.svg, (block.width, block.height)))
    if isinstance(block, Cards):
        return Cards(tuple(_with_picture(card) for card in block.cards))
    return block


def _with_picture(card: Card) -> Card:
    return card._replace(chart_png=_drawn(card.chart, card.chart_size)) if card.chart else card


def _drawn(svg: str, size: Tuple[int, int]) -> bytes:
    """An SVG as PNG, twice as fine as its size."""
    image = QImage(size[0] * _FINE, size[1] * _FINE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter)
    finally:
        painter.end()
    room = QByteArray()
    buffer = QBuffer(room)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)  # noqa: QGS201 (memory)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(room)
