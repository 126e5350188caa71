"""Files and folders that users point at, as layers; shapefiles in the encoding their text is in."""

import os
from pathlib import Path
from typing import Callable, Iterator, List

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsVectorLayer,
)

from ...core.preparation.encoding import dbf_text, detect, family
from ...core.progress import Progress, silent

#: Endings of files that are looked at in a folder; others are opened where a user names them.
_RASTERS = (".tif", ".tiff", ".img", ".asc", ".vrt")
_VECTORS = (".shp", ".gpkg", ".geojson", ".json", ".fgb", ".tab", ".mif", ".kml", ".gml")
_FOLDER_DATABASE = ".gdb"
_MOST_FILES = 5000
_DBF_READ = 4_000_000
_GBK = "GBK"


def layers_of(path: str) -> List[QgsMapLayer]:
    """The raster and vector layers in a file; in the thread that asks."""
    options = QgsProviderSublayerDetails.LayerOptions(QgsCoordinateTransformContext())
    layers = [found.toLayer(options) for found in QgsProviderRegistry.instance().querySublayers(path)]
    return [well_read(layer) for layer in layers if layer is not None and layer.isValid()]


def files_in(folder: str, left_out: Callable[[str], bool], step: Progress = silent) -> Iterator[str]:
    """Files below a folder that may hold layers, at most 5000; ``left_out`` says which folders are not entered."""
    count = 0
    for parent, folders, names in os.walk(folder):
        databases = [name for name in folders if name.lower().endswith(_FOLDER_DATABASE)]
        folders[:] = sorted(
            name
            for name in folders
            if name not in databases and not name.startswith(".") and not left_out(os.path.join(parent, name))
        )
        for name in sorted(names + databases):
            step(0.0)
            if name.lower().endswith((*_RASTERS, *_VECTORS, _FOLDER_DATABASE)):
                count += 1
                if count > _MOST_FILES:
                    return
                yield os.path.join(parent, name)


def well_read(layer: QgsMapLayer) -> QgsMapLayer:
    """The layer, or a copy that reads its shapefile as GBK or UTF-8 where the text is in it and QGIS reads another."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return layer
    path = Path(layer.source().split("|")[0])
    table = path.with_suffix(".dbf")
    if path.suffix.lower() != ".shp" or not table.is_file():
        return layer
    try:
        with open(table, "rb") as file:
            found = detect(dbf_text(file.read(_DBF_READ)).texts).name
    except (OSError, ValueError):
        return layer
    if found not in ("gbk", "utf-8") or family(layer.dataProvider().encoding()) == found:
        return layer
    copy = layer.clone()
    copy.setProviderEncoding(_GBK if found == "gbk" else "UTF-8")
    return copy
