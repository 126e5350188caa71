"""Structure of the ecological network: α, β, γ and cost ratio."""

from typing import List, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsSpatialIndex

from ...core.messages import InputError, marked
from ...core.network.connectivity import unique_links
from ...core.network.connectivity.structure import Structure, network_structure
from ...core.progress import Progress
from ...gis.vectors import Features, Item
from ...translation import tr
from ..base import EcoAlgorithm
from ..log import Log
from ..parameters import LINE, POINT, POLYGON
from ..run import Run
from .shared.geometry import index_of, tell_overlaps
from .shared.ids import key_text, keys_of, number_of, shown
from .shared.patchlinks import require_costs
from .shared.settings import read_features

_LEAST = 3


class NetworkIndices(EcoAlgorithm):
    """Corridors and sources in; closure, line-point ratio and connectivity of the network out."""

    ID = "networkindices"
    GROUP = "network"
    TAGS = (
        "alpha", "beta", "gamma", "network closure", "network structure", "网络结构", "网络闭合度", "线点率",
        "网络连接度", "成本比",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Network structure indices")

    def shortDescription(self) -> str:
        return tr(
            "Closure α, line-point ratio β, connectivity γ and cost ratio of the network and of its parts."
        )

    def method(self) -> str:
        return tr(
            "<p>V sources, L linked pairs of sources (several corridors between two sources are one link, the shortest):"
            "</p><p>α = (L − V + 1) / (2V − 5), closed loops beside the highest number possible; β = L / V, links for "
            "each source; γ = L / (3 (V − 2)), links beside the highest number possible (ChinaXiv-201809.00009). A "
            "network in several parts has their number in place of the 1 of α. Below three sources α and γ are empty."
            "</p><p>cost_ratio = 1 − L / total length in km (usual in Chinese network planning, from no norm).</p>"
            "<p>The table has the whole network in its first row (part 0) and one row for each connected part, the one "
            "with the most sources first.</p>"
        )

    def declare(self) -> None:
        lines = tr("Lines between sources, for example from “Ecological corridors”.")
        self.add_vector(
            "CORRIDORS", tr("Ecological corridors"), lines, kind=("corridors", "line_any"), types=(LINE,)
        )
        sources = tr("All sources of the network, linked or not.")
        self.add_vector(
            "SOURCES",
            tr("Ecological sources"),
            sources,
            kind=("sources", "patch_importance", "source_centrality", "vector_any"),
            types=(POLYGON, LINE, POINT),
        )
        named = tr("Empty: a whole-number field “id”, without one the order.")
        self.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
        for key, label in (("FROM_FIELD", tr("From field")), ("TO_FIELD", tr("To field"))):
            text = tr(
                "Id of the source at an end of the corridor. Empty: the source nearest to the end of the line."
            )
            self.add_field(key, label, text, "CORRIDORS", optional=True)
        cost = tr("Summed up in the table. Empty: no cost.")
        self.add_field("COST_FIELD", tr("Cost field"), cost, "CORRIDORS", optional=True)
        table = tr("part, nodes, links, parts, alpha, beta, gamma, length_m, cost, cost_ratio.")
        self.add_table_output("OUTPUT", tr("Network structure indices"), table, kind="network_indices")
        self.add_number_output("ALPHA", tr("Network closure α"))
        self.add_number_output("BETA", tr("Line-point ratio β"))
        self.add_number_output("GAMMA", tr("Network connectivity γ"))
        self.add_number_output("COST_RATIO", tr("Cost ratio"))
        self.add_number_output("NODES", tr("Number of sources"))
        self.add_number_output("LINKS", tr("Number of links"))
        self.add_number_output("PARTS", tr("Number of connected parts"))

    def check(self, run: Run) -> None:
        if run.inputs.given("FROM_FIELD") != run.inputs.given("TO_FIELD"):
            raise InputError(marked("Give both the from field and the to field, or neither."))

    def execute(self, run: Run) -> dict:
        crs, field = run.inputs.metric_crs("CORRIDORS"), run.inputs.field("ID_FIELD")
        sources = read_features(run.inputs, "SOURCES", crs, [field])
        keys = keys_of(sources.name, sources.items, field, run.log)
        tell_overlaps(sources.name, [item.geometry for item in sources.items], run.log)
        first, second, cost = (run.inputs.field(f"{name}_FIELD") for name in ("FROM", "TO", "COST"))
        corridors = read_features(run.inputs, "CORRIDORS", crs, [first, second, cost], empty=True)
        run.step(0.3)
        if first:
            ends = _named(corridors, (first, second), sources.name, keys)
        else:
            ends = _nearest(corridors.items, sources.items, run.part(0.3, 0.8))
        length = np.array([item.geometry.length() for item in corridors.items])
        links = unique_links(ends[:, 0], ends[:, 1], length)
        costs = _costs(corridors, cost)[links.row] if cost else None
        run.step(0.9)
        parts = network_structure(len(keys), links.first, links.second, links.distance, costs)
        whole = parts[0]
        _tell(run.log, sources.name, ends, len(links.first), whole)
        return {
            "OUTPUT": run.outputs.table("OUTPUT", [_row(part) for part in parts]),
            "ALPHA": whole.alpha, "BETA": whole.beta, "GAMMA": whole.gamma, "COST_RATIO": whole.cost_ratio,
            "NODES": whole.nodes, "LINKS": whole.links, "PARTS": whole.parts,
        }  # fmt: skip


def _row(part: Structure) -> dict:
    row = part._asdict()
    row["length_m"] = row.pop("length")
    return row


def _tell(log: Log, name: str, ends: np.ndarray, links: int, whole: Structure) -> None:
    """What was left out, and what the network lacks; ``name``: of the layer of sources."""
    if whole.nodes < _LEAST:
        sentence = tr("α and γ need at least three sources; “{name}” has {count}: they stay empty.")
        log.warn(sentence.format(name=name, count=whole.nodes))
    own = int((ends[:, 0] == ends[:, 1]).sum())
    if own:
        sentence = tr("{count} corridors begin and end at one source and were left out.")
        log.warn(sentence.format(count=own))
    again = len(ends) - own - links
    if again:
        sentence = tr("{count} corridors link a pair that another links already; the shortest counts.")
        log.say(sentence.format(count=again))
    if whole.parts > 1:
        log.warn(tr("The network falls into {count} parts.").format(count=whole.parts))


def _costs(corridors: Features, field: str) -> np.ndarray:
    costs = [number_of(item.attributes[field]) for item in corridors.items]
    require_costs(costs, field, corridors.name)
    return np.array(costs)


def _named(corridors: Features, fields: Tuple[str, str], sources: str, keys: list) -> np.ndarray:
    """(n, 2) positions of the sources that the fields of each corridor name; ``sources``: their layer."""
    position = {key_text(key): number for number, key in enumerate(keys)}
    ends = [[key_text(item.attributes[field]) for field in fields] for item in corridors.items]
    unknown = sorted({key for pair in ends for key in pair if key not in position})
    if unknown:
        raise InputError(
            marked("“{links}” names ids that “{patches}” has not: {ids}. Choose the id field that both share."),
            links=corridors.name, patches=sources, ids=shown(unknown),
        )  # fmt: skip
    return np.array([[position[key] for key in pair] for pair in ends], int).reshape(-1, 2)


def _nearest(corridors: List[Item], sources: List[Item], progress: Progress) -> np.ndarray:
    """(n, 2) positions of the sources nearest to the two ends of each corridor."""
    shapes = [item.geometry for item in sources]
    index, found = index_of(shapes), []
    for number, item in enumerate(corridors):
        progress(number / len(corridors))
        vertices = list(item.geometry.mergeLines().vertices())
        found.append(
            [_closest(QgsGeometry(end.clone()), shapes, index) for end in (vertices[0], vertices[-1])]
        )
    return np.array(found, int).reshape(-1, 2)


def _closest(point: QgsGeometry, shapes: List[QgsGeometry], index: QgsSpatialIndex) -> int:
    """Position of the nearest shape: boxes show which can be it."""
    first = index.nearestNeighbor(point.asPoint(), 1)[0]
    box = point.boundingBox()
    box.grow(point.distance(shapes[first]) + 1e-6)
    return min(index.intersects(box), key=lambda number: (point.distance(shapes[number]), number))
