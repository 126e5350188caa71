"""Coordinate reference systems between QGIS and GDAL, and whether two of them mean the same."""

import re
from functools import lru_cache
from typing import Dict, NamedTuple, Tuple

from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem

_SAME = ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS"]
#: Parts of a PROJ string that are no parameters of the projection, or are compared apart.
_APART = ("proj", "ellps", "datum", "a", "b", "rf", "R", "towgs84", "no_defs", "type", "wktext", "nadgrids")
_DEFAULTS: Dict[str, object] = {"lat_0": 0.0, "lon_0": 0.0, "k": 1.0, "x_0": 0.0, "y_0": 0.0, "units": "m"}
#: Differences that are roundings: of parameters (relative and absolute), of an axis in metres, of 1 / flattening.
_RELATIVE, _ABSOLUTE, _AXIS, _FLATTENING = 1e-10, 1e-8, 1e-3, 5e-7
#: How names of datums begin that say nothing; a shift to WGS 84 in WKT.
_NAMELESS = ("unknown", "dunknown", "notspecified", "dnotspecified", "user", "duser", "unnamed", "custom")
_SHIFT = re.compile(r",?TOWGS84\[[^\]]*\]")
#: How sure PROJ must be that it knows a geographic system, in percent.
_SURE = 70


class Meaning(NamedTuple):
    """What a CRS says about where a coordinate lies.

    Attributes:
        method: of the projection, by PROJ's name.
        parameters: of the projection, sorted.
        ellipsoid: half its long axis in metres and 1 / flattening.
        datum: its name in small letters and digits; empty where it has none but that of its ellipsoid.
        shift: to WGS 84 in PROJ's three or seven numbers; empty without.
    """

    method: str
    parameters: Tuple[Tuple[str, object], ...]
    ellipsoid: Tuple[float, float]
    datum: str
    shift: Tuple[object, ...]


def crs_wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """WKT that GDAL writes into files for a CRS of QGIS; empty for one that is not valid.

    That of the registry for those it knows; the user's own CRS, which only QGIS knows by its number, in full.
    """
    if not crs.isValid():
        return ""
    authority = crs.authid()
    known = ":" in authority and not authority.upper().startswith(("USER:", "CUSTOM:"))
    return _exported(authority if known else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))


@lru_cache(maxsize=256)
def _exported(text: str) -> str:
    reference = osr.SpatialReference()
    try:  # it depends on others in this process whether osr raises or tells
        if reference.SetFromUserInput(text) != 0:
            return ""
        return reference.ExportToWkt() or reference.ExportToWkt(["FORMAT=WKT2_2019"])
    except RuntimeError:
        return ""


@lru_cache(maxsize=256)
def same_system(first: str, other: str) -> bool:
    """Whether two CRS given as WKT give one place the same coordinates.

    Order of the axes, names, authorities, heights and shifts to WGS 84 do not count. Where PROJ does not find them
    equal, projection, ellipsoid and datum are compared; a datum that PROJ does not know is taken for any other one on
    the same ellipsoid.
    """
    if first == other:
        return True
    if not first or not other:
        return False
    try:
        one, two = _flat(first), _flat(other)
        return bool(one.IsSame(two, _SAME)) or _agree(one, two)
    except (RuntimeError, AttributeError):  # PROJ cannot read it, or not express it as parameters
        return False


def can_be_written(wkt: str) -> bool:
    """Whether a GeoTIFF keeps a CRS as it is."""
    path = f"/vsimem/ecorestore_{abs(hash(wkt))}.tif"
    driver = gdal.GetDriverByName("GTiff")
    try:
        dataset = driver.Create(path, 1, 1)
        dataset.SetProjection(wkt)
        dataset.SetGeoTransform((0, 1, 0, 0, 0, -1))
        del dataset
        return bool(wkt) and same_system(wkt, gdal.Open(path).GetProjection())
    except RuntimeError:
        return False
    finally:
        for made in (path, f"{path}.aux.xml"):
            if gdal.VSIStatL(made) is not None:
                gdal.Unlink(made)


def _flat(wkt: str) -> osr.SpatialReference:
    """A CRS without its heights."""
    reference = osr.SpatialReference(wkt)
    if reference.IsCompound():
        reference.StripVertical()
    return reference


def _meaning(reference: osr.SpatialReference) -> Meaning:
    given: Dict[str, object] = {}
    for part in reference.ExportToProj4().split():
        key, _equals, text = part.lstrip("+").partition("=")
        given[key] = _number(text)
    ellipsoid = (reference.GetSemiMajor(), reference.GetInvFlattening())
    if given.get("a") is not None and given.get("a") == given.get("b"):
        ellipsoid = (float(str(given["a"])), 0.0)  # a sphere, whatever the datum
    parameters = {key: value for key, value in given.items() if key not in _APART}
    method = str(given.get("proj", ""))
    if method == "utm":
        method, parameters = "tmerc", _of_utm(parameters)
    shift = tuple(_number(part) for part in str(given.get("towgs84", "")).split(",") if part)
    return Meaning(
        method, tuple(sorted({**_DEFAULTS, **parameters}.items())), ellipsoid, _datum(reference), shift
    )


def _of_utm(parameters: Dict[str, object]) -> Dict[str, object]:
    """The transverse Mercator projection of a UTM zone."""
    zone, south = int(float(str(parameters.pop("zone")))), parameters.pop("south", None) is not None
    return {**parameters, "lon_0": 6.0 * zone - 183, "k": 0.9996, "x_0": 5e5, "y_0": 1e7 if south else 0.0}


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def _datum(reference: osr.SpatialReference) -> str:
    name, ellipsoid = (_letters(reference.GetAttrValue(node) or "") for node in ("DATUM", "SPHEROID"))
    return "" if name.startswith(_NAMELESS) or name in (ellipsoid, f"d{ellipsoid}") else name


def _letters(name: str) -> str:
    return "".join(sign for sign in name.lower() if sign.isalnum())


def _known(reference: osr.SpatialReference) -> bool:
    """Whether PROJ knows the geographic system that a CRS rests on, and its datum with it."""
    geographic = reference.CloneGeogCS()
    wkt = geographic.ExportToWkt()
    if _SHIFT.search(wkt):  # with it PROJ searches for minutes
        geographic = osr.SpatialReference(_SHIFT.sub("", wkt))
    return any(sure >= _SURE for _found, sure in geographic.FindMatches() or [])


def _agree(first: osr.SpatialReference, other: osr.SpatialReference) -> bool:
    """Whether projection, ellipsoid and datum of two CRS are the same."""
    one, two = _meaning(first), _meaning(other)
    if not one.method or one.method != two.method:
        return False
    if any(one.shift) and any(two.shift) and not _near(one.shift, two.shift):
        return False
    if abs(one.ellipsoid[0] - two.ellipsoid[0]) > _AXIS:
        return False
    if abs(one.ellipsoid[1] - two.ellipsoid[1]) > _FLATTENING:
        return False
    names, values = zip(*one.parameters)
    others, further = zip(*two.parameters)
    if names != others or not _near(values, further):
        return False
    if not one.datum or not two.datum or one.datum == two.datum:
        return True
    return not (_known(first) and _known(other))


def _near(values: tuple, others: tuple) -> bool:
    """Whether numbers are equal but for rounding, and texts equal."""
    if len(values) != len(others):
        return False
    for value, other in zip(values, others):
        if isinstance(value, float) and isinstance(other, float):
            if abs(value - other) > _ABSOLUTE + _RELATIVE * abs(value):
                return False
        elif value != other:
            return False
    return True
