"""Whether a layer carries the offset of web maps, measured against another layer."""

from typing import TYPE_CHECKING, Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from .gcj02 import Lonlat, bd09_to_wgs84, gcj02_to_wgs84, inside_china, metres_between

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

#: Directions that take an offset out.
CORRECTIONS = {"gcj02_to_wgs84": gcj02_to_wgs84, "bd09_to_wgs84": bd09_to_wgs84}
#: Vertices that must lie in the reach of the reference, and how far that is in metres.
FEWEST, _REACH = 30, 2000.0
_TURNS = np.radians(np.arange(45, 360, 45))
_RADIUS = 6371008.8
#: What counts as evidence: share that fits once corrected, what it gains, and how many times the best other one.
_SHARE, _GAIN, _TIMES = 0.3, 0.25, 2.0


class Fit(NamedTuple):
    """Shares of vertices near the reference.

    ``corrected``: after each correction; ``turned``: at most, after shifts as long in seven other directions;
    ``metres``: mean length of each correction; ``count``: vertices compared.
    """

    as_is: float
    corrected: Dict[str, float]
    turned: Dict[str, float]
    metres: Dict[str, float]
    count: int  # type: ignore[assignment]  # hides a method of tuple that nobody calls

    def evidence(self) -> str:
        """The correction that is proven to be due; empty where none is.

        A third of the vertices must fit once corrected, a quarter more than before, and twice as many as after
        an equal shift in any other direction: a dense reference is near everything and proves nothing.
        """
        best = max(self.corrected, key=lambda name: self.corrected[name], default="")
        if not best:
            return ""
        share, others = self.corrected[best], max(self.as_is, self.turned[best])
        proven = share >= max(_SHARE, self.as_is + _GAIN) and share >= _TIMES * others
        return best if proven else ""


def densified(runs: Sequence[np.ndarray], spacing: float, most: int) -> np.ndarray:
    """Points along lines, at most ``spacing`` metres apart.

    Args:
        runs: arrays (vertices, 2) of longitude and latitude; one vertex alone is a point.
        most: how many points to return at most; where more would come, runs are left out evenly.
    """
    if not len(runs):
        return np.zeros((0, 2))
    vertices = np.concatenate(runs)
    run = np.repeat(np.arange(len(runs)), [len(one) for one in runs])
    first, second = Lonlat(*vertices[:-1].T), Lonlat(*vertices[1:].T)
    steps = np.maximum(1, np.ceil(metres_between(first, second) / spacing)).astype(np.int64)
    steps[run[1:] != run[:-1]] = 1  # the last vertex of a run stands alone
    skip = max(1, -(-(int(steps.sum()) + 1) // most))
    kept = run[:-1] % skip == 0
    segment, steps = np.flatnonzero(kept), steps[kept]
    share = (np.arange(steps.sum()) - np.repeat(np.cumsum(steps) - steps, steps)) / np.repeat(steps, steps)
    segment = np.repeat(segment, steps)
    points = vertices[segment] + (vertices[segment + 1] - vertices[segment]) * share[:, None]
    return np.concatenate([points, vertices[-1:]])[:most]


def _tree_of(points: np.ndarray) -> "cKDTree":
    """Points to be found by place; SciPy is read where it is wanted, the plan desk opens without it."""
    from scipy.spatial import cKDTree

    return cKDTree(points)


class Reference:
    """Points along the lines of a layer that is taken to be right, ready to be asked what lies near.

    Args:
        points: (n, 2) longitude and latitude; none are allowed.
        tolerance: what counts as near, in metres; well below the offset of mostly 150 to 640 m, and not below the
            distance of the points.
    """

    def __init__(self, points: np.ndarray, tolerance: float) -> None:
        self.tolerance = tolerance
        self._tree: Optional[cKDTree] = None
        if len(points):
            self._middle = points.mean(axis=0)
            self.scale = np.radians(1.0) * _RADIUS * np.array([np.cos(np.radians(self._middle[1])), 1.0])
            self._tree = _tree_of(self.metres(points))

    def metres(self, points: np.ndarray) -> np.ndarray:
        """Longitude and latitude as metres east and north of the middle."""
        return (points - self._middle) * self.scale

    def share(self, metres: np.ndarray) -> float:
        """Share of points, in metres from the middle, that lie near."""
        if self._tree is None:
            return 0.0
        return float(np.isfinite(self._tree.query(metres, distance_upper_bound=self.tolerance)[0]).mean())

    def reached(self, points: np.ndarray) -> np.ndarray:
        """The points that lie within 2 km, so that they can be compared."""
        if self._tree is None or not len(points):
            return points[:0]
        return points[np.isfinite(self._tree.query(self.metres(points), distance_upper_bound=_REACH)[0])]


def compare(points: np.ndarray, reference: Reference) -> Fit:
    """How many vertices lie near the reference, as they are, corrected, and shifted elsewhere.

    Args:
        points: vertices of the layer in question, (n, 2) longitude and latitude.

    Returns:
        The shares; ``count`` below FEWEST means that nothing can be concluded, and the shares are 0.
    """
    points = reference.reached(points[inside_china(points[:, 0], points[:, 1])])
    if len(points) < FEWEST:
        return Fit(0.0, {}, {}, {}, len(points))
    here = reference.metres(points)
    corrected, turned, metres = {}, {}, {}
    for name, function in CORRECTIONS.items():
        moves = (np.column_stack(function(points[:, 0], points[:, 1])) - points) * reference.scale
        corrected[name] = reference.share(here + moves)
        turned[name] = max(reference.share(here + moves @ turn) for turn in _rotations())
        metres[name] = float(np.hypot(moves[:, 0], moves[:, 1]).mean())
    return Fit(reference.share(here), corrected, turned, metres, len(here))


def _rotations() -> List[np.ndarray]:
    return [np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) for a in _TURNS]
