"""Suitability judged window by window, and what the user has to know about layers that are missing or have holes."""

from typing import Dict, Set

import numpy as np

from .....core.evaluation.suitability import judge, window_cells
from .....core.progress import Progress
from .....gis.grid import Window
from .....gis.rasters import RasterWriter
from .....gis.terrain import read_relief, read_with_slope
from .....translation import tr
from ....log import Log
from .settings import Settings

_COARSE = 100.0


def write_suitability(settings: Settings, writer: RasterWriter, progress: Progress, log: Log) -> None:
    """Judge every window and write it."""
    land = Land(settings)
    _say_missing(settings, log)
    if "relief" in settings.model.factors():
        log.say(tr("Relief in a window of {size} by {size} cells.").format(size=land.side))
    grid = settings.elevation.grid
    for window in grid.windows():
        progress(window.top / grid.rows)
        writer.write(judge(settings.model, land.read(window)), window)
    _warn_of_holes(settings, land, log)


class Land:
    """The factors of every window; holes in them are counted.

    Attributes:
        side: of the square of relief in cells.
        cells: with elevation, read so far.
        holes: factor to the number of these without data.
    """

    def __init__(self, settings: Settings) -> None:
        self._elevation, self._sources = settings.elevation, settings.sources
        self._with_relief = "relief" in settings.model.factors()
        self.side = window_cells(max(settings.elevation.grid.cell_size))
        self.cells, self.holes = 0, dict.fromkeys(settings.sources, 0)

    def read(self, window: Window) -> Dict[str, np.ndarray]:
        """Factor to its cells in a window."""
        elevation, slope = read_with_slope(self._elevation, window)
        read = {"elevation": elevation, "slope": slope}
        if self._with_relief:
            read["relief"] = read_relief(self._elevation, window, (self.side, self.side))
        ground = ~np.isnan(elevation)
        self.cells += int(np.count_nonzero(ground))
        for factor, source in self._sources.items():
            read[factor] = source.read(window)
            self.holes[factor] += int(np.count_nonzero(ground & np.isnan(read[factor])))
        return read


def _places(settings: Settings) -> Dict[str, Set[str]]:
    """Water and heat to the factors that grade them."""
    return {place: set(settings.model.grades_of(place)) for place in ("water", "heat")}


def _say_missing(settings: Settings, log: Log) -> None:
    """What is judged without: water and heat where none of their layers is there, then corrections; coarse cells."""
    given, places = set(settings.sources), _places(settings)
    names = {"water": tr("water"), "heat": tr("heat")}
    absent = [names[place] for place, factors in places.items() if factors and not factors & given]
    if absent:
        sentence = tr(
            "Judged without {names}: their layers are not given, so the grade of land is not changed by them."
        )
        log.warn(sentence.format(names=tr(", ").join(absent)))
    known = set(settings.model.factors()) - given - places["water"] - places["heat"]
    others = [layer.label for layer in settings.layers if layer.factor in known]
    if others:
        log.say(tr("Not corrected by: {names}.").format(names=tr(", ").join(others)))
    size = max(settings.elevation.grid.cell_size)
    if size >= _COARSE:
        sentence = tr(
            "Cells of {size:g} m make slopes too gentle and mountains too suitable. Use an elevation model of 30 m or finer "
            "for results that count."
        )
        log.warn(sentence.format(size=size))


def _warn_of_holes(settings: Settings, land: Land, log: Log) -> None:
    needed = set().union(*_places(settings).values())
    for factor, count in land.holes.items():
        if not count:
            continue
        sentence = (
            tr("“{name}” has no data at {share:.1f} % of the cells; they are nodata in the result.")
            if factor in needed
            else tr("“{name}” has no data at {share:.1f} % of the cells; they were judged without it.")
        )
        share = 100 * count / max(land.cells, 1)
        log.warn(sentence.format(name=settings.sources[factor].name, share=share))
