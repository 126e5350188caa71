"""Parks that count, with their size and radius."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....core.preparation.parcels import clean
from ....core.restoration.greenservice import radius_of
from ....core.tables import cell_number
from ....gis.geometries import POLYGONS
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log
from .settings import Settings

#: What says that a place is no open park, cleaned.
_CLOSED = ("NO", "PRIVATE", "否", "不开放", "0")
_CLOSED_WITHIN = ("GOLF", "NURSERY", "高尔夫", "苗圃")


class Parks(NamedTuple):
    """``radii``: (n,) metres, all above 0."""

    shapes: List[QgsGeometry]
    radii: np.ndarray


def open_parks(items: Sequence[Item], settings: Settings, log: Log) -> Parks:
    """The parks that are open and large enough; the others are told.

    Raises:
        InputError: none is left.
    """
    field = settings.access_field
    kept = [item for item in items if not (field and is_closed(item.attributes[field]))]
    if len(kept) < len(items):
        log.say(tr("{count} parks are not open and were left out.").format(count=len(items) - len(kept)))
    areas = np.array([_area(item, settings.area_field) for item in kept])
    radii = radius_of(areas, settings.radii) / settings.detour
    large = radii > 0
    if not large.all():
        text = tr("{count} parks are smaller than {least} m² or of unknown size and were left out.")
        log.say(text.format(count=int((~large).sum()), least=f"{settings.radii[-1][0]:g}"))
    if not large.any():
        text = marked(
            "No park is open and at least {least:g} m² large. Check the fields and the smallest size."
        )
        raise InputError(text, least=settings.radii[-1][0])
    return Parks([item.geometry for item, one in zip(kept, large) if one], radii[large])


def is_closed(value: object) -> bool:
    """Whether a value of the access field says that a place is no open park."""
    word = clean(value)
    return word in _CLOSED or any(part in word for part in _CLOSED_WITHIN)


def _area(item: Item, field: str) -> float:
    """m²; NaN where a field is given that has no number and the park is a point."""
    area = cell_number(item.attributes[field]) if field else float("nan")
    if area != area and item.geometry.type() == POLYGONS:
        return item.geometry.area()
    return area
