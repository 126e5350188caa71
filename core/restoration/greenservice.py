"""Service of parks: radii by size, and places for new ones by whom they newly serve."""

import heapq
import re
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked

#: The official measure: parks from 400 m² serve 500 m.
OFFICIAL = "400:500"
_SIGNS = re.compile(r"[\s,，;；、]+")


def parse_radii(text: str) -> List[Tuple[float, float]]:
    """(smallest area in m², radius in m) of a text such as ``5000:500 400:300``, largest area first.

    Raises:
        InputError: it cannot be read, or an area stands twice.
    """
    found = {}
    for word in _SIGNS.split(text.replace("：", ":").strip()):
        parts = word.split(":")
        try:
            area, radius = (float(part) for part in parts)
        except ValueError:
            raise _unreadable(word) from None
        if area in found or not (np.isfinite(area) and area >= 0 and 0 < radius <= 100_000):
            raise _unreadable(word)
        found[area] = radius
    return sorted(found.items(), reverse=True)


def _unreadable(word: str) -> InputError:
    text = marked("“{word}” is no size and radius. Write the smallest area in m² and the radius in m, such as 400:500; "
                  "each size once.")  # fmt: skip
    return InputError(text, word=word)


def radius_of(areas: np.ndarray, radii: Sequence[Tuple[float, float]]) -> np.ndarray:
    """(n,) metres that parks of some areas (m²) serve; 0 below the smallest size, where the area is NaN too."""
    found = np.zeros(len(areas))
    for least, radius in sorted(radii):
        found[np.asarray(areas) >= least] = radius
    return found


class Chosen(NamedTuple):
    """Sites in the order in which they are chosen, and what each adds."""

    order: List[int]
    gains: List[float]


def greedy_cover(reached: Sequence[np.ndarray], weights: np.ndarray, most: int) -> Chosen:
    """Sites one after the other, each the one that newly covers most after those before it.

    What a site adds never grows while others are chosen, so a site is counted again only while it leads (lazy greedy;
    Minoux 1978). Together they cover at least 63 % of what the best choice of as many would (Nemhauser et al. 1978).
    Of sites that add the same the first is taken.

    Args:
        reached: of each site the different places that it covers. weights: (places,) what each place counts.
        most: sites at most; sites that add nothing are never taken.
    """
    open_ = np.asarray(weights, float).copy()
    heap = [(-float(open_[places].sum()), site) for site, places in enumerate(reached)]
    heapq.heapify(heap)
    order: List[int] = []
    gains: List[float] = []
    while heap and len(order) < most:
        _before, site = heapq.heappop(heap)
        now = -float(open_[reached[site]].sum())
        if now >= 0:
            continue
        if heap and (now, site) > heap[0]:
            heapq.heappush(heap, (now, site))
            continue
        order.append(site)
        gains.append(-now)
        open_[reached[site]] = 0.0
    return Chosen(order, gains)
