"""Corridors as lines through the centres of their cells."""

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.leastcost.links import Link
from ....gis.grid import Grid
from ..shared.geometry import line_geometry


def line_of(link: Link, grid: Grid) -> QgsGeometry:
    """The path along cell centres."""
    cells = _corners(np.array(link.cells)) + 0.5
    x, y = grid.x0 + cells[:, 1] * grid.cell_x, grid.y0 - cells[:, 0] * grid.cell_y
    return line_geometry([np.column_stack([x, y])])


def _corners(cells: np.ndarray) -> np.ndarray:
    """The cells at which a path begins, turns and ends; the line through them is the same."""
    steps = np.diff(cells, axis=0)
    turns = np.flatnonzero((steps[1:] != steps[:-1]).any(axis=1)) + 1
    return cells[np.concatenate([[0], turns, [len(cells) - 1]])]
