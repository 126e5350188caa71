"""What is measured of vacated plots."""

from typing import Dict, Optional

import numpy as np

from ....core.parcels.limits import item_of
from ....core.preparation.parcels import clean
from ....core.restoration.vacated import STATES, Plots
from ....gis.parcels import Batch, SlopeCells, border_shares, means
from ....gis.rasters.source import Windowed
from ...inputs import Inputs
from ..shared.survey import Survey
from .settings import LINES, Settings

#: Common classes of natural land (forest, shrub, other forest, grass, wetland, water) and of farm land.
NATURAL, FARM = (3, 4, 5, 6, 7, 8), (1,)
_AREAS = ("BLIND", "SITES", "CENTRE")


class Ground:
    """The layers of a run that plots are held against."""

    def __init__(self, inputs: Inputs, survey: Survey, settings: Settings) -> None:
        self._settings, reach = settings, settings.limits["network_reach"]
        self._covers = survey.covers((*LINES, *_AREAS))
        self._near = {key: survey.near([key], max(reach, 1.0)) for key in ("BREAKPOINTS", "CORRIDORS")}
        self._landuse = inputs.optional_raster("LANDUSE")
        self._slope = slope_of(inputs)
        self._states: Dict[object, float] = {}

    @property
    def landuse_name(self) -> str:
        """The name of the land use, empty without."""
        return self._landuse.name if self._landuse is not None else ""

    @property
    def cell(self) -> float:
        """The side of its cells in metres."""
        return max(self._landuse.grid.cell_size) if self._landuse is not None else 0.0

    def measure(self, batch: Batch, areas: np.ndarray) -> Dict[str, np.ndarray]:
        """The measures of some plots by the names of :class:`Plots` and the keys of lines."""
        found = {key: cover.shares(batch, areas) for key, cover in self._covers.items()}
        for key, near in self._near.items():
            if near is not None:
                found[key] = near.distances(batch)
        if self._landuse is not None:
            groups = {"natural": (*NATURAL, *FARM), "farm": FARM}
            found.update(border_shares(self._landuse, batch, groups))
        if self._slope is not None:
            found["slope"] = means(self._slope, batch)
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


def slope_of(inputs: Inputs) -> Optional[Windowed]:
    """The slope given, else that of the elevation; None without both."""
    slope = inputs.optional_raster("SLOPE")
    if slope is not None:
        return slope
    elevation = inputs.optional_raster("DEM")
    return None if elevation is None else SlopeCells(elevation)


def plots_of(columns: Dict[str, np.ndarray]) -> Plots:
    """The measured columns as the judgement takes them."""
    return Plots(
        area=columns["area"],
        lines={name: columns[key] for key, name in LINES.items() if key in columns},
        points=columns.get("BREAKPOINTS"),
        corridors=columns.get("CORRIDORS"),
        **{name: columns.get(name) for name in ("natural", "farm", "slope", "ease")},
        **{key.lower(): columns.get(key) for key in _AREAS},
    )


def candidate(settings: Settings, values: list) -> bool:
    """Whether a parcel of the survey is vacated land by its code; ``values`` end with it."""
    text = clean(values[-1])
    return any(text.startswith(code) for code in settings.codes)
