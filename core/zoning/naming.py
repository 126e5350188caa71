"""Default names of zones: position in the municipality and dominant function.

The plan's own zone names are not published (METHODS §2.1), so none are given
here: a label is made of keys, which the algorithms room turns into words
(位置+主导功能+区), and a table of the user's own names replaces them.
"""

from typing import List, NamedTuple, Tuple

import numpy as np

#: Keys of the dominant functions, by level-1 zone 1 to 5.
FUNCTIONS = {1: "water", 2: "soil", 3: "biodiversity", 4: "agriculture", 5: "settlement"}
#: Keys of the eight directions, clockwise from north, each 45° wide.
DIRECTIONS = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
CENTRE = "centre"


class ZoneName(NamedTuple):
    """Keys of a zone's default name.

    Attributes:
        position: one of :data:`DIRECTIONS` or "centre".
        function: one of the values of :data:`FUNCTIONS`.
        number: 0 when no other zone has the same position and function, else
            1, 2, … in the order of the zones.
    """

    position: str
    function: str
    number: int


def whole_centre(area: np.ndarray, x: np.ndarray, y: np.ndarray) -> Tuple[float, float, float]:
    """Area-weighted centre of all units and the radius ``sqrt(A/π)`` of a circle as large as they are.

    Args:
        area: (n,) in square units of x and y. x, y: (n,) centroids.
    """
    total = float(np.sum(area))
    return (
        float(np.dot(area, x) / total),
        float(np.dot(area, y) / total),
        float(np.sqrt(total / np.pi)),
    )


def compass_position(
    x: np.ndarray, y: np.ndarray, centre: Tuple[float, float], radius: float, centre_share: float = 0.2
) -> List[str]:
    """Where each zone lies, seen from the centre of the municipality.

    Args:
        x, y: (z,) centroids, x to the east, y to the north.
        centre: x and y of the municipality's centre.
        radius: its equivalent radius, see :func:`whole_centre`.
        centre_share: a zone whose centroid is nearer than this part of the radius
            lies in the centre (proposed default 0.2).

    Returns:
        z keys: one of :data:`DIRECTIONS` or "centre". A direction on the limit of
        two sectors goes to the one further clockwise.
    """
    east = np.asarray(x, dtype=np.float64) - centre[0]
    north = np.asarray(y, dtype=np.float64) - centre[1]
    bearing = np.degrees(np.arctan2(east, north)) % 360.0
    sector = np.floor((bearing + 22.5) / 45.0).astype(int) % 8
    inside = np.hypot(east, north) < centre_share * radius
    return [CENTRE if near else DIRECTIONS[index] for near, index in zip(inside.tolist(), sector.tolist())]


def default_names(zone1: np.ndarray, positions: List[str]) -> List[ZoneName]:
    """Default names of zones in the order of their codes.

    Args:
        zone1: (z,) level-1 zone 1 to 5. positions: z keys of :func:`compass_position`.
    """
    pairs = [(position, FUNCTIONS[int(zone)]) for position, zone in zip(positions, zone1)]
    seen = dict.fromkeys(pairs, 0)
    names = []
    for pair in pairs:
        seen[pair] += 1
        names.append(ZoneName(pair[0], pair[1], seen[pair] if pairs.count(pair) > 1 else 0))
    return names
