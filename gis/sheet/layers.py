"""What a printed map shows: copies of the layers in the plan's styles, from top to bottom."""

from typing import Dict, List, NamedTuple, Optional, Sequence, TypeVar, Union, cast

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMergedFeatureRenderer,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QPainter

from ...compat import NULL, allow_overlaps
from ...translation import tr
from ..kinds import Kind
from ..style.labels import add_labels
from ..style.legendtitles import legend_title
from ..style.renderers import line_layers, made_of
from ..style.styling import apply_style, style_rows
from ..tables import zone_names
from .numbers import Numbers, number_points

GROUND = "#F1EEE8"
_NEIGHBOUR_EDGE, _NEIGHBOUR_NAME, _DISTRICT_NAME, _WATER_NAME = "#C4BEB2", "#9A948A", "#1E1E1E", "#1B5E8C"
_ZONE_EDGE = "#4D4D4D"
_EXAGGERATION, _FLAT_IS_WHITE = 2.0, 75
_POINT = QgsWkbTypes.GeometryType.PointGeometry
_LINE = QgsWkbTypes.GeometryType.LineGeometry
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_NO_ZONE = 10**9
_ROMAN = ("", "I", "II", "III", "IV", "V")
#: The largest circle in what the map shows of a zone; a layer in another CRS than the map is taken as a whole.
_ROOM = (
    "with_variable('shown', if(intersects($geometry, @map_extent), intersection($geometry, @map_extent), $geometry), "
    "with_variable('middle', pole_of_inaccessibility(@shown, 200), "
    "buffer(@middle, distance(@middle, boundary(@shown)))))"
)
#: Drawing order from top to bottom. What lies below the mask is cut off at the boundary; the grid of planning units
#: never covers zones or types.
(POINTS, LINES, BOUNDARY, DISTRICTS, EDGES, NEIGHBOURS, MASK, RIVERS, WATER, RELIEF_OVER, AREAS, UNITS, RASTERS,
 RELIEF_UNDER) = range(14)  # fmt: skip
THEME, BASE = "theme", "base"
_Layer = TypeVar("_Layer", bound=QgsMapLayer)


class Entry(NamedTuple):
    """One block of the legend: a layer with its title and which of its rows to show (None: all)."""

    layer: QgsMapLayer
    title: str = ""
    rows: Optional[list] = None
    symbol: Optional[QgsSymbol] = None


class Drawn(NamedTuple):
    """A layer of the map with its level in the drawing order, its legend entries and its style."""

    layer: QgsMapLayer
    level: int
    group: str = ""
    entries: tuple = ()
    style: str = ""


class Themed(NamedTuple):
    """A layer of the theme with the style it takes (None: its own) and its kind (None: not known)."""

    layer: Union[QgsRasterLayer, QgsVectorLayer]
    style: Optional[str]
    kind: Optional[Kind] = None


class Request(NamedTuple):
    """What the user gave: the layers of the theme and the base of the map.

    ``beyond``: the theme is shown outside the boundary as well.
    """

    theme: List[Themed]
    boundary: QgsVectorLayer
    districts: Optional[QgsVectorLayer]
    district_field: str
    rivers: Optional[QgsVectorLayer]
    river_field: str
    water: Optional[QgsVectorLayer]
    neighbours: Optional[QgsVectorLayer]
    neighbour_field: str
    relief: Optional[QgsRasterLayer]
    relief_mode: str
    factor: float
    numbers: Optional[Numbers] = None
    beyond: bool = False


def layers_of(request: Request) -> List[QgsMapLayer]:
    """The layers that a map is made of."""
    base = (
        request.boundary,
        request.districts,
        request.rivers,
        request.water,
        request.neighbours,
        request.relief,
    )
    theme: List[QgsMapLayer] = [item.layer for item in request.theme]
    return theme + [layer for layer in base if layer is not None]


