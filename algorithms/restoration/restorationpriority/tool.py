"""Put the cells to be restored in order: near, medium or long term."""

from ....core.messages import InputError, marked
from ....gis.areas import Areas, square_km
from ....gis.rasters import stream
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from ...told import declare_small
from ..shared.rules import rules_html
from ..shared.settings import read_layers
from .order import Order
from .settings import RASTERS, VECTORS, read_own_rules, read_settings


class RestorationPriority(EcoAlgorithm):
    """Security pattern, degradation and potential give a score; the plan's key areas come first."""

    ID = "restorationpriority"
    GROUP = "restoration"
    TAGS = ("priority", "score", "red line", "foothills", "修复优先序", "近期", "底线安全格局", "浅山区")

    def displayName(self):
        return tr("Restoration priority")

    def shortDescription(self):
        return tr(
            "Near, medium or long term from security pattern, degradation, potential and the plan's key areas."
        )

    def method(self):
        return tr(
            "<p>Score (0–1) = (w₁·S/3 + w₂·D/4 + w₃·P) / (w₁ + w₂ + w₃) + b · flags, at most 1. S is 3 in the "
            "baseline, 2 in the satisfactory, 1 in the ideal security pattern and 0 outside; D degradation 0–4; "
            "P restoration potential 0–1; flags: inside the red line, the foothills, an important corridor. "
            "Without a layer of S or P, or where D or P has no data, the term takes no part and the weights of "
            "the others are divided by their sum.</p><p>1 near term: score ≥ 0.70, or baseline pattern or red "
            "line with D ≥ 2; 2 medium term: score ≥ 0.50; 3 long term: the rest. Of the four classes of the "
            "method, I is near, II medium, III and IV long term. What the plan names for the years before 2025 "
            "moves up by the rules below. The score stays as it is. Principle and key areas: the plan, chapter "
            "2, section 3; weights, thresholds and rules are proposed defaults.</p>"
        ) + rules_html("priority_rules")

    def declare(self):
        text = tr("Codes 1 to 9; only cells with a code are judged.")
        self.add_raster("TYPES", tr("Restoration types"), text, kind="restoration_types")
        self.add_raster(
            "DEGRADATION", tr("Degradation degree"), tr("0 none to 4 extreme."), kind="degradation"
        )
        text = tr("1 baseline, 2 satisfactory, 3 ideal; cells outside count S = 0.")
        self.add_raster("SECURITY", tr("Ecological security pattern"), text, kind="security", optional=True)
        text = tr("Score from 0 to 1.")
        self.add_raster(
            "POTENTIAL",
            tr("Restoration potential"),
            text,
            kind=("restoration_potential", "score"),
            optional=True,
        )
        self._declare_areas()
        text = tr(
            "Table with the columns rule, result, input, operator, value; result is the number of classes a "
            "cell moves up (1 or 2), the largest counts. Inputs are the parameter names and SCORE. Left "
            "empty, the built-in table is used; export it to edit it."
        )
        self.add_table("RULES", tr("Rules for moving up"), text, kind="rules_priority", check=read_own_rules)
        self._declare_numbers()
        declare_small(self)
        text = tr("1 near, 2 medium, 3 long term.")
        self.add_raster_output("OUTPUT", tr("Restoration priority"), text, kind="restoration_priority")
        self.add_raster_output(
            "SCORE", tr("Priority score"), tr("0 to 1."), kind="priority_score", optional=True
        )
        declare_areas(self, "priority")

    def _declare_areas(self):
        inside = tr(
            "A cell belongs to a polygon where its centre is inside, to a line where the line touches it."
        )
        areas, lines, waters = "polygon_any", "vector_any", ("important_waters", "water_bodies", "rivers")
        for key, kinds, label, text in (
            ("REDLINE", ("redline", areas), tr("Ecological red line"), tr("A flag; counts as baseline.")),
            ("FOOTHILLS", ("foothills", areas), tr("Foothills"), tr("A flag.")),
            (
                "CORRIDORS",
                ("corridors", "corridor_areas", lines),
                tr("Important ecological corridors"),
                tr("A flag."),
            ),
            ("WATERS", (*waters, lines), tr("Important rivers, lakes and wetlands"), tr("For the rules.")),
            ("VACATED", ("vacated", areas), tr("Vacated land"), tr("For the rules.")),
        ):
            both_texts = tr("{text} {more}").format(text=text, more=inside)
            types = (LINE, POLYGON) if lines in kinds else (POLYGON,)
            self.add_vector(key, label, both_texts, kind=kinds, types=types, optional=True)

    def _declare_numbers(self):
        for key, label, text, default, highest in (
            ("WEIGHT_SECURITY", tr("Weight of the security pattern"), tr("Proposed default: 0.40."), 0.4, 1),
            ("WEIGHT_DEGRADATION", tr("Weight of degradation"), tr("Proposed default: 0.35."), 0.35, 1),
            ("WEIGHT_POTENTIAL", tr("Weight of potential"), tr("Proposed default: 0.25."), 0.25, 1),
            ("BONUS", tr("Bonus per flag"), tr("Added to the score. Proposed default: 0.10."), 0.1, 1),
            ("NEAR", tr("Score for near term"), tr("From this score on. Proposed default: 0.70."), 0.7, 1),
            (
                "MEDIUM",
                tr("Score for medium term"),
                tr("From this score on. Proposed default: 0.50."),
                0.5,
                1,
            ),
            (
                "BASELINE_DEGRADATION",
                tr("Degradation that makes the baseline near term"),
                tr("From this degree (0–4) on. Proposed default: 2."),
                2,
                4,
            ),
        ):
            self.add_number(key, label, text, default, 0, highest, advanced=True)

    def check(self, run):
        settings = read_settings(run.inputs)
        if settings.limits.medium > settings.limits.near:
            raise InputError(marked("The score for medium term must not be above the score for near term."))
        if not any(settings.used.values()):
            raise InputError(marked("All weights of the layers given are 0. Give at least one a weight."))

    def execute(self, run):
        settings, layers = read_settings(run.inputs), read_layers(run.inputs, RASTERS, VECTORS)
        rules = settings.rules.usable([*layers.keys, "SCORE"], run.log, run.inputs.label)
        run.log.say(settings.shares(run.inputs.label))
        order, areas = Order(rules, settings.weights, settings.limits), Areas("priority", layers.grid)

        def judge(*arrays):
            classes, score = order.judge(layers.cells(arrays))
            areas.add(classes)
            return classes, score

        with (
            run.outputs.raster("OUTPUT", layers.grid) as writer,
            run.outputs.raster("SCORE", layers.grid) as scores,
        ):
            stream(layers.sources, [writer, scores], judge, run.step)
        if order.unscored:
            run.log.warn(
                tr("{area} km² have a type but no degradation nor potential, and so no priority.").format(
                    area=square_km(order.unscored, layers.grid)
                )
            )
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "SCORE": run.outputs.destination("SCORE"),
            **areas.results(),
        }
