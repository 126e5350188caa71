"""What a sheet shows: words, layers, headings, area."""

from typing import NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from .inset import Centre
from .layers import Drawn
from .listing import Listing


class Texts(NamedTuple):
    """The words on the page, in the language of QGIS."""

    plan: str
    title: str
    stamp: str
    left: str
    centre: str
    right: str


class Subject(NamedTuple):
    """What is on the map: name of the layout, words, layers from top to bottom, headings of the legend.

    Attributes:
        styles: those that the map shows, in the order of the legend.
        listing: the table beside the map, for which the page has room.
        centre: what an inset may show.
        logo: path of a picture.
        template: path of a layout template; empty for the plugin's own page.
    """

    name: str
    texts: Texts
    drawn: Sequence[Drawn]
    headings: Tuple[str, str]
    styles: Sequence[str]
    crs: QgsCoordinateReferenceSystem
    area: QgsGeometry
    scale: Optional[float]
    listing: Optional[Listing] = None
    centre: Optional[Centre] = None
    logo: str = ""
    template: str = ""
