"""Habitat along the corridors: sources, stepping stones and classes of the land use."""

from typing import List, Sequence, Tuple

import numpy as np

from ....core.network.breakpoints.tracks import merge_intervals, runs
from ....core.progress import Progress
from ....gis.roads import Barrier
from ....gis.tables import code_of
from ....gis.vectors import Features
from ...log import Log
from ..shared.geometry import only_polygons
from .courses import Courses
from .crossings import area_hits
from .sampling import Along
from .settings import Settings

#: For each track the distances from its start between which something holds.
Intervals = List[List[Tuple[float, float]]]
_BUILT = ("urban", "village", "other_built", "mine")


def stretches(landuse: Sequence[Along], codes: Sequence[int]) -> Intervals:
    """The intervals in cells of these classes; [] without a land use."""
    return [runs(one.pieces.start, one.pieces.end, np.isin(one.values, codes)) for one in landuse]


def built_stretches(landuse: Sequence[Along]) -> Intervals:
    """The intervals in built-up classes; [] without a land use."""
    codes = code_of("common")
    return stretches(landuse, [codes[key] for key in _BUILT])


def patch_intervals(layers: Sequence[Features], courses: Courses, progress: Progress, log: Log) -> Intervals:
    """The intervals inside sources and stepping stones; [] where there are no layers of them."""
    patches = [Barrier(item.geometry, 0, "") for layer in layers for item in only_polygons(layer, log)]
    inside: Intervals = [[] for _track in courses.tracks] if layers else []
    for hit in area_hits(courses.tracks, patches, progress) if patches else []:
        inside[hit.track].append((hit.start, hit.end))
    return inside


def habitat_intervals(landuse: Sequence[Along], patches: Intervals, settings: Settings) -> Intervals:
    """The intervals inside habitat; [] where nothing tells what is habitat."""
    covered = stretches(landuse, settings.habitat) if settings.habitat else []
    long_enough = [
        [span[:2] for span in merge_intervals(spans, 0.0) if span[1] - span[0] >= settings.least_stone]
        for spans in covered
    ]
    if patches and long_enough:
        return [one + other for one, other in zip(patches, long_enough)]
    return patches or long_enough
