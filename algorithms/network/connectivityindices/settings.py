"""Parameters of the connectivity indices."""

from typing import Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ....gis.vectors import Features
from ...inputs import Inputs
from ..shared.ids import key_text, number_of
from ..shared.patches import PatchFields
from ..shared.patchlinks import LinkRow, LinkTable
from ..shared.settings import read_features


def read_patch_layer(inputs: Inputs, crs: QgsCoordinateReferenceSystem) -> Tuple[Features, PatchFields]:
    """PATCHES and its fields of ids, areas and candidates."""
    fields = PatchFields(*(inputs.field(f"{name}_FIELD") for name in ("ID", "AREA", "CANDIDATE")))
    return read_features(inputs, "PATCHES", crs, fields), fields


def read_link_table(inputs: Inputs, crs: QgsCoordinateReferenceSystem) -> LinkTable:
    """LINKS, a layer or a table, with the ids of FROM_FIELD and TO_FIELD and the cost of COST_FIELD."""
    source = inputs.source("LINKS")
    fields = [inputs.field(f"{name}_FIELD") for name in ("FROM", "TO", "COST")]
    if source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        items = inputs.features("LINKS", crs, fields, slim=True, empty=True)
        found = [(item.geometry, item.attributes) for item in items]
    else:
        found = [(None, row) for row in inputs.rows("LINKS", tuple(fields)) or []]
    first, second, cost = fields
    rows = [
        LinkRow(line, key_text(row[first]), key_text(row[second]), number_of(row[cost]))
        for line, row in found
    ]
    return LinkTable(source.sourceName(), cost, rows)
