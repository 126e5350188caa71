"""Importance of an ecosystem service: three grades by cumulative share of the total."""

from typing import List, Optional

import numpy as np

from ....core.evaluation.breaks import apply_breaks, cumulative_breaks
from ....core.evaluation.weights import parse_numbers
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....gis.rasters import RasterWriter
from ....translation import tr
from .distributions import read_distribution


def add_importance(algorithm, kind: str) -> None:
    """Declare the shares SHARES and the raster GRADE."""
    text = tr(
        "Two rising shares in %: the cells with the highest service that together give the first share of the "
        "total are extremely important, up to the second important, the rest general. 50 80 is remembered from "
        "the guide of the ecological red line (2017) and not checked against its text."
    )
    algorithm.add_text("SHARES", tr("Shares of the importance grades (%)"), text, "50 80", advanced=True)
    text = tr("1 general, 2 important, 3 extremely important; 0 nodata.")
    algorithm.add_raster_output("GRADE", tr("Importance"), text, kind=kind, optional=True)


def parse_shares(text: str) -> List[float]:
    """The two shares, 0 to 1.

    Raises:
        InputError: not two rising numbers between 0 and 100.
    """
    shares = parse_numbers(text)
    if len(shares) != 2 or not 0 < shares[0] < shares[1] < 100:
        raise InputError(marked("Give two rising shares between 0 and 100 %, for example 50 80."))
    return [share / 100 for share in shares]


def grade_importance(
    service: RasterWriter, grade: Optional[RasterWriter], shares: List[float], name: str, progress: Progress
) -> None:
    """Grade the raster of a service, all cells of which are written, into ``grade``, where that is wanted.

    The least value of a grade is where the values, added up from the highest down, first reach its share. Cells of 0
    or less add nothing and are general. Where no cell holds data, neither does a grade.

    Args:
        shares: two rising shares, 0 to 1.
        name: of the service, for messages.
    """
    if grade is None:
        return
    breaks = np.empty(0)
    if not service.empty:
        found = read_distribution(service, part(progress, 0.0, 0.6), lambda cells: np.maximum(cells, 0), name)
        breaks = cumulative_breaks(found, shares, name)
    for window in service.grid.windows():
        part(progress, 0.6, 1.0)(window.top / service.grid.rows)
        grade.write(apply_breaks(service.read(window), breaks, equal_is_higher=True), window)
