"""Print one sheet per district with its statistics."""

from typing import List, Optional

from qgis.core import QgsProject

from ....gis.files import cannot_write, require_whole
from ....gis.sheet.atlas import Book, District, atlas_page, export_book
from ....gis.sheet.layers import compose
from ....gis.sheet.layout import Subject
from ....gis.sheet.mapstyles import shown_kinds
from ....translation import language, tr
from ..planmap.settings import Settings, first_text_field, read_settings
from ..planmap.tool import PlanMap
from ..planmap.words import map_texts
from .statistics import Statistics, counted, district_names


class PlanAtlas(PlanMap):
    """Layers and districts in; a PDF with one sheet per district out."""

    ID = "planatlas"
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
        super().declare()
        self.add_number_output("SHEETS", tr("Number of sheets"))

    def _declare_results(self):
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
        self.add_file_output("OUTPUT", tr("Atlas"), tr("One PDF with all sheets."), "PDF (*.pdf)")

    def execute(self, run):
        settings = read_settings(run.inputs)
        drawn = compose(settings.request)
        statistics = counted(run.inputs, settings.request.theme, drawn, settings.crs, run.log.part(0.0, 0.2))
        if statistics is None:
            run.log.warn(tr("No layer of the theme has classes of areas; the sheets have no table."))
        districts = self._districts(run, settings, drawn, statistics)
        book = Book(districts, atlas_page(settings.page), statistics.name if statistics else "", settings.crs)
        path, own = run.outputs.path("OUTPUT"), QgsProject()
        own.setTransformContext(run.inputs.transform_context)
        try:
            own.addMapLayers([item.layer for item in drawn], False)  # noqa: QGS201 (copies of valid layers)
            if not export_book(own, book, path, settings.dpi, run.log.part(0.2, 1.0)):
                raise cannot_write(run.outputs.destination("OUTPUT"))
        finally:
            own.clear()  # layers must go before QGIS does
        require_whole(path)
        run.log.say(tr("{count} sheets").format(count=len(districts)))
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "SHEETS": len(districts)}

    def _districts(
        self, run, settings: Settings, drawn: list, statistics: Optional[Statistics]
    ) -> List[District]:
        items = run.inputs.features("COVERAGE", settings.crs)
        boundary = run.inputs.features("BOUNDARY", settings.crs)
        field = run.inputs.field("COVERAGE_FIELD") or first_text_field(run.inputs.drawn_layer("COVERAGE"))
        texts = map_texts(settings.words, settings.map_row, boundary, settings.crs)
        found = []
        for at, (item, name) in enumerate(zip(items, district_names(items, field))):
            title = tr("{title}: {district}").format(title=texts.title, district=name)
            subject = Subject(
                name=title,
                texts=texts._replace(title=title),
                drawn=drawn,
                headings=(settings.map_row[f"heading_{language()}"], tr("Base map")),
                styles=list(shown_kinds(settings.map_row).values()),
                crs=settings.crs,
                area=item.geometry,
                scale=settings.scale,
            )
            found.append(District(name, item.geometry, subject, statistics.rows[at] if statistics else ()))
        return found
