"""Look over the data of a plan before computing: what is wrong, how much, and what mends it."""

from qgis.core import QgsRasterLayer, QgsVectorLayer

from ....core.messages import InputError, marked
from ....core.preparation.findings import ERROR, WARNING, summary
from ....gis.files import write_text
from ....gis.rasters import grid_of_layer
from ....translation import tr
from ...base import EcoAlgorithm
from ...run import Run
from .checks import findings, look_over
from .report import page
from .survey import Survey


class CheckData(EcoAlgorithm):
    """Layers in; a report as HTML and the numbers of errors and warnings out."""

    ID = "checkdata"
    GROUP = "preparation"
    TAGS = (
        "check", "quality", "validate", "report", "CRS", "encoding", "GBK", "topology", "GCJ-02",
        "数据检查", "质检", "质量检查", "坐标系", "乱码", "编码", "拓扑", "无效几何", "火星坐标", "报告",
    )  # fmt: skip
    ONE_GRID = False

    def displayName(self) -> str:
        return tr("Check data")

    def shortDescription(self) -> str:
        return tr(
            "Looks over rasters and vector layers before you compute and reports what is wrong, how much, and which "
            "tool mends it. It changes nothing."
        )

    def method(self) -> str:
        return tr(
            "<p>Coordinate systems: missing, in degrees, different, zone number or axes wrong, layers that do not "
            "meet. Rasters, all cells: off the planning grid, nodata missing or undeclared (−9999, 255 and the like, "
            "apart from all other values), gaps in the planning area, infinite or constant values. What a raster "
            "is taken for, by the mark it carries or else by its name, is named in the table of layers; unit, range and "
            "class codes are judged as by the tools that take such a layer. Vectors, all features: none, empty, invalid, "
            "equal or overlapping geometries (overlaps above 1 m², in the first 20 000 polygons or 2 million vertices), slivers below 1 m mean width. Files: parts of a shapefile "
            "missing, text in GBK read otherwise, field names cut, temporary places.</p>"
            "<p>Offset of web maps (GCJ-02, BD-09): reported only where another layer, or the edge of the grid (cells up "
            "to 200 m), has the same lines: at least 30% of a layer's vertices must lie within 40 m of them once the "
            "offset is taken out, 25 points more than before, and twice as many as after an equal shift in seven other "
            "directions. All these limits are proposed defaults.</p>"
            "<p>Error: the tools refuse the layer or compute wrongly. Warning: probably wrong. Note: good to know.</p>"
        )

    def declare(self) -> None:
        text = tr("Rasters and vector layers of the plan, also tables.")
        self.add_layers("LAYERS", tr("Layers to check"), text, kind=("raster_any", "vector_any", "table_any"))
        text = tr("The grid on which all rasters must lie. Empty: rasters are compared with the first one.")
        self.add_raster(
            "GRID", tr("Planning grid"), text, kind=("planning_grid", "raster_any"), optional=True
        )
        self.add_file_output(
            "OUTPUT",
            tr("Report"),
            tr("One HTML file; it opens in any browser and prints."),
            "HTML (*.html *.htm)",
        )
        self.add_number_output("ERRORS", tr("Errors"))
        self.add_number_output("WARNINGS", tr("Warnings"))

    def check(self, run: Run) -> None:
        if run.inputs.given("GRID"):
            grid_of_layer(run.inputs.raster_layer("GRID"))

    def execute(self, run: Run) -> dict:
        layers = run.inputs.layers("LAYERS")
        rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer)]
        vectors = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
        if not rasters and not vectors:
            raise InputError(marked("None of the layers is a raster or vector layer. Choose others."))
        for layer in layers:
            if layer not in rasters and layer not in vectors:
                sentence = tr("“{name}” is neither a raster nor a vector layer and was left out.")
                run.log.warn(sentence.format(name=layer.name()))
        survey = Survey(run.inputs.transform_context, step=run.step)
        if run.inputs.given("GRID"):
            survey.grid_source = run.inputs.raster("GRID")
            survey.grid, survey.grid_name = survey.grid_source.grid, survey.grid_source.name
        look_over(survey, rasters, vectors, run.part(0.0, 0.8))
        found = findings(survey, run.part(0.8, 0.95))
        write_text(run.outputs.path("OUTPUT"), page(survey, found))
        for finding in found:
            if finding.severity in (ERROR, WARNING):
                run.log.warn(f"{finding.layer}: {finding.text}" if finding.layer else finding.text)
        counts = summary(found)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "ERRORS": counts.errors,
            "WARNINGS": counts.warnings,
        }
