"""How much area the classes of a result cover."""

from typing import Dict, List

import numpy as np

from ..translation import tr
from .grid import Grid
from .tables import classes


class Areas:
    """Counts the cells of each class of a theme, window by window."""

    def __init__(self, theme: str, grid: Grid) -> None:
        self._grid, self._classes = grid, classes(theme)
        self._cells = np.zeros(1 + max(row.code for row in self._classes), np.int64)

    def add(self, codes: np.ndarray) -> None:
        """Take in the codes of one window (0 = none)."""
        self._cells += np.bincount(codes.ravel(), minlength=self._cells.size)

    def sentences(self) -> List[str]:
        """Area and share of every class that occurs, for the log."""
        total = max(int(self._cells[1:].sum()), 1)
        text = tr("{code} {name}: {area} km² ({share} %)")
        return [
            text.format(
                code=row.code,
                name=row.name,
                area=square_km(self._cells[row.code], self._grid),
                share=f"{100 * int(self._cells[row.code]) / total:.1f}",
            )
            for row in self._classes
            if self._cells[row.code]
        ]

    def results(self) -> Dict[str, float]:
        """The area of every class in km² as AREA_1, AREA_2 …"""
        return {
            f"AREA_{row.code}": int(self._cells[row.code]) * self._grid.cell_area / 1e6
            for row in self._classes
        }


def square_km(cells: int, grid: Grid) -> str:
    """An area for a message."""
    return f"{int(cells) * grid.cell_area / 1e6:,.2f}"


def area_text(square_metres: float) -> str:
    """An area in km² from one on, in ha from one on, else in m²."""
    for size, unit in ((1e6, "km²"), (1e4, "ha")):
        if square_metres >= size:
            return f"{square_metres / size:,.2f} {unit}"
    return f"{square_metres:,.0f} m²"
