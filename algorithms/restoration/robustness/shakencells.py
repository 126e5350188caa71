"""Taking a model of cells through all its runs, window by window."""

from functools import partial
from typing import Optional, Sequence

import numpy as np

from ....core.progress import Progress, part
from ....core.restoration.robustness import BLOCK, Kept, Stability
from ....core.restoration.shaking import Parameter, Runs
from ....gis.rasters import RasterWriter
from .cellmodels import CellModel, Cells


def shake_cells(
    model: CellModel,
    parameters: Sequence[Parameter],
    runs: Runs,
    stability: Stability,
    writers: Sequence[Optional[RasterWriter]],
    progress: Progress,
) -> None:
    """Write the share of runs that keep the class, and the second class, of every cell.

    Memory holds one window of layers, and counts of one block of cells.
    """
    grid = model.sources[0].grid
    given = np.array([parameter.value for parameter in parameters])
    for window in grid.windows(2 * len(model.sources)):
        report = part(progress, window.top / grid.rows, (window.top + window.rows) / grid.rows)
        cells, judged = model.cells([source.read(window) for source in model.sources])
        places = np.flatnonzero(judged)
        flat = {key: array.reshape(-1) for key, array in cells.items()}
        share, second = np.full(judged.size, np.nan, np.float32), np.zeros(judged.size, np.uint8)
        for start in range(0, places.size, BLOCK):
            here = places[start : start + BLOCK]
            step = part(report, start / places.size, min(1.0, (start + BLOCK) / places.size))
            block = {key: array[here] for key, array in flat.items()}
            share[here], second[here] = _shake(model, block, given, runs, (stability, step))
        results: Sequence[np.ndarray] = (share.reshape(judged.shape), second.reshape(judged.shape))
        for writer, result in zip(writers, results):
            if writer is not None:
                writer.write(result, window)
    progress(1.0)


def _shake(model: CellModel, block: Cells, given: np.ndarray, runs: Runs, counting: tuple) -> Kept:
    stability, progress = counting
    base = model.classes_of(block, given)
    return stability.add(base, partial(_classes, model, block, runs), None, progress)


def _classes(model: CellModel, block: Cells, runs: Runs, number: int) -> np.ndarray:
    return model.classes_of(block, runs.values[number])
