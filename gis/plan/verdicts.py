"""What people found about single places of a result: confirmed, rejected, mitigated or moved.

A verdict belongs to a position, not to a number: a new run counts its break points anew, and the place keeps its verdict
as long as something of the same kind and label lies within the tolerance. Verdicts are facts of the field; all scenarios
share them. Every change is a row of its own, so that what was said before can be read and taken back.
"""

import getpass
import os
import shutil
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)

from ...compat import NULL, QgsCsException
from ...core.messages import marked
from ...core.network.verdicts import match_places
from ..geometries import middle_of
from .database import Plan, PlanError, now

CONFIRMED, REJECTED, MITIGATED, MOVED = "confirmed", "rejected", "mitigated", "moved"
#: Nothing is said yet, but a measure, note or photo may be kept.
OPEN = ""
VERDICTS = (CONFIRMED, REJECTED, MITIGATED, MOVED)
#: A place is the same as before within so many metres (proposed default: two cells of 30 m).
TOLERANCE = 60.0
#: Fields of which the first that is there tells what stands at a place; codes before names, which follow the language.
LABEL_FIELDS = ("barrier", "type")
_CODE = "class"
_TOLERANCE_KEY = "verdict_tolerance"
_PHOTOS = "photos"
_COLUMNS = "kind, x, y, crs, label, verdict, measure, note, photo, moved_x, moved_y, who, made"


class Verdict(NamedTuple):
    """What was said about one place.

    Attributes:
        kind: of the result (gis/kinds). x, y: of the place as the result had it, in ``crs`` (its id, else WKT).
        label: what stands there, such as the class of the barrier.
        verdict: one of VERDICTS, or OPEN. measure: another one than proposed, empty for the proposed one.
        photo: below the plan's folder. moved: where the place really is, in ``crs``.
        who, made: the user's name, and when, ISO 8601 in UTC. undone: when it was taken back, else empty.
    """

    kind: str
    x: float
    y: float
    crs: str
    label: str = ""
    verdict: str = OPEN
    measure: str = ""
    note: str = ""
    photo: str = ""
    moved: Optional[Tuple[float, float]] = None
    who: str = ""
    made: str = ""
    undone: str = ""
    number: int = 0

    @property
    def place(self) -> Tuple[str, float, float, str, str]:
        """What stays the same while verdicts change."""
        return self.kind, self.x, self.y, self.crs, self.label


class Spot(NamedTuple):
    """A feature of a result as verdicts know it."""

    x: float
    y: float
    label: str


def judge(plan: Plan, verdict: Verdict, before: Optional[Verdict] = None) -> Verdict:
    """Keep a verdict; the one before stays in the history.

    Args:
        before: what ``matched`` found for the place; the new verdict is put to the position that it was first judged at.

    Raises:
        PlanError: the plan cannot be written, or a place was moved nowhere.
    """
    if verdict.verdict not in (OPEN, *VERDICTS):
        raise PlanError(marked("“{verdict}” is no verdict."), verdict=verdict.verdict)
    if (verdict.verdict == MOVED) != (verdict.moved is not None):
        raise PlanError(marked("A moved place needs its new position."))
    if before is not None:
        verdict = _at_place_of(plan, verdict, before)
    said = verdict._replace(who=verdict.who or user_name(), made=now(), undone="")
    values = (*said[:9], *(said.moved or (None, None)), said.who, said.made)
    with plan.connect() as connection:
        marks = ", ".join("?" * len(values))
        added = connection.execute(
            " ".join(["INSERT INTO ecorestore_verdicts (", _COLUMNS, ") VALUES (", marks, ")"]),
            values,
        )
        return said._replace(number=int(added.lastrowid or 0))


def _at_place_of(plan: Plan, verdict: Verdict, before: Verdict) -> Verdict:
    """A verdict on the place of another one, in the CRS that the place is kept in."""
    with plan.connect() as connection:
        row = connection.execute(
            "SELECT * FROM ecorestore_verdicts WHERE id = ?", (before.number,)
        ).fetchone()
    if row is None:
        return verdict
    kept = _verdict(row)
    there = _in_crs(verdict, crs_of(kept.crs))
    return there._replace(kind=kept.kind, x=kept.x, y=kept.y, crs=kept.crs, label=kept.label)


def latest(plan: Plan, kind: str) -> List[Verdict]:
    """What holds of each judged place of a kind, in the order in which they were judged first."""
    found: Dict[tuple, Verdict] = {}
    for verdict in history(plan, kind):
        if not verdict.undone:
            found[verdict.place] = verdict
    return list(found.values())


