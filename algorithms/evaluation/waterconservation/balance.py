"""The layers of water conservation, checked and read window by window."""

import numpy as np

from ....core.evaluation.normalise import Scaling
from ....core.evaluation.waterbalance import (
    Balance,
    budyko,
    infiltration_of,
    npp_service,
    parse_runoff,
    water_balance,
)
from ....core.messages import InputError, marked
from ....core.statistics import Distribution
from ....gis.grid import Window
from ....gis.ranges import require_annual_mm, require_elevation, require_npp
from ....gis.tables import read_builtin
from ....gis.terrain import read_with_slope
from ....translation import language, tr
from ..shared.ecosystems import ecosystem_rows, groups_of

_VEGETATED = ("forest", "shrub", "grass", "dryland", "tree_garden")
_MOST_ET, _FRACTIONS = 3000.0, 1.0
#: A median (mm) below which evapotranspiration seems to be of a month or of some days.
_LEAST_ET = 80.0


def runoff_shares(run) -> np.ndarray:
    """α as shares by place of the ecosystem in the built-in table, 0 first."""
    column = run.inputs.choice("COEFFICIENTS")
    rows = run.inputs.rows("RULES", ("code", column))
    rows = read_builtin("runoff_coefficients") if rows is None else rows
    codes = {code: row["key"] for code, row in ecosystem_rows("hj1172").items()}
    return parse_runoff(rows, column, list(codes.values()), codes)


class BalanceInputs:
    """Precipitation, runoff and evapotranspiration in, the balance out; sums added up."""

    def __init__(self, run) -> None:
        self._rain, self._ecosystem = run.inputs.raster("PRECIPITATION"), run.inputs.raster("ECOSYSTEM")
        self._et, self._pet, self._awc = (
            run.inputs.raster(key) for key in ("EVAPOTRANSPIRATION", "PET", "AWC")
        )
        self._scale, self._season = run.inputs.number("ET_SCALE"), run.inputs.number("SEASON")
        self._system, self._runoff = run.inputs.choice("CLASSES"), runoff_shares(run)
        self.grid, self.totals, self._unknown = self._rain.grid, Balance(), set()
        rows = ecosystem_rows("hj1172").values()
        self._keys = [row["key"] for row in rows]
        self._names = [row[f"name_{language()}"] for row in rows]
        self._vegetated = np.array([False] + [row["cover"] in _VEGETATED for row in rows])
        require_annual_mm(self._rain, run)
        if self._et is not None:
            require_evapotranspiration(self._et, self._scale, run)
            self._pet = self._awc = None
        else:
            require_evapotranspiration(self._pet, self._scale, run)
            require_depth(self._awc)
            run.log.say(
                tr("Evapotranspiration from the Budyko curve with Z = {season:g}.").format(
                    season=self._season
                )
            )

    def read(self, window: Window) -> np.ndarray:
        """The balance of a window in mm."""
        rain = self._rain.read(window)
        groups = groups_of(
            self._ecosystem.read(window), self._system, "key", self._keys, self._ecosystem.name
        )
        runoff = self._runoff[groups]
        self._unknown.update(np.unique(groups[np.isnan(runoff) & (groups > 0)]).tolist())
        if self._et is not None:
            lost = self._et.read(window) * np.float32(self._scale)
        else:
            potential = self._pet.read(window) * np.float32(self._scale)
            lost = budyko(rain, potential, self._awc.read(window), self._vegetated[groups], self._season)
        balance = water_balance(rain, runoff, lost)
        self.totals = self.totals.plus(balance, self.grid.cell_area)
        return balance

    def tell(self, run) -> None:
        """Tell the volume, warn of deficits and of ecosystems without a coefficient."""
        totals = self.totals
        if self._unknown:
            names = tr(", ").join(self._names[group - 1] for group in sorted(self._unknown))
            sentence = tr(
                "Ecosystems without a row in the table of runoff coefficients became nodata: {names}."
            )
            run.log.warn(sentence.format(names=names))
        if totals.cells and totals.negative == totals.cells:
            raise InputError(
                marked(
                    "Evapotranspiration and runoff at every cell exceed “{name}”. Check the units: all layers in mm of the "
                    "same year."
                ),
                name=self._rain.name,
            )
        if totals.negative:
            run.log.warn(
                tr(
                    "The balance is negative at {share:.1f} % of the cells (evapotranspiration and runoff exceed "
                    "precipitation), together {deficit:,.0f} m³. They stay negative in the result and count as no service "
                    "in the grades. Where it is not water or irrigated land, check whether the layers fit together."
                ).format(share=100 * totals.negative / totals.cells, deficit=totals.deficit)
            )
        run.log.say(
            tr("Volume: {volume:,.0f} m³ a year; without the cells in deficit {surplus:,.0f} m³.").format(
                volume=totals.volume, surplus=totals.volume + totals.deficit
            )
        )


