"""How much area the classes of a result cover: number outputs and a table in the log."""

import numpy as np

from ..translation import tr
from .grid import Grid
from .tables import classes


class Areas:
    """Counts the cells of each class window by window and tells their areas."""

    def __init__(self, run, theme: str, grid: Grid):
        self._run, self._grid = run, grid
        self._classes = classes(theme)
        self._cells = np.zeros(1 + max(row.code for row in self._classes), np.int64)

    def add(self, codes: np.ndarray) -> None:
        """Take in the codes of one window (0 = none)."""
        self._cells += np.bincount(codes.ravel(), minlength=self._cells.size)

    def report(self) -> dict:
        """Log a table and return the areas in km² as AREA_1, AREA_2 …"""
        total = max(int(self._cells[1:].sum()), 1)
        results = {}
        for row in self._classes:
            cells = int(self._cells[row.code])
            area = cells * self._grid.cell_area / 1e6
            results[f"AREA_{row.code}"] = area
            if cells:
                self._run.log.say(
                    tr("{code} {name}: {area} km² ({share} %)").format(
                        code=row.code, name=row.name, area=f"{area:,.2f}", share=f"{100 * cells / total:.1f}"
                    )
                )
        return results


def declare_areas(algorithm, theme: str) -> None:
    """A number output in km² for every class of a theme."""
    for row in classes(theme):
        label = tr("Area of {name} (km²)").format(name=row.name)
        algorithm.add_number_output(f"AREA_{row.code}", label)


def square_km(cells: int, grid: Grid) -> str:
    """An area for a message."""
    return f"{cells * grid.cell_area / 1e6:,.2f}"
