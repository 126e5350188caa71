"""What the tools of suitability share: their layers read by window, checked, and told where they are missing."""

from typing import Callable, Dict, NamedTuple

import numpy as np

from .....core.codes import no_codes
from .....core.evaluation.suitability import COLUMNS, MATRIX_COLUMNS, Model, judge, parse_model, window_cells
from .....core.messages import InputError, marked
from .....gis.grid import Window
from .....gis.ranges import require_elevation
from .....gis.tables import read_builtin
from .....gis.terrain import read_relief, read_with_slope
from .....translation import tr

_COARSE = 100.0


class Layer(NamedTuple):
    """An optional raster of a tool of suitability.

    Attributes:
        key: of the parameter; in lower case the factor of the table.
        label: in the language of QGIS, with the unit.
        text: help.
        check: raises InputError where the unit is another one.
        advanced: shown among the advanced parameters.
    """

    key: str
    label: str
    text: str
    check: Callable
    advanced: bool = False

    @property
    def factor(self) -> str:
        """Its name in the table of thresholds."""
        return self.key.lower()


def grades(least: int, most: int) -> Callable:
    """A check that a raster holds whole grades between two limits."""

    def check(source) -> None:
        values = source.probe()
        if no_codes(values, least, most).size:
            raise InputError(
                marked(
                    "“{name}” holds values from {low:g} to {high:g}. Whole grades from {least} to {most} are expected; "
                    "grade it first."
                ),
                name=source.name, low=values.min(), high=values.max(), least=least, most=most,
            )  # fmt: skip

    return check


_KINDS = {
    "SILT": "silt",
    "PRECIPITATION": "precipitation",
    "DRYNESS": "aridity",
    "WATER_QUOTA": "water_quota",
    "TEMPERATURE": "temperature_sum",
    "CONTAMINATION": "contamination",
    "SALINITY": "salinity",
    "HAZARD": "hazard",
    "FLOOD": "waterlogging_frequency",
    "HEATWAVE": "heat_damage_frequency",
    "COLD": "cold_damage_frequency",
    "GALE": "gale_frequency",
    "DROUGHT": "drought_frequency",
    "CONTIGUITY": "contiguity",
    "ACCESSIBILITY": "accessibility",
    "SUBSIDENCE": "subsidence",
    "SUBSIDENCE_RATE": "subsidence_rate",
    "WIND": "wind_speed",
    "CALM": "calm_days",
    "WATER_CAPACITY": "water_capacity",
    "CLIMATE": "climate_comfort",
}


def add_layers(algorithm, layers: list) -> None:
    """Declare the elevation and the optional layers."""
    text = tr("Elevation in metres; slope is derived from it. A coarse model makes slopes too gentle.")
    algorithm.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
    for layer in layers:
        algorithm.add_raster(
            layer.key, layer.label, layer.text, kind=_KINDS[layer.key], optional=True, advanced=layer.advanced
        )


def add_tables(algorithm, style: str) -> None:
    """Declare both tables and the output."""
    text = tr(
        "Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and "
        "settlement: thresholds”."
    )
    algorithm.add_table("RULES", tr("Table of thresholds"), text, kind="rules_suitability")
    text = tr(
        "Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and "
        "settlement: matrices”."
    )
    algorithm.add_table("MATRICES", tr("Table of matrices"), text, kind="rules_matrices")
    text = tr("1 low to 5 high; 0 nodata.")
    algorithm.add_raster_output("OUTPUT", algorithm.displayName(), text, kind=style + "_suitability")


def read_model(run, tool: str, scale: str = "") -> Model:
    """The model of the tool from the user's tables or the built-in ones."""
    rows, matrices = run.inputs.rows("RULES", COLUMNS), run.inputs.rows("MATRICES", MATRIX_COLUMNS)
    return parse_model(
        read_builtin("suitability_thresholds") if rows is None else rows,
        read_builtin("suitability_matrices") if matrices is None else matrices,
        tool,
        scale,
    )


class SuitabilityRun:
    """One run: layers in, suitability out, window by window."""

    def __init__(self, run, model: Model, layers: list) -> None:
        self._run, self._model = run, model
        self._dem = run.inputs.raster("DEM")
        require_elevation(self._dem)
        self.grid = self._dem.grid
        self._sources = {
            layer.factor: run.inputs.raster(layer.key) for layer in layers if run.inputs.given(layer.key)
        }
        for layer in layers:
            if layer.factor in self._sources:
                layer.check(self._sources[layer.factor])
        self._window = window_cells(max(self.grid.cell_size))
        self._holes = dict.fromkeys(self._sources, 0)
        self._cells = 0
        self._tell_missing(layers)

    def write(self) -> dict:
        """Judge every window and write OUTPUT."""
        run = self._run
        with run.outputs.raster("OUTPUT", self.grid) as writer:
            for window in self.grid.windows():
                run.step(window.top / self.grid.rows)
                writer.write(judge(self._model, self._read(window)), window)
        self._tell_holes()
        return {"OUTPUT": run.outputs.destination("OUTPUT")}

    def _read(self, window: Window) -> Dict[str, np.ndarray]:
        elevation, slope = read_with_slope(self._dem, window)
        read = {"elevation": elevation, "slope": slope}
        if "relief" in self._model.factors():
            read["relief"] = read_relief(self._dem, window, (self._window, self._window))
        ground = ~np.isnan(read["elevation"])
        self._cells += int(np.count_nonzero(ground))
        for factor, source in self._sources.items():
            read[factor] = source.read(window)
            self._holes[factor] += int(np.count_nonzero(ground & np.isnan(read[factor])))
        return read

    def _tell_missing(self, layers: list) -> None:
        """Warn what is judged without: water and heat where none of their layers is there, then corrections."""
        known, given = self._model.factors(), set(self._sources)
        places = {place: set(self._model.grades_of(place)) for place in ("water", "heat")}
        absent = [name for place, name in (("water", tr("water")), ("heat", tr("heat")))
                  if places[place] and not places[place] & given]  # fmt: skip
        if absent:
            self._run.log.warn(
                tr("Judged without {names}: their layers are not given, so the grade of land is not changed by them.")
                .format(names=tr(", ").join(absent))
            )  # fmt: skip
        shares = places["water"] | places["heat"]
        others = [layer.label for layer in layers
                  if layer.factor in known and layer.factor not in given | shares]  # fmt: skip
        if others:
            self._run.log.say(tr("Not corrected by: {names}.").format(names=tr(", ").join(others)))
        size = max(self.grid.cell_size)
        if size >= _COARSE:
            sentence = tr(
                "Cells of {size:g} m make slopes too gentle and mountains too suitable. Use an elevation model of 30 m or finer "
                "for results that count."
            )
            self._run.log.warn(sentence.format(size=size))
        if "relief" in known:
            self._run.log.say(tr("Relief in a window of {size} by {size} cells.").format(size=self._window))

    def _tell_holes(self) -> None:
        shares = set(self._model.grades_of("water")) | set(self._model.grades_of("heat"))
        for factor, count in self._holes.items():
            if not count:
                continue
            sentence = (
                tr("“{name}” has no data at {share:.1f} % of the cells; they are nodata in the result.")
                if factor in shares
                else tr("“{name}” has no data at {share:.1f} % of the cells; they were judged without it.")
            )
            share = 100 * count / max(self._cells, 1)
            self._run.log.warn(sentence.format(name=self._sources[factor].name, share=share))
