"""Areas and shares of classes in zones, as a table whose rows sum to the zone."""

from typing import Dict, Iterator, NamedTuple, Optional

import numpy as np

from ...compat import NULL
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...core.zoning.crosstab import CrossCounter, CrossTable
from ...gis.grid import Grid
from ...gis.kinds import code_field
from ...gis.rasters import RasterSource, class_names
from ...translation import tr
from ..base import EcoAlgorithm
from ..parameters import POLYGON


class Burnt(NamedTuple):
    """A layer burnt as numbers 1, 2 …, and what each number stands for."""

    numbers: RasterSource
    values: Dict[int, Optional[str]]


class Line(NamedTuple):
    """A class in a zone; ``code`` None for cells without class, ``total`` all cells of the zone."""

    zone: int
    by: int
    code: Optional[int]
    name: str
    cells: int
    total: int


class ZoneStatistics(EcoAlgorithm):
    """Zones × (second zones) × classes → cells, km², share."""

    ID = "zonestatistics"
    GROUP = "zoning"
    TAGS = ("zonal statistics", "cross tabulation", "area table", "分区统计", "面积统计", "交叉表")

    def displayName(self):
        return tr("Zone statistics")

    def shortDescription(self):
        return tr("Area and share of every class in every zone, if wished also by district.")

    def method(self):
        return tr(
            "<p>A cell belongs to the zone that holds its centre. Area = cells × cell area (km²); share = part of "
            "the zone's cells (%). Cells without class get a row of their own, and so do cells outside the second "
            "zones, so that the rows of a zone sum to its area and to 100 %. Zones of one name are one zone; where "
            "zones overlap, the later one counts.</p>"
        )

    def declare(self):
        self.add_vector(
            "ZONES", tr("Zones"), tr("Polygons."), kind=("zones2", "zones1", "polygon_any"), types=(POLYGON,)
        )
        self.add_field("FIELD", tr("Zone field"), tr("Name or code of the zone."), "ZONES", default="name")
        text = tr("For instance districts.")
        self.add_vector(
            "BY", tr("Second zones"), text, kind=("districts", "polygon_any"), types=(POLYGON,), optional=True
        )
        self.add_field("BY_FIELD", tr("Field of second zones"), tr("Name or code."), "BY", optional=True)
        text = tr("Class raster on the planning grid.")
        self.add_raster("CLASSES", tr("Classes"), text, kind=("elements", "raster_classes_any"))
        text = tr("Fields zone, by, code, class, cells, area_km2, share_pct.")
        self.add_table_output("OUTPUT", tr("Zone statistics"), text, kind="zone_statistics")
        self.add_number_output("TOTAL", tr("Total area (km²)"))

    def execute(self, run):
        source = run.inputs.raster("CLASSES")
        zones, by = self._burnt(run, "ZONES", "FIELD", source.grid), None
        if run.inputs.given("BY"):
            by = self._burnt(run, "BY", "BY_FIELD", source.grid)
        table = _count(source, zones.numbers, by.numbers if by else None, run.step)
        if not table.zone.size:
            raise InputError(
                marked("No cell of “{raster}” lies in “{zones}”. Check that they cover the same area."),
                raster=source.name,
                zones=run.inputs.source("ZONES").sourceName(),
            )
        if not table.classes.size:
            run.log.warn(tr("“{name}” holds no data in the zones.").format(name=source.name))
        cell_km2 = source.grid.cell_area / 1e6
        rows = [
            {
                "zone": zones.values[line.zone],
                "by": by.values.get(line.by) if by else None,
                "code": line.code,
                "class": line.name,
                "cells": line.cells,
                "area_km2": line.cells * cell_km2,
                "share_pct": 100.0 * line.cells / line.total,
            }
            for line in _lines(table, class_names(source.path))
        ]
        total = float(table.totals().sum() * cell_km2)
        ids = code_field(row["code"] for row in rows)
        return {"OUTPUT": run.outputs.table("OUTPUT", rows, ids=ids), "TOTAL": total}

    def _burnt(self, run, key: str, field_key: str, grid: Grid) -> Burnt:
        """The layer as numbers 1, 2 … by the values of a field."""
        field, name = run.inputs.field(field_key), run.inputs.source(key).sourceName()
        items = run.inputs.features(key, grid.crs, [field] if field else [])
        values = [item.attributes[field] if field else name for item in items]
        values = [None if value in (None, NULL) else str(value) for value in values]
        numbers = {value: n for n, value in enumerate(dict.fromkeys(values), 1)}
        source = run.inputs.burn_items(name, items, [numbers[value] for value in values], grid)
        return Burnt(source, {0: None, **{n: value for value, n in numbers.items()}})


def _count(
    source: RasterSource, zones: RasterSource, by: Optional[RasterSource], progress: Progress
) -> CrossTable:
    """Cells of every zone, and second zone, by class.

    Raises:
        InputError: the raster holds no classes.
    """
    counter = CrossCounter()
    for window in source.grid.windows():
        progress(window.top / source.grid.rows)
        second, codes = None if by is None else by.read(window), source.read(window)
        if (codes != np.floor(codes))[~np.isnan(codes)].any():
            raise InputError(
                marked("“{name}” is not a class raster: it holds values with decimals."),
                name=source.name,
            )
        counter.add(zones.read(window), codes, second)
    return counter.result()


def _lines(table: CrossTable, names: Dict[int, str]) -> Iterator[Line]:
    """A line for every class that occurs in a zone."""
    totals: Dict[int, int] = {}
    for zone, total in zip(table.zone.tolist(), table.totals().tolist()):
        totals[zone] = totals.get(zone, 0) + total
    counts = zip(table.zone.tolist(), table.by.tolist(), table.cells.tolist(), table.nodata.tolist())
    for zone, part, cells, missing in counts:
        for code, count in [*zip(table.classes.tolist(), cells), (None, missing)]:
            if count:
                name = tr("No data") if code is None else names.get(code, str(code))
                yield Line(zone, part, code, name, count, totals[zone])
