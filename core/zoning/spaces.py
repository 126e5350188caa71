"""The three spaces of territorial planning, cell by cell.

Order of precedence (proposed default, after the policy lines of METHODS §2.1):
ecological red line → ecological; permanent farmland → agricultural; urban
growth boundary → urban; elsewhere the space of the land use itself. Works on
any window; the counts of windows add up.
"""

from typing import NamedTuple, Optional

import numpy as np

from ..messages import InputError, marked

ECOLOGICAL, AGRICULTURAL, URBAN = 1, 2, 3


class Spaces(NamedTuple):
    """Spaces and where the policy lines disagree.

    Attributes:
        space: uint8, 1 ecological, 2 agricultural, 3 urban, 0 no data.
        redline_farmland: cells both in the red line and in permanent farmland.
        redline_urban: cells both in the red line and in the urban boundary.
        farmland_urban: cells both in permanent farmland and in the urban boundary.
        conflicts: cells in two or three of the lines.
        changed: cells whose land use belongs to another space.
    """

    space: np.ndarray
    redline_farmland: int
    redline_urban: int
    farmland_urban: int
    conflicts: int
    changed: int


def three_spaces(
    landuse: np.ndarray,
    urban: Optional[np.ndarray] = None,
    farmland: Optional[np.ndarray] = None,
    redline: Optional[np.ndarray] = None,
    inside: Optional[np.ndarray] = None,
) -> Spaces:
    """Space of every cell.

    Args:
        landuse: space of the land use: 1 ecological, 2 agricultural, 3 urban;
            0 or NaN without data.
        urban, farmland, redline: bool masks of the same shape, or None.
        inside: bool mask of the area; cells of a policy line that lie inside get
            its space even where the land use has no data. None: only cells with
            land use get a space.

    Raises:
        InputError: ``landuse`` holds another value.
    """
    values = np.asarray(landuse)
    known = np.isfinite(values) & (values != 0)
    own = np.where(known, values, 0)
    if not np.isin(own, (0, ECOLOGICAL, AGRICULTURAL, URBAN)).all():
        raise InputError(
            marked(
                "The land use raster holds the value {value}; only 1 (ecological), 2 (agricultural) and "
                "3 (urban) are spaces. Classify the land use into spaces first."
            ),
            value=own[~np.isin(own, (0, ECOLOGICAL, AGRICULTURAL, URBAN))].flat[0],
        )
    own = own.astype(np.uint8)
    area = known if inside is None else np.asarray(inside, dtype=bool)
    city, field, line = (
        np.zeros(own.shape, dtype=bool) if mask is None else np.asarray(mask, dtype=bool) & area
        for mask in (urban, farmland, redline)
    )
    space = np.where(area, own, 0).astype(np.uint8)
    space[city] = URBAN
    space[field] = AGRICULTURAL
    space[line] = ECOLOGICAL
    return Spaces(
        space,
        int(np.count_nonzero(line & field)),
        int(np.count_nonzero(line & city)),
        int(np.count_nonzero(field & city)),
        int(np.count_nonzero((line & field) | (line & city) | (field & city))),
        int(np.count_nonzero(area & known & (space != own))),
    )
