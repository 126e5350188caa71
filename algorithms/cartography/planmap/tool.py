"""Print one of the plan's maps."""

from qgis.core import QgsGeometry, QgsProcessingAlgorithm

from ....gis.files import cannot_write, require_whole
from ....gis.sheet.layers import compose
from ....gis.sheet.layout import Subject
from ....gis.sheet.mapstyles import shown_kinds
from ....gis.sheet.paper import paper_labels
from ....gis.tables import read_builtin
from ....translation import language, tr
from ...base import EcoAlgorithm
from .printing import keep_layout, print_sheet
from .settings import read_settings
from .words import map_texts

#: Words of the sheet that are made where none are given.
_MADE = ("PLAN", "NUMBER", "TITLE")
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
        column = f"title_{language()}"
        maps = {row["map"]: row[column] for row in read_builtin("maps")}
        self.add_choice(
            "MAP", tr("Kind of map"), tr("Gives title, number, styles and legend."), maps, "zoning"
        )
        self.add_layers(
            "LAYERS",
            tr("Layers of the theme"),
            tr("Results to show, the topmost first."),
            kind=("raster_any", "vector_any"),
        )
        self.add_vector(
            "BOUNDARY",
            tr("Planning boundary"),
            tr("Polygons; outside is pale ground."),
            kind=("boundary", "polygon_any"),
        )
        districts, rivers = tr("Polygons drawn as thin lines with names."), tr("Lines drawn blue.")
        water, around = tr("Polygons drawn blue."), tr("Polygons around, drawn pale with grey names.")
        for key, label, text, kinds in (
            ("DISTRICTS", tr("Districts"), districts, ("districts", "polygon_any")),
            ("RIVERS", tr("Rivers"), rivers, ("rivers", "line_any")),
            ("WATER", tr("Lakes and reservoirs"), water, ("water_bodies", "polygon_any")),
            ("NEIGHBOURS", tr("Neighbours"), around, ("neighbours", "polygon_any")),
        ):
            self.add_vector(key, label, text, kind=kinds, optional=True)
            if key != "WATER":
                self.add_field(
                    f"{key}_FIELD",
                    tr("Name field of {layer}").format(layer=label),
                    tr("Empty: the field “name”, else the first text field with “name” or “名” in its name."),
                    key,
                    optional=True,
                    advanced=True,
                )
        self.add_raster(
            "DEM",
            tr("Elevation (m)"),
            tr("For a soft hillshade: over map 1, below the others, not on the zones."),
            kind="elevation",
            optional=True,
            on_grid=False,
        )
        self._declare_words()
        self._declare_sheet()
        self._declare_results()

    def _declare_words(self):
        for key, label, text in (
            ("REGION", tr("Name of the planning area"), tr("Empty: the field “name” of the boundary.")),
            ("PLAN", tr("Name of the plan"), tr("Empty: a name made of the planning area.")),
            ("NUMBER", tr("Map number"), tr("Such as 2; empty: from the table of maps.")),
            ("TITLE", tr("Title"), tr("Empty: from the table of maps with the planning area.")),
            ("ORGANISATION", tr("Organisation"), tr("Who made the map.")),
            ("DATE", tr("Date"), tr("Empty: this month.")),
            ("APPROVAL", tr("Map approval number"), tr("Empty: the place for it is kept free.")),
            ("NOTE", tr("Note on the data"), tr("Such as the sources of the data.")),
        ):
            self.add_text(key, label, text, advanced=key in _MADE)
        self.add_flag(
            "ILLUSTRATIVE", tr("Illustrative data"), tr("Prints that the map is no basis for planning.")
        )

    def _declare_sheet(self):
        self.add_choice("PAPER", tr("Paper"), tr("Size and direction."), paper_labels(), "A3L")
        text = tr("500000 for 1 : 500 000. Empty: chosen to fit.")
        self.add_number("SCALE", tr("Scale number"), text, None, 1, optional=True, advanced=True)
        self.add_number(
            "DPI", tr("Resolution (dpi)"), tr("Of rasters, and of PNG files. Print needs 300."), 300, 36, 1200,
            integer=True, advanced=True,
        )  # fmt: skip

    def _declare_results(self):
        self.add_flag(
            "KEEP", tr("Add the layout to the project"), tr("So that you can edit it."), True, advanced=True
        )
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
            area=QgsGeometry.unaryUnion([item.geometry for item in boundary]),
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
            name = keep_layout(project, subject, settings.request, settings.page)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "LAYOUT": name}
