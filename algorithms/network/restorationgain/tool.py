"""Rank break points by what repairing them is worth to the network."""

import numpy as np
from qgis.core import QgsWkbTypes

from ....core.network.restorationgain import levels, restoration_gain
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POINT, POLYGON
from ..shared.friction import read_resistance
from ..shared.linked import ENDS, corridor_pairs, present_sources
from ..shared.settings import read_features, read_sources
from .repairs import read_measures

_KM2, _CELLS = 1e6, 1.5
_CELL_BYTES = 90  # of memory, measured with six sources across 1 and 3 million cells
_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
_REAL = ("real", 20, 4)
_FIELDS = (
    ("id", "int"), ("place", "int"), ("points", "int"), ("barrier", "text", 200), ("measure", "text", 250),
    ("cost", *_REAL), ("gain_ec", "real", 20, 6), ("cost_fall", *_REAL), ("links", "int"),
    ("per_cost", "real", 20, 8), ("order", "int"), ("step_gain", "real", 20, 6), ("cum_gain", "real", 20, 6),
    ("cum_cost", *_REAL), ("level", "int"),
)  # fmt: skip
_CURVE = (
    ("order", "int"), ("id", "int"), ("place", "int"), ("cost", *_REAL), ("cum_cost", *_REAL),
    ("step_gain", "real", 20, 6), ("cum_gain", "real", 20, 6), ("ec_km2", "real", 20, 6), ("cost_fall", *_REAL),
)  # fmt: skip


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
            "Points with mitigated = 1 are left out.</p>"
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
        cost = tr("Cost of repairing a break point, above 0, in any unit. Empty: every measure costs 1.")
        self.add_field("COST_FIELD", tr("Cost field"), cost, "BREAKPOINTS", optional=True)
        most = tr("In the unit of the cost field; without one, how many measures. Empty: no limit.")
        self.add_number("BUDGET", tr("Budget"), most, None, 0, optional=True)
        radius = tr("Half the width of what is repaired. Empty: one and a half cells (proposed default).")
        self.add_number("RADIUS", tr("Radius of a repair (m)"), radius, None, 0, optional=True)
        after = tr("Resistance of repaired cells. Default 1, as in Barrier Mapper of Linkage Mapper.")
        self.add_number("RESTORED", tr("Resistance after restoration"), after, 1, 0, advanced=True)
        reach = tr("Cost d₀ at which the dispersal probability p₀ applies; to give a distance, multiply it by the usual "
                   "resistance on the way. Empty: the median cost of the corridors (proposed default).")  # fmt: skip
        self.add_number(
            "THRESHOLD", tr("Dispersal threshold (resistance × m)"), reach, None, 0, optional=True
        )
        chance = tr("p₀, between 0 and 1. Default 0.5 (ChinaXiv-201809.00009).")
        self.add_number("PROBABILITY", tr("Dispersal probability"), chance, 0.5, 0, 1)
        found = tr("One point per measure: gains alone, order, gain of the step, cumulative gain and cost.")
        self.add_vector_output("OUTPUT", tr("Repairs by gain"), found, kind="repairs", types=POINT)
        curve = tr("Gain (%) against cost, one row per step of the order, beginning with nothing done.")
        self.add_table_output("CURVE", tr("Curve of gain and cost"), curve, kind="gain_curve")
        self.add_number_output("COUNT", tr("Measures in the order"))
        self.add_number_output("GAIN", tr("Gain of the order (%)"))
        self.add_number_output("GAIN_ALL", tr("Gain of all measures (%)"))
        self.add_number_output("EC", tr("Equivalent connectivity before (km²)"))

    def execute(self, run):
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        places = read_sources(run.inputs, grid, resistance, run.log)
        present_sources(places)
        pairs = corridor_pairs(places, read_features(run.inputs, "CORRIDORS", None, ENDS, empty=True))
        radius = run.inputs.number("RADIUS") or _CELLS * max(grid.cell_size)
        measures = read_measures(run, grid, radius)
        budget = run.inputs.number("BUDGET")
        found = restoration_gain(
            resistance, places.cells, pairs, _areas(places, grid), [m.cells for m in measures], grid.cell_size,
            restored=run.inputs.number("RESTORED"), prices=np.array([m.price for m in measures]),
            budget=np.inf if budget is None else budget, threshold=run.inputs.number("THRESHOLD"),
            probability=run.inputs.number("PROBABILITY"), progress=run.part(0.1, 0.95),
        )  # fmt: skip
        self._tell(run, found, places, measures, radius)
        rows = _rows(measures, found)
        output = run.outputs.write_vector("OUTPUT", _FIELDS, rows, grid.crs, QgsWkbTypes.Type.Point)
        gain = found.steps[-1].total_gain if found.steps else 0.0
        return {
            "OUTPUT": output, "CURVE": run.outputs.write_table("CURVE", _CURVE, _curve(measures, found)),
            "COUNT": len(found.steps), "GAIN": gain, "GAIN_ALL": found.together, "EC": found.connectivity,
        }  # fmt: skip

    def _tell(self, run, found, places, measures, radius):
        if not measures:
            run.log.warn(tr("No break point is left to repair: the curve holds the network as it is."))
            return
        run.log.say(
            tr("Radius {radius} m; dispersal threshold {threshold} (resistance × m); EC {ec} km².").format(
                radius=f"{radius:g}", threshold=f"{found.threshold:.6g}", ec=f"{found.connectivity:.6g}"
            )
        )
        if found.unconnected:
            names = ", ".join(f"{places.keys[a - 1]}–{places.keys[b - 1]}" for a, b in found.unconnected[:10])
            run.log.warn(tr("No path connects these sources: {names}.").format(names=names))
        if found.idle:
            sentence = tr("{count} measures change nothing: their cells are nodata or not above the resistance "
                          "after restoration.")  # fmt: skip
            run.log.warn(sentence.format(count=len(found.idle)))
        far = int(np.count_nonzero(found.links == 0)) - len(found.idle)
        if far:
            sentence = tr("{count} measures alone make no corridor cheaper: they lie far from every corridor, or "
                          "another break of the corridor remains dearer than the way round.")  # fmt: skip
            run.log.say(sentence.format(count=far))
        total = found.steps[-1].total_gain if found.steps else 0.0
        sentence = tr("{count} of {all} measures in the order raise EC by {gain} %; all together {most} %.")
        run.log.say(
            sentence.format(
                count=len(found.steps), all=len(measures), gain=f"{total:.4g}", most=f"{found.together:.4g}"
            )
        )


