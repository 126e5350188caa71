"""Service of parks, blind areas, and places for pocket parks."""

from typing import List

from ....gis.streets import streets_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...log import Log
from ...run import Run
from .candidates import candidate_row, choose_plots
from .declarations import declare_layers, declare_numbers, declare_outputs
from .demand import Demand, blind_areas, cut_demand, demand_of
from .method import method
from .parks import Parks, open_parks
from .results import (
    blind_rows,
    covered_rows,
    found_of,
    numbers_of,
    service_rows,
    tell_found,
    tell_layers,
    tell_streets,
)
from .settings import Settings, read_settings
from .straight import Straight
from .walking import Walking, doors_of


class GreenService(EcoAlgorithm):
    """Parks serve residential land within a radius; the rest is blind, and plots can fill it."""

    ID = "greenservice"
    GROUP = "restoration"
    TAGS = (
        "park", "green space", "service radius", "accessibility", "pocket park", "公园绿地", "服务半径", "500米",
        "服务盲区", "口袋公园", "可达性", "覆盖率",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Service of parks and blind areas")

    def shortDescription(self) -> str:
        return tr(
            "Says who has a park near by, in a straight line or along streets, and where pocket parks help most."
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
        parks = open_parks(_read(inputs, "PARKS", settings, "AREA_FIELD", "ACCESS_FIELD"), settings, run.log)
        demand = demand_of(_read(inputs, "DEMAND", settings, "POP_FIELD"), settings.people_field)
        zones, plots = _read(inputs, "BY", settings, "BY_FIELD"), _read(inputs, "PLOTS", settings)
        tell_layers(len(parks.shapes), demand, run.log)
        run.step(0.1)
        service = _service(inputs, parks, demand, settings, run.log)
        cut = cut_demand(demand, service, run.part(0.4, 0.6))
        found = found_of(demand, cut, blind_areas(cut.blind), settings.least)
        chosen = choose_plots(plots, cut.blind, service, settings, run.log, run.part(0.65, 0.9))
        table = service_rows(found, zones, settings.zone_field)
        numbers = numbers_of(found, table[0])
        tell_found(found, numbers, run.log)
        candidates = ((one.shape, candidate_row(rank, one)) for rank, one in enumerate(chosen, 1))
        return {
            "COVERED": outputs.vector("COVERED", covered_rows(found), settings.crs),
            "BLIND": outputs.vector("BLIND", blind_rows(found), settings.crs),
            "CANDIDATES": outputs.vector("CANDIDATES", candidates, settings.crs),
            "TABLE": outputs.table("TABLE", table),
            **numbers,
        }


def _read(inputs: Inputs, key: str, settings: Settings, *fields: str) -> List:
    """The features of a layer with the fields that were chosen."""
    chosen = [inputs.field(field) for field in fields if inputs.field(field)]
    return inputs.features(key, settings.crs, chosen, slim=True)


def _service(inputs: Inputs, parks: Parks, demand: Demand, settings: Settings, log: Log):
    """What parks serve, by the method that was chosen."""
    if not settings.network:
        return Straight(parks)
    streets = streets_of([item.geometry for item in _read(inputs, "STREETS", settings)], settings.crossings)
    gates = [
        part for item in _read(inputs, "ENTRANCES", settings) for part in item.geometry.asGeometryCollection()
    ]
    doors = doors_of(parks, gates, settings.snap)
    log.step(0.2)
    walking = Walking(streets.streets, parks, doors, demand.shapes, settings.snap)
    tell_streets(streets.together, walking.unreached, walking.off_street, log)
    return walking
