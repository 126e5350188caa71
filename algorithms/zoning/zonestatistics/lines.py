"""The lines of the table: classes in zones, by cells, or by area where a zone has few of them."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence

from ....core.zoning.crosstab import NO_CLASS, CrossTable
from ....gis.grid import Grid
from ....translation import tr
from .small import Covered

_KM2 = 1e6


class Line(NamedTuple):
    """A class in a zone; ``code`` NO_CLASS for cells without class, area in km², share of the zone in percent."""

    zone: int
    by: int
    code: int
    cells: int
    area: float
    share: float


def cell_lines(table: CrossTable, grid: Grid) -> List[Line]:
    """A line for every class that occurs in a zone, by cells."""
    totals: Dict[int, int] = {}
    for zone, total in zip(table.zone.tolist(), table.totals().tolist()):
        totals[zone] = totals.get(zone, 0) + total
    found, cell_km2 = [], grid.cell_area / _KM2
    counts = zip(table.zone.tolist(), table.by.tolist(), table.cells.tolist(), table.nodata.tolist())
    for zone, part, cells, missing in counts:
        for code, count in [*zip(table.classes.tolist(), cells), (NO_CLASS, missing)]:
            if count:
                share = 100.0 * count / totals[zone]
                found.append(Line(zone, part, code, count, count * cell_km2, share))
    return found


def with_small(lines: List[Line], small: Sequence[int], covered: Covered) -> List[Line]:
    """The lines with areas of small zones by what they cover; a zone that covers nothing has a line of zeros."""
    few = set(small)
    cells = {line[:3]: line.cells for line in lines if line.zone in few}
    totals: Dict[int, float] = {}
    for (zone, _part, _code), area in covered.items():
        totals[zone] = totals.get(zone, 0.0) + area
    found = [line for line in lines if line.zone not in few]
    for key in sorted(covered, key=lambda key: (*key[:2], key[2] == NO_CLASS, key[2])):
        area = covered[key]
        found.append(Line(*key, cells.get(key, 0), area / _KM2, 100.0 * area / totals[key[0]]))
    found += [Line(zone, 0, NO_CLASS, 0, 0.0, 0.0) for zone in small if zone not in totals]
    return sorted(found, key=lambda line: line.zone)


def total_area(lines: Sequence[Line], grid: Grid, small: Sequence[int]) -> float:
    """km² of all lines."""
    few = set(small)
    cells = sum(line.cells for line in lines if line.zone not in few)
    return cells * (grid.cell_area / _KM2) + sum(line.area for line in lines if line.zone in few)


def line_rows(
    lines: Sequence[Line],
    zones: Dict[int, Optional[str]],
    second: Dict[int, Optional[str]],
    names: Dict[int, str],
) -> Iterator[Dict[str, object]]:
    """Rows of the table.

    Args:
        zones, second: number to what is called so. names: of classes.
    """
    for line in lines:
        missing = line.code == NO_CLASS
        yield {
            "zone": zones[line.zone],
            "by": second.get(line.by),
            "code": None if missing else line.code,
            "class": tr("No data") if missing else names.get(line.code, str(line.code)),
            "cells": line.cells,
            "area_km2": line.area,
            "share_pct": line.share,
        }
