"""Features as people have judged them: rejected ones left out, mitigated ones marked, moved ones where they really are."""

from collections import Counter
from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ..geometries import middle_of
from ..vectors import Item
from .database import Plan
from .verdicts import MITIGATED, MOVED, REJECTED, Verdict, matched, spot_of


class Judged(NamedTuple):
    """Features after the verdicts.

    Attributes:
        items: with the fields verdict, verdict_measure and verdict_note where any of them was judged.
        counts: how many of each verdict, the rejected ones among them; ``""`` for notes and measures alone.
    """

    items: List[Item]
    counts: Dict[str, int]


def judged_items(plan: Plan, kind: str, crs: QgsCoordinateReferenceSystem, items: Sequence[Item]) -> Judged:
    """The features of a kind in ``crs`` with the plan's verdicts; as they are where none belongs to them."""
    spots = [spot_of(item.geometry, item.attributes) for item in items]
    verdicts = matched(plan, kind, crs, spots)
    if not verdicts:
        return Judged(list(items), {})
    kept = [
        with_verdict(item, verdicts.get(number))
        for number, item in enumerate(items)
        if number not in verdicts or verdicts[number].verdict != REJECTED
    ]
    return Judged(kept, dict(Counter(verdict.verdict for verdict in verdicts.values())))


def with_verdict(item: Item, verdict: Optional[Verdict]) -> Item:
    """A feature with what was said about it; another measure takes the place of the proposed one."""
    added = {"verdict": "", "verdict_measure": "", "verdict_note": ""}
    if verdict is None:
        return Item(item.geometry, {**item.attributes, **added})
    added = {"verdict": verdict.verdict, "verdict_measure": verdict.measure, "verdict_note": verdict.note}
    attributes = {**item.attributes, **added}
    if verdict.measure:
        attributes["measure"] = verdict.measure
    if verdict.verdict == MITIGATED:
        attributes["mitigated"] = 1
    geometry = item.geometry
    if verdict.verdict == MOVED and verdict.moved is not None:
        geometry = _moved(geometry, QgsPointXY(*verdict.moved))
    return Item(geometry, attributes)


def _moved(geometry: QgsGeometry, target: QgsPointXY) -> QgsGeometry:
    """A geometry whose middle is where it was moved to."""
    middle, moved = middle_of(geometry), QgsGeometry(geometry)
    moved.translate(target.x() - middle.x(), target.y() - middle.y())  # noqa: QGS201 (fails for an empty geometry alone)
    return moved
