"""Sources, and the other patches that may be stepping stones."""

from typing import List, NamedTuple, Optional, Sequence

from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....gis.vectors import Features, name_of
from ...log import Log
from ..shared.geometry import only_polygons, tell_overlaps
from ..shared.ids import key_text, keys_of
from .gaps import holding_ends, mostly_inside
from .settings import Settings


class Habitat(NamedTuple):
    """Polygons of sources and of other patches; ids (as text) and names of the others."""

    sources: List[QgsGeometry]
    stones: List[QgsGeometry]
    keys: List[str]
    names: List[str]


class Corridors(NamedTuple):
    """The corridors as single lines, the id of the corridor of each, and the name of their layer."""

    name: str
    lines: Sequence[QgsGeometry]
    labels: List[str]


def find_habitat(
    patches: Features, sources: Optional[Features], corridors: Corridors, settings: Settings, log: Log
) -> Habitat:
    """Which patches are sources: those in the layer of sources, or without one those in which corridors end.

    Raises:
        InputError: no patch is.
    """
    items = only_polygons(patches, log)
    keys = keys_of(patches.name, items, settings.id_field, log)
    shapes = [item.geometry for item in items]
    if sources is not None:
        found = [item.geometry for item in only_polygons(sources, log)]
        taken = mostly_inside(shapes, found)
    else:
        taken = holding_ends(shapes, corridors.lines)
        found = [shape for shape, inside in zip(shapes, taken) if inside]
    if not found:
        raise InputError(
            marked("No corridor of “{corridors}” ends in a patch of “{patches}”. Give the ecological sources."),
            corridors=corridors.name, patches=patches.name,
        )  # fmt: skip
    kept = [n for n, shape in enumerate(shapes) if not taken[n] and shape.area() >= settings.least_area]
    tell_overlaps(patches.name, found + [shapes[n] for n in kept], log)
    names = [name_of(items[n].attributes) for n in kept]
    return Habitat(found, [shapes[n] for n in kept], [key_text(keys[n]) for n in kept], names)
