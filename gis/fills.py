"""Fill values of satellite products that nobody declared as nodata, known by the codes that the product documents.

The codes, the valid range and the scales stand in resources/tables/fill_codes.csv. A layer holds fill values where
values are exactly one of the codes (as stored, or multiplied by the scale) and nothing lies between the valid range
and the codes, nor beyond them: how many cells have them, and what the middle of the values is, does not matter.
"""

from functools import lru_cache
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..core.messages import marked
from .complaints import Complaint
from .kinds import Kind
from .rasters import RasterSource
from .tables import read_builtin

#: Cells up to which a raster is read as a whole, and places along each side that are looked at of a larger one.
_WHOLE_UP_TO, _PLACES = 4_000_000, 12
#: What was found in files lately: a run is checked when it is asked for and once more when it begins.
_LATELY = 128
#: Values that mean no data in many programs: they lie beyond the codes and say nothing about the product.
_MARKS = (-32768.0, -9999.0, -99999.0, -999.0)
#: As float32 holds a scaled value.
_ROUNDING = 4e-7
_VALUES_SHOWN = 7
#: Cells of one value that may as well be measured, from which it is asked about.
_MANY = 10


class Fill(NamedTuple):
    """The fill codes of a product in one of its scales: all numbers as they are found in layers.

    Attributes:
        codes: ascending.
        least, most: the valid range.
        sure: nothing but a fill value can have the codes.
    """

    product: str
    codes: Tuple[float, ...]
    least: float
    most: float
    sure: bool


@lru_cache(maxsize=1)
def _fills() -> Dict[str, List[Fill]]:
    """Kind to the fill values that its layers may hold."""
    found: Dict[str, List[Fill]] = {}
    for row in read_builtin("fill_codes"):
        scale, offset = float(row["scale"]), float(row["offset"])
        codes = range(int(row["first"]), int(row["last"]) + 1)
        fill = Fill(
            product=row["product"],
            codes=tuple(code * scale + offset for code in codes),
            least=float(row["least"]) * scale + offset,
            most=float(row["most"]) * scale + offset,
            sure=row["sure"] == "yes",
        )
        for kind in row["kinds"].split():
            found.setdefault(kind, []).append(fill)
    return found


def kinds_with_fills() -> List[str]:
    """The kinds whose layers may hold fill values of a product."""
    return list(_fills())


class _Search:
    """Looks for one product's fill values window by window; memory does not grow."""

    def __init__(self, fill: Fill) -> None:
        self.fill = fill
        self.cells: Dict[float, int] = {}
        self._denied = False
        first, last = fill.codes[0], fill.codes[-1]
        slack = _ROUNDING * max(abs(first), abs(last), 1e-3)
        self._first, self._last, self._slack = first - slack, last + slack, slack
        self._above = first > fill.most

    def add(self, values: np.ndarray, low: float, high: float) -> None:
        """Look through finite ``values`` that reach from ``low`` to ``high``."""
        fill = self.fill
        apart = high > fill.most + self._slack if self._above else low < fill.least - self._slack
        if self._denied or not apart:
            return  # all of it in the valid range, or on its other side
        outside = values[
            values > fill.most + self._slack if self._above else values < fill.least - self._slack
        ]
        codes = (outside >= self._first) & (outside <= self._last)
        found, counts = np.unique(outside[codes], return_counts=True)
        for value, count in zip(found.tolist(), counts.tolist()):
            self._count(value, count)
        self._denied |= bool(~np.isin(outside[~codes], _MARKS).all())

    def _count(self, value: float, cells: int) -> None:
        code = min(self.fill.codes, key=lambda one: abs(one - value))
        if abs(code - value) > self._slack:
            self._denied = True  # between two codes: no product writes it
        else:
            self.cells[code] = self.cells.get(code, 0) + cells

    @property
    def found(self) -> bool:
        """Whether the layer holds fill values of the product, and nothing that no layer of it could hold."""
        enough = 1 if self.fill.sure else _MANY
        return sum(self.cells.values()) >= enough and not self._denied


def fill_values(source: RasterSource, kinds: Sequence[Kind]) -> Iterator[Complaint]:
    """A complaint where a raster that is to be of one of ``kinds`` holds fill values that nobody declared."""
    fills = _fills_of(kinds)
    if not fills:
        return
    key = (source.identity(), fills)
    if key[0] is None or key not in _known:
        while len(_known) >= _LATELY:
            _known.pop(next(iter(_known)))
        _known[key] = _searched(source, fills)
    found, total = _known[key]
    if found is not None:
        yield _complaint(source.name, found, total)


def _searched(source: RasterSource, fills: Sequence[Fill]) -> Tuple[Optional["_Search"], int]:
    """The first search that has found fill values, and how many cells were looked at."""
    searches, total = [_Search(fill) for fill in fills], 0
    for values in _looked_at(source):
        values = values[np.isfinite(values)]
        if not values.size:
            continue
        total += values.size
        low, high = float(values.min()), float(values.max())
        for search in searches:
            search.add(values, low, high)
    return next((search for search in searches if search.found), None), total


_known: Dict[tuple, Tuple[Optional[_Search], int]] = {}


def _complaint(name: str, search: _Search, total: int) -> Complaint:
    text = marked(
        "“{name}” holds {values} at {share:.2g} % of its cells: {product} writes such fill values where it has no "
        "value, and they would count as measured. Declare them as no data first (in the layer's properties as "
        "additional no data value, or in the file)."
    )
    shown = ", ".join(f"{value:.7g}" for value in sorted(search.cells)[:_VALUES_SHOWN])
    share = 100 * sum(search.cells.values()) / total
    fields = {"name": name, "values": shown, "share": share, "product": search.fill.product}
    return Complaint(text, fields, refused=search.fill.sure)


def without_fills(values: np.ndarray, kind: Kind) -> np.ndarray:
    """Values without those that are fill codes of a layer of the kind, for judgements of the others."""
    for fill in _fills().get(kind.key, ()):
        for code in fill.codes if fill.sure else ():
            values = values[np.abs(values - code) > _ROUNDING * max(abs(code), 1e-3)]
    return values


def _fills_of(kinds: Sequence[Kind]) -> Tuple[Fill, ...]:
    """The fill values of some kinds, each once."""
    found = [fill for kind in kinds for fill in _fills().get(kind.key, ())]
    return tuple(dict.fromkeys(found))


def _looked_at(source: RasterSource) -> Iterator[np.ndarray]:
    """All cells of a raster, or those of places spread over a large one."""
    if source.grid.cells <= _WHOLE_UP_TO:
        return (source.read(window) for window in source.grid.windows())
    return source.spots(_PLACES)
