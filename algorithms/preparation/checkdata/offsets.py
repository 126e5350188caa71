"""Check for the offset of web maps (GCJ-02, BD-09): never claimed without a layer that shows it."""

from typing import Iterator

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry, QgsLineString

from ....core.preparation.findings import NOTE, WARNING, Finding
from ....core.preparation.gcj02 import CHINA
from ....core.preparation.gcjfit import FEWEST, Reference, compare, densified
from ....core.wkb import coordinates
from ....gis.rasters import RasterSource
from ....gis.vectors import move_geometry
from ....translation import tr
from ..shared.geographic import geographic
from .survey import Survey, placed
from .vectorfacts import VectorFacts
from .wording import listed, percent

_TOLERANCE = 40.0
#: With cells larger than this, in metres, the edge of the grid is too coarse to show the offset.
_COARSEST = 200.0
_MOST_POINTS, _MOST_VERTICES, _MOST_REFERENCE, _MOST_PAIRS = 3000, 1_000_000, 600_000, 90
_FITS = 0.3


def offset(survey: Survey) -> Iterator[Finding]:
    """Compare every vector layer with every other one, and with the edge of the planning grid."""
    layers = [facts for facts in survey.facts if facts.kind == "vector" and _in_china(facts, survey)]
    if not layers:
        return
    runs = {id(facts): _runs(facts, survey) for facts in layers}
    references = [
        (
            facts.name,
            id(facts),
            Reference(densified(runs[id(facts)], _TOLERANCE, _MOST_REFERENCE), _TOLERANCE),
        )
        for facts in layers
    ]
    source = survey.grid_source
    if source is not None and max(source.grid.cell_size) <= _COARSEST:
        tolerance = max(_TOLERANCE, 0.75 * max(source.grid.cell_size))
        references.append((survey.grid_name, 0, Reference(_grid_edge(source, survey), tolerance)))
    pairs, doubtful, trusted = 0, [], set()
    for facts in layers:
        settled, points = False, _sample(runs[id(facts)])
        for name, key, reference in references:
            survey.step(0.0)
            pairs += 1
            if key == id(facts) or pairs > _MOST_PAIRS:
                continue
            fit = compare(points, reference)
            if fit.count < FEWEST:
                continue
            found = fit.evidence()
            if found:
                trusted.add(name)
                yield _claim(facts.name, name, fit, found, reference.tolerance)
            turned = max(fit.turned.values())
            settled = settled or bool(found) or fit.as_is >= max(_FITS, 2 * turned)
        if not settled:
            doubtful.append(facts.name)
    doubtful = [name for name in doubtful if name not in trusted]
    if doubtful:
        text = tr(
            "Whether these layers carry the offset of web maps (GCJ-02, BD-09) cannot be told, because no other layer "
            "has the same lines: {names}. Add a layer known to be right, such as the official boundary."
        )
        yield Finding(NOTE, "offset", "", text.format(names=listed(doubtful)))


def _claim(name: str, reference: str, fit, direction: str, tolerance: float) -> Finding:
    label = "GCJ-02" if direction.startswith("gcj02") else "BD-09"
    text = tr(
        "The layer carries the offset {offset} of web maps, if “{reference}” is right: {after} of {count} vertices lie "
        "within {tolerance} m of it once the offset of {metres} m is taken out, {before} as they are, and at most "
        "{turned} after an equal shift in any other direction."
    )
    values = {
        "offset": label,
        "reference": reference,
        "after": percent(fit.corrected[direction]),
        "before": percent(fit.as_is),
        "turned": percent(fit.turned[direction]),
        "count": f"{fit.count:,}",
        "tolerance": f"{tolerance:.0f}",
        "metres": f"{fit.metres[direction]:.0f}",
    }
    return Finding(WARNING, "offset", name, text.format(**values), direction)


def _in_china(facts: VectorFacts, survey: Survey) -> bool:
    """Whether the middle of a layer lies where web maps are shifted, by its CRS."""
    if not placed(facts) or not facts.vertices:
        return False
    there = facts.crs
    base, _differs = geographic(there)
    box = QgsGeometry.fromRect(facts.extent)
    if base != there and not move_geometry(box, QgsCoordinateTransform(there, base, survey.context)):
        return False
    middle = box.boundingBox().center()
    return CHINA[0] <= middle.x() <= CHINA[2] and CHINA[1] <= middle.y() <= CHINA[3]


def _runs(facts: VectorFacts, survey: Survey) -> list:
    """Lines, rings and points as arrays of longitude and latitude; of large layers, features evenly spread."""
    base, _differs = geographic(facts.crs)
    transform = QgsCoordinateTransform(facts.crs, base, survey.context)
    every = max(1, facts.vertices // _MOST_VERTICES)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoFlags)
    request.setSubsetOfAttributes([])
    request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    found = []
    for number, feature in enumerate(facts.layer.getFeatures(request)):
        survey.step(0.0)
        geometry = QgsGeometry(feature.geometry())
        if number % every or geometry.isEmpty() or not geometry.boundingBox().isFinite():
            continue
        if base == facts.crs or move_geometry(geometry, transform):
            found += [np.array(run) for run in coordinates(bytearray(geometry.asWkb().data()))]
    return found


def _sample(runs: list) -> np.ndarray:
    vertices = np.concatenate([np.zeros((0, 2)), *runs])
    return vertices[:: max(1, len(vertices) // _MOST_POINTS)]


def _grid_edge(source: RasterSource, survey: Survey) -> np.ndarray:
    """Points in longitude and latitude where cells with and without data meet; evenly thinned where they are many."""
    grid, found, last = source.grid, [], None
    windows = list(grid.windows())
    most = _MOST_REFERENCE // len(windows)
    for window in windows:
        survey.step(0.0)
        valid = ~np.isnan(source.read(window))
        rows, columns = np.nonzero(valid[:, 1:] != valid[:, :-1])
        points = [np.column_stack([columns + 1.0, rows + window.top + 0.5])]
        above = valid if last is None else np.vstack([last, valid])
        rows, columns = np.nonzero(above[1:] != above[:-1])
        points.append(np.column_stack([columns + 0.5, rows + window.top + (1.0 if last is None else 0.0)]))
        last = valid[-1:]
        found += [one[:: 2 * len(one) // most + 1] for one in points]
    cells = np.concatenate(found)
    if len(cells) < 2:
        return np.zeros((0, 2))
    x, y = grid.x0 + cells[:, 0] * grid.cell_x, grid.y0 - cells[:, 1] * grid.cell_y
    line = QgsGeometry(QgsLineString(x.tolist(), y.tolist()))
    base, _differs = geographic(grid.crs)
    if not move_geometry(line, QgsCoordinateTransform(grid.crs, base, survey.context)):
        return np.zeros((0, 2))
    return np.array(coordinates(bytearray(line.asWkb().data()))[0])


TOGETHER = (offset,)
