"""Rank break points by what repairing them is worth to the network."""

import numpy as np

from ....core.network.restorationgain import restoration_gain
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POINT, POLYGON
from ...verdicts import as_judged, declare_verdicts
from ..shared.friction import read_resistance
from ..shared.geometry import tell_overlaps
from ..shared.linked import ENDS, corridor_pairs, present_sources
from ..shared.settings import read_features, read_sources
from .gains import curve_rows, measure_rows, source_areas, tell_gains, total_gain
from .repairs import find_measures
from .settings import declare_dispersal, declare_repair, read_settings

#: Memory for each cell, measured with six sources across 1 and 3 million cells.
_CELL_BYTES = 90


class RestorationGain(EcoAlgorithm):
    """Break points, corridors, sources and resistance in; gain of each repair and the best order out."""

    ID = "restorationgain"
    GROUP = "network"
    TAGS = (
        "restoration gain",
        "equivalent connectivity",
        "cost benefit",
        "ranking",
        "budget",
        "修复增益",
        "连通增益",
        "修复优先序",
        "断裂点",
    )

    def displayName(self):
        return tr("Connectivity gain of repairs")

    def shortDescription(self):
        return tr(
            "Ranks break and barrier points by how much repairing them improves the ecological network."
        )

    def method(self):
        return tr(
            "<p>A measure repairs the cells around a break point: a disc of the radius given (the field radius of "
            "barrier points goes first), a strip of that radius along the corridor where the break (length_m) is "
            "longer, or the line or area itself. They get the resistance after restoration where theirs is higher; "
            "nodata stays. Points that share a place number are one measure; its cost is the highest of theirs. "
            "Points with mitigated = 1 are left out. With a plan at work, its verdicts hold: rejected points are left "
            "out, mitigated ones too, moved ones lie at their new place, other measures take the place of those proposed."
            "</p>"
            "<p>Least costs of all corridors with the repaired cells are exact, as if computed anew. "
            "EC = √ Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ in km² (equivalent connectivity, Saura et al. 2011), a area of a source, p* the "
            "highest product along any path of p = exp(ln(p₀) · cost / d₀), cost the least cost of a corridor. "
            "gain_ec: rise of EC in percent of EC before, if this measure alone is carried out; cost_fall: fall of the "
            "least costs of all corridors (resistance × m); links: corridors that get cheaper; per_cost: gain_ec / "
            "cost.</p><p>Greedy order: of the measures that the rest of the budget pays, the one with the highest gain "
            "per cost follows next; all gains are computed anew after each step, until none gains. Two breaks of one "
            "corridor can gain more together than one by one, so the order is good but need not be the best set. "
            "level: measures that bring the first 50 % of the gain of the whole order, up to 80 %, the rest (proposed "
            "classes); not chosen; without gain.</p>"
        )

    def declare(self):
        points = tr("From “Ecological break points” (points or gaps), “Ecological barriers”, or any points, lines or "
                    "polygons. Fields used where there are: place, corridor, length_m, radius, mitigated, barrier, "
                    "measure.")  # fmt: skip
        self.add_vector(
            "BREAKPOINTS",
            tr("Break points"),
            points,
            kind=("breakpoints", "gaps", "barrier_points", "vector_any"),
            types=(POINT, LINE, POLYGON),
        )
        lines = tr(
            "From “Ecological corridors”: fields from and to name the sources they link, id numbers them."
        )
        self.add_vector("CORRIDORS", tr("Corridors"), lines, kind="corridors", types=(LINE,))
        sources = tr("The sources with which the corridors were drawn.")
        self.add_vector(
            "SOURCES",
            tr("Ecological sources"),
            sources,
            kind=("sources", "patch_importance", "source_centrality", "vector_any"),
            types=(POLYGON, LINE, POINT),
        )
        named = tr("Ids that the corridors name. Empty: a whole-number field “id”, without one the order.")
        self.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
        above = tr("The surface with which the corridors were drawn, above 0; nodata cannot be crossed.")
        self.add_raster("RESISTANCE", tr("Resistance surface"), above, kind="resistance")
        declare_repair(self)
        declare_dispersal(self)
        declare_verdicts(self)
        found = tr("One point per measure: gains alone, order, gain of the step, cumulative gain and cost.")
        self.add_vector_output("OUTPUT", tr("Repairs by gain"), found, kind="repairs", types=POINT)
        curve = tr("Gain (%) against cost, one row per step of the order, beginning with nothing done.")
        self.add_table_output("CURVE", tr("Curve of gain and cost"), curve, kind="gain_curve")
        self.add_number_output("COUNT", tr("Measures in the order"))
        self.add_number_output("GAIN", tr("Gain of the order (%)"))
        self.add_number_output("GAIN_ALL", tr("Gain of all measures (%)"))
        self.add_number_output("EC", tr("Equivalent connectivity before (km²)"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, inputs = read_settings(run.inputs), run.inputs
        resistance, grid = read_resistance(inputs.raster("RESISTANCE"), _CELL_BYTES), inputs.grid()
        places = read_sources(inputs, grid, resistance, run.log)
        tell_overlaps(places.name, [item.geometry for item in places.features], run.log)
        present_sources(places)  # the likelier fault goes before one of the corridors
        corridors = read_features(inputs, "CORRIDORS", grid.crs, ENDS, empty=True)
        pairs = corridor_pairs(places, corridors)
        broken = read_features(inputs, "BREAKPOINTS", grid.crs, [settings.cost_field], empty=True)
        broken = as_judged(inputs, "BREAKPOINTS", broken, grid.crs, run.log)
        measures = find_measures(broken, corridors.items, grid, settings, run.part(0.0, 0.1), run.log)
        found = restoration_gain(
            resistance,
            places.cells,
            pairs,
            source_areas(places, grid),
            [measure.cells for measure in measures],
            grid.cell_size,
            restored=settings.restored,
            prices=np.array([measure.price for measure in measures]),
            budget=settings.budget,
            threshold=settings.threshold,
            probability=settings.probability,
            progress=run.part(0.1, 0.95),
        )
        tell_gains(found, len(measures), places.keys, settings.radius, run.log)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", measure_rows(measures, found), grid.crs),
            "CURVE": run.outputs.table("CURVE", curve_rows(measures, found)),
            "COUNT": len(found.steps),
            "GAIN": total_gain(found),
            "GAIN_ALL": found.together,
            "EC": found.connectivity,
        }
