"""What the checks say of the layers given for one role of a plan: a light and a sentence.

The checks are those of “Check data”. What bringing to the grid mends (grid, CRS of rasters, classes of a product that
is known) is no fault: the light is yellow and the sentence says so.
"""

from typing import Callable, List, NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateTransformContext, QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ....core.messages import InputError, fields
from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....core.progress import Progress, part, silent
from ....gis.fit import unfit
from ....gis.grid import Grid
from ....gis.kinds import Kind
from ....gis.rasters import open_layer
from ....gis.recognise import kind_of
from ....translation import tr
from ...titles import tool_title
from .checks import RASTER, VECTOR
from .rasterfacts import RasterFacts, survey_raster
from .recognition import Taken
from .survey import Facts, Survey
from .vectorfacts import survey_vector
from .wording import crs_code, value

#: Nothing given; in order; to be looked at or mended by bringing to the grid; to be mended by the user.
NONE, GOOD, LOOK, BAD = "none", "good", "look", "bad"
_ORDER = (NONE, GOOD, LOOK, BAD)
#: Remedies that bringing to the grid takes care of.
_BROUGHT = ("alignraster", "reproject", "plangrid", "fixgeometries", "removenull", "duplicates")
_SEVERITIES = (NOTE, WARNING, ERROR)


class Light(NamedTuple):
    """What is known of the layers of a role.

    Attributes:
        state: none, good, look or bad.
        sentence: the one that matters most.
        findings: everything that was found, from the worst.
    """

    state: str
    sentence: str
    findings: Sequence[Finding] = ()


class Asked(NamedTuple):
    """What a role wants: the kinds it takes, and the planning grid as it is or will be; None before there is one."""

    kinds: Sequence[Kind]
    grid: Optional[Grid]
    transforms: QgsCoordinateTransformContext


def light_of(layer: Optional[QgsMapLayer], asked: Asked, step: Progress = silent) -> Light:
    """The light of one layer; it is read once, in the thread that asks."""
    if layer is None:
        return Light(BAD, tr("The layer cannot be opened any more. Give it again."))
    survey = Survey(asked.transforms, step=step)
    if asked.grid is not None:
        survey.grid, survey.grid_name = asked.grid, tr("Planning grid")
    facts = _facts(layer, survey, part(step, 0.0, 0.9))
    if facts is None:
        return Light(BAD, tr("It is neither a raster nor a vector layer."))
    found = [*_of_another_kind(layer, asked.kinds), *_checked(facts, survey, asked)]
    found.sort(key=lambda finding: -_SEVERITIES.index(finding.severity))
    return _light(found, facts, asked.grid)


def together(lights: Sequence[Light], names: Sequence[str], most: Optional[int], fewest: int) -> Light:
    """The light of several layers of one role: the worst, and how many are there of those wanted."""
    worst = max(lights, key=lambda light: _ORDER.index(light.state))
    findings = [finding for light in lights for finding in light.findings]
    if len(lights) == 1 and most == 1:
        return worst
    if worst.state != GOOD:
        text = tr("{layer}: {text}").format(layer=names[list(lights).index(worst)], text=worst.sentence)
        return Light(worst.state, text, findings)
    if len(lights) < fewest:
        text = tr("{count} of {wanted} layers are given.").format(count=len(lights), wanted=fewest)
        return Light(LOOK, text, findings)
    return Light(GOOD, tr("{count} layers. {text}").format(count=len(lights), text=worst.sentence), findings)


def _facts(layer: QgsMapLayer, survey: Survey, step: Progress) -> Optional[Facts]:
    facts: Optional[Facts] = None
    if isinstance(layer, QgsRasterLayer):
        facts = survey_raster(layer, None, step)
    elif isinstance(layer, QgsVectorLayer):
        facts = survey_vector(layer, survey.context, step)
    if facts is not None:
        survey.facts.append(facts)
    return facts


def _checked(facts: Facts, survey: Survey, asked: Asked) -> List[Finding]:
    """What the checks find when the layer is taken for what the role wants."""
    found = kind_of(facts.layer)
    fitting = next((kind for kind in asked.kinds if kind.key == found), asked.kinds[0])
    if not fitting.key.endswith("_raw"):
        facts.taken = Taken(fitting, True)
    checks: Sequence[Callable] = RASTER if facts.kind == "raster" else VECTOR
    every = [finding for check in checks for finding in check(facts, survey)]
    if isinstance(facts, RasterFacts) and lies_on(facts.grid, asked.grid):
        every = [finding for finding in every if finding.check != "grid"]
    if asked.grid is None:
        every = [finding for finding in every if finding.remedy != "plangrid"]
    return every


def lies_on(own: Optional[Grid], grid: Optional[Grid]) -> bool:
    """Whether the cells of a raster are those of the grid, whatever its extent."""
    if own is None or grid is None:
        return False
    why = own.difference(grid)
    if why not in ("origin", "size"):
        return not why
    off = ((own.x0 - grid.x0) / grid.cell_x % 1, (grid.y0 - own.y0) / grid.cell_y % 1)
    return all(min(one, 1 - one) < 0.01 for one in off)


def _of_another_kind(layer: QgsMapLayer, wanted: Sequence[Kind]) -> List[Finding]:
    """The complaint of the tools where a raster carries the mark of something else than the role wants."""
    found = kind_of(layer)
    if not isinstance(layer, QgsRasterLayer) or not found or found in [kind.key for kind in wanted]:
        return []
    try:
        source = open_layer(layer)
    except InputError:
        return []  # the checks of the file say why
    try:
        complaints = [
            one for one in unfit(layer, source, [kind.key for kind in wanted]) if one.refused or one.warned
        ]
    finally:
        source.close()
    findings = []
    for complaint in complaints:
        values = {**complaint.values, "tool": tool_title(complaint.values.get("tool", ""))}
        severity = ERROR if complaint.refused else WARNING
        text = tr(complaint.sentence).format(**fields(values))
        findings.append(Finding(severity, "kind", layer.name(), text, "another"))
    return findings


def _light(found: Sequence[Finding], facts: Facts, grid: Optional[Grid]) -> Light:
    bad = [one for one in found if one.severity == ERROR and one.remedy not in _BROUGHT]
    if bad:
        return Light(BAD, bad[0].text, found)
    mended = [one for one in found if one.severity != NOTE and one.remedy in _BROUGHT]
    others = [one for one in found if one.severity == WARNING and one.remedy not in _BROUGHT]
    if others:
        return Light(LOOK, others[0].text, found)
    if mended:
        return Light(LOOK, tr("{text} Bringing to the grid mends it.").format(text=mended[0].text), found)
    return Light(GOOD, in_order(facts, grid), found)


def in_order(facts: Facts, grid: Optional[Grid]) -> str:
    """The sentence of a layer without a fault."""
    if not isinstance(facts, RasterFacts):
        text = tr("{count} features, {crs}.")
        return text.format(count=f"{facts.count:,}", crs=crs_code(facts.crs))
    cell = value(facts.grid.cell_x) if facts.grid is not None else "—"
    if lies_on(facts.grid, grid):
        return tr("Cells of {cell} m on the grid, {crs}.").format(cell=cell, crs=crs_code(facts.crs))
    return tr("Cells of {cell} m, {crs}.").format(cell=cell, crs=crs_code(facts.crs))
