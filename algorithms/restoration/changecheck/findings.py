"""The list of sites in the order of inspection, and the tables."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsGeometry

from ....core.restoration.changes import confidence, urgency
from ....gis.areaindex import AreaIndex
from ....gis.tables import class_of
from ....gis.vectors import Item, name_of
from ....translation import tr
from .settings import THEME, Settings
from .sites import Pairs, Site

#: m² of a mu, and of a hectare.
_MU, _HA = 2000.0 / 3.0, 10_000.0


class Surroundings(NamedTuple):
    """What sites are held against; None where a layer is not given."""

    basic: Optional[AreaIndex]
    redline: Optional[AreaIndex]
    permits: Optional[AreaIndex]
    units: AreaIndex
    unit_names: List[str]


class Finding(NamedTuple):
    """A site and what is told of it."""

    site: Site
    area: float
    unit: str
    basic: Optional[float]
    redline: Optional[float]
    permit: Optional[float]
    confidence: float
    priority: int


def named_units(items: Sequence[Item], field: str) -> List[str]:
    """Names of units: of a field, else of a name field, else their number."""
    names = [str(item.attributes[field]) if field else name_of(item.attributes) for item in items]
    return [name or str(number) for number, name in enumerate(names, 1)]


def find_order(
    sites: Sequence[Site],
    signed: Sequence[Optional[bool]],
    around: Surroundings,
    settings: Settings,
    width: float,
) -> List[Finding]:
    """The sites by priority, then the larger, then from west to east.

    Args:
        signed: whether images show each of them. width: tolerance in m.
    """
    found = [_finding(site, sign, around, settings, width) for site, sign in zip(sites, signed)]

    def place(one: Finding) -> tuple:
        box = one.site.geometry.boundingBox()
        return one.priority, -round(one.area, 3), round(box.xMinimum(), 3), round(box.yMinimum(), 3)

    return sorted(found, key=place)


def _finding(
    site: Site, sign: Optional[bool], around: Surroundings, settings: Settings, width: float
) -> Finding:
    area, shape = site.geometry.area(), site.geometry
    thickness = 2 * area / shape.length()
    share = [None if layer is None else layer.share(shape) for layer in around[:3]]
    unit = around.units.holding(shape.pointOnSurface().asPoint())
    sure = confidence(
        not settings.rasters, sign if site.rule.signed else None, (area, site.rule.least), (thickness, width)
    )
    return Finding(
        site=site,
        area=area,
        unit="" if unit is None else around.unit_names[unit],
        basic=share[0], redline=share[1], permit=share[2],
        confidence=sure,
        priority=urgency(site.rule, *(part or 0.0 for part in share)),
    )  # fmt: skip


def list_rows(found: Sequence[Finding], dates: Tuple[str, str]) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every finding; fields of the inspection stay empty."""
    names = class_of(THEME)
    for number, one in enumerate(found, 1):
        point = one.site.geometry.pointOnSurface().asPoint()
        yield (
            one.site.geometry,
            {
                "id": number, "date1": dates[0], "date2": dates[1], "before": one.site.before, "after": one.site.after,
                "label": one.site.rule.label, "label_name": names[one.site.rule.label].name, "area_m2": one.area,
                "area_mu": one.area / _MU, "x": point.x(), "y": point.y(), "unit": one.unit,
                "in_basic": _percent(one.basic), "in_redline": _percent(one.redline), "permit": _percent(one.permit),
                "confidence": one.confidence, "priority": one.priority, "checker": None, "check_date": None,
                "result": None, "photo": None, "remark": None,
            },
        )  # fmt: skip


def _percent(share: Optional[float]) -> Optional[float]:
    return None if share is None else 100 * share


def matrix_rows(matrix: Pairs) -> Iterator[dict]:
    """Rows of the matrix, with the share of the class before."""
    whole: Dict[str, float] = {}
    for (before, _after), area in matrix.items():
        whole[before] = whole.get(before, 0.0) + area
    for (before, after), area in sorted(matrix.items(), key=lambda one: _sorting(one[0])):
        if whole[before] > 0:
            yield {
                "before": before,
                "after": after or tr("no data"),
                "area_ha": area / _HA,
                "share": 100 * area / whole[before],
            }


def _sorting(pair: Tuple[str, str]) -> tuple:
    """Numbers by their size, texts after them."""
    return tuple((0, int(code), code) if code.isdigit() else (1, 0, code) for code in pair)


def summary_rows(found: Sequence[Finding]) -> Iterator[dict]:
    """All of each kind first, then by unit."""
    names, groups = class_of(THEME), {}
    for one in found:
        for unit in ("", one.unit) if one.unit else ("",):
            groups.setdefault((unit, one.site.rule.label), []).append(one)
    for (unit, label), ones in sorted(groups.items()):
        area = sum(one.area for one in ones)
        yield {
            "unit": unit or tr("All"),
            "label": names[label].name,
            "count": len(ones),
            "area_ha": area / _HA,
            "area_mu": area / _MU,
            "first": sum(one.priority == 1 for one in ones),
            "closed": sum(one.priority == 9 for one in ones),
        }
