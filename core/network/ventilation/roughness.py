"""Roughness length of built-up ground from the form of its buildings."""

from typing import NamedTuple

import numpy as np

#: Macdonald, Griffiths and Hall 1998: of staggered cubes; κ is von Kármán's constant.
_ALPHA, _BETA, _DRAG, _KARMAN = 4.43, 1.0, 1.2, 0.4
#: z0 and zd of a rule of thumb, as shares of the height (Grimmond and Oke 1999).
_RULE_LENGTH = 0.1


class Form(NamedTuple):
    """Buildings of each cell: ``plan``: λp, ``front``: λf, ``height``: m, weighted by area, 0 without buildings."""

    plan: np.ndarray
    front: np.ndarray
    height: np.ndarray


def displacement(plan: np.ndarray) -> np.ndarray:
    """zd/h after Macdonald: ``1 + α^(−λp)·(λp − 1)``."""
    plan = np.clip(plan, 0.0, 1.0)
    return 1.0 + _ALPHA**-plan * (plan - 1.0)


def macdonald(plan: np.ndarray, front: np.ndarray) -> np.ndarray:
    """z0/h: ``(1 − zd/h)·exp(−[0.5·β·(Cd/κ²)·(1 − zd/h)·λf]^(−0.5))``; 0 without buildings."""
    rest = 1.0 - displacement(plan)
    drag = 0.5 * _BETA * _DRAG / _KARMAN**2 * rest * np.maximum(front, 0.0)
    power = np.divide(1.0, np.sqrt(drag), out=np.full(np.shape(drag), np.inf), where=drag > 0)
    return rest * np.exp(-power)


def built_length(form: Form, rule: bool) -> np.ndarray:
    """z0 in m of cells with buildings, NaN elsewhere; ``rule``: a tenth of the height."""
    length = form.height * (_RULE_LENGTH if rule else macdonald(form.plan, form.front))
    return np.where((form.front > 0) & (form.height > 0), length, np.nan)


def front_of_heights(heights: np.ndarray, cell: float, angles: np.ndarray, share: np.ndarray) -> np.ndarray:
    """m² of walls that the wind meets in each cell of a raster of heights, weighted by the axes of the wind.

    A wall is a step up from one cell to the next. Walls run along rows and columns, so that a wall of length L is met
    over L·|cos| or L·|sin|. Wind blows both ways: half of all steps count.

    Args:
        heights: (rows, columns) m of buildings, 0 on the ground; north up.
        angles: degrees from north. share: together 1.
    """
    turned = np.radians(angles)
    north, east = float((share * np.abs(np.cos(turned))).sum()), float((share * np.abs(np.sin(turned))).sum())
    around = np.pad(heights, 1)
    up_down = sum(np.maximum(heights - one, 0.0) for one in (around[:-2, 1:-1], around[2:, 1:-1]))
    left_right = sum(np.maximum(heights - one, 0.0) for one in (around[1:-1, :-2], around[1:-1, 2:]))
    return 0.5 * cell * (north * up_down + east * left_right)


def width_across(points: np.ndarray, angles: np.ndarray) -> np.ndarray:
    """(k,) m of a footprint across the wind of each axis; ``points``: (n, 2) x and y."""
    turned = np.radians(angles)
    along = points[:, :1] * np.cos(turned) - points[:, 1:] * np.sin(turned)
    return np.ptp(along, axis=0)


def potential(length: np.ndarray, sky: np.ndarray) -> np.ndarray:
    """Classes 1 (least) to 5 of the potential for ventilation; uint8, 0 without data.

    z0 above 1 m: 1; above 0.5 m: 2, with a sky view factor from 0.65 on 3; else 4, or 5.

    Args:
        length: z0 in m. sky: sky view factor 0–1, NaN where it is not known.
    """
    with np.errstate(invalid="ignore"):
        open_ = sky >= 0.65
        found = np.where(length > 1.0, 1, np.where(length > 0.5, 2 + open_, 4 + open_))
    return np.where(np.isnan(length), 0, found).astype(np.uint8)
