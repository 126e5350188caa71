"""All that does not fit of what a flow was given, found before its first step: one sentence for each layer."""

from typing import Any, Dict, Iterator, List, Sequence, Tuple

from qgis.core import QgsProcessingContext, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from ..core.messages import InputError, fields
from ..core.progress import Progress, silent
from ..gis.complaints import Complaint
from ..gis.fit import unfit
from ..gis.grid import Grid, require_same
from ..gis.kinds import kind_of_key
from ..gis.rasters import grid_of_layer, open_layer
from ..translation import tr
from .layerfound import found_layer
from .titles import tool_title


def misfits(
    model: Any, parameters: Dict[str, Any], context: QgsProcessingContext, progress: Progress = silent
) -> List[str]:
    """Sentences about layers of other grids, of no coordinate system, of other kinds or units than wanted.

    The grid that most rasters share is taken for that of the plan.

    Args:
        model: with its ``raster_inputs`` (key, whether on the grid) and ``input_kinds``, as tools have them.

    Raises:
        Cancelled: through ``progress``.
    """
    rasters, vectors = _given(model, parameters, context)
    found: Dict[str, None] = {}  # a layer may be given twice
    gridded: List[Tuple[str, Grid]] = []
    for number, (key, layer) in enumerate(rasters):
        progress(number / len(rasters))
        try:
            if dict(model.raster_inputs)[key]:
                gridded.append((layer.name(), grid_of_layer(layer)))
            wrong = [one for one in complaints_of(layer, model.input_kinds[key]) if one.refused]
            found.update(dict.fromkeys(tr(one.sentence).format(**fields(one.values)) for one in wrong))
        except InputError as error:
            found[_said(error)] = None
    found.update(dict.fromkeys(_off_grid(gridded)))
    for layer in vectors:
        if (
            isinstance(layer, QgsVectorLayer)
            and layer.wkbType() != QgsWkbTypes.Type.NoGeometry
            and not layer.crs().isValid()
        ):
            text = tr("“{name}” has no coordinate system. Set the layer's CRS first.")
            found[text.format(name=layer.name())] = None
    return list(found)


def _given(
    model: Any, parameters: Dict[str, Any], context: QgsProcessingContext
) -> Tuple[List[Tuple[str, QgsRasterLayer]], List[QgsVectorLayer]]:
    """(key, layer) of every raster, and the vector layers."""
    on_grid = dict(model.raster_inputs)
    rasters: List[Tuple[str, QgsRasterLayer]] = []
    vectors: List[QgsVectorLayer] = []
    for definition in model.parameterDefinitions():
        key, value = definition.name(), parameters.get(definition.name())
        if (
            definition.isDestination()
            or value is None
            or (key not in on_grid and definition.type() != "source")
        ):
            continue
        for one in value if isinstance(value, list) else [value]:
            layer = found_layer(one, context, QgsRasterLayer if key in on_grid else QgsVectorLayer)
            if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
                rasters.append((key, layer))
            elif isinstance(layer, QgsVectorLayer):
                vectors.append(layer)
    return rasters, vectors


def _off_grid(gridded: List[Tuple[str, Grid]]) -> Iterator[str]:
    """A sentence for each raster that does not lie on the grid of most."""
    groups: List[List[Tuple[str, Grid]]] = []
    for one in gridded:
        home = next((group for group in groups if not group[0][1].difference(one[1])), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    if not groups:
        return
    plan = max(groups, key=len)
    for group in groups:
        for name, grid in group if group is not plan else []:
            try:
                require_same(plan[0][1], plan[0][0], grid, name)
            except InputError as error:
                yield _said(error)


def complaints_of(layer: QgsRasterLayer, wanted: Sequence[str]) -> List[Complaint]:
    """What is wrong with a raster given for kinds, tools called by their names.

    Raises:
        InputError: its cells cannot be read, where not any raster will do.
    """
    try:
        source = open_layer(layer)
        try:
            return [_named(complaint) for complaint in unfit(layer, source, wanted)]
        finally:
            source.close()
    except InputError:
        if any(kind_of_key(kind).generic for kind in wanted):
            return []  # whoever reads the cells says so; some want to know no more than where they lie
        raise


def _named(complaint: Complaint) -> Complaint:
    tool = tool_title(complaint.values.get("tool", ""))
    return complaint._replace(values={**complaint.values, "tool": tool})


def _said(error: InputError) -> str:
    return tr(error.template).format(**fields(error.values))
