"""Built land that is scattered, used little or derelict, ranked, with what is suggested for it."""

import numpy as np

from ....core.restoration.inefficient import SIGNS, Judged, judge
from ....gis.parcels import BuiltGround, extent_of
from ....gis.vectors import Told
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...run import Run
from ..shared.parcels.settings import limits_html, read_parcels, write_ranked
from ..shared.parcels.survey import Choice, Survey
from .measures import Measures, is_built, plots_of
from .results import Ranked, Rows, numbers_of
from .settings import (
    RASTERS,
    Settings,
    declare_layers,
    declare_outputs,
    declare_parcels,
    read_ground,
    read_settings,
)

_KIND, _MUCH = "inefficient", 0.15


class InefficientLand(EcoAlgorithm):
    """Three signs of built land that could be used better: scattered, low, derelict."""

    ID = "inefficientland"
    GROUP = "restoration"
    TAGS = (
        "inefficient", "scattered", "derelict", "built land", "parcels", "低效用地", "零散用地", "废弃", "闲置", "减量",
        "存量更新",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Scattered and inefficient built land")

    def shortDescription(self) -> str:
        return tr("Finds built land that is scattered, used little or derelict, and suggests what to do.")

    def method(self) -> str:
        return tr(
            "<p>Three signs (the plan, chapter 3, section 3), each 0 to 100 by how far a parcel lies beyond the limits. "
            "<b>Scattered</b>: small, and little built within the distance of isolation (counted on cells of 1⁄25 of it, larger ones where the layer is large). <b>Used "
            "little</b>: floor area ratio, building cover, people and jobs per hectare, or night light below their limits; "
            "people and light against the quantile of the same class. <b>Derelict</b>: by state and class, vacant land, or "
            "risen vegetation cover. The score is the mean over the signs that hold; ranks go by number of signs, score, "
            "area and place.</p>"
            "<p>A candidate has two signs, or one that records prove (state, floor area, building cover, people): what is "
            "seen from above never counts alone. <b>Suggestion</b> by the first that holds: in the control area or planned "
            "as not built → green or farm land; meets a corridor → green; in a blind area and of fitting size → pocket "
            "park; else renewal.</p>"
        ) + limits_html("rules_inefficient")

    def declare(self) -> None:
        declare_parcels(self)
        declare_layers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        survey = Survey(read_parcels(run.inputs, RASTERS))
        ground = read_ground(run.inputs, survey.parcels.crs)
        measures = Measures(ground, _built_ground(run, survey, settings), settings)
        tell = run.inputs.tell_read
        survey.measure(_choice(settings), measures.measure, tell, run.log, run.part(0.2, 0.65))
        stays = survey.columns["kept"]
        built = float(survey.columns["area"].sum())
        if stays.any():
            run.log.say(
                tr("{count} parcels stay as they are and are not judged.").format(
                    count=f"{int(stays.sum()):,}"
                )
            )
        judged = judge(plots_of(survey.columns), settings.limits, settings.most)
        chosen = judged.chosen & ~stays
        survey.keep(chosen)
        judged = _only(judged, chosen)
        number = np.sum([judged.signs[name] for name in SIGNS], axis=0)
        rank = survey.rank(len(SIGNS) - number, judged.score)
        counted = survey.counted(rank, run.log, run.part(0.65, 0.7))
        ranked = Ranked(plots_of(survey.columns), judged, rank, counted)
        numbers = numbers_of(ranked, built)
        _tell(run.log, judged, numbers)
        return {"OUTPUT": write_ranked(run, survey, _KIND, Rows(ranked).row), **numbers}


def _choice(settings: Settings) -> Choice:
    return Choice(list(settings.fields.values()), 0.0, lambda values: is_built(settings, values))


def _built_ground(run: Run, survey: Survey, settings: Settings) -> BuiltGround:
    """The ground that built parcels cover."""
    parcels, choice = survey.parcels, _choice(settings)
    extent = extent_of(parcels, run.part(0.0, 0.1))
    found = BuiltGround(extent, settings.isolation, parcels.crs.toWkt())
    found.add(parcels.batches(choice.fields, Told(), run.part(0.1, 0.2), 0.0, choice.wanted))
    return found


def _only(judged: Judged, chosen: np.ndarray) -> Judged:
    """What was judged of some parcels."""
    return Judged(
        {name: found[chosen] for name, found in judged.signs.items()},
        {name: found[chosen] for name, found in judged.depth.items()},
        judged.score[chosen], judged.chosen[chosen], judged.suggestion[chosen],
    )  # fmt: skip


def _tell(log: Log, judged: Judged, numbers: dict) -> None:
    """Areas by sign, and what is suspicious."""
    counts = {name: f"{int(found.sum()):,}" for name, found in judged.signs.items()}
    sentence = tr("{count} candidates, {area} ha of {built} ha of built land: {scattered} scattered, {low} used little, "
                  "{derelict} derelict.")  # fmt: skip
    areas = {"area": f"{numbers['AREA']:,.1f}", "built": f"{numbers['BUILT']:,.1f}"}
    log.say(sentence.format(count=f"{numbers['COUNT']:,}", **areas, **counts))
    if numbers["AREA"] > _MUCH * numbers["BUILT"]:
        log.warn(
            tr(
                "More than 15 % of the built land are candidates: check limits and layers before anybody is told."
            )
        )
