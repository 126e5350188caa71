"""Parameters of the connectivity indices."""

from typing import List, NamedTuple, Optional, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.connectivity import useful_range
from ...inputs import Inputs
from ..shared.ids import key_text, number_of
from ..shared.patches import PatchFields
from ..shared.patchlinks import LinkRow, LinkTable


class Settings(NamedTuple):
    """How patches are linked.

    Attributes:
        distance: edge, centroid or links: between which places of two patches.
        threshold: metres, or the unit of the cost of given links. probability: of dispersal over it.
        total: area of the landscape, None where it is not known.
        fields: of the patches. cost_field: of given links.
        passages: also the generalised betweenness.
    """

    distance: str
    threshold: float
    probability: float
    total: Optional[float]
    fields: PatchFields
    ends: Tuple[str, str]
    cost_field: str
    passages: bool

    @property
    def reach(self) -> float:
        """Patches farther apart are not linked, nor is their probability of any weight."""
        return max(useful_range(self.threshold, self.probability), self.threshold)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a threshold or probability that cannot be, or no links where their cost is wanted.
    """
    first, second, cost, *fields = (
        inputs.field(f"{name}_FIELD") for name in ("FROM", "TO", "COST", "ID", "AREA", "CANDIDATE", "OUTSIDE")
    )
    found = Settings(
        distance=inputs.choice("DISTANCE"),
        threshold=inputs.number("THRESHOLD"),
        probability=inputs.number("PROBABILITY"),
        total=inputs.optional_number("TOTAL_AREA"),
        fields=PatchFields(*fields),
        ends=(first, second),
        cost_field=cost,
        passages=inputs.flag("PASSAGES"),
    )
    useful_range(found.threshold, found.probability)
    if found.distance == "links" and not inputs.given("LINKS"):
        raise InputError(marked("Give the layer of links, or choose another distance."))
    if found.total is not None and found.total <= 0:
        raise InputError(marked("The landscape area has to be above 0."))
    return found


def read_link_table(
    inputs: Inputs, settings: Settings, crs: QgsCoordinateReferenceSystem
) -> Optional[LinkTable]:
    """LINKS, a layer or a table; None where distances are measured."""
    if settings.distance != "links":
        return None
    source, (first, second), cost = inputs.source("LINKS"), settings.ends, settings.cost_field
    fields = (first, second, cost)
    if source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        items = inputs.features("LINKS", crs, fields, slim=True, empty=True)
        found: List[Tuple[Optional[QgsGeometry], dict]] = [(item.geometry, item.attributes) for item in items]
    else:
        found = [(None, row) for row in inputs.rows("LINKS", fields)]
    rows = [
        LinkRow(line, key_text(row[first]), key_text(row[second]), number_of(row[cost]))
        for line, row in found
    ]
    return LinkTable(source.sourceName(), cost, rows)
