"""One run of an algorithm: its parameters read, its outputs written, its progress told."""

import math
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.core import NULL, QgsFeatureRequest, QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes

from ..core.messages import InputError, marked
from ..core.progress import Cancelled, part
from ..translation import tr
from . import styling, vectors
from .grid import Grid, require_metres, require_same
from .provenance import tags_of
from .rasters import RasterSource, grid_of_layer, open_layer, raster_writer
from .tables import classes, table_rows


class Run:
    """Typed access to the parameters of one run, and the way out for its results."""

    def __init__(self, algorithm, parameters: dict, context, feedback):
        self.algorithm, self.parameters = algorithm, parameters
        self.context, self.feedback = context, feedback
        self._open, self._destinations = [], {}
        self._tags = None
        self._written = False

    # parameters -----------------------------------------------------------------

    def given(self, key: str) -> bool:
        """Whether an optional parameter has a value."""
        value = self.parameters.get(key)
        return not (value is None or value == NULL or value in ("", []))

    def number(self, key: str) -> Optional[float]:
        """A number; None where an optional one is empty."""
        definition = self.algorithm.parameterDefinition(key)
        if not self.given(key) and definition.defaultValue() is None:
            return None
        value = self.algorithm.parameterAsDouble(self.parameters, key, self.context)
        if math.isnan(value):
            raise InputError(marked("“{label}” is no number. Give one."), label=definition.description())
        return value

    def integer(self, key: str) -> Optional[int]:
        """A whole number; None where an optional one is empty."""
        value = self.number(key)
        return None if value is None else int(round(value))

    def text(self, key: str) -> str:
        """A text."""
        return self.algorithm.parameterAsString(self.parameters, key, self.context)

    def flag(self, key: str) -> bool:
        """A yes or no."""
        return self.algorithm.parameterAsBoolean(self.parameters, key, self.context)

    def choice(self, key: str) -> str:
        """The value of a choice."""
        value = self.parameters.get(key)
        if value in self.algorithm.choices[key]:
            return value
        return self.algorithm.choices[key][self.algorithm.parameterAsEnum(self.parameters, key, self.context)]

    def crs(self, key: str):
        """A coordinate reference system."""
        return self.algorithm.parameterAsCrs(self.parameters, key, self.context)

    def field(self, key: str) -> str:
        """The name of a field, empty where none was chosen."""
        names = self.algorithm.parameterAsFields(self.parameters, key, self.context)
        return names[0] if names else ""

    def layer(self, key: str):
        """A map layer or None."""
        return self.algorithm.parameterAsLayer(self.parameters, key, self.context)

    def layers(self, key: str) -> list:
        """Several map layers."""
        return self.algorithm.parameterAsLayerList(self.parameters, key, self.context)

    def folder(self, key: str) -> str:
        """A destination folder, also a temporary one."""
        return self.algorithm.parameterAsFileOutput(self.parameters, key, self.context)

    def source(self, key: str):
        """A feature source or None; invalid geometries come through, to be repaired."""
        source = self.algorithm.parameterAsSource(self.parameters, key, self.context)
        if source is not None:
            source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
        return source

    # rasters in -----------------------------------------------------------------

    def raster(self, key: str) -> Optional[RasterSource]:
        """An open raster; None where an optional one is empty."""
        layer = self.algorithm.parameterAsRasterLayer(self.parameters, key, self.context)
        return None if layer is None else self.keep(open_layer(layer))

    def raster_list(self, key: str) -> list:
        """Several open rasters."""
        return [self.keep(open_layer(layer)) for layer in self.layers(key)]

    def keep(self, source: RasterSource) -> RasterSource:
        self._open.append(source)
        return source

    def grid(self) -> Grid:
        """The planning grid of the raster inputs."""
        for layer in self._grid_layers():
            return grid_of_layer(layer)
        raise InputError(marked("No raster layer was given."))

    def _grid_layers(self) -> list:
        found = []
        for key, on_grid in self.algorithm.raster_inputs:
            if on_grid and self.given(key):
                found += [layer for layer in self.layers(key) if layer is not None]
        return found

    def check_inputs(self) -> None:
        """All rasters on one planning grid in metres; vectors with a CRS.

        Raises:
            InputError: naming the layer and the remedy.
        """
        if self.algorithm.ONE_GRID:
            first = None
            for layer in self._grid_layers():
                grid = grid_of_layer(layer)
                if first is None:
                    first = (grid, layer.name())
                else:
                    require_same(first[0], first[1], grid, layer.name())
        for key in self.algorithm.vector_inputs:
            if self.given(key):
                self._check_vector(key)

    def _check_vector(self, key: str) -> None:
        source = self.source(key)
        if source is None:
            return
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry and not source.sourceCrs().isValid():
            raise InputError(
                marked("“{name}” has no coordinate system. Set the layer's CRS first."),
                name=source.sourceName(),
            )
        definition = self.algorithm.parameterDefinition(key)
        if not vectors.fits(source.wkbType(), definition.dataTypes()):
            raise InputError(
                marked("“{name}” holds {kind}, which do not fit “{label}”. Choose another layer."),
                name=source.sourceName(),
                kind=vectors.kind_name(source.wkbType()),
                label=definition.description(),
            )

    # vectors and tables in ---------------------------------------------------------

    def features(self, key: str, crs=None, fields=(), slim=False, empty=False) -> list:
        """The features of a layer as vectors.Item, reprojected and valid; [] where none was given.

        ``fields`` must exist; with ``slim`` only they are kept, for layers of many features. With ``empty`` a
        layer without features is no fault: a step before may have found nothing. A warning tells it.
        """
        source = self.source(key) if self.given(key) else None
        if source is None:
            return []
        if empty and source.featureCount() == 0:
            self.warn(tr("“{layer}” has no features.").format(layer=source.sourceName()))
            return []
        found = vectors.read_features(source, crs, fields, self.step, slim)
        if found.repaired:
            self.warn(
                tr("{count} invalid geometries of “{layer}” were repaired.").format(
                    count=found.repaired, layer=source.sourceName()
                )
            )
        if found.skipped:
            self.warn(
                tr(
                    "{count} features of “{layer}” have no geometry, or none with a length or area, and were left out."
                ).format(count=found.skipped, layer=source.sourceName())
            )
        return found.items

    def metric_crs(self, key: str):
        """The CRS of a vector layer, which must be in metres."""
        source = self.source(key)
        require_metres(source.sourceCrs(), source.sourceName())
        return source.sourceCrs()

    def mask(self, key: str, grid: Grid, all_touched: bool = False) -> Optional[RasterSource]:
        """A layer burnt as 1 on 0 into a temporary raster, to be read by window; None where not given."""
        if not self.given(key):
            return None
        return self.burnt(key, grid, lambda item: 1, all_touched=all_touched)

    def burnt(self, key: str, grid: Grid, value, all_touched: bool = False) -> RasterSource:
        """A layer burnt with ``value(item)`` on 0 into a temporary raster, to be read by window."""
        items = self.features(key, grid.crs)
        name = self.source(key).sourceName()
        return self.burn_items(name, items, [value(item) for item in items], grid, all_touched)

    def burn_items(self, name: str, items, values, grid: Grid, all_touched: bool = False) -> RasterSource:
        """Features burnt with one value each on 0 into a temporary raster, to be read by window.

        Raises:
            InputError: no feature overlaps the grid.
        """
        if not any(item.geometry.boundingBox().intersects(grid.extent) for item in items):
            raise InputError(
                marked("“{name}” does not overlap the planning grid. Check its coordinate system."), name=name
            )
        path = QgsProcessingUtils.generateTempFilename("burnt.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(
            path,
            grid.columns,
            grid.rows,
            1,
            gdal.GDT_Float32,
            ["TILED=YES", "COMPRESS=LZW", "BIGTIFF=IF_SAFER"],
        )
        dataset.SetProjection(grid.crs_wkt)
        dataset.SetGeoTransform(grid.geotransform)
        vectors.burn_into(dataset, [item.geometry for item in items], values, grid, all_touched)
        dataset.FlushCache()
        del dataset
        return self.keep(RasterSource(name, path))

    def rows(self, key: str, required: tuple) -> Optional[list]:
        """The rows of an optional table as dicts; None where none was given."""
        return table_rows(self.source(key), required) if self.given(key) else None

    # progress -------------------------------------------------------------------

    def step(self, fraction: float) -> None:
        """Progress for core: reports a fraction and raises Cancelled when the user cancelled."""
        self._stop_if_cancelled()
        if self.feedback is not None:
            self.feedback.setProgress(100.0 * fraction)

    def _stop_if_cancelled(self) -> None:
        """All outputs or none: once the first one stands, the others follow."""
        if self.feedback is not None and self.feedback.isCanceled() and not self._written:
            raise Cancelled

    def part(self, start: float, end: float):
        """A progress for one part of the work."""
        return part(self.step, start, end)

    def say(self, sentence: str) -> None:
        """Tell the user; ``sentence`` is translated already."""
        if self.feedback is not None:
            self.feedback.pushInfo(sentence)

    def warn(self, sentence: str) -> None:
        """Warn the user; ``sentence`` is translated already."""
        if self.feedback is not None:
            self.feedback.pushWarning(sentence)

    # results out ----------------------------------------------------------------

    def tags(self) -> dict:
        """Tool, parameters, version and sources, for the metadata of outputs."""
        if self._tags is None:
            self._tags = tags_of(self.algorithm, self.parameters, self.context)
        return self._tags

    def destination(self, key: str) -> str:
        """Where a raster or file output goes; empty where an optional one is not wanted."""
        if not self.given(key):
            return ""
        if key not in self._destinations:  # QGIS makes up a new temporary path at every call
            self._destinations[key] = self.algorithm.parameterAsOutputLayer(
                self.parameters, key, self.context
            )
        return self._destinations[key]

    @contextmanager
    def raster_output(self, key: str, grid: Grid, dtype: str, nodata=None, theme: str = ""):
        """A RasterWriter for an output, or None where an optional output is not wanted.

        Args:
            theme: class theme whose colours and names go into the file.
        """
        path = self.destination(key)
        if not path:
            yield None
            return
        if not path.lower().endswith((".tif", ".tiff")):
            raise InputError(marked("“{path}” is no GeoTIFF. End the file name with .tif."), path=path)
        described = classes(theme) if theme else None
        with raster_writer(path, grid, dtype, nodata, self.tags(), described) as writer:
            yield writer
            self._stop_if_cancelled()
            if writer.empty:
                self.warn(tr("The output “{path}” holds no data at all.").format(path=path))
        self._written = True
        styling.schedule(self.context, path, self.algorithm.styles.get(key), self.tags())

    def write_raster(self, key: str, array: np.ndarray, grid: Grid, dtype: str, nodata=None, theme="") -> str:
        """Write a whole array to an output; returns its path."""
        with self.raster_output(key, grid, dtype, nodata, theme) as writer:
            if writer is not None:
                writer.write(array)
        return self.destination(key)

    def stream(self, sources: list, writers: list, function, report=None) -> None:
        """``function(*arrays)`` for every window of the grid; its results go to the writers in turn.

        None among the sources is handed on as None; None among the writers is skipped. ``report``: the progress of
        this part of the work, where it is only a part.
        """
        report = report or self.step
        grid = next(source.grid for source in sources if source is not None)
        for window in grid.windows(len(sources)):
            report(window.top / grid.rows)
            arrays = [None if source is None else source.read(window) for source in sources]
            results = function(*arrays)
            if not isinstance(results, tuple):
                results = (results,)
            for writer, result in zip(writers, results):
                if writer is not None:
                    writer.write(result, window)
        report(1.0)

    def write_vector(self, key: str, definitions, rows, crs, kind=QgsWkbTypes.Type.MultiPolygon) -> str:
        """Write (geometry, attributes) rows; call it when everything is computed. Returns the destination id."""
        if not self.given(key):
            return ""
        rows = list(rows)
        if not QgsWkbTypes.isSingleType(kind):
            for geometry, _attributes in rows:
                if geometry is not None:
                    geometry.convertToMultiType()
        return self.write_rows(key, vectors.make_fields(definitions), rows, crs, kind)

    def write_rows(self, key: str, fields, rows, crs, kind) -> str:
        """Write (geometry, attributes) rows as they come, none kept in memory; ``fields`` is a QgsFields.

        The output is opened at once, so everything that can fail or be cancelled comes before.
        """
        self._stop_if_cancelled()
        self._written = True
        sink, destination = self.algorithm.parameterAsSink(
            self.parameters, key, self.context, fields, kind, crs
        )
        if sink is None:
            raise InputError(
                marked("Cannot write “{path}”. Choose a folder where you may write."),
                path=str(self.parameters.get(key)),
            )
        vectors.write_features(sink, fields, rows)
        del sink
        self._describe_file(destination)
        styling.schedule(self.context, destination, self.algorithm.styles.get(key), self.tags())
        return destination

    def write_table(self, key: str, definitions, rows) -> str:
        """Write rows of attributes without geometry."""
        plain = ((None, row) for row in rows)
        return self.write_vector(key, definitions, plain, QgsVectorLayer().crs(), QgsWkbTypes.Type.NoGeometry)

    def _describe_file(self, destination: str) -> None:
        """Provenance beside a vector file, as QGIS's own .qmd; in a GeoPackage, which asks for the layer's name."""
        known = self.context.getMapLayer(destination)  # in memory, or an input that was replaced
        if known is not None and known.providerType() == "memory":
            return
        path = Path(destination)
        named = f"{destination}|layername={path.stem}" if path.suffix.lower() == ".gpkg" else destination
        layer = QgsVectorLayer(named, self.algorithm.displayName(), "ogr")
        if layer.isValid():
            styling.describe(layer, self.tags())
            layer.saveDefaultMetadata()

    def close(self) -> None:
        """Let go of every raster that was opened."""
        for source in self._open:
            source.close()
        self._open = []
