"""Links between patches: distances from edge to edge or centroid to centroid, or a layer of links."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....core.network.connectivity import unique_links
from ....core.network.connectivity.probability import Links
from ....core.progress import Progress
from ....translation import tr
from ...log import Log
from .ids import key_text, shown


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


class LinkRow(NamedTuple):
    """A link as a layer or table gives it: its line, None in a table, the ids of its ends as text, its cost."""

    line: Optional[QgsGeometry]
    first: str
    second: str
    cost: float


class GivenLinks(NamedTuple):
    """Links of a layer or table.

    Attributes:
        links: each pair once, the cheapest. lines: geometry of each, None in a table.
    """

    links: Links
    lines: List[Optional[QgsGeometry]]


class LinkTable(NamedTuple):
    """The rows of a layer or table of links, its name, and the field of the cost."""

    name: str
    cost_field: str
    rows: List[LinkRow]


def given_links(table: LinkTable, keys: list, patches: str, log: Log) -> GivenLinks:
    """Links between the patches with these ids, each pair once, the cheapest.

    Args:
        patches: name of the layer of patches.

    Raises:
        InputError: an id that no patch has, a cost that is not a number of at least 0.
    """
    position = {key_text(key): number for number, key in enumerate(keys)}
    unknown = {end for row in table.rows for end in (row.first, row.second) if end not in position}
    if unknown:
        raise InputError(
            marked("“{links}” names ids that “{patches}” has not: {ids}. Choose the id field that both share."),
            links=table.name, patches=patches, ids=shown(sorted(unknown)),
        )  # fmt: skip
    costs = [row.cost for row in table.rows]
    require_costs(costs, table.cost_field, table.name)
    ends = np.array([(position[row.first], position[row.second]) for row in table.rows], int).reshape(-1, 2)
    links = unique_links(ends[:, 0], ends[:, 1], np.array(costs, float))
    if len(links.first) < len(costs):
        sentence = tr("{count} links name a pair again or a patch itself; the cheapest of each pair counts.")
        log.say(sentence.format(count=len(costs) - len(links.first)))
    return GivenLinks(links, [table.rows[number].line for number in links.row])


def require_costs(values: Sequence[float], field: str, layer: str) -> None:
    """Refuse costs of links that are missing, no numbers, infinite or below 0."""
    wrong = sum(not 0 <= value < np.inf for value in values)
    if wrong:
        raise InputError(
            marked("Field “{field}” of “{layer}” is missing or below 0 in {count} links. Costs are numbers of at least "
                 "0; leave out links that do not exist."),
            field=field, layer=layer, count=wrong,
        )  # fmt: skip
