"""The picture beside the organisation."""

import base64
from pathlib import Path

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture, QgsPrintLayout
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

from ...core.messages import InputError, marked
from .items import put
from .paper import EXTRA_IDS, Page

_WIDEST, _GAP = 4.0, 2.0  # of the height; mm


def picture_size(path: str) -> QSize:
    """Width and height of a picture in its own units.

    Raises:
        InputError: the file is no picture that can be read.
    """
    size = QSvgRenderer(path).defaultSize() if _is_svg(path) else QImageReader(path).size()
    if size.width() <= 0 or size.height() <= 0:
        raise InputError(
            marked("“{name}” cannot be read as a picture. Choose an SVG, PNG or JPEG file."),
            name=Path(path).name,
        )
    return size


def add_logo(layout: QgsPrintLayout, words: QgsLayoutItemLabel, path: str, page: Page) -> Page:
    """Put a picture at the left of the foot; returns the page with the words beside it.

    The picture is kept in the layout itself, so that it is there on other machines.
    """
    size, left, gap = picture_size(path), page.rects["left"], _GAP * page.factor
    width = min(left.height * size.width() / size.height(), left.height * _WIDEST)
    picture = QgsLayoutItemPicture(layout)
    picture.setId(EXTRA_IDS["logo"])
    show_picture(picture, path)
    put(picture, left._replace(width=width))
    layout.addLayoutItem(picture)
    beside = left._replace(x=left.x + width + gap, width=left.width - width - gap)
    put(words, beside)
    return page._replace(rects={**page.rects, "left": beside})


def show_picture(item: QgsLayoutItemPicture, path: str) -> None:
    """Put the content of a picture into an item."""
    form = QgsLayoutItemPicture.Format
    content = base64.b64encode(Path(path).read_bytes()).decode("ascii")
    item.setPicturePath(f"base64:{content}", form.FormatSVG if _is_svg(path) else form.FormatRaster)


def _is_svg(path: str) -> bool:
    return path.lower().endswith(".svg")
