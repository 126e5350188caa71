"""Patches of habitat as nodes of a network: ids, areas, candidates, and whether memory will do."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import NULL, QgsGeometry

from ....core.messages import InputError, marked
from ....core.network.connectivity.paths import memory_needed
from ....gis.memory import GIGABYTE, SHARE, available_memory
from ....gis.vectors import Item, name_of
from ....translation import tr
from ..breakpoints.obstacles import only_polygons
from .places import keys_of

_KM2 = 1e6
_NO = ("", "0", "0.0", "false", "no", "n", "f", "否")


class Patches(NamedTuple):
    """Patches in the order of the layer.

    Attributes:
        items: features. keys: their ids. names: their names or "".
        areas: (n,) km², or what the area field says.
        existing: (n,) boolean, False for candidates.
    """

    items: List[Item]
    keys: list
    names: List[str]
    areas: np.ndarray
    existing: np.ndarray

    @property
    def geometries(self) -> List[QgsGeometry]:
        """Their polygons."""
        return [item.geometry for item in self.items]


def read_patches(run, crs, key: str = "PATCHES") -> Patches:
    """The patches of a layer with the fields of ID_FIELD, AREA_FIELD and CANDIDATE_FIELD.

    Raises:
        InputError: ids twice or missing, areas that are no numbers of at least 0, no polygons.
    """
    fields = [run.inputs.field(name) for name in ("ID_FIELD", "AREA_FIELD", "CANDIDATE_FIELD")]
    items = only_polygons(run, key, run.inputs.features(key, crs, [field for field in fields if field]))
    name = run.inputs.source(key).sourceName()
    keys = keys_of(run, key, items, fields[0])
    candidate = [_yes(item.attributes[fields[2]]) if fields[2] else False for item in items]
    areas = _areas(run, items, fields[1], name)
    return Patches(items, keys, [name_of(item.attributes) for item in items], areas, ~np.array(candidate))


def _areas(run, items: Sequence[Item], field: str, layer: str) -> np.ndarray:
    if not field:
        return np.array([item.geometry.area() / _KM2 for item in items])
    areas = np.array([number_of(item.attributes[field]) for item in items])
    wrong = int((~((areas >= 0) & (areas < np.inf))).sum())
    if wrong:
        raise InputError(
            marked("Field “{field}” of “{layer}” is missing or below 0 in {count} patches. Fill it or leave the field "
                 "empty to take the area of the polygons."),
            field=field, layer=layer, count=wrong,
        )  # fmt: skip
    if not areas.all():
        sentence = tr("{count} patches have area 0: they count as stepping stones alone.")
        run.log.warn(sentence.format(count=int((areas == 0).sum())))
    return areas


def number_of(value) -> float:
    """An attribute as a number, NaN where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan


def _yes(value) -> bool:
    return value not in (None, NULL) and str(value).strip().lower() not in _NO


def require_room(run, count: int) -> None:
    """Tell how much memory the paths between ``count`` patches take; refuse where it is not there."""
    needed, free = memory_needed(count), available_memory()
    if free is not None and needed > SHARE * free:
        raise InputError(
            marked("{count} patches need about {needed} GB of memory, {free} GB are free. Raise the smallest area, "
                 "dissolve patches that touch, or take a part of the area."),
            count=count, needed=f"{needed / GIGABYTE:.1f}", free=f"{free / GIGABYTE:.1f}",
        )  # fmt: skip
    sentence = tr("{count} patches; about {size} MB of memory for their paths.")
    run.log.say(sentence.format(count=count, size=max(1, round(needed / 1e6))))
