"""Where the results of a run go: files, tables of databases, memory; and that they replace neither inputs nor each other."""

import os
import re
from pathlib import Path
from typing import Dict, Iterator, NamedTuple, Optional, Tuple

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsExpressionContext,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)

from ..compat import NULL
from ..core.messages import InputError, marked
from ..gis.files import SIBLINGS, cannot_write, same_file
from ..gis.vectorfiles import SUFFIXES, is_known, reserved, with_known_ending

_DATABASE = re.compile(r"^(ogr|postgres|postgis|spatialite|mssql|oracle|hana):", re.IGNORECASE)
_LAYER_TYPES = ("raster", "vector", "source", "layer", "multilayer")
#: A character as addresses of the web write it; QGIS reads them in the path of a GeoPackage.
_CODED = re.compile("%[0-9A-Fa-f]{2}")
_TIFF = (".tif", ".tiff")
#: What shapefiles keep their attributes in.
_PART = (".dbf",)
#: What takes no table without geometry.
_NO_TABLES = (*_PART, ".sqlite")
_ENDING = re.compile(r"\*(\.\w+)")
#: Files that may hold many tables, and tables in which QGIS keeps what belongs to others.
_OF_TABLES = (".gpkg", ".sqlite", ".xlsx", ".ods")
_KEPT_BY_QGIS = ("layer_styles", "qgis_projects")


class Place(NamedTuple):
    """Where one result goes.

    Attributes:
        path: the file, or the database as users may see it.
        identifier: by which QGIS loads it.
        package, table: of a table in a GeoPackage.
        made: the file in which it is made meanwhile.
    """

    path: str
    identifier: str
    is_file: bool = True
    is_folder: bool = False
    in_memory: bool = False
    package: str = ""
    table: str = ""
    encoding: str = ""
    made: str = ""


