"""The checks of “Check data”: a check is a function; to add one, write it and name it in its file's tuple.

A check of one layer takes (facts, setting) and yields findings; a check of all together takes (setting).
"""

from ....core.progress import part
from . import extents, files, geometries, offsets, systems, values
from .rasterfacts import survey_raster
from .setting import Setting
from .vectorfacts import sublayer, survey_vector

RASTER = (*systems.CHECKS, *extents.CHECKS, *values.CHECKS, files.place)
VECTOR = (*systems.CHECKS, *extents.CHECKS, *geometries.CHECKS, *files.CHECKS)
TOGETHER = (*extents.TOGETHER, *offsets.TOGETHER)


def survey(setting: Setting, rasters: list, vectors: list, step) -> None:
    """Read every layer once and keep its facts in ``setting.facts``, in the order rasters, vectors."""
    layers = [*rasters, *vectors]
    for number, layer in enumerate(layers):
        own = part(step, number / len(layers), (number + 1) / len(layers))
        if number < len(rasters):
            facts = survey_raster(layer, setting.grid_source, own)
        else:
            facts = survey_vector(layer, setting.context, own)
        facts.name = _unique(facts, [other.name() for other in layers], setting)
        setting.facts.append(facts)


def _unique(facts, names: list, setting: Setting) -> str:
    """The name of a layer, with its table's name or a number where others are called the same."""
    name, taken = facts.name, [other.name for other in setting.facts]
    if names.count(name) > 1:
        table = sublayer(facts.layer)
        name = f"{name} · {table}" if table and table != name else name
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def findings(setting: Setting, step) -> list:
    """What all checks find."""
    found = []
    for number, facts in enumerate(setting.facts):
        step(number / (len(setting.facts) + 1))
        for check in RASTER if facts.kind == "raster" else VECTOR:
            found += check(facts, setting)
    for check in TOGETHER:
        found += check(setting)
    return found
