"""What a model is made of, asked by what shows it: which inputs a step needs, which tool takes one, which results others need."""

from typing import FrozenSet, List

from qgis.core import QgsProcessingModelChildDependency

from ..gis.kinds import kinds
from ..translation import tr

#: Between the names of inputs in the name of a branch, as scripts/build_models.py writes it.
BRANCH = "__"


def list_of(wrong: List[str]) -> str:
    """Sentences under one another, with their number above where they are several."""
    if len(wrong) == 1:
        return wrong[0]
    return "\n".join([tr("{count} things do not fit:").format(count=len(wrong)), *wrong])


def renamed(wait: QgsProcessingModelChildDependency, names: dict) -> QgsProcessingModelChildDependency:
    """A dependency on a branch under its other name."""
    return QgsProcessingModelChildDependency(wait.childId, names.get(wait.childId, wait.conditionalBranch))


def in_order(children) -> list:
    """Boxes from left to right, in a column from top to bottom."""
    return sorted(children, key=lambda child: (child.position().x(), child.position().y()))


def needed_results(children: dict) -> FrozenSet[str]:
    """Names of results from which a later step is made, optional ones too."""
    taken = {
        (source.outputChildId(), source.outputName())
        for child in children.values()
        for sources in child.parameterSources().values()
        for source in sources
    }
    return frozenset(
        f"{child.childId()}:{output.name()}"
        for child in children.values()
        for output in child.modelOutputs().values()
        if (child.childId(), output.childOutputName()) in taken
    )


def needs(child, children: dict) -> list:
    """Keys of the inputs without which a step is left out, also for the sake of a step before it."""
    branches = [dependency.conditionalBranch for dependency in child.dependencies()]
    keys = [key for branch in branches if branch for key in branch.split(BRANCH)]
    for sources in child.parameterSources().values():
        for source in sources:
            before = source.outputChildId()
            if before in children:
                keys += needs(children[before], children)
    return list(dict.fromkeys(keys))


def on_grid(key: str, steps: list) -> bool:
    """Whether a tool that takes an input wants it on the grid of its others."""
    return any(
        any(source.parameterName() == key for source in sources)
        and dict(getattr(tool, "raster_inputs", ())).get(name, False)
        and getattr(tool, "ONE_GRID", True)
        for child, tool in steps
        for name, sources in child.parameterSources().items()
    )


def taker(definition, steps: list) -> tuple:
    """(tool, its parameter) that takes an input of a model, one of the same key first; (None, None) without one."""
    found = [
        (algorithm, algorithm.parameterDefinition(key))
        for child, algorithm in steps
        for key, sources in child.parameterSources().items()
        if any(source.parameterName() == definition.name() for source in sources)
    ]
    if not found:
        return None, None
    optional = definition.flags() & definition.Flag.FlagOptional
    return min(
        found,
        key=lambda pair: (
            pair[1].name() != definition.name(), pair[1].flags() & pair[1].Flag.FlagOptional != optional
        ),
    )  # fmt: skip


def kind_name(text: str) -> str:
    """The name, in the language of QGIS, of the kind that is called ``text`` in English; empty where none is."""
    key = kind_called(text)
    return kinds()[key].name if key else ""


def kind_called(text: str) -> str:
    """The kind with this name in either language."""
    for kind in kinds().values():
        if text in (kind.name_en, kind.name_zh):
            return kind.key
    return ""
