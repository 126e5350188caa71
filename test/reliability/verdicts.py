"""What a run was: ok, refused, or one of the four that must not be."""

import math
import os
import re
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import numpy as np
from ecorestore.gis.kinds import kinds
from ecorestore.gis.vectors import known_crs
from osgeo import gdal
from qgis.core import QgsVectorLayer, QgsWkbTypes

#: Result classes, worst first (harness: its own mistake); a run counts once, as the worst of what it was.
CLASSES = (
    "harness", "crash", "timeout", "traceback", "overwrite", "nonsense", "leftover", "refused late", "cancelled", "refused", "ok",
)  # fmt: skip
#: These must be zero.
FAULTS = CLASSES[:7]
#: Words of Python, NumPy, SciPy, GDAL and SQLite that no user shall read.
RAW = re.compile(
    r"Traceback|NoneType|\b\w+(Error|Exception|Warning)\b|object has no|object is not|invalid literal|could not convert"
    r"|out of range|out of bounds|unsupported operand|not subscriptable|not iterable|positional argument|unexpected keyword"
    r"|float\(\)|int\(\)|numpy|scipy|\bnp\.|ndarray|\barray\b|broadcast|dtype|ufunc|zero-size|cannot convert|unhashable|math domain"
    r"|float division by zero|^division by zero|SQLITE|sqlite3|UNIQUE constraint|database is locked|no such table|no such column|near \"|IReadBlock|TIFF\w+:"
    r"|\bOGR\w* |recognized as a supported|ERROR \d|Errno|0x[0-9a-f]{6}|\bQgs[A-Z]\w+|QVariant|argument \d|<class |\bNaN\b|embedded null"
    r"|please report|report this",
    re.IGNORECASE,
)
#: GDAL's own reason may be quoted in brackets, Python's never.
_QUOTED = re.compile(r"\([^()]*(\([^()]*\)[^()]*)*\)")
_GDAL = re.compile(
    r"TIFF|IReadBlock|GDAL|OGR|recognized|ERROR \d|database is locked|sqlite|Error\b", re.IGNORECASE
)


class Seen(NamedTuple):
    """One run: what was given and what it said.

    Attributes:
        results: None where it was refused.
        message: the refusal.
        warnings, infos: what the user was told.
        late: whether it was refused after work had begun.
    """

    results: Any
    message: str
    warnings: List[str]
    infos: List[str]
    late: bool


def raw_text(text: str, given: tuple = ()) -> str:
    """The first raw word in a sentence for users, empty where there is none; what the user gave may be quoted."""
    for value in sorted(given, key=len, reverse=True):
        text = text.replace(value, "…")
    text = re.sub("“[^”]*”", "“…”", text)
    for match in RAW.finditer(text):
        quoted = any(q.start() <= match.start() < q.end() for q in _QUOTED.finditer(text))
        if not (quoted and _GDAL.search(match.group())):
            return match.group()
    return ""


def not_a_sentence(message: str, given: tuple = ()) -> str:
    """Why a refusal is none that a user may get; empty where it is one."""
    if not message or not message.strip():
        return "no words"
    raw = raw_text(message, given)
    if raw:
        return f"raw text: {raw}"
    if re.search("“”.*(written|replaced|read)", message):
        return "an empty name"
    if message.count("\n") > 3:
        return "several lines"
    return "a template" if re.search(r"\{[a-z_]+\}", message) and "{" not in "".join(given) else ""


def raster_faults(path: str, told: bool) -> List[str]:
    """What is wrong with a raster that a run made."""
    try:
        data = gdal.Open(path)
        cells = data.GetRasterBand(1).ReadAsArray()
    except (RuntimeError, AttributeError) as error:
        return [f"cannot be read: {error}"]
    band, found = data.GetRasterBand(1), []
    nodata = band.GetNoDataValue()
    cells = cells.astype(np.float64)
    empty = (
        np.isnan(cells)
        if nodata is None or math.isnan(nodata)
        else np.isclose(cells, nodata, rtol=1e-7, atol=0)
    )
    if not data.GetProjection():
        found.append("no CRS")
    if empty.all() and not told:
        found.append("no cell has data, and nothing was said")
    values = cells[~empty]
    if not np.isfinite(values).all():
        return [*found, "cells that are no numbers"]
    kind = kinds().get((data.GetMetadata() or {}).get("ECORESTORE_KIND", ""))
    if kind is not None and values.size:
        low, high = kind.minimum, kind.maximum
        if low is not None and values.min() < low - 1e-6 * max(1, abs(low)):
            found.append(f"{values.min():g} below {low:g} of {kind.key}")
        if high is not None and values.max() > high + 1e-6 * max(1, abs(high)):
            found.append(f"{values.max():g} above {high:g} of {kind.key}")
    return found


