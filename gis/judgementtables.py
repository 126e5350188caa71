"""Judgement matrices of the AHP as tables: read from any layer or file, written as CSV, Excel or GeoPackage."""

import csv
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from ..core.evaluation.ahp import judgement_text, parse_judgements
from ..core.messages import InputError, marked
from .files import Staging, not_written
from .tables import read_table, table_rows

#: Header of the column of names; readers know it by its values.
_NAMES = "criterion"
_DRIVERS = {".xlsx": "XLSX", ".gpkg": "GPKG"}


def read_matrix(layer: QgsVectorLayer) -> Tuple[List[str], np.ndarray]:
    """Names and judgements of a table.

    Raises:
        InputError: it is no judgement matrix.
    """
    return parse_judgements(table_rows(read_table(layer, layer), ()))


def open_matrix(path: str) -> Tuple[List[str], np.ndarray]:
    """Names and judgements of a file.

    Raises:
        InputError: it cannot be opened as a table, or is no judgement matrix.
    """
    layer = QgsVectorLayer(path, Path(path).stem, "ogr")
    if not layer.isValid():
        raise InputError(marked("“{name}” cannot be opened as a table."), name=Path(path).name)
    return read_matrix(layer)


def matrix_rows(names: Sequence[str], matrix: np.ndarray) -> List[dict]:
    """A judgement matrix as the rows of a table of texts, as ``parse_judgements`` reads them."""
    return [
        {_NAMES: name, **{other: judgement_text(float(value)) for other, value in zip(names, values)}}
        for name, values in zip(names, matrix)
    ]


def matrix_columns(names: Sequence[str]) -> List[str]:
    """The columns of ``matrix_rows``."""
    return [_NAMES, *names]


def write_matrix(path: str, names: Sequence[str], matrix: np.ndarray) -> None:
    """Write a judgement matrix; the ending of the path says how: .csv, .xlsx or .gpkg. A file that is there is replaced.

    Raises:
        InputError: another ending, or the file cannot be written.
    """
    ending = Path(path).suffix.lower()
    if ending != ".csv" and ending not in _DRIVERS:
        raise InputError(marked("“{name}” must end with .csv, .xlsx or .gpkg."), name=Path(path).name)
    columns, rows = matrix_columns(names), matrix_rows(names, matrix)
    staging = Staging()
    try:
        made = staging.stage(path)
        if ending == ".csv":
            _write_csv(made, columns, rows)
        else:
            _write_ogr(made, _DRIVERS[ending], columns, rows)
        staging.commit()
    except (OSError, RuntimeError) as error:
        raise not_written(path, str(error)) from error
    finally:
        staging.discard()


def _write_csv(path: str, columns: List[str], rows: List[dict]) -> None:
    """With the mark by which Excel knows UTF-8."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def _write_ogr(path: str, driver: str, columns: List[str], rows: List[dict]) -> None:
    dataset = gdal.GetDriverByName(driver).Create(path, 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("judgement_matrix", None, ogr.wkbNone)
    for column in columns:
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, column in enumerate(columns):
            feature.SetField(place, row[column])
        layer.CreateFeature(feature)
    layer = None
    dataset.FlushCache()
    dataset = None
