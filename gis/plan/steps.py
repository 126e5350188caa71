"""The steps of the plan: resources/tables/plan_steps.csv, from data preparation to the maps.

How a row is read:

- **inputs** ``KEY=item``, ``KEY?=item`` where the step runs without it. An item is the slot of what an earlier step
  makes, or ``@kind`` for what the user brought. ``a|b``: the first that is there. ``a&b``: a list of all that are
  there, one at least; ``a!`` within a list: this one is needed. ``a*``: all layers of the item, in order of time.
- **outputs** ``KEY=slot``: the slot is a kind, or ``kind#word`` where several results of a kind are told apart, or
  ``pdf#word`` for a file with that ending. ``slot*``: one result for each layer of the input, in ``slot#label``.
- **settings** ``KEY=value; …``. ``$word`` is a value of the plan, ``?a|b`` the first field of that name.
"""

from functools import lru_cache
from typing import Dict, Iterable, List, NamedTuple, Set, Tuple

from ...translation import language
from ..kinds import kind_of_key, kinds
from ..tables import read_builtin

#: Provider of tools that are named without one.
PROVIDER = "ecorestore"
#: Between a slot, or the kind of one, and what tells it from others.
MARK = "#"


class Item(NamedTuple):
    """What one input may take.

    Attributes:
        name: the slot of a result, or the kind that the user brings.
        role: the user brings it.
        many: all its layers.
    """

    name: str
    role: bool = False
    many: bool = False


class Part(NamedTuple):
    """One place of an input: the first of ``items`` that is there."""

    items: Tuple[Item, ...]
    needed: bool = False


class Input(NamedTuple):
    """A layer parameter of a step; ``parts`` are several where it takes a list of different items."""

    key: str
    parts: Tuple[Part, ...]
    optional: bool

    @property
    def items(self) -> List[Item]:
        """Every item it may take."""
        return [item for part in self.parts for item in part.items]


class Made(NamedTuple):
    """A result of a step; ``many``: one for each layer of the input, in ``slot#label``."""

    key: str
    slot: str
    many: bool = False

    @property
    def kind(self) -> str:
        """Its kind, or the ending of its file."""
        return kind_of_slot(self.slot)

    @property
    def is_file(self) -> bool:
        """Whether it is a file and no layer."""
        return self.kind not in kinds()


class Step(NamedTuple):
    """One row of plan_steps.csv.

    Attributes:
        tool: id of a tool or flow, with its provider.
        wing: under which it stands in the plan's tree.
        settings: values as text.
    """

    key: str
    tool: str
    wing: str
    inputs: Tuple[Input, ...]
    outputs: Tuple[Made, ...]
    settings: Dict[str, str]
    names: Tuple[str, str]
    hints: Tuple[str, str]

    @property
    def own_name(self) -> str:
        """Its name in the language of QGIS; empty where it is called as its tool."""
        return self.names[language() == "zh"]

    @property
    def hint(self) -> str:
        """What it does and needs, in one sentence."""
        return self.hints[language() == "zh"]

    @property
    def each(self) -> bool:
        """Whether its tool runs once for every layer of its input."""
        return any(made.many for made in self.outputs)

    @property
    def roles(self) -> Set[str]:
        """What it takes as the user brought it."""
        return {item.name for one in self.inputs for item in one.items if item.role}

    @property
    def reads(self) -> Set[str]:
        """The results of other steps it may take."""
        return {item.name for one in self.inputs for item in one.items if not item.role}


@lru_cache(maxsize=1)
def steps() -> Dict[str, Step]:
    """Key to step, in the plan's order."""
    return {row["step"]: _step(row) for row in read_builtin("plan_steps")}


@lru_cache(maxsize=1)
def makers() -> Dict[str, str]:
    """Slot to the step that fills it."""
    return {made.slot: step.key for step in steps().values() for made in step.outputs}


@lru_cache(maxsize=1)
def in_order() -> Tuple[str, ...]:
    """The steps in an order in which all that one reads is made before it.

    Raises:
        ValueError: steps need each other in a circle.
    """
    done: Dict[str, None] = {}
    for key in steps():
        _visit(key, done, ())
    return tuple(done)


def _visit(key: str, done: Dict[str, None], above: Tuple[str, ...]) -> None:
    if key in above:
        raise ValueError(f"steps in a circle: {', '.join((*above, key))}")
    if key in done:
        return
    for name in sorted(steps()[key].reads):
        _visit(makers()[name], done, (*above, key))
    done[key] = None


def kind_of_slot(slot: str) -> str:
    """The kind of what lies in a slot, or the ending of the file."""
    return slot.partition(MARK)[0]


def base_of(key: str) -> str:
    """The row of the table behind a step or slot of one of several layers (``rain_month#07``)."""
    return key if key in steps() or key in makers() else key.rpartition(MARK)[0]


@lru_cache(maxsize=1)
def _called() -> Dict[str, str]:
    """Slots by how their files and tables are called."""
    return {
        slot.replace(MARK, "_") if kind_of_slot(slot) in kinds() else slot.partition(MARK)[2]: slot
        for slot in makers()
    }


def slot_called(name: str) -> str:
    """The slot whose file or table has a name (``soil_loss_given``, ``rain_month_07``); empty where none has."""
    if name in _called():
        return _called()[name]
    base, _, label = name.rpartition("_")
    slot = _called().get(base, "")
    many = slot and any(made.many and made.slot == slot for made in steps()[makers()[slot]].outputs)
    return f"{slot}{MARK}{label}" if many else ""


def step_of(tool: str, slots: Iterable[str]) -> str:
    """The step that a run of a tool into some slots was; ``step#label`` for one of several layers; empty for none."""
    for slot in slots:
        base = base_of(slot)
        step = steps().get(makers().get(base, ""))
        if step is not None and step.tool == tool:
            return step.key if base == slot else f"{step.key}{MARK}{slot[len(base) + 1 :]}"
    return ""


def name_of_slot(slot: str) -> str:
    """What lies in a slot, in words: the step's own name where several results share a kind."""
    base = base_of(slot)
    step = steps()[makers()[base]]
    label = slot[len(base) + 1 :]
    named = step.own_name if base not in kinds() and step.own_name else kind_of_key(kind_of_slot(base)).name
    return f"{named} {label}" if label else named


def _step(row: dict) -> Step:
    tool = row["tool"]
    return Step(
        key=row["step"],
        tool=tool if ":" in tool else f"{PROVIDER}:{tool}",
        wing=row["wing"],
        inputs=tuple(_input(word) for word in row["inputs"].split()),
        outputs=tuple(_made(word) for word in row["outputs"].split()),
        settings=dict(_pair(text) for text in row["settings"].split(";") if text.strip()),
        names=(row["name_en"], row["name_zh"]),
        hints=(row["hint_en"], row["hint_zh"]),
    )


def _pair(text: str) -> Tuple[str, str]:
    key, _, value = text.strip().partition("=")
    return key, value


def _input(word: str) -> Input:
    key, text = _pair(word)
    return Input(key.rstrip("?"), tuple(_part(part) for part in text.split("&")), key.endswith("?"))


def _part(text: str) -> Part:
    return Part(tuple(_item(item) for item in text.rstrip("!").split("|")), text.endswith("!"))


def _item(text: str) -> Item:
    return Item(text.strip("@*"), text.startswith("@"), text.endswith("*"))


def _made(word: str) -> Made:
    key, text = _pair(word)
    return Made(key, text.rstrip("*"), text.endswith("*"))
