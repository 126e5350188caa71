"""The values of a raster counted window by window: range, gaps, marks of missing data that nobody declared."""

from typing import Dict, Optional

import numpy as np

#: Values that programs write where there is no data, by kind and size of the type.
_MARKS = {
    "u1": (255,),
    "i1": (-128, 127),
    "u2": (65535,),
    "i2": (-9999, -32768, 32767, -999),
    "u4": (4294967295, 65535),
    "i4": (-9999, -32768, -99999, -2147483648, 2147483647, -999, 65535),
    "f": (-9999.0, -32768.0, -99999.0, -999.0, 255.0, 65535.0),
}
#: A mark must lie this share of the range away from all other values.
_APART = 0.1
#: Values beyond it, on either side, mean “no data” in many programs.
HUGE = 1e19


class Tally:
    """Counts over all windows of one band; memory does not grow with the raster.

    Args:
        dtype: type of the stored cells.
        nodata: the declared nodata value or None.
    """

    def __init__(self, dtype: np.dtype, nodata: Optional[float]) -> None:
        dtype = np.dtype(dtype)
        self.floating = dtype.kind == "f"
        self.declared = None if nodata is None or np.isnan(nodata) else nodata
        marks = _MARKS.get("f" if self.floating else f"{dtype.kind}{dtype.itemsize}", ())
        self._nodata = (
            None if self.declared is None else dtype.type(self.declared) if self.floating else nodata
        )
        self.marks: Dict[float, int] = {float(mark): 0 for mark in marks if mark != self.declared}
        self.cells = self.missing = self.nan = self.at_nodata = self.infinite = self.huge = self.valid = 0
        self._low, self._high = np.inf, -np.inf

    def add(self, values: np.ndarray, hidden: Optional[np.ndarray] = None) -> np.ndarray:
        """Count the cells of one window as stored; returns where they are valid.

        Args:
            hidden: where cells are nodata for other reasons: the user's choice in QGIS, a mask.
        """
        valid = np.ones(values.shape, bool) if hidden is None else ~hidden
        self.cells += values.size
        if self.floating:
            numbers = ~np.isnan(values)
            self.nan += int(values.size - np.count_nonzero(numbers))
            valid &= numbers
        if self._nodata is not None:
            declared = values == self._nodata
            self.at_nodata += int(np.count_nonzero(declared))
            valid &= ~declared
        self.missing += int(values.size - np.count_nonzero(valid))
        plain = values[valid]
        if self.floating:
            infinite = np.isinf(plain)
            if infinite.any():
                self.infinite += int(np.count_nonzero(infinite))
                plain = plain[~infinite]
            huge = np.abs(plain) >= HUGE
            if huge.any():
                self.huge += int(np.count_nonzero(huge))
                plain = plain[~huge]
        self.valid += plain.size
        for mark in self.marks:
            here = plain == mark
            if here.any():
                self.marks[mark] += int(np.count_nonzero(here))
                plain = plain[~here]
        if plain.size:
            self._low, self._high = min(self._low, float(plain.min())), max(self._high, float(plain.max()))
        return valid

    def undeclared(self) -> Dict[float, int]:
        """Marks of missing data among the values, and how many cells have them.

        A mark counts where it lies apart from all other values by a tenth of their range: 255 above the
        classes 1 to 11 does, 255 above 0 to 254 does not.
        """
        return {mark: count for mark, count in self.marks.items() if count and self._apart(mark)}

    def _apart(self, mark: float) -> bool:
        if self._high < self._low:
            return mark < 0 or len([1 for count in self.marks.values() if count]) > 1
        gap = max(_APART * (self._high - self._low), 1.0)
        return mark < self._low - gap or mark > self._high + gap

    def span(self) -> Optional[tuple]:
        """(lowest, highest) of the values that are no undeclared marks; None without any."""
        strange = self.undeclared()
        real = [mark for mark, count in self.marks.items() if count and mark not in strange]
        low, high = min([self._low, *real]), max([self._high, *real])
        return None if high < low else (low, high)

    def nodata_between(self) -> bool:
        """Whether the declared nodata value lies between the values, so that real ones may be lost."""
        span = self.span()
        return bool(
            span and self.declared is not None and self.at_nodata and span[0] < self.declared < span[1]
        )
