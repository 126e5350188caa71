"""Print one of the plan's maps."""

from qgis.core import QgsGeometry, QgsProcessing, QgsProcessingAlgorithm, QgsProject

from ...core.messages import InputError, marked
from ...gis.sheet.export import FORMATS, export
from ...gis.sheet.layers import compose
from ...gis.sheet.layout import Subject, build_layout
from ...gis.sheet.paper import page, paper_labels
from ...gis.tables import read_builtin
from ...translation import language, tr
from ..base import EcoAlgorithm
from ..parameters import LINE, POLYGON
from .given import map_crs, map_request
from .words import map_texts

#: Words of the sheet that are made where none are given.
_MADE = ("PLAN", "NUMBER", "TITLE")
_FILTER = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"


_BASE_KINDS = {
    "DISTRICTS": ("districts", "polygon_any"),
    "RIVERS": ("rivers", "line_any"),
    "WATER": ("water_bodies", "polygon_any"),
    "NEIGHBOURS": ("neighbours", "polygon_any"),
}


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
        for key, label, text, types in (
            ("DISTRICTS", tr("Districts"), tr("Polygons drawn as thin lines with names."), (POLYGON,)),
            ("RIVERS", tr("Rivers"), tr("Lines drawn blue."), (LINE,)),
            ("WATER", tr("Lakes and reservoirs"), tr("Polygons drawn blue."), (POLYGON,)),
            ("NEIGHBOURS", tr("Neighbours"), tr("Polygons around, drawn pale with grey names."), (POLYGON,)),
        ):
            self.add_vector(key, label, text, kind=_BASE_KINDS[key], types=types, optional=True)
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
        self.add_number(
            "SCALE",
            tr("Scale number"),
            tr("500000 for 1 : 500 000. Empty: chosen to fit."),
            None,
            1,
            optional=True,
            advanced=True,
        )
        self.add_number(
            "DPI", tr("Resolution (dpi)"), tr("Of rasters, and of PNG files. Print needs 300."), 300, 36, 1200,
            integer=True, advanced=True,
        )  # fmt: skip
        self.add_flag(
            "KEEP", tr("Add the layout to the project"), tr("So that you can edit it."), True, advanced=True
        )
        self.add_file_output("OUTPUT", tr("Map sheet"), tr("PDF, PNG or SVG by the file's ending."), _FILTER)
        self.add_text_output("LAYOUT", tr("Name of the layout"))

    def check(self, run):
        path = run.inputs.text("OUTPUT")
        if (
            run.inputs.given("OUTPUT")
            and path != QgsProcessing.TEMPORARY_OUTPUT
            and not path.lower().endswith(FORMATS)
        ):
            raise InputError(
                marked("“{path}” is no map sheet. End the file name with .pdf, .png or .svg."), path=path
            )

    def execute(self, run):
        row = next(row for row in read_builtin("maps") if row["map"] == run.inputs.choice("MAP"))
        sheet = page(run.inputs.choice("PAPER"))
        request = map_request(run, row, sheet.factor)
        crs = map_crs(request)
        items = run.inputs.features("BOUNDARY", crs)
        area = QgsGeometry.unaryUnion([item.geometry for item in items])
        texts = map_texts(run, row, items, crs)
        headings = row[f"heading_{language()}"], tr("Base map")
        path = run.outputs.path("OUTPUT")
        own = QgsProject()
        own.setTransformContext(run.inputs.transform_context)
        subject = Subject(
            texts.title,
            texts,
            compose(request),
            headings,
            row["styles"],
            crs,
            area,
            run.inputs.number("SCALE"),
        )
        try:
            own.addMapLayers([item.layer for item in subject.drawn], False)  # noqa: QGS201 (copies of valid layers)
            run.step(0.2)
            layout = build_layout(own, subject, sheet)
            run.step(0.5)
            export(layout, path, run.inputs.integer("DPI"))
            run.log.say(tr("Scale 1 : {scale}").format(scale=f"{layout.referenceMap().scale():,.0f}"))
        finally:
            own.clear()  # an error keeps the project alive, and layers must go before QGIS does
        name = self._keep(run, request, subject, sheet) if run.inputs.flag("KEEP") else texts.title
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "LAYOUT": name}

    def _keep(self, run, request, subject, sheet) -> str:
        """Build it once more in the user's project; returns the layout's name there."""
        project = run.inputs.project
        if project is None:
            return subject.name
        name = free_name(subject.name, [layout.name() for layout in project.layoutManager().layouts()])
        subject = subject._replace(name=name, drawn=compose(request))
        group = project.layerTreeRoot().addGroup(name)
        for item in subject.drawn:
            project.addMapLayer(item.layer, False)  # noqa: QGS201 (copies of valid layers)
            group.addLayer(item.layer)
        group.setItemVisibilityChecked(False)
        group.setExpanded(False)
        project.layoutManager().addLayout(build_layout(project, subject, sheet))
        return name


def free_name(name: str, taken: list) -> str:
    """The name, with a number where it is taken."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free
