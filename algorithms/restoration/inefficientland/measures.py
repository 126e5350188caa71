"""What is measured of built parcels."""

import math
from typing import Dict

import numpy as np

from ....core.parcels.limits import item_of
from ....core.restoration.inefficient import Plots, groups_of
from ....gis.parcels import Batch, BuiltGround, means
from ..shared.parcels.codes import begins, survey_code
from .settings import Ground, Settings

_SHARES = {"CONTROL": "control", "PLANNED": "planned", "BLIND": "blind"}
_NUMBERS = {"FAR_FIELD": "far", "DENSITY_FIELD": "density", "JOBS_FIELD": "people"}
_HA, _NOISE = 10_000.0, 1e-9


class Measures:
    """Measures parcels against the layers of a run."""

    def __init__(self, ground: Ground, built: BuiltGround, settings: Settings) -> None:
        self._ground, self._built, self._settings = ground, built, settings
        self._words, self._limits = settings.limits.words, settings.limits
        self._place = {key: n for n, key in enumerate(settings.fields)}

    def measure(self, batch: Batch, areas: np.ndarray) -> Dict[str, np.ndarray]:
        """The measures by the names of :class:`Plots`, the code and the share in land that stays."""
        shares = {key: cover.shares(batch, areas) for key, cover in self._ground.covers.items()}
        inside = self._limits["inside_share"] - _NOISE
        found = {name: shares[key] >= inside for key, name in _SHARES.items() if key in shares}
        found["kept"] = shares.get("EXCLUDE", np.zeros(areas.size)) >= self._limits["inside_share"] - _NOISE
        if "CORRIDORS" in self._ground.near:
            found["corridor"] = self._ground.near["CORRIDORS"].distances(batch) <= 0
        found["around"] = self._built.around(batch)
        codes = [self._code(values) for values in batch.values] or [""] * areas.size
        found["code"] = np.array(codes, dtype=object)
        found["industry"] = np.array([begins(code, self._words["industry_codes"]) for code in codes], bool)
        for key, name in _NUMBERS.items():
            if key in self._place:
                found[name] = np.array([number(values[self._place[key]]) for values in batch.values])
        if "people" in found:
            found["people"] = found["people"] * _HA / np.maximum(areas, _NOISE)
        if "CLASS_FIELD" in self._place or "STATE_FIELD" in self._place:
            found["idle"] = np.array(
                [self._idle(code, values) for code, values in zip(codes, batch.values)], bool
            )
        if self._ground.light is not None:
            found["light"] = means(self._ground.light, batch)
        if self._ground.cover is not None and self._ground.before is not None:
            found["rise"] = means(self._ground.cover, batch) - means(self._ground.before, batch)
        return found

    def _code(self, values: list) -> str:
        return survey_code(values[self._place["CLASS_FIELD"]]) if "CLASS_FIELD" in self._place else ""

    def _idle(self, code: str, values: list) -> bool:
        """Whether a parcel is vacant by its class, or derelict by its state."""
        if code and begins(code, self._words["derelict_vacant"]):
            return True
        if "STATE_FIELD" not in self._place or code and not begins(code, self._words["derelict_codes"]):
            return False
        return bool(item_of(values[self._place["STATE_FIELD"]], self._limits, ("derelict_states",)))


def is_built(settings: Settings, values: list) -> bool:
    """Whether a parcel is built land by its code; ``values`` begin with it where there is a class field."""
    if "CLASS_FIELD" not in settings.fields:
        return True
    code, words = survey_code(values[0]), settings.limits.words
    return begins(code, words["built_codes"]) and not begins(code, words["open_codes"])


def plots_of(columns: Dict[str, np.ndarray]) -> Plots:
    """The measured columns as the judgement takes them."""
    given = {name: columns[name] for name in Plots._fields if name in columns}
    return Plots(group=groups_of(columns["code"].tolist()), **given)


def number(value: object) -> float:
    """A number of a field; NaN where it holds none."""
    try:
        found = float(str(value))
    except ValueError:
        return math.nan
    return found if math.isfinite(found) else math.nan
