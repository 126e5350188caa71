"""GeoPackages written as the rows come, and read again."""

import os
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Optional, Tuple

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from ..files import not_written
from .content import Content, Row, Written
from .fitting import Keeper, as_text, fit, widened
from .formats import PACKAGE
from .notes import about_names
from .targets import FID, UTF8, Target, write


def write_package(
    path: str, content: Content, context: QgsCoordinateTransformContext, keep_fid: bool
) -> Tuple[Written, List[int]]:
    """A GeoPackage, written once more where values turn out not to fit their fields; with the columns now text."""
    fitted = fit(content.fields, PACKAGE)
    names = [name.lower() for name in fitted.fields.names()]
    key = names.index(FID) if keep_fid else None
    keeper, texts = Keeper(fitted.fields, fitted.texts), list(fitted.texts)

    def kept() -> Iterator[Row]:
        for number, (geometry, attributes) in enumerate(content.rows):
            values = list(attributes)
            yield geometry, keeper.fitted(values, number if key is None else values[key])

    fields, target = fitted.fields, Target(path, context, UTF8, keep_fid)
    write(target, content._replace(fields=fields, rows=kept()))
    if keeper.misfits:
        fields, more = widened(fields, keeper.misfits)
        first = str(Path(path).with_suffix(".first.gpkg"))
        os.replace(path, first)
        known = rows_of(first, fitted.fields.names())
        rows = as_texts(_mended(known, keeper.misfits, key), more)
        write(target, content._replace(fields=fields, rows=rows))
        os.unlink(first)
        texts += more
    return Written(fields, about_names(path, fitted)), texts


def _mended(rows: Iterable[Row], misfits: Dict[int, Dict[int, object]], key: Optional[int]) -> Iterator[Row]:
    """Rows with the values that did not fit; known by their numbers, or by the column ``key``."""
    for number, (geometry, values) in enumerate(rows):
        row = number if key is None else values[key]
        for column, found in misfits.items():
            values[column] = found.get(row, values[column])
        yield geometry, values


def as_texts(rows: Iterable[Row], columns: Iterable[int]) -> Iterator[Row]:
    """Rows with some columns as text."""
    chosen = tuple(columns)
    for geometry, values in rows:
        for column in chosen:
            values[column] = as_text(values[column])
        yield geometry, values


def rows_of(path: str, names: List[str]) -> Iterator[Row]:
    """The rows of the only layer of a GeoPackage as they were written."""
    layer = _opened(path)
    columns, spatial = [layer.fields().lookupField(name) for name in names], layer.isSpatial()
    for feature in layer.getFeatures():
        geometry = feature.geometry() if spatial and feature.hasGeometry() else None
        values = feature.attributes()
        yield geometry, [values[column] for column in columns]


def _opened(path: str) -> QgsVectorLayer:
    """A GeoPackage of ours as a layer.

    Raises:
        InputError: it cannot be read again.
    """
    layer = QgsVectorLayer(path, "rows", "ogr")
    if not layer.isValid():
        raise not_written(path, "GeoPackage")
    return layer
