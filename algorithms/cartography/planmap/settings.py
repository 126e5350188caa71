"""What stands on one sheet: words, layers, the table beside the map, the inset."""

from typing import NamedTuple

from qgis.core import QgsGeometry

from ....gis.sheet.inset import Centre
from ....gis.sheet.layers import Request, compose, theme_points
from ....gis.sheet.listing import list_points
from ....gis.sheet.mapstyles import shown_kinds
from ....gis.sheet.paper import Page
from ....gis.sheet.subject import Subject
from ....translation import language, tr
from ..shared.settings import Settings, area_of_map
from ..shared.words import map_texts


class Sheet(NamedTuple):
    """A subject with what its layers are copied from, and its page."""

    subject: Subject
    request: Request
    page: Page


def read_sheet(inputs, settings: Settings) -> Sheet:
    """The sheet of a run.

    Raises:
        InputError: a polygon lies where the map cannot show it.
    """
    boundary = inputs.features("BOUNDARY", settings.crs)
    texts = map_texts(settings.words, settings.map_row, boundary, settings.crs)
    listing, page, request = None, settings.page, settings.request
    template = inputs.text("TEMPLATE")
    if inputs.flag("TABLE") and not template:
        listing, page = list_points(request, page, inputs.transform_context)
    if listing is not None:
        request = request._replace(numbers=listing.numbers)
    subject = Subject(
        name=texts.title,
        texts=texts,
        drawn=compose(request),
        headings=(settings.map_row[f"heading_{language()}"], tr("Base map")),
        styles=list(shown_kinds(settings.map_row).values()),
        crs=settings.crs,
        area=area_of_map(settings, QgsGeometry.unaryUnion([item.geometry for item in boundary])),
        scale=settings.scale,
        listing=listing,
        centre=_centre(inputs, settings) if inputs.flag("INSET") else None,
        logo=settings.logo,
        template=template,
    )
    return Sheet(subject, request, page)


def _centre(inputs, settings: Settings) -> Centre:
    shapes = {}
    for key in ("CENTRE", "DISTRICTS"):
        given = inputs.vector_layer(key) is not None
        shapes[key] = [item.geometry for item in inputs.features(key, settings.crs)] if given else []
    return Centre(
        shapes["CENTRE"],
        shapes["DISTRICTS"],
        theme_points(settings.request, settings.crs, inputs.transform_context),
    )
