"""Break points: where corridors meet roads, railways, built-up land and water, leave habitat or get narrow.

Everything is an interval of the distance along a track (of length 0 where a line is crossed).
Which things may meet is found by the caller, with a spatial index.
"""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from .measures import distinct_names
from .tracks import (
    SAME,
    Hit,
    Track,
    acute_angle,
    cluster,
    left_out,
    merge_intervals,
    nearest_to_mean,
)

_NONE = float("nan")
_Spans = Sequence[Tuple[float, float]]


class Place(NamedTuple):
    """A break point.

    Attributes:
        corridor: number of the corridor.
        code: class of the barrier.
        x, y: where it is, in metres.
        length: metres: width of a bundle of lines along the corridor (0 for one line),
            or length of the corridor inside built-up land or water, outside habitat, or where it is narrow.
        kind: crossing, gap, habitat or narrow.
        angle: degrees between corridor and line, 0 to 90; NaN for areas.
        crossings: how many lines are crossed, or how many areas lie in the gap.
        name: names of the barriers, the most frequent first.
        parts: (track, start, end) of the stretches concerned.
        width: least width of the swath in metres; NaN where it was not measured.
        ratio: how many times a limit is passed: gap length ÷ dispersal distance, or least wanted width ÷ width.
        passage: names of the bridges, tunnels and culverts that lead across every line; empty where
            one is missing.
    """

    corridor: int
    code: int
    x: float
    y: float
    length: float
    kind: str
    angle: float = _NONE
    crossings: int = 1
    name: str = ""
    parts: tuple = ()
    width: float = _NONE
    ratio: float = 0.0
    passage: str = ""


def line_places(tracks: Sequence[Track], hits: Sequence[Hit], distance: float) -> List[Place]:
    """One break point per place where a corridor crosses lines of one class.

    Crossings of the same corridor and class merge by single linkage within ``distance``
    metres; the point is the crossing nearest to their mean. A stretch that runs on a line
    counts as one crossing in its middle. A passage leads across the place where one leads
    across each of its crossings.
    """
    found = []
    for group in _groups(tracks, hits).values():
        crossings = _crossings(group)
        xy = np.array([tracks[c[0].track].point((c[0].start + c[0].end) / 2) for c in crossings])
        labels = cluster(xy, distance)
        for label in range(labels.max() + 1):
            members = np.flatnonzero(labels == label)
            found.append(_line_place(tracks, [crossings[i] for i in members], xy[members], distance))
    return found


def _crossings(hits: List[Hit]) -> List[Tuple[Hit, List[Hit]]]:
    """Hits that touch on one track become one, beside all that it was made of."""
    found = []
    for track in sorted({hit.track for hit in hits}):
        here = [hit for hit in hits if hit.track == track]
        for start, end, members in merge_intervals([(hit.start, hit.end) for hit in here], SAME):
            longest = max((here[i] for i in members), key=lambda hit: hit.end - hit.start)
            found.append((longest._replace(start=start, end=end), [here[i] for i in members]))
    return found


def _line_place(
    tracks: Sequence[Track], crossings: List[Tuple[Hit, List[Hit]]], xy: np.ndarray, reach: float
) -> Place:
    chosen = nearest_to_mean(xy)
    hit = crossings[chosen][0]
    track = tracks[hit.track]
    course = track.direction((hit.start + hit.end) / 2, reach)
    spans: Dict[int, Tuple[float, float]] = {}
    for other, _members in crossings:
        low, high = spans.get(other.track, (other.start, other.end))
        spans[other.track] = min(low, other.start), max(high, other.end)
    passages = [distinct_names([hit.passage for hit in members]) for _hit, members in crossings]
    return Place(
        corridor=track.corridor,
        code=hit.code,
        x=float(xy[chosen, 0]),
        y=float(xy[chosen, 1]),
        length=float(sum(high - low for low, high in spans.values())),
        kind="crossing",
        angle=acute_angle(course, np.array([hit.dx, hit.dy])),
        crossings=len(crossings),
        name=distinct_names([hit.name for _hit, members in crossings for hit in members]),
        parts=tuple((number, low, high) for number, (low, high) in spans.items()),
        passage=distinct_names(passages) if all(passages) else "",
    )


