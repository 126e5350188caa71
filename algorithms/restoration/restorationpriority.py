"""Put the cells to be restored in order: near, medium or long term."""

import numpy as np

from ...core.messages import InputError, marked
from ...core.restoration.priority import Limits, Weights, judge_priority, priority_score
from ...gis.areas import Areas, square_km
from ...gis.rasters import stream
from ...translation import tr
from ..areas import declare_areas
from ..base import EcoAlgorithm
from ..parameters import LINE, POLYGON
from .layers import Layers
from .rules import RuleSet, rules_html

_RASTERS = ("TYPES", "DEGRADATION", "SECURITY", "POTENTIAL")
_FLAGS = ("REDLINE", "FOOTHILLS", "CORRIDORS")
_VECTORS = (*_FLAGS, "WATERS", "VACATED")
_INPUTS = (*_RASTERS, "SCORE", *_VECTORS)
_TERMS = ("SECURITY", "DEGRADATION", "POTENTIAL")


_AREA_KINDS = {
    "REDLINE": ("redline", "polygon_any"),
    "FOOTHILLS": ("foothills", "polygon_any"),
    "CORRIDORS": ("corridors", "corridor_areas", "vector_any"),
    "WATERS": ("important_waters", "water_bodies", "rivers", "vector_any"),
    "VACATED": ("vacated", "polygon_any"),
}


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
        self.add_raster(
            "TYPES",
            tr("Restoration types"),
            tr("Codes 1 to 9; only cells with a code are judged."),
            kind="restoration_types",
        )
        self.add_raster(
            "DEGRADATION", tr("Degradation degree"), tr("0 none to 4 extreme."), kind="degradation"
        )
        self.add_raster(
            "SECURITY",
            tr("Ecological security pattern"),
            tr("1 baseline, 2 satisfactory, 3 ideal; cells outside count S = 0."),
            kind="security",
            optional=True,
        )
        self.add_raster(
            "POTENTIAL",
            tr("Restoration potential"),
            tr("Score from 0 to 1."),
            kind=("restoration_potential", "score"),
            optional=True,
        )
        self._declare_areas()
        self.add_table(
            "RULES",
            tr("Rules for moving up"),
            tr(
                "Table with the columns rule, result, input, operator, value; result is the number of classes a "
                "cell moves up (1 or 2), the largest counts. Inputs are the parameter names and SCORE. Left "
                "empty, the built-in table is used; export it to edit it."
            ),
            kind="rules_priority",
        )
        self._declare_numbers()
        self.add_raster_output(
            "OUTPUT",
            tr("Restoration priority"),
            tr("1 near, 2 medium, 3 long term."),
            kind="restoration_priority",
        )
        self.add_raster_output(
            "SCORE", tr("Priority score"), tr("0 to 1."), kind="priority_score", optional=True
        )
        declare_areas(self, "priority")

    def _declare_areas(self):
        inside = tr(
            "A cell belongs to a polygon where its centre is inside, to a line where the line touches it."
        )
        both = (LINE, POLYGON)
        for key, label, text, types in (
            ("REDLINE", tr("Ecological red line"), tr("A flag; counts as baseline."), (POLYGON,)),
            ("FOOTHILLS", tr("Foothills"), tr("A flag."), (POLYGON,)),
            ("CORRIDORS", tr("Important ecological corridors"), tr("A flag."), both),
            ("WATERS", tr("Important rivers, lakes and wetlands"), tr("For the rules."), both),
            ("VACATED", tr("Vacated land"), tr("For the rules."), (POLYGON,)),
        ):
            both_texts = tr("{text} {more}").format(text=text, more=inside)
            self.add_vector(key, label, both_texts, kind=_AREA_KINDS[key], types=types, optional=True)

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
        if run.inputs.number("MEDIUM") > run.inputs.number("NEAR"):
            raise InputError(marked("The score for medium term must not be above the score for near term."))
        used = [key for key in _TERMS if run.inputs.given(key) and run.inputs.number(f"WEIGHT_{key}") > 0]
        if not used:
            raise InputError(marked("All weights of the layers given are 0. Give at least one a weight."))
        RuleSet(run, "priority_rules", _INPUTS, (1, 2))

    def execute(self, run):
        layers = Layers(run, _RASTERS, _VECTORS)
        rules = RuleSet(run, "priority_rules", _INPUTS, (1, 2)).usable([*layers.keys, "SCORE"])
        weights, limits = (
            _weights(run),
            Limits(*(run.inputs.number(k) for k in ("NEAR", "MEDIUM", "BASELINE_DEGRADATION"))),
        )
        _say_weights(run, weights)
        areas, unscored = Areas("priority", layers.grid), [0]

        def judge(*arrays):
            inputs = layers.inputs(arrays)
            flags = [inputs[key] for key in _FLAGS if key in inputs]
            security = inputs.get("SECURITY")
            score = priority_score(inputs["DEGRADATION"], security, inputs.get("POTENTIAL"), flags, weights)
            score[~(inputs["TYPES"] > 0)] = np.nan
            baseline = np.zeros(score.shape, bool) if security is None else security == 1
            if "REDLINE" in inputs:
                baseline |= inputs["REDLINE"] > 0
            result = judge_priority(score, baseline, {**inputs, "SCORE": score}, rules, limits)
            areas.add(result)
            unscored[0] += int(np.count_nonzero((inputs["TYPES"] > 0) & (result == 0)))
            return result, score

        with (
            run.outputs.raster("OUTPUT", layers.grid) as writer,
            run.outputs.raster("SCORE", layers.grid) as scores,
        ):
            stream(layers.sources, [writer, scores], judge, run.step)
        if unscored[0]:
            run.log.warn(
                tr("{area} km² have a type but no degradation nor potential, and so no priority.").format(
                    area=square_km(unscored[0], layers.grid)
                )
            )
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "SCORE": run.outputs.destination("SCORE"),
            **areas.results(),
        }


def _weights(run) -> Weights:
    return Weights(*(run.inputs.number(f"WEIGHT_{key}") for key in _TERMS), run.inputs.number("BONUS"))


def _say_weights(run, weights: Weights) -> None:
    used = {key: weight for key, weight in zip(_TERMS, weights) if run.inputs.given(key)}
    total = sum(used.values())
    shares = ", ".join(f"{key} {weight / total:.3f}" for key, weight in used.items())
    if len(used) < len(_TERMS):
        missing = ", ".join(key for key in _TERMS if key not in used)
        run.log.say(
            tr(
                "No layer for {missing}: the weights of the others are divided by their sum ({shares})."
            ).format(missing=missing, shares=shares)
        )
    else:
        run.log.say(tr("Weights: {shares}.").format(shares=shares))
