"""The layers of one run by parameter key, read by window and checked against what they may hold."""

from typing import Dict, Sequence

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.restoration.ranges import checked
from ...translation import tr
from ..grid import Grid
from ..tables import classes

_LINE = QgsWkbTypes.GeometryType.LineGeometry


class Layers:
    """Rasters as they are, vectors as 1 on 0: cells whose centre is inside, or that a line touches."""

    def __init__(self, run, rasters: Sequence[str], vectors: Sequence[str] = ()):
        self.grid = run.grid()
        self._sources = {key: run.raster(key) for key in rasters if run.given(key)}
        for key in vectors:
            if run.given(key):
                lines = QgsWkbTypes.geometryType(run.source(key).wkbType()) == _LINE
                self._sources[key] = run.mask(key, self.grid, all_touched=lines)

    def __contains__(self, key: str) -> bool:
        return key in self._sources

    @property
    def keys(self) -> list:
        """The keys of the layers given."""
        return list(self._sources)

    @property
    def sources(self) -> list:
        """The rasters to read, in the order of the keys."""
        return list(self._sources.values())

    def inputs(self, arrays: Sequence[np.ndarray]) -> Dict[str, np.ndarray]:
        """One window's arrays by key, checked."""
        return {
            key: checked(key, array, source.name)
            for (key, source), array in zip(self._sources.items(), arrays)
        }


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
                self._run.say(
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
