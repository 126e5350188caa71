"""What one run was given: parameters, rasters, features and tables, each read once and checked."""

import math
from typing import Callable, List, Optional, Sequence, TypeVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import NULL
from ..core.messages import InputError, marked
from ..gis import vectors
from ..gis.burning import burnt_raster
from ..gis.fit import unfit
from ..gis.grid import Grid, require_metres, require_same
from ..gis.kinds import kind_of_key
from ..gis.rasters import RasterSource, grid_of_layer, open_layer
from ..gis.tables import table_rows
from ..translation import tr
from .geometrytypes import fits, type_name
from .log import Log
from .titles import tool_title

_Found = TypeVar("_Found")


class Inputs:
    """Typed access to the parameters of one run."""

    def __init__(self, algorithm, parameters: dict, context, log: Log) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._log = log
        self._open: List[RasterSource] = []

    # values ----------------------------------------------------------------------

    def given(self, key: str) -> bool:
        """Whether an optional parameter has a value."""
        value = self._parameters.get(key)
        if isinstance(value, str):
            return bool(value.strip())
        return not (value is None or value == NULL or value == [])

    def number(self, key: str) -> float:
        """A number, the default where none was entered.

        Raises:
            InputError: there is none.
        """
        value = self.optional_number(key)
        if value is None:
            raise InputError(marked("“{label}” is not a number. Enter one."), label=self._label(key))
        return value

    def optional_number(self, key: str) -> Optional[float]:
        """A number; None where it is empty and has no default."""
        definition = self._algorithm.parameterDefinition(key)
        if not self.given(key) and definition.defaultValue() is None:
            return None
        value = self._algorithm.parameterAsDouble(self._parameters, key, self._context)
        if math.isnan(value):
            raise InputError(marked("“{label}” is not a number. Enter one."), label=definition.description())
        return value

    def integer(self, key: str) -> int:
        """A whole number, the default where none was entered.

        Raises:
            InputError: there is none.
        """
        return int(round(self.number(key)))

    def optional_integer(self, key: str) -> Optional[int]:
        """A whole number; None where it is empty and has no default."""
        value = self.optional_number(key)
        return None if value is None else int(round(value))

    def text(self, key: str) -> str:
        """A text."""
        return self._algorithm.parameterAsString(self._parameters, key, self._context)

    def flag(self, key: str) -> bool:
        """A yes or no."""
        return self._algorithm.parameterAsBoolean(self._parameters, key, self._context)

    def choice(self, key: str) -> str:
        """The value of a choice."""
        value, options = self._parameters.get(key), self._algorithm.choices[key]
        if value in options:
            return value
        return options[self._algorithm.parameterAsEnum(self._parameters, key, self._context)]

    def crs(self, key: str) -> QgsCoordinateReferenceSystem:
        """A coordinate reference system."""
        return self._algorithm.parameterAsCrs(self._parameters, key, self._context)

    def field(self, key: str) -> str:
        """The name of a field, empty where none was chosen."""
        names = self._algorithm.parameterAsFields(self._parameters, key, self._context)
        return names[0] if names else ""

    @property
    def transform_context(self) -> QgsCoordinateTransformContext:
        """How the run's project moves between coordinate systems; what scripts give where there is no project."""
        return self._context.transformContext()

    @property
    def project(self) -> Optional[QgsProject]:
        """The project the run belongs to, None in a script that has none."""
        return self._context.project()

    # layers ------------------------------------------------------------------------

    # The layer that is needed is there after ``check``; whoever asks for one without ``optional_`` need not ask again.

    def layer(self, key: str) -> QgsMapLayer:
        """A map layer.

        Raises:
            InputError: there is none.
        """
        return self._needed(key, self.optional_layer(key))

    def optional_layer(self, key: str) -> Optional[QgsMapLayer]:
        """A map layer; None where there is none."""
        return self._algorithm.parameterAsLayer(self._parameters, key, self._context)

    def raster_layer(self, key: str) -> QgsRasterLayer:
        """A map layer that is a raster.

        Raises:
            InputError: there is none.
        """
        found = self._algorithm.parameterAsRasterLayer(self._parameters, key, self._context)
        return self._needed(key, found)

    def vector_layer(self, key: str) -> Optional[QgsVectorLayer]:
        """The vector layer behind an input or None, whether all or only its selected features were asked for."""
        return self._algorithm.parameterAsVectorLayer(self._parameters, key, self._context)

    def layers(self, key: str) -> list:
        """Several map layers."""
        return self._algorithm.parameterAsLayerList(self._parameters, key, self._context)

    def source(self, key: str) -> QgsProcessingFeatureSource:
        """A feature source; invalid geometries come through, to be repaired.

        Raises:
            InputError: there is none.
        """
        return self._needed(key, self.optional_source(key))

    def optional_source(self, key: str) -> Optional[QgsProcessingFeatureSource]:
        """A feature source, as ``source``; None where there is none."""
        source = self._algorithm.parameterAsSource(self._parameters, key, self._context)
        if source is not None:
            source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
        return source

    def name(self, key: str) -> str:
        """The name of a layer, empty where none was given."""
        layer = self.optional_layer(key) if self.given(key) else None
        return layer.name() if layer is not None else ""

    # rasters -----------------------------------------------------------------------

    def raster(self, key: str) -> RasterSource:
        """An open raster.

        Raises:
            InputError: there is none.
        """
        return self.keep(open_layer(self.raster_layer(key)))

    def optional_raster(self, key: str) -> Optional[RasterSource]:
        """An open raster; None where there is none."""
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, key, self._context)
        return None if layer is None else self.keep(open_layer(layer))

    def raster_list(self, key: str) -> List[RasterSource]:
        """Several open rasters."""
        return [self.keep(open_layer(layer)) for layer in self.layers(key)]

    def keep(self, source: RasterSource) -> RasterSource:
        """Have a raster closed at the end of the run."""
        self._open.append(source)
        return source

    def grid(self) -> Grid:
        """The planning grid of the raster inputs."""
        for layer in self._grid_layers():
            return grid_of_layer(layer)
        raise InputError(marked("No raster layer was given."))

    def _grid_layers(self) -> list:
        found = []
        for key, on_grid in self._algorithm.raster_inputs:
            if on_grid and self.given(key):
                found += [layer for layer in self.layers(key) if layer is not None]
        return found

    # features and tables -------------------------------------------------------------

    def features(
        self,
        key: str,
        crs: Optional[QgsCoordinateReferenceSystem] = None,
        fields: Sequence[str] = (),
        slim: bool = False,
        empty: bool = False,
    ) -> List[vectors.Item]:
        """The features of a layer, reprojected and valid; [] where none was given.

        ``fields`` must exist; with ``slim`` only they are kept, for layers of many features. With ``empty`` a
        layer without features is no fault: a step before may have found nothing. A warning says so.
        """
        source = self.optional_source(key) if self.given(key) else None
        if source is None:
            return []
        if empty and source.featureCount() == 0:
            self._log.warn(tr("“{layer}” has no features.").format(layer=source.sourceName()))
            return []
        found = vectors.read_features(source, crs, self.transform_context, fields, self._log.step, slim)
        if found.repaired:
            self._log.warn(
                tr("{count} invalid geometries of “{layer}” were repaired.").format(
                    count=found.repaired, layer=source.sourceName()
                )
            )
        if found.skipped:
            self._log.warn(
                tr(
                    "{count} features of “{layer}” have no geometry, or none with a length or area, and were left out."
                ).format(count=found.skipped, layer=source.sourceName())
            )
        return found.items

    def metric_crs(self, key: str) -> QgsCoordinateReferenceSystem:
        """The CRS of a vector layer, which must be in metres."""
        source = self.source(key)
        require_metres(source.sourceCrs(), source.sourceName())
        return source.sourceCrs()

    def mask(self, key: str, grid: Grid, all_touched: bool = False) -> Optional[RasterSource]:
        """A layer burnt as 1 on 0 into a temporary raster, to be read by window; None where not given."""
        if not self.given(key):
            return None
        return self.burnt(key, grid, lambda item: 1, all_touched=all_touched)

    def burnt(
        self, key: str, grid: Grid, value: Callable[[vectors.Item], float], all_touched: bool = False
    ) -> RasterSource:
        """A layer burnt with ``value(item)`` on 0 into a temporary raster, to be read by window."""
        items = self.features(key, grid.crs)
        name = self.source(key).sourceName()
        return self.burn_items(name, items, [value(item) for item in items], grid, all_touched)

    def burn_items(
        self,
        name: str,
        items: Sequence[vectors.Item],
        values: Sequence[float],
        grid: Grid,
        all_touched: bool = False,
    ) -> RasterSource:
        """Features burnt with one value each on 0 into a temporary raster, to be read by window.

        Raises:
            InputError: no feature overlaps the grid.
        """
        return self.keep(burnt_raster(name, items, values, grid, all_touched))

    def rows(self, key: str, required: Sequence[str]) -> List[dict]:
        """The rows of a table as dicts.

        Raises:
            InputError: there is no table, or a column is missing.
        """
        return table_rows(self.source(key), required)

    def optional_rows(self, key: str, required: Sequence[str]) -> Optional[Sequence[dict]]:
        """The rows of an optional table as dicts; None where none was given."""
        return self.rows(key, required) if self.given(key) else None

    # checks ----------------------------------------------------------------------------

    def check(self) -> None:
        """Layers that are there and of fitting kinds, all rasters on one planning grid in metres, vectors with a CRS.

        Raises:
            InputError: naming the layer and the remedy.
        """
        for key in self._algorithm.input_kinds:
            self._check_there(key)
        if self._algorithm.ONE_GRID:
            self._check_grid()
        for key in self._algorithm.vector_inputs:
            if self.given(key):
                self._check_vector(key)
        for key, _on_grid in self._algorithm.raster_inputs:
            if self.given(key) and not self.given(self._algorithm.free_inputs.get(key, "")):
                for layer in self.layers(key):
                    self._check_kind(key, layer)

    def _label(self, key: str) -> str:
        return self._algorithm.parameterDefinition(key).description()

    def _none(self, key: str) -> InputError:
        return InputError(marked("Choose a layer for “{label}”."), label=self._label(key))

    def _needed(self, key: str, found: Optional[_Found]) -> _Found:
        if found is None:
            raise self._none(key)
        return found

    def _check_there(self, key: str) -> None:
        """A layer that is needed or was named can be opened."""
        definition = self._algorithm.parameterDefinition(key)
        if not self.given(key):
            if not definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
                raise self._none(key)
            return
        several = definition.type() == "multilayer"
        source = definition.type() == "source"
        found = (
            self.layers(key)
            if several
            else [self.optional_source(key) if source else self.optional_layer(key)]
        )
        if not found or any(layer is None for layer in found):
            raise InputError(
                marked("The layer “{given}” for “{label}” cannot be opened. Choose another one."),
                given=self.text(key),
                label=definition.description(),
            )

    def _check_kind(self, key: str, layer: Optional[QgsMapLayer]) -> None:
        """Classes, range and unit of a raster against the kinds its input takes."""
        if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
            return
        wanted = self._algorithm.input_kinds[key]
        if all(kind_of_key(kind).generic for kind in wanted):
            return  # anything will do, also what no tool but that one can read
        source = open_layer(layer)
        try:
            for complaint in unfit(layer, source, wanted):
                values = {**complaint.values, "tool": tool_title(complaint.values.get("tool", ""))}
                if complaint.refused:
                    raise InputError(complaint.sentence, **values)
                tell = self._log.warn if complaint.warned else self._log.say
                tell(tr(complaint.sentence).format(**values))
        finally:
            source.close()

    def _check_grid(self) -> None:
        first = None
        for layer in self._grid_layers():
            grid = grid_of_layer(layer)
            if first is None:
                first = (grid, layer.name())
            else:
                require_same(first[0], first[1], grid, layer.name())

    def _check_vector(self, key: str) -> None:
        source = self.optional_source(key)
        if source is None:
            return
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry and not source.sourceCrs().isValid():
            raise InputError(
                marked("“{name}” has no coordinate system. Set the layer's CRS first."),
                name=source.sourceName(),
            )
        definition = self._algorithm.parameterDefinition(key)
        if not fits(source.wkbType(), definition.dataTypes()):
            raise InputError(
                marked("“{name}” holds {kind}, which do not fit “{label}”. Choose another layer."),
                name=source.sourceName(),
                kind=type_name(source.wkbType()),
                label=definition.description(),
            )

    def close(self) -> None:
        """Let go of every raster that was opened."""
        for source in self._open:
            source.close()
        self._open = []
