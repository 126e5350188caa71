"""Print one of the plan's maps."""

from qgis.core import QgsGeometry, QgsProcessingAlgorithm

from ....gis.files import cannot_write, require_whole
from ....gis.sheet.layers import compose
from ....gis.sheet.layout import Subject
from ....gis.sheet.mapstyles import shown_kinds
from ....translation import language, tr
from ...base import EcoAlgorithm
from ...verdicts import declare_verdicts
from ..shared.declaration import declare_sheet
from ..shared.settings import area_of_map, read_settings
from ..shared.words import map_texts
from .printing import keep_layout, print_sheet

_FILTER = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"


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
        )

    def declare(self):
        declare_sheet(self)
        self.add_flag(
            "KEEP", tr("Add the layout to the project"), tr("So that you can edit it."), True, advanced=True
        )
        declare_verdicts(self)
        self.add_file_output("OUTPUT", tr("Map sheet"), tr("PDF, PNG or SVG by the file's ending."), _FILTER)
        self.add_text_output("LAYOUT", tr("Name of the layout"))

    def execute(self, run):
        settings = read_settings(run.inputs)
        for item in settings.request.theme:
            if item.style is None:
                run.log.warn(
                    tr("“{layer}” is not known; it keeps its own style.").format(layer=item.layer.name())
                )
        boundary = run.inputs.features("BOUNDARY", settings.crs)
        texts = map_texts(settings.words, settings.map_row, boundary, settings.crs)
        subject = Subject(
            name=texts.title,
            texts=texts,
            drawn=compose(settings.request),
            headings=(settings.map_row[f"heading_{language()}"], tr("Base map")),
            styles=list(shown_kinds(settings.map_row).values()),
            crs=settings.crs,
            area=area_of_map(settings, QgsGeometry.unaryUnion([item.geometry for item in boundary])),
            scale=settings.scale,
        )
        path, context = run.outputs.path("OUTPUT"), run.inputs.transform_context
        printed = print_sheet(subject, settings.page, path, settings.dpi, context, run.step)
        if not printed.written:
            raise cannot_write(run.outputs.destination("OUTPUT"))
        require_whole(path)  # before the project gets the layout
        run.log.say(tr("Scale 1 : {scale}").format(scale=f"{printed.scale:,.0f}"))
        name, project = texts.title, run.inputs.project
        if run.inputs.flag("KEEP") and project is not None:
            name = keep_layout(project, subject, settings.request, settings.page, settings.map_row["map"])
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "LAYOUT": name}
