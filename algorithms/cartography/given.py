"""What the user gave for a map: layers recognised, name fields found, the CRS chosen."""

from qgis.core import QgsCoordinateReferenceSystem

from ...compat import FIELD_TYPES
from ...core.messages import InputError, marked
from ...gis.grid import require_metres
from ...gis.sheet.layers import Request
from ...gis.sheet.mapstyles import style_on_map
from ...translation import language, tr

_VECTORS = ("BOUNDARY", "DISTRICTS", "RIVERS", "WATER", "NEIGHBOURS")
_NAMED = ("DISTRICTS", "RIVERS", "NEIGHBOURS")


def map_request(run, row: dict, factor: float) -> Request:
    """The layers of a run with their styles.

    Args:
        row: row of the table maps.
        factor: how letters and lines grow from A3.

    Raises:
        InputError: no layer belongs to the map.
    """
    theme = [(layer, style_on_map(layer, row)) for layer in run.inputs.layers("LAYERS")]
    wanted = row["styles"].split()
    if not any(style in wanted for _layer, style in theme):
        raise InputError(
            marked("None of the layers is shown by the map “{map}”. Choose the result of the tool for it."),
            map=row[f"title_{language()}"],
        )
    for layer, style in theme:
        if style is None:
            run.log.warn(tr("“{layer}” is not known; it keeps its own style.").format(layer=layer.name()))
    named = {key: run.inputs.vector_layer(key) for key in _VECTORS}
    fields = {key: run.inputs.field(f"{key}_FIELD") or first_text_field(named[key]) for key in _NAMED}
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
        relief=run.inputs.layer("DEM"),
        relief_mode=row["relief"],
        factor=factor,
    )


def map_crs(request: Request) -> QgsCoordinateReferenceSystem:
    """The CRS of the theme, else of the boundary: the first that is in metres.

    Raises:
        InputError: none is.
    """
    for layer in [layer for layer, _style in request.theme] + [request.boundary]:
        crs = layer.crs()
        if crs.isValid() and not crs.isGeographic():
            break
    require_metres(crs, layer.name())
    return crs


def first_text_field(layer) -> str:
    """The field that holds names: “name”, else the first text field with “name” or “名” in its own name."""
    if layer is None:
        return ""
    names = [field.name() for field in layer.fields() if field.type() == FIELD_TYPES["text"]]
    exact = [name for name in names if name.lower() == "name"]
    similar = [name for name in names if "name" in name.lower() or "名" in name]
    return (exact + similar + [""])[0]
