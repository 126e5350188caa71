"""The QGIS project of the sample data: layers that know their kind, styled by it, titled, grouped, on relative paths."""

import zipfile
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ....core.messages import InputError, marked
from ....gis.files import not_written
from ....gis.kinds import kind_of_key
from ....gis.provenance import ILLUSTRATIVE_TAG, KIND_TAG, YES, describe
from ....gis.style.dress import dress, name_legend
from ....translation import language, tr

_SHOWN = ("landuse", "boundary", "districts", "rivers", "roads", "railways")
_ORDER = ("boundary", "districts", "railways", "roads", "rivers")
#: Metres around the boundary that the project shows when it is opened.
_AROUND = 5000.0


def write_project(folder: Path, name: str, dataset: dict) -> None:
    """Write ``name`` beside the data in ``folder``; works on a project of its own.

    Raises:
        InputError: a layer of the data cannot be opened or the project not written.
    """
    project = QgsProject()
    try:
        _fill(project, folder, dataset)
        if not project.write(str(folder / name)) or not _is_whole(folder / name):
            raise not_written(str(folder / name), project.error() or tr("the file is not whole"))
    finally:
        project.clear()


def _is_whole(path: Path) -> bool:
    """Whether a project file can be unpacked."""
    try:
        with zipfile.ZipFile(path) as packed:
            return packed.testzip() is None
    except (OSError, zipfile.BadZipFile):
        return False


def title_of(entry: dict) -> str:
    """The title in the language of QGIS, marked where the layer is illustrative."""
    title = entry[f"title_{language()}"]
    said = "示意" in title or "illustrative" in title.lower()
    return title if said or not entry["illustrative"] else tr("{title} (illustrative)").format(title=title)


def marks_of(entry: dict) -> dict:
    """The tag of a layer that is made up; results inherit it."""
    return {ILLUSTRATIVE_TAG: YES} if entry["illustrative"] else {}


def _fill(project: QgsProject, folder: Path, dataset: dict) -> None:
    project.setTitle(title_of(dataset))
    project.writeEntryBool("Paths", "/Absolute", False)
    root = project.layerTreeRoot()
    vectors, rasters = root.addGroup(tr("Vector layers")), root.addGroup(tr("Raster layers"))
    order = [key for key in _ORDER if key in dataset["vectors"]]
    order += [key for key in dataset["vectors"] if key not in order]
    extent = None
    for key in order:
        layer = _add(project, vectors, folder, dataset["vectors"][key], key in _SHOWN)
        if key == "boundary":
            extent = QgsReferencedRectangle(layer.extent().buffered(_AROUND), layer.crs())
    for key, entry in dataset["rasters"].items():
        layer = _add(project, rasters, folder, entry, key in _SHOWN)
    project.setCrs(layer.crs())
    _fill_evaluation(project, folder, dataset.get("evaluation", {}))
    if extent is not None:
        project.viewSettings().setDefaultViewExtent(extent)


def _fill_evaluation(project: QgsProject, folder: Path, entries: dict) -> None:
    """The layers for evaluation and diagnosis, in a group of their own, hidden and folded."""
    if not entries:
        return
    top = project.layerTreeRoot().addGroup(tr("Climate, soil and remote sensing (illustrative)"))
    titles, groups = evaluation_groups(), {}
    for entry in entries.values():
        name = entry["group"]
        if name not in groups:
            groups[name] = top.addGroup(titles.get(name, name))
            groups[name].setExpanded(False)
        _add(project, groups[name], folder, entry, False)
    top.setExpanded(False)


def evaluation_groups() -> dict:
    """Groups of the layers for evaluation and diagnosis, by their key in dataset.json."""
    return {
        "climate": tr("Climate"),
        "soil": tr("Soil"),
        "vegetation": tr("Vegetation"),
        "history": tr("NDVI of ten years"),
        "surface": tr("Land surface and access"),
    }


def _add(
    project: QgsProject, group: QgsLayerTreeGroup, folder: Path, entry: dict, shown: bool
) -> QgsMapLayer:
    """One layer that wears the style, the legend and the attribute table of its kind."""
    path, kind = str(folder / entry["file"]), kind_of_key(entry["kind"])
    if kind.is_raster:
        layer = QgsRasterLayer(path, title_of(entry), "gdal")
    else:
        layer = QgsVectorLayer(f"{path}|layername={entry['layer']}", title_of(entry), "ogr")
    if not layer.isValid():
        raise InputError(marked("The sample layer “{file}” cannot be opened."), file=entry["file"])
    tags = {KIND_TAG: kind.key, **marks_of(entry), "source": entry["source"], "unit": entry.get("unit", "")}
    describe(layer, tags)
    project.addMapLayer(layer, False)  # noqa: QGS201 (checked to be valid)
    node = group.addLayer(layer)
    node.setItemVisibilityChecked(shown)
    node.setExpanded(shown)
    dress(layer, kind)
    name_legend(layer, kind, project)
    return layer
