"""Links between patches: distances from edge to edge or centroid to centroid, or a layer of links."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.connectivity import unique_links
from ....core.network.connectivity.probability import Links
from ....core.progress import Progress
from ....translation import tr
from .linked import key_text
from .patches import number_of
from .places import shown


def edge_links(geometries: Sequence[QgsGeometry], limit: float, progress: Progress) -> Links:
    """Distances from edge to edge (m) of all pairs not farther apart than ``limit``; exact."""
    size = np.array([geometry.constGet().nCoordinates() for geometry in geometries])
    order = np.argsort(-size, kind="stable")  # the larger one is indexed, the smaller one asks
    boxes = [geometries[number].boundingBox() for number in order]
    box = np.array([(b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()) for b in boxes])
    first, second, distance = [], [], []
    for place, number in enumerate(order[:-1]):
        progress(place / len(order))
        aside = np.maximum(box[place, :2] - box[place + 1 :, 2:], box[place + 1 :, :2] - box[place, 2:])
        near = np.flatnonzero(np.hypot(*np.maximum(aside, 0).T) <= limit) + place + 1
        engine = QgsGeometry.createGeometryEngine(geometries[number].constGet())
        engine.prepareGeometry()
        for other in order[near]:
            apart = engine.distance(geometries[other].constGet())
            if apart <= limit:
                first.append(number)
                second.append(other)
                distance.append(apart)
    return unique_links(np.array(first, int), np.array(second, int), np.array(distance))


def centroid_links(geometries: Sequence[QgsGeometry]) -> Links:
    """Distances between the centroids (m) of all pairs."""
    points = [geometry.centroid().asPoint() for geometry in geometries]
    x, y = np.array([(point.x(), point.y()) for point in points]).T
    first, second = np.triu_indices(len(points), 1)
    return unique_links(first, second, np.hypot(x[first] - x[second], y[first] - y[second]))


class GivenLinks(NamedTuple):
    """Links of a layer or table.

    Attributes:
        links: each pair once, the cheapest. lines: geometry of each, None in a table.
    """

    links: Links
    lines: List[Optional[QgsGeometry]]


def read_links(run, crs, keys: list, patches: str) -> GivenLinks:
    """LINKS with the ids of FROM_FIELD and TO_FIELD and the cost of COST_FIELD.

    Raises:
        InputError: an id that no patch has, a cost that is no number of at least 0.
    """
    source, position = run.inputs.source("LINKS"), {key_text(key): number for number, key in enumerate(keys)}
    fields = [run.inputs.field(f"{name}_FIELD") for name in ("FROM", "TO", "COST")]
    rows, unknown = _link_rows(run, source, crs, fields), set()
    for _line, one, other, _value in rows:
        unknown.update(key for key in (one, other) if key not in position)
    if unknown:
        raise InputError(
            marked("“{links}” names ids that “{patches}” has not: {ids}. Choose the id field that both share."),
            links=source.sourceName(), patches=patches, ids=shown(sorted(unknown)),
        )  # fmt: skip
    require_costs([row[3] for row in rows], fields[2], source.sourceName())
    ends = np.array([(position[row[1]], position[row[2]]) for row in rows], int).reshape(-1, 2)
    links = unique_links(ends[:, 0], ends[:, 1], np.array([row[3] for row in rows], float))
    if len(links.first) < len(rows):
        sentence = tr("{count} links name a pair again or a patch itself; the cheapest of each pair counts.")
        run.log.say(sentence.format(count=len(rows) - len(links.first)))
    return GivenLinks(links, [rows[number][0] for number in links.row])


def require_costs(values: Sequence[float], field: str, layer: str) -> None:
    """Refuse costs of links that are missing, no numbers, infinite or below 0."""
    wrong = sum(not 0 <= value < np.inf for value in values)
    if wrong:
        raise InputError(
            marked("Field “{field}” of “{layer}” is missing or below 0 in {count} links. Costs are numbers of at least "
                 "0; leave out links that do not exist."),
            field=field, layer=layer, count=wrong,
        )  # fmt: skip


def _link_rows(run, source, crs, fields: list) -> list:
    """(line or None, from, to, cost) of each link; ids as text."""
    if source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        found = [
            (item.geometry, item.attributes)
            for item in run.inputs.features("LINKS", crs, fields, slim=True, empty=True)
        ]
    else:
        found = [(None, row) for row in run.inputs.rows("LINKS", tuple(fields))]
    return [(line, *(key_text(row[f]) for f in fields[:2]), number_of(row[fields[2]])) for line, row in found]