def _areas(places, grid) -> np.ndarray:
    """km² of the sources: of their polygons, else of their cells; 0 for those that are not on the surface."""
    cells = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    areas = cells * grid.cell_area / _KM2
    for number, item in enumerate(places.items):
        if cells[number] and item.geometry.type() == _POLYGONS:
            areas[number] = item.geometry.area() / _KM2
    return areas


def _rows(measures, found) -> list:
    steps = {step.measure: (number, step) for number, step in enumerate(found.steps, 1)}
    classes, rows = levels(found), []
    for number, measure in enumerate(measures):
        order, step = steps.get(number, (None, None))
        gain = float(found.gain[number])
        values = (
            number + 1, measure.place, len(measure.items), measure.text("barrier"), measure.text("measure"),
            measure.price, gain, float(found.fall[number]), int(found.links[number]), gain / measure.price, order,
            *((step.gain, step.total_gain, step.total_cost) if step else (None, None, None)), classes[number],
        )  # fmt: skip
        rows.append((measure.point, values))
    return rows


def _curve(measures, found) -> list:
    rows = [(0, None, None, 0.0, 0.0, 0.0, 0.0, found.connectivity, 0.0)]
    for number, step in enumerate(found.steps, 1):
        value = found.connectivity * (1 + step.total_gain / 100)
        rows.append(
            (number, step.measure + 1, measures[step.measure].place, step.cost, step.total_cost, step.gain,
             step.total_gain, value, step.fall)
        )  # fmt: skip
    return rows
