"""Tables as their files have them: the first row is the header, whatever OGR or QGIS took it for.

OGR guesses whether a table has a header: one of numbers (land-use codes, ids of a matrix) is taken for a row of values,
one of a sheet of texts as well, and every column is then called Field1, Field2 … Texts in the encodings of Chinese
spreadsheets come out as rubbish. A table whose file says otherwise than its layer is read from the file.
"""

import csv
import io
import re
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence

from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.messages import InputError, marked

_TEXTS = (".csv", ".tsv", ".psv", ".txt", ".tab")
_SHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
#: Column names that OGR and QGIS make up.
_MADE_UP = re.compile(r"(field|column)_?\d*", re.IGNORECASE)
_SEPARATORS = ",\t;|"
_FORCED = ("OGR_XLSX_HEADERS", "OGR_XLS_HEADERS", "OGR_ODS_HEADERS")
#: Larger files are no tables of rules, and stay as QGIS reads them.
_MOST_BYTES = 64 * 1024 * 1024


class Written(NamedTuple):
    """A table as its file has it.

    Attributes:
        columns: their names, without blanks around them.
        rows: by the id that the row has in the layer of QGIS, in the order of the file.
    """

    columns: List[str]
    rows: Dict[int, dict]


def as_written(layer: QgsVectorLayer) -> Optional[Written]:
    """A table read from its file; None where QGIS has the header of the file, or there is no such file.

    Raises:
        InputError: the file cannot be read as a table.
    """
    names = [field.name() for field in layer.dataProvider().fields()]
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(str(parts.get("path") or ""))
    if layer.providerType() not in ("ogr", "delimitedtext") or not _is_small_file(path):
        return None
    ending, lost = path.suffix.lower(), bool(names) and all(map(_MADE_UP.fullmatch, names))
    if ending in _SHEETS:
        return _sheet(path, str(parts.get("layerName") or "")) if lost else None
    if ending not in _TEXTS:
        return None
    content = path.read_bytes()
    if not (layer.providerType() == "ogr" or lost or _garbled(names) or _misread(content, layer.source())):
        return None
    text = decoded(content)
    header = _header(next(_lines(io.StringIO(text, newline=""), separator_of(text), layer.name()), []))
    if not header or (_is_utf8(content) and header == [name.strip() for name in names]):
        return None
    lines = list(_lines(io.StringIO(text, newline=""), separator_of(text), layer.name()))
    return Written(header, dict(_rows(header, lines[1:], 2 if lost else 1)))


def _is_small_file(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= _MOST_BYTES
    except (OSError, ValueError):
        return False


def _garbled(names: Sequence[str]) -> bool:
    """Whether names were read in a wrong encoding, or as one text with the separators in it."""
    return any("\ufffd" in name for name in names) or (
        len(names) == 1 and any(mark in names[0] for mark in _SEPARATORS)
    )


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _misread(content: bytes, source: str) -> bool:
    """Whether QGIS reads a file as UTF-8 that is none."""
    encoding = re.search(r"[?&]encoding=([^&]*)", source, re.IGNORECASE)
    named = encoding[1].lower() if encoding else "utf-8"
    return named in ("utf-8", "utf8", "") and not _is_utf8(content)


def _lines(file: Iterable[str], separator: str, name: str) -> Iterator[List[str]]:
    """The cells of every line that holds any.

    Raises:
        InputError: a cell without an end.
    """
    try:
        for cells in csv.reader(file, delimiter=separator):
            if any(cell.strip() for cell in cells):
                yield [cell.strip() for cell in cells]
    except csv.Error as error:
        raise InputError(
            marked(
                "“{layer}” cannot be read as a table. Save it again as CSV with commas between its cells."
            ),
            layer=name,
        ) from error


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16 with or without a mark, or else in GB 18030, which holds GBK and GB 2312."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


def separator_of(text: str) -> str:
    """The mark that stands most often between the cells of the first line."""
    first = re.sub(r'"[^"]*"', "", next((line for line in io.StringIO(text) if line.strip()), ""))
    return max(_SEPARATORS, key=first.count)


def _header(cells: Sequence[str]) -> List[str]:
    """Names of columns; those without one are numbered, those that come again too."""
    names: List[str] = []
    for number, cell in enumerate(cells, 1):
        name = cell or f"field_{number}"
        while name in names:
            name = f"{name}_{number}"
        names.append(name)
    return names


def _rows(header: Sequence[str], lines: Sequence[Sequence[str]], first: int) -> Iterator[tuple]:
    for number, cells in enumerate(lines, first):
        filled = [*cells, *[""] * len(header)]
        yield number, dict(zip(header, filled))


def _sheet(path: Path, sheet: str) -> Optional[Written]:
    """A sheet of a spreadsheet, its first row taken for the header; None where it cannot be opened so."""
    before = {key: gdal.GetThreadLocalConfigOption(key) for key in _FORCED}
    for key in _FORCED:
        gdal.SetThreadLocalConfigOption(key, "FORCE")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        table = dataset.GetLayerByName(sheet) if sheet else dataset.GetLayer(0)
        return None if table is None else _read_sheet(table)
    except RuntimeError:
        return None
    finally:
        for key, value in before.items():
            gdal.SetThreadLocalConfigOption(key, value)


def _read_sheet(table: ogr.Layer) -> Written:
    definition = table.GetLayerDefn()
    header = _header(
        [definition.GetFieldDefn(number).GetName().strip() for number in range(definition.GetFieldCount())]
    )
    rows = {}
    for feature in table:
        cells = [feature.GetField(number) for number in range(len(header))]
        if any(cell is not None and str(cell).strip() for cell in cells):
            rows[feature.GetFID()] = {name: "" if cell is None else cell for name, cell in zip(header, cells)}
    return Written(header, rows)
