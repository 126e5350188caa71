"""Ecological security pattern of three levels."""

from typing import Union

from ....gis.areas import Areas
from ....gis.rasters import stream
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from .levels import CostLevels, ProcessLevels
from .settings import read_settings


class SecurityPattern(EcoAlgorithm):
    """Levels of several processes combined, or accumulated cost cut into levels."""

    ID = "securitypattern"
    GROUP = "diagnosis"
    TAGS = (
        "security pattern",
        "baseline",
        "MCR",
        "threshold",
        "生态安全格局",
        "底线",
        "满意",
        "理想",
        "安全水平",
    )

    def displayName(self):
        return tr("Ecological security pattern")

    def shortDescription(self):
        return tr(
            "Baseline, satisfactory and ideal security from several processes or from accumulated cost."
        )

    def method(self):
        return tr(
            "<p><b>Strictest level</b>: where any process (water, hazards, species, heritage, recreation) is at the "
            "baseline, the whole is (after Yu Kongjian, remembered). <b>Weighted</b>: Σ w·S with S = 3 baseline, "
            "2 satisfactory, 1 ideal, 0 outside; cells above 0 are cut into three levels at your breaks or natural "
            "breaks (equal weights with natural breaks: a study of Yixing). <b>Accumulated cost</b> (MCR from "
            "sources, by “Accumulated cost”): up to the first break baseline, then satisfactory, then ideal, beyond "
            "the third outside.</p>"
            "<p>Breaks of cost are your own, natural breaks of four classes, or turning points: the frequency curve "
            "in 128 equal classes up to the 98 % quantile is approximated by four straight pieces (proposed method). "
            "Zhang and others (2017) used 1000, 10 000 and 30 000 for Beijing, from turning points; costs depend on "
            "the resistance table and the cell size, so <b>these numbers cannot be carried over</b>.</p>"
            "<p>Levels are numbered as in the plan, 1 the strictest, other than the grades of other tools.</p>"
        )

    def declare(self):
        options = {
            "max": tr("Strictest level of any layer"),
            "weighted": tr("Weighted levels"),
            "breaks": tr("Breaks of accumulated cost"),
        }
        text = tr("The first two take the layers, the third the accumulated cost.")
        self.add_choice("METHOD", tr("Method"), text, options, "max")
        text = tr("One for each process: 1 baseline, 2 satisfactory, 3 ideal, 0 or nodata outside.")
        self.add_rasters(
            "LAYERS",
            tr("Levels of the processes"),
            text,
            kind=("security_process", "security", "raster_classes_any"),
            optional=True,
        )
        text = tr(
            "Their numbers (1 = first): layers in which 3 is the strictest, such as importance of services: 2 3."
        )
        self.add_text("REVERSED", tr("Numbers of the layers in which 3 is the strictest"), text)
        text = tr("One for each layer in their order. Empty: equal weights.")
        self.add_text("WEIGHTS", tr("Weights"), text)
        text = tr("For the third method; resistance × metres.")
        self.add_raster("COST", tr("Accumulated cost"), text, kind=("cost", "raster_any"), optional=True)
        options = {
            "given": tr("Own breaks"),
            "naturalbreaks": tr("Natural breaks"),
            "turningpoints": tr("Turning points of the frequency curve"),
        }
        text = tr(
            "Where the breaks come from; turning points are for accumulated cost only. Proposed default."
        )
        self.add_choice("BREAKING", tr("Source of the breaks"), text, options, "naturalbreaks")
        text = tr(
            "Cost: two or three rising values; without a third the rest is ideal. Weighted: two scores from 0 to 3."
        )
        self.add_text("BREAKS", tr("Own breaks"), text)
        text = tr("1 baseline, 2 satisfactory, 3 ideal; 0 outside or nodata.")
        self.add_raster_output("OUTPUT", tr("Ecological security pattern"), text, kind="security")
        self.add_text_output("BREAKS_USED", tr("Breaks used"))
        declare_areas(self, "security")

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, report = read_settings(run.inputs), run.part(0.0, 0.5)
        if settings.method == "breaks":
            sources = [run.inputs.raster("COST")]
            found: Union[CostLevels, ProcessLevels] = CostLevels(settings, sources[0], report)
        else:
            sources = run.inputs.raster_list("LAYERS")
            found = ProcessLevels(settings, sources, report)
        areas = Areas("security", sources[0].grid)

        def counted(*arrays):
            result = found.compute(*arrays)
            areas.add(result)
            return result

        with run.outputs.raster("OUTPUT", sources[0].grid) as writer:
            stream(sources, [writer], counted, run.part(0.5, 1.0))
        for name in found.constant_layers():
            run.log.warn(
                tr("“{name}” holds only one value, so no place differs from another in it.").format(name=name)
            )
        text = " ".join(f"{value:.7g}" for value in found.breaks)
        if text:
            run.log.say(tr("Breaks: {breaks}").format(breaks=text))
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "BREAKS_USED": text, **areas.results()}
