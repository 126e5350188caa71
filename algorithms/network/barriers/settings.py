"""Parameters of the ecological barriers."""

import math
from typing import List, NamedTuple

from ....core.messages import InputError, marked
from ....core.network.barriers import radii_between, require_restored
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ..shared.linked import Linking
from ..shared.settings import read_linking

#: Proposed radii on fine cells, metres; on coarse ones the largest is so many times the smallest.
_SMALLEST, _LARGEST, _TIMES = 200.0, 1000.0, 5


class Settings(NamedTuple):
    """Which circles are restored, and which of them are points.

    Attributes:
        linking: which sources are linked where no corridors are given.
        radii: of the circles, metres.
        combine: max or sum, of the scores of several corridors.
        restored: resistance inside a restored circle.
        least_score: of points. spacing: least distance of points in metres, 0 for their radius.
    """

    linking: Linking
    radii: List[float]
    combine: str
    restored: float
    least_score: float
    spacing: float


def declare_circles(tool: EcoAlgorithm) -> None:
    """Radii, how corridors are combined, and which circles are points."""
    smallest = tr("At least the cell size. Studies use 100 to 500 m. Empty or 0: 200 m, or the cell size where that is "
                  "larger (proposed default).")  # fmt: skip
    label = tr("Smallest radius (m)")
    tool.add_number("MIN_RADIUS", label, smallest, None, 0, optional=True)
    largest = tr("Empty or 0: 1000 m, or five smallest radii where that is more (proposed default).")
    tool.add_number("MAX_RADIUS", tr("Largest radius (m)"), largest, None, 0, optional=True)
    step = tr("From the smallest radius on. 0: the smallest radius alone. Empty: the smallest radius (proposed "
              "default).")  # fmt: skip
    tool.add_number("STEP", tr("Step between radii (m)"), step, None, 0, optional=True)
    options = {"max": tr("Highest of the links"), "sum": tr("Sum of the links")}
    combine = tr("Highest: the best improvement of one corridor; cells that improve none are nodata. Sum: what "
                 "many corridors share; 0 where none improves.")  # fmt: skip
    tool.add_choice("COMBINE", tr("Combination of corridors"), combine, options, "max")
    after = tr("Resistance inside a restored circle. Default 1, as in Barrier Mapper.")
    tool.add_number("RESTORED", tr("Resistance after restoration"), after, 1, 0, advanced=True)
    least = tr("Points with a lower score are left out. Proposed default 0 (all).")
    tool.add_number("MIN_SCORE", tr("Lowest score of points"), least, 0, 0, advanced=True)
    apart = tr("Of points nearer to each other only the higher is kept. Empty: their radius.")
    label = tr("Least distance of points (m)")
    tool.add_number("SPACING", label, apart, None, 0, optional=True, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: radii that do not fit each other, the cells or the raster.
    """
    require_restored(inputs.number("RESTORED"))
    return Settings(
        linking=read_linking(inputs),
        radii=_radii(inputs),
        combine=inputs.choice("COMBINE"),
        restored=inputs.number("RESTORED"),
        least_score=inputs.number("MIN_SCORE"),
        spacing=inputs.optional_number("SPACING") or 0.0,
    )


def _radii(inputs: Inputs) -> List[float]:
    """From the smallest to the largest radius; what was not given goes by the cells of the grid."""
    grid = inputs.grid()
    across = math.hypot(grid.extent.width(), grid.extent.height())
    smallest, largest = (inputs.optional_number(key) or 0.0 for key in ("MIN_RADIUS", "MAX_RADIUS"))
    for value in (smallest, largest):
        if value > across:
            raise InputError(
                marked("The radius {value} m reaches across “{name}”. Give a smaller one."),
                value=f"{value:g}",
                name=inputs.name("RESISTANCE"),
            )
    if not smallest:
        smallest = max(max(grid.cell_size), min(_SMALLEST, largest or _SMALLEST))
    if not largest:
        largest = max(smallest, min(max(_LARGEST, _TIMES * smallest), across))
    step = inputs.optional_number("STEP")
    return radii_between(smallest, largest, smallest if step is None else step, grid.cell_size)
