"""Rows and numbers of inefficient built land."""

from typing import Dict, NamedTuple

import numpy as np

from ....core.restoration.inefficient import CORRIDOR, POCKET, REGREEN, RENEW, SIGNS, Judged, Plots
from ....gis.tables import class_of
from ....translation import tr
from ..shared.parcels.survey import known

_MEASURES = {"built_around": "around", "people_ha": "people", "light": "light", "rise": "rise"}


class Ranked(NamedTuple):
    """Parcels that are left, how they were judged, their ranks, and the hectares of each that count."""

    plots: Plots
    judged: Judged
    rank: np.ndarray
    counted: np.ndarray


class Rows:
    """The new fields of candidates."""

    def __init__(self, ranked: Ranked) -> None:
        self._ranked, self._suggestions = ranked, class_of("inefficient_use")
        self._names = {"scattered": tr("scattered"), "low": tr("used little"), "derelict": tr("derelict")}

    def row(self, n: int) -> dict:
        """The fields of candidate ``n``."""
        judged, plots = self._ranked.judged, self._ranked.plots
        code = int(judged.suggestion[n])
        measures = {name: getattr(plots, field) for name, field in _MEASURES.items()}
        signs = [self._names[name] for name in SIGNS if judged.signs[name][n]]
        return {
            "rank": int(self._ranked.rank[n]),
            "score": float(judged.score[n]),
            **{name: int(judged.signs[name][n]) for name in SIGNS},
            **{f"{name}_pts": 100 * float(judged.depth[name][n]) for name in SIGNS},
            "signs": tr("; ").join(signs),
            "use": code,
            "suggestion": self._suggestions[code].name,
            **{name: None if column is None else known(column[n]) for name, column in measures.items()},
            "area_ha": float(plots.area[n]),
        }


def numbers_of(ranked: Ranked, built: float) -> Dict[str, float]:
    """The numbers that the tool gives.

    Args:
        built: ha of all built land judged.
    """
    use, counted = ranked.judged.suggestion, ranked.counted
    areas = {f"AREA_{code}": float(counted[use == code].sum()) for code in (REGREEN, CORRIDOR, POCKET, RENEW)}
    return {"COUNT": int(counted.size), "AREA": float(counted.sum()), "BUILT": built, **areas}
