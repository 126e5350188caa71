"""How every step of a plan stands: the table of steps as a chain, judged by what the plan remembers of its runs."""

import json
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Sequence, Tuple

from ...core.chain import Link, Noted, Now, State, states
from ...core.progress import Progress, silent
from ..threads import let_die
from .brought import Given, to_be_judged
from .database import Plan
from .fingerprints import fingerprint
from .results import exists, place, tables
from .rules import prints
from .runs import Run, last_runs
from .steps import MARK, Input, Item, Step, base_of, makers, steps

#: Role to its layers in their order.
Brought = Mapping[str, Sequence[Given]]


class Tools(NamedTuple):
    """What is known of tools by their ids: the fingerprint, and which built-in tables their inputs stand for."""

    print: Callable[[str], str]
    tables: Callable[[str], Mapping[str, str]]


def role_slot(role: str, label: str = "") -> str:
    """Under which name the chain knows a layer of the user."""
    return f"@{role}{MARK}{label}" if label else f"@{role}"


def labels_of(item: Item, brought: Brought) -> List[str]:
    """The labels of all layers of an item."""
    role = item.name
    if not item.role:
        maker = steps()[makers()[item.name]]
        role = next((one.name for key in maker.inputs for one in key.items if one.role), "")
    return [given.label for given in brought.get(role, ()) if given.label]


def keys_of(step: Step, brought: Brought) -> List[str]:
    """The keys of the links of a step: one, or one for each layer that it runs for."""
    if not step.each:
        return [step.key]
    many = next(item for one in step.inputs for item in one.items if item.many)
    return [f"{step.key}{MARK}{label}" for label in labels_of(many, brought)] or [step.key]


def links(brought: Brought) -> List[Link]:
    """The chain of the plan's steps with what the user brought."""
    return [
        _link(step, key[len(step.key) + 1 :], brought)
        for step in steps().values()
        for key in keys_of(step, brought)
    ]


def _link(step: Step, label: str, brought: Brought) -> Link:
    needs: List[Tuple[str, ...]] = []
    takes: List[Tuple[str, ...]] = []
    for one in step.inputs:
        needed, taken = _choices(one, label if step.each else "", brought)
        needs += needed
        takes += taken
    ending = f"{MARK}{label}" if label else ""
    makes = tuple(f"{made.slot}{ending if made.many else ''}" for made in step.outputs)
    return Link(f"{step.key}{ending}", tuple(needs), tuple(takes), makes)


def _choices(one: Input, label: str, brought: Brought) -> Tuple[List[Tuple[str, ...]], List[Tuple[str, ...]]]:
    """The choices of an input that are needed, and those that are taken where they are there."""
    needs: List[Tuple[str, ...]] = []
    takes: List[Tuple[str, ...]] = []
    for part in one.parts:
        certain = not one.optional and (part.needed or len(one.parts) == 1)
        (needs if certain else takes).extend(_slots(part.items, label, brought))
    if not one.optional and not needs:
        needs.append(tuple(slot for choice in takes for slot in choice))
    return needs, takes


def _slots(items: Sequence[Item], label: str, brought: Brought) -> List[Tuple[str, ...]]:
    """The slots of a part: one choice of alternatives, or every layer of an item by itself."""
    first = items[0]
    if not first.many:
        return [tuple(role_slot(item.name) if item.role else item.name for item in items)]
    found = [label] if label else labels_of(first, brought)
    if first.role:
        return [(role_slot(first.name, one),) for one in found] or [(role_slot(first.name),)]
    return [(f"{first.name}{MARK}{one}",) for one in found] or [(first.name,)]


def standing(plan: Plan, brought: Brought, tools: Tools, progress: Progress = silent) -> Dict[str, State]:
    """How every link of the chain stands. Reads files: never on the main thread.

    Args:
        tools: what is known of the tools.
    """
    chain = links(brought)
    runs = last_runs(plan)
    noted = {link.key: noted_of(runs[link.key], brought) for link in chain if link.key in runs}
    told = {link.key: settings_now(steps()[base_of(link.key)], plan, brought) for link in chain}
    now = Now(
        slots=_there(plan, chain, brought, progress),
        tools={key: tools.print(steps()[base_of(key)].tool) for key in noted},
        settings=told,
        rules=_rules_now(plan, runs, tools),
    )
    return states(chain, noted, now)


