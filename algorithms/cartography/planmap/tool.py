"""Print one of the plan's maps."""

from qgis.core import QgsProcessingAlgorithm

from ....gis.files import cannot_write, require_whole
from ....gis.sheet.export import layered_pdf
from ....gis.sheet.kept import require_lasting
from ....gis.sheet.layers import layers_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...verdicts import declare_verdicts
from ..shared.declaration import declare_extras, declare_logo, declare_sheet
from ..shared.settings import read_settings
from .printing import keep_layout, print_sheet
from .settings import read_sheet

_FILTER = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg);;QPT (*.qpt)"


class PlanMap(EcoAlgorithm):
    """Layers and words in; a map sheet as PDF, PNG or SVG and as an editable layout out."""

    ID = "planmap"
    GROUP = "cartography"
    TAGS = (
        "map",
        "layout",
        "print",
        "PDF",
        "A3",
        "legend",
        "规划附图",
        "制图",
        "出图",
        "布局",
        "图例",
        "审图号",
    )
    ONE_GRID = False

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return tr("Print plan map")

    def shortDescription(self):
        return tr("Makes a map sheet of the plan: title, neat line, legend, scale, north arrow, notes.")

    def method(self):
        return tr(
            "<p>The layers are recognised by what the tools wrote into them (class names, tool, fields) and "
            "drawn in the plan's styles; copies are drawn, your layers keep their own. Points lie over lines, "
            "lines over areas, areas over rasters; among equals the first of the list is on top. The scale is "
            "the largest round one at which the area fits. The legend takes the bottom corner where it covers "
            "least of the area, shows only classes that occur, and groups theme and base map.</p>"
            "<p>The sheet is written to the file and added to the project as a layout that you can edit; its "
            "layers stand in a hidden group of the same name. Map numbers and titles come from the built-in "
            "table of maps: 1 and 2 are the plan's, the others are proposals.</p>"
        ) + tr(
            "<p>A PDF has the layers of the map by their names, so that readers can switch them, and letters as "
            "letters. The worst break points, repairs or barrier points have numbers and a table beside the map. A "
            "central area is shown once more at 1.5 to 3 times the scale where a corner is free. The layers of an "
            "added layout are private: the layer tree hides them. A layout of temporary layers is refused.</p>"
        )

    def declare(self):
        declare_sheet(self)
        self.add_flag(
            "KEEP", tr("Add the layout to the project"), tr("So that you can edit it."), True, advanced=True
        )
        declare_verdicts(self)
        declare_logo(self)
        declare_extras(self)
        self.add_file_output(
            "OUTPUT", tr("Map sheet"), tr("PDF, PNG, SVG or template (QPT) by the file's ending."), _FILTER
        )
        self.add_text_output("LAYOUT", tr("Name of the layout"))

    def execute(self, run):
        settings = read_settings(run.inputs)
        _warn(run, settings)
        keep = run.inputs.flag("KEEP") and run.inputs.project is not None
        if keep:
            require_lasting(layers_of(settings.request))
        sheet = read_sheet(run.inputs, settings)
        path, context = run.outputs.path("OUTPUT"), run.inputs.transform_context
        printed = print_sheet(sheet, path, settings.dpi, context, run.step)
        if not printed.written:
            raise cannot_write(run.outputs.destination("OUTPUT"))
        require_whole(path)  # before the project gets the layout
        run.log.say(tr("Scale 1 : {scale}").format(scale=f"{printed.scale:,.0f}"))
        name = sheet.subject.name
        if keep:
            name = keep_layout(run.inputs.project, sheet, settings.map_row["map"])
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "LAYOUT": name}


def _warn(run, settings) -> None:
    for item in settings.request.theme:
        if item.style is None:
            run.log.warn(
                tr("“{layer}” is not known; it keeps its own style.").format(layer=item.layer.name())
            )
    if run.outputs.destination("OUTPUT").lower().endswith(".pdf") and not layered_pdf():
        run.log.say(tr("This QGIS cannot write PDF files with layers; the sheet is one layer."))
