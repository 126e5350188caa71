"""What lies along the corridor of a feature, read from the layers of the project."""

import math
from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from ...compat import NULL
from ...core.messages import InputError
from ...core.network.breakpoints.tracks import Track, make_track
from ...core.network.profile import Stations, Window, nearest_measure, stations, widths
from ..grid import Grid
from ..grid import Window as Rows
from ..rasters import open_layer
from ..systems import same_system
from .subjects import Subject, layer_of_kind

#: Metres shown before and after a place, how wide a corridor may be to each side, the farthest corridor (proposed).
REACH, BREADTH, FARTHEST = 1500.0, 1500.0, 1000.0
#: All of them are at least so many cells.
_CELLS, _CELLS_AWAY = 10, 3
RESISTANCE, CURRENT, WIDTH = "resistance", "current", "width"
_CURRENTS = ("current_corridors", "current", "current_maximum")
_FEWEST = 2


class Profile(NamedTuple):
    """Values along a corridor.

    Attributes:
        distance: (n,) metres from the place, below 0 towards the start of the corridor.
        series: name of what was read to its (n,) values, NaN where there are none.
        xy: (n, 2) the places.
    """

    distance: np.ndarray
    series: Dict[str, np.ndarray]
    xy: np.ndarray


def profile_of(subject: Subject, layer: QgsVectorLayer, project: QgsProject) -> Optional[Profile]:
    """The profile of a feature; None where no corridor, or no raster in its coordinate system, is in the project."""
    corridors = layer_of_kind(project, ("corridors",))
    if not isinstance(corridors, QgsVectorLayer) or corridors.crs() != layer.crs():
        return None
    rasters = _rasters(project, layer)
    place = (subject.spot.x, subject.spot.y)
    if not rasters:
        return None
    step = min(min(source.grid.cell_size) for source in rasters.values())
    farthest, breadth = max(FARTHEST, _CELLS_AWAY * step), max(BREADTH, _CELLS * step)
    track = _track(corridors, place, subject.attributes.get("corridor"), farthest)
    if track is None:
        for source in rasters.values():
            source.close()
        return None
    found = stations(track, nearest_measure(track, place)[0], max(REACH, _CELLS * step), step)
    series = {}
    try:
        for name, source in rasters.items():
            window = _window(source, found, breadth if name == WIDTH else step)
            series[name] = widths(window, found, breadth) if name == WIDTH else window.at(found.xy)
    finally:
        for source in rasters.values():
            source.close()
    return Profile(found.distance, series, found.xy)


def _rasters(project: QgsProject, layer: QgsVectorLayer) -> dict:
    """Open rasters in the coordinate system of a layer; those that cannot be read are left out."""
    opened = {}
    for name, wanted in ((RESISTANCE, ("resistance",)), (CURRENT, _CURRENTS), (WIDTH, ("swath",))):
        found = layer_of_kind(project, wanted)
        if not isinstance(found, QgsRasterLayer) or not same_system(found.crs().toWkt(), layer.crs().toWkt()):
            continue
        try:
            opened[name] = open_layer(found, codes=False)
        except InputError:
            continue  # the chart says which of the three it shows
    return opened


def _track(
    corridors: QgsVectorLayer, place: Tuple[float, float], number: object, farthest: float
) -> Optional[Track]:
    """The part of a corridor nearest to a place: of the corridor with that number where it names one."""
    best, least = None, math.inf
    for position, feature in enumerate(corridors.getFeatures(), 1):
        if number not in (None, NULL) and "id" in corridors.fields().names() and feature["id"] != number:
            continue
        for xy in _lines(feature.geometry()):
            track = make_track(position, xy)
            if len(track.xy) < _FEWEST:
                continue
            away = nearest_measure(track, place)[1]
            if away < least:
                best, least = track, away
    return best if least <= farthest else None


def _lines(geometry) -> List[np.ndarray]:
    return [np.array([(v.x(), v.y()) for v in part.vertices()]) for part in geometry.constParts()]


def _window(source, found: Stations, margin: float) -> Window:
    """The rows of a raster around places."""
    grid: Grid = source.grid
    top = (grid.y0 - float(found.xy[:, 1].max()) - margin) / grid.cell_y
    bottom = (grid.y0 - float(found.xy[:, 1].min()) + margin) / grid.cell_y
    first, last = max(0, math.floor(top)), min(grid.rows, math.ceil(bottom) + 1)
    if first >= last:
        return Window(np.zeros((0, 0)), grid.x0, grid.y0, grid.cell_x, grid.cell_y)
    values = source.read(Rows(first, last - first, grid.columns))
    return Window(values, grid.x0, grid.y0 - first * grid.cell_y, grid.cell_x, grid.cell_y)
