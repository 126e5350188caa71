"""The QGIS project of the sample data: layers titled, styled, grouped, on relative paths."""

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ....core.messages import InputError, marked
from ....gis.provenance import describe
from ....gis.style.legendtitles import name_colours
from ....gis.style.renderers import style_raster
from ....gis.style.styling import apply_style, style_rows
from ....gis.tables import classes, read_builtin
from ....translation import language, tr

#: Rasters that need more than the style of their own name: style, and what changes in it.
_RASTER_STYLES = {
    "dem": ("elevation", {}),
    "greenness": ("ndvi", {"minimum": "", "maximum": ""}),
    "quality": ("eqi", {}),
    "erosion": ("soilloss", {}),
}
_GRADED = ("flood", "heat")
#: Units of dataset.json that are spans of values.
_SPANS = ("0-1", "0-100")
_SHOWN = ("landuse", "boundary", "districts", "rivers", "roads", "railways")
_ORDER = ("boundary", "districts", "railways", "roads", "rivers")


def write_project(folder: Path, name: str, dataset: dict) -> None:
    """Write ``name`` beside the data in ``folder``; works on a project of its own.

    Raises:
        InputError: a layer of the data cannot be opened or the project not written.
    """
    project = QgsProject()
    try:
        _fill(project, folder, dataset)
        if not project.write(str(folder / name)):
            raise InputError(marked("The project cannot be written: {reason}"), reason=project.error())
    finally:
        project.clear()


def _fill(project: QgsProject, folder: Path, dataset: dict) -> None:
    project.setTitle(_title(dataset))
    project.writeEntryBool("Paths", "/Absolute", False)
    root = project.layerTreeRoot()
    vectors, rasters = root.addGroup(tr("Vector layers")), root.addGroup(tr("Raster layers"))
    order = [key for key in _ORDER if key in dataset["vectors"]]
    order += [key for key in dataset["vectors"] if key not in order]
    extent = None
    for key in order:
        entry = dataset["vectors"][key]
        layer = QgsVectorLayer(f"{folder / entry['file']}|layername={entry['layer']}", _title(entry), "ogr")
        _add(project, vectors, layer, key, entry)
        if key == "boundary":
            extent = QgsReferencedRectangle(layer.extent().buffered(5000), layer.crs())
        if key in style_rows():
            apply_style(layer, key)
    for key, entry in dataset["rasters"].items():
        path = folder / entry["file"]
        layer = QgsRasterLayer(str(path), _title(entry), "gdal")
        _add(project, rasters, layer, key, entry)
        _style_raster(layer, key, path, dataset["landuse_system"])
        _name_unit(project, layer, entry)
    project.setCrs(layer.crs())
    _fill_evaluation(project, root, folder, dataset.get("evaluation", {}))
    if extent is not None:
        project.viewSettings().setDefaultViewExtent(extent)


def _fill_evaluation(project: QgsProject, root, folder: Path, entries: dict) -> None:
    """The layers for evaluation and diagnosis, in a group of their own, hidden and folded."""
    if not entries:
        return
    top = root.addGroup(tr("Climate, soil and remote sensing (illustrative)"))
    titles, groups = evaluation_groups(), {}
    for key, entry in entries.items():
        name = entry["group"]
        if name not in groups:
            groups[name] = top.addGroup(titles.get(name, name))
            groups[name].setExpanded(False)
        layer = QgsRasterLayer(str(folder / entry["file"]), _title(entry), "gdal")
        _add(project, groups[name], layer, key, entry)
        style_raster(layer, _spanned(entry))
        _name_unit(project, layer, entry)
    top.setExpanded(False)


def _spanned(entry: dict) -> dict:
    """The row of the entry's style with its unit, and with the ends it names or those of the layer."""
    row = style_rows()[entry["style"]]
    low, high = entry.get("span", ("", ""))
    return {**row, "unit": entry["unit"], "minimum": str(low), "maximum": str(high)}


def evaluation_groups() -> dict:
    """Groups of the layers for evaluation and diagnosis, by their key in dataset.json."""
    return {
        "climate": tr("Climate"),
        "soil": tr("Soil"),
        "vegetation": tr("Vegetation"),
        "history": tr("NDVI of ten years"),
        "surface": tr("Land surface and access"),
    }


def _add(project: QgsProject, group, layer, key: str, entry: dict) -> None:
    if not layer.isValid():
        raise InputError(marked("The sample layer “{file}” cannot be opened."), file=entry["file"])
    describe(layer, {"source": entry["source"], "unit": entry.get("unit", "")})
    project.addMapLayer(layer, False)  # noqa: QGS201 (checked to be valid)
    node = group.addLayer(layer)
    node.setItemVisibilityChecked(key in _SHOWN)
    node.setExpanded(key in _SHOWN)


def _title(entry: dict) -> str:
    """The title in the language of QGIS, marked where the layer is illustrative."""
    title = entry[f"title_{language()}"]
    marked = "示意" in title or "illustrative" in title.lower()
    return title if marked or not entry["illustrative"] else tr("{title} (illustrative)").format(title=title)


def _name_unit(project: QgsProject, layer: QgsRasterLayer, entry: dict) -> None:
    """What stands above the colours: the unit of values, or that they are classes."""
    classed = isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    unit = entry["unit"] or tr("dimensionless")
    told = tr("Values: {span}") if unit in _SPANS else tr("Unit: {unit}")
    title = told.format(unit=unit, span=unit.replace("-", "–"))
    name_colours(layer, tr("Names of the classes") if classed else title, project)


def _style_raster(layer: QgsRasterLayer, key: str, path: Path, system: str) -> None:
    if key == "landuse":
        name = f"name_{language()}"
        rows = [row for row in read_builtin("landuse_systems") if row["system"] == system and row["color"]]
        _paint(layer, path, [(int(row["code"]), row["color"], row[name]) for row in rows])
    elif key in _GRADED:
        _paint(layer, path, [(row.code, row.color, row.name) for row in classes("grades")])
    else:
        style, changes = _RASTER_STYLES.get(key, ("value", {}))
        style_raster(layer, {**style_rows()[style], **changes})


def _paint(layer: QgsRasterLayer, path: Path, entries: list) -> None:
    """Colours and names of the classes that occur."""
    occurring = set(np.unique(gdal.Open(str(path)).ReadAsArray()).tolist())
    found = [
        QgsPalettedRasterRenderer.Class(code, QColor(color), label)
        for code, color, label in entries
        if code in occurring
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, found))
