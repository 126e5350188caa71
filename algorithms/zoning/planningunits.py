"""Planning units: the pieces that restoration zones are put together from."""

import math
from typing import List, Optional, Tuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ...compat import NULL
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...translation import tr
from ..base import EcoAlgorithm
from .shared.cells import LENGTH, NO_CELLS, Cells, cells_over
from .shared.coverage import SLIVER, Coverage, absorb, dissolve, tile

_CUTTERS = ("WATERSHEDS", "TOWNSHIPS")
_DRAFT_SIZE = 2000.0
_MOST_CELLS = 200_000
#: Blocks of cells that are looked through at most: an area this ragged has more cells than units it fills.
_MOST_BLOCKS = 20_000
#: A polygon with its name, where it has one.
Named = Tuple[QgsGeometry, Optional[str]]


class PlanningUnits(EcoAlgorithm):
    """Boundary ∩ watersheds ∩ townships ∩ cells, without gaps or overlaps."""

    ID = "planningunits"
    GROUP = "zoning"
    TAGS = ("planning units", "townships", "watersheds", "规划单元", "乡镇", "小流域", "格网单元")

    def displayName(self):
        return tr("Planning units")

    def shortDescription(self):
        return tr("Cuts the planning area into units from small watersheds, townships or square cells.")

    def method(self):
        return tr(
            "<p>Unit = boundary ∩ watershed ∩ township ∩ cell, with whatever of the three is given; every unit is "
            "one polygon. Where watersheds or townships overlap, the first one counts; what none of them covers "
            "stays a unit of its own. Pieces below the smallest area join a neighbour, if possible one of the "
            "same watershed and township, else the one with the longest shared border. The units cover the "
            "boundary exactly, without gaps or overlaps, and neighbours share their vertices.</p>"
            "<p>Small watershed ∩ township is the unit recommended for municipal zoning; cells of 500 m to 1 km "
            "do for drafts (proposed default).</p>"
        )

    def declare(self):
        name, text = tr("Text field."), tr("Polygons; their name goes into the units.")
        text = tr("Polygons of the planning area, CRS in metres.")
        self.add_vector("BOUNDARY", tr("Planning boundary"), text, kind=("boundary", "polygon_any"))
        self.add_vector(
            "WATERSHEDS", tr("Small watersheds"), text, kind=("watersheds", "polygon_any"), optional=True
        )
        self.add_field("WATERSHEDS_FIELD", tr("Name of watershed"), name, "WATERSHEDS", optional=True)
        self.add_vector("TOWNSHIPS", tr("Townships"), text, kind=("townships", "polygon_any"), optional=True)
        self.add_field("TOWNSHIPS_FIELD", tr("Name of township"), name, "TOWNSHIPS", optional=True)
        text = tr("0: no cells. With neither watersheds nor townships, cells of 2000 m are used.")
        self.add_number("SIZE", tr("Side of square cells (m)"), text, 0, 0, optional=True)
        text = tr(
            "Smaller pieces join a neighbour; never more than a quarter of a cell. Proposed default 0.5 km²."
        )
        self.add_number("MIN_AREA", tr("Smallest unit (km²)"), text, 0.5, 0, advanced=True)
        text = tr("Fields unit, township, watershed, area_km2.")
        self.add_vector_output("OUTPUT", tr("Planning units"), text, kind="planning_units")
        self.add_number_output("COUNT", tr("Number of planning units"))

    def execute(self, run):
        crs = run.inputs.metric_crs("BOUNDARY")
        boundary = dissolve([item.geometry for item in run.inputs.features("BOUNDARY", crs)])
        size = run.inputs.number("SIZE")
        if not size and not any(run.inputs.given(key) for key in _CUTTERS):
            size = _DRAFT_SIZE
        cells = _cells(boundary, size, run.step) if size else NO_CELLS
        read = {key: self._read(run, key, crs) for key in _CUTTERS}
        layers = [[boundary], *([geometry for geometry, _name in read[key]] for key in _CUTTERS)]
        faces = tile(layers, progress=run.part(0.0, 0.6), cells=cells)
        faces = faces.only(faces.home[:, 0] >= 0)
        for column, key in enumerate(_CUTTERS, 1):
            if run.inputs.given(key) and (faces.home[:, column] < 0).all():
                raise InputError(
                    marked("“{name}” does not overlap the planning boundary. Check its coordinate system."),
                    name=run.inputs.source(key).sourceName(),
                )
        smallest = min(run.inputs.number("MIN_AREA") * 1e6, size**2 / 4.0 if size else math.inf)
        units = absorb(faces, max(smallest, SLIVER), progress=run.part(0.6, 0.95))
        rows = _rows(units, *(read[key] for key in _CUTTERS))
        run.log.say(tr("{count} planning units.").format(count=len(rows)))
        return {"OUTPUT": run.outputs.vector("OUTPUT", rows, crs), "COUNT": len(rows)}

    def _read(self, run, key: str, crs: QgsCoordinateReferenceSystem) -> List[Named]:
        """(geometry, name or None) of every polygon of a layer that cuts."""
        field = run.inputs.field(f"{key}_FIELD")
        items = run.inputs.features(key, crs, [field] if field else [])
        names = [item.attributes[field] if field else None for item in items]
        return [
            (item.geometry, None if name in (None, NULL) else str(name)) for item, name in zip(items, names)
        ]


def _cells(boundary: QgsGeometry, size: float, progress: Progress) -> Cells:
    """The square cells over the boundary whose corners are multiples of ``size``.

    Raises:
        InputError: the cells would be too many.
    """
    count = boundary.area() / size**2
    if count <= _MOST_CELLS:
        cells = cells_over(boundary, size, _MOST_BLOCKS, progress)
        if len(cells.blocks) <= _MOST_BLOCKS:
            return cells
        count = float(len(cells.blocks)) * LENGTH
    raise InputError(
        marked("Cells of {size} m make about {count} units, more than {most}. Give a larger side."),
        size=f"{size:g}",
        count=f"{count:,.0f}",
        most=f"{_MOST_CELLS:,}",
    )


def _rows(units: Coverage, watersheds: List[Named], townships: List[Named]) -> List[Tuple]:
    """(geometry, attributes) of the units, by watershed, township, then from north to south."""
    order = np.lexsort((np.arange(len(units.polygons)), units.home[:, 2], units.home[:, 1]))
    rows = []
    for number, n in enumerate(order.tolist(), 1):
        polygon, (_boundary, watershed, township) = units.polygons[n], units.home[n].tolist()
        row = {
            "unit": number,
            "township": townships[township][1] if township >= 0 else None,
            "watershed": watersheds[watershed][1] if watershed >= 0 else None,
            "area_km2": polygon.area() / 1e6,
        }
        rows.append((polygon, row))
    return rows
