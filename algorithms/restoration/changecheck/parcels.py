"""Changes between two layers of polygons with class codes."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import Qgis, QgsGeometry

from ....core.preparation.parcels import clean
from ....core.progress import Progress
from ....core.restoration.changes import ChangeRules
from ....gis.areaindex import AreaIndex
from ....gis.geometries import POLYGONS, simple
from ....gis.vectors import Item
from .cells import rule_of
from .sites import Pairs, Search, Site, listed

#: Gaps up to twice this far, in metres, come from rounding.
_NOISE = 0.01
_MITRE = 5.0
#: Polygons with more vertices are cut, so that small ones are not held against all of a large one.
_VERTICES = 1000


class Land(NamedTuple):
    """The polygons of a date and their codes."""

    shapes: List[QgsGeometry]
    codes: List[str]


class Piece(NamedTuple):
    """A part that changed, a point in it, and its code before and after."""

    shape: QgsGeometry
    inner: QgsGeometry
    before: str
    after: str


def read_land(items: Sequence[Item], field: str, survey: bool) -> Land:
    """Polygons and codes; ``survey``: codes have pairs of digits, and number fields lose a leading zero."""
    shapes, codes = [], []
    for item in items:
        code = clean(item.attributes[field])
        if survey and code.isdigit() and len(code) % 2:
            code = f"0{code}"
        parts = [item.geometry]
        if item.geometry.constGet().nCoordinates() > _VERTICES:
            parts = item.geometry.subdivide(_VERTICES // 4).asGeometryCollection()
        shapes += parts
        codes += [code] * len(parts)
    return Land(shapes, codes)


class Comparison:
    """The intersection of two dates.

    Attributes:
        matrix: m² by class before and after; an empty class after stands for land that the second date does not have.
        pieces: kind of change to what changed so.
        doubled: m² by which polygons of a layer lie over one another.
    """

    def __init__(self, rules: ChangeRules) -> None:
        self._rules = rules
        self.matrix: Pairs = {}
        self.pieces: Dict[int, List[Piece]] = {}
        self.doubled = 0.0

    def compare(self, before: Land, after: Land, progress: Progress) -> None:
        """Intersect all polygons of both dates."""
        index, covered = AreaIndex(before.shapes), [0.0] * len(before.shapes)
        for number, shape in enumerate(after.shapes):
            progress(number / len(after.shapes))
            for at, part in _parts(shape, index):
                area = part.area()
                covered[at] += area
                self._take(part, area, before.codes[at], after.codes[number])
        for code, shape, known in zip(before.codes, before.shapes, covered):
            left = shape.area() - known
            if left > 0:
                self.matrix[code, ""] = self.matrix.get((code, ""), 0.0) + left
            self.doubled += max(-left, 0.0)

    def _take(self, part: QgsGeometry, area: float, before: str, after: str) -> None:
        self.matrix[before, after] = self.matrix.get((before, after), 0.0) + area
        rule = self._rules.of(before, after)
        if rule is not None:
            self.pieces.setdefault(rule.label, []).append(Piece(part, part.pointOnSurface(), before, after))

    def add_seen(self, patches: Sequence[QgsGeometry], before: Land, progress: Progress) -> None:
        """Take land that no other rule names but that lost its green in the images; its later class is not looked at."""
        known = AreaIndex([piece.shape for pieces in self.pieces.values() for piece in pieces])
        index = AreaIndex(before.shapes)
        for number, patch in enumerate(patches):
            progress(number / len(patches))
            for at, part in _parts(patch, index):
                rule = self._rules.by_sign(before.codes[at])
                if rule is None:
                    continue
                near = [known.geometries[n] for n in known.near_box(part.boundingBox())]
                left = _polygons(part.difference(QgsGeometry.unaryUnion(near))) if near else part
                if left is not None:
                    self.pieces.setdefault(rule.label, []).append(
                        Piece(left, left.pointOnSurface(), before.codes[at], "")
                    )

    def search(self, tolerance: float, progress: Progress) -> Search:
        """The sites among the pieces."""
        sites: List[Site] = []
        dropped, done, total = 0.0, 0, sum(map(len, self.pieces.values()))
        for label in sorted(self.pieces):
            for group in _groups(self.pieces[label]):
                done += len(group)
                progress(done / total)
                found, left = _sites(group, self._rules, tolerance)
                sites += found
                dropped += left
        return Search(sites, self.matrix, dropped)


def _parts(shape: QgsGeometry, index: AreaIndex) -> Iterator[Tuple[int, QgsGeometry]]:
    """(position, polygon) of what a polygon shares with those of an index."""
    engine = None
    for at in index.near_box(shape.boundingBox()):
        if engine is None:
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()
        other = index.geometries[at]
        if not engine.intersects(other.constGet()):
            continue
        part = other if engine.contains(other.constGet()) else _polygons(other.intersection(shape))
        if part is not None:
            yield at, part


def _polygons(geometry: QgsGeometry) -> Optional[QgsGeometry]:
    """The polygons of what GEOS made; None where there is no area."""
    found = None if geometry.isNull() else simple(geometry, [POLYGONS]).geometry
    return found if found is not None and found.area() > 0 else None


def _groups(pieces: Sequence[Piece]) -> Iterator[List[Piece]]:
    """Pieces whose boxes touch, directly or through others."""
    index, seen = AreaIndex([piece.shape for piece in pieces]), [False] * len(pieces)
    for first in range(len(pieces)):
        if seen[first]:
            continue
        seen[first], waiting, group = True, [first], []
        while waiting:
            at = waiting.pop()
            group.append(pieces[at])
            for other in index.near_box(pieces[at].shape.boundingBox().buffered(2 * _NOISE)):
                if not seen[other]:
                    seen[other] = True
                    waiting.append(other)
        yield group


def _sites(group: Sequence[Piece], rules: ChangeRules, tolerance: float) -> Tuple[List[Site], float]:
    """Sites of one group that are wide and large enough, and the m² that are left out."""
    whole = QgsGeometry.unaryUnion([piece.shape for piece in group])
    joined = _grown(_grown(whole, _NOISE), -_NOISE)
    wide = joined
    if tolerance > 0:
        wide = _grown(_grown(joined, -tolerance / 2), tolerance / 2).intersection(joined)
    polygons = _polygons(wide)
    sites, kept = [], 0.0
    index = AreaIndex([piece.shape for piece in group])
    for part in polygons.asGeometryCollection() if polygons is not None else ():
        pairs = _pairs(part, group, index)
        if not pairs:
            continue
        rule = rule_of(pairs, rules)
        if part.area() >= rule.least:
            sites.append(Site(part, rule, *listed(pairs)))
            kept += part.area()
    return sites, max(whole.area() - kept, 0.0)


def _grown(geometry: QgsGeometry, distance: float) -> QgsGeometry:
    """A buffer with sharp corners."""
    return geometry.buffer(distance, 1, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter, _MITRE)


def _pairs(part: QgsGeometry, group: Sequence[Piece], index: AreaIndex) -> Pairs:
    """m² of the pieces of a site by class before and after; a piece counts where its inner point lies."""
    engine = QgsGeometry.createGeometryEngine(part.constGet())
    engine.prepareGeometry()
    near = index.near_box(part.boundingBox())
    inside = [at for at in near if engine.intersects(group[at].inner.constGet())]
    found: Pairs = {}
    for at in inside or [at for at in near if engine.intersects(group[at].shape.constGet())]:
        pair = group[at].before, group[at].after
        found[pair] = found.get(pair, 0.0) + group[at].shape.area()
    return found
