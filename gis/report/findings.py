"""What single results come down to: how robust classes are, and how much repairs gain."""

from typing import List, Optional, Sequence

from ...core.cartography.charts import Axis, curve
from ...core.cartography.document import BOLD, Block, Chart, Paragraph, Run
from ...core.progress import Progress, part
from ...translation import tr
from ..provenance import PARAMETERS_TAG, parameters_in
from ..rasters import RasterSource
from .areas import share_from, spread
from .features import rows_of
from .gathering import Result
from .wording import percent

_STABLE_FROM = 90.0  # default of the tool
_CURVE = "#1F78B4"
_DECIDING = 3


def robustness_blocks(
    result: Result,
    results: Sequence[Result],
    source: RasterSource,
    inside: Optional[RasterSource],
    progress: Progress,
) -> List[Block]:
    """One sentence: how much of the area keeps its class, and which parameters decide most."""
    told = parameters_in(result.tags.get(PARAMETERS_TAG, ""))
    try:
        limit = float(told.get("STABLE_FROM", "") or _STABLE_FROM)
    except ValueError:
        limit = _STABLE_FROM
    mean = spread(source, inside, part(progress, 0.0, 0.5)).mean
    stable = share_from(source, inside, limit, part(progress, 0.5, 1.0))
    words = tr("{share}% of the area keeps its class in at least {limit}% of the runs; in the mean {mean}% of the runs "
               "keep the class.")  # fmt: skip
    runs = [Run(words.format(share=percent(stable), limit=f"{limit:g}", mean=percent(mean)), BOLD)]
    deciding = _deciding(results)
    if deciding:
        words = tr("The parameters that decide most: {names}.")
        runs.append(Run(" " + words.format(names=tr(", ").join(deciding))))
    return [Paragraph(tuple(runs))]


def _deciding(results: Sequence[Result]) -> List[str]:
    """The parameters of the first ranks of the table of influence."""
    table = next((one for one in results if one.key == "parameter_influence"), None)
    if table is None:
        return []
    rows = sorted(rows_of(table).values, key=lambda values: float(values.get("rank") or 1e9))
    return [str(values.get("label") or values.get("parameter")) for values in rows[:_DECIDING] if values]


def curve_blocks(result: Result) -> List[Block]:
    """Cumulative gain over cumulative cost, for the table of repairs."""
    if result.key != "gain_curve":
        return []
    points = []
    for values in rows_of(result).values:
        try:
            points.append((float(values["cum_cost"]), float(values["cum_gain"])))
        except (KeyError, TypeError, ValueError):
            continue
    if len(points) < 2:
        return []
    title = tr("Cumulative gain of connectivity over cost")
    drawn = curve(points, Axis(tr("Cumulative cost")), Axis(tr("Cumulative gain (%)")), title, _CURVE)
    return [Chart(title, drawn.text, drawn.width, drawn.height)]
