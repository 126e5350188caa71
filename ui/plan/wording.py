"""How a step stands, in words and with an icon."""

from datetime import datetime
from functools import lru_cache
from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ...algorithms.preparation.exporttable import table_names
from ...core import chain
from ...core.chain import Reason, State
from ...gis.plan.steps import MARK, base_of, makers, name_of_slot, steps
from ...gis.plan.wiring import role_name
from ...translation import language, tr
from .jobs import title_of

#: Beside the states of core.chain: what a chain at work does with a step.
RUNNING, WAITING, FAILED, NOT_RUN = "running", "waiting", "failed", "not run"
_ICONS = {
    chain.MISSING: "/mIconInfo.svg",
    chain.NONE: "/mTaskQueued.svg",
    chain.FRESH: "/mIconSuccess.svg",
    chain.OUTDATED: "/mActionRefresh.svg",
    chain.EDITED: "/mActionToggleEditing.svg",
    RUNNING: "/mTaskRunning.svg",
    WAITING: "/mTaskOnHold.svg",
    FAILED: "/mIconWarning.svg",
    NOT_RUN: "/mIconWarning.svg",
}
#: Of a step that runs for several layers the first of these that one of its layers has is shown.
_WORST = (
    FAILED,
    RUNNING,
    NOT_RUN,
    WAITING,
    chain.OUTDATED,
    chain.NONE,
    chain.EDITED,
    chain.MISSING,
    chain.FRESH,
)
_MOST_NAMES = 3


class Shown(NamedTuple):
    """What a row shows: a status, one or two words, and a whole sentence."""

    status: str
    word: str
    sentence: str

    @property
    def icon(self) -> QIcon:
        """Its sign."""
        return QgsApplication.getThemeIcon(_ICONS[self.status])


def words() -> Dict[str, str]:
    """Status to the words in the column."""
    return _words(language())


@lru_cache(maxsize=2)
def _words(_language: str) -> Dict[str, str]:
    return {
        chain.MISSING: tr("Missing data"),
        chain.NONE: tr("Not run yet"),
        chain.FRESH: tr("Up to date"),
        chain.OUTDATED: tr("Out of date"),
        chain.EDITED: tr("Edited by hand"),
        RUNNING: tr("Running"),
        WAITING: tr("Waiting"),
        FAILED: tr("Failed"),
        NOT_RUN: tr("Not run"),
    }


def shown(state: Optional[State]) -> Shown:
    """What a row shows of the state of its step."""
    if state is None:
        return Shown(chain.NONE, "…", tr("The state of this step is being worked out."))
    word = words()[state.status]
    names = ""
    if state.status == chain.MISSING:
        names = _listed([name_of(reason.what) for reason in state.reasons])
        word = tr("Missing: {names}").format(names=names)
    return Shown(state.status, word, _sentence(state, names))


def _sentence(state: State, missing: str) -> str:
    if state.status == chain.MISSING:
        return tr(
            "Cannot run: {names} is missing. Give it on the tab Data, or run the step that makes it."
        ).format(names=missing)
    if state.status == chain.NONE:
        return tr("Has not been run; everything it needs is there or can be made.")
    if state.status == chain.FRESH:
        return tr("The result is what the step would make now.")
    why = tr("; ").join(dict.fromkeys(reason_text(reason) for reason in state.reasons))
    if state.status == chain.EDITED:
        return tr(
            "The result was changed after the run ({why}). It is kept; run the step to make it anew."
        ).format(why=why)
    return tr("The result is old: {why}.").format(why=why)


def reason_text(reason: Reason) -> str:
    """One reason in words."""
    texts = {
        chain.INPUT: tr("“{name}” has changed"),
        chain.ADDED: tr("“{name}” is new"),
        chain.REMOVED: tr("“{name}” is gone"),
        chain.BEFORE: tr("the step “{name}” before it is out of date"),
        chain.RULES: tr("the table “{name}” has changed"),
        chain.SETTINGS: tr("settings of the plan have changed"),
        chain.TOOL: tr("the tool has changed"),
        chain.GONE: tr("the result “{name}” is gone"),
        chain.BY_HAND: tr("“{name}” was edited"),
        chain.NEEDS: tr("“{name}” is missing"),
    }
    what = reason.what
    if reason.why == chain.BEFORE:
        name = title_of(what)
    else:
        name = table_names().get(what, what) if reason.why == chain.RULES else name_of(what)
    return texts[reason.why].format(name=name)


def name_of(slot: str) -> str:
    """What lies in a slot, in words."""
    if slot.startswith("@"):
        role, _, label = slot[1:].partition(MARK)
        return f"{role_name(role)} {label}".strip()
    return name_of_slot(slot) if base_of(slot) in makers() else slot


def _listed(names: Sequence[str]) -> str:
    """Some names, and how many more."""
    different = list(dict.fromkeys(names))
    if len(different) <= _MOST_NAMES:
        return tr(", ").join(different)
    text = tr("{names} and {count} more")
    return text.format(names=tr(", ").join(different[:_MOST_NAMES]), count=len(different) - _MOST_NAMES)


def worst(some: List[Shown]) -> Shown:
    """Of several layers of one step the one to be shown."""
    return min(some, key=lambda one: _WORST.index(one.status))


def wing_text(keys: Sequence[str], states: Dict[str, Shown]) -> str:
    """How many steps of a wing are up to date, of those that can be."""
    able = [states[key] for key in keys if key in states and states[key].status != chain.MISSING]
    fresh = sum(1 for one in able if one.status in (chain.FRESH, chain.EDITED))
    return tr("{fresh}/{count} up to date").format(fresh=fresh, count=len(able)) if able else ""


def time_text(moment: str, short: bool = False) -> str:
    """A time of the plan (UTC, ISO 8601) as the clock here shows it; ``short``: the hour of today, else the day."""
    if not moment:
        return ""
    here = datetime.fromisoformat(moment).astimezone()
    if not short:
        return here.strftime("%Y-%m-%d %H:%M")
    return here.strftime("%H:%M" if here.date() == datetime.now().date() else "%Y-%m-%d")


def hint_of(key: str) -> str:
    """The sentence that says what a step does."""
    return steps()[base_of(key)].hint
