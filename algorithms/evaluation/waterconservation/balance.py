"""The water balance of HJ 1173-2021, window by window."""

from typing import Iterator, NamedTuple, Set

import numpy as np

from ....core.evaluation.waterbalance import Balance, budyko, water_balance
from ....core.messages import InputError, marked
from ....gis.grid import Grid, Window
from ....gis.judgements import Complaint, require
from ....gis.rasters import RasterSource
from ....translation import language, tr
from ...log import Log
from ..shared.ecosystems import ecosystem_rows, groups_of
from .settings import Budyko, WaterLayers

_VEGETATED = ("forest", "shrub", "grass", "dryland", "tree_garden")
_MOST_ET = 3000.0
#: A median (mm) below which evapotranspiration seems to be of a month or of some days.
_LEAST_ET = 80.0


class _Ecosystems(NamedTuple):
    """Keys, names in the language of QGIS, and by place in the table, 0 first, whether they bear vegetation."""

    keys: list
    names: list
    vegetated: np.ndarray


def _ecosystems() -> _Ecosystems:
    rows = list(ecosystem_rows("hj1172").values())
    return _Ecosystems(
        [row["key"] for row in rows],
        [row[f"name_{language()}"] for row in rows],
        np.array([False] + [row["cover"] in _VEGETATED for row in rows]),
    )


class WaterBalance:
    """Precipitation, runoff and evapotranspiration in, the balance out; sums are added up.

    Attributes:
        totals: of the windows read so far.
    """

    def __init__(self, layers: WaterLayers) -> None:
        self._layers, self._known = layers, _ecosystems()
        self.totals = Balance()
        self._unknown: Set[int] = set()

    @property
    def grid(self) -> Grid:
        """The planning grid."""
        return self._layers.rain.grid

    def prepare(self, log: Log) -> None:
        """Judge evapotranspiration after its scale, and say where it comes from.

        Raises:
            InputError: it cannot be mm of a year.
        """
        lost, scale = self._layers.evapotranspiration, self._layers.scale
        complaints = list(
            scaled_evapotranspiration(lost.potential if isinstance(lost, Budyko) else lost, scale)
        )
        require(complaints)
        for complaint in complaints:
            log.warn(tr(complaint.sentence).format(**complaint.values))
        if isinstance(lost, Budyko):
            log.say(
                tr("Evapotranspiration from the Budyko curve with Z = {season:g}.").format(season=lost.season)
            )

    def read(self, window: Window) -> np.ndarray:
        """The balance of a window in mm."""
        layers, keys = self._layers, self._known.keys
        rain = layers.rain.read(window)
        codes = layers.ecosystem.read(window)
        groups = groups_of(codes, layers.system, "key", keys, layers.ecosystem.name)
        runoff = layers.runoff[groups]
        self._unknown.update(np.unique(groups[np.isnan(runoff) & (groups > 0)]).tolist())
        balance = water_balance(rain, runoff, self._lost(rain, groups, window))
        self.totals = self.totals.plus(balance, self.grid.cell_area)
        return balance

    def _lost(self, rain: np.ndarray, groups: np.ndarray, window: Window) -> np.ndarray:
        """Evapotranspiration of a window, mm."""
        lost, scale = self._layers.evapotranspiration, np.float32(self._layers.scale)
        if not isinstance(lost, Budyko):
            return lost.read(window) * scale
        potential, available = lost.potential.read(window) * scale, lost.available.read(window)
        return budyko(rain, potential, available, self._known.vegetated[groups], lost.season)

    def finish(self, log: Log) -> None:
        """Say the volume, warn of deficits and of ecosystems without a coefficient.

        Raises:
            InputError: the balance is negative everywhere.
        """
        totals = self.totals
        if totals.cells and totals.negative == totals.cells:
            raise InputError(
                marked(
                    "Evapotranspiration and runoff at every cell exceed “{name}”. Check the units: all layers in mm of the "
                    "same year."
                ),
                name=self._layers.rain.name,
            )
        for warning in self._warnings():
            log.warn(warning)
        log.say(
            tr("Volume: {volume:,.0f} m³ a year; without the cells in deficit {surplus:,.0f} m³.").format(
                volume=totals.volume, surplus=totals.volume + totals.deficit
            )
        )

    def _warnings(self) -> Iterator[str]:
        if self._unknown:
            names = tr(", ").join(self._known.names[group - 1] for group in sorted(self._unknown))
            yield tr(
                "Ecosystems without a row in the table of runoff coefficients became nodata: {names}."
            ).format(names=names)
        totals = self.totals
        if totals.negative:
            yield tr(
                "The balance is negative at {share:.1f} % of the cells (evapotranspiration and runoff exceed "
                "precipitation), together {deficit:,.0f} m³. They stay negative in the result and count as no service "
                "in the grades. Where it is not water or irrigated land, check whether the layers fit together."
            ).format(share=100 * totals.negative / totals.cells, deficit=totals.deficit)


def scaled_evapotranspiration(source: RasterSource, scale: float) -> Iterator[Complaint]:
    """Evapotranspiration that after its scale cannot be mm of a year, or seems to be that of a month."""
    values = source.probe() * scale
    if not values.size:
        return
    middle = float(np.median(values))
    if middle > _MOST_ET:
        text = marked(
            "“{name}” holds values from {low:g} to {high:g} mm after the scale {scale:g}. Evapotranspiration of a year is "
            "between 0 and about 2000 mm. MOD16 needs the scale 0.1; check also its fill values."
        )
        fields = {"name": source.name, "low": values.min(), "high": values.max(), "scale": scale}
        yield Complaint(text, fields)
    elif middle < _LEAST_ET:
        text = marked(
            "“{name}” holds values around {middle:.0f} mm after the scale {scale:g}, little for the evapotranspiration "
            "of a year. If it is of a month or of eight days, add up the year first."
        )
        yield Complaint(text, {"name": source.name, "middle": middle, "scale": scale}, refused=False)
