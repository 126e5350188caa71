"""The level-2 zones put together from their units and described."""

from typing import Dict, Iterator, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.zoning.level2 import Level2
from ....gis.tables import code_of
from ..shared.coverage import dissolve
from ..shared.naming import direction, level2_names
from ..shared.settings import OfficialNames
from ..shared.unitgraph import Units, share_means


def share_fields() -> Dict[str, int]:
    """Field to code of the natural element whose share it holds; a run without elements does not make them."""
    return {f"s_{key}": code for key, code in code_of("elements").items()}


class Measured(NamedTuple):
    """What rasters say about the units; None where they were not given.

    Attributes:
        shares: (n, k) part of each natural element, in the order of :func:`share_fields`.
        degradation: (n,) mean degradation.
        degraded: mean degradation from which a zone counts as degraded.
    """

    shares: Optional[np.ndarray]
    degradation: Optional[np.ndarray]
    degraded: float


def zone_rows(
    units: Units, found: Level2, strips: np.ndarray, measured: Measured, official: OfficialNames
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(geometry, attributes) of the level-2 zones in the order of their codes.

    Args:
        strips: (n,) number of the strip of each unit, 0 for none.
    """
    names = level2_names(found, official.names)
    seen: Dict[int, int] = {}
    for label, (code, zone1) in enumerate(zip(found.code, found.zone1.tolist())):
        own = np.flatnonzero(found.label == label)
        weights = units.graph.area[own]
        seen[zone1] = seen.get(zone1, 0) + 1
        shape = dissolve([units.polygons[n] for n in own])
        damage = None
        if measured.degradation is not None:
            damage = share_means(measured.degradation[own], weights)
        row = {
            "zone1": zone1,
            "zone2": code,
            "order2": seen[zone1],
            "name": names[label],
            "strip": int(strips[own].max()),
            "area_km2": shape.area() / 1e6,
            "degradation": damage,
            "direction": official.directions.get(code) or direction(zone1, damage, measured.degraded),
        }
        if measured.shares is not None:
            for column, name in enumerate(share_fields()):
                row[name] = 100.0 * float(np.average(measured.shares[own, column], weights=weights))
        yield shape, row


def smaller_than(rows: Sequence[Tuple[QgsGeometry, dict]], smallest: float) -> list:
    """Codes of the zones below so many km², strips left out."""
    least = smallest * (1.0 - 1e-6)
    return [row["zone2"] for _shape, row in rows if row["area_km2"] < least and not row["strip"]]
