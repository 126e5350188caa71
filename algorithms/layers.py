"""The layers a run was given, and its rasters as open sources."""

from typing import Dict, List, Optional, TypeVar

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.messages import InputError, marked
from ..gis.grid import Grid
from ..gis.kinds import kind_of_key
from ..gis.rasters import RasterSource, grid_of_layer, open_layer
from .chosen import chosen_layer, completed, is_part, layer_of
from .log import Log
from .values import Values

_Found = TypeVar("_Found")


class Layers(Values):
    """The layers among the parameters of one run; every raster that was opened is closed with it."""

    def __init__(self, algorithm, parameters: dict, context, log: Log) -> None:
        super().__init__(algorithm, parameters, context, log)
        self._open: List[RasterSource] = []
        self._copies: Dict[int, Optional[QgsMapLayer]] = {}

    # The layer that is needed is there after ``check``; whoever asks for one without ``optional_`` need not ask again.

    def layer(self, key: str) -> QgsMapLayer:
        """A map layer.

        Raises:
            InputError: there is none.
        """
        return self._needed(key, self.optional_layer(key))

    def optional_layer(self, key: str) -> Optional[QgsMapLayer]:
        """A map layer; None where there is none."""
        value = self._parameters.get(key)
        if is_part(value):
            return layer_of(value, self._context)
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
        layer = self.optional_layer(key) if self.given(key) else None
        return layer if isinstance(layer, QgsVectorLayer) else None

    def shown_layer(self, key: str) -> Optional[QgsVectorLayer]:
        """The vector layer of an input as it was given: a copy with some features where only these were asked for."""
        value, layer = self._parameters.get(key), self.vector_layer(key)
        chosen = self._chosen(value) if layer is not None and is_part(value) else layer
        return chosen if isinstance(chosen, QgsVectorLayer) else None

    def chosen_only(self, key: str) -> bool:
        """Whether only the selected features of a layer were asked for."""
        value = self._parameters.get(key)
        return isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly

    def layers(self, key: str) -> list:
        """Several map layers, as they were given; None for one that cannot be opened."""
        value = self._parameters.get(key)
        if not isinstance(value, list) or not any(map(is_part, value)):
            return self._algorithm.parameterAsLayerList(self._parameters, key, self._context)
        found: List[Optional[QgsMapLayer]] = []
        for one in value:
            if is_part(one):
                found.append(self._chosen(one))
            else:
                alone = {**self._parameters, key: [one]}
                found += self._algorithm.parameterAsLayerList(alone, key, self._context)
        return found

    def _chosen(self, value) -> Optional[QgsMapLayer]:
        """The layer of the features a value stands for, made once."""
        if id(value) not in self._copies:
            self._copies[id(value)] = chosen_layer(value, self._context)
        return self._copies[id(value)]

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
            source = completed(source, self._parameters.get(key), self.optional_layer(key))
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
        return self.keep(open_layer(self.raster_layer(key), codes=self._may_be_codes(key)))

    def optional_raster(self, key: str) -> Optional[RasterSource]:
        """An open raster; None where there is none."""
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, key, self._context)
        return None if layer is None else self.keep(open_layer(layer, codes=self._may_be_codes(key)))

    def raster_list(self, key: str) -> List[RasterSource]:
        """Several open rasters."""
        codes = self._may_be_codes(key)
        return [self.keep(open_layer(layer, codes=codes)) for layer in self.layers(key)]

    def _may_be_codes(self, key: str) -> bool:
        """Whether an input takes rasters of classes or ids, or any."""
        kinds = [kind_of_key(kind) for kind in self._algorithm.input_kinds[key]]
        return any(kind.holds_classes or kind.generic for kind in kinds)

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

    def close(self) -> None:
        """Let go of every raster that was opened."""
        for source in self._open:
            source.close()
        self._open, self._copies = [], {}

    def require(self, key: str) -> None:
        """Refuse a run without a layer that is optional as such but needed for what was chosen.

        Raises:
            InputError: none was given.
        """
        if not self.given(key):
            raise self._none(key)

    def _none(self, key: str) -> InputError:
        return InputError(marked("Choose a layer for “{label}”."), label=self._label(key))

    def _needed(self, key: str, found: Optional[_Found]) -> _Found:
        if found is None:
            raise self._none(key)
        return found