def area_places(
    tracks: Sequence[Track], hits: Sequence[Hit], distance: float, shortest: float = 0.0
) -> List[Place]:
    """One break point per gap: stretches inside areas of one class, merged over at most ``distance``.

    Args:
        shortest: gaps whose length inside the areas is below this are left out, in metres.

    Returns:
        Places at the middle of the longest stretch; ``length`` counts the stretches only.
    """
    found = []
    for group in _groups(tracks, hits).values():
        for number in sorted({hit.track for hit in group}):
            here = [hit for hit in group if hit.track == number]
            stretches = merge_intervals([(hit.start, hit.end) for hit in here], 0.0)
            for _start, _end, members in merge_intervals([s[:2] for s in stretches], distance):
                parts = [stretches[i] for i in members]
                length = sum(end - start for start, end, _hits in parts)
                if length > SAME and length >= shortest:
                    names = distinct_names([here[i].name for part in parts for i in part[2]])
                    spans = [part[:2] for part in parts]
                    found.append(_stretch_place(tracks[number], number, spans, group[0].code, "gap", names))
    return found


def habitat_places(
    tracks: Sequence[Track], habitat: Sequence[_Spans], dispersal: float, code: int
) -> List[Place]:
    """One break point per stretch outside habitat that is longer than the dispersal distance.

    Both ends of a track count as habitat: corridors end in sources.

    Args:
        habitat: for each track the intervals inside habitat.
        dispersal: metres, above 0.
        code: class of the break points.

    Returns:
        Places at the middle of the stretch; ratio = length ÷ dispersal.
    """
    found = []
    for number, (track, inside) in enumerate(zip(tracks, habitat)):
        for start, end in left_out(inside, float(track.measure[-1])):
            if end - start > dispersal + SAME:
                place = _stretch_place(track, number, [(start, end)], code, "habitat")
                found.append(place._replace(ratio=place.length / dispersal))
    return found


def narrow_places(
    tracks: Sequence[Track],
    narrow: Sequence[Sequence[Tuple[float, float, float]]],
    distance: float,
    wanted: float,
    code: int,
) -> List[Place]:
    """One break point per stretch where the swath is narrower than wanted, at its narrowest.

    Args:
        narrow: for each track (start, end, width) of pieces that are too narrow.
        distance: pieces at most this far apart are one stretch, in metres.
        wanted: least width in metres.

    Returns:
        Places; ratio = wanted width ÷ least width (at most 1000), length of the pieces only.
    """
    found = []
    for number, (track, pieces) in enumerate(zip(tracks, narrow)):
        for _start, _end, members in merge_intervals([piece[:2] for piece in pieces], distance):
            spans = merge_intervals([pieces[i][:2] for i in members], 0.0)
            narrowest = min((pieces[i] for i in members), key=lambda piece: piece[2])
            place = _stretch_place(track, number, [span[:2] for span in spans], code, "narrow")
            x, y = track.point((narrowest[0] + narrowest[1]) / 2)
            ratio = wanted / max(narrowest[2], wanted / 1000)
            found.append(place._replace(x=float(x), y=float(y), width=float(narrowest[2]), ratio=ratio))
    return found


def _stretch_place(track: Track, number: int, spans: _Spans, code: int, kind: str, name: str = "") -> Place:
    start, end = max(spans, key=lambda span: span[1] - span[0])
    x, y = track.point((start + end) / 2)
    return Place(
        corridor=track.corridor,
        code=code,
        x=float(x),
        y=float(y),
        length=float(sum(high - low for low, high in spans)),
        kind=kind,
        crossings=len(spans),
        name=name,
        parts=tuple((number, low, high) for low, high in spans),
    )


def _groups(tracks: Sequence[Track], hits: Sequence[Hit]) -> Dict[Tuple[int, int], List[Hit]]:
    groups: Dict[Tuple[int, int], List[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (tracks[hit.track].corridor, hit.code, hit.track, hit.start)):
        groups.setdefault((tracks[hit.track].corridor, hit.code), []).append(hit)
    return groups


def place_numbers(places: Sequence[Place], distance: float) -> List[int]:
    """A number from 1 for each place; break points of one class within ``distance`` share it.

    Corridors often run together: one bridge mends the break of all of them.
    """
    numbers, last = [0] * len(places), 0
    for code in sorted({place.code for place in places}):
        members = [i for i, place in enumerate(places) if place.code == code]
        labels = cluster(np.array([(places[i].x, places[i].y) for i in members]), distance)
        for member, label in zip(members, labels):
            numbers[member] = last + int(label) + 1
        last += int(labels.max()) + 1
    return numbers
