"""Which places are judged, which of them are looked at, and what was said about them."""

from typing import Dict, List, NamedTuple, Optional

from qgis.core import QgsProject, QgsVectorLayer

from ...gis.plan.database import Plan
from ...gis.plan.pointer import current
from ...gis.plan.verdicts import OPEN, Verdict, crs_text, judge, matched, undo
from ...gis.recognise import kind_of
from ...gis.review.marks import show_marks
from ...gis.review.subjects import Subject, subjects


class Filter(NamedTuple):
    """Which places are looked at; None and empty for all."""

    severity: Optional[int] = None
    district: str = ""


class Session:
    """The places of one layer. Everything that is said is in the plan before a method returns."""

    def __init__(self) -> None:
        self.layer: Optional[QgsVectorLayer] = None
        self.kind = ""
        self.all: List[Subject] = []
        self.verdicts: Dict[int, Verdict] = {}
        self.filter = Filter()
        self.fid: Optional[int] = None

    def take(self, layer: Optional[QgsVectorLayer]) -> None:
        """Judge the places of another layer, the first of them first."""
        self.layer, self.filter = layer, Filter()
        self.kind = kind_of(layer) if layer is not None else ""
        self.all = subjects(layer, QgsProject.instance()) if layer is not None else []
        self.fid = self.all[0].fid if self.all else None
        self.look_up()

    def look_up(self) -> None:
        """Read the verdicts of the plan at work.

        Raises:
            PlanError: it cannot be read.
        """
        plan = current()
        self.verdicts = {}
        if plan is not None and self.layer is not None:
            spots = [subject.spot for subject in self.all]
            found = matched(plan, self.kind, self.layer.crs(), spots)
            self.verdicts = {self.all[number].fid: verdict for number, verdict in found.items()}

    @property
    def shown(self) -> List[Subject]:
        """The places that the filter lets through."""
        wanted, district = self.filter
        return [
            subject
            for subject in self.all
            if (wanted is None or subject.severity == wanted)
            and (not district or subject.district == district)
        ]

    @property
    def subject(self) -> Optional[Subject]:
        """The place that is looked at."""
        return next((subject for subject in self.shown if subject.fid == self.fid), None)

    @property
    def position(self) -> int:
        """Its position among those shown, from 0; -1 where none is."""
        return next((number for number, one in enumerate(self.shown) if one.fid == self.fid), -1)

    @property
    def judged(self) -> int:
        """How many of those shown have a verdict."""
        return sum(self.said(subject.fid).verdict != OPEN for subject in self.shown)

    def narrow(self, wanted: Filter) -> None:
        """Look at some of the places only; at the first of them where the present one is none of these."""
        self.filter = wanted
        if self.subject is None:
            self.fid = self.shown[0].fid if self.shown else None

    def step(self, by: int) -> None:
        """Go forth or back; from the last to the first."""
        if self.shown:
            self.fid = self.shown[(self.position + by) % len(self.shown)].fid

    def said(self, fid: int) -> Verdict:
        """What was said about a place."""
        return self.verdicts.get(fid, Verdict(self.kind, 0.0, 0.0, ""))

    def say(self, plan: Plan, **changes) -> None:
        """Keep what is said about the place that is looked at.

        Raises:
            PlanError: the plan cannot be written.
        """
        subject, layer = self.subject, self.layer
        if subject is None or layer is None:
            return
        before = self.verdicts.get(subject.fid)
        spot = subject.spot
        base = before or Verdict(self.kind, spot.x, spot.y, crs_text(layer.crs()), spot.label)
        verdict = base._replace(who="", **changes)
        if verdict != base._replace(who=""):
            judge(plan, verdict, before)
            self._after(plan)

    def take_back(self, plan: Plan) -> bool:
        """Take back the last thing said about places of this kind, and look at its place; whether there was one."""
        gone = undo(plan, self.kind)
        if gone is None:
            return False
        before = {fid: verdict.number for fid, verdict in self.verdicts.items()}
        self._after(plan)
        there = next((fid for fid, number in before.items() if number == gone.number), None)
        if there is not None and any(subject.fid == there for subject in self.shown):
            self.fid = there
        return True

    def _after(self, plan: Plan) -> None:
        self.look_up()
        if self.layer is not None:
            judged = [verdict for verdict in self.verdicts.values() if verdict.verdict]
            show_marks(plan, QgsProject.instance(), self.layer.crs(), judged)
