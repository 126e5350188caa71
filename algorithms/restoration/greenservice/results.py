"""Rows, sums and sentences of the service of parks."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....gis.areaindex import AreaIndex
from ....gis.overlaps import find_overlaps
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log
from .demand import Blind, Cut, Demand

#: Parks on a km² of residential land below which the layer is surely not whole.
_FEW = 1.0
#: Share of the residential land, or of the streets, that is worth a warning.
_MUCH, _APART = 0.05, 0.9


class Found(NamedTuple):
    """``areas``: blind areas that are large enough; ``dropped``: ha of the others."""

    demand: Demand
    cut: Cut
    areas: List[Blind]
    dropped: float


def found_of(demand: Demand, cut: Cut, areas: Sequence[Blind], least: float) -> Found:
    """What was found, without blind areas below ``least`` ha."""
    kept = [one for one in areas if one.area >= least * 1e4]
    return Found(demand, cut, kept, sum(one.area for one in areas if one.area < least * 1e4) / 1e4)


def covered_rows(found: Found) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The served part of every piece of residential land."""
    for number, shape in found.cut.served:
        share = found.cut.covered[number] / found.demand.area[number]
        people = found.demand.people[number] * share
        yield (
            shape,
            {"area_ha": found.cut.covered[number] / 1e4, "people": known(people), "share": 100 * share},
        )


def blind_rows(found: Found) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The blind areas by rank."""
    for rank, one in enumerate(found.areas, 1):
        row = {
            "rank": rank,
            "area_ha": one.area / 1e4,
            "people": known(one.people),
            "nearest_m": known(one.nearest),
        }
        yield one.shape, row


def known(value: float) -> Optional[float]:
    """A number, None where it is not finite."""
    return float(value) if np.isfinite(value) else None


def service_rows(found: Found, zones: Sequence[Item], field: str) -> List[dict]:
    """The sums of the whole first, then of every district by the middles of residential land."""
    every = np.ones(len(found.demand.shapes), bool)
    rows = [_row(tr("All"), found, every)]
    if not zones:
        return rows
    index = AreaIndex([zone.geometry for zone in zones])
    held = [index.holding(shape.pointOnSurface().asPoint()) for shape in found.demand.shapes]
    place = np.array([-1 if one is None else one for one in held])
    for number, zone in enumerate(zones):
        name = str(zone.attributes[field]) if field else str(number + 1)
        rows.append(_row(name, found, place == number))
    if (place < 0).any():
        rows.append(_row(tr("outside the districts"), found, place < 0))
    return rows


def _row(name: str, found: Found, chosen: np.ndarray) -> Dict[str, object]:
    demand, covered = found.demand, found.cut.covered
    area, inside = float(demand.area[chosen].sum()), float(covered[chosen].sum())
    people = demand.people[chosen]
    served = people * covered[chosen] / demand.area[chosen]
    whole = float(np.nansum(people)) if np.isfinite(people).any() else float("nan")
    there = float(np.nansum(served)) if np.isfinite(people).any() else float("nan")
    return {
        "zone": name, "demand_ha": area / 1e4, "covered_ha": inside / 1e4,
        "share": 100 * inside / area if area else None,
        "people": known(whole), "people_in": known(there),
        "share_in": 100 * there / whole if whole > 0 else None,
    }  # fmt: skip


def numbers_of(found: Found, whole: dict) -> Dict[str, object]:
    """The numbers that the tool gives; ``whole``: the row of sums of all."""
    return {
        "SHARE": whole["share"],
        "SHARE_PEOPLE": whole["share_in"],
        "BLIND_COUNT": len(found.areas),
        "BLIND_AREA": sum(one.area for one in found.areas) / 1e4,
        "DROPPED_AREA": found.dropped,
    }


def tell_layers(parks: int, demand: Demand, log: Log) -> None:
    """What is odd about parks and residential land."""
    area = float(demand.area.sum())
    per = parks / (area / 1e6)
    if per < _FEW:
        text = tr("Only {per:.2f} parks on a km² of residential land: the layer of parks is surely not whole, and the share "
                  "too low.")  # fmt: skip
        log.warn(text.format(per=per))
    shared = find_overlaps(demand.shapes, progress=log.asking)
    if shared.area > 0.001 * area:
        text = tr("Residential land overlaps by {area:,.1f} ha ({share:.1f} %), which counts twice.")
        log.warn(text.format(area=shared.area / 1e4, share=100 * shared.area / area))
    unknown = int(np.isnan(demand.people).sum())
    if 0 < unknown < len(demand.people):
        log.warn(tr("{count} features have no number of people and count as nobody.").format(count=unknown))


def tell_streets(together: float, unreached: int, off_street: float, log: Log) -> None:
    """What is odd about streets and the ways along them."""
    if together < _APART:
        text = tr("Only {share:.0f} % of the length of the streets hangs together. If they are not cut where they cross, "
                  "tick “Streets meet where they cross”.")  # fmt: skip
        log.warn(text.format(share=100 * together))
    if unreached:
        log.warn(
            tr("{count} parks have no street that leads into them; they serve nobody.").format(
                count=unreached
            )
        )
    if off_street > _MUCH:
        text = tr(
            "{share:.0f} % of the points along residential land are too far from every street and count as blind."
        )
        log.warn(text.format(share=100 * off_street))


def tell_found(found: Found, numbers: dict, log: Log) -> None:
    """The shares and areas."""
    text = tr("{share:.1f} % of {area:,.1f} ha of residential land are served; {count} blind areas of {blind:,.1f} ha, "
              "smaller ones of {dropped:,.1f} ha left out.")  # fmt: skip
    log.say(
        text.format(
            share=numbers["SHARE"], area=float(found.demand.area.sum()) / 1e4, count=numbers["BLIND_COUNT"],
            blind=numbers["BLIND_AREA"], dropped=numbers["DROPPED_AREA"],
        )
    )  # fmt: skip
