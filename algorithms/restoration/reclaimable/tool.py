"""Land that can become farm land again, with origin, ease and order."""

from typing import List

from qgis.core import QgsGeometry

from ....core.restoration.reclaimable import judge
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...run import Run
from ..shared.parcels.settings import limits_html, read_parcels, write_ranked
from ..shared.parcels.survey import Choice, Survey
from .blocks import FarmBlocks
from .measures import Measures, candidates, farm_shapes, land_of
from .results import Ranked, Rows, lost_rows, numbers_of
from .settings import (
    RASTERS,
    Settings,
    declare_layers,
    declare_outputs,
    declare_parcels,
    read_ground,
    read_settings,
)

_KIND, _MOST_MU = "reclaimable", 200.0


class Reclaimable(EcoAlgorithm):
    """Former farm land, unused land, mines and vacated land: what can be recovered, how, and in which order."""

    ID = "reclaimable"
    GROUP = "restoration"
    TAGS = (
        "reclaim", "farmland", "recovery", "parcels", "复垦", "恢复耕地", "即可恢复", "工程恢复", "被占耕地", "非农化",
        "非粮化",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Reclaimable land")

    def shortDescription(self) -> str:
        return tr("Finds land that can become farm land again, at once or by works, and ranks it.")

    def method(self) -> str:
        return tr(
            "<p><b>Candidates</b> (the plan, chapter 5, section 1): parcels that were farm land in the earlier survey, by "
            "the mark K or by the recovery field and are none today; vacated land; mines; other grassland and bare soil. "
            "<b>Unfit</b>: half in the red line, in protected forest or in the core of water protection, polluted soil, too "
            "steep, or built up. <b>At once</b>: gentle former farm land, or so by the recovery field; the others need "
            "<b>works</b>. All former farm land that is none today is in the result, fit or not, and in the table by its use "
            "of today.</p>"
            "<p><b>Score</b> (0–100) = Σ 100·w·t: contiguity gained (block after ÷ largest block before − 1, at most 1, of "
            "farm land within the gap), slope in five classes at 2, 6, 15 and 25°, former farm land, nearness of waters and "
            "roads, size. A term without layer takes no part. Ranks go by ease, score, area and place.</p>"
        ) + limits_html("rules_reclaimable")

    def declare(self) -> None:
        declare_parcels(self)
        declare_layers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        survey = Survey(read_parcels(run.inputs, RASTERS))
        ground = read_ground(run.inputs, survey.parcels.crs, settings)
        blocks = FarmBlocks(_farm_land(run, survey, settings), settings.gap, run.part(0.1, 0.2))
        measures = Measures(ground, blocks, settings)
        fields = [field for field in (settings.field, settings.recover_field) if field]
        choice = Choice(fields, settings.least, measures.wanted)
        survey.measure(choice, measures.measure, run.inputs.tell_read, run.log, run.part(0.2, 0.6))
        survey.keep(candidates(land_of(survey.columns)))
        land = land_of(survey.columns)
        judged = judge(land, settings.limits)
        rank = survey.rank(judged.ease, judged.score)
        counted = survey.counted(rank, run.log, run.part(0.6, 0.7))
        ranked = Ranked(land, survey.columns["code"], judged, rank, counted)
        numbers = numbers_of(ranked)
        _tell(run.log, numbers, run.inputs.given("BEFORE") or bool(settings.recover_field))
        return {
            "OUTPUT": write_ranked(run, survey, _KIND, Rows(ranked).row),
            "TABLE": run.outputs.table("TABLE", lost_rows(ranked)),
            **numbers,
        }


def _farm_land(run: Run, survey: Survey, settings: Settings) -> List[QgsGeometry]:
    """The farm land of the parcels; the layer of farm land where they hold none."""
    found = farm_shapes(survey.parcels, settings, run.part(0.0, 0.1))
    given = run.inputs.features("FARMLAND", survey.parcels.crs, slim=True)
    if not found and not given:
        run.log.warn(tr("There is no farm land among the parcels and none given: no contiguity is gained."))
    return found or [item.geometry for item in given]


def _tell(log: Log, numbers: dict, known_before: bool) -> None:
    """Areas, and what is suspicious."""
    if not known_before:
        log.warn(tr("Without earlier parcels or recovery field, most farm land that was lost is not found."))
    sentence = tr("{count} candidates: at once {ready} ha, by works {works} ha, unfit {unfit} ha; reclaimable {mu} × 10,000 "
                  "mu. Former farm land that is none today: {lost} ha.")  # fmt: skip
    keys = {"ready": "AREA_1", "works": "AREA_2", "unfit": "AREA_3", "mu": "MU", "lost": "LOST"}
    values = {name: f"{numbers[key]:,.2f}" for name, key in keys.items()}
    log.say(sentence.format(count=f"{numbers['COUNT']:,}", **values))
    if numbers["MU"] > _MOST_MU:
        log.warn(
            tr(
                "More than 2 million mu are more than Beijing lost in ten years: check the earlier survey and the codes."
            )
        )
