"""Ventilation corridors from roughness and the wind rose."""

from typing import NamedTuple, Optional

import numpy as np

from ....core.network.ventilation.rose import SOFT, Rose
from ....core.network.ventilation.roughness import Form, potential
from ....gis.grid import Grid
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...log import Log
from ...run import Run
from .corridors import block_rows, corridor_rows, find_corridors
from .declarations import declare_layers, declare_numbers, declare_outputs
from .ground import (
    brought_to,
    form_of_buildings,
    form_of_heights,
    grid_over,
    lengths_of_landuse,
    roughness_of,
)
from .method import method
from .settings import Settings, read_settings


class _Ground(NamedTuple):
    """``length``: z0, NaN outside; the others None where they are not known."""

    grid: Grid
    length: np.ndarray
    form: Optional[Form]
    sky: Optional[np.ndarray]
    heat: Optional[np.ndarray]


class Ventilation(EcoAlgorithm):
    """Buildings or land use give roughness, the rose gives the axis, least-cost ways give corridors."""

    ID = "ventilation"
    GROUP = "network"
    TAGS = (
        "ventilation", "wind corridor", "urban climate", "roughness", "wind rose", "通风廊道", "风廊", "粗糙度",
        "迎风面积指数", "风玫瑰", "城市热岛",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Ventilation corridors")

    def shortDescription(self) -> str:
        return tr("Finds where the prevailing wind can run through the city, how wide, and what blocks it.")

    def method(self) -> str:
        return method()

    def declare(self) -> None:
        declare_layers(self)
        declare_numbers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, outputs = read_settings(run.inputs), run.outputs
        ground = _read_ground(run.inputs, settings, run.log)
        run.step(0.4)
        found = find_corridors(
            ground.length, ground.sky, ground.heat, ground.grid, settings, run.part(0.4, 0.9)
        )
        sky = np.full(ground.grid.shape, np.nan) if ground.sky is None else ground.sky
        front = None if ground.form is None else np.where(np.isnan(ground.length), np.nan, ground.form.front)
        rasters = {"ROUGHNESS": ground.length, "POTENTIAL": potential(ground.length, sky), "FAI": front}
        made = {
            key: "" if values is None else outputs.write_raster(key, values, ground.grid)
            for key, values in rasters.items()
        }
        _tell(run.log, settings)
        return {
            **made,
            "OUTPUT": outputs.vector("OUTPUT", corridor_rows(found), ground.grid.crs),
            "BLOCKS": outputs.vector("BLOCKS", block_rows(found, settings.cell), ground.grid.crs),
            "ROSE": outputs.table("ROSE", _rose_rows(settings.rose)),
            "PREVAILING": settings.rose.prevailing,
            "COUNT_MAIN": sum(one.code == 1 for one in found),
            "LENGTH_KM": sum(one.length for one in found) / 1000,
        }


def _read_ground(inputs: Inputs, settings: Settings, log: Log) -> _Ground:
    """Everything on one grid over the boundary."""
    boundary = inputs.features("BOUNDARY", settings.crs, slim=True)
    box = boundary[0].geometry.boundingBox()
    for item in boundary[1:]:
        box.combineExtentWith(item.geometry.boundingBox())
    grid = grid_over(box, settings)
    fields = [settings.height_field] if settings.height_field else []
    buildings = inputs.features("BUILDINGS", settings.crs, fields, slim=True)
    inside = inputs.burn_items(inputs.name("BOUNDARY"), boundary, [1] * len(boundary), grid).read() == 1
    landuse = inputs.optional_raster("LANDUSE")
    ground = None if landuse is None else lengths_of_landuse(landuse, settings.lengths, grid)
    form = _form(inputs, buildings, settings, grid, log)
    length = roughness_of(form, ground, inside, settings.rule)
    return _Ground(grid, length, form, *(_brought(inputs, key, grid) for key in ("SVF", "HEAT")))


def _form(inputs: Inputs, buildings: list, settings: Settings, grid: Grid, log: Log) -> Optional[Form]:
    """The form of buildings, by footprints, else by heights; None without both."""
    if buildings:
        found = form_of_buildings(buildings, settings, grid)
        if found.without_height:
            log.warn(
                tr("{count} buildings have no height above 0 and were left out.").format(
                    count=found.without_height
                )
            )
        if found.outside:
            log.say(tr("{count} buildings lie outside the boundary's box.").format(count=found.outside))
        return found.form
    heights = inputs.optional_raster("HEIGHT")
    return None if heights is None else form_of_heights(heights, settings, grid)


def _brought(inputs: Inputs, key: str, grid: Grid) -> Optional[np.ndarray]:
    source = inputs.optional_raster(key)
    return None if source is None else brought_to(source.read(), source.grid, grid)


def _rose_rows(rose: Rose) -> list:
    return [
        {
            "axis": float(angle),
            "share": 100 * float(share),
            "speed": float(speed) if np.isfinite(speed) else None,
        }
        for angle, share, speed in zip(rose.angles, rose.share, rose.speed)
    ]


def _tell(log: Log, settings: Settings) -> None:
    rose = settings.rose
    if not rose.soft:
        text = tr("The wind table has no soft wind ({low} to {high} m/s): all speeds count.")
        log.warn(text.format(low=SOFT[0], high=SOFT[1]))
    log.say(tr("The prevailing axis is {angle}° from north.").format(angle=f"{rose.prevailing:g}"))
    if settings.cell > 40:
        log.say(
            tr(
                "With cells above 40 m no secondary corridors are told from narrow gaps: main ones alone are classed."
            )
        )
