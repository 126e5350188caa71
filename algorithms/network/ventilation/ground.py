"""How rough the ground is, on a grid of square cells over the boundary."""

import math
from typing import Dict, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ....core.messages import InputError, marked
from ....core.network.ventilation.roughness import Form, built_length, front_of_heights, width_across
from ....core.tables import cell_number
from ....core.wkb import coordinates
from ....gis.grid import Grid
from ....gis.rasters import RasterSource, crs_wkt
from ....gis.vectors import Item
from .settings import Settings

#: z0 of ground of which nothing is known: grass. Cells at most.
_OPEN, _MOST = 0.03, 60_000_000


def grid_over(box: QgsRectangle, settings: Settings) -> Grid:
    """Square cells over a box, their corners at multiples of their size.

    Raises:
        InputError: too many cells.
    """
    cell = settings.cell
    left, top = math.floor(box.xMinimum() / cell) * cell, math.ceil(box.yMaximum() / cell) * cell
    columns, rows = (math.ceil((far - 1e-9) / cell) for far in (box.xMaximum() - left, top - box.yMinimum()))
    if rows * columns > _MOST:
        raise InputError(
            marked("The boundary has too many cells of {cell:g} m. Choose larger ones."), cell=cell
        )
    return Grid(crs_wkt(settings.crs), left, top, cell, cell, rows=rows, columns=columns)


def places_in(grid: Grid, x: np.ndarray, y: np.ndarray) -> tuple:
    """(row, column, inside) of places; rows and columns of places outside are 0."""
    column = np.floor((x - grid.x0) / grid.cell_x).astype(int)
    row = np.floor((grid.y0 - y) / grid.cell_y).astype(int)
    inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
    return np.where(inside, row, 0), np.where(inside, column, 0), inside


def brought_to(values: np.ndarray, given: Grid, grid: Grid) -> np.ndarray:
    """Values of a raster on another grid of the same system: means of smaller cells, else the cell at the middle."""
    if given.cell_x >= grid.cell_x:
        x = grid.x0 + (np.arange(grid.columns) + 0.5) * grid.cell_x
        y = grid.y0 - (np.arange(grid.rows) + 0.5) * grid.cell_y
        row, column, inside = places_in(given, *np.meshgrid(x, y))
        return np.where(inside, values[row, column], np.nan)
    x = given.x0 + (np.arange(given.columns) + 0.5) * given.cell_x
    y = given.y0 - (np.arange(given.rows) + 0.5) * given.cell_y
    sums, counts = np.zeros(grid.rows * grid.columns), np.zeros(grid.rows * grid.columns)
    for number in range(given.rows):
        row, column, inside = places_in(grid, x, np.full(x.size, y[number]))
        known = inside & ~np.isnan(values[number])
        cell = row[known] * grid.columns + column[known]
        sums += np.bincount(cell, values[number][known], sums.size)
        counts += np.bincount(cell, minlength=sums.size)
    found = np.divide(sums, counts, out=np.full(sums.size, np.nan), where=counts > 0)
    return found.reshape(grid.shape)


class Buildings(NamedTuple):
    """Buildings of each cell, and how many have no height or lie outside."""

    form: Form
    without_height: int
    outside: int


def form_of_buildings(items: Sequence[Item], settings: Settings, grid: Grid) -> Buildings:
    """λp, λf and h of every cell from footprints with heights; each counts where its middle is.

    Raises:
        InputError: no building in the boundary has a height.
    """
    rose, size = settings.rose, grid.rows * grid.columns
    heights = (
        np.array([cell_number(item.attributes[settings.height_field]) for item in items]) * settings.metres
    )
    middles = [item.geometry.centroid().asPoint() for item in items]
    row, column, inside = places_in(
        grid, np.array([one.x() for one in middles]), np.array([one.y() for one in middles])
    )
    good = inside & (heights > 0)
    if not good.any():
        raise InputError(marked("No building within the boundary has a height above 0. Check the field."))
    area = np.array([item.geometry.area() for item in items])
    across = np.array([float(_widths(item.geometry, rose.angles) @ rose.share) for item in items])
    cell = (row * grid.columns + column)[good]
    heights, area, across = heights[good], area[good], across[good]
    built, walls, bulk = (np.bincount(cell, one, size) for one in (area, heights * across, heights * area))
    height = np.divide(bulk, built, out=np.zeros(size), where=built > 0)
    form = Form(
        *(
            one.reshape(grid.shape)
            for one in (np.minimum(built / grid.cell_area, 1.0), walls / grid.cell_area, height)
        )
    )
    return Buildings(form, int((inside & ~(heights_known(items, settings))).sum()), int((~inside).sum()))


def heights_known(items: Sequence[Item], settings: Settings) -> np.ndarray:
    """Which buildings have a height above 0."""
    return np.array([cell_number(item.attributes[settings.height_field]) > 0 for item in items])


def _widths(shape: QgsGeometry, angles: np.ndarray) -> np.ndarray:
    return width_across(np.concatenate(coordinates(bytearray(shape.asWkb().data()))), angles)


def form_of_heights(source: RasterSource, settings: Settings, grid: Grid) -> Form:
    """λp, λf and h of every cell from a raster of heights."""
    given, heights = source.grid, np.nan_to_num(source.read())
    heights = np.maximum(heights, 0.0)
    walls = (
        front_of_heights(heights, given.cell_x, settings.rose.angles, settings.rose.share) / given.cell_area
    )
    plan, front, mean = (
        np.nan_to_num(brought_to(one, given, grid)) for one in ((heights > 0).astype(float), walls, heights)
    )
    return Form(plan, front, np.divide(mean, plan, out=np.zeros(grid.shape), where=plan > 0))


def lengths_of_landuse(source: RasterSource, lengths: Dict[int, float], grid: Grid) -> np.ndarray:
    """z0 of every cell by land use: the mean of ln z0; NaN where the table has no class.

    Raises:
        InputError: no class of the raster is in the table.
    """
    codes = source.read()
    found = np.full(codes.shape, np.nan)
    for code, length in lengths.items():
        found[codes == code] = math.log(length)
    if np.isnan(found).all():
        raise InputError(
            marked("No class of “{layer}” has a roughness length in the table."), layer=source.name
        )
    return np.exp(brought_to(found, source.grid, grid))


def roughness_of(
    form: Optional[Form], ground: Optional[np.ndarray], inside: np.ndarray, rule: bool
) -> np.ndarray:
    """z0 of every cell, NaN outside the boundary: buildings first, then land use, then open ground."""
    length = np.full(inside.shape, np.nan) if form is None else built_length(form, rule)
    if ground is not None:
        length = np.where(np.isnan(length), ground, length)
    length = np.where(np.isnan(length), _OPEN, length)
    return np.where(inside, length, np.nan)
