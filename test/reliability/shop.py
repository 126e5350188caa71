"""Where bad inputs are made: a folder, a source of chance, and writers for rasters, layers and tables."""

import random
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

CRS = "EPSG:4527"
NODATA = -9999.0


class Given(NamedTuple):
    """One input as it is given to a tool.

    Attributes:
        value: what the tool gets.
        same_as: what means the same in plain form, None where nothing does: results of both must be equal.
        readable: False for what nobody can read: success without a word about it is nonsense.
        silent: False for what a tool may work with, but not without a word.
    """

    value: Any
    same_as: Any = None
    readable: bool = True
    silent: bool = True


class Kind(NamedTuple):
    """A kind of bad input: ``make(shop, good value)`` gives a Given."""

    name: str
    make: Callable


class Kinds(dict):
    """The kinds of one sort of parameter by name, collected by a decorator."""

    def kind(self, function: Callable) -> Callable:
        name = function.__name__.strip("_").replace("_", " ")
        if name in self:
            raise ValueError(name)
        self[name] = Kind(name, function)
        return function


class Shop:
    """What the makers of one draw work with.

    Attributes:
        folder: where they may write.
        chance: the draw's own numbers.
        good: the good landscape, name to raster path or memory layer.
        held: connections that hold a file as long as the draw lasts.
    """

    def __init__(self, folder: Path, chance: random.Random, good: dict) -> None:
        self.folder, self.chance, self.good = folder, chance, good
        self.held: list = []
        self._count = 0

    def close(self) -> None:
        """Let go of layers and files."""
        for connection in self.held:
            connection.close()
        QgsProject.instance().clear()

    def place(self, suffix: str, stem: str = "") -> str:
        """A new path."""
        self._count += 1
        stem = stem or self.chance.choice(("given", "图层 一", "layer-2024.v2"))
        return str(self.folder / f"{stem}_{self._count}{suffix}")

    def keep(self, layer, name: str = ""):
        """The layer as one of the project, as a dialog would give it."""
        if name:
            layer.setName(name)
        QgsProject.instance().addMapLayer(layer, False)
        return layer

    def cells(self, path: str) -> np.ndarray:
        """The cells of a good raster."""
        return gdal.Open(path).ReadAsArray()

    def like(self, path: str, cells: Optional[np.ndarray] = None, **changes) -> str:
        """A GeoTIFF as the good one with other cells, frame, type or nodata; returns its path."""
        good = gdal.Open(path)
        cells = good.ReadAsArray() if cells is None else np.asarray(cells)
        frame = changes.get("frame", good.GetGeoTransform())
        crs = changes.get("crs", CRS)
        bands = changes.get("bands", 1)
        suffix, driver = changes.get("suffix", ".tif"), changes.get("driver", "GTiff")
        kind = changes.get("kind", gdal.GDT_Float32 if cells.dtype.kind == "f" else gdal.GDT_Int32)
        made = self.place(suffix)
        data = gdal.GetDriverByName(driver).Create(
            made, cells.shape[-1], cells.shape[-2], bands, kind, changes.get("options", [])
        )
        if crs:
            data.SetProjection(wkt(crs))
        if frame is not None:
            data.SetGeoTransform(frame)
        for number in range(bands):
            band = data.GetRasterBand(number + 1)
            if changes.get("nodata", NODATA) is not None:
                band.SetNoDataValue(float(changes.get("nodata", NODATA)))
            band.WriteArray(cells if cells.ndim == 2 else cells[number])
        if "mask" in changes:
            data.CreateMaskBand(gdal.GMF_PER_DATASET)
            data.GetRasterBand(1).GetMaskBand().WriteArray(np.where(changes["mask"], 255, 0).astype(np.uint8))
        data.FlushCache()
        return made

    def layer(self, good: QgsVectorLayer, geometries=None, wkb: str = "", crs: str = CRS) -> QgsVectorLayer:
        """A memory layer as the good one with other geometries (one a feature, None for a feature without)."""
        fields = "".join(
            f"&field={f.name()}:{'string' if f.typeName() in ('string', 'text') else f.typeName()}"
            for f in good.fields()
        )
        made = QgsVectorLayer(f"{wkb or wkb_name(good)}?crs={crs}{fields}", "given", "memory")
        features = []
        originals = list(good.getFeatures())
        shapes = [f.geometry() for f in originals] if geometries is None else list(geometries)
        for number, shape in enumerate(shapes):
            feature = QgsFeature(made.fields())
            feature.setAttributes(originals[number % len(originals)].attributes() if originals else [])
            if shape is not None:
                feature.setGeometry(QgsGeometry.fromWkt(shape) if isinstance(shape, str) else shape)
            features.append(feature)
        made.dataProvider().addFeatures(features)
        made.updateExtents()
        return made

    def saved(self, layer: QgsVectorLayer, suffix: str = ".gpkg", **options) -> str:
        """The layer as a file."""
        made = options.pop("place", "") or self.place(suffix)
        settings = QgsVectorFileWriter.SaveVectorOptions()
        settings.driverName = options.get("driver") or QgsVectorFileWriter.driverForExtension(suffix)
        settings.layerName = Path(made).stem
        settings.fileEncoding = options.get("encoding", "UTF-8")
        settings.layerOptions = options.get("layer_options", [])
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, made, QgsCoordinateTransformContext(), settings)
        return made

    def text(self, suffix: str, content, encoding: str = "utf-8") -> str:
        """A file of text or bytes."""
        made = self.place(suffix)
        Path(made).write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return made


def wkt(crs: str) -> str:
    """A CRS as GDAL writes it."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    return reference.ExportToWkt()


def wkb_name(layer: QgsVectorLayer) -> str:
    """The geometry type in the words of memory layers."""
    from qgis.core import QgsWkbTypes

    name = QgsWkbTypes.displayString(layer.wkbType())
    return "None" if name == "NoGeometry" else name
