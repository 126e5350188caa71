"""What the user brought for a plan, as its steps take it: each layer with what it is and, where there are several, its label."""

import re
from typing import Dict, List, NamedTuple, Sequence

from qgis.core import QgsMapLayer

from ..kinds import kind_of_key, kinds
from ..recognise import likely_kind
from ..threads import let_die
from .database import Plan
from .roles import RoleLayer, given, open_layer, roles

_AUTHORITY = re.compile(r"<authid>([^<]+)</authid>")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


class Given(NamedTuple):
    """A layer that the user brought for a role.

    Attributes:
        source: what QGIS opens.
        kind: what it is; a role such as land use takes several kinds.
        label: its month, year or number where a role has several layers, else empty.
        kept: the layer as the plan keeps it; None where only its source is known.
    """

    source: str
    name: str
    kind: str
    label: str = ""
    kept: object = None


def brought_of(plan: Plan) -> Dict[str, List[Given]]:
    """The layers of every role that has any. Opens layers of roles of several kinds alone; in any thread."""
    return {role: _given(plan, role, layers) for role, layers in given(plan).items()}


def _given(plan: Plan, role: str, layers: Sequence[RoleLayer]) -> List[Given]:
    labels = labels_of_names([one.name for one in layers]) if roles()[role].several else [""]
    return [
        Given(one.source, one.name, _kind(plan, role, one), label, one) for one, label in zip(layers, labels)
    ]


def _kind(plan: Plan, role: str, one: RoleLayer) -> str:
    takes = roles()[role].takes
    if len(takes) == 1:
        return takes[0].key
    layer = open_layer(plan, one)
    found = likely_kind(layer, takes) if layer is not None else ""
    let_die(layer)
    return found or takes[0].key


def labels_of_names(names: Sequence[str]) -> List[str]:
    """Years where every name tells one of its own, else numbers in their order."""
    years = [_YEAR.findall(name) for name in names]
    if all(len(found) == 1 for found in years) and len({found[0] for found in years}) == len(names):
        return [found[0] for found in years]
    return [f"{number:02d}" for number in range(1, len(names) + 1)]


def opened(plan: Plan, one: Given) -> "QgsMapLayer | str":
    """The layer with all its settings, of the thread that asks; its source where it cannot be opened."""
    layer = open_layer(plan, one.kept) if isinstance(one.kept, RoleLayer) else None
    return one.source if layer is None else layer


def to_be_judged(plan: Plan, one: Given) -> "QgsMapLayer | str":
    """What tells the content of a layer: a raster as QGIS has it, of others the source, which need not be opened."""
    raster = one.kind in kinds() and kind_of_key(one.kind).is_raster
    return opened(plan, one) if raster else one.source


def systems_of(plan: Plan) -> List[str]:
    """The coordinate systems of the plan and of the layers that were given, by their codes."""
    found = [str(plan.value("crs") or "EPSG:4527")]
    for layers in given(plan).values():
        for one in layers:
            found += _AUTHORITY.findall(one.definition)
    return list(dict.fromkeys(found))
