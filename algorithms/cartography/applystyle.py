"""Put one of the plan's styles on a layer."""

from typing import Optional

from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...core.messages import InputError, marked
from ...gis.files import cannot_write
from ...gis.kinds import Kind, kind_of_key, kinds_of_style
from ...gis.recognise import holds, kind_of, remember_kind
from ...gis.style.dress import save_style
from ...gis.style.legendtitles import legend_title, name_colours, suits
from ...gis.style.styling import apply_style, style_rows
from ...translation import language, tr
from ..base import EcoAlgorithm

_RASTER_KINDS = ("classes", "ramp")


class ApplyStyle(EcoAlgorithm):
    """A layer and a style of the table in; the layer styled, the style as QML file out."""

    ID = "applystyle"
    GROUP = "cartography"
    TAGS = ("style", "symbology", "legend", "colour", "QML", "样式", "符号", "图例", "配色")

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return tr("Apply plan style")

    def shortDescription(self):
        return tr("Styles a layer like the maps of the plan and saves the style as a QML file.")

    def method(self):
        return tr(
            "<p>Class names, colours and order come from the built-in tables of classes and styles, in the "
            "language of QGIS; only classes that occur are listed. A layer of the project changes at once. "
            "The colours of land use follow appendix B of the trial mapping code for municipal spatial "
            "plans where it has the class; the others are proposals, as the tables say.</p>"
        )

    def declare(self):
        column = f"name_{language()}"
        styles = {key: row[column] for key, row in style_rows().items()}
        text = tr("A raster or vector layer; class codes as in the class tables.")
        self.add_layer("INPUT", tr("Layer"), text, kind=("raster_any", "vector_any"))
        self.add_choice("STYLE", tr("Style"), tr("What the layer shows."), styles, "elements")
        self.add_file_output(
            "OUTPUT", tr("Style file"), tr("QML; it can be loaded on other layers."), "QML (*.qml)"
        )

    def check(self, run):
        layer, style = run.inputs.layer("INPUT"), run.inputs.choice("STYLE")
        row = style_rows()[style]
        fits = isinstance(layer, QgsRasterLayer if row["kind"] in _RASTER_KINDS else QgsVectorLayer)
        if not fits:
            raise InputError(
                marked("The style “{style}” does not fit “{layer}”. Choose a style for its kind of layer."),
                style=row[f"name_{language()}"],
                layer=layer.name(),
            )
        names = layer.fields().names() if isinstance(layer, QgsVectorLayer) else []
        needed = ("zone1", "zone2", "order2", "name") if row["kind"] == "zones" else (row["field"],)
        for field in needed:
            if field and names and field not in names:
                raise InputError(
                    marked("“{layer}” has no field “{field}”, which the style “{style}” needs."),
                    layer=layer.name(),
                    field=field,
                    style=row[f"name_{language()}"],
                )

    def execute(self, run):
        layer, style = run.inputs.layer("INPUT"), run.inputs.choice("STYLE")
        kind = kind_in_style(layer, style)
        apply_style(layer, style, kind=kind)
        name_colours(layer, legend_title(style, kind), run.inputs.project or QgsProject.instance())
        if not save_style(layer, run.outputs.path("OUTPUT")):
            raise cannot_write(run.outputs.destination("OUTPUT"))
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def kind_in_style(layer: QgsMapLayer, style: str) -> Optional[Kind]:
    """The kind that the legend of a layer in a style speaks of, None where the style says something else.

    A layer that carries no mark becomes what the style is made for, if that is one kind only; it knows from now on.
    """
    key = kind_of(layer)
    if key and not kind_of_key(key).generic:
        kind = kind_of_key(key)
        return kind if suits(style, kind) else None
    wearing = [kind for kind in kinds_of_style(style) if holds(kind, layer) and not kind.generic]
    if len(wearing) != 1:
        return None
    remember_kind(layer, wearing[0].key)
    return wearing[0]
