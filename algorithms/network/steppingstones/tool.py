"""Stepping stones along corridors: what existing ones contribute, where new ones are missing."""

from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from ...run import Run
from ..shared.ids import key_text, keys_of
from ..shared.patches import require_room
from ..shared.settings import read_features
from .benefit import find_benefit
from .gaps import beside, cover, propose, tracks
from .habitat import Corridors, find_habitat
from .settings import read_settings
from .stones import Existing, Stones, stone_rows


class SteppingStones(EcoAlgorithm):
    """Patches and corridors in; ranked stepping stones and places for new ones out."""

    ID = "steppingstones"
    GROUP = "network"
    TAGS = ("stepping stone", "gap", "candidate", "connector", "踏脚石", "跳板", "廊道间断", "候选斑块")

    def displayName(self) -> str:
        return tr("Stepping stones")

    def shortDescription(self) -> str:
        return tr("Ranks the small patches along corridors and proposes new ones where gaps are too long.")

    def method(self) -> str:
        return tr(
            "<p>Existing stepping stones are patches that are not sources, at least the smallest area and at most the "
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

    def declare(self) -> None:
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
        least = tr("Smaller patches are not stepping stones. Proposed default 1 ha.")
        self.add_number("MIN_AREA", tr("Smallest area (ha)"), least, 1, 0)
        new = tr("Area of a proposed stone, drawn as a circle. Proposed default 5 ha.")
        self.add_number("NEW_AREA", tr("Area of a new stone (ha)"), new, 5, 0.01)
        found = tr("Polygons of existing and circles of proposed stones with id, kind, patch, name, corridor, area_ha, "
                   "offset_m, at_m, gap_m, dPC, dPCconn, dIICconn, ec_change, gap_pc, gap_iic, rank.")  # fmt: skip
        self.add_vector_output("OUTPUT", tr("Stepping stones"), found, kind="stepping_stones")
        self.add_number_output("COUNT", tr("Number of existing stepping stones"))
        self.add_number_output("PROPOSED", tr("Number of proposed stepping stones"))
        self.add_number_output("EC", tr("Equivalent connectivity EC(PC) (km²)"))
        self.add_number_output("EC_GAIN", tr("Rise of EC(PC) with all proposed stones (%)"))

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("PATCHES")
        layer = read_features(run.inputs, "CORRIDORS", crs, empty=True)
        lines, owner = tracks(layer.items)
        labels = [key_text(key) for key in keys_of(layer.name, layer.items, "", run.log)]
        corridors = Corridors(layer.name, lines, [labels[number] for number in owner])
        patches = read_features(run.inputs, "PATCHES", crs, [settings.id_field])
        sources = read_features(run.inputs, "SOURCES", crs) if run.inputs.given("SOURCES") else None
        habitat = find_habitat(patches, sources, corridors, settings, run.log)
        polygons, fixed = habitat.sources + habitat.stones, len(habitat.sources)
        covers = cover(lines, polygons, settings.offset, run.part(0.0, 0.2))
        places = beside(covers, lines, len(polygons))[fixed:]
        near = [number for number, place in enumerate(places) if place]
        new = propose(covers, lines, settings.distance, settings.new_area)
        if not near and not new:
            run.log.warn(
                tr("No patch lies beside a corridor and no gap is longer than the dispersal distance.")
            )
        there = habitat.sources + [habitat.stones[number] for number in near]
        require_room(len(there) + len(new), run.log)
        network = find_benefit(there, new, settings, run.part(0.2, 0.95))
        old = [Existing(habitat.keys[number], habitat.names[number], places[number][0]) for number in near]
        rows = stone_rows(network, Stones(fixed, old, new, corridors.labels))
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, crs),
            "COUNT": len(near),
            "PROPOSED": len(new),
            "EC": network.connectivity,
            "EC_GAIN": network.gain,
        }
