"""The temperature that cells are compared with."""

from typing import Optional

import numpy as np

from ....core.diagnosis.heatisland import SCALES, TFVI_DOUBTFUL, require_warm_mean
from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....core.statistics import Accumulator, Summary
from ....gis.judgements import beyond, require
from ....gis.kinds import kind_of_key
from ....gis.rasters import RasterSource
from ....translation import tr
from ...log import Log


def read_reference(source: RasterSource, rural: Optional[RasterSource], progress: Progress) -> Summary:
    """Mean and standard deviation (°C) of all cells, or of those that are rural.

    Args:
        rural: above 0 in rural areas; None for all cells.

    Raises:
        InputError: no cell at all, or a temperature that is not possible on Earth: a fill value.
    """
    area = Accumulator()
    for window in source.grid.windows():
        progress(window.top / source.grid.rows)
        values = source.read(window)
        area.add(values if rural is None else np.where(rural.read(window) > 0, values, np.nan))
    found = area.result()
    if not found.count:
        name = source.name if rural is None else rural.name
        raise InputError(
            marked("“{name}” has no cell with a temperature. Check extent and nodata."), name=name
        )
    require(beyond(source.name, found.minimum, found.maximum, kind_of_key("lst")))
    return found


def judge_reference(found: Summary, method: str, name: str, log: Log) -> None:
    """Tell the user what cells are compared with.

    Raises:
        InputError: the method cannot compare with it.
    """
    if method == "meanstd" and found.minimum == found.maximum:
        raise InputError(
            marked("All cells of “{name}” have the same value ({value:g}), so they cannot be told apart."),
            name=name,
            value=found.mean,
        )
    if method == "tfvi":
        require_warm_mean(found.mean, name)
        if found.mean < TFVI_DOUBTFUL:
            sentence = tr("The mean is only {mean:.1f} °C: small differences make high values of TFVI.")
            log.warn(sentence.format(mean=found.mean))
    sentence = tr("Reference {mean:.2f} °C, standard deviation {deviation:.2f} °C, from {count:,} cells.")
    log.say(sentence.format(**found._asdict()))
    if method == "meanstd":
        limits = [found.mean + step * found.deviation for step in SCALES["heat_meanstd"].limits]
        text = tr(", ").join(f"{limit:.2f}" for limit in limits)
        log.say(tr("Limits between the grades: {limits} °C.").format(limits=text))
