"""Network of shaded walks from homes to parks along streets."""

from typing import Callable, List

import numpy as np

from ....gis.streets import streets_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...log import Log
from ...run import Run
from .method import method
from .settings import Settings, declare_layers, declare_numbers, declare_outputs, read_settings
from .walks import (
    Walks,
    extra_costs,
    find_walks,
    gap_rows,
    network_rows,
    numbers_of,
    starts_of,
    street_rows,
)

_APART, _MUCH = 0.9, 0.05


class DemandNetwork(EcoAlgorithm):
    """People walk to parks along the streets that cost least; the busiest streets become a network."""

    ID = "demandnetwork"
    GROUP = "network"
    TAGS = (
        "walking", "greenway", "shade", "street network", "slow traffic", "绿荫", "慢行", "林荫道", "绿道", "步行网络",
        "热点",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Network of shaded walks")

    def shortDescription(self) -> str:
        return tr(
            "Finds the streets that most people walk to parks, joins them to a network, and says where shade is missing."
        )

    def method(self) -> str:
        return method()

    def declare(self) -> None:
        declare_layers(self)
        declare_numbers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, inputs, outputs = read_settings(run.inputs), run.inputs, run.outputs
        goals = starts_of(
            _read(inputs, "HOTSPOTS", settings, settings.weight_field), settings.weight_field, False
        )
        homes = starts_of(
            _read(inputs, "DEMAND", settings, settings.people_field), settings.people_field, True
        )
        streets = _read(inputs, "STREETS", settings, settings.class_field)
        rivers = [item.geometry for item in _read(inputs, "RIVERS", settings)]
        extra = extra_costs(streets, settings.class_field, rivers)
        drawn = streets_of([item.geometry for item in streets], settings.crossings)
        run.step(0.2)
        cover = [_shade(inputs, run.log), _heat(inputs)]
        walks = find_walks(drawn, homes, goals, extra, cover, settings, run.part(0.2, 0.8))
        _tell(run.log, drawn.together, walks)
        return {
            "OUTPUT": outputs.vector("OUTPUT", street_rows(walks), settings.crs),
            "NETWORK": outputs.vector("NETWORK", network_rows(walks), settings.crs),
            "GAPS": outputs.vector("GAPS", gap_rows(walks), settings.crs),
            **numbers_of(walks),
        }


def _read(inputs: Inputs, key: str, settings: Settings, field: str = "") -> List:
    return inputs.features(key, settings.crs, [field] if field else [], slim=True)


Sample = Callable[[np.ndarray], np.ndarray]


def _sample(inputs: Inputs, key: str) -> Sample:
    """Gives the cells of a raster at points, NaN beyond it and where there is none."""
    source = inputs.optional_raster(key)
    if source is None:
        return lambda points: np.full(len(points), np.nan)
    grid, values = source.grid, source.read()

    def at(points: np.ndarray) -> np.ndarray:
        column = np.floor((points[:, 0] - grid.x0) / grid.cell_x).astype(int)
        row = np.floor((grid.y0 - points[:, 1]) / grid.cell_y).astype(int)
        inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
        return np.where(inside, values[np.where(inside, row, 0), np.where(inside, column, 0)], np.nan)

    return at


def _shade(inputs: Inputs, log: Log) -> Sample:
    """Canopy from 0 to 1; values above 1 are taken for %."""
    at = _sample(inputs, "SHADE")

    def shade(points: np.ndarray) -> np.ndarray:
        found = at(points)
        if np.nanmax(found, initial=0.0) > 1:
            log.say(tr("The canopy is in percent and was divided by 100."))
            return found / 100
        return found

    return shade


def _heat(inputs: Inputs) -> Sample:
    """Heat from 0 to 1 between its 2nd and 98th percentile."""
    at = _sample(inputs, "HEAT")

    def heat(points: np.ndarray) -> np.ndarray:
        found = at(points)
        if np.isnan(found).all():
            return found
        low, high = np.nanpercentile(found, (2, 98))
        return np.clip((found - low) / max(high - low, 1e-9), 0.0, 1.0)

    return heat


def _tell(log: Log, together: float, walks: Walks) -> None:
    if together < _APART:
        text = tr("Only {share:.0f} % of the length of the streets hangs together. If they are not cut where they cross, "
                  "tick “Streets meet where they cross”.")  # fmt: skip
        log.warn(text.format(share=100 * together))
    if walks.served < 1 - _MUCH:
        text = tr("{share:.0f} % of the people have no way to any of the places within reach.")
        log.warn(text.format(share=100 * (1 - walks.served)))
