"""Cells that have an ecosystem quality, window by window."""

from typing import Iterator, List, NamedTuple, Optional

import numpy as np

from ....core.codes import no_codes
from ....core.diagnosis.ecosystemquality import TYPES, QualityReferences
from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....gis.grid import Window
from ....gis.rasters import RasterSource
from ...evaluation.shared.ecosystems import groups_of

#: Codes of regions up to here are exact in float64, as which great ones are read.
_LARGEST = 2**53


class Strip(NamedTuple):
    """The cells of one window that count.

    Attributes:
        where: (rows, columns) which cells they are.
        values: (3, n) LAI, FVC and GPP.
        groups: (n,) number of the group of region and vegetation type.
    """

    window: Window
    where: np.ndarray
    values: np.ndarray
    groups: np.ndarray


class QualityCells:
    """LAI, FVC, GPP, vegetation type and region.

    Args:
        layers: LAI, FVC and GPP.
        land: ecosystems, whose codes are those of ``system``.
        region: None where the whole area is one region.
    """

    def __init__(
        self, layers: List[RasterSource], land: RasterSource, system: str, region: Optional[RasterSource]
    ) -> None:
        self.layers, self.land, self.grid = layers, land, land.grid
        self._system, self._region = system, region
        self._region_name = "" if region is None else region.name
        self._references = QualityReferences([layer.name for layer in layers])

    def read_references(self, percentile: float, progress: Progress) -> QualityReferences:
        """What every cell is compared with, from one pass, or two where a percentile is asked for.

        Raises:
            InputError: no cell that counts, values below 0, wrong codes or cells without a region.
        """
        for strip in self.each(lambda share: progress(0.5 * share)):
            self._references.add(strip.values, strip.groups)
        if not self._references.occurring():
            raise InputError(
                marked(
                    "No cell of “{name}” is forest, shrub, grass or farmland with data in all layers. Check the codes "
                    "and the nodata values."
                ),
                name=self.land.name,
            )
        if percentile < 100:
            for strip in self.each(lambda share: progress(0.5 + 0.5 * share)):
                self._references.add_counts(strip.values, strip.groups)
        return self._references

    def each(self, progress: Progress) -> Iterator[Strip]:
        """The cells that count, window by window.

        Raises:
            InputError: cells that count have no region; at the end, when all are counted.
        """
        missing = 0
        for window in self.grid.windows():
            progress(window.top / self.grid.rows)
            types = groups_of(self.land.read(window), self._system, "vegetation", TYPES, self.land.name)
            values = np.stack([layer.read(window) for layer in self.layers])
            where = (types > 0) & np.isfinite(values).all(axis=0)
            regions = np.ones(types.shape) if self._region is None else self._region.read(window)
            missing += int((where & ~np.isfinite(regions)).sum())
            if missing:
                continue
            groups = self._references.groups(self._codes(regions[where]), types[where])
            yield Strip(window, where, values[:, where], groups)
        if missing:
            raise InputError(
                marked(
                    "“{name}” has no region in {count} cells that have vegetation. Let the regions cover the whole "
                    "area, or clip the other layers to them."
                ),
                name=self._region_name,
                count=missing,
            )

    def _codes(self, regions: np.ndarray) -> np.ndarray:
        wrong = no_codes(regions, -_LARGEST, _LARGEST)
        if wrong.size:
            raise InputError(
                marked("“{name}” is not a raster of regions: it holds {value:g}. Give whole numbers."),
                name=self._region_name,
                value=float(wrong[0]),
            )
        return regions
