"""The parameters of water conservation."""

from typing import List, NamedTuple, Union

import numpy as np

from ....core.evaluation.waterbalance import parse_runoff
from ....core.messages import InputError, marked
from ....gis.rasters import RasterSource
from ....gis.tables import read_builtin
from ....translation import tr
from ...inputs import Inputs
from ...tablereading import TableReading
from ..shared.ecosystems import ecosystem_rows
from ..shared.settings import read_shares

#: Method to the rasters it cannot do without.
_NEEDED = {"balance": ("ECOSYSTEM",), "npp": ("NPP", "TEXTURE", "DEM")}


class Budyko(NamedTuple):
    """What evapotranspiration follows from where it was not given.

    Attributes:
        potential: evapotranspiration.
        available: water that plants can take from the soil, mm.
        season: constant Z.
    """

    potential: RasterSource
    available: RasterSource
    season: float


class WaterLayers(NamedTuple):
    """What the water balance takes.

    Attributes:
        evapotranspiration: a raster, or what it follows from.
        scale: multiplies evapotranspiration, actual or potential.
        system: what the codes of the ecosystems mean.
        runoff: share by place of the ecosystem in the built-in table, 0 first.
    """

    rain: RasterSource
    ecosystem: RasterSource
    evapotranspiration: Union[RasterSource, Budyko]
    scale: float
    system: str
    runoff: np.ndarray


class ProductionLayers(NamedTuple):
    """What the NPP form takes."""

    npp: RasterSource
    rain: RasterSource
    texture: RasterSource
    elevation: RasterSource


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        layers: those of the chosen method.
        shares: of the grades of importance, 0 to 1.
    """

    layers: Union[WaterLayers, ProductionLayers]
    shares: List[float]


def read_settings(inputs: Inputs, labels: dict) -> Settings:
    """The parameters of a run.

    Args:
        labels: of the parameters by key, for messages.

    Raises:
        InputError: a layer of the method or a row of the table is missing, or the shares do not rise.
    """
    method = inputs.choice("METHOD")
    _require_layers(inputs, method, labels)
    layers = _balance(inputs) if method == "balance" else _production(inputs)
    return Settings(layers, read_shares(inputs))


def _balance(inputs: Inputs) -> WaterLayers:
    lost: Union[RasterSource, Budyko, None] = inputs.optional_raster("EVAPOTRANSPIRATION")
    if lost is None:
        lost = Budyko(inputs.raster("PET"), inputs.raster("AWC"), inputs.number("SEASON"))
    return WaterLayers(
        rain=inputs.raster("PRECIPITATION"),
        ecosystem=inputs.raster("ECOSYSTEM"),
        evapotranspiration=lost,
        scale=inputs.number("ET_SCALE"),
        system=inputs.choice("CLASSES"),
        runoff=read_runoff(inputs, inputs.choice("COEFFICIENTS")),
    )


def _production(inputs: Inputs) -> ProductionLayers:
    return ProductionLayers(*map(inputs.raster, ("NPP", "PRECIPITATION", "TEXTURE", "DEM")))


def _require_layers(inputs: Inputs, method: str, labels: dict) -> None:
    missing = [labels[key] for key in _NEEDED[method] if not inputs.given(key)]
    if missing:
        raise InputError(marked("For this method choose also: {names}."), names=tr(", ").join(missing))
    potential = inputs.given("PET") and inputs.given("AWC")
    if method == "balance" and not inputs.given("EVAPOTRANSPIRATION") and not potential:
        raise InputError(
            marked(
                "Give evapotranspiration, or both potential evapotranspiration (PET) and available water (AWC)."
            )
        )


def read_runoff(inputs: TableReading, column: str) -> np.ndarray:
    """Share of the rain that runs off, by ecosystem.

    Raises:
        InputError: the table cannot be used.
    """
    rows = inputs.optional_rows("RULES", ("code", column))
    rows = read_builtin("runoff_coefficients") if rows is None else rows
    codes = {code: row["key"] for code, row in ecosystem_rows("hj1172").items()}
    return parse_runoff(rows, column, list(codes.values()), codes)
