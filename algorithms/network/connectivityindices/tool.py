"""How well patches of habitat are connected, and what each patch contributes."""

from qgis.core import QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.connectivity import distance_matrix, useful_range
from ....core.network.connectivity.analysis import analyse
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON, TABLE
from ..shared.patches import read_patches, require_room
from ..shared.patchlinks import GivenLinks, centroid_links, edge_links, given_links
from .importance import (
    INDEX_FIELDS,
    index_names,
    index_rows,
    link_fields,
    link_rows,
    patch_fields,
    patch_rows,
)
from .settings import read_link_table, read_patch_layer

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

    def displayName(self):
        return tr("Connectivity indices")

    def shortDescription(self):
        return tr("Measures how well habitat patches are connected and what each patch and link contributes.")

    def method(self):
        return tr(
            "<p>Patches are nodes of a graph, a area, d distance, n number of patches, A the area of the landscape. "
            "All indices as in Conefor 2.7.3.</p>"
            "<p>Probabilities: pᵢⱼ = exp(ln p · dᵢⱼ / d₀) with the threshold d₀ and the probability p there; p*ᵢⱼ is the "
            "highest product of probabilities along any path. PCnum = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ, PC = PCnum / A², "
            "EC(PC) = √PCnum (unit of the areas). F = Σ pᵢⱼ and AWF = Σ aᵢ aⱼ pᵢⱼ over ordered pairs. Between "
            "edges, pairs with p below 10⁻¹² count as 0.</p>"
            "<p>Links where d ≤ threshold: IICnum = Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) with nl the fewest links between two patches; "
            "NL links, NC components, H = Σ 1 / nl over pairs, LCPnum = Σ c² and CCP = Σ (c / Σa)² over components of "
            "area c, BC share of the shortest paths between two others that run through a patch.</p>"
            "<p>Importance of a patch: 100 · (X − X without it) / X. dPC = intra (its own area, 100 aₖ² / PCnum) + flux "
            "(200 aₖ Σ aⱼ p*ₖⱼ / PCnum) + conn, the connector (what others lose because their best path ran through it: "
            "stepping stones); dIIC alike. Candidates: gain in percent of what exists.</p>"
            "<p>Grades of dPC (ChinaXiv-201809.00009): source above 3 %, extremely important 1–3 %, important "
            "0.1–1 %, general below 0.1 %. These grades are ranks: 1 is the highest, other than the importance of "
            "services, where 3 is. Sources: Saura & Pascual-Hortal 2007, Saura & Rubio 2010, Saura et al. 2011.</p>"
        )

    def declare(self):
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
        found = tr("Polygons with id, name, area, candidate, component, degree, dIIC and dPC with their fractions "
                   "(%), BC, dNL, dNC, dH, dLCP, dCCP, dF, dAWF (%), rank (1 highest dPC) and grade.")  # fmt: skip
        self.add_vector_output(
            "OUTPUT", tr("Patch importance"), found, kind="patch_importance", types=POLYGON
        )
        lines = tr("Lines with from, to, distance, p, linked, dIIC and dPC of the removal (%), rank and grade: links at most "
                   "the threshold long, or all given links.")  # fmt: skip
        self.add_vector_output(
            "LINKS_OUTPUT",
            tr("Link importance"),
            lines,
            kind="link_importance",
            types=LINE,
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

    def check(self, run):
        useful_range(run.inputs.number("THRESHOLD"), run.inputs.number("PROBABILITY"))
        if run.inputs.choice("DISTANCE") == "links" and not run.inputs.given("LINKS"):
            raise InputError(marked("Give the layer of links, or choose another distance."))
        if run.inputs.given("TOTAL_AREA") and run.inputs.number("TOTAL_AREA") <= 0:
            raise InputError(marked("The landscape area has to be above 0."))

    def execute(self, run):
        crs, name = run.inputs.metric_crs("PATCHES"), run.inputs.source("PATCHES").sourceName()
        patches = read_patches(*read_patch_layer(run.inputs, crs), run.log)
        count = len(patches.keys)
        if patches.existing.sum() < 2:
            raise InputError(
                marked("Connectivity needs at least two existing patches; “{name}” has {count}."),
                name=name, count=int(patches.existing.sum()),
            )  # fmt: skip
        require_room(count, run.log)
        given = self._links(run, patches, crs, name)
        distance = distance_matrix(count, given.links)
        limits = run.inputs.number("THRESHOLD"), run.inputs.number("PROBABILITY")
        wanted = run.inputs.given("LINKS_OUTPUT")
        found = analyse(
            patches.areas, distance, *limits, patches.existing, run.inputs.number("TOTAL_AREA"),
            run.part(0.2, 0.7 if wanted else 0.98),
        )  # fmt: skip
        self._tell(run, patches, found)
        lines = (
            link_rows(patches, distance, given, limits, run.inputs.choice("DISTANCE"), run.part(0.7, 0.98))
            if wanted
            else []
        )
        rows = patch_rows(patches, found)
        results = {"OUTPUT": run.outputs.write_vector("OUTPUT", patch_fields(patches), rows, crs)}
        kind = QgsWkbTypes.Type.MultiLineString
        results["LINKS_OUTPUT"] = run.outputs.write_vector(
            "LINKS_OUTPUT", link_fields(patches), lines, crs, kind
        )
        results["INDICES"] = run.outputs.write_table(
            "INDICES", INDEX_FIELDS, index_rows(found.indices, run.inputs.field("AREA_FIELD"))
        )
        results.update({key: found.indices.get(_KEYS.get(key, key)) for key in _NUMBERS}, COUNT=count)
        return results

    def _links(self, run, patches, crs, name) -> GivenLinks:
        kind, geometries = run.inputs.choice("DISTANCE"), patches.geometries
        if kind == "links":
            return given_links(read_link_table(run.inputs, crs), patches.keys, name, run.log)
        if kind == "centroid":
            return GivenLinks(centroid_links(geometries), [])
        limit = max(
            useful_range(run.inputs.number("THRESHOLD"), run.inputs.number("PROBABILITY")),
            run.inputs.number("THRESHOLD"),
        )
        return GivenLinks(edge_links(geometries, limit, run.part(0.0, 0.2)), [])

    def _tell(self, run, patches, found):
        if found.indices["NL"] == 0:
            run.log.warn(
                tr("No two patches are linked within the threshold. Is it in the unit of the distances?")
            )
        elif found.indices["NC"] > 1:
            sentence = tr("The patches fall into {count} components.")
            run.log.say(sentence.format(count=int(found.indices["NC"])))
        if not run.inputs.given("TOTAL_AREA"):
            run.log.say(
                tr("Without the landscape area IIC and PC are left empty; EC(IIC) and EC(PC) are there.")
            )
