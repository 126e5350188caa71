"""Check of what a raster holds against what it is taken for: with the judgements that the tools begin with."""

from typing import Iterator, List, Tuple

import numpy as np

from ....core.messages import fields
from ....core.preparation.cellvalues import HUGE, Tally
from ....core.preparation.findings import ERROR, WARNING, Finding
from ....gis.complaints import Complaint
from ....gis.fills import fill_values
from ....gis.fit import with_remedy
from ....gis.judgements import beyond, judge_values
from ....gis.kinds import Kind
from ....gis.rasters import open_layer
from ....translation import tr
from ...titles import tool_title
from .rasterfacts import RasterFacts
from .survey import Survey


def unfit(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Another unit, values that cannot be, codes of other classes.

    An error where the layer carries the mark of its kind and the tools refuse it; a warning where its name only
    suggests the kind, or where few cells are wrong.
    """
    if facts.taken is None or facts.tally is None or not (facts.tally.valid and facts.north_up):
        return
    kind, certain = facts.taken
    filled, complaints = _judged(facts, facts.tally, kind)
    everywhere = bool(complaints)
    span = facts.tally.span()
    if not complaints and not filled and span is not None and kind.check != "classes" and not facts.scaled:
        complaints = list(beyond(facts.name, span[0], span[1], kind))
    for complaint in filled + complaints:
        values = {
            **complaint.values,
            "name": facts.name,
            "tool": tool_title(complaint.values.get("tool", "")),
        }
        text = tr(complaint.sentence).format(**fields(values))
        if not certain:
            text = tr("By its name taken for {kind}: {fault}").format(kind=kind.name, fault=text)
        severity = ERROR if certain and complaint.refused and (everywhere or complaint in filled) else WARNING
        remedy = "setnodata" if complaint in filled else _remedy(kind)
        yield Finding(severity, "values", facts.name, text, remedy)


def _judged(facts: RasterFacts, tally: Tally, kind: Kind) -> Tuple[List[Complaint], List[Complaint]]:
    """Complaints about fill values of a product, and about places spread over the raster.

    Other values that mean no data are a finding of their own.
    """
    source = open_layer(facts.layer)
    try:
        values, filled = source.probe(), list(fill_values(source, [kind]))
    finally:
        source.close()
    strange = list(tally.undeclared())
    values = values[~np.isin(values, strange) & (np.abs(values) < HUGE)]
    judged = [with_remedy(complaint, kind) for complaint in judge_values(source, values, kind)]
    return filled, judged


def _remedy(kind: Kind) -> str:
    if kind.made_by == "classifylanduse":
        return kind.made_by
    return "reclassify" if kind.theme or kind.check == "grades" else "rastercalculator"


CHECKS = (unfit,)
