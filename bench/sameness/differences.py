"""What differs between two files of results: rasters, vector layers and tables, folders, texts."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple
from xml.etree.ElementTree import ParseError, canonicalize

import numpy as np
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()
#: Name of the record of a case.
RECORD = "case.json"
RASTERS, VECTORS = (".tif", ".tiff"), (".gpkg",)
#: What of a page is compared, at so many dots per inch.
_PAGE_DPI = "40"


class Difference(NamedTuple):
    """Something that is not the same.

    Attributes:
        field: of a vector the field or “geometry”, of a raster “cells”, “dtype” …
        what: the two values.
        counts: False for what is listed only (looks, wordings).
    """

    field: str
    what: str
    counts: bool = True


class Tally(dict):
    """How much was compared."""

    def add(self, what: str, count: int = 1) -> None:
        self[what] = self.get(what, 0) + int(count)


def files(old: Path, new: Path, layer: str, tally: Tally) -> Iterator[Difference]:
    """Differences of two files, chosen by their ending; ``layer``: only this one of a database."""
    end = old.suffix.lower()
    if old.is_dir():
        yield from folders(old, new, tally)
    elif end in RASTERS:
        yield from rasters(old, new, tally)
    elif end in VECTORS:
        yield from databases(old, new, layer, tally)
    elif end == ".pdf":
        yield from pages(old, new, tally)
    elif end == ".qml":
        tally.add("styles")
        yield from texts(_style(old), _style(new), "style", False)
    elif end == ".csv":
        tally.add("CSV files")
        yield from texts(old.read_bytes().decode("utf-8"), new.read_bytes().decode("utf-8"), "text")
    elif end in (".html", ".md", ".txt"):
        tally.add("reports")
        yield from texts(*(timeless(path.read_text(encoding="utf-8")) for path in (old, new)), "text", False)
    elif end != ".qgz" and old.read_bytes() != new.read_bytes():
        tally.add("other files")
        yield Difference("file", "other bytes")


def timeless(text: str) -> str:
    """A text without what every run says anew: dates, versions of the plugin, memory and seconds."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d|EcoRestore \d[\d.]*", "…", text)
    return re.sub(r"[\d.,]+ (?=GB|MB|秒|s\b)", "… ", text)


def folders(old: Path, new: Path, tally: Tally) -> Iterator[Difference]:
    """Differences of all files of two folders."""
    names = [{p.relative_to(f).as_posix() for p in f.rglob("*") if p.is_file()} for f in (old, new)]
    for name in sorted(names[0] ^ names[1]):
        yield Difference(name, "only in old" if name in names[0] else "only in new", name in names[0])
    for name in sorted(names[0] & names[1]):
        for found in files(old / name, new / name, "", tally):
            yield found._replace(field=f"{name}: {found.field}")


def texts(old: str, new: str, field: str, counts: bool = True) -> Iterator[Difference]:
    """The first line that differs."""
    if old == new:
        return
    first, second = old.splitlines(), new.splitlines()
    for number, (one, other) in enumerate(zip(first, second), 1):
        if one != other:
            yield Difference(field, f"line {number}: {one[:80]!r} → {other[:80]!r}", counts)
            return
    yield Difference(field, f"{len(first)} → {len(second)} lines", counts)


def _style(path: Path) -> str:
    try:
        text = canonicalize(from_file=str(path))
    except ParseError:
        text = path.read_text(encoding="utf-8")
    return re.sub(r"(?<=[\"{])[0-9a-f]{8}-[0-9a-f-]{27}|(?<=id=\")\{[0-9a-f-]{36}\}", "", text).replace(
        "><", ">\n<"
    )


def pages(old: Path, new: Path, tally: Tally) -> Iterator[Difference]:
    """Whether two maps look alike: their text and their pixels; a note, no fault."""
    tally.add("maps")
    drawn = [_drawn(path) for path in (old, new)]
    if drawn[0] is None or drawn[1] is None:
        yield Difference("page", "not compared: poppler-utils is missing", False)
    elif drawn[0][0] != drawn[1][0]:
        yield from texts(drawn[0][0], drawn[1][0], "page text", False)
    elif drawn[0][1] != drawn[1][1]:
        yield Difference("page", "other pixels", False)


