"""Functions that were evaluated in full take the place of their draft scores."""

from typing import Dict

import numpy as np

from ....core.evaluation.functionscore import FUNCTIONS
from ....core.progress import Progress
from ....gis.grid import Window
from ....gis.rasters import RasterSource
from ....translation import tr
from ..shared.distributions import read_ranks
from ..shared.functions import function_names


class Evaluated:
    """The evaluated functions of a run, each with its ranks.

    Args:
        sources: function to its raster, of those that were evaluated.
        progress: of reading them.

    Raises:
        InputError: a raster without data or with one value only.
    """

    def __init__(self, sources: Dict[str, RasterSource], progress: Progress) -> None:
        self._sources = sources
        self._ranks = dict(zip(sources, read_ranks(list(sources.values()), progress)))

    def draft_warning(self) -> str:
        """Which scores are drafts; empty where none is."""
        drafts = [name for key, name in function_names().items() if key not in self._sources]
        if len(drafts) == len(FUNCTIONS):
            return tr("These scores are a draft from little data. State it wherever you show them.")
        if not drafts:
            return ""
        sentence = tr("Draft from little data, to be stated wherever it is shown: {functions}.")
        return sentence.format(functions=tr(", ").join(drafts))

    def instead(self, key: str, score: np.ndarray, window: Window) -> np.ndarray:
        """The rank of the evaluated function in a window; the draft ``score`` where it was not evaluated."""
        if key not in self._sources:
            return score
        return self._ranks[key].rank(self._sources[key].read(window))
