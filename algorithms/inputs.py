"""What one run was given: parameters, rasters, features and tables, each read once and checked."""

from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..core.messages import InputError, fields, marked
from ..gis.grid import require_same
from ..gis.rasters import grid_of_layer
from ..translation import tr
from .chosen import nothing_selected
from .features import Features
from .geometrytypes import fits, type_name
from .misfits import complaints_of
from .recorded import is_made_up

#: In a source, before the name of a table.
_TABLE = "layername="


class Inputs(Features):
    """Typed access to the parameters of one run, and their checks before any work."""

    def made_up(self) -> bool:
        """Whether any layer or table among the inputs is marked as made up."""
        return is_made_up(self._algorithm, self._parameters, self._context)

    def check(self) -> None:
        """Layers that are there and of fitting kinds, all rasters on one planning grid in metres, vectors with a CRS.

        Raises:
            InputError: naming the layer and the remedy.
        """
        for key in self._algorithm.input_kinds:
            self._check_there(key)
        for layer in nothing_selected(self._algorithm, self._parameters, self._context):
            raise InputError(
                marked("Nothing is selected in “{layer}”. Select features, or use all of them."),
                layer=layer.name(),
            )
        if self._algorithm.ONE_GRID:
            self._check_grid()
        for key in self._algorithm.vector_inputs:
            if self.given(key):
                self._check_vector(key)
        for key, _on_grid in self._algorithm.raster_inputs:
            if self.given(key) and not self.given_by_user(self._algorithm.free_inputs.get(key, "")):
                for layer in self.layers(key):
                    self._check_kind(key, layer)

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
        for layer in found if several else [self.optional_layer(key)]:
            self._name(layer, definition.description())
        if not found or any(layer is None for layer in found):
            raise InputError(
                marked("The layer “{given}” for “{label}” cannot be opened. Choose another one."),
                given=self.text(key),
                label=definition.description(),
            )

    def _name(self, layer: Optional[QgsMapLayer], label: str) -> None:
        """Have sentences call a layer that the run itself opened by more than a file: “OUTPUT”, “vectors”."""
        if layer is None or self._context.temporaryLayerStore().mapLayer(layer.id()) is None:
            return
        path, *rest = layer.source().split("|")
        if Path(path).stem != layer.name():
            return
        table = next((word[len(_TABLE) :] for word in rest if word.startswith(_TABLE)), "")
        passing = layer.name().isupper() and path.startswith(QgsProcessingUtils.tempFolder())
        if table or passing:
            layer.setName(table or label)

    def _check_kind(self, key: str, layer: Optional[QgsMapLayer]) -> None:
        """Classes, range and unit of a raster against the kinds its input takes."""
        if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
            return
        for complaint in complaints_of(layer, self._algorithm.input_kinds[key]):
            if complaint.refused:
                raise InputError(complaint.sentence, **complaint.values)
            tell = self._log.warn if complaint.warned else self._log.say
            tell(tr(complaint.sentence).format(**fields(complaint.values)))

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
