"""Print one sheet per district with its statistics."""

from typing import List, Sequence

from qgis.core import QgsProcessingAlgorithm, QgsProject

from ....gis.files import cannot_write, require_whole
from ....gis.sheet.atlas import Book, District, export_book
from ....gis.sheet.layers import Drawn, compose
from ....gis.sheet.mapstyles import shown_kinds
from ....gis.sheet.paper import with_panel
from ....gis.sheet.subject import Subject
from ....translation import language, tr
from ...base import EcoAlgorithm
from ...verdicts import declare_verdicts
from ..shared.declaration import declare_logo, declare_sheet
from ..shared.words import map_texts
from .settings import AtlasSettings, read_atlas, read_counted
from .statistics import area_rows


class PlanAtlas(EcoAlgorithm):
    """Layers and districts in; a PDF with one sheet per district out."""

    ID = "planatlas"
    GROUP = "cartography"
    TAGS = (
        "atlas",
        "map",
        "district",
        "sheets",
        "PDF",
        "statistics",
        "分区图册",
        "图册",
        "分幅",
        "面积统计",
        "制图",
    )

    ONE_GRID = False

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return tr("Print atlas of districts")

    def shortDescription(self):
        return tr(
            "Makes one sheet per district: the map zoomed to it, where it lies, and its areas by class."
        )

    def method(self):
        return tr(
            "<p>Each polygon of the districts to print gets a sheet of its own in one PDF, in the order of the layer. "
            "The map is drawn as by “Print plan map”, zoomed to the district; all around it is pale. At the right "
            "stand an overview with the district's place and the areas of the classes of the topmost layer of the "
            "theme that has classes.</p>"
            "<p>Of a raster a cell belongs to the district that holds its centre; polygons are cut along the "
            "district's border. The rows of a table, with what has no class, add up to the district's area. Where a "
            "table would be longer than its sheet, the smallest classes become one row.</p>"
        )

    def declare(self):
        declare_sheet(self)
        self.add_vector(
            "COVERAGE",
            tr("Districts to print"),
            tr("Polygons; each gets a sheet."),
            kind=("districts", "polygon_any"),
        )
        self.add_field(
            "COVERAGE_FIELD",
            tr("Name field of {layer}").format(layer=tr("Districts to print")),
            tr("Empty: the field “name”, else the first text field with “name” or “名” in its name."),
            "COVERAGE",
            optional=True,
            advanced=True,
        )
        declare_verdicts(self)
        declare_logo(self)
        self.add_file_output("OUTPUT", tr("Atlas"), tr("One PDF with all sheets."), "PDF (*.pdf)")
        self.add_number_output("SHEETS", tr("Number of sheets"))

    def execute(self, run):
        settings = read_atlas(run.inputs)
        drawn = compose(settings.sheet.request)
        counted = read_counted(run.inputs, settings, drawn)
        if counted is None:
            run.log.warn(tr("No layer of the theme has classes of areas; the sheets have no table."))
        rows = area_rows(counted, run.log.part(0.0, 0.2)) if counted else [[] for _one in settings.districts]
        sheet, path, own = settings.sheet, run.outputs.path("OUTPUT"), QgsProject()
        own.setTransformContext(run.inputs.transform_context)
        try:
            own.addMapLayers([item.layer for item in drawn], False)  # noqa: QGS201 (copies of valid layers)
            book = Book(
                _districts(settings, drawn, rows),
                with_panel(sheet.page),
                counted.name if counted else "",
                sheet.crs,
            )
            if not export_book(own, book, path, sheet.dpi, run.log.part(0.2, 1.0)):
                raise cannot_write(run.outputs.destination("OUTPUT"))
        finally:
            own.clear()  # layers must go before QGIS does
        require_whole(path)
        run.log.say(tr("{count} sheets").format(count=len(settings.districts)))
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "SHEETS": len(settings.districts)}


def _districts(settings: AtlasSettings, drawn: Sequence[Drawn], rows: Sequence[list]) -> List[District]:
    """The sheets to print, with the words of each."""
    sheet, found = settings.sheet, []
    texts = map_texts(sheet.words, sheet.map_row, settings.boundary, sheet.crs)
    for item, name, areas in zip(settings.districts, settings.names, rows):
        title = tr("{title}: {district}").format(title=texts.title, district=name)
        subject = Subject(
            name=title,
            texts=texts._replace(title=title),
            drawn=drawn,
            headings=(sheet.map_row[f"heading_{language()}"], tr("Base map")),
            styles=list(shown_kinds(sheet.map_row).values()),
            crs=sheet.crs,
            area=item.geometry,
            scale=sheet.scale,
            logo=sheet.logo,
        )
        found.append(District(name, item.geometry, subject, areas))
    return found
