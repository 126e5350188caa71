"""Create the planning grid that every raster of a plan shares."""

import math

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ...core.messages import InputError, marked
from ...gis.burning import burn
from ...gis.grid import Grid, require_metres
from ...gis.systems import can_be_written, crs_wkt
from ...translation import tr
from ..base import EcoAlgorithm
from ..run import Run
from ..told import tell_lost

_MOST_CELLS = 1_000_000_000


class PlanGrid(EcoAlgorithm):
    """Boundary, cell size and CRS in; a raster of 1 inside the boundary out."""

    ID = "plangrid"
    GROUP = "preparation"
    TAGS = ("grid", "extent", "cell size", "snap raster", "规划网格", "栅格", "范围", "分辨率")

    def displayName(self) -> str:
        return tr("Create planning grid")

    def shortDescription(self) -> str:
        return tr("Makes the one grid (CRS, origin, cell size, extent) that all rasters of the plan share.")

    def method(self) -> str:
        return tr(
            "<p>The grid covers the boundary plus the margin. Its origin is a multiple of the cell size, so "
            "that grids made for neighbouring areas line up. A cell is 1 where its centre lies inside the "
            "boundary, nodata elsewhere.</p>"
        )

    def declare(self) -> None:
        text = tr("Polygons of the planning area, in any CRS.")
        self.add_vector(
            "BOUNDARY", tr("Planning boundary"), text, kind=("boundary", "districts", "polygon_any")
        )
        self.add_number("CELL_SIZE", tr("Cell size (m)"), tr("Side of a cell in metres."), 100, 0.1, 100_000)
        text = tr(
            "A projected CRS in metres; EPSG:4527 is CGCS2000 / 3-degree Gauss-Kruger zone 39 (Beijing)."
        )
        self.add_crs("CRS", tr("Coordinate system"), text)
        text = tr("How far the grid reaches beyond the boundary, so that distances near it are right.")
        self.add_number("MARGIN", tr("Margin (m)"), text, 0, 0, optional=True, advanced=True)
        self.add_raster_output(
            "OUTPUT", tr("Planning grid"), tr("1 inside the boundary, nodata outside."), kind="planning_grid"
        )
        self.add_number_output("ROWS", tr("Rows"))
        self.add_number_output("COLUMNS", tr("Columns"))
        self.add_number_output("CELLS", tr("Cells inside the boundary"))

    def check(self, run: Run) -> None:
        crs = run.inputs.crs("CRS")
        require_metres(crs, tr("Coordinate system"))
        if not can_be_written(crs_wkt(crs)):
            raise InputError(
                marked("A raster file cannot keep the coordinate system {crs}. Choose another one."),
                crs=crs.authid() or crs.description(),
            )

    def execute(self, run: Run) -> dict:
        crs, cell = run.inputs.crs("CRS"), run.inputs.number("CELL_SIZE")
        items = run.inputs.features("BOUNDARY", crs)
        boundary = QgsGeometry.unaryUnion([item.geometry for item in items])
        grid = grid_around(boundary, cell, run.inputs.number("MARGIN"), crs)
        if grid.cells > _MOST_CELLS:
            raise InputError(
                marked("The grid would have {cells} cells. Choose a larger cell size."),
                cells=f"{grid.cells:,}",
            )
        tell_lost(run.inputs.source("BOUNDARY").sourceName(), boundary.asGeometryCollection(), grid, run.log)
        count = 0
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                run.step(window.top / grid.rows)
                strip = grid._replace(y0=grid.y0 - window.top * grid.cell_y, rows=window.rows)
                inside = burn([boundary], [1], strip, dtype="uint8", background=0)
                count += int(np.count_nonzero(inside))
                writer.write(inside, window)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "ROWS": grid.rows,
            "COLUMNS": grid.columns,
            "CELLS": count,
        }


def grid_around(boundary: QgsGeometry, cell: float, margin: float, crs: QgsCoordinateReferenceSystem) -> Grid:
    """The grid whose origin is a multiple of ``cell`` and which covers boundary and margin."""
    box = boundary.boundingBox().buffered(margin)
    left, top = math.floor(box.xMinimum() / cell) * cell, math.ceil(box.yMaximum() / cell) * cell
    columns = max(1, math.ceil((box.xMaximum() - left) / cell - 1e-9))
    rows = max(1, math.ceil((top - box.yMinimum()) / cell - 1e-9))
    return Grid(crs_wkt(crs), left, top, cell, cell, rows=rows, columns=columns)
