"""How well patches of habitat are connected, and what each patch contributes."""

from typing import Dict

from ....core.messages import InputError, marked
from ....core.network.connectivity import distance_matrix
from ....core.network.connectivity.analysis import analyse
from ....core.progress import Progress
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...parameters import LINE, POLYGON, TABLE
from ...run import Run
from ..shared.ids import key_kind
from ..shared.patches import Patches, read_patches, require_room
from ..shared.patchlinks import GivenLinks, centroid_links, edge_links, given_links
from ..shared.settings import read_features
from .importance import link_rows, patch_rows
from .indices import index_names, index_rows
from .method import connectivity_method
from .settings import Settings, read_link_table, read_settings

_NUMBERS = ("IIC", "PC", "EC", "EC_IIC", "NL", "NC", "H", "LCP", "CCP", "F", "AWF")
_KEYS = {"EC": "EC(PC)", "EC_IIC": "EC(IIC)", "LCP": "LCPnum"}


class ConnectivityIndices(EcoAlgorithm):
    """Patches and their distances in; indices of the network and importance of each patch out."""

    ID = "connectivityindices"
    GROUP = "network"
    TAGS = (
        "connectivity", "Conefor", "probability of connectivity", "dPC", "IIC", "stepping stone", "graph", "连通性",
        "景观连通性", "斑块重要性", "可能连通性指数", "整体连通性指数", "踏脚石",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Connectivity indices")

    def shortDescription(self) -> str:
        return tr("Measures how well habitat patches are connected and what each patch and link contributes.")

    def method(self) -> str:
        return connectivity_method()

    def declare(self) -> None:
        patches = tr(
            "Polygons in a CRS in metres, for example cores of “Morphological spatial pattern analysis (MSPA)”."
        )
        self.add_vector("PATCHES", tr("Patches"), patches, kind=("sources", "polygon_any"), types=(POLYGON,))
        named = tr("Empty: a whole-number field “id”, without one the order.")
        self.add_field("ID_FIELD", tr("Patch id field"), named, "PATCHES", optional=True)
        area = tr("Area or any weight of at least 0, as quality × area. Empty: area of the polygon in km².")
        self.add_field("AREA_FIELD", tr("Area field"), area, "PATCHES", optional=True)
        candidate = tr("1 or yes where the patch does not exist yet. Candidates are looked at one by one; their "
                       "values are gains in percent of what exists.")  # fmt: skip
        self.add_field("CANDIDATE_FIELD", tr("Candidate field"), candidate, "PATCHES", optional=True)
        options = {
            "edge": tr("Edge to edge"), "centroid": tr("Centroid to centroid"), "links": tr("Cost of given links"),
        }  # fmt: skip
        self.add_choice(
            "DISTANCE", tr("Distance"), tr("Between which places of two patches."), options, "edge"
        )
        links = tr(
            "Links by ids of patches, as “Ecological corridors” writes them. Only for “Cost of given links”."
        )
        self.add_vector(
            "LINKS",
            tr("Given links"),
            links,
            kind=("corridors", "table_any"),
            types=(LINE, TABLE),
            optional=True,
        )
        for key, label, default in (
            ("FROM_FIELD", tr("From field"), "from"),
            ("TO_FIELD", tr("To field"), "to"),
            ("COST_FIELD", tr("Cost field"), "lcd"),
        ):
            text = tr("Field of the links. Default as “Ecological corridors” writes it.")
            self.add_field(key, label, text, "LINKS", optional=True, default=default, advanced=True)
        far = tr("Patches at most this far apart are linked (IIC, NC …), and the distance at which the dispersal "
                 "probability holds (PC …). Metres; the unit of the cost for given links. Default 1500 m "
                 "(ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("THRESHOLD", tr("Distance threshold (m, or unit of the cost)"), far, 1500)
        likely = tr("Probability of dispersal over the threshold, above 0 and below 1. Default 0.5 "
                    "(ChinaXiv-201809.00009).")  # fmt: skip
        self.add_number("PROBABILITY", tr("Dispersal probability at the threshold"), likely, 0.5)
        whole = tr(
            "Area of the whole landscape in the unit of the patches' areas. Empty: no IIC and PC, all others."
        )
        self.add_number(
            "TOTAL_AREA", tr("Landscape area (km², or unit of the area field)"), whole, None, 0, optional=True
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        found = tr("Polygons with id, name, area, candidate, component, degree, dIIC and dPC with their fractions "
                   "(%), BC, dNL, dNC, dH, dLCP, dCCP, dF, dAWF (%), rank (1 highest dPC) and grade.")  # fmt: skip
        self.add_vector_output("OUTPUT", tr("Patch importance"), found, kind="patch_importance")
        lines = tr("Lines with from, to, distance, p, linked, dIIC and dPC of the removal (%), rank and grade: links at most "
                   "the threshold long, or all given links.")  # fmt: skip
        self.add_vector_output(
            "LINKS_OUTPUT",
            tr("Link importance"),
            lines,
            kind="link_importance",
            optional=True,
            created=False,
        )
        table = tr("One row for each index: index, name, value, unit.")
        self.add_table_output(
            "INDICES", tr("Indices of the network"), table, kind="connectivity_indices", optional=True
        )
        names = index_names()
        for key in _NUMBERS:
            self.add_number_output(key, names[_KEYS.get(key, key)])
        self.add_number_output("COUNT", tr("Number of patches"))

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("PATCHES")
        layer = read_features(run.inputs, "PATCHES", crs, settings.fields)
        patches = read_patches(layer, settings.fields, run.log)
        _require_two(patches, layer.name)
        require_room(len(patches.keys), run.log)
        table = read_link_table(run.inputs, settings, crs)
        if table is not None:
            given = given_links(table, patches.keys, layer.name, run.log)
        else:
            given = _measured(patches, settings, run.part(0.0, 0.2))
        distance, wanted = distance_matrix(len(patches.keys), given.links), run.outputs.wanted("LINKS_OUTPUT")
        found = analyse(
            patches.areas, distance, settings.threshold, settings.probability, patches.existing,
            landscape=settings.total, progress=run.part(0.2, 0.7 if wanted else 0.98),
        )  # fmt: skip
        _tell(run.log, found.indices, settings)
        lines = link_rows(patches, distance, given, settings, run.part(0.7, 0.98)) if wanted else []
        rows, ids, indices = patch_rows(patches, found), key_kind(patches.keys), found.indices
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, crs, ids=ids),
            "LINKS_OUTPUT": run.outputs.vector("LINKS_OUTPUT", lines, crs, ids=ids),
            "INDICES": run.outputs.table("INDICES", index_rows(indices, settings.fields.area)),
            **{key: indices.get(_KEYS.get(key, key)) for key in _NUMBERS},
            "COUNT": len(patches.keys),
        }


def _require_two(patches: Patches, name: str) -> None:
    count = int(patches.existing.sum())
    if count < 2:
        raise InputError(
            marked("Connectivity needs at least two existing patches; “{name}” has {count}."),
            name=name,
            count=count,
        )


def _measured(patches: Patches, settings: Settings, progress: Progress) -> GivenLinks:
    """Links by the distances between the patches."""
    if settings.distance == "centroid":
        return GivenLinks(centroid_links(patches.geometries), [])
    return GivenLinks(edge_links(patches.geometries, settings.reach, progress), [])


def _tell(log: Log, indices: Dict[str, float], settings: Settings) -> None:
    if indices["NL"] == 0:
        log.warn(tr("No two patches are linked within the threshold. Is it in the unit of the distances?"))
    elif indices["NC"] > 1:
        log.say(tr("The patches fall into {count} components.").format(count=int(indices["NC"])))
    if settings.total is None:
        log.say(tr("Without the landscape area IIC and PC are left empty; EC(IIC) and EC(PC) are there."))
