"""Write the report of the plan."""

from qgis.core import QgsProcessingAlgorithm

from ....gis.files import cannot_write
from ....gis.report.assembling import assembled, illustrative
from ....gis.report.chapters import EVERY, NONE, PLANNED, Making
from ....gis.report.writing import write
from ....translation import tr
from ...base import EcoAlgorithm
from ...verdicts import declare_verdicts
from ..shared.declaration import declare_base
from .settings import read_report
from .tools import facts_of

_FILTER = "HTML (*.html);;OpenDocument (*.odt)"


class PlanReport(EcoAlgorithm):
    """Results in; a report with maps, areas, charts and how everything was made out."""

    ID = "planreport"
    GROUP = "cartography"
    TAGS = (
        "report", "document", "HTML", "ODT", "LibreOffice", "Word", "provenance", "zone cards",
        "规划报告", "成果报告", "规划文本", "说明书", "分区卡片", "面积统计表", "方法说明", "参数", "依据",
    )  # fmt: skip
    ONE_GRID = False

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return tr("Write plan report")

    def shortDescription(self):
        return tr(
            "Puts the results of the plan into one document: maps, areas, charts, zone cards, and how each result was "
            "made, so that it can be made again and defended."
        )

    def method(self):
        return tr(
            "<p>The results stand in the order of the plan's work. Every raster of classes gets a table of areas (cells × "
            "cell area of its own grid; the shares add up to 100) and a chart, every raster of values its spread; layers "
            "are counted by class and listed; level-2 zones get a card each with their functions, degradation, types, ways "
            "and main direction. Maps are drawn as by “Print plan map”, in the language of QGIS.</p>"
            "<p>How each result was made is read from the result itself: tool, version, every parameter with its label, "
            "what it was made from. The tables of rules stand with the flag and source of every row (Q read in the source, "
            "R remembered, D proposed). With a plan at work, results that are not up to date are named at the top and "
            "beside their maps.</p>"
            "<p>HTML is one file without scripts that needs no network; OpenDocument opens in LibreOffice and Word. Texts "
            "of attributes are shown as they are and never evaluated.</p>"
        )

    def declare(self):
        text = tr("Rasters and vector layers. Empty: all results of the plan at work.")
        self.add_layers(
            "LAYERS", tr("Results"), text, kind=("raster_any", "vector_any", "table_any"), optional=True
        )
        text = tr("Such as indicators, indices of the network or the influence of parameters.")
        self.add_tables("TABLES", tr("Tables"), text, optional=True)
        declare_base(self, boundary_needed=False)
        for key, label, text in (
            ("REGION", tr("Name of the planning area"), tr("Empty: the field “name” of the boundary.")),
            ("PLAN", tr("Name of the plan"), tr("Empty: that of the plan at work.")),
            ("TITLE", tr("Title"), tr("Empty: made of the planning area.")),
            ("ORGANISATION", tr("Organisation"), tr("Who made the report.")),
            ("DATE", tr("Date"), tr("Empty: today.")),
            ("NOTE", tr("Note on the data"), tr("Such as the sources of the data.")),
        ):
            self.add_text(key, label, text, advanced=key in ("PLAN", "TITLE"))
        self.add_flag(
            "ILLUSTRATIVE",
            tr("Illustrative data"),
            tr("Says that the report is no basis for planning; always for data that say so."),
        )
        maps = {
            EVERY: tr("Every result"), PLANNED: tr("Only the maps of the plan"), NONE: tr("None"),
        }  # fmt: skip
        text = tr("Which results get a map; fewer maps make a smaller file.")
        self.add_choice("MAPS", tr("Maps"), text, maps, EVERY, advanced=True)
        text = tr("Of the maps. Proposed default 110.")
        self.add_number("DPI", tr("Resolution (dpi)"), text, 110, 36, 600, integer=True, advanced=True)
        declare_verdicts(self)
        text = tr("HTML or OpenDocument text by the file's ending.")
        self.add_file_output("OUTPUT", tr("Report"), text, _FILTER)
        self.add_number_output("RESULTS", tr("Number of results"))
        self.add_number_output("OUTDATED", tr("Results that are not up to date"))

    def execute(self, run):
        inputs = run.inputs
        settings = read_report(inputs, run.log.asking)
        tools = facts_of(result.tool for result in settings.results)
        making = Making(
            ground=settings.ground,
            maps=inputs.choice("MAPS"),
            dpi=inputs.integer("DPI"),
            inside=settings.inside,
            marked=illustrative() if settings.front.made_up else "",
            title_of=lambda tool: tools[tool].title if tool in tools else tool,
            warn=run.log.warn,
            transform_context=inputs.transform_context,
        )
        try:
            report = assembled(
                settings.front, settings.results, making, tools, settings.standing, run.log.part(0.0, 0.95)
            )
        finally:
            settings.inside.close()
        path = run.outputs.path("OUTPUT")
        try:
            write(report, path, run.log.part(0.95, 1.0))
        except OSError as error:
            raise cannot_write(run.outputs.destination("OUTPUT")) from error
        old = sum(result.outdated for result in settings.results)
        if old:
            run.log.warn(tr("{count} results are not up to date.").format(count=old))
        run.log.say(tr("{count} results").format(count=len(settings.results)))
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "RESULTS": len(settings.results),
            "OUTDATED": old,
        }
