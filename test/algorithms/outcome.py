"""What a run made, in a form that can be compared: cells, rows, numbers, pictures."""

import re
import subprocess
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorLayer,
)

ENDS = {"sink": ".gpkg", "rasterDestination": ".tif", "folderDestination": ""}
FILE_ENDS = {
    "planmap": ".pdf",
    "planatlas": ".pdf",
    "applystyle": ".qml",
    "checkdata": ".html",
    "planreport": ".html",
}


def destinations(provider, tool, folder, file_ends=FILE_ENDS) -> dict:
    """Every output of the tool as a file in ``folder``; folders that a tool may fill besides have tests of their own."""
    return {
        d.name(): str(folder / f"{d.name()}{ENDS[d.type()] if d.type() in ENDS else file_ends[tool]}")
        for d in provider.algorithm(tool).parameterDefinitions()
        if d.isDestination() and not extra_folder(d)
    }


def extra_folder(definition) -> bool:
    """Whether an output is a folder that need not be."""
    optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
    return definition.type() == "folderDestination" and bool(optional)


def attempt(provider, tool, parameters, feedback):
    """Run as QGIS does; the message of a refusal, or the results."""
    context, algorithm = QgsProcessingContext(), provider.algorithm(tool).create()
    context.setProject(QgsProject.instance())
    ok, message = algorithm.checkParameterValues(parameters, context)
    if not ok:
        return message, None
    try:
        results, done = algorithm.run(parameters, context, feedback, catchExceptions=False)
    except QgsProcessingException as error:
        return str(error), None
    assert done, tool
    return "", results


def outcome(provider, tool, given, folder, feedback):
    """(refusal, None) or ("", {output: content}) of a run into a folder, as QGIS runs it; sheets as pictures."""
    folder.mkdir()
    outputs = destinations(provider, tool, folder, {**FILE_ENDS, "planmap": ".png"})
    message, results = attempt(provider, tool, {**given, **outputs}, feedback)
    if results is None:
        return message, None
    made = {key: content(path) for key, path in outputs.items() if Path(path).exists()}
    numbers = {key: value for key, value in results.items() if key not in outputs}
    return "", {**made, **numbers}


def content(path):
    """Cells of a raster with NaN for nodata, sorted rows of a layer, text or pixels of another file, of all pages."""
    if path.endswith(".tif"):
        return np.nan_to_num(gdal.Open(path).ReadAsArray().astype(float), nan=-1e30).tolist()
    if path.endswith(".gpkg"):
        layer = QgsVectorLayer(path, "made", "ogr")
        names = [field.name() for field in layer.fields() if "fid" not in field.name()]
        return sorted(
            f"{shape_text(feature.geometry())} {[str(feature[name]) for name in names]}"
            for feature in layer.getFeatures()
        )
    if path.endswith(".png"):
        return gdal.Open(path).ReadAsArray().tolist()
    if path.endswith(".pdf"):
        return subprocess.run(["pdftoppm", "-r", "40", path], capture_output=True, check=True).stdout
    return re.sub(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?", "", Path(path).read_text(encoding="utf-8"))


def shape_text(geometry) -> str:
    """A geometry as text, of simple type."""
    if geometry.isNull():
        return ""
    from ecorestore.gis.geometries import simple

    return simple(geometry).geometry.asWkt(3)


def same(one, other) -> list:
    """The outputs that differ."""
    assert one.keys() == other.keys()
    return [key for key in one if not _close(one[key], other[key])]


def _close(one, other) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return bool(np.isclose(one, other, rtol=1e-9, equal_nan=True))
    return one == other
