"""The results of one run: made out of sight, checked against their kinds, shown together when all are complete."""

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..gis import vectorfiles
from ..gis.files import Staging, cannot_write, require_whole
from ..gis.grid import Grid
from ..gis.kinds import Kind, attributes, kind_of_key, kinds, make_fields
from ..gis.provenance import KIND_TAG, TITLE_TAG, describe
from ..gis.rasters import RasterWriter, raster_writer
from ..gis.tables import classes
from ..translation import tr
from .geometrytypes import GEOMETRIES, fitted_shape
from .loading import Finish, schedule
from .log import Log
from .look import Look
from .places import Place, place_of, require_free
from .recorded import run_tags


class Outputs:
    """The way out for the results of one run."""

    def __init__(self, algorithm, parameters: dict, context: QgsProcessingContext, log: Log) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._log = log
        self._staging = Staging()
        self._tables = vectorfiles.PackageTables(self._staging.scratch, log.step)
        self._places: Dict[str, Place] = {}
        self._finals: Dict[str, str] = {}
        self._finish: Dict[str, Finish] = {}
        #: Results for databases: key, the file it was made in, its fields.
        self._late: List[Tuple[str, str, QgsFields]] = []
        self._temporary: List[str] = []
        self._tags: Optional[Dict[str, str]] = None

    # places ------------------------------------------------------------------------

    def wanted(self, key: str) -> bool:
        """Whether an output is to be made."""
        return self._place(key) is not None

    def _place(self, key: str) -> Optional[Place]:
        if key not in self._places:
            place = place_of(self._algorithm, self._parameters, key, self._context)
            if place is None:
                return None
            self._places[key] = place
        return self._places[key]

    def check(self) -> None:
        """Raise InputError where results would replace inputs or each other, or have an ending that is not theirs."""
        require_free(self._algorithm, self._parameters, self._context)

    def prepare(self) -> None:
        """Find room for every file before anything is computed.

        Raises:
            InputError: a place cannot be written.
        """
        for definition in self._algorithm.parameterDefinitions():
            key = definition.name()
            place = self._place(key) if definition.isDestination() else None
            if place is not None and place.is_file:
                self._finals[key] = place.path
                stage = self._staging.stage_tree if place.is_folder else self._staging.stage
                self._places[key] = place._replace(made=stage(place.path))

    def destination(self, key: str) -> str:
        """Where an output can be found when the run is over; empty where an optional one is not wanted."""
        if key in self._finals:
            return self._finals[key]
        place = self._place(key)
        return "" if place is None else place.path

    def destinations(self, keys: Iterable[str]) -> Dict[str, str]:
        """Where the layers among some outputs are, by their keys."""
        return {key: self._finals[key] for key in keys if key in self._finish}

    def replaced(self) -> Dict[str, str]:
        """The places in which results are about to appear, by key."""
        there = {
            key: place.identifier
            for key, place in self._places.items()
            if place is not None and key in self._finish
        }
        return {**there, **self._finals}

    def path(self, key: str) -> str:
        """Where to write a file of another kind than layers (PDF, HTML …), or the files of a folder; empty where it is not wanted."""
        place = self._place(key)
        return "" if place is None else place.made or place.path

    def tags(self) -> Dict[str, str]:
        """Tool, parameters, version and sources, for the metadata of outputs."""
        if self._tags is None:
            self._tags = run_tags(self._algorithm, self._parameters, self._context)
        return self._tags

    def _look(self, key: str, look: Optional[Look]) -> Tuple[Kind, Finish]:
        look = look or Look(self._algorithm.output_kinds[key][0])
        kind = self._as_flow(key, kind_of_key(look.kind))
        tags = {**self.tags(), KIND_TAG: kind.key}
        if look.name:
            tags[TITLE_TAG] = look.name
        return kind, Finish(kind, look.name or kind.name, tags, look.style)

    def _as_flow(self, key: str, kind: Kind) -> Kind:
        """The kind by which a flow names this result, where it knows more than the tool: scores of which function."""
        named = kinds().get(getattr(self._parameters.get(key), "destinationName", ""))
        same = named is not None and (named.layer, named.dtype, named.nodata, named.theme) == (
            kind.layer, kind.dtype, kind.nodata, kind.theme
        )  # fmt: skip
        return named if named is not None and same and not kind.user else kind

    # rasters -----------------------------------------------------------------------

    @contextmanager
    def raster(
        self,
        key: str,
        grid: Grid,
        look: Optional[Look] = None,
        dtype: str = "",
        nodata: Optional[float] = None,
    ) -> Iterator[Optional[RasterWriter]]:
        """A RasterWriter for an output, or None where an optional output is not wanted.

        Args:
            look: its kind where the output may have several, else the declared one.
            dtype, nodata: only for outputs whose kind leaves them open, as that of an aligned raster.
        """
        place = self._place(key)
        if place is None:
            yield None
            return
        kind, finish = self._look(key, look)
        described = classes(kind.theme) if kind.theme else None
        nodata = kind.nodata if not dtype else nodata
        with raster_writer(
            place.made or place.path, grid, dtype or kind.dtype, nodata, finish.tags, described
        ) as writer:
            yield writer
            if writer.empty:
                self._log.warn(tr("The output “{path}” holds no data at all.").format(path=place.path))
        self._finish[key] = finish

    def write_raster(self, key: str, array: np.ndarray, grid: Grid, look: Optional[Look] = None) -> str:
        """Write a whole array to an output; returns where it can be found when the run is over."""
        with self.raster(key, grid, look) as writer:
            if writer is not None:
                writer.write(array)
        return self.destination(key)

    def write_raster_into(self, key: str, name: str, array: np.ndarray, grid: Grid, kind: str) -> None:
        """Write a whole array to a GeoTIFF ``name`` of a folder, which comes to its place with all results."""
        place, said = self._place(key), kind_of_key(kind)
        if place is None:
            return
        made = str(Path(place.made) / name)
        with raster_writer(made, grid, said.dtype, said.nodata, {**self.tags(), KIND_TAG: kind}) as writer:
            writer.write(array)

    # vectors and tables --------------------------------------------------------------

    def vector(
        self,
        key: str,
        rows: Iterable[Tuple],
        crs: QgsCoordinateReferenceSystem,
        geometry: Optional[QgsWkbTypes.Type] = None,
        look: Optional[Look] = None,
        ids: Sequence = ("int",),
        left_out: Sequence[str] = (),
    ) -> str:
        """Write (geometry, {field: value}) rows of the output's kind; returns where it can be found.

        Args:
            rows: every row has exactly the fields of the kind.
            geometry: WKB type; multi-polygons, multi-lines or points by the kind where none is given.
            ids: type (and length) of fields that hold ids of the input.
            left_out: fields of the kind that this run does not make.

        Raises:
            KeyError: a row does not fit the kind.
        """
        if not self.wanted(key):
            return ""
        kind, _finish = self._look(key, look)
        fields = make_fields(kind.key, ids, left_out)
        wkb = GEOMETRIES[kind.layer] if geometry is None else geometry
        plain = ((shape, attributes(row, fields)) for shape, row in rows)
        return self.write_rows(key, fields, plain, crs, wkb, look)

    def table(
        self, key: str, rows: Iterable[dict], look: Optional[Look] = None, ids: Sequence = ("int",)
    ) -> str:
        """Write {field: value} rows without geometry."""
        crs = QgsCoordinateReferenceSystem()
        return self.vector(key, ((None, row) for row in rows), crs, QgsWkbTypes.Type.NoGeometry, look, ids)

    def write_rows(
        self,
        key: str,
        fields: QgsFields,
        rows: Iterable[Tuple],
        crs: QgsCoordinateReferenceSystem,
        geometry: QgsWkbTypes.Type,
        look: Optional[Look] = None,
        source=None,
        repeated: bool = False,
    ) -> str:
        """Write (geometry, attributes) rows as they come, none kept in memory.

        Args:
            source: the feature source whose fields are kept, where they are.
            repeated: a feature of it may come in several pieces, whose ids are then those of none.
        """
        place = self._place(key)
        if place is None:
            return ""
        _kind, finish = self._look(key, look)
        fitted = ((fitted_shape(shape, geometry), values) for shape, values in rows)
        content = vectorfiles.Content(fields, fitted, crs, geometry)
        if source is not None:  # what others have measured is not rounded
            content = vectorfiles.unrounded(content, source.fields().names())
        if place.in_memory:
            destination = self._write_memory(key, content, finish.tags)
        else:
            keep_fid = source is not None and not repeated and vectorfiles.fid_is_id(source)
            destination = self._write_file(key, content, finish.tags, keep_fid)
        self._finals[key], self._finish[key] = destination, finish
        return destination

    def _write_memory(self, key: str, content: vectorfiles.Content, tags: Dict[str, str]) -> str:
        content, notes = vectorfiles.fit_memory(content)
        self._tell(notes)
        sink, destination = self._sink(key, self._parameters, content)
        vectorfiles.write_rows(sink, content, destination)
        layer = self._context.temporaryLayerStore().mapLayer(destination)
        if layer is not None:  # the next tool of a model reads them
            describe(layer, tags)
        return destination

    def _tell(self, notes: Iterable[str]) -> None:
        for note in notes:
            self._log.warn(note)

    def _sink(self, key: str, parameters: dict, content: vectorfiles.Content) -> tuple:
        """QGIS's own sink and what it calls the layer."""
        fields, geometry, crs = content.fields, content.geometry, content.crs
        return self._algorithm.parameterAsSink(parameters, key, self._context, fields, geometry, crs)

    def _write_file(
        self, key: str, content: vectorfiles.Content, tags: Dict[str, str], keep_fid: bool
    ) -> str:
        place, definition = self._places[key], self._parameters.get(key)
        made = place.made
        if not place.is_file:
            made = self._made_meanwhile(key, place)
            content = vectorfiles.unrounded(content)  # databases keep every digit, files those of the field
        fields = content.fields
        if isinstance(definition, QgsProcessingOutputLayerDefinition) and definition.useRemapping():
            self._write_remapped(key, made, content)
        else:
            encoding = place.encoding or self._context.defaultEncoding()
            written = vectorfiles.write_file(
                made, content, self._context.transformContext(), encoding, keep_fid
            )
            self._tell(written.notes)
            fields = written.fields
        if not place.is_file:
            self._late.append((key, made, fields))
            return place.identifier
        _describe_file(made, vectorfiles.layer_name(made), tags)
        return place.path

    def _made_meanwhile(self, key: str, place: Place) -> str:
        """Where to make a table for a database: beside a GeoPackage, else among temporary files."""
        if place.package:
            return self._staging.scratch(str(Path(place.package).with_name(f"{key.lower()}.gpkg")))
        made = QgsProcessingUtils.generateTempFilename(f"{key.lower()}.gpkg")
        self._temporary.append(made)
        return made

    def _write_remapped(self, key: str, made: str, content: vectorfiles.Content) -> None:
        """As the fields of another layer, which QGIS's own sink does."""
        definition = QgsProcessingOutputLayerDefinition(self._parameters[key])
        definition.sink.setStaticValue(made)
        definition.destinationProject = None
        sink, _made = self._sink(key, {**self._parameters, key: definition}, content)
        vectorfiles.write_rows(sink, content, made)

    # the end ---------------------------------------------------------------------------

    def commit(self) -> None:
        """Everything is complete: move it all to its place and have QGIS load it.

        Raises:
            InputError: a place refuses; then nothing has changed anywhere.
        """
        for definition in self._algorithm.parameterDefinitions():
            place = self._places.get(definition.name())
            if definition.type() == "fileDestination" and place is not None:
                require_whole(place.made)
        for key, made, fields in self._late:
            self._put_into_database(key, made, fields)
        self._tables.appear()
        self._staging.commit()
        try:
            self._tables.commit()
        except Exception:
            self._staging.undo()
            raise
        self._staging.settle()
        self._forget_unmade()
        for key, finish in self._finish.items():
            place = self._places[key]
            if place.package:
                _describe_file(place.package, place.table, finish.tags)
            if place.made or place.package:
                self._load(key, place)
            schedule(self._context, self._finals[key], finish)

    def _forget_unmade(self) -> None:
        """Rasters that this run did not make are not waited for: QGIS notes their places before."""
        waiting = self._context.layersToLoadOnCompletion()
        unmade = {
            place.path for key, place in self._places.items() if place.is_file and key not in self._finish
        }
        if unmade & set(waiting):
            kept = {path: details for path, details in waiting.items() if path not in unmade}
            self._context.setLayersToLoadOnCompletion(kept)

    def _put_into_database(self, key: str, made: str, fields: QgsFields) -> None:
        """Into a GeoPackage for the time being; into other databases at once, as they come first."""
        place = self._places[key]
        if place.package:
            self._tables.add(made, place.package, place.table)
            return
        layer = QgsVectorLayer(made, key, "ogr")
        rows = ((f.geometry(), [f[name] for name in fields.names()]) for f in layer.getFeatures())
        content = vectorfiles.Content(fields, rows, layer.crs(), layer.wkbType())
        sink, destination = self._sink(key, self._parameters, content)
        if sink is None:
            raise cannot_write(place.path)
        vectorfiles.write_rows(sink, content, place.path)
        self._finals[key] = destination

    def _load(self, key: str, place: Place) -> None:
        """Have QGIS load a vector result, as its own sinks do; rasters are known to it already."""
        value, definition = self._parameters.get(key), self._algorithm.parameterDefinition(key)
        project = getattr(value, "destinationProject", None)
        if project is None or definition.type() != "sink":
            return
        name = getattr(value, "destinationName", "") or definition.description()
        details = QgsProcessingContext.LayerDetails(name, project, key, QgsProcessingUtils.LayerHint.Vector)
        self._context.addLayerToLoadOnCompletion(place.identifier, details)

    def discard(self) -> None:
        """Leave nothing behind; without effect on results after ``commit``."""
        self._tables.discard()
        self._staging.discard()
        for made in self._temporary:
            with suppress(OSError):
                Path(made).unlink()
        self._temporary = []


def _describe_file(path: str, table: str, tags: Dict[str, str]) -> None:
    """Provenance beside a vector file, as QGIS's own .qmd; in a GeoPackage, which asks for the layer's name."""
    package = path.lower().endswith(".gpkg")
    layer = QgsVectorLayer(f"{path}|layername={table}" if package else path, table, "ogr")
    if layer.isValid():
        describe(layer, tags)
        layer.saveDefaultMetadata()
