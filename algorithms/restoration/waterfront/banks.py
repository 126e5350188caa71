"""Stretches of banks: the land beside them, their kinds and what is advised."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ....core.progress import Progress
from ....core.restoration.banks import (
    KIND_ECO,
    KIND_HARD,
    KIND_NATURAL,
    Belt,
    advise,
    belt_of,
    from_water_edge,
    kinds,
    longest_run,
    stretches,
)
from ....gis.areaindex import AreaIndex
from ....gis.rasters import RasterSource
from ....gis.sampling import values_at_points
from ....gis.tables import class_of
from ....gis.vectors import Item, name_of
from ....translation import tr
from .settings import Settings
from .waters import Bank

#: How far the first built-up land is looked for, how near a surveyed bank lies, and the least green of a run, metres.
_FAR, _NEAR, _LEAST = 300.0, 20.0, 10.0
#: Places looked at in one go.
_PLACES = 100_000
#: Words of surveyed banks, the first that is found.
_WORDS = (("生态", KIND_ECO), ("eco", KIND_ECO), ("硬", KIND_HARD), ("混凝土", KIND_HARD), ("砌", KIND_HARD), ("concrete", KIND_HARD),
          ("hard", KIND_HARD), ("wall", KIND_HARD), ("自然", KIND_NATURAL), ("土", KIND_NATURAL), ("natural", KIND_NATURAL))  # fmt: skip


class Stretch(NamedTuple):
    """A stretch of bank, by the numbers of its bank; arrays of (n,), lists likewise."""

    bank: np.ndarray
    shape: List[QgsGeometry]
    middle: np.ndarray
    length: np.ndarray
    belt: Belt
    kind: np.ndarray
    surveyed: np.ndarray
    advice: np.ndarray
    wanted: np.ndarray


def look(
    banks: Sequence[Bank],
    source: RasterSource,
    surveyed: Optional["Surveyed"],
    corridors: Optional[AreaIndex],
    settings: Settings,
    progress: Progress,
) -> Stretch:
    """All stretches of all banks."""
    cell = min(source.grid.cell_size)
    spacing = max(cell / 2, 2.0)
    distance = np.append(np.arange(spacing / 2, _FAR, spacing), _FAR)
    owner, shapes, xy, outward, number, length = [], [], [], [], [], []
    count = 0
    for position, bank in enumerate(banks):
        found = stretches(bank.xy, settings.step, spacing, bank.offset)
        own = len(found.length)
        owner.append(np.full(own, position))
        shapes += [_line(found.xy[found.stretch == n], found.outward[found.stretch == n]) for n in range(own)]
        xy.append(found.xy)
        outward.append(found.outward)
        number.append(found.stretch + count)
        length.append(found.length)
        count += own
    places, away, stretch = np.concatenate(xy), np.concatenate(outward), np.concatenate(number)
    codes = np.full((len(places), len(distance)), np.nan, np.float32)
    block = max(1, _PLACES // len(distance))
    for first in range(0, len(places), block):
        progress(first / len(places))
        part = slice(first, first + block)
        points = places[part, None, :] + distance[:, None] * away[part, None, :]
        codes[part] = values_at_points(source, points.reshape(-1, 2)).reshape(-1, len(distance))
    belt = belt_of(from_water_edge(codes), distance, stretch, count, settings.belt)
    middles = np.array(
        [(p.x(), p.y()) for p in (shape.interpolate(shape.length() / 2).asPoint() for shape in shapes)]
    )
    known = np.zeros(count, np.int64) if surveyed is None else surveyed.kinds(middles)
    kind = kinds(belt, known, settings.natural)
    bank_of, lengths = np.concatenate(owner), np.concatenate(length)
    wanted = np.array([bank.wanted for bank in banks])[bank_of]
    inside = np.ones(count, bool)
    if corridors is not None:
        inside = np.array([corridors.holding(QgsPointXY(*middle)) is not None for middle in middles])
    advice = np.zeros(count, np.int64)
    for each in _each(bank_of):
        advice[each] = advise(
            kind[each], belt.width[each], wanted[each], lengths[each], inside[each], settings.gap
        )
    return Stretch(
        bank=bank_of, shape=shapes, middle=middles, length=lengths, belt=belt, kind=kind, surveyed=known, advice=advice,
        wanted=wanted,
    )  # fmt: skip


def _each(bank: np.ndarray) -> Iterator[slice]:
    """The stretches of each bank, which follow each other."""
    bounds = np.flatnonzero(np.diff(bank)) + 1
    edges = [0, *bounds.tolist(), len(bank)]
    return (slice(start, end) for start, end in zip(edges, edges[1:]) if end > start)


def _line(xy: np.ndarray, outward: np.ndarray) -> QgsGeometry:
    """A line through the places of a stretch; a short one along the bank where there is one place only."""
    if len(xy) == 1:
        along = np.array([outward[0, 1], -outward[0, 0]])
        xy = np.array([xy[0] - along, xy[0] + along])
    return QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in xy])


class Surveyed:
    """Banks that were surveyed, with their types."""

    def __init__(self, items: Sequence[Item], field: str) -> None:
        self._index = AreaIndex([item.geometry for item in items])
        self._kind = [self._of(str(item.attributes[field])) for item in items]
        self.unknown = sum(kind == 0 for kind in self._kind)

    @staticmethod
    def _of(text: str) -> int:
        return next((kind for word, kind in _WORDS if word in text.casefold()), 0)

    def kinds(self, middles: np.ndarray) -> np.ndarray:
        """(n,) the kind of the nearest surveyed bank within 20 m of each point; 0 without one."""
        found = np.zeros(len(middles), np.int64)
        for n, middle in enumerate(middles):
            point = QgsGeometry.fromPointXY(QgsPointXY(*middle))
            near = self._index.within(point, _NEAR)
            if near:
                best = min(near, key=lambda one: self._index.geometries[one].distance(point))
                found[n] = self._kind[best]
        return found


def basis_of(surveyed: Optional[Surveyed]) -> str:
    """What the kinds rest on, translated."""
    if surveyed is None:
        return tr("proxy: bank land cover, which cannot see a wall")
    return tr("surveyed banks; land cover (proxy) where there are none")


def stretch_rows(found: Stretch, banks: Sequence[Bank]) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each stretch."""
    names, advice = class_of("bank_kinds"), class_of("bank_advice")
    sides = {"left": tr("left"), "right": tr("right"), "shore": tr("shore")}
    for n, shape in enumerate(found.shape):
        bank, kind, code = banks[found.bank[n]], int(found.kind[n]), int(found.advice[n])
        yield (
            shape,
            {
                "id": n + 1,
                "bank": int(found.bank[n]) + 1,
                "name": bank.name,
                "side": sides[bank.side],
                "length_m": float(found.length[n]),
                "kind": kind or None,
                "kind_name": names[kind].name if kind else None,
                "basis": tr("surveyed") if found.surveyed[n] else tr("proxy"),
                "natural": _known(found.belt.natural[n]),
                "green": _known(found.belt.green[n]),
                "built": _known(found.belt.built[n]),
                "width_m": _known(found.belt.width[n]),
                "wanted_m": float(found.wanted[n]),
                "advice": code or None,
                "advice_name": advice[code].name if code else None,
            },
        )


