"""Find the places where the current through corridors is squeezed."""

from typing import Optional

import numpy as np

from ....core.messages import InputError
from ....core.network.pinchpoints import pinch_areas, pinch_threshold
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ..shared.friction import read_resistance
from ..shared.ids import key_kind
from ..shared.linked import linked_pairs
from ..shared.settings import declare_links, declare_sources, read_links, read_sources
from .areas import HECTARE, area_rows
from .currents import computed_current, given_current, leave_corridors
from .settings import Settings, declare_threshold, read_settings

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
        declare_threshold(self)
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
        read_settings(run.inputs)

    def execute(self, run):
        settings, grid = read_settings(run.inputs), run.inputs.grid()
        given = run.inputs.given("CURRENT")
        current = self._read(run, grid) if given else self._compute(run, grid, settings)
        if run.inputs.given("CORRIDORS"):
            leave_corridors(current.amperes, run.inputs.raster("CORRIDORS").read(), settings.cutoff)
        threshold = _threshold(current.amperes, settings, None if given else run.log)
        least = int(np.ceil(settings.least_area * HECTARE / grid.cell_area))
        level = np.inf if threshold is None else threshold
        labels, areas = pinch_areas(current.amperes, level, current.link, least)
        if not areas and threshold is not None:
            sentence = tr("No pinch point of that size: no area reaches the threshold of {value} A.")
            run.log.warn(sentence.format(value=f"{threshold:.4g}"))
        run.step(0.95)
        rows, ids = area_rows(labels, areas, grid, current), key_kind(current.keys)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, grid.crs, ids=ids),
            "CURRENT_OUTPUT": run.outputs.write_raster("CURRENT_OUTPUT", current.amperes, grid),
            "COUNT": len(areas),
            "THRESHOLD": threshold,
        }

    def _read(self, run, grid):
        """The given current outside the sources; whose corridor a cell is, is not known."""
        source = run.inputs.raster("CURRENT")
        require_cells(source.name, grid.cells, _GIVEN_BYTES)
        return given_current(source, run.inputs.mask("SOURCES", grid))

    def _compute(self, run, grid, settings):
        """The current in the corridors between the sources."""
        resistance = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES)
        places = read_sources(run.inputs, grid, resistance, run.log)
        links = read_links(run.inputs)
        pairs = linked_pairs(places, links, settings.linking, resistance, grid, run.part(0.05, 0.2))
        return computed_current(
            resistance, places, pairs, grid, settings, progress=run.part(0.2, 0.9), log=run.log
        )


def _threshold(amperes: np.ndarray, settings: Settings, log: Optional[Log]) -> Optional[float]:
    """The threshold; with a log for a warning None, where there is no pinch point."""
    try:
        return pinch_threshold(
            amperes,
            settings.method,
            classes=settings.classes,
            share=settings.share,
            width=settings.deviations,
        )
    except InputError as error:
        if log is None:
            raise
        log.warn(tr(error.template).format(**error.values))
        return None
