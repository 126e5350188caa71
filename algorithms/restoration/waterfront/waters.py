"""Waters taken apart into banks: lines with the water on their right."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.wkb import coordinates
from ....gis.geometries import POLYGONS
from ....gis.vectors import Item, name_of
from .settings import Settings


class Bank(NamedTuple):
    """One bank of one water.

    Attributes:
        xy: (n, 2) a line with the water on its right; the bank lies ``offset`` to its left.
        wanted: width of the green. side: left or right of a line river in its direction, shore of an area.
    """

    xy: np.ndarray
    offset: float
    wanted: float
    side: str
    name: str


class Waters(NamedTuple):
    """All banks, and the area of each water with the green wanted beside it."""

    banks: List[Bank]
    areas: List[QgsGeometry]
    wanted: List[float]


def waters_of(layer: str, rivers: Sequence[Item], lakes: Sequence[Item], settings: Settings) -> Waters:
    """The banks of rivers and lakes; lines within areas have none.

    Raises:
        InputError: a width that is not above 0.
    """
    found: List[Bank] = []
    areas: List[QgsGeometry] = []
    wanted: List[float] = []
    shapes = [item for item in [*rivers, *lakes] if item.geometry.type() == POLYGONS]
    whole = QgsGeometry.unaryUnion([item.geometry for item in shapes]) if shapes else QgsGeometry()
    for item in shapes:
        green = _wanted(item, settings)
        found += _shores(item, green)
        areas.append(item.geometry)
        wanted.append(green)
    for item in rivers:
        if item.geometry.type() == POLYGONS:
            continue
        half, green = _width(layer, item, settings) / 2, _wanted(item, settings)
        line = item.geometry if whole.isNull() else item.geometry.difference(whole)
        if line.isEmpty():
            continue
        name = name_of(item.attributes)
        for xy in _runs(line):
            found.append(Bank(xy, half, green, "left", name))
            found.append(Bank(xy[::-1], half, green, "right", name))
        areas.append(line.buffer(half, 8))
        wanted.append(green)
    return Waters(found, areas, wanted)


def _runs(shape: QgsGeometry) -> List[np.ndarray]:
    """(n, 2) vertices of the lines or rings of a geometry, none twice in a row."""
    found = []
    for xy in coordinates(bytearray(shape.asWkb().data())):
        xy = np.array(xy, float)
        moved = np.concatenate([[True], np.hypot(*np.diff(xy, axis=0).T) > 1e-6])
        if moved.sum() > 1:
            found.append(xy[moved])
    return found


def _shores(item: Item, green: float) -> List[Bank]:
    """The rings of an area, the water on their right."""
    turned = item.geometry.forceRHR()  # clockwise: what is inside lies on the right
    return [Bank(xy, 0.0, green, "shore", name_of(item.attributes)) for xy in _runs(turned)]


def _wanted(item: Item, settings: Settings) -> float:
    value = item.attributes.get(settings.order_field) if settings.order_field else None
    try:
        main = float(value) >= settings.main_order  # type: ignore[arg-type]
    except (TypeError, ValueError):
        main = False
    return settings.main_width if main else settings.width


def _width(layer: str, item: Item, settings: Settings) -> float:
    value = item.attributes.get(settings.river_field) if settings.river_field else None
    if value is None or value == NULL or value == 0 or value == "":
        return settings.river_width
    try:
        width = float(value)
    except (TypeError, ValueError):
        width = -1.0
    if not 0 < width < float("inf"):
        raise InputError(
            marked("Field “{field}” of “{layer}” must hold widths above 0; one river has “{value}”."),
            field=settings.river_field,
            layer=layer,
            value=value,
        )
    return width
