"""A function applied window by window, from sources to writers."""

from typing import Callable, Optional, Sequence

from ...core.progress import Progress
from .source import Windowed
from .writer import RasterWriter


def stream(
    sources: Sequence[Optional[Windowed]],
    writers: Sequence[Optional[RasterWriter]],
    function: Callable,
    progress: Progress,
) -> None:
    """``function(*arrays)`` for every window of the grid; its results go to the writers in turn.

    None among the sources is handed on as None; None among the writers is skipped.
    """
    grid = next(source.grid for source in sources if source is not None)
    for window in grid.windows(len(sources)):
        progress(window.top / grid.rows)
        arrays = [None if source is None else source.read(window) for source in sources]
        results = function(*arrays)
        if not isinstance(results, tuple):
            results = (results,)
        for writer, result in zip(writers, results):
            if writer is not None:
                writer.write(result, window)
    progress(1.0)
