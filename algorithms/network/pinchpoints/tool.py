"""Find the places where the current through corridors is squeezed."""

import numpy as np
from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....core.network.leastcost import least_cost_paths
from ....core.network.pinchpoints import CorridorCurrent, corridor_current, pinch_areas, pinch_threshold
from ....gis.burning import polygonize
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.friction import read_resistance, require_finite
from ..shared.ids import key_kind
from ..shared.linked import linked_pairs, tell_unlinked
from ..shared.settings import (
    declare_links,
    declare_sources,
    read_linking,
    read_links,
    read_max_cost,
    read_sources,
)

_NODATA, _HECTARE, _TENTH = -9999.0, 1e4, 0.1
#: Memory for each cell where the current is computed (all pairs of six sources far apart) and where it is given.
_CELL_BYTES, _GIVEN_BYTES = 280, 55


class PinchPoints(EcoAlgorithm):
    """Current, or sources and resistance, in; pinch points as polygons out."""

    ID = "pinchpoints"
    GROUP = "network"
    TAGS = (
        "pinch point",
        "bottleneck",
        "current",
        "circuit theory",
        "pinchpoint mapper",
        "生态夹点",
        "夹点",
        "瓶颈",
        "电路理论",
        "电流",
    )

    def displayName(self):
        return tr("Ecological pinch points")

    def shortDescription(self):
        return tr("Finds where the current through corridors is squeezed, as polygons with class and "
                  "current.")  # fmt: skip

    def method(self):
        return tr(
            "<p>Pinch points are the connected cells (eight neighbours) whose current reaches a threshold: the "
            "highest class of natural breaks (study of western Jilin, ChinaXiv-202112.00068), the highest share of "
            "the cells, or mean + n · standard deviation. Cells in sources are left out, as all current of a source "
            "runs through them. class: 1 first-level, 2 second-level pinch point, natural breaks of the mean currents "
            "of the areas; mean, max: current (A); area_ha: hectares; from, to: the corridor with the highest "
            "current there, where it is known.</p>"
            "<p>The current comes from a raster, for example from “Circuit-theory current”, or is computed here from "
            "sources and resistance as Pinchpoint Mapper of Linkage Mapper does: per corridor, in the cells with "
            "C<sub>A</sub> + C<sub>B</sub> − LCD at most the cutoff, 1 A flows from the one source to the other over "
            "eight neighbours; a branch has the mean of two resistances times the distance of the cells; over corridors "
            "the maximum counts (McRae et al. 2008, Ecology 89: 2712).</p>"
        )

    def declare(self):
        declare_sources(self, optional=True)
        declare_links(self)
        current = tr("Current map, for example from “Circuit-theory current”. Empty: computed from the sources and the "
                     "resistance.")  # fmt: skip
        self.add_raster(
            "CURRENT",
            tr("Current (empty: is computed)"),
            current,
            kind=("current", "current_maximum", "current_corridors", "raster_any"),
            optional=True,
        )
        swath = tr("Normalised cost, from “Ecological corridors”: pinch points lie where it is at most the "
                   "cutoff.")  # fmt: skip
        self.add_raster("CORRIDORS", tr("Corridor swath"), swath, kind=("swath", "raster_any"), optional=True)
        options = {
            "naturalbreaks": tr("Highest class of natural breaks"),
            "quantile": tr("Highest share of the cells"),
            "stddev": tr("Mean plus standard deviations"),
        }
        self.add_choice("METHOD", tr("Method"), tr("What makes a pinch point."), options, "naturalbreaks")
        classes = tr("More classes: fewer and stronger pinch points. Proposed default 5.")
        self.add_number("CLASSES", tr("Number of classes (natural breaks)"), classes, 5, 2, 20, integer=True)
        share = tr("Default 10, as the 90 % quantile of the literature.")
        self.add_number("SHARE", tr("Share of the cells (%; highest share)"), share, 10, 0.01, 99.99)
        width = tr("Proposed default 2.")
        label = tr("Standard deviations (mean plus standard deviations)")
        self.add_number("DEVIATIONS", label, width, 2, 0, advanced=True)
        beyond = tr("Cost beyond the cheapest that still belongs to a corridor. Empty: all of the swaths; where the "
                    "current is computed, a tenth of the median least cost of the corridors (proposed default; the demo "
                    "of Linkage Mapper takes 5000).")  # fmt: skip
        self.add_number("CUTOFF", tr("Cutoff of the swath (resistance × m)"), beyond, None, 0, optional=True)
        least = tr("Smaller pinch points are left out. Proposed default 0 (none).")
        self.add_number("MIN_AREA", tr("Smallest area (ha)"), least, 0, 0, advanced=True)
        areas = tr("Polygons with id, class, mean, max, area_ha, from, to; id 1 has the highest mean "
                   "current.")  # fmt: skip
        self.add_vector_output("OUTPUT", tr("Pinch points"), areas, kind="pinchpoints")
        used = tr("The current that was graded: outside sources, inside corridors (A).")
        self.add_raster_output(
            "CURRENT_OUTPUT",
            tr("Current in corridors"),
            used,
            kind="current_corridors",
            optional=True,
            created=False,
        )
        self.add_number_output("COUNT", tr("Number of pinch points"))
        self.add_number_output("THRESHOLD", tr("Threshold of the current (A)"))

    def check(self, run):
        if not run.inputs.given("CURRENT") and not (
            run.inputs.given("SOURCES") and run.inputs.given("RESISTANCE")
        ):
            raise InputError(
                marked(
                    "Give a current raster, or sources and a resistance surface from which the current is computed."
                )
            )

    def execute(self, run):
        grid = run.inputs.grid()
        keys, pairs, found = (
            self._read(run, grid) if run.inputs.given("CURRENT") else self._compute(run, grid)
        )
        if run.inputs.given("CORRIDORS"):
            swath, limit = run.inputs.raster("CORRIDORS").read(), run.inputs.number("CUTOFF")
            with np.errstate(invalid="ignore"):
                found.current[~(swath <= (np.finfo(np.float32).max if limit is None else limit))] = np.nan
        threshold = self._threshold(run, found.current)
        least = int(np.ceil(run.inputs.number("MIN_AREA") * _HECTARE / grid.cell_area))
        level = np.inf if threshold is None else threshold
        labels, areas = pinch_areas(found.current, level, found.link, least)
        if not areas and threshold is not None:
            told = tr("No pinch point of that size: no area reaches the threshold of {value} A.")
            run.log.warn(told.format(value=f"{threshold:.4g}"))
        run.step(0.95)
        rows = _rows(labels, areas, grid, [[keys[end - 1] for end in pair] for pair in pairs])
        used = run.outputs.write_raster("CURRENT_OUTPUT", found.current, grid)
        output = run.outputs.write_vector("OUTPUT", _definitions(keys), rows, grid.crs)
        return {"OUTPUT": output, "CURRENT_OUTPUT": used, "COUNT": len(areas), "THRESHOLD": threshold}

    def _threshold(self, run, current):
        """The threshold; None, with a warning, where the corridors computed here have no pinch point."""
        try:
            return pinch_threshold(
                current, run.inputs.choice("METHOD"), classes=run.inputs.integer("CLASSES"), share=run.inputs.number("SHARE"),
                width=run.inputs.number("DEVIATIONS"),
            )  # fmt: skip
        except InputError as error:
            if run.inputs.given("CURRENT"):
                raise
            run.log.warn(tr(error.template).format(**error.values))
            return None

    def _read(self, run, grid):
        """The given current outside the sources; whose corridor a cell is, is not known."""
        source = run.inputs.raster("CURRENT")
        require_cells(source.name, grid.cells, _GIVEN_BYTES)
        current = source.read(infinite=True)
        require_finite(source.name, current)
        inside = run.inputs.mask("SOURCES", grid)
        if inside is not None:
            current[inside.read() > 0] = np.nan
        return [], [], CorridorCurrent(current, None, np.empty(0))

    def _compute(self, run, grid):
        """Ids of the sources, the linked pairs, and the current in their corridors."""
        resistance = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES)
        places = read_sources(run.inputs, grid, resistance, run.log)
        pairs = linked_pairs(
            places, read_links(run.inputs), read_linking(run.inputs), resistance, grid, run.part(0.05, 0.2)
        )
        if not pairs:
            nothing = np.full(grid.shape, np.nan, np.float32)
            return places.keys, pairs, CorridorCurrent(nothing, None, np.empty(0))
        cutoff, most = run.inputs.number("CUTOFF"), read_max_cost(run.inputs)
        if cutoff is None:
            links = least_cost_paths(
                resistance, places.cells, pairs, grid.cell_size, max_cost=most, progress=run.part(0.2, 0.3)
            ).links
            cutoff = _TENTH * float(np.median([link.cost for link in links] or [0.0]))
            run.log.say(tr("Corridor cutoff: {cutoff} (resistance × m).").format(cutoff=f"{cutoff:,.0f}"))
        found = corridor_current(
            resistance,
            places.cells,
            pairs,
            cutoff,
            grid.cell_size,
            max_cost=most,
            progress=run.part(0.3, 0.9),
        )
        tell_unlinked(pairs, found.resistance, places.keys, run.log)
        found.current[places.cells > 0] = np.nan
        return places.keys, pairs, found


def _rows(labels, areas, grid, ends):
    parts = {area.label: [] for area in areas}
    for label, polygon in polygonize(labels, grid, 8):
        parts[label].append(polygon)
    for area in areas:
        shape = (
            QgsGeometry.collectGeometry(parts[area.label])
            if len(parts[area.label]) > 1
            else parts[area.label][0]
        )
        names = ends[area.link] if area.link >= 0 else (None, None)
        hectares = area.cells * grid.cell_area / _HECTARE
        yield shape, (area.label, area.grade, area.mean, area.maximum, hectares, *names)


def _definitions(keys):
    kind = key_kind(keys)
    return (
        ("id", "int"), ("class", "int"), ("mean", "real", 20, 6), ("max", "real", 20, 6), ("area_ha", "real", 20, 4),
        ("from", *kind), ("to", *kind),
    )  # fmt: skip