def history(plan: Plan, kind: str) -> List[Verdict]:
    """All that was ever said about places of a kind, also what was taken back."""
    with plan.connect() as connection:
        rows = connection.execute(
            "SELECT * FROM ecorestore_verdicts WHERE kind = ? ORDER BY id", (kind,)
        ).fetchall()
    return [_verdict(row) for row in rows]


def undo(plan: Plan, kind: str) -> Optional[Verdict]:
    """Take back the last verdict of a kind that holds; None where there is none. It stays in the history."""
    with plan.connect() as connection:
        row = connection.execute(
            "SELECT * FROM ecorestore_verdicts WHERE kind = ? AND undone = '' ORDER BY id DESC", (kind,)
        ).fetchone()
        if row is None:
            return None
        connection.execute("UPDATE ecorestore_verdicts SET undone = ? WHERE id = ?", (now(), row["id"]))
    return _verdict(row)


def _verdict(row) -> Verdict:
    moved = None if row["moved_x"] is None else (row["moved_x"], row["moved_y"])
    said = (row[name] for name in Verdict._fields[:9])
    return Verdict(*said, moved, row["who"], row["made"], row["undone"], row["id"])  # type: ignore[call-arg] # nine fields


def tolerance(plan: Plan) -> float:
    """Metres within which a place is the same as before."""
    return float(plan.value(_TOLERANCE_KEY, TOLERANCE))


def set_tolerance(plan: Plan, metres: float) -> None:
    """Have places be the same within so many metres."""
    plan.set_value(_TOLERANCE_KEY, metres)


def user_name() -> str:
    """Who is at work; empty where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # a system without names, or Windows without the variables
        return ""


def keep_photo(plan: Plan, path: str) -> str:
    """Copy a photo into the plan's folder; returns its place below it.

    Raises:
        PlanError: it cannot be copied.
    """
    source, folder = Path(path), plan.folder / _PHOTOS
    target, number = folder / source.name, 2
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if source.parent.resolve() == folder.resolve():
            return f"{_PHOTOS}/{source.name}"
        while target.exists():
            target, number = folder / f"{source.stem}_{number}{source.suffix}", number + 1
        shutil.copy2(source, target)
    except OSError as error:
        raise PlanError(
            marked("The photo “{path}” cannot be copied: {why}"), path=path, why=os.strerror(error.errno or 0)
        ) from error
    return f"{_PHOTOS}/{target.name}"


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """How a verdict notes a CRS."""
    return crs.authid() or crs.toWkt()


def spot_of(geometry: QgsGeometry, attributes: dict) -> Spot:
    """A feature as verdicts know it."""
    point = middle_of(geometry)
    wanted = (
        (_CODE, *LABEL_FIELDS) if "barrier" in attributes else LABEL_FIELDS
    )  # other classes change with each run
    labels = [attributes[name] for name in wanted if attributes.get(name) not in (None, NULL, "")]
    return Spot(point.x(), point.y(), str(labels[0]) if labels else "")


def matched(
    plan: Plan, kind: str, crs: QgsCoordinateReferenceSystem, spots: Sequence[Spot]
) -> Dict[int, Verdict]:
    """Index of a feature to the verdict on it; positions of the verdicts in ``crs``."""
    judged = [_in_crs(verdict, crs) for verdict in latest(plan, kind)]
    found = match_places(
        np.array([(v.x, v.y) for v in judged]).reshape(-1, 2),
        np.array([(s.x, s.y) for s in spots]).reshape(-1, 2),
        [v.label for v in judged],
        [s.label for s in spots],
        tolerance(plan),
    )
    return {index: judged[number] for index, number in found.items()}


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS that a verdict notes."""
    known = QgsCoordinateReferenceSystem(text)
    return known if known.isValid() else QgsCoordinateReferenceSystem.fromWkt(text)


def _in_crs(verdict: Verdict, crs: QgsCoordinateReferenceSystem) -> Verdict:
    """A verdict with its positions in another CRS; as it is where there is no way into that."""
    own = crs_of(verdict.crs)
    if own == crs or not own.isValid() or not crs.isValid():
        return verdict
    transform = QgsCoordinateTransform(own, crs, QgsCoordinateTransformContext())
    try:
        point = transform.transform(QgsPointXY(verdict.x, verdict.y))
        moved = transform.transform(QgsPointXY(*verdict.moved)) if verdict.moved else None
    except QgsCsException:
        return verdict
    place = None if moved is None else (moved.x(), moved.y())
    return verdict._replace(x=point.x(), y=point.y(), crs=crs_text(crs), moved=place)
