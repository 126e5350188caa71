"""NDVI of bare soil and of full vegetation: found, and as they are shown to the user."""

from typing import Iterator, List, NamedTuple, Optional

import numpy as np

from ....core.diagnosis.ecosystemquality import TYPES
from ....core.diagnosis.vegetationcover import FEWEST, Ends, NdviCounts
from ....core.progress import Progress
from ....translation import tr
from ..shared.vegetation import type_names
from .cells import NdviCells
from .settings import Settings

#: Beyond these ends the image hardly shows bare soil, or no full vegetation (proposed).
_MOST_BARE, _LEAST_FULL = 0.3, 0.5


class FoundEnds(NamedTuple):
    """Ends of the whole area, then of every vegetation type; ``cells``: of the types, None where they do not count."""

    ends: List[Ends]
    cells: Optional[np.ndarray]

    def shown(self) -> str:
        """The values used as one line."""
        names = [tr("whole area"), *(type_names()[kind] for kind in TYPES)]
        lines = [
            f"{names[number]} {bare:.4f} – {full:.4f}"
            for number, (bare, full) in enumerate(self.ends)
            if number == 0 or self._met(number)
        ]
        return tr("; ").join(lines)

    def warnings(self) -> Iterator[str]:
        """Types with too few cells, and ends that are strange."""
        for number, kind in enumerate(TYPES, 1):
            if self._met(number) and self.ends[number] is self.ends[0]:
                sentence = tr(
                    "{type}: fewer than {count} cells, or one value only; the values of the whole area are used."
                )
                yield sentence.format(type=type_names()[kind], count=FEWEST)
        if self.ends[0].bare > _MOST_BARE or self.ends[0].full < _LEAST_FULL:
            yield tr(
                "NDVI of bare soil above {bare:g} or of full vegetation below {full:g} is unusual: the area may hold no "
                "bare or no fully covered ground, or the image is not from the growing season. Fixed values may suit better."
            ).format(bare=_MOST_BARE, full=_LEAST_FULL)

    def _met(self, number: int) -> bool:
        return self.cells is not None and bool(self.cells[number])


def find_ends(cells: NdviCells, settings: Settings, progress: Progress) -> FoundEnds:
    """The ends that were given, or the percentiles of all cells that count and of their vegetation types.

    Raises:
        InputError: no cell at all, or equal ends of the whole area.
    """
    if settings.fixed is not None:
        return FoundEnds([settings.fixed] * (1 + len(TYPES)), None)
    counts = NdviCounts(len(TYPES))
    for _window, (ndvi, groups, water) in cells.each(progress):
        counted = np.isfinite(ndvi) & ~water
        counts.add(ndvi[counted], groups[counted])
    ends = counts.ends(settings.lower, settings.upper, cells.name)
    return FoundEnds(ends, counts.cells() if cells.has_types else None)
