"""One card for every zone: function, resources, problems, main direction, main types and ways with areas."""

from typing import Dict, List, NamedTuple, Optional, Sequence

from ....compat import NULL
from ....core.progress import Progress, part
from ....core.zoning.crosstab import CrossCounter, CrossTable
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.tables import class_of
from ....gis.vectors import Item
from ....translation import tr
from ...parameters import Declarations

#: So many classes are named, of this share (%) at least.
_MOST, _LEAST = 4, 1.0
#: From this degree on a place counts as damaged.
_DEGRADED = 2
#: Raster parameters of the cards with the themes of their classes.
THEMES = {
    "ELEMENTS": "elements",
    "TYPES": "restoration_types",
    "WAYS": "restoration_ways",
    "DEGRADATION": "degradation",
}


def declare_cards(tool: Declarations) -> None:
    """The rasters of the zone cards."""
    text = tr("For the zone cards.")
    for key, label, kinds in (
        ("ELEMENTS", tr("Natural elements"), ("elements", "natural_resources")),
        ("DEGRADATION", tr("Degradation degree"), "degradation"),
        ("TYPES", tr("Restoration types"), "restoration_types"),
        ("WAYS", tr("Restoration ways"), "restoration_ways"),
    ):
        tool.add_raster(key, label, text, kind=kinds, optional=True)


class Described(NamedTuple):
    """What the layer of zones says about one; None where it does not."""

    name: Optional[str]
    zone1: Optional[int]
    direction: Optional[str]


def described(items: Sequence[Item], numbers: Sequence[int]) -> Dict[int, Described]:
    """By the number of the zone, from the fields name, zone1 and direction of its first polygon."""
    found: Dict[int, Described] = {}
    for item, number in zip(items, numbers):
        name, zone1, way = (item.attributes.get(field) for field in ("name", "zone1", "direction"))
        zone1 = int(zone1) if isinstance(zone1, int) and zone1 in class_of("functions") else None
        texts = [None if text in (None, NULL) else str(text) for text in (name, way)]
        found.setdefault(int(number), Described(texts[0], zone1, texts[1]))
    return found


def card_rows(
    zones: RasterSource,
    titles: Dict[int, Optional[str]],
    known: Dict[int, Described],
    layers: Dict[str, RasterSource],
    progress: Progress,
) -> List[dict]:
    """A row for every zone that has cells. ``titles``: of the zones by number; ``layers`` by the keys of THEMES."""
    grid, counted = zones.grid, {}
    for place, (key, source) in enumerate(layers.items()):
        counted[key] = _counted(zones, source, part(progress, place / len(layers), (place + 1) / len(layers)))
    return [
        _row(number, titles[number], known[number], counted, grid)
        for number in sorted(known)
        if any((table.zone == number).any() for table in counted.values())
    ]


def _counted(zones: RasterSource, source: RasterSource, progress: Progress) -> CrossTable:
    counter = CrossCounter()
    for window in source.grid.windows():
        progress(window.top / source.grid.rows)
        counter.add(zones.read(window), source.read(window))
    return counter.result()


def _row(
    number: int, title: Optional[str], known: Described, counted: Dict[str, CrossTable], grid: Grid
) -> dict:
    areas = {key: _areas(table, number, grid) for key, table in counted.items()}
    cells = max(int(table.totals()[table.zone == number].sum()) for table in counted.values())
    whole = cells * grid.cell_area / 1e6
    degrees = areas.get("DEGRADATION", {})
    judged = sum(degrees.values())
    damaged = sum(area for code, area in degrees.items() if code >= _DEGRADED)
    mean = sum(code * area for code, area in degrees.items()) / judged if judged else None
    return {
        "zone": title,
        "name": known.name,
        "function": class_of("functions")[known.zone1].name if known.zone1 else None,
        "area_km2": whole,
        "resources": _main("elements", areas.get("ELEMENTS", {}), whole),
        "problems": _problems(degrees, damaged, judged),
        "degradation": mean,
        "degraded_pct": 100 * damaged / judged if judged else None,
        "direction": known.direction,
        "types": _main("restoration_types", areas.get("TYPES", {}), whole),
        "ways": _main("restoration_ways", areas.get("WAYS", {}), whole),
    }


def _areas(table: CrossTable, number: int, grid: Grid) -> Dict[int, float]:
    """km² by class in one zone."""
    cells = table.cells[table.zone == number].sum(axis=0)
    return {
        int(code): int(count) * grid.cell_area / 1e6 for code, count in zip(table.classes, cells) if count
    }


def _main(theme: str, areas: Dict[int, float], whole: float) -> Optional[str]:
    """The largest classes with their areas and shares of the zone, as a text."""
    names = class_of(theme)
    order = sorted((code for code in areas if code in names), key=lambda code: (-areas[code], code))
    kept = [code for code in order[:_MOST] if 100 * areas[code] >= _LEAST * whole] or order[:1]
    text = tr("{name} {area} km² ({share} %)")
    parts = [
        text.format(
            name=names[code].name, area=f"{areas[code]:,.1f}", share=f"{100 * areas[code] / whole:.1f}"
        )
        for code in kept
    ]
    return tr("; ").join(parts) or None


def _problems(degrees: Dict[int, float], damaged: float, judged: float) -> Optional[str]:
    """The degrees of damage from moderate on."""
    if not judged:
        return None
    worst = {code: area for code, area in degrees.items() if code >= _DEGRADED}
    if not damaged:
        return tr("No moderate or worse degradation")
    return _main("degradation", worst, judged)