def _drawn(path: Path):
    if shutil.which("pdftoppm") is None:
        return None
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page"
        subprocess.run(["pdftoppm", "-r", _PAGE_DPI, "-singlefile", str(path), str(page)], check=True)
        return text.decode("utf-8", "replace"), page.with_suffix(".ppm").read_bytes()


def rasters(old: Path, new: Path, tally: Tally) -> Iterator[Difference]:
    """Differences of two rasters; cells byte for byte."""
    one, other = (gdal.Open(str(path)) for path in (old, new))
    tally.add("rasters")
    for field, read in (
        ("size", lambda d: (d.RasterXSize, d.RasterYSize, d.RasterCount)), ("geotransform", lambda d: d.GetGeoTransform()),
        ("CRS", lambda d: d.GetProjection()),
    ):  # fmt: skip
        if read(one) != read(other):
            yield Difference(field, f"{read(one)} → {read(other)}")
    if (one.RasterXSize, one.RasterYSize, one.RasterCount) != (
        other.RasterXSize,
        other.RasterYSize,
        other.RasterCount,
    ):
        return
    for number in range(1, one.RasterCount + 1):
        yield from _bands(one.GetRasterBand(number), other.GetRasterBand(number), tally)


def _bands(one, other, tally: Tally) -> Iterator[Difference]:
    types = [gdal.GetDataTypeName(band.DataType) for band in (one, other)]
    if types[0] != types[1]:
        yield Difference("dtype", " → ".join(types))
    if repr(one.GetNoDataValue()) != repr(other.GetNoDataValue()):
        yield Difference("nodata", f"{one.GetNoDataValue()} → {other.GetNoDataValue()}")
    for field, read in (
        ("scale and offset", lambda b: (b.GetScale(), b.GetOffset())), ("mask", lambda b: b.GetMaskFlags()),
    ):  # fmt: skip
        if read(one) != read(other):
            yield Difference(field, f"{read(one)} → {read(other)}")
    for field, read in (
        ("colours", _colours), ("class names", lambda b: b.GetCategoryNames()), ("overviews", lambda b: b.GetOverviewCount()),
    ):  # fmt: skip
        if read(one) != read(other):
            yield Difference(field, f"{str(read(one))[:60]} → {str(read(other))[:60]}", False)
    cells, now = one.ReadAsArray(), other.ReadAsArray()
    tally.add("cells", cells.size)
    if cells.tobytes() != now.tobytes():
        yield Difference("cells", _cells(cells, now))


def _cells(cells: np.ndarray, now: np.ndarray) -> str:
    same = cells == now
    if cells.dtype.kind == "f" and now.dtype.kind == "f":
        same |= np.isnan(cells) & np.isnan(now)
    where = np.argwhere(~same)
    if not len(where):
        return "equal numbers, other bytes"
    row, column = where[0]
    most = np.nanmax(np.abs(cells.astype(float) - now.astype(float)))
    return (
        f"{len(where)} of {cells.size} cells, first at row {row} column {column}: "
        f"{cells[row, column]!r} → {now[row, column]!r}; largest difference {most:g}"
    )


def _colours(band):
    table = band.GetColorTable()
    return table and [table.GetColorEntry(n) for n in range(table.GetCount())]


def layers_of(path: Path) -> list:
    """Names of the layers of a database."""
    data = ogr.Open(str(path))
    return sorted(data.GetLayerByIndex(n).GetName() for n in range(data.GetLayerCount()))