def vector_faults(source: str, told: bool) -> List[str]:
    """What is wrong with a layer that a run made."""
    layer = QgsVectorLayer(source, "made", "ogr")
    if not layer.isValid():
        return ["cannot be opened"]
    shapes = layer.wkbType() not in (QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.Unknown)
    found, count = [], 0
    if shapes and not known_crs(layer).isValid():
        found.append("no CRS")
    for feature in layer.getFeatures():
        count += 1
        values = [v for v in feature.attributes() if isinstance(v, float)]
        if not all(math.isfinite(v) for v in values):
            return [*found, f"a value that is no number in feature {count}"]
    if not count and not told:
        found.append("no features, and nothing was said")
    return found


def number_faults(results: Dict[str, Any]) -> List[str]:
    """Numbers among the results that are none."""
    return [
        f"{key} = {value}"
        for key, value in results.items()
        if isinstance(value, float) and not math.isfinite(value)
    ]


def made_faults(results: Dict[str, Any], places: Dict[str, Any], told: bool) -> List[str]:
    """What is wrong with all that a run made."""
    found = number_faults(results)
    for key, place in places.items():
        value = results.get(key)
        if not isinstance(place, str) or not isinstance(value, str) or not value:
            continue
        if "/" not in value or value.startswith(("memory", "/vsimem", "/proc")):
            continue  # a layer of the context
        if not os.path.exists(value.split("|")[0]):
            if "dbname=" not in value:
                found.append(f"{key} names {Path(value).name}, which is not there")
            continue
        ending = value.split("|")[0].rsplit(".", 1)[-1].lower()
        if ending in ("tif", "img", "asc"):
            found += [f"{key}: {fault}" for fault in raster_faults(value, told)]
        elif ending in ("gpkg", "shp", "geojson", "csv", "sqlite", "fgb"):
            found += [f"{key}: {fault}" for fault in vector_faults(value, told or key != "OUTPUT")]
        elif os.path.isfile(value) and not os.path.getsize(value):
            found.append(f"{key} is an empty file")
    return found


def differences(one: Dict[str, Any], other: Dict[str, Any], keys, names: tuple = ()) -> List[str]:
    """Where the results of two runs differ; ``names`` of layers, which results may quote, do not count."""
    found = []
    for key in keys:
        a, b = one.get(key), other.get(key)
        if isinstance(a, (int, float)) and isinstance(b, (int, float)):
            if not math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-9):
                found.append(f"{key}: {a} for {b}")
        elif isinstance(a, str) and isinstance(b, str) and a.endswith(".tif") and os.path.exists(b):
            found += [f"{key}: {text}" for text in _raster_difference(a, b)]
        elif isinstance(a, str) and isinstance(b, str) and a.split("|")[0].endswith(".gpkg"):
            found += [f"{key}: {text}" for text in _vector_difference(a, b, names)]
    return found


def _cells(path: str) -> np.ndarray:
    data = gdal.Open(path)
    band = data.GetRasterBand(1)
    cells = band.ReadAsArray().astype(np.float64)
    if band.GetNoDataValue() is not None:
        cells[np.isclose(cells, band.GetNoDataValue(), rtol=1e-7, atol=0)] = np.nan
    return cells


def _raster_difference(a: str, b: str) -> List[str]:
    one, other = _cells(a), _cells(b)
    if one.shape != other.shape:
        return [f"shape {one.shape} for {other.shape}"]
    far = ~np.isclose(one, other, rtol=1e-5, atol=1e-6, equal_nan=True)
    return [f"{int(far.sum())} of {far.size} cells differ"] if far.any() else []


def _rows(source: str, names, layers: tuple) -> list:
    layer = QgsVectorLayer(source, "made", "ogr")
    rows = []
    for feature in layer.getFeatures():
        values = [feature[name] for name in names]
        shape = feature.geometry()
        values += [shape.area(), shape.length()] if feature.hasGeometry() else []
        texts = [f"{v:.4g}" if isinstance(v, float) else str(v) for v in values]
        rows.append(tuple("…" if text in layers else text for text in texts))
    return sorted(rows)


def _vector_difference(a: str, b: str, layers: tuple) -> List[str]:
    plain = [f.name() for f in QgsVectorLayer(b, "plain", "ogr").fields() if f.name().lower() != "fid"]
    there = {f.name() for f in QgsVectorLayer(a, "made", "ogr").fields()}
    lost = [name for name in plain if name not in there]
    if lost:
        return [f"fields lost: {lost}"]
    one, other = _rows(a, plain, layers), _rows(b, plain, layers)
    if len(one) != len(other):
        return [f"{len(one)} features for {len(other)}"]
    far = [(x, y) for x, y in zip(one, other) if x != y]
    return [f"{len(far)} features differ, first {far[0]}"] if far else []
