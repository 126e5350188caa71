"""Patches of habitat as nodes of a network: ids, areas, candidates, and whether memory will do."""

from typing import List, NamedTuple

import numpy as np
from qgis.core import QgsGeometry

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.network.connectivity.paths import memory_needed
from ....gis.memory import GIGABYTE, SHARE, available_memory
from ....gis.vectors import Features, Item, name_of
from ....translation import tr
from ...log import Log
from .geometry import only_polygons, tell_overlaps
from .ids import keys_of, number_of

_KM2 = 1e6
_NO = ("", "0", "0.0", "false", "no", "n", "f", "否")


class Patches(NamedTuple):
    """Patches in the order of the layer.

    Attributes:
        items: features. keys: their ids. names: their names or "".
        areas: (n,) km², or what the area field says.
        existing: (n,) boolean, False for candidates.
        outside: (n,) boolean, patches outside the region: stepping stones alone.
    """

    items: List[Item]
    keys: list
    names: List[str]
    areas: np.ndarray
    existing: np.ndarray
    outside: np.ndarray

    @property
    def weights(self) -> np.ndarray:
        """(n,) areas, 0 for patches outside the region."""
        return np.where(self.outside, 0.0, self.areas)

    @property
    def geometries(self) -> List[QgsGeometry]:
        """Their polygons."""
        return [item.geometry for item in self.items]


class PatchFields(NamedTuple):
    """Names of the fields of patches, empty where there is none.

    Attributes:
        key, area: of their ids and areas. candidate, outside: whether they are candidates, outside the region.
    """

    key: str = ""
    area: str = ""
    candidate: str = ""
    outside: str = ""


def read_patches(layer: Features, fields: PatchFields, log: Log) -> Patches:
    """The patches of a layer, with ids, areas and candidates as its fields say.

    Raises:
        InputError: ids twice or missing, areas that are not numbers of at least 0, or no polygons.
    """
    items = only_polygons(layer, log)
    keys = keys_of(layer.name, items, fields.key, log)
    tell_overlaps(layer.name, [item.geometry for item in items], log)
    names = [name_of(item.attributes) for item in items]
    areas = _areas(Features(layer.name, items), fields.area, log)
    candidate, outside = (
        np.array([_yes(item.attributes[field]) if field else False for item in items], bool)
        for field in (fields.candidate, fields.outside)
    )
    return Patches(items, keys, names, areas, ~candidate, outside)


def _areas(layer: Features, field: str, log: Log) -> np.ndarray:
    if not field:
        return np.array([item.geometry.area() / _KM2 for item in layer.items])
    areas = np.array([number_of(item.attributes[field]) for item in layer.items])
    wrong = int((~((areas >= 0) & (areas < np.inf))).sum())
    if wrong:
        raise InputError(
            marked("Field “{field}” of “{layer}” is missing or below 0 in {count} patches. Fill it or leave the field "
                 "empty to take the area of the polygons."),
            field=field, layer=layer.name, count=wrong,
        )  # fmt: skip
    if not areas.all():
        sentence = tr("{count} patches have area 0: they count as stepping stones alone.")
        log.warn(sentence.format(count=int((areas == 0).sum())))
    return areas


def _yes(value: object) -> bool:
    return value not in (None, NULL) and str(value).strip().lower() not in _NO


def require_room(count: int, log: Log) -> None:
    """Tell how much memory the paths between ``count`` patches take; refuse where it is not there."""
    needed, free = memory_needed(count), available_memory()
    if free is not None and needed > SHARE * free:
        raise InputError(
            marked("{count} patches need about {needed} GB of memory, {free} GB are free. Raise the smallest area, "
                 "dissolve patches that touch, or take a part of the area."),
            count=count, needed=f"{needed / GIGABYTE:.1f}", free=f"{free / GIGABYTE:.1f}",
        )  # fmt: skip
    sentence = tr("{count} patches; about {size} MB of memory for their paths.")
    log.say(sentence.format(count=count, size=max(1, round(needed / 1e6))))
