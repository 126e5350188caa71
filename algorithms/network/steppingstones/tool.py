"""Stepping stones along corridors: what existing ones contribute, where new ones are missing."""

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.connectivity import (
    dispersal_probability,
    distance_matrix,
    strongest_paths,
    useful_range,
)
from ....core.network.connectivity.analysis import analyse
from ....core.network.connectivity.binary import linked_within
from ....core.network.connectivity.paths import HOPS, closed, direct_hops
from ....core.network.connectivity.stones import joint_gain
from ....gis.vectors import name_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from ..shared.geometry import only_polygons
from ..shared.ids import key_text, keys_of
from ..shared.patches import require_room
from ..shared.patchlinks import edge_links
from ..shared.settings import read_features
from .benefit import FIELDS, Habitat, Network, stone_rows
from .gaps import beside, cover, holding_ends, mostly_inside, propose, tracks

_HECTARE, _KM2 = 1e4, 1e6


class SteppingStones(EcoAlgorithm):
    """Patches and corridors in; ranked stepping stones and places for new ones out."""

    ID = "steppingstones"
    GROUP = "network"
    TAGS = ("stepping stone", "gap", "candidate", "connector", "踏脚石", "跳板", "廊道间断", "候选斑块")

    def displayName(self):
        return tr("Stepping stones")

    def shortDescription(self):
        return tr("Ranks the small patches along corridors and proposes new ones where gaps are too long.")

    def method(self):
        return tr(
            "<p>Existing stepping stones are patches that are no sources, at least the smallest area and at most the "
            "given distance from a corridor. They and the sources form a network with the distances from edge to edge; "
            "their contribution is that of “Connectivity indices” (Conefor 2.7.3): dPC (%), its connector dPCconn, the "
            "connector of IIC with links up to the dispersal distance dIICconn, and ec_change, the fall of EC(PC) "
            "without the patch (%). rank: by dPCconn, then dPC.</p>"
            "<p>Gaps are stretches of a corridor without source or stepping stone that are longer than the dispersal "
            "distance. New stones divide each evenly so that no stretch is longer: n = ⌈gap / distance⌉ − 1. dPC and "
            "ec_change are then the gain if the stone is added alone, gap_pc and gap_iic the rise of EC(PC) and EC(IIC) in "
            "percent if all stones of the gap are added. rank: by gap_iic, then gap_pc.</p>"
            "<p>Fields: kind 1 existing, 2 proposed; corridor and at_m, where along it; offset_m distance from it; gap_m, "
            "the gap (proposed) or the longer stretch beside the patch (existing). Rule for gaps: proposed.</p>"
        )

    def declare(self):
        patches = tr("Habitat patches of any size, sources among them or not, in a CRS in metres.")
        self.add_vector("PATCHES", tr("Patches"), patches, kind=("sources", "polygon_any"), types=(POLYGON,))
        named = tr("Empty: a whole-number field “id”, without one the order.")
        self.add_field("ID_FIELD", tr("Patch id field"), named, "PATCHES", optional=True)
        lines = tr("Lines, for example from “Ecological corridors”.")
        self.add_vector(
            "CORRIDORS", tr("Ecological corridors"), lines, kind=("corridors", "line_any"), types=(LINE,)
        )
        sources = tr(
            "Patches more than half inside a source are that source. Empty: patches in which a corridor ends."
        )
        self.add_vector(
            "SOURCES",
            tr("Ecological sources"),
            sources,
            kind=("sources", "patch_importance", "polygon_any"),
            types=(POLYGON,),
            optional=True,
        )
        far = tr("Longer gaps ask for a new stone; also the threshold of the connectivity. Default 1500 m "
                 "(ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("DISTANCE", tr("Dispersal distance (m)"), far, 1500)
        likely = tr("Probability of dispersal over the dispersal distance, above 0 and below 1. Default 0.5 "
                    "(ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("PROBABILITY", tr("Dispersal probability at the distance"), likely, 0.5)
        aside = tr("Patches farther from every corridor are left out. Proposed default 500 m.")
        self.add_number("OFFSET", tr("Largest distance from a corridor (m)"), aside, 500, 0)
        least = tr("Smaller patches are no stepping stones. Proposed default 1 ha.")
        self.add_number("MIN_AREA", tr("Smallest area (ha)"), least, 1, 0)
        new = tr("Area of a proposed stone, drawn as a circle. Proposed default 5 ha.")
        self.add_number("NEW_AREA", tr("Area of a new stone (ha)"), new, 5, 0.01)
        found = tr("Polygons of existing and circles of proposed stones with id, kind, patch, name, corridor, area_ha, "
                   "offset_m, at_m, gap_m, dPC, dPCconn, dIICconn, ec_change, gap_pc, gap_iic, rank.")  # fmt: skip
        self.add_vector_output("OUTPUT", tr("Stepping stones"), found, kind="stepping_stones", types=POLYGON)
        self.add_number_output("COUNT", tr("Number of existing stepping stones"))
        self.add_number_output("PROPOSED", tr("Number of proposed stepping stones"))
        self.add_number_output("EC", tr("Equivalent connectivity EC(PC) (km²)"))
        self.add_number_output("EC_GAIN", tr("Rise of EC(PC) with all proposed stones (%)"))

    def check(self, run):
        useful_range(run.inputs.number("DISTANCE"), run.inputs.number("PROBABILITY"))

    def execute(self, run):
        crs, reach = run.inputs.metric_crs("PATCHES"), run.inputs.number("DISTANCE")
        corridors = run.inputs.features("CORRIDORS", crs, empty=True)
        lines, owner = tracks(corridors)
        habitat = self._habitat(run, crs, lines)
        polygons, fixed = habitat.sources + habitat.stones, len(habitat.sources)
        covers = cover(lines, polygons, run.inputs.number("OFFSET"), run.part(0.0, 0.2))
        places = beside(covers, lines, len(polygons))[fixed:]
        near = [number for number, place in enumerate(places) if place]
        new = propose(covers, lines, reach, run.inputs.number("NEW_AREA") * _HECTARE)
        if not near and not new:
            run.log.warn(
                tr("No patch lies beside a corridor and no gap is longer than the dispersal distance.")
            )
        circles = [proposal.circle for proposal in new]
        shapes = habitat.sources + [habitat.stones[number] for number in near] + circles
        network = self._network(run, shapes, fixed + len(near), new)
        labels = [
            key_text(key)
            for key in keys_of(run.inputs.source("CORRIDORS").sourceName(), corridors, "", run.log)
        ]
        old = [(habitat.keys[number], habitat.names[number], places[number][0]) for number in near]
        rows = stone_rows(network, fixed, old, new, [labels[number] for number in owner])
        return {
            "OUTPUT": run.outputs.write_vector("OUTPUT", FIELDS, rows, crs),
            "COUNT": len(near),
            "PROPOSED": len(new),
            "EC": network.connectivity,
            "EC_GAIN": network.gain,
        }

    def _habitat(self, run, crs, lines) -> Habitat:
        field = run.inputs.field("ID_FIELD")
        items = only_polygons(read_features(run.inputs, "PATCHES", crs, [field]), run.log)
        keys = keys_of(run.inputs.source("PATCHES").sourceName(), items, field, run.log)
        shapes = [item.geometry for item in items]
        if run.inputs.given("SOURCES"):
            sources = [
                item.geometry for item in only_polygons(read_features(run.inputs, "SOURCES", crs), run.log)
            ]
            taken = mostly_inside(shapes, sources)
        else:
            taken = holding_ends(shapes, lines)
            sources = [shape for shape, inside in zip(shapes, taken) if inside]
        if not sources:
            raise InputError(
                marked("No corridor of “{corridors}” ends in a patch of “{patches}”. Give the ecological sources."),
                corridors=run.inputs.source("CORRIDORS").sourceName(), patches=run.inputs.source("PATCHES").sourceName(),
            )  # fmt: skip
        least = run.inputs.number("MIN_AREA") * _HECTARE
        kept = [n for n, shape in enumerate(shapes) if not taken[n] and shape.area() >= least]
        names = [name_of(items[n].attributes) for n in kept]
        return Habitat(sources, [shapes[n] for n in kept], [key_text(keys[n]) for n in kept], names)

    def _network(self, run, shapes, count, new) -> Network:
        require_room(len(shapes), run.log)
        limits = run.inputs.number("DISTANCE"), run.inputs.number("PROBABILITY")
        areas = np.array([shape.area() / _KM2 for shape in shapes])
        links = edge_links(shapes, max(useful_range(*limits), limits[0]), run.part(0.2, 0.5))
        distance, existing = distance_matrix(len(shapes), links), np.arange(len(shapes)) < count
        found = analyse(areas, distance, *limits, existing, progress=run.part(0.5, 0.8))
        p, hops = dispersal_probability(distance, *limits), direct_hops(linked_within(distance, limits[0]))
        best, steps = strongest_paths(p[:count, :count]), closed(hops[:count, :count], HOPS)
        gaps = {}
        for number, proposal in enumerate(new):
            gaps.setdefault(proposal.gap_number, []).append(count + number)
        gains = {}
        for done, (gap, added) in enumerate(gaps.items()):
            run.step(0.8 + 0.15 * done / len(gaps))
            gains[gap] = joint_gain(areas, p, best, added), joint_gain(areas, hops, steps, added, HOPS)
        gain = joint_gain(areas, p, best, range(count, len(shapes)))
        return Network(shapes, areas, found.patches, gains, found.indices["EC(PC)"], gain)
