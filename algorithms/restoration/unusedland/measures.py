"""What is measured of unused land."""

from typing import Dict

import numpy as np

from ....core.restoration.unused import Land
from ....gis.parcels import Batch, means, modes
from ..shared.parcels.codes import begins, survey_code
from .settings import Ground, Settings

_NAMES = {"REDLINE": "redline", "RESERVES": "reserves", "CONTROL": "control", "WATER": "water", "FARMLAND": "farmland",
          "ROADS": "road"}  # fmt: skip
_GRASS = "04"


class Measures:
    """Measures parcels against the layers of a run."""

    def __init__(self, ground: Ground, settings: Settings) -> None:
        self._ground, self._settings = ground, settings
        self._sand = [float(word) for word in settings.limits.words["reclaim_soil"] if word.isdigit()]

    def wanted(self, values: list) -> bool:
        """Whether a parcel is unused land by its code."""
        code = survey_code(values[0])
        return begins(code, self._settings.codes) or begins(
            code, self._settings.limits.words["protect_codes"]
        )

    def measure(self, batch: Batch, areas: np.ndarray) -> Dict[str, np.ndarray]:
        """The measures by the names of :class:`Land`."""
        found = {_NAMES[key]: cover.shares(batch, areas) for key, cover in self._ground.covers.items()}
        found.update({_NAMES[key]: near.distances(batch) for key, near in self._ground.near.items()})
        found["slope"] = means(self._ground.slope, batch)
        if self._ground.cover is not None:
            found["cover"] = means(self._ground.cover, batch)
        if self._ground.sensitivity is not None:
            found["sensitivity"] = modes(self._ground.sensitivity, batch)
        if self._ground.soil is not None:
            found["sandy"] = np.isin(modes(self._ground.soil, batch), self._sand)
        codes = [survey_code(values[0]) for values in batch.values]
        words = self._settings.limits.words
        for name, prefixes in (
            ("wet", words["protect_codes"]),
            ("arable", words["reclaim_codes"]),
            ("grass", [_GRASS]),
        ):
            found[name] = np.array([begins(code, prefixes) for code in codes], bool)
        return found


def land_of(columns: Dict[str, np.ndarray]) -> Land:
    """The measured columns as the judgement takes them."""
    return Land(**{name: columns[name] for name in Land._fields if name in columns})
