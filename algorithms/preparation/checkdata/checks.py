"""The checks of “Check data”: a check is a function; to add one, write it and name it in its file's tuple.

A check of one layer takes (facts, survey) and yields findings; a check of all together takes (survey).
"""

from typing import Callable, Iterator, List, Tuple

from ....core.preparation.findings import Finding
from ....core.progress import Progress, part
from . import extents, files, geometries, offsets, systems, units, values
from .rasterfacts import RasterFacts, survey_raster
from .recognition import taken_for
from .survey import Facts, Survey
from .vectorfacts import VectorFacts, sublayer, survey_vector

RASTER: Tuple[Callable[[RasterFacts, Survey], Iterator[Finding]], ...] = (
    *systems.CHECKS,
    *extents.CHECKS,
    *values.CHECKS,
    *units.CHECKS,
    files.place,
)
VECTOR: Tuple[Callable[[VectorFacts, Survey], Iterator[Finding]], ...] = (
    *systems.CHECKS,
    *extents.CHECKS,
    *geometries.CHECKS,
    *files.CHECKS,
)
TOGETHER = (*extents.TOGETHER, *offsets.TOGETHER)


def look_over(survey: Survey, rasters: list, vectors: list, step: Progress) -> None:
    """Read every layer once and keep its facts in ``survey.facts``, in the order rasters, vectors."""
    layers = [*rasters, *vectors]
    for number, layer in enumerate(layers):
        own = part(step, number / len(layers), (number + 1) / len(layers))
        facts: Facts
        if number < len(rasters):
            facts = survey_raster(layer, survey.grid_source, own)
        else:
            facts = survey_vector(layer, survey.context, own)
        facts.name = _unique(facts, [other.name() for other in layers], survey)
        facts.taken = taken_for(layer)
        survey.facts.append(facts)


def _unique(facts: Facts, names: list, survey: Survey) -> str:
    """The name of a layer, with its table's name or a number where others are called the same."""
    name, taken = facts.name, [other.name for other in survey.facts]
    if names.count(name) > 1:
        table = sublayer(facts.layer)
        name = f"{name} · {table}" if table and table != name else name
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def findings(survey: Survey, step: Progress) -> List[Finding]:
    """What all checks find."""
    found: List[Finding] = []
    for number, facts in enumerate(survey.facts):
        step(number / (len(survey.facts) + 1))
        if facts.kind == "raster":
            for of_raster in RASTER:
                found += of_raster(facts, survey)
        else:
            for of_vector in VECTOR:
                found += of_vector(facts, survey)
    for check in TOGETHER:
        found += check(survey)
    return found
