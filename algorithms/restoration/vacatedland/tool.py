"""Vacated land ranked for restoration, with the use that is proposed for each plot."""

from ....core.restoration.vacated import TERMS, judge
from ....gis.parcels import REACH
from ....gis.tables import class_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...run import Run
from ..shared.parcels.settings import limits_html, read_parcels, term_names, write_ranked
from ..shared.parcels.survey import Choice, Survey
from .measures import Measures, candidate, plots_of
from .results import Ranked, Rows, numbers_of, table_rows
from .settings import (
    RASTERS,
    Ground,
    Settings,
    declare_layers,
    declare_outputs,
    declare_plots,
    read_ground,
    read_settings,
)

_KIND, _MANY_HA, _SHOWN = "vacated_ranked", 10_000.0, 8


class VacatedLand(EcoAlgorithm):
    """Lines, network, blind areas, size, neighbours and state give a score; lines and slope give the use."""

    ID = "vacatedland"
    GROUP = "restoration"
    TAGS = (
        "vacated land", "demolition", "ranking", "parcels", "拆违", "腾退用地", "留白增绿", "复绿", "复耕", "优先腾退",
        "拆后土地利用",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Ranking of vacated land")

    def shortDescription(self) -> str:
        return tr("Ranks vacated plots by lines, network and need, and proposes green, farm land or water.")

    def method(self) -> str:
        return tr(
            "<p>Score (0–100) = Σ 100·w·t of six terms from 0 to 1. <b>Lines</b>: the largest of value × share of the plot "
            "inside. <b>Network</b>: 1 near a break point, less in a corridor, falling with the distance. <b>Blind "
            "areas</b>: share inside. <b>Size</b>: root of the area up to the full one. <b>Beside</b>: share of the border "
            "with natural or farm land within 30 m, or one cell where cells are larger. <b>State</b>: vacated, being vacated, planned. A term without layer takes no part and the "
            "weights of the others are divided by their sum. The points of every term stand in fields of their own and "
            "add up to the score.</p>"
            "<p><b>Class</b>: 1 by score, or with half of the plot in the red line, basic farmland, the blue line or the "
            "green belts, which the plan names first (chapter 6, section 3). <b>Use</b> by the first that holds: a listed "
            "contaminated site → risk control; half in basic farmland, or gentle, large enough, mostly beside farm land and "
            "not in the city centre → farm land; half in the blue line → water; else green. Ranks go by class, score, area "
            "and place. Plots that overlap count once in the sums.</p>"
        ) + limits_html("rules_vacated")

    def declare(self) -> None:
        declare_plots(self)
        declare_layers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        survey = Survey(read_parcels(run.inputs, RASTERS))
        ground = read_ground(run.inputs, survey.parcels.crs, settings)
        measures, tell = Measures(ground, settings), run.inputs.tell_read
        survey.measure(_choice(settings), measures.measure, tell, run.log, run.part(0.0, 0.6))
        plots = plots_of(survey.columns)
        judged = judge(plots, settings.limits)
        rank = survey.rank(judged.cls, judged.score)
        ranked = Ranked(plots, judged, rank, survey.counted(rank, run.log, run.part(0.6, 0.7)))
        rows, numbers = Rows(ranked, settings.limits), numbers_of(ranked)
        _tell(run.log, ground, settings, ranked, numbers)
        _tell_states(run.log, measures.unknown_states())
        return {
            "OUTPUT": write_ranked(run, survey, _KIND, rows.row),
            "TABLE": run.outputs.table("TABLE", table_rows(ranked)),
            **numbers,
        }


def _choice(settings: Settings) -> Choice:
    fields = [field for field in (settings.state_field, settings.class_field) if field]
    if not settings.class_field:
        return Choice(fields, settings.least)
    return Choice(fields, settings.least, lambda values: candidate(settings, values))


def _tell(log: Log, ground: Ground, settings: Settings, ranked: Ranked, numbers: dict) -> None:
    """Weights as they count, areas, and what could not be judged."""
    judged, names = ranked.judged, term_names("vacated_rules")
    shares = settings.limits.shares(list(judged.points))
    log.say(
        tr("Weights: {shares}.").format(shares=", ".join(f"{names[k]} {v:.3f}" for k, v in shares.items()))
    )
    missing = [term for term in TERMS if term not in judged.points]
    if missing:
        log.say(
            tr("Terms without a layer take no part: {terms}.").format(
                terms=", ".join(names[term] for term in missing)
            )
        )
    cell = max(ground.landuse.grid.cell_size) if ground.landuse is not None else 0.0
    if ground.landuse is not None and cell > REACH:
        sentence = tr(
            "Cells of “{layer}” are larger than 30 m: what lies within one cell of {cell} m counts as beside."
        )
        log.warn(sentence.format(layer=ground.landuse.name, cell=f"{cell:g}"))
    if ranked.plots.slope is None or ranked.plots.farm is None:
        log.say(tr("Without slope and land use only basic farmland makes a plot farm land."))
    sentence = tr("{count} plots, {area} ha; first class {first} ha; to green {green} ha, to farm land {farm} ha, to water "
                  "{water} ha, risk control {risk} ha.")  # fmt: skip
    keys = {"area": "AREA", "first": "AREA_FIRST", "green": "AREA_GREEN", "farm": "AREA_FARM", "water": "AREA_WATER",
            "risk": "AREA_RISK"}  # fmt: skip
    values = {name: f"{numbers[key]:,.1f}" for name, key in keys.items()}
    log.say(sentence.format(count=f"{numbers['COUNT']:,}", **values))
    counts = [
        f"{row.name} {int((judged.cls == code).sum()):,}" for code, row in class_of("vacated_class").items()
    ]
    log.say(tr("Plots by class: {counts}.").format(counts=", ".join(counts)))
    if numbers["AREA"] > _MANY_HA:
        sentence = tr("{area} ha are more than Beijing vacates in years (about 4,000 ha in 2020): check that the layer holds "
                      "vacated land only.")  # fmt: skip
        log.warn(sentence.format(area=f"{numbers['AREA']:,.0f}"))


def _tell_states(log: Log, unknown: list) -> None:
    """Words for the state that the table does not have."""
    if unknown:
        sentence = tr("States that the table has no words for count 0: {states}.")
        shown = [str(state) for state in unknown[:_SHOWN]] + (["…"] if len(unknown) > _SHOWN else [])
        log.warn(sentence.format(states=", ".join(shown)))
