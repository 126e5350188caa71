"""What one map sheet is made of, read once: the map, its layers and words, paper, scale and resolution."""

from typing import NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsVectorLayer

from ....compat import FIELD_TYPES
from ....core.messages import InputError, marked
from ....gis.grid import require_metres
from ....gis.sheet.area import BEYOND, area_of_theme
from ....gis.sheet.layers import Request
from ....gis.sheet.logo import picture_size
from ....gis.sheet.mapstyles import shown_kinds, themed
from ....gis.sheet.paper import Page, page
from ....gis.tables import read_builtin
from ....translation import language
from ...verdicts import judged_layers
from .words import Words

_VECTORS = ("BOUNDARY", "DISTRICTS", "RIVERS", "WATER", "NEIGHBOURS")
_NAMED = ("DISTRICTS", "RIVERS", "NEIGHBOURS")


class Settings(NamedTuple):
    """The parameters of one sheet.

    Attributes:
        map_row: row of the table maps.
        request: layers of the theme and of the base.
        crs: of the map, in metres.
        scale: number of the scale; None for the largest that fits.
        logo: path of a picture, empty for none.
    """

    map_row: dict
    request: Request
    crs: QgsCoordinateReferenceSystem
    words: Words
    page: Page
    scale: Optional[float]
    dpi: int
    logo: str


def read_settings(inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: no layer belongs to the map, one has no CRS, none of the layers is in metres, or the logo
            is no picture.
    """
    map_row = next(row for row in read_builtin("maps") if row["map"] == inputs.choice("MAP"))
    sheet = page(inputs.choice("PAPER"))
    request = _request(inputs, map_row, sheet.factor)
    return Settings(
        map_row=map_row,
        request=request,
        crs=_map_crs(request),
        words=_words(inputs),
        page=sheet,
        scale=inputs.optional_number("SCALE"),
        dpi=inputs.integer("DPI"),
        logo=_logo(inputs),
    )


def _logo(inputs) -> str:
    """The picture beside the organisation, looked at before anything is drawn."""
    path = inputs.text("LOGO")
    if path:
        picture_size(path)
    return path


def area_of_map(settings: Settings, boundary: QgsGeometry) -> QgsGeometry:
    """What the sheet shows as large as it can: the planning area, or as the table of maps has it.

    Args:
        boundary: in the CRS of the map.
    """
    layers = [item.layer for item in settings.request.theme]
    return area_of_theme(settings.map_row["extent"], boundary, layers, settings.crs)


def _request(inputs, map_row: dict, factor: float) -> Request:
    relief = inputs.optional_layer("DEM")
    for layer in [*inputs.layers("LAYERS"), *([] if relief is None else [relief])]:
        _require_place(layer)
    judged = judged_layers(inputs, inputs.layers("LAYERS"))
    theme = [themed(layer, map_row) for layer in judged]  # type: ignore[arg-type] # read above
    wanted = shown_kinds(map_row).values()
    if not any(item.style in wanted for item in theme):
        raise InputError(
            marked("None of the layers is shown by the map “{map}”. Choose the result of the tool for it."),
            map=map_row[f"title_{language()}"],
        )
    named = {key: inputs.drawn_layer(key) for key in _VECTORS}
    fields = {key: inputs.field(f"{key}_FIELD") or first_text_field(named[key]) for key in _NAMED}
    return Request(
        theme=theme,
        boundary=named["BOUNDARY"],
        districts=named["DISTRICTS"],
        district_field=fields["DISTRICTS"],
        rivers=named["RIVERS"],
        river_field=fields["RIVERS"],
        water=named["WATER"],
        neighbours=named["NEIGHBOURS"],
        neighbour_field=fields["NEIGHBOURS"],
        relief=relief,
        relief_mode=map_row["relief"],
        factor=factor,
        beyond=map_row["extent"] == BEYOND,
    )


def _require_place(layer: QgsMapLayer) -> None:
    """Refuse a layer of which nobody knows where on the map it lies."""
    if layer.isSpatial() and not layer.crs().isValid():
        raise InputError(
            marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=layer.name()
        )


def _words(inputs) -> Words:
    return Words(
        region=inputs.text("REGION"),
        plan=inputs.text("PLAN"),
        number=inputs.text("NUMBER"),
        title=inputs.text("TITLE"),
        organisation=inputs.text("ORGANISATION"),
        date=inputs.text("DATE"),
        approval=inputs.text("APPROVAL"),
        note=inputs.text("NOTE"),
        illustrative=inputs.flag("ILLUSTRATIVE") or inputs.made_up(),
    )


def _map_crs(request: Request) -> QgsCoordinateReferenceSystem:
    """The CRS of the theme, else of the boundary: the first that is in metres."""
    for layer in [item.layer for item in request.theme] + [request.boundary]:
        crs = layer.crs()
        if crs.isValid() and not crs.isGeographic():
            break
    require_metres(crs, layer.name())
    return crs


def first_text_field(layer: Optional[QgsVectorLayer]) -> str:
    """The field that holds names: “name”, else the first text field with “name” or “名” in its own name."""
    if layer is None:
        return ""
    names = [field.name() for field in layer.fields() if field.type() == FIELD_TYPES["text"]]
    exact = [name for name in names if name.lower() == "name"]
    similar = [name for name in names if "name" in name.lower() or "名" in name]
    return (exact + similar + [""])[0]
