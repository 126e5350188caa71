"""The table of points drawn beside the map."""

from qgis.core import QgsPrintLayout
from qgis.PyQt.QtCore import Qt

from ...translation import tr
from ..style.labels import text_format
from .items import add_label
from .listing import MORE_HEIGHT, TITLE_HEIGHT, Listing
from .paper import Page, Rect
from .tableitem import add_table

_INK, _GREY = "#202020", "#4A4A4A"


def add_listing(layout: QgsPrintLayout, listing: Listing, page: Page) -> None:
    """Title, tables, and under the last one how many places are not in it."""
    panel, factor = page.rects["panel"], page.factor
    title = panel._replace(height=TITLE_HEIGHT * factor)
    add_label(layout, listing.title, title, text_format(10 * factor, _INK, True, halo=False))
    for rect, rows in listing.blocks:
        height = min(sum(listing.look.row_height(row) for row in rows), rect.height)
        add_table(layout, rows, rect._replace(height=height), listing.look)
    if listing.more and listing.blocks:
        rect = listing.blocks[-1][0]
        below = Rect(rect.x, rect.y + height + 0.5 * factor, rect.width, MORE_HEIGHT * factor - 1 * factor)
        words = tr("… {count} more in the table of the layer").format(count=listing.more)
        letters = text_format(7.2 * factor, _GREY, halo=False)
        add_label(layout, words, below, letters, Qt.AlignmentFlag.AlignRight)
