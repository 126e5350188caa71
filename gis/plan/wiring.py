"""What a step would run with: which of its possible inputs are there, and what is missing.

Nothing is opened here: whoever asks says what is there.
"""

from typing import Callable, Dict, Iterable, List, NamedTuple, Set, Tuple

from ..kinds import kind_of_key, kinds
from .steps import Input, Item, Step, in_order, kind_of_slot, makers, name_of_slot, steps

#: Whether an item of the table is there.
There = Callable[[Item], bool]


class Wired(NamedTuple):
    """The inputs of a step.

    Attributes:
        taken: parameter to the items it gets, one for each part that is there.
        missing: for every needed input that has nothing, the items of which one would do.
    """

    taken: Dict[str, Tuple[Item, ...]]
    missing: Tuple[Tuple[Item, ...], ...]


def wire(step: Step, there: There) -> Wired:
    """Choose for every input the first item that is there."""
    taken: Dict[str, Tuple[Item, ...]] = {}
    missing: List[Tuple[Item, ...]] = []
    for one in step.inputs:
        found, lacking = _wire_input(one, there)
        if found:
            taken[one.key] = found
        missing += lacking
    return Wired(taken, tuple(missing))


def _wire_input(one: Input, there: There) -> Tuple[Tuple[Item, ...], List[Tuple[Item, ...]]]:
    found: List[Item] = []
    missing: List[Tuple[Item, ...]] = []
    for part in one.parts:
        item = next((item for item in part.items if there(item)), None)
        if item is not None:
            found.append(item)
        elif part.needed:
            missing.append(part.items)
    if not found and not missing and not one.optional:
        missing.append(tuple(one.items))
    return tuple(found), missing


def possible(given: Iterable[str]) -> Set[str]:
    """The steps that can run, one after the other, with what the user brought.

    Args:
        given: the roles that have layers.
    """
    roles, found = set(given), set()
    made: Set[str] = set()

    def there(item: Item) -> bool:
        return item.name in (roles if item.role else made)

    for key in in_order():
        step = steps()[key]
        if not wire(step, there).missing:
            found.add(key)
            made.update(result.slot for result in step.outputs)
    return found


def needed_for(
    wanted: Iterable[str], given: Iterable[str], there: Iterable[str], stale: Iterable[str] = ()
) -> List[str]:
    """The steps to run for ``wanted`` in their order: those, and what they need that is not there or out of date.

    Args:
        given: the roles that have layers.
        there: slots whose results can be used as they are.
        stale: slots whose results are there but out of date.
    """
    roles, usable, old = set(given), set(there), set(stale)
    able = possible(roles)
    makeable = {result.slot for key in able for result in steps()[key].outputs}
    todo: Set[str] = set()
    waiting = [key for key in wanted if key in able]
    while waiting:
        key = waiting.pop()
        if key in todo:
            continue
        todo.add(key)
        wired = wire(steps()[key], lambda item: item.name in (roles if item.role else usable | makeable))
        for one in steps()[key].inputs:
            items = [
                item for item in wired.taken.get(one.key, ()) if not item.role and item.name not in usable
            ]
            waiting += [makers()[item.name] for item in items if not one.optional or item.name in old]
    return [key for key in in_order() if key in todo]


def name_of_item(item: Item) -> str:
    """What an item is called in a sentence."""
    if item.role:
        return role_name(item.name)
    kind = kind_of_slot(item.name)
    return (
        name_of_slot(item.name)
        if kind not in kinds() or item.name.startswith("score")
        else kind_of_key(kind).name
    )


def role_name(role: str) -> str:
    """What a role is called; a group of kinds such as land use by its first kind."""
    if role in kinds():
        return kind_of_key(role).name
    return kind_of_key(f"{role}_raw").name


def names_of_items(items: Iterable[Item]) -> List[str]:
    """The different names of items, in their order."""
    return list(dict.fromkeys(name_of_item(item) for item in items))