def _text(value) -> str:
    """A destination as text; empty where there is none."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(QgsExpressionContext())[0]
    return "" if value is None or value == NULL else str(value)


def named_place(definition, value) -> Optional[Place]:
    """The place a user named for an output; None where none is wanted or it is a temporary one."""
    text = _text(value)
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT:
        return None
    if definition.type() != "sink":
        return Place(text, text, is_folder=definition.type() == "folderDestination")
    if text.startswith("memory:"):
        return Place("", "", is_file=False, in_memory=True)
    if _DATABASE.match(text):
        return _database(text)
    path = with_known_ending(text)
    options = getattr(value, "createOptions", {})
    return Place(path, path, encoding=str(options.get("fileEncoding") or ""))


def _database(text: str) -> Place:
    provider, connection = text.split(":", 1)
    uri = QgsDataSourceUri(connection)
    if provider.lower() == "ogr":
        package, table = uri.database(), uri.table()
        return Place(package, f"{package}|layername={table}", is_file=False, package=package, table=table)
    return Place(QgsDataSourceUri.removePassword(text), text, is_file=False)


def place_of(algorithm, parameters: dict, key: str, context: QgsProcessingContext) -> Optional[Place]:
    """The place of an output in a run, a temporary one where the user asked for that; None where it is not wanted.

    QGIS makes up a new temporary path at every call.
    """
    definition, value = algorithm.parameterDefinition(key), parameters.get(key)
    text = _text(value)
    if not text:
        return None
    if definition.type() == "rasterDestination":
        path = algorithm.parameterAsOutputLayer(parameters, key, context)
        return Place(path, path)
    if definition.type() != "sink":
        path = algorithm.parameterAsFileOutput(parameters, key, context)
        return Place(path, path, is_folder=definition.type() == "folderDestination")
    if text == QgsProcessing.TEMPORARY_OUTPUT:
        made_up = definition.generateTemporaryDestination()
        return named_place(definition, made_up)
    return named_place(definition, value)


def require_free(algorithm, parameters: dict, context: QgsProcessingContext) -> None:
    """Refuse results that would replace inputs, each other or more than a result, and endings that are not theirs.

    Raises:
        InputError: naming the layer or the path.
    """
    places: Dict[str, Place] = {}
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination():
            continue
        place = named_place(definition, parameters.get(definition.name()))
        if place is None or place.in_memory or place.is_folder:
            continue
        _require_kind(definition, place)
        for other in places.values():
            if _meet(place, other.path if other.is_file else other.package, other.table):
                raise InputError(
                    marked("Two outputs have the same place: “{path}”. Give each one a place of its own."),
                    path=place.path,
                )
        places[definition.name()] = place
    if not places:
        return
    for layer in _given_layers(algorithm, parameters, context):
        path, table = _source_of(layer)
        if path and any(_meet(place, path, table) for place in places.values()):
            raise InputError(
                marked("The output would replace its own input “{layer}”. Choose another file."),
                layer=layer.name(),
            )


def _require_kind(definition, place: Place) -> None:
    """An ending that fits the output, and no file of another kind in its place."""
    path = place.path
    if place.is_file:
        _require_no_part(path)
    if definition.type() == "rasterDestination" and not path.lower().endswith(_TIFF):
        raise InputError(marked("“{path}” is not a GeoTIFF. End the file name with .tif."), path=path)
    if definition.type() == "fileDestination":
        endings = [ending.lower() for ending in _ENDING.findall(definition.fileFilter())]
        if endings and Path(path).suffix.lower() not in endings:
            raise InputError(
                marked("“{path}” cannot be “{label}”. End the file name with {endings}."),
                path=path,
                label=definition.description(),
                endings=", ".join(endings),
            )
    if definition.type() == "sink" and place.package and (not place.table or reserved(place.table)):
        raise InputError(
            marked("A table of “{path}” cannot be called “{table}”. Choose another name."),
            path=path,
            table=place.table,
        )
    if definition.type() == "sink" and place.is_file and not _holds(definition, path):
        raise InputError(
            marked(
                "The format of “{path}” cannot hold what the tool writes. End the file name with {endings}."
            ),
            path=path,
            endings=SUFFIXES,
        )
    _require_file(definition, place)
    if place.is_file and Path(path).exists():
        _require_no_more(path)


def _holds(definition, path: str) -> bool:
    """Whether QGIS writes the output into a vector file of this ending."""
    table = definition.dataType() == QgsProcessing.SourceType.TypeVector
    return is_known(path) and not path.lower().endswith(_NO_TABLES if table else _PART)


def _require_no_part(path: str) -> None:
    """Refuse a file that is part of another one, as the table of a shapefile is."""
    suffix = Path(path).suffix.lower()
    for main, parts in SIBLINGS.items():
        whole = Path(path).with_suffix(main)
        if suffix in parts and suffix != ".qmd" and whole.exists():
            raise InputError(
                marked("“{path}” belongs to “{whole}”, which would be destroyed. Choose another file."),
                path=path,
                whole=whole.name,
            )


def _require_file(definition, place: Place) -> None:
    """Refuse pipes and devices, and paths in which QGIS finds no GeoPackage again, from which all formats are made."""
    path = place.package or place.path
    if place.is_file and os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        raise cannot_write(path)
    code = _CODED.search(path)
    if code and definition.type() == "sink" and (place.is_file or place.package):
        raise InputError(
            marked(
                "QGIS takes “{code}” in “{path}” for another character and does not find the layer again. "
                "Choose a path without it."
            ),
            path=path,
            code=code.group(),
        )


def _require_no_more(path: str) -> None:
    """Refuse to replace a database or workbook that holds several tables: a file of one result has one."""
    if Path(path).suffix.lower() not in _OF_TABLES:
        return
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    except RuntimeError:
        return  # no such file at all
    names = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())]
    held = [name for name in names if name not in _KEPT_BY_QGIS]
    if len(held) > 1 or "qgis_projects" in names:
        raise InputError(
            marked(
                "“{path}” holds {count} tables, which would all be lost. Choose another file, or save into it as "
                "a table of a GeoPackage."
            ),
            path=path,
            count=len(names),
        )


def _meet(place: Place, path: str, table: str) -> bool:
    """Whether writing to a place replaces the table of a file (all of the file without one)."""
    if place.is_file:
        return same_file(place.path, path)
    if not place.package or not same_file(place.package, path):
        return False
    return not table or table == place.table


def _given_layers(algorithm, parameters: dict, context: QgsProcessingContext) -> Iterator[QgsMapLayer]:
    """Every layer that was given, also where only its selected features were."""
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if definition.type() not in _LAYER_TYPES or value is None or value == NULL:
            continue
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(one, QgsProcessingFeatureSourceDefinition):
                one = one.source
            if isinstance(one, QgsProperty):
                one = one.valueAsString(context.expressionContext())[0]
            layer = one if isinstance(one, QgsMapLayer) else None
            if layer is None and isinstance(one, str) and one:
                layer = QgsProcessingUtils.mapLayerFromString(one, context)
            if layer is not None:
                yield layer


def _source_of(layer: QgsMapLayer) -> Tuple[str, str]:
    """(file, table) of a layer; ("", "") where it is no file. The table of a file of a single one may be empty."""
    if layer.providerType() not in ("ogr", "gdal", "delimitedtext", "spatialite"):
        return "", ""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path, table = str(parts.get("path") or ""), str(parts.get("layerName") or "")
    if path.lower().endswith(".gpkg") and not table and Path(path).exists():
        table = _first_table(path)
    return path, table


def _first_table(path: str) -> str:
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    except RuntimeError:
        return ""
    return dataset.GetLayer(0).GetName() if dataset.GetLayerCount() else ""
