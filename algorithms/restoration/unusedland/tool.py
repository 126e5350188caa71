"""Unused land: what is protected, reclaimed first, developed with measure, left to wait."""

from ....core.restoration.unused import judge
from ....gis.tables import class_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...run import Run
from ..shared.parcels.settings import limits_html, write_ranked
from ..shared.parcels.survey import Choice, Survey
from .measures import Measures, land_of
from .results import Ranked, Rows, numbers_of
from .settings import (
    CODE_FIELD,
    Settings,
    declare_land,
    declare_layers,
    declare_outputs,
    read_ground,
    read_land,
    read_settings,
)

_KIND = "unused_ranked"


class UnusedLand(EcoAlgorithm):
    """Lines, water, slope, soil, farm land and roads sort unused land into four classes, ranked inside each."""

    ID = "unusedland"
    GROUP = "restoration"
    TAGS = (
        "unused land", "reclaim", "protect", "parcels", "未利用地", "其他草地", "裸土地", "严格保护", "优先复垦",
        "适度开发",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Ranking of unused land")

    def shortDescription(self) -> str:
        return tr(
            "Sorts unused land into protect, reclaim first, develop with measure and wait, and ranks it."
        )

    def method(self) -> str:
        return tr(
            "<p>In the plan's order (chapter 4, section 5). <b>Protect</b> where one of these holds: half inside the red "
            "line or a protected area, water or wetland, beside water, steep, sensitive, dense grass. <b>Reclaim first</b> "
            "where all hold: other grassland or bare soil, gentle, no sand, near farm land, near water or level, large "
            "enough. <b>Develop</b> where all hold: not too steep, near a road, outside the control area. All others "
            "<b>wait</b>. A test without its layer takes no part; without roads nothing is developed.</p>"
            "<p><b>Scores</b> (0–1), one for each of the three: mean of how far the tests that hold lie beyond their limits, "
            "along straight lines. Ranks go by class, the score of the own class (that of developing for those that wait), "
            "area and place. Slope, cover: mean of the cells in a parcel; sensitivity and soil: most of them.</p>"
            "<p>Of a raster of land use, bare cells and grass with little cover make the parcels; bare counts as bare soil. "
            "Coarse land cover hides most unused land: CNLUCC 2015 shows less than 2 km² in Beijing.</p>"
        ) + limits_html("rules_unused")

    def declare(self) -> None:
        declare_land(self)
        declare_layers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        survey = Survey(read_land(run.inputs, settings))
        run.step(0.1)
        measures = Measures(read_ground(run.inputs, survey.parcels, settings), settings)
        choice = Choice([settings.field or CODE_FIELD], settings.least, measures.wanted)
        survey.measure(choice, measures.measure, run.inputs.tell_read, run.log, run.part(0.1, 0.6))
        land = land_of(survey.columns)
        judged = judge(land, settings.limits, settings.terraces)
        rank = survey.rank(judged.cls, judged.score)
        ranked = Ranked(land, judged, rank, survey.counted(rank, run.log, run.part(0.6, 0.7)))
        numbers = numbers_of(ranked)
        _tell(run.log, settings, ranked, numbers)
        return {"OUTPUT": write_ranked(run, survey, _KIND, Rows(ranked, settings.limits).row), **numbers}


def _tell(log: Log, settings: Settings, ranked: Ranked, numbers: dict) -> None:
    """Areas, and what was judged without."""
    if not settings.field:
        log.warn(
            tr(
                "Parcels come from a raster: small ones are missing, and bare rock cannot be told from bare soil."
            )
        )
    land = ranked.land
    if land.farmland is None:
        log.warn(tr("Without farm land, land far from any field may be reclaimed."))
    if land.road is None:
        log.warn(tr("Without roads nothing is developed."))
    parts = [
        tr("{name} {area} ha").format(name=row.name, area=f"{numbers[f'AREA_{code}']:,.1f}")
        for code, row in class_of("unused_class").items()
    ]
    log.say(tr("{count} parcels: {areas}.").format(count=f"{numbers['COUNT']:,}", areas=tr("; ").join(parts)))
