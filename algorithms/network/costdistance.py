"""Accumulate the cost of movement from sources over a resistance surface."""

import numpy as np

from ...core.wavefront import accumulate
from ...gis.grid import Grid
from ...translation import tr
from ..base import EcoAlgorithm
from ..run import Run
from .shared.friction import read_resistance
from .shared.ids import LARGEST_ID
from .shared.places import Places, places_of_features, places_of_raster
from .shared.settings import declare_neighbours, read_features, read_ids, read_max_cost, read_neighbours

#: Memory for each cell with all outputs, measured across 1 and 3 million cells.
_CELL_BYTES = 40


class CostDistance(EcoAlgorithm):
    """Sources and resistance in; least accumulated cost, allocation and back-links out."""

    ID = "costdistance"
    GROUP = "network"
    TAGS = (
        "cost distance",
        "accumulated cost",
        "MCR",
        "allocation",
        "累积阻力",
        "最小累积阻力",
        "成本距离",
        "分配",
    )

    def displayName(self) -> str:
        return tr("Accumulated cost")

    def shortDescription(self) -> str:
        return tr("Spreads the least cost of movement from the sources over the resistance surface.")

    def method(self) -> str:
        return tr(
            "<p>MCR = min Σ Dᵢⱼ · Rᵢ. A step between neighbouring cells costs the mean of their two resistances "
            "times the distance of their centres in metres; eight neighbours; nodata cannot be crossed. The result "
            "is in resistance × metres. Allocation is the id of the source reached at the least cost; back-links "
            "are directions to the previous cell, their number times 45 degrees counter-clockwise from east "
            "(1 north-east … 8 east, 0 at the source). Same rule as GRASS r.cost, there in cell units.</p>"
        ) + tr(
            "<p>With 16 neighbours there are also knight's moves, two cells along and one across: the mean of the four cells "
            "they touch times the distance (r.cost -k); none past nodata. Their back-links are 9 to 16, less 8 times 45 "
            "degrees less 22.5 (9 east-north-east, 10 north-north-east … 16 east-south-east).</p>"
        )

    def declare(self) -> None:
        sources = tr("Polygons, lines or points, or a raster whose values above 0 are source ids. Features are numbered "
                     "by a whole-number field “id”, without one in order.")  # fmt: skip
        self.add_layer(
            "SOURCES", tr("Ecological sources"), sources, kind=("sources", "vector_any", "raster_classes_any")
        )
        text = tr("Above 0; nodata cannot be crossed.")
        self.add_raster("RESISTANCE", tr("Resistance surface"), text, kind="resistance")
        most = tr("Cells that cost more stay nodata. Empty: no limit.")
        self.add_number("MAX_COST", tr("Highest cost (resistance × m)"), most, None, 0, optional=True)
        declare_neighbours(self)
        self.add_raster_output("OUTPUT", tr("Accumulated cost"), tr("Resistance × metres."), kind="cost")
        nearest = tr("Id of the source reached at the least cost.")
        self.add_raster_output(
            "ALLOCATION", tr("Allocation"), nearest, kind="cost_allocation", optional=True, created=False
        )
        links = tr("Direction to the previous cell, 0 at sources.")
        self.add_raster_output(
            "BACKLINK", tr("Back-links"), links, kind="cost_backlink", optional=True, created=False
        )
        self.add_number_output("HIGHEST", tr("Highest accumulated cost (resistance × m)"))

    def check(self, run: Run) -> None:
        read_ids(run.inputs, "SOURCES", run.inputs.grid())

    def execute(self, run: Run) -> dict:
        wanted = {key: run.outputs.wanted(key) for key in ("ALLOCATION", "BACKLINK")}
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        ids = read_ids(run.inputs, "SOURCES", grid)
        if ids is not None:
            places = places_of_raster(ids, resistance, run.log)
        else:
            layer = read_features(run.inputs, "SOURCES", grid.crs)
            places = places_of_features(layer, "", grid, resistance, run.log)
        result = accumulate(
            resistance,
            places.cells,
            grid.cell_size,
            max_cost=read_max_cost(run.inputs),
            neighbours=read_neighbours(run.inputs),
            allocation=wanted["ALLOCATION"],
            backlink=wanted["BACKLINK"],
            dtype=np.float32,
            progress=run.part(0.1, 0.9),
        )
        found = {
            "OUTPUT": run.outputs.write_raster("OUTPUT", result.cost, grid),
            "ALLOCATION": "",
            "BACKLINK": "",
        }
        if result.allocation is not None:
            found["ALLOCATION"] = _write_allocation(run, places, result.allocation, grid)
        if result.backlink is not None:
            found["BACKLINK"] = run.outputs.write_raster("BACKLINK", result.backlink.astype(np.int16), grid)
        return {**found, "HIGHEST": float(np.nanmax(result.cost))}


def _write_allocation(run: Run, places: Places, allocation: np.ndarray, grid: Grid) -> str:
    """The ids of the sources as whole numbers of 32 bits, or as float64 where one of them is greater."""
    dtype = "int32" if max(places.keys) <= LARGEST_ID else "float64"
    with run.outputs.raster("ALLOCATION", grid, dtype=dtype, nodata=0) as writer:
        if writer is not None:
            writer.write(np.array([0, *places.keys], dtype)[allocation])
    return run.outputs.destination("ALLOCATION")
