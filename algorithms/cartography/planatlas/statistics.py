"""How much of every district each class of the map covers; the rows of a district add up to its area."""

from typing import Dict, List, NamedTuple, Sequence, Union

from qgis.core import QgsCategorizedSymbolRenderer, QgsVectorLayer, QgsWkbTypes

from ....core.progress import Progress
from ....core.zoning.crosstab import CrossCounter
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.sheet.atlas import AreaRow
from ....gis.sheet.layers import THEME, Drawn
from ....gis.tables import classes
from ....gis.vectors import Item
from ....translation import tr

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_LEAST = 1.0  # m² that are no row of their own


class Cells(NamedTuple):
    """A raster of classes, and the numbers of the districts, from 1 to ``count``, on its grid."""

    name: str
    theme: str
    grid: Grid
    codes: RasterSource
    numbers: RasterSource
    count: int  # type: ignore[assignment] # hides that of tuples


class Polygons(NamedTuple):
    """Polygons with the classes of their legend, and the districts, all in the CRS of the map."""

    name: str
    renderer: QgsCategorizedSymbolRenderer
    items: Sequence[Item]
    districts: Sequence[Item]


Counted = Union[Cells, Polygons]


def has_classes(drawn: Drawn) -> bool:
    """Whether a layer of the theme is of polygons whose legend has classes by a field."""
    layer = drawn.layer
    return (
        drawn.group == THEME
        and isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == _POLYGON
        and isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
        and layer.fields().lookupField(layer.renderer().classAttribute()) >= 0
    )


def area_rows(counted: Counted, progress: Progress) -> List[List[AreaRow]]:
    """For every district its areas by class, in the order of the classes; what has no class is the last row."""
    return _by_cells(counted, progress) if isinstance(counted, Cells) else _by_polygons(counted, progress)


def _by_cells(cells: Cells, progress: Progress) -> List[List[AreaRow]]:
    """Cells by class, a cell belonging to the district that holds its centre."""
    counter = CrossCounter()
    for window in cells.grid.windows(2):
        progress(window.top / cells.grid.rows)
        counter.add(cells.numbers.read(window), cells.codes.read(window))
    table = counter.result()
    names = {row.code: row.name for row in classes(cells.theme)}
    headings = [names.get(code, str(code)) for code in table.classes.tolist()] + [tr("No data")]
    found: Dict[int, List[AreaRow]] = {}
    for zone, areas in zip(table.zone.tolist(), table.areas(cells.grid.cell_area).tolist()):
        found[zone] = [AreaRow(name, area) for name, area in zip(headings, areas) if area]
    return [found.get(number, []) for number in range(1, cells.count + 1)]


def _by_polygons(polygons: Polygons, progress: Progress) -> List[List[AreaRow]]:
    """Areas of the parts of polygons in every district, by the classes of the legend."""
    renderer, found = polygons.renderer, []
    field, labels = renderer.classAttribute(), [one.label() for one in renderer.categories()]
    for number, district in enumerate(polygons.districts):
        progress(number / len(polygons.districts))
        areas: Dict[int, float] = {}
        for polygon in polygons.items:
            if polygon.geometry.boundingBox().intersects(district.geometry.boundingBox()):
                at = renderer.categoryIndexForValue(polygon.attributes[field])
                part = polygon.geometry.intersection(district.geometry).area()
                areas[at] = areas.get(at, 0.0) + part
        known = {at: area for at, area in areas.items() if at >= 0 and area > _LEAST}
        rest = district.geometry.area() - sum(known.values())
        rows = [AreaRow(labels[at], known[at]) for at in sorted(known)]
        found.append(rows + ([AreaRow(tr("Other"), rest)] if rest > _LEAST else []))
    return found