class NppInputs:
    """NPP, texture, precipitation and slope in, the service as 0 to 1 out."""

    totals = Balance(float("nan"), float("nan"))

    def __init__(self, run, report) -> None:
        self._texture, self._dem = run.inputs.raster("TEXTURE"), run.inputs.raster("DEM")
        self._npp, self._rain = run.inputs.raster("NPP"), run.inputs.raster("PRECIPITATION")
        self.grid = self._npp.grid
        require_annual_mm(self._rain, run)
        require_npp(self._npp)
        require_elevation(self._dem)
        ranges = Distribution(), Distribution(), Distribution()
        for window in self.grid.windows():
            report(window.top / self.grid.rows)
            for distribution, values in zip(ranges, self._factors(window)):
                distribution.add_range(values)
        names = self._npp.name, self._rain.name, tr("Slope of {name}").format(name=self._dem.name)
        self._scalings = [Scaling(found, "minmax", name=name) for found, name in zip(ranges, names)]

    def _factors(self, window: Window) -> tuple:
        return self._npp.read(window), self._rain.read(window), read_with_slope(self._dem, window)[1]

    def read(self, window: Window) -> np.ndarray:
        """The service of a window, 0 to 1."""
        npp, rain, slope = (s.apply(values) for s, values in zip(self._scalings, self._factors(window)))
        return npp_service(npp, infiltration_of(self._texture.read(window), self._texture.name), rain, slope)

    def tell(self, run) -> None:
        """Say that there is no volume."""
        run.log.say(tr("The NPP form is an index from 0 to 1; it has no volume."))


def require_evapotranspiration(source, scale: float, run) -> None:
    """Raise InputError where evapotranspiration cannot be mm a year: negative, or a median above 3000.

    Warns where the median is so low that it seems to be of a month.
    """
    values = source.probe() * scale
    if values.size and (values.min() < 0 or np.median(values) > _MOST_ET):
        raise InputError(
            marked(
                "“{name}” holds values from {low:g} to {high:g} mm after the scale {scale:g}. Evapotranspiration of a year is "
                "between 0 and about 2000 mm. MOD16 needs the scale 0.1; check also its fill values."
            ),
            name=source.name, low=values.min(), high=values.max(), scale=scale,
        )  # fmt: skip

    if values.size and np.median(values) < _LEAST_ET:
        run.log.warn(
            tr(
                "“{name}” holds values around {middle:.0f} mm after the scale {scale:g}, little for the evapotranspiration "
                "of a year. If it is of a month or of eight days, add up the year first."
            ).format(name=source.name, middle=float(np.median(values)), scale=scale)
        )


def require_depth(source) -> None:
    """Raise InputError where available water holds fractions instead of mm."""
    values = source.probe()
    if values.size and (values.min() < 0 or values.max() <= _FRACTIONS):
        raise InputError(
            marked(
                "“{name}” holds values from {low:g} to {high:g}. Available water is needed in mm: multiply the fraction by "
                "the rooting depth in mm first."
            ),
            name=source.name, low=values.min(), high=values.max(),
        )  # fmt: skip
