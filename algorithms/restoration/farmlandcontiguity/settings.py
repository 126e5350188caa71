"""Parameters of the contiguity of farmland."""

from typing import List, NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.preparation.parcels import clean
from ....core.restoration.contiguity import read_breaks
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POLYGON


class Settings(NamedTuple):
    """What farmland is, and when it lies together.

    Attributes:
        crs: in metres, of the elevation where it is given, else of the parcels.
        class_field: empty where all parcels are farmland. codes: of farmland, as prefixes.
        gap: m. breaks: (4,) ha. least: smallest block of the output, ha. linear: points along 卢龙's straight line.
        steepest: degrees. barrier_field, zone_field: empty where there is none.
    """

    crs: QgsCoordinateReferenceSystem
    class_field: str
    codes: List[str]
    gap: float
    breaks: np.ndarray
    least: float
    linear: bool
    steepest: float
    barrier_field: str
    zone_field: str


def declare_parcels(tool: EcoAlgorithm) -> None:
    """Parcels, and when two of them lie together."""
    parcels = tr("Polygons of farmland, or of all land with a field of class codes. A CRS in metres.")
    kinds = ("parcels_classified", "parcels_sandiao", "parcels_ydyh", "polygon_any")
    tool.add_vector("PARCELS", tr("Parcels"), parcels, kind=kinds)
    field = tr("For example DLBM. Empty: all parcels are farmland.")
    tool.add_field("CLASS_FIELD", tr("Class code field"), field, "PARCELS", optional=True)
    codes = tr("Codes that are farmland, and all that begin with them. Default 0101 0102 0103: paddy, irrigated and "
               "dry land of the third survey.")  # fmt: skip
    tool.add_text("CODES", tr("Farmland codes"), codes, "0101 0102 0103")
    gap = tr("Parcels at most this far apart lie together. Default 20 m (ChinaXiv-201801.00061; 17 m in "
             "ChinaXiv-201711.01114).")  # fmt: skip
    tool.add_number("GAP", tr("Gap (m)"), gap, 20, 0, 500)
    barriers = tr(
        "Lines or polygons across which nothing lies together: expressways, railways, rivers from 10 m on."
    )
    tool.add_vector("BARRIERS", tr("Barriers"), barriers, kind=("roads", "railways", "rivers", "vector_any"),
                    types=(LINE, POLYGON), optional=True)  # fmt: skip
    words = tr("Only motorways, national roads and railways by this field count (table barrier_classes). Empty: all "
               "features are barriers.")  # fmt: skip
    tool.add_field("BARRIERS_FIELD", tr("Road class field of the barriers"), words, "BARRIERS", optional=True)
    least = tr("Smaller blocks are not drawn; they count in all sums. Proposed default 1 ha.")
    tool.add_number("MIN_AREA", tr("Smallest block drawn (ha)"), least, 1, 0)
    breaks = tr("Four areas between the classes 1 to 5 of blocks. Proposed default 1 5 15 40.")
    tool.add_text("BREAKS", tr("Class breaks (ha)"), breaks, "1 5 15 40", optional=False)
    ways = {
        "grades": tr("20 points for each class"),
        "lulong": tr("Straight line from 4.00 to 12.63 ha (Lulong)"),
    }
    scores = tr("How blocks get their points, 20 to 100. The straight line is ChinaXiv-201711.02383.")
    tool.add_choice("SCORING", tr("Scores"), scores, ways, "grades", advanced=True)


def declare_advice(tool: EcoAlgorithm) -> None:
    """What decides about permanent basic farmland."""
    basic = tr(
        "Permanent basic farmland; a parcel belongs to it when half of it lies inside. Needed for advice."
    )
    tool.add_vector(
        "BASIC", tr("Permanent basic farmland"), basic, kind=("farmland", "polygon_any"), optional=True
    )
    space = tr("Land that basic farmland may be moved to, for example agricultural space. Empty: anywhere.")
    tool.add_vector("SPACE", tr("Space for farmland"), space, optional=True)
    reclaim = tr("Land that can be reclaimed, for example from “Reclaimable land”.")
    tool.add_vector(
        "RECLAIMABLE", tr("Reclaimable land"), reclaim, kind=("reclaimable", "polygon_any"), optional=True
    )
    polluted = tr("Polluted soil; a parcel is polluted when a tenth of it lies inside (proposed).")
    tool.add_vector("POLLUTED", tr("Polluted land"), polluted, optional=True)
    dem = tr("For the slope of parcels. The results are in its CRS.")
    tool.add_raster("DEM", tr("Elevation"), dem, kind="elevation", optional=True)
    steep = tr("Basic farmland whose mean slope is above this may leave. Default 15° (proposed).")
    tool.add_number("MAX_SLOPE", tr("Steepest slope (°)"), steep, 15, 0, 90, advanced=True)
    zones = tr("Sums are given for each zone; a parcel counts where its inner point lies.")
    tool.add_vector(
        "ZONES", tr("Zones"), zones, kind=("districts", "townships", "polygon_any"), optional=True
    )
    tool.add_field(
        "ZONES_FIELD",
        tr("Zone name field"),
        tr("Empty: a name field, else the order."),
        "ZONES",
        optional=True,
    )


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Blocks, parcels, table and numbers."""
    blocks = tr("Parcels that lie together as one polygon, with area, class, score and shape.")
    tool.add_vector_output("OUTPUT", tr("Farmland blocks"), blocks, kind="farmland_blocks")
    parcels = tr(
        "Every parcel with its block and the advice; all fields stay. Reclaimable land follows them."
    )
    tool.add_vector_output(
        "PARCELS_OUTPUT", tr("Farmland parcels"), parcels, kind="farmland_parcels", optional=True
    )
    tool.add_table_output(
        "TABLE",
        tr("Farmland by zone"),
        tr("Sums of each zone and of all."),
        kind="farmland_table",
        optional=True,
    )
    numbers = {
        "INDEX": tr("Contiguity index (0–1)"),
        "LARGE_SHARE": tr("Share in blocks of at least 15 ha (%)"),
        "COUNT": tr("Number of blocks"),
        "AREA": tr("Farmland (ha)"),
        "MU": tr("Farmland (10,000 mu)"),
        "OUT_HA": tr("Basic farmland that may leave (ha)"),
        "WAIT_HA": tr("Basic farmland that waits for replacement (ha)"),
        "IN_HA": tr("Farmland that comes in (ha)"),
        "RECLAIM_HA": tr("Land to reclaim first (ha)"),
    }
    for key, label in numbers.items():
        tool.add_number_output(key, label)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: no CRS in metres, codes or breaks that cannot be read, or advice without basic farmland.
    """
    class_field = inputs.field("CLASS_FIELD")
    codes = [clean(word) for word in inputs.text("CODES").replace("，", " ").replace(",", " ").split()]
    if class_field and not codes:
        raise InputError(marked("Enter the codes that are farmland, for example 0101 0102 0103."))
    return Settings(
        crs=_crs(inputs),
        class_field=class_field,
        codes=codes,
        gap=inputs.number("GAP"),
        breaks=read_breaks(inputs.text("BREAKS")),
        least=inputs.number("MIN_AREA"),
        linear=inputs.choice("SCORING") == "lulong",
        steepest=inputs.number("MAX_SLOPE"),
        barrier_field=inputs.field("BARRIERS_FIELD"),
        zone_field=inputs.field("ZONES_FIELD"),
    )


def _crs(inputs: Inputs) -> QgsCoordinateReferenceSystem:
    if inputs.given("DEM"):
        return inputs.grid().crs
    return inputs.metric_crs("PARCELS")
