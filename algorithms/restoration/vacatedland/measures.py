"""What is measured of vacated plots."""

from typing import Dict

import numpy as np

from ....core.parcels.limits import item_of
from ....core.restoration.vacated import STATES, Plots
from ....gis.parcels import Batch, border_shares, means
from ..shared.parcels.codes import begins, survey_code
from .settings import AREAS, LINES, Ground, Settings

#: Common classes of natural land (forest, shrub, other forest, grass, wetland, water) and of farm land.
NATURAL, FARM = (3, 4, 5, 6, 7, 8), (1,)


class Measures:
    """Measures plots against the layers of a run."""

    def __init__(self, ground: Ground, settings: Settings) -> None:
        self._ground, self._settings = ground, settings
        self._states: Dict[object, float] = {}

    def measure(self, batch: Batch, areas: np.ndarray) -> Dict[str, np.ndarray]:
        """The measures of some plots by the names of :class:`Plots` and the keys of lines."""
        found = {key: cover.shares(batch, areas) for key, cover in self._ground.covers.items()}
        found.update({key: near.distances(batch) for key, near in self._ground.near.items()})
        if self._ground.landuse is not None:
            groups = {"natural": (*NATURAL, *FARM), "farm": FARM}
            found.update(border_shares(self._ground.landuse, batch, groups))
        if self._ground.slope is not None:
            found["slope"] = means(self._ground.slope, batch)
        if self._settings.state_field or self._settings.class_field:
            found["ease"] = np.array([self._ease(values) for values in batch.values])
        return found

    def _ease(self, values: list) -> float:
        """How far vacating has come, 0–1; NaN where the words are not known."""
        if not self._settings.state_field:
            return self._settings.limits["state_underway"]
        if values[0] not in self._states:
            item = item_of(values[0], self._settings.limits, STATES)
            self._states[values[0]] = self._settings.limits[item] if item else np.nan
        return self._states[values[0]]

    def unknown_states(self) -> list:
        """The states that were read and not understood."""
        return [state for state, ease in self._states.items() if np.isnan(ease)]


def plots_of(columns: Dict[str, np.ndarray]) -> Plots:
    """The measured columns as the judgement takes them."""
    return Plots(
        area=columns["area"],
        lines={name: columns[key] for key, name in LINES.items() if key in columns},
        points=columns.get("BREAKPOINTS"),
        corridors=columns.get("CORRIDORS"),
        **{name: columns.get(name) for name in ("natural", "farm", "slope", "ease")},
        **{key.lower(): columns.get(key) for key in AREAS},
    )


def candidate(settings: Settings, values: list) -> bool:
    """Whether a parcel of the survey is vacated land by its code; ``values`` end with it."""
    return begins(survey_code(values[-1]), settings.codes)
