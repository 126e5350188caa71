"""Which steps of a plan are out of date, and why: judged by what they were made from, as Snakemake and DVC do.

A step takes slots and makes slots; a slot holds one result, known by its fingerprint. What a step noted when it ran
last (the fingerprints of what it took and made, of its rules and of its tool) is compared with what is there now. A step
is out of date as well when one that it takes from is: its own inputs have not changed yet, but they will.
"""

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

#: What a step's result can be. MISSING: never made, and something that it needs cannot be had.
MISSING, NONE, FRESH, OUTDATED, EDITED = "missing", "none", "fresh", "outdated", "edited"
#: Why: an input has another content, is new, is gone; the step that makes an input is out of date; rules or settings
#: are others; the tool is newer; a result is gone or was edited by hand; something needed is not there.
INPUT, ADDED, REMOVED, BEFORE = "input", "added", "removed", "before"
RULES, SETTINGS, TOOL, GONE, BY_HAND, NEEDS = "rules", "settings", "tool", "gone", "by hand", "needs"


class Link(NamedTuple):
    """A step of the chain.

    Attributes:
        needs: slots without which it cannot run; each may be a choice, the first that is there is taken.
        takes: slots that it takes where they are there, choices alike.
        makes: slots in which it puts its results.
    """

    key: str
    needs: Tuple[Tuple[str, ...], ...]
    takes: Tuple[Tuple[str, ...], ...]
    makes: Tuple[str, ...]


class Noted(NamedTuple):
    """What the last run of a step noted: fingerprints of inputs and results by slot, of rules by table, of the tool."""

    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    rules: Mapping[str, str] = {}
    settings: str = ""
    tool: str = ""


class Reason(NamedTuple):
    """Why a step is not up to date, and which slot, step or table is meant."""

    why: str
    what: str


class State(NamedTuple):
    """How the result of a step stands, and every reason, in the order of the step's inputs."""

    status: str
    reasons: Tuple[Reason, ...] = ()

    @property
    def to_run(self) -> bool:
        """Whether the step's result is not what it would be if it ran now; hand-made changes are kept."""
        return self.status in (NONE, OUTDATED)


class Now(NamedTuple):
    """What is there.

    Attributes:
        slots: fingerprints of what lies in slots; a slot that is not named holds nothing.
        tools, settings: fingerprint of the tool and of the settings of each step, as far as known.
        rules: fingerprints of the plan's own rule tables that a step would use, by step.
    """

    slots: Mapping[str, str]
    tools: Mapping[str, str] = {}
    settings: Mapping[str, str] = {}
    rules: Mapping[str, Mapping[str, str]] = {}


def in_order(links: Sequence[Link]) -> List[Link]:
    """The steps so that each comes after those that make what it takes; else in the order given.

    Raises:
        ValueError: steps wait for each other, or two make the same slot.
    """
    maker = makers(links)
    by_key = {link.key: link for link in links}
    placed: Dict[str, bool] = {}
    found: List[Link] = []

    def place(link: Link) -> None:
        if placed.get(link.key) is False:
            raise ValueError(f"step {link.key} waits for itself")
        if link.key in placed:
            return
        placed[link.key] = False
        for slot in slots_of(link):
            if slot in maker and maker[slot] != link.key:
                place(by_key[maker[slot]])
        placed[link.key] = True
        found.append(link)

    for link in links:
        place(link)
    return found


def makers(links: Sequence[Link]) -> Dict[str, str]:
    """Which step makes a slot.

    Raises:
        ValueError: two do.
    """
    found: Dict[str, str] = {}
    for link in links:
        for slot in link.makes:
            if slot in found:
                raise ValueError(f"steps {found[slot]} and {link.key} both make {slot}")
            found[slot] = link.key
    return found


def slots_of(link: Link) -> List[str]:
    """Every slot a step may take."""
    return [slot for choice in (*link.needs, *link.takes) for slot in choice]


def states(links: Sequence[Link], noted: Mapping[str, Noted], now: Now) -> Dict[str, State]:
    """How every step stands, by its key.

    Args:
        links: the steps, in any order.
        noted: what the last run of a step noted; a step without it was never run.
        now: what is there.

    Raises:
        ValueError: steps wait for each other, or two make the same slot.
    """
    maker = makers(links)
    found: Dict[str, State] = {}
    for link in in_order(links):
        found[link.key] = _state(link, noted.get(link.key), now, _Before(maker, found))
    return found


class _Before(NamedTuple):
    """The steps that were judged already, and which slots they make."""

    maker: Mapping[str, str]
    states: Mapping[str, State]

    def coming(self, slot: str, now: Now) -> bool:
        """Whether a slot holds something, or will when the steps before have run."""
        made = self.states.get(self.maker.get(slot, ""))
        return slot in now.slots or (made is not None and made.status not in (MISSING,))

    def changing(self, slot: str) -> str:
        """The step that will change a slot when it runs; empty where none will."""
        step = self.maker.get(slot, "")
        return step if step in self.states and self.states[step].to_run else ""


def _state(link: Link, noted: Optional[Noted], now: Now, before: _Before) -> State:
    lacking = [choice for choice in link.needs if not any(before.coming(slot, now) for slot in choice)]
    gone = [slot for slot in link.makes if noted and slot in noted.outputs and slot not in now.slots]
    if noted is None or len(gone) == len(noted.outputs):
        if lacking:
            return State(MISSING, tuple(Reason(NEEDS, choice[0]) for choice in lacking))
        return State(NONE, tuple(Reason(GONE, slot) for slot in gone))
    reasons = [Reason(NEEDS, choice[0]) for choice in lacking]
    reasons += _of_inputs(link, noted, now, before)
    rules = now.rules.get(link.key, noted.rules)
    changed = [name for name in {**noted.rules, **rules} if noted.rules.get(name) != rules.get(name)]
    reasons += [Reason(RULES, name) for name in changed]
    if now.settings.get(link.key, noted.settings) != noted.settings:
        reasons.append(Reason(SETTINGS, ""))
    if noted.tool and now.tools.get(link.key, noted.tool) != noted.tool:
        reasons.append(Reason(TOOL, ""))
    reasons += [Reason(GONE, slot) for slot in gone]
    by_hand = [
        Reason(BY_HAND, slot)
        for slot, print_ in noted.outputs.items()
        if print_ and now.slots.get(slot, print_) != print_
    ]
    if by_hand:
        return State(EDITED, (*by_hand, *reasons))
    return State(OUTDATED, tuple(reasons)) if reasons else State(FRESH)


def _of_inputs(link: Link, noted: Noted, now: Now, before: _Before) -> List[Reason]:
    """What has become of the inputs since the step ran."""
    found = []
    for choice in (*link.needs, *link.takes):
        used = next((slot for slot in choice if slot in noted.inputs), "")
        best = next((slot for slot in choice if slot in now.slots), "")
        if used and used not in now.slots:
            found.append(Reason(REMOVED, used))
        elif used and noted.inputs[used] != now.slots[used]:
            found.append(Reason(INPUT, used))
        if best and best != used:
            found.append(Reason(ADDED, best))
        elif used and before.changing(used):
            found.append(Reason(BEFORE, before.changing(used)))
    return found


def descendants(links: Sequence[Link], slot: str) -> Set[str]:
    """The steps that a change of a slot reaches, through whatever they make."""
    reached: Set[str] = {slot}
    found: Set[str] = set()
    for link in in_order(links):
        if reached & set(slots_of(link)):
            found.add(link.key)
            reached |= set(link.makes)
    return found
