"""Which township a restoration unit belongs to."""

from typing import List, Optional, Sequence

from ....core.restoration.units import Units, largest_overlap
from ....gis.burning import burn
from ....gis.grid import Grid
from ....gis.vectors import Item


def largest_township(units: Units, items: Sequence[Item], field: str, grid: Grid) -> List[Optional[str]]:
    """The name of the township that holds most cells of a unit, for every unit; None where it has none.

    Args:
        items: the townships, in the CRS of the grid.
        field: their attribute that holds the name.
    """
    geometries = [item.geometry for item in items]
    numbers = burn(geometries, range(1, len(items) + 1), grid, dtype="int32", background=0)
    found = largest_overlap(units.labels, numbers, units.codes.size)
    return [str(items[number - 1].attributes[field]) if number else None for number in found]