def databases(old: Path, new: Path, layer: str, tally: Tally) -> Iterator[Difference]:
    """Differences of two GeoPackages, or of one layer of them."""
    names = [[layer] if layer else layers_of(path) for path in (old, new)]
    if names[0] != names[1]:
        yield Difference("layers", f"{names[0]} → {names[1]}")
    one, other = ogr.Open(str(old)), ogr.Open(str(new))
    pairs = [(name, name) for name in names[0] if name in names[1]]
    if len(names[0]) == len(names[1]) == 1:
        pairs = [(names[0][0], names[1][0])]
    for name, new_name in pairs:
        first, second = one.GetLayerByName(name), other.GetLayerByName(new_name)
        if first is None or second is None:
            yield Difference("layer", f"{name} is missing in {'old' if first is None else 'new'}")
            continue
        for found in _layers(first, second, tally):
            yield found if len(pairs) == 1 else found._replace(field=f"{name}: {found.field}")


def _fields(layer) -> dict:
    definition, found = layer.GetLayerDefn(), {}
    for number in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(number)
        kind = f"{field.GetFieldTypeName(field.GetType())}/{ogr.GetFieldSubTypeName(field.GetSubType())}"
        found[field.GetName()] = (number, kind, f"{field.GetWidth()}.{field.GetPrecision()}")
    return found


def _layers(one, other, tally: Tally) -> Iterator[Difference]:
    tally.add("layers")
    fields, now = _fields(one), _fields(other)
    if list(fields) != list(now):
        yield Difference("fields", f"{list(fields)} → {list(now)}")
    for name in fields.keys() & now.keys():
        if fields[name][1] != now[name][1]:
            yield Difference(name, f"type {fields[name][1]} → {now[name][1]}")
        if fields[name][2] != now[name][2]:
            yield Difference(name, f"width {fields[name][2]} → {now[name][2]}", False)
    for field, read in (
        ("geometry type", lambda d: ogr.GeometryTypeToName(d.GetGeomType())),
        ("CRS", lambda d: d.GetSpatialRef() and d.GetSpatialRef().ExportToWkt()),
        ("id column", lambda d: d.GetFIDColumn()),
    ):  # fmt: skip
        if read(one) != read(other):
            yield Difference(field, f"{read(one)} → {read(other)}")
    if one.GetFeatureCount() != other.GetFeatureCount():
        yield Difference("features", f"{one.GetFeatureCount()} → {other.GetFeatureCount()}")
        return
    common = [(name, fields[name][0], now[name][0]) for name in fields if name in now]
    yield from _features(one, other, common, tally)


def _features(one, other, common: list, tally: Tally) -> Iterator[Difference]:
    wrong = {}
    for number, (first, second) in enumerate(zip(one, other), 1):
        tally.add("features")
        pairs = [(name, _value(first, a), _value(second, b)) for name, a, b in common]
        pairs.append(("geometry", _shape(first), _shape(second)))
        pairs.append(("feature id", first.GetFID(), second.GetFID()))
        tally.add("attribute values", len(common))
        for name, old, new in pairs:
            if old != new:
                count, example = wrong.get(name, (0, f"feature {number}: {str(old)[:60]} → {str(new)[:60]}"))
                wrong[name] = (count + 1, example)
    for name, (count, example) in wrong.items():
        yield Difference(name, f"{count} values, {example}")


def _value(feature, number: int):
    """A value as text, floats in all their digits; None for null."""
    if not feature.IsFieldSetAndNotNull(number):
        return None
    kind = feature.GetFieldDefnRef(number).GetType()
    if kind == ogr.OFTReal:
        return repr(feature.GetFieldAsDouble(number))
    return str(feature.GetField(number))


def _shape(feature):
    shape = feature.GetGeometryRef()
    return None if shape is None else bytes(shape.ExportToIsoWkb()).hex()


def values(old: dict, new: dict, tally: Tally) -> Iterator[Difference]:
    """Differences of the numbers and texts that a run gives back."""
    for key in sorted(old.keys() | new.keys()):
        if key not in old:
            yield Difference(key, "only in new", False)
            continue
        tally.add("numbers and texts")
        if key not in new:
            yield Difference(key, "only in old")
        elif json.dumps(old[key]) != json.dumps(new[key]):
            yield Difference(key, f"{old[key]!r} → {new[key]!r}"[:160])
