"""The offsets of Chinese web maps: GCJ-02 ("Mars coordinates") and BD-09, both ways."""

from typing import Callable, NamedTuple

import numpy as np

#: Krasovsky ellipsoid as the published algorithm has it: semi-major axis in metres, squared eccentricity.
_A, _EE = 6378245.0, 0.00669342162296594323
#: The rectangle in which the published algorithm moves points: west, south, east, north in degrees.
CHINA = (72.004, 0.8293, 137.8347, 55.8271)
#: What BD-09 adds to GCJ-02 in degrees, and the frequency of its ripple.
_BD_LON, _BD_LAT, _BD_RIPPLE = 0.0065, 0.006, np.pi * 3000.0 / 180.0
_TOLERANCE, _ROUNDS = 1e-11, 30
_RADIUS = 6371008.8


class Lonlat(NamedTuple):
    """Longitudes and latitudes in degrees, of equal shape."""

    lon: np.ndarray
    lat: np.ndarray


def inside_china(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Whether points lie in the rectangle in which the algorithm moves them (it is larger than China)."""
    west, south, east, north = CHINA
    return (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)


def _ripples(value: np.ndarray) -> np.ndarray:
    return 20.0 * np.sin(6.0 * value * np.pi) + 20.0 * np.sin(2.0 * value * np.pi)


def _offset(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """What GCJ-02 adds to a point of WGS 84, in degrees; the formula alone, without the rectangle."""
    x, y, pi = lon - 105.0, lat - 35.0, np.pi
    root, ripples = np.sqrt(np.abs(x)), _ripples(x)
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    north = north + (ripples + 20.0 * np.sin(y * pi) + 40.0 * np.sin(y / 3.0 * pi)) * 2.0 / 3.0
    north = north + (160.0 * np.sin(y / 12.0 * pi) + 320.0 * np.sin(y * pi / 30.0)) * 2.0 / 3.0
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    east = east + (ripples + 20.0 * np.sin(x * pi) + 40.0 * np.sin(x / 3.0 * pi)) * 2.0 / 3.0
    east = east + (150.0 * np.sin(x / 12.0 * pi) + 300.0 * np.sin(x / 30.0 * pi)) * 2.0 / 3.0
    phi = np.radians(lat)
    magic = 1.0 - _EE * np.sin(phi) ** 2
    per_north = _A * (1.0 - _EE) / (magic * np.sqrt(magic))
    per_east = _A / np.sqrt(magic) * np.cos(phi)
    return Lonlat(np.degrees(east / per_east), np.degrees(north / per_north))


def wgs84_to_gcj02(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """Points of WGS 84 as they stand on maps in GCJ-02.

    The public algorithm: a sum of polynomials and sines of (lon - 105, lat - 35) in metres, turned into
    degrees on the Krasovsky ellipsoid. Source: the algorithm published in 2013 and used by eviltransform,
    coord-convert and transbigdata, with which the tests compare; the official one is not published.

    Args:
        lon, lat: degrees, of any equal shape; points outside the rectangle ``CHINA`` and NaN stay as they are.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    offset, moved = _offset(lon, lat), inside_china(lon, lat)
    return Lonlat(np.where(moved, lon + offset.lon, lon), np.where(moved, lat + offset.lat, lat))


def gcj02_to_wgs84(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """The inverse of ``wgs84_to_gcj02``: w := g - offset(w) until w moves by less than 1e-11 degrees.

    The offset changes by less than a hundredth per degree, so every round gains two digits.

    Args:
        lon, lat: degrees in GCJ-02; points outside the rectangle ``CHINA`` and NaN stay as they are.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    found = _solve(lambda x, y: Lonlat(*(a + b for a, b in zip((x, y), _offset(x, y)))), lon, lat)
    moved = inside_china(lon, lat)
    return Lonlat(np.where(moved, found.lon, lon), np.where(moved, found.lat, lat))


def gcj02_to_bd09(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """Points of GCJ-02 as they stand on maps in BD-09.

    z = sqrt(x^2 + y^2) + 0.00002 sin(k y), theta = atan2(y, x) + 0.000003 cos(k x), k = 3000 pi / 180;
    x' = z cos(theta) + 0.0065, y' = z sin(theta) + 0.006. Source: as for ``wgs84_to_gcj02``.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    found, moved = _baidu(lon, lat), inside_china(lon, lat)
    return Lonlat(np.where(moved, found.lon, lon), np.where(moved, found.lat, lat))


def _baidu(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    z = np.hypot(lon, lat) + 0.00002 * np.sin(lat * _BD_RIPPLE)
    theta = np.arctan2(lat, lon) + 0.000003 * np.cos(lon * _BD_RIPPLE)
    return Lonlat(z * np.cos(theta) + _BD_LON, z * np.sin(theta) + _BD_LAT)


def bd09_to_gcj02(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """The inverse of ``gcj02_to_bd09``, solved as ``gcj02_to_wgs84`` is; the published one is 0.1 m off.

    Args:
        lon, lat: degrees, arrays of one shape.

    Returns:
        Degrees of that shape; points outside the rectangle of :func:`inside_china` unchanged.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    found, moved = _solve(_baidu, lon, lat), inside_china(lon, lat)
    return Lonlat(np.where(moved, found.lon, lon), np.where(moved, found.lat, lat))


def bd09_to_wgs84(lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """Points of BD-09 (Baidu) in WGS 84, by way of GCJ-02.

    Args:
        lon, lat: degrees, arrays of one shape.

    Returns:
        Degrees of that shape.
    """
    return gcj02_to_wgs84(*bd09_to_gcj02(lon, lat))


def _solve(forward: Callable, lon: np.ndarray, lat: np.ndarray) -> Lonlat:
    """(x, y) with forward(x, y) = (lon, lat), where forward moves points by little and smoothly."""
    x, y = lon, lat
    for _round in range(_ROUNDS):
        there = forward(x, y)
        right, up = lon - there.lon, lat - there.lat
        x, y = x + right, y + up
        if not np.fmax.reduce(np.abs([right, up]), axis=None, initial=0.0) > _TOLERANCE:
            break
    return Lonlat(x, y)


#: Direction of the tool to the function that moves points.
DIRECTIONS = {
    "gcj02_to_wgs84": gcj02_to_wgs84,
    "wgs84_to_gcj02": wgs84_to_gcj02,
    "bd09_to_wgs84": bd09_to_wgs84,
}


def metres_between(a: Lonlat, b: Lonlat) -> np.ndarray:
    """Distance of points that lie near each other, on a sphere of 6371 km: right to half a percent.

    Args:
        a, b: degrees, arrays of one shape, taken pair by pair.

    Returns:
        float64 of that shape, metres.
    """
    east = np.radians(b.lon - a.lon) * np.cos(np.radians((a.lat + b.lat) / 2))
    return _RADIUS * np.hypot(east, np.radians(b.lat - a.lat))