def _rules_now(plan: Plan, runs: Mapping[str, Run], tools: Tools) -> Dict[str, Dict[str, str]]:
    """The plan's own tables that each step would use now: those of inputs that were left empty."""
    known = prints(plan)
    found = {}
    for key, run in runs.items():
        asked = tools.tables(run.tool)
        found[key] = {
            table: known[table]
            for one, table in asked.items()
            if table in known and not run.parameters.get(one)
        }
    return found


def _there(plan: Plan, chain: Sequence[Link], brought: Brought, progress: Progress) -> Dict[str, str]:
    """The fingerprints of all that is there: layers of the user and results."""
    found = {}
    for role, layers in brought.items():
        for given in layers:
            layer = to_be_judged(plan, given)
            found[role_slot(role, given.label)] = fingerprint(layer, plan, progress)
            let_die(layer)
    scenario, known = plan.scenario, tables(plan.path)
    for link in chain:
        for slot in link.makes:
            where = place(plan, slot, scenario)
            if where.table in known if where.table else exists(where):
                found[slot] = fingerprint(where.source, plan, progress)
        progress(0.5)
    return found


def noted_of(run: Run, brought: Brought) -> Noted:
    """What a run noted, by the slots of the chain."""
    step = steps()[base_of(run.step)]
    label = run.step[len(step.key) + 1 :]
    inputs: Dict[str, str] = {}
    for one in step.inputs:
        for used in run.inputs.get(one.key, ()):
            slot = used.slot or _role_slot(one, used.source, label, brought)
            if slot:
                inputs[slot] = used.fingerprint
    outputs = {used.slot: used.fingerprint for used in run.outputs.values() if used.slot}
    settings = _told({key: run.parameters.get(key) for key in _planned(step)})
    return Noted(inputs, outputs, run.rules, settings, run.toolprint)


def _role_slot(one: Input, source: str, label: str, brought: Brought) -> str:
    """Which layer of the user an input without a slot was; empty where the step takes none there."""
    roles = [item for item in one.items if item.role]
    fitting = [item for item in roles if source in [given.source for given in brought.get(item.name, ())]]
    item = next(iter(fitting or roles), None)
    return "" if item is None else role_slot(item.name, label if item.many else "")


# values of the plan -----------------------------------------------------------------------


def _planned(step: Step) -> List[str]:
    """The settings of a step that are values of the plan."""
    return [key for key, text in step.settings.items() if text.startswith("$")]


def settings_now(step: Step, plan: Plan, brought: Brought) -> str:
    """The values of the plan that a step would run with, as text to be compared."""
    return _told({key: plan_value(step.settings[key], plan, brought) for key in _planned(step)})


def _told(values: Dict[str, Any]) -> str:
    return json.dumps({key: _plain(value) for key, value in values.items()}, sort_keys=True) if values else ""


def _plain(value: Any) -> Any:
    """A value as it is compared: a CRS by its code, numbers as numbers, nothing as an empty text."""
    if isinstance(value, dict):
        return value.get("text", "")
    if value is None:
        return ""
    return float(value) if isinstance(value, (int, float)) else str(value)


def plan_value(word: str, plan: Plan, brought: Brought) -> Any:
    """What a word of the settings (``$cell_size``) stands for; None where the plan says nothing and the tool decides."""
    if word == "$landuse":
        return _landuse(brought)
    if word == "$parcels":
        return "ydyh2023" if brought.get("parcels_ydyh") and not brought.get("parcels_sandiao") else "sandiao"
    if word == "$years":
        years = [given.label for given in brought.get("ndvi_year", ())]
        return " ".join(years) if years and all(len(year) == 4 for year in years) else None
    return plan.value(word[1:])


def _landuse(brought: Brought) -> Any:
    """The classification of the land use that was brought; None where it is not known."""
    if not brought.get("landuse"):
        return "common"  # made from parcels
    system = brought["landuse"][0].kind.partition("landuse_")[2]
    return None if system in ("", "raw") else system
