"""The whole report: what it warns of, what it is about, the chapters, and how all of it was made."""

from datetime import date
from typing import List, NamedTuple, Sequence

from qgis.core import Qgis

from ...core.cartography.document import (
    LEAD,
    NOTE,
    WARNING,
    Block,
    Bullets,
    Column,
    Heading,
    Report,
    Run,
    Table,
    Words,
    row,
    text,
)
from ...core.progress import Progress, part
from ...translation import language, tr
from ..version import version
from .chapters import Making, chapters
from .gathering import Result, Standing
from .made import made_blocks, method_blocks
from .rules import rule_blocks, source_blocks, used_tables
from .toolfacts import Tools, of
from .wording import chapter_name, km2, status_words

_PAGES = 0.9  # of the time goes into the chapters


class Front(NamedTuple):
    """The words at the front.

    Attributes:
        title: of the report.
        plan: name of the plan, empty for none.
        date: empty for today.
        made_up: whether any of the data are marked as illustrative.
        area: of the planning area in km²; 0 where it is not known.
    """

    title: str
    plan: str
    organisation: str
    date: str
    note: str
    made_up: bool
    area: float


def illustrative() -> str:
    """The mark of made-up data, as on the maps."""
    return tr("Illustrative data, not a basis for planning")


def assembled(
    front: Front,
    results: Sequence[Result],
    making: Making,
    tools: Tools,
    standing: Standing,
    progress: Progress,
) -> Report:
    """The report about some results.

    Raises:
        Cancelled: between two of its parts.
    """
    used = used_tables(results, tools)
    blocks = [
        *_overview(front, results, tools),
        *chapters(results, making, part(progress, 0.0, _PAGES)),
        *made_blocks(results, tools),
    ]
    progress(_PAGES)
    blocks += method_blocks(results, tools)
    progress((1 + _PAGES) / 2)
    blocks += [*rule_blocks(used), *source_blocks(results, used, tools)]
    warnings = tuple(_warnings(front, results, standing))
    return Report(front.title, _lines(front, standing), tuple(blocks), _words(), warnings)


def _words() -> Words:
    return Words(
        language="zh-CN" if language() == "zh" else "en-US",
        figure=tr("Figure {number} {caption}"),
        table=tr("Table {number} {caption}"),
        contents=tr("Contents"),
    )


def _lines(front: Front, standing: Standing) -> tuple:
    """Whose report it is, when and with what it was made."""
    lines = []
    if front.plan:
        lines.append(tr("Plan: {name}").format(name=front.plan))
    if standing.plan is not None and standing.plan.scenario:
        lines.append(tr("Scenario: {name}").format(name=standing.plan.scenario))
    if front.organisation:
        lines.append(tr("Prepared by: {organisation}").format(organisation=front.organisation))
    lines.append(tr("Date: {date}").format(date=front.date or date.today().isoformat()))
    lines.append(
        tr("EcoRestore {version}, QGIS {qgis}").format(
            version=version(), qgis=Qgis.QGIS_VERSION.split("-")[0]
        )
    )
    if front.note:
        lines.append(front.note)
    return tuple(lines)


def _warnings(front: Front, results: Sequence[Result], standing: Standing) -> List[Block]:
    """What must be known before anything is read."""
    found: List[Block] = []
    if front.made_up:
        words = tr("{mark}. At least one of the layers is marked as made up.")
        found.append(text(words.format(mark=illustrative()), WARNING))
    old = [result for result in results if result.outdated]
    if old:
        words = tr("{count} results are not up to date: what they were made from has changed, or they were edited. Update "
                   "the plan before you use this report.")  # fmt: skip
        found.append(text(words.format(count=len(old)), WARNING))
        points = [f"{result.name} ({status_words(result.status)})" for result in old]
        found.append(Bullets(tuple((Run(words),) for words in points)))
    elif standing.states:
        found.append(text(tr("All results of the plan in this report are up to date."), NOTE))
    return found


def _overview(front: Front, results: Sequence[Result], tools: Tools) -> List[Block]:
    """What the report is about, as a table of its results."""
    count = len(results)
    words = tr("This report shows {count} results. How each was made stands in the last chapters, so that it can be made "
               "again and checked.")  # fmt: skip
    found: List[Block] = [Heading(1, tr("Overview")), text(words.format(count=count), LEAD)]
    if front.area:
        words = tr("Planning area: {area} km². Areas of rasters count the cells whose centre lies in it.")
        found.append(text(words.format(area=km2(front.area))))
    rows = []
    for result in results:
        wing = chapter_name(result.kind.group) if result.kind is not None else tr("Other layers")
        tool = of(tools, result.tool).title if result.tool else "–"
        rows.append(
            row(wing, result.name, tool, result.made, status_words(result.status) if result.status else "–")
        )
    columns = (
        Column(tr("Part of the plan"), weight=2.4), Column(tr("Result"), weight=3), Column(tr("Tool"), weight=3),
        Column(tr("Made"), weight=2), Column(tr("State"), weight=1.4),
    )  # fmt: skip
    found.append(Table(tr("Results in this report"), columns, tuple(rows), small=True))
    return found
