"""What coordinates look like: degrees, or Gauss-Kruger metres with or without the number of the zone."""

import math
from typing import NamedTuple, Optional

_LON, _LAT = (70.0, 137.0), (0.0, 56.0)
_EASTING, _NORTHING = (100_000.0, 900_000.0), (300_000.0, 6_200_000.0)
_MILLION = 1_000_000.0
_ZONES_6, _ZONES_3 = (13, 23), (25, 45)


class Kind(NamedTuple):
    """``degrees``, ``zone`` (with its number before the easting), ``plain`` (easting alone) or ``other``.

    ``swapped``: the first coordinate is the northing or latitude.
    """

    name: str
    zone: int = 0
    swapped: bool = False


def kind_of_extent(west: float, south: float, east: float, north: float) -> Kind:
    """What the corners of an extent in China look like; ``other`` where they fit nothing."""
    for swapped, (x0, y0, x1, y1) in (
        (False, (west, south, east, north)),
        (True, (south, west, north, east)),
    ):
        if _within(x0, x1, _LON) and _within(y0, y1, _LAT):
            return Kind("degrees", 0, swapped)
        if not _within(y0, y1, _NORTHING):
            continue
        if _within(x0, x1, _EASTING):
            return Kind("plain", 0, swapped)
        zone = int(((x0 + x1) / 2) // _MILLION)
        rest = (zone * _MILLION + _EASTING[0], zone * _MILLION + _EASTING[1])
        if _is_zone(zone) and _within(x0, x1, rest):
            return Kind("zone", zone, swapped)
    return Kind("other")


def kind_of_crs(geographic: bool, false_easting: Optional[float]) -> Kind:
    """What coordinates a CRS asks for, inferred from its false easting in metres."""
    if geographic:
        return Kind("degrees")
    if false_easting is None:
        return Kind("other")
    if math.isclose(false_easting, 500_000.0):
        return Kind("plain")
    zone = int(false_easting // _MILLION)
    if _is_zone(zone) and math.isclose(false_easting - zone * _MILLION, 500_000.0):
        return Kind("zone", zone)
    return Kind("other")


def fault(extent: Kind, crs: Kind) -> str:
    """Why an extent does not fit its CRS; empty where it does or where nothing can be concluded.

    Returns:
        ``swapped``, ``metres_as_degrees``, ``degrees_as_metres``, ``no_zone`` (the CRS has the zone's number,
        the coordinates have not), ``zone_in_plain`` (the other way round) or ``other_zone``.
    """
    if "other" in (extent.name, crs.name):
        return ""
    if extent.name != crs.name:
        if crs.name == "degrees":
            return "metres_as_degrees"
        if extent.name == "degrees":
            return "degrees_as_metres"
        return "no_zone" if crs.name == "zone" else "zone_in_plain"
    if extent.swapped:
        return "swapped"
    return "other_zone" if extent.zone != crs.zone else ""


def cgcs2000(kind: Kind) -> str:
    """The CGCS2000 system for coordinates: EPSG:4490, or the Gauss-Kruger zone with its number; else empty."""
    if kind.name == "degrees":
        return "EPSG:4490"
    if kind.name == "zone":
        six = kind.zone <= _ZONES_6[1]
        return f"EPSG:{4491 + kind.zone - 13 if six else 4513 + kind.zone - 25}"
    return ""


def without_number(zone: int) -> str:
    """The CGCS2000 system with the same central meridian as ``zone``, whose eastings have no zone number."""
    if zone <= _ZONES_6[1]:
        return f"EPSG:{4502 + (zone * 6 - 3 - 75) // 6}"
    return f"EPSG:{4534 + (zone * 3 - 75) // 3}"


def _is_zone(number: int) -> bool:
    return _ZONES_6[0] <= number <= _ZONES_6[1] or _ZONES_3[0] <= number <= _ZONES_3[1]


def _within(low: float, high: float, limits: tuple) -> bool:
    return limits[0] <= low <= high <= limits[1]
