"""What the vector formats of QGIS can hold: types, names and lengths of fields, geometry."""

import re
from pathlib import Path
from typing import FrozenSet, NamedTuple, Tuple

from qgis.core import QgsVectorFileWriter
from qgis.PyQt.QtCore import QVariant

_PLAIN = frozenset((QVariant.Int, QVariant.LongLong, QVariant.Double, QVariant.String, QVariant.Bool))
_DAYS = _PLAIN | {QVariant.Date, QVariant.DateTime}


XML, ASCII, UNQUOTED = "xml", "ascii", "unquoted"


class Format(NamedTuple):
    """What a format can hold.

    Attributes:
        driver: GDAL's name of it; empty for layers in memory.
        types: types of fields that it holds as they are; others become text.
        name_bytes, text_bytes: most bytes of a field's name and of a text in the encoding of the file; 0 for any.
        caseless: names that differ in case only are one name to it.
        names: what names consist of, XML, ASCII or UNQUOTED; empty for anything.
        most_fields: most fields; 0 for any.
        geometry: whether it holds geometries.
        exact: nothing is lost in it, so that it need not be read back.
        widths: decimals have places, to be chosen by the numbers where the field does not say; 0: they have not.
        empty_numbers: whether a number may have no value.
        taken: names of the format's own columns.
    """

    driver: str
    types: FrozenSet[int] = _PLAIN
    name_bytes: int = 0
    text_bytes: int = 0
    caseless: bool = True
    names: str = ""
    most_fields: int = 0
    geometry: bool = True
    exact: bool = False
    widths: int = 0
    empty_numbers: bool = True
    taken: Tuple[str, ...] = ()


PACKAGE = Format(
    "GPKG",
    _DAYS | {QVariant.ByteArray},
    most_fields=1990,
    exact=True,
)
MEMORY = Format("", types=frozenset(range(1024)), caseless=False, exact=True)
_FORMATS = {
    one.driver: one
    for one in (
        PACKAGE,
        Format("ESRI Shapefile", _DAYS, name_bytes=10, text_bytes=254, most_fields=2046, widths=24),
        Format("GeoJSON", _DAYS, caseless=False),
        Format("CSV", _DAYS, names=UNQUOTED, geometry=False),
        Format("XLSX", _DAYS, text_bytes=32767, geometry=False, most_fields=16384),
        Format("ODS", _DAYS, geometry=False, most_fields=1024),
        Format("GML", _DAYS, names=XML),
        Format("FlatGeobuf", _DAYS | {QVariant.ByteArray}, exact=True),
        Format("SQLite", _DAYS | {QVariant.ByteArray}, most_fields=1990, exact=True, taken=("ogc_fid",)),
        *(
            Format(driver, _DAYS, 31, 254, names=ASCII, most_fields=250, widths=20, empty_numbers=False)
            for driver in ("MapInfo File", "MapInfo MIF")
        ),
    )
}  # fmt: skip
#: Endings for which QGIS names another format of the family.
_OWN = {".mif": "MapInfo MIF"}
#: Endings that QGIS does not write itself, and those of the files it makes.
WRITTEN_AS = {".json": ".geojson"}
#: Formats whose texts are in the encoding that the user chooses; the others are UTF-8.
ENCODED = ("ESRI Shapefile", "MapInfo File", "MapInfo MIF", "CSV")
#: What to propose where an ending will not do.
SUFFIXES = ".gpkg, .shp, .geojson, .csv"
_RESERVED = re.compile(r"gpkg|sqlite_|rtree_", re.IGNORECASE)


def driver_of(path: str) -> str:
    """QGIS's vector format for the ending of a path, empty where there is none."""
    suffix = Path(path).suffix
    return _OWN.get(suffix.lower()) or QgsVectorFileWriter.driverForExtension(suffix)


def format_of(path: str) -> Format:
    """What the format of a file can hold; of one that is not known here, what all hold."""
    driver = driver_of(path)
    return _FORMATS.get(driver, Format(driver))


def is_known(path: str) -> bool:
    """Whether the format of a file holds any geometry or table with fields: drawings, tracks and KML do not."""
    return driver_of(path) in _FORMATS


def reserved(table: str) -> bool:
    """Whether a database keeps names that begin so for itself."""
    return _RESERVED.match(table) is not None


def layer_name(path: str) -> str:
    """What the layer of a file is called in it: as the file, where its format allows that."""
    stem = Path(path).stem
    return f"layer_{stem}" if reserved(stem) else stem


def with_known_ending(path: str) -> str:
    """The path as it is, or with ``.gpkg`` where QGIS has no vector format for its ending."""
    return path if driver_of(path) else f"{path}.gpkg"
