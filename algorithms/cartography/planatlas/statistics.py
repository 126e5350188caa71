"""How much of every district each class of the map covers; the rows of a district add up to its area."""

from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import QgsCategorizedSymbolRenderer, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from ....core.progress import Progress
from ....core.zoning.crosstab import CrossCounter
from ....gis.grid import require_metres
from ....gis.rasters.layers import grid_of_layer, open_layer
from ....gis.sheet.atlas import AreaRow
from ....gis.sheet.layers import THEME, Drawn, Themed
from ....gis.tables import classes
from ....gis.vectors import Item, read_features
from ....translation import tr

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_LEAST = 1.0  # m² that are no row of their own


class Statistics(NamedTuple):
    """Areas of the classes of one layer.

    Attributes:
        name: of the layer on the map.
        rows: for every district its rows, in the order of the classes, what has no class last.
    """

    name: str
    rows: List[List[AreaRow]]


def counted(
    inputs, theme: Sequence[Themed], drawn: Sequence[Drawn], crs, progress: Progress
) -> Optional[Statistics]:
    """The statistics of the topmost layer of the theme that covers areas with classes; None where none does.

    Args:
        inputs: of the run, with the districts as COVERAGE.
        drawn: what is on the map, with the names and styles of its layers there.
        crs: of the map, in metres.

    Raises:
        InputError: the raster is not in metres, or no district overlaps it.
    """
    for item in theme:
        if isinstance(item.layer, QgsRasterLayer) and item.kind is not None and item.kind.theme:
            return Statistics(item.kind.name, _by_cells(inputs, item, progress))
    for shown in drawn:
        if shown.group == THEME and _has_classes(shown.layer):
            return Statistics(shown.layer.name(), _by_polygons(inputs, shown.layer, crs, progress))
    return None


def _has_classes(layer) -> bool:
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == _POLYGON
        and isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
        and layer.fields().lookupField(layer.renderer().classAttribute()) >= 0
    )


def _by_cells(inputs, item: Themed, progress: Progress) -> List[List[AreaRow]]:
    """Cells by class, a cell belonging to the district that holds its centre."""
    grid = grid_of_layer(item.layer)
    require_metres(grid.crs, item.layer.name())
    districts = inputs.features("COVERAGE", grid.crs)
    source = inputs.keep(open_layer(item.layer))
    numbers = inputs.burn_items(inputs.name("COVERAGE"), districts, range(1, len(districts) + 1), grid)
    counter = CrossCounter()
    for window in grid.windows(2):
        progress(window.top / grid.rows)
        counter.add(numbers.read(window), source.read(window))
    table = counter.result()
    names = {row.code: row.name for row in classes(item.kind.theme)}
    found: Dict[int, List[AreaRow]] = {}
    for zone, cells, missing in zip(table.zone.tolist(), table.cells.tolist(), table.nodata.tolist()):
        pairs = [(names.get(code, str(code)), count) for code, count in zip(table.classes.tolist(), cells)]
        pairs.append((tr("No data"), missing))
        found[zone] = [AreaRow(name, count * grid.cell_area) for name, count in pairs if count]
    return [found.get(number, []) for number in range(1, len(districts) + 1)]


def _by_polygons(inputs, layer: QgsVectorLayer, crs, progress: Progress) -> List[List[AreaRow]]:
    """Areas of the parts of polygons in every district, by the classes of the legend."""
    renderer = layer.renderer()
    field, labels = renderer.classAttribute(), [one.label() for one in renderer.categories()]
    polygons = read_features(layer, crs, inputs.transform_context, (field,), progress).items
    districts = inputs.features("COVERAGE", crs)
    found = []
    for number, district in enumerate(districts):
        progress(number / len(districts))
        areas: Dict[int, float] = {}
        for polygon in polygons:
            if polygon.geometry.boundingBox().intersects(district.geometry.boundingBox()):
                place = renderer.categoryIndexForValue(polygon.attributes[field])
                part = polygon.geometry.intersection(district.geometry).area()
                areas[place] = areas.get(place, 0.0) + part
        rest = district.geometry.area() - sum(areas.values())
        rows = [AreaRow(labels[at], areas[at]) for at in sorted(areas) if at >= 0 and areas[at] > _LEAST]
        rest += areas.get(-1, 0.0)
        found.append(rows + ([AreaRow(tr("Other"), rest)] if rest > _LEAST else []))
    return found


def district_names(districts: Sequence[Item], field: str) -> List[str]:
    """The names of the districts; a number where one has none."""
    found = []
    for number, item in enumerate(districts, 1):
        value = item.attributes.get(field) if field else None
        text = str(value).strip() if value is not None else ""
        found.append(text if text and text != "NULL" else tr("District {number}").format(number=number))
    return found