def _known(value: float) -> Optional[float]:
    return float(value) if np.isfinite(value) else None


def sums(found: Stretch, chosen: np.ndarray) -> Dict[str, float]:
    """Lengths (km) and shares (%) of some stretches; those without data count in the length alone."""
    length, kind = found.length[chosen] / 1000, found.kind[chosen]
    known = float(length[kind > 0].sum())

    def share(mask: np.ndarray) -> float:
        return 100 * float(length[mask & (kind > 0)].sum()) / known if known else 0.0

    wide = np.nan_to_num(found.belt.width[chosen]) >= np.minimum(found.wanted[chosen], _FAR)
    return {
        "length_km": float(length.sum()),
        "natural": share(kind == KIND_NATURAL),
        "eco": share((kind == KIND_NATURAL) | (kind == KIND_ECO)),
        "hard": share(kind == KIND_HARD),
        "green": share(wide),
        "unknown_km": float(length[kind == 0].sum()),
    }


def longest(found: Stretch) -> float:
    """km of the longest run of one bank with green of at least 10 m."""
    each = (longest_run(found.belt.width[own], found.length[own], _LEAST) for own in _each(found.bank))
    return max(each, default=0.0) / 1000


def zone_rows(found: Stretch, zones: Sequence[Item], field: str) -> List[dict]:
    """A row for each zone that has banks, and one for all."""
    index, places = AreaIndex([item.geometry for item in zones]), np.full(len(found.shape), -1)
    for n in range(len(places) if zones else 0):
        held = index.holding(QgsPointXY(*found.middle[n]))
        places[n] = -1 if held is None else held
    rows = []
    for number, item in enumerate(zones):
        if (places == number).any():
            texts = (value for value in item.attributes.values() if isinstance(value, str) and value)
            name = (
                str(item.attributes[field])
                if field
                else name_of(item.attributes) or next(texts, str(number + 1))
            )
            rows.append({"zone": name, **sums(found, places == number)})
    if zones and (places < 0).any():
        rows.append({"zone": tr("outside the zones"), **sums(found, places < 0)})
    return [*rows, {"zone": tr("All zones"), **sums(found, np.ones(len(places), bool))}]
