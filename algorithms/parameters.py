"""Declaring parameters: each with a key, a label, a help text and limits, in one call."""

from typing import Callable, Dict, List, Optional, Sequence, Tuple, Union

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..gis.kinds import kind_of_key, kinds
from ..gis.ruletables import table_of_kinds
from ..translation import tr
from .preselection import preselect, with_kinds
from .tablereading import TableReading

POINT = QgsProcessing.SourceType.TypeVectorPoint
LINE = QgsProcessing.SourceType.TypeVectorLine
POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
ANY_GEOMETRY = QgsProcessing.SourceType.TypeVectorAnyGeometry
TABLE = QgsProcessing.SourceType.TypeVector
RASTER = QgsProcessing.SourceType.TypeRaster
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
#: QGIS's type of the layers of a kind.
SOURCE_TYPES = {
    "point": POINT,
    "line": LINE,
    "polygon": POLYGON,
    "any": ANY_GEOMETRY,
    "table": TABLE,
    "raster": RASTER,
}
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


#: What an output is that takes its kind from the layer it is made of.
AS_INPUT = "="
Kinds = Union[str, Sequence[str]]
#: Reads tables as a tool does and raises InputError for what is wrong with them.
TableCheck = Callable[[TableReading], object]


class Declarations(QgsProcessingAlgorithm):
    """An algorithm with the ``add_…`` methods.

    Layers are declared by their **kinds** (resources/tables/kinds.csv): what fits is checked, preselected and said in
    the help, results get dtype, nodata, colours, fields, style and name.
    """

    def reset_declarations(self) -> None:
        """Forget what was declared; called once for every instance."""
        self.choices: Dict[str, Tuple[str, ...]] = {}
        self.raster_inputs: List[Tuple[str, bool]] = []
        self.vector_inputs: List[str] = []
        self.input_kinds: Dict[str, Tuple[str, ...]] = {}
        self.free_inputs: Dict[str, str] = {}
        #: Optional table inputs to the built-in tables that stand in their place, and what checks them.
        self.builtin_tables: Dict[str, str] = {}
        self.table_checks: Dict[str, TableCheck] = {}
        self.output_kinds: Dict[str, Tuple[str, ...]] = {}
        self._output_helps: List[Tuple[str, str]] = []

    def _add(self, parameter, text: str, advanced: bool = False) -> None:
        parameter.setHelp(text)
        if advanced:
            parameter.setFlags(parameter.flags() | _ADVANCED)
        self.addParameter(parameter)  # noqa: QGS201 (false only for a key used twice; a test freezes the keys)

    def _add_input(
        self, parameter, kind: Kinds, text: str, advanced: bool = False, usual: bool = False
    ) -> None:
        """A layer parameter: the help says what fits, dialogs start with a layer that does."""
        found = _known(kind)
        self.input_kinds[parameter.name()] = found
        preselect(parameter, found, usual)
        self._add(parameter, with_kinds(text, found), advanced)

    def add_raster(
        self,
        key,
        label,
        text,
        kind: Kinds = "raster_any",
        optional=False,
        on_grid=True,
        advanced=False,
        free_with="",
        usual=False,
    ) -> None:
        """A raster layer.

        Args:
            usual: an optional one that nearly every run has: dialogs start with it.
            on_grid: it must share the planning grid of the others.
            free_with: the table that, where it is given, says which values the raster may hold in place of the kind.
        """
        self.raster_inputs.append((key, on_grid))
        self.free_inputs[key] = free_with
        layer = QgsProcessingParameterRasterLayer(key, label, None, optional)
        self._add_input(layer, kind, text, advanced, usual)

    def add_rasters(self, key, label, text, kind: Kinds = "raster_any", optional=False, on_grid=True) -> None:
        """Several raster layers."""
        self.raster_inputs.append((key, on_grid))
        parameter = QgsProcessingParameterMultipleLayers(key, label, RASTER, None, optional)
        self._add_input(parameter, kind, text)

    def add_vector(
        self, key, label, text, kind: Kinds = "polygon_any", types=None, optional=False, advanced=False
    ) -> None:
        """A vector layer of a kind; ``types`` only where the geometry may be another than that of the kind."""
        self.vector_inputs.append(key)
        types = list(types or [SOURCE_TYPES[kind_of_key(one).layer] for one in _known(kind)[:1]])
        source = QgsProcessingParameterFeatureSource(key, label, types, None, optional)
        self._add_input(source, kind, text, advanced)

    def add_table(
        self,
        key,
        label,
        text,
        kind: Kinds = "table_any",
        optional=True,
        check: Optional[TableCheck] = None,
        builtin="",
    ) -> None:
        """A table of rules; left empty, that of the plan is used, else the built-in one.

        Args:
            check: reads the table as the tool does, to find what is wrong with it while it is edited.
            builtin: the built-in table that it stands for, where its kind does not say so.
        """
        builtin = builtin or table_of_kinds(_known(kind))
        if builtin and optional:
            self.builtin_tables[key] = builtin
            text = tr(
                "{text} Left empty, the plan's own table is used where it has one (menu “Rule tables…”)."
            ).format(text=text)
        if check is not None:
            self.table_checks[key] = check
        source = QgsProcessingParameterFeatureSource(key, label, [TABLE], None, optional)
        self._add_input(source, kind, text, optional)

    def table_of_input(self, key: str, parameters: dict) -> str:
        """The built-in table that a table input stands for; empty where it stands for none with these parameters."""
        del parameters  # whether they matter is for the tool to say
        return self.builtin_tables[key]

    def add_layer(
        self, key, label, text, kind: Kinds = ("raster_any", "vector_any"), optional=False, advanced=False
    ) -> None:
        """A raster or vector layer."""
        self._add_input(QgsProcessingParameterMapLayer(key, label, None, optional), kind, text, advanced)

    def add_layers(
        self, key, label, text, kind: Kinds = ("raster_any", "vector_any"), optional=False
    ) -> None:
        """Several layers of any kind."""
        every = QgsProcessing.SourceType.TypeMapLayer
        self._add_input(QgsProcessingParameterMultipleLayers(key, label, every, None, optional), kind, text)

    def add_tables(self, key, label, text, kind: Kinds = "table_any", optional=False) -> None:
        """Several tables."""
        self._add_input(QgsProcessingParameterMultipleLayers(key, label, TABLE, None, optional), kind, text)

    def add_field(self, key, label, text, parent, optional=False, default=None, advanced=False) -> None:
        """A field of the vector layer ``parent``."""
        parameter = QgsProcessingParameterField(key, label, default, parent, optional=optional)
        self._add(parameter, text, advanced)

    def add_number(
        self,
        key,
        label,
        text,
        default: Optional[float] = None,
        minimum: Optional[float] = None,
        maximum: Optional[float] = None,
        integer=False,
        optional=False,
        advanced=False,
    ) -> None:
        """A number with its limits; the unit belongs in the label."""
        parameter = QgsProcessingParameterNumber(
            key, label, _INTEGER if integer else _DOUBLE, default, optional
        )
        if minimum is not None:
            parameter.setMinimum(minimum)
        if maximum is not None:
            parameter.setMaximum(maximum)
        self._add(parameter, text, advanced)

    def add_choice(self, key, label, text, options: dict, default: str, advanced=False) -> None:
        """One of ``options`` (value: label). The dialog shows labels; scripts may give the value."""
        self.choices[key] = tuple(options)
        index = self.choices[key].index(default)
        values = tr("{text} Values for scripts: {values}.").format(text=text, values=", ".join(options))
        parameter = QgsProcessingParameterEnum(key, label, list(options.values()), False, index)
        self._add(parameter, values, advanced)

    def add_flag(self, key, label, text, default=False, advanced=False, optional=False) -> None:
        """A yes or no; ``optional`` where models made before it was there must stay valid."""
        self._add(QgsProcessingParameterBoolean(key, label, default, optional), text, advanced)

    def add_text(self, key, label, text, default="", optional=True, multiline=False, advanced=False) -> None:
        """A line of text."""
        self._add(QgsProcessingParameterString(key, label, default, multiline, optional), text, advanced)

    def add_file(self, key, label, text, file_filter, optional=False, advanced=False) -> None:
        """A file of another kind than layers and tables."""
        file = QgsProcessingParameterFile(key, label, optional=optional, fileFilter=file_filter)
        self._add(file, text, advanced)

    def add_crs(self, key, label, text, default="EPSG:4527") -> None:
        """A coordinate reference system."""
        self._add(QgsProcessingParameterCrs(key, label, default), text)

    def _destination(self, parameter, text, label, advanced=False) -> None:
        self._output_helps.append((label, text))
        self._add(parameter, text, advanced)

    def add_raster_output(self, key, label, text, kind: Kinds, optional=False, created=True) -> None:
        """A GeoTIFF of a kind, of one of several by the parameters, or ``AS_INPUT``."""
        self.output_kinds[key] = _known(kind)
        parameter = QgsProcessingParameterRasterDestination(key, label, None, optional)
        parameter.setCreateByDefault(created)
        self._destination(parameter, text, label)

    def add_vector_output(
        self, key, label, text, kind: Kinds, types=None, optional=False, created=True
    ) -> None:
        """A vector layer of a kind; ``types`` only where the kind leaves the geometry open."""
        self.output_kinds[key] = found = _known(kind)
        if types is None:
            types = ANY_GEOMETRY if AS_INPUT in found else SOURCE_TYPES[kind_of_key(found[0]).layer]
        parameter = QgsProcessingParameterFeatureSink(key, label, types, None, optional, created)
        self._destination(parameter, text, label)

    def add_table_output(self, key, label, text, kind: Kinds, optional=False, created=True) -> None:
        """A table without geometry."""
        self.add_vector_output(key, label, text, kind, types=TABLE, optional=optional, created=created)

    def add_file_output(self, key, label, text, file_filter, optional=False) -> None:
        """A file of another kind (PDF, HTML …)."""
        self._destination(
            QgsProcessingParameterFileDestination(key, label, file_filter, None, optional), text, label
        )

    def add_folder_output(self, key, label, text, optional=False, created=True, advanced=False) -> None:
        """A folder."""
        parameter = QgsProcessingParameterFolderDestination(key, label, None, optional)
        parameter.setCreateByDefault(created)
        self._destination(parameter, text, label, advanced)

    def add_number_output(self, key, label) -> None:
        """A number that scripts and models can use."""
        self._output_helps.append((label, tr("Number ({key}).").format(key=key)))
        self.addOutput(QgsProcessingOutputNumber(key, label))  # noqa: QGS201 (as above)

    def add_text_output(self, key, label) -> None:
        """A text that scripts and models can use."""
        self._output_helps.append((label, tr("Text ({key}).").format(key=key)))
        self.addOutput(QgsProcessingOutputString(key, label))  # noqa: QGS201 (as above)

    def input_helps(self) -> list:
        """(label, help) of every input parameter."""
        return [
            (definition.description(), definition.help())
            for definition in self.parameterDefinitions()
            if not definition.isDestination()
        ]

    def output_helps(self) -> list:
        """(label, help) of every output."""
        return list(self._output_helps)

    def choice_of(self, key: str, value) -> str:
        """The value of a choice, given as value, label index or index in text."""
        options = self.choices[key]
        if value in options:
            return value
        return options[int(value)]

    def with_choice_numbers(self, parameters: dict) -> dict:
        """A copy in which choices given by value are the numbers QGIS expects.

        A CRS or a field that was not given gets its default, which QGIS 3.22 forgets in its own check.
        """
        numbered = dict(parameters)
        for definition in self.parameterDefinitions():
            if definition.type() in ("crs", "field") and numbered.get(definition.name()) is None:
                numbered[definition.name()] = definition.defaultValue()
        for key, options in self.choices.items():
            if isinstance(numbered.get(key), str) and numbered[key] in options:
                numbered[key] = options.index(numbered[key])
        return numbered


def _known(kind: Kinds) -> Tuple[str, ...]:
    """Kinds as a tuple of their keys.

    Raises:
        KeyError: there is no such kind.
    """
    keys = (kind,) if isinstance(kind, str) else tuple(kind)
    for key in keys:
        if key != AS_INPUT and key not in kinds():
            raise KeyError(f"unknown kind: {key}")
    return keys
