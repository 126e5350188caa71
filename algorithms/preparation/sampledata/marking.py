"""Copies of the sample layers that say in their files what they are, for whoever takes them without the project."""

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsVectorLayer

from ....gis.files import not_written
from ....gis.provenance import KIND_TAG, TITLE_TAG, describe
from .project import marks_of, title_of

gdal.UseExceptions()


def mark_layers(folder: Path, dataset: dict) -> None:
    """Write kind and title into the files of ``folder``: GDAL tags of rasters, layer metadata of vectors.

    Raises:
        InputError: naming the file that cannot be written.
    """
    for part in ("rasters", "evaluation"):
        for entry in dataset.get(part, {}).values():
            tags = {KIND_TAG: entry["kind"], TITLE_TAG: title_of(entry), **marks_of(entry)}
            _mark_raster(folder / entry["file"], tags)
    for entry in dataset["vectors"].values():
        tags = {
            KIND_TAG: entry["kind"],
            TITLE_TAG: title_of(entry),
            **marks_of(entry),
            "source": entry["source"],
        }
        layer = QgsVectorLayer(f"{folder / entry['file']}|layername={entry['layer']}", title_of(entry), "ogr")
        describe(layer, tags)
        message, saved = layer.saveDefaultMetadata()
        if not saved:
            raise not_written(str(folder / entry["file"]), message)


def _mark_raster(path: Path, tags: dict) -> None:
    gdal.ErrorReset()
    try:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        for key, value in tags.items():
            dataset.SetMetadataItem(key, value)
        dataset.FlushCache()
        del dataset  # writes what is left, without raising
    except RuntimeError as error:
        raise not_written(str(path), str(error)) from error
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise not_written(str(path), gdal.GetLastErrorMsg())