def theme_points(
    request: Request, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> List[QgsPointXY]:
    """The points of a theme in the CRS of the map."""
    found = []
    for layer in [item.layer for item in request.theme]:
        if isinstance(layer, QgsVectorLayer) and layer.geometryType() == _POINT:
            wanted = QgsFeatureRequest().setNoAttributes().setDestinationCrs(crs, context)
            shapes = [feature.geometry() for feature in layer.getFeatures(wanted) if feature.hasGeometry()]
            found += [shape.boundingBox().center() for shape in shapes]
    return found


def legend_order(drawn: Sequence[Drawn], styles: Sequence[str]) -> List[Drawn]:
    """The layers as the legend lists them: the theme in the order of the table of maps, then the base."""
    places = {style: number for number, style in reversed(list(enumerate(styles)))}
    return sorted(drawn, key=lambda item: places.get(item.style, len(places)))


def compose(request: Request) -> List[Drawn]:
    """All layers of a map, top first."""
    drawn = []
    given = {item.style for item in request.theme}
    for item in request.theme:
        if item.style == "zones1" and "zones2" in given:
            continue  # its lines are drawn with the level-2 zones, its names stand in the legend
        drawn += _theme(item, request)
    drawn += _base(request) + _around(request) + _relief(request)
    return sorted(drawn, key=lambda item: item.level)


def _copy(layer: _Layer, name: str) -> _Layer:
    """A copy that the map may style; the user's layer stays as it is."""
    copy = cast(_Layer, layer.clone())  # a clone is of the class of its layer
    copy.setName(name)
    return copy


def _theme(item: Themed, request: Request) -> list:
    layer, style = item.layer, item.style or ""
    name = legend_title(style, item.kind) if style else layer.name()
    if isinstance(layer, QgsRasterLayer):
        cells = _dressed(layer, name, item, request.factor)
        alone = len(request.theme) == 1  # then the heading says it
        title = "" if alone and style and style_rows()[style]["kind"] == "classes" else name
        return [Drawn(cells, RASTERS, THEME, (Entry(cells, title),), style)]
    copy = _dressed(layer, name, item, request.factor)
    level = {_POINT: POINTS, _LINE: LINES}.get(copy.geometryType(), AREAS)
    if request.numbers is not None and layer is request.numbers.layer:
        number_points(copy, request.numbers, request.factor)
    if style == "units":
        level = UNITS
    if style == "zones2":
        _number_inside(copy)
        return [
            Drawn(copy, AREAS, THEME, _zone_entries(copy, request), style),
            Drawn(_zone_edges(layer, request.factor), EDGES),
        ]
    several = isinstance(copy.renderer(), QgsCategorizedSymbolRenderer)
    title = "" if several and level == AREAS else name
    return [Drawn(copy, level, THEME, (Entry(copy, title),), style)]


def _dressed(layer: _Layer, name: str, item: Themed, factor: float) -> _Layer:
    """A copy in the style of the theme, or as it is where the theme has none."""
    copy = _copy(layer, name)
    if item.style:
        apply_style(copy, item.style, factor, item.kind, graded=True)
    return copy


def _number_inside(zones: QgsVectorLayer) -> None:
    """Every zone has its number where it is broadest, off the names of districts if there is room."""
    if not zones.labelsEnabled():
        return
    settings = zones.labeling().settings()
    settings.geometryGenerator = _ROOM
    settings.geometryGeneratorType = _POLYGON
    settings.geometryGeneratorEnabled = True
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.centroidInside = True
    allow_overlaps(settings)
    zones.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _zone_entries(zones: QgsVectorLayer, request: Request) -> tuple:
    """One legend block per level-1 zone, with its level-2 zones below."""
    names = zone_names()
    for item in request.theme:
        if item.style == "zones1" and isinstance(item.layer, QgsVectorLayer):
            given = {feature["zone1"]: feature["name"] for feature in item.layer.getFeatures()}
            names.update({code: name for code, name in given.items() if NULL not in (code, name)})
    zone1 = {feature["zone2"]: feature["zone1"] for feature in zones.getFeatures()}
    rows: Dict[int, List[int]] = {}
    for index, category in enumerate(zones.renderer().categories()):
        code = zone1.get(category.value(), _NO_ZONE) if category.value() != NULL else _NO_ZONE
        rows.setdefault(code, []).append(index)
    return tuple(Entry(zones, _zone_title(code, names), rows[code]) for code in sorted(rows))


def _zone_title(code: int, names: Dict[int, str]) -> str:
    """Number and name of a level-1 zone; of one that is in no table its code."""
    number = _ROMAN[code] if 0 <= code < len(_ROMAN) else str(code)
    return f"{number} {names.get(code, '')}".strip() if code != _NO_ZONE else tr("Other")


def _zone_edges(layer: QgsVectorLayer, factor: float) -> QgsVectorLayer:
    """Level-2 zones merged to the lines between level-1 zones."""
    copy = _copy(layer, legend_title("zones1"))
    codes = sorted({feature["zone1"] for feature in copy.getFeatures()} - {NULL})
    categories = [
        QgsRendererCategory(code, made_of(QgsFillSymbol(), line_layers(_ZONE_EDGE, 0.55 * factor)), str(code))
        for code in codes
    ]
    copy.setRenderer(QgsMergedFeatureRenderer(QgsCategorizedSymbolRenderer("zone1", categories)))
    copy.setLabelsEnabled(False)
    return copy


def _base(request: Request) -> list:
    """Boundary, districts, rivers and water bodies, with line samples in the legend."""
    drawn, factor = [], request.factor
    for layer, style, level, field, color in (
        (request.boundary, "boundary", BOUNDARY, "", ""),
        (request.districts, "districts", DISTRICTS, request.district_field, _DISTRICT_NAME),
        (request.rivers, "rivers", RIVERS, request.river_field, _WATER_NAME),
        (request.water, "waterbodies", WATER, "", ""),
    ):
        if layer is None:
            continue
        copy = _copy(layer, legend_title(style))
        apply_style(copy, style, factor)
        copy.setLabelsEnabled(False)
        if style == "boundary":  # several polygons show their common outline only
            copy.setRenderer(QgsMergedFeatureRenderer(copy.renderer().clone()))
        if field:
            _name_once(copy, field, 8.5 * factor, color)
        row = style_rows()[style]
        outline = row["kind"] in ("outline", "edges")
        lines = line_layers(row["colors"], float(row["width"]) * factor, row["marker"])
        symbol = made_of(QgsLineSymbol(), lines) if outline else None
        drawn.append(Drawn(copy, level, BASE, (Entry(copy, legend_title(style), None, symbol),)))
    return drawn


def _name_once(layer: QgsVectorLayer, field: str, size: float, color: str) -> None:
    """Names on a layer; of several polygons of one name, such as islands, the largest has it."""
    add_labels(layer, field, size, color)
    if layer.geometryType() == _POLYGON:
        settings = layer.labeling().settings()
        name = QgsExpression.quotedColumnRef(field)
        settings.fieldName = f"if(area($geometry) = maximum(area($geometry), group_by:={name}), {name}, NULL)"
        settings.isExpression = True
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _around(request: Request) -> list:
    """Pale ground outside the boundary, over the theme or under it, and the neighbours with grey names."""
    mask = _copy(request.boundary, tr("Ground outside the boundary"))
    fill = QgsFillSymbol.createSimple({"color": GROUND, "outline_style": "no"})
    mask.setRenderer(QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(fill)))
    mask.setLabelsEnabled(False)
    drawn = [Drawn(mask, RELIEF_UNDER if request.beyond else MASK)]
    if request.neighbours is not None:
        copy = _copy(request.neighbours, tr("Neighbours"))
        edge = {"style": "no", "outline_color": _NEIGHBOUR_EDGE, "outline_width": f"{0.3 * request.factor:g}"}
        copy.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(edge)))
        if request.neighbour_field:
            _name_once(copy, request.neighbour_field, 12 * request.factor, _NEIGHBOUR_NAME)
        drawn.append(Drawn(copy, NEIGHBOURS))
    return drawn


def _relief(request: Request) -> list:
    """A soft hillshade: multiplied over the theme, or pale below it."""
    if request.relief is None or not request.relief_mode:
        return []
    copy = _copy(request.relief, tr("Hillshade"))
    shade = QgsHillshadeRenderer(copy.dataProvider(), 1, 315.0, 45.0)
    shade.setZFactor(_EXAGGERATION)
    shade.setMultiDirectional(True)
    copy.setRenderer(shade)
    provider = copy.dataProvider()  # smooth ground first, then shade it: no steps of coarse cells
    provider.enableProviderResampling(True)  # noqa: QGS201 (a nicety)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Cubic)  # noqa: QGS201 (a nicety)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)  # noqa: QGS201 (a nicety)
    copy.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    copy.brightnessFilter().setBrightness(_FLAT_IS_WHITE)
    if request.relief_mode == "under":
        copy.setOpacity(0.4)
        return [Drawn(copy, RELIEF_UNDER)]
    copy.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    copy.setOpacity(0.75)
    return [Drawn(copy, RELIEF_OVER)]
