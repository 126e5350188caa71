"""What an atlas is made of, read once: the sheet that all share, the districts, and what is counted in them."""

from typing import List, NamedTuple, Optional, Sequence

from qgis.core import QgsRasterLayer, QgsVectorLayer

from ....gis.grid import Grid, require_metres
from ....gis.rasters import RasterSource
from ....gis.rasters.layers import grid_of_layer, open_layer
from ....gis.sheet.layers import Drawn
from ....gis.vectors import Item, read_features
from ....translation import tr
from ..shared.settings import Settings, first_text_field, read_settings
from .statistics import Cells, Counted, Polygons, has_classes


class AtlasSettings(NamedTuple):
    """The parameters of an atlas.

    Attributes:
        sheet: what all sheets share.
        boundary: items of the planning boundary.
        districts: in the CRS of the map, with their names.
    """

    sheet: Settings
    boundary: List[Item]
    districts: List[Item]
    names: List[str]


def read_atlas(inputs) -> AtlasSettings:
    """The parameters of a run.

    Raises:
        InputError: as for a single sheet.
    """
    sheet = read_settings(inputs)
    districts = inputs.features("COVERAGE", sheet.crs)
    field = inputs.field("COVERAGE_FIELD") or first_text_field(inputs.drawn_layer("COVERAGE"))
    return AtlasSettings(sheet, inputs.features("BOUNDARY", sheet.crs), districts, _names(districts, field))


def read_counted(inputs, settings: AtlasSettings, drawn: Sequence[Drawn]) -> Optional[Counted]:
    """What is counted in the districts: the topmost layer of the theme with classes of areas; None where none has.

    Raises:
        InputError: the raster is not in metres, or no district overlaps it.
    """
    for item in settings.sheet.request.theme:
        if isinstance(item.layer, QgsRasterLayer) and item.kind is not None and item.kind.theme:
            return _cells(inputs, item.layer, item.kind)
    for shown in drawn:
        if has_classes(shown):
            return _polygons(inputs, shown.layer, settings)  # type: ignore[arg-type] # has classes
    return None


def _cells(inputs, layer: QgsRasterLayer, kind) -> Cells:
    grid: Grid = grid_of_layer(layer)
    require_metres(grid.crs, layer.name())
    districts = inputs.features("COVERAGE", grid.crs)
    numbers: RasterSource = inputs.burn_items(
        inputs.name("COVERAGE"), districts, range(1, len(districts) + 1), grid
    )
    return Cells(kind.name, kind.theme, grid, inputs.keep(open_layer(layer)), numbers, len(districts))


def _polygons(inputs, layer: QgsVectorLayer, settings: AtlasSettings) -> Polygons:
    field = layer.renderer().classAttribute()
    found = read_features(
        layer, settings.sheet.crs, inputs.transform_context, (field,), lambda _fraction: None
    )
    return Polygons(layer.name(), layer.renderer(), found.items, settings.districts)


def _names(districts: Sequence[Item], field: str) -> List[str]:
    """The names of the districts; a number where one has none."""
    found = []
    for number, item in enumerate(districts, 1):
        value = item.attributes.get(field) if field else None
        text = "" if value is None else str(value).strip()
        found.append(text if text and text != "NULL" else tr("District {number}").format(number=number))
    return found
