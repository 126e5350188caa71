"""Rows, table and numbers of ranked vacated land."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.parcels.limits import Limits
from ....core.restoration.vacated import FARM, GREEN, RISK, TERMS, WATER, Judged, Plots
from ....gis.tables import class_of, read_builtin
from ....translation import language, tr
from ..shared.parcels.survey import known

_LEAST = 0.005
_USES = {"AREA_GREEN": GREEN, "AREA_FARM": FARM, "AREA_WATER": WATER, "AREA_RISK": RISK}


class Ranked(NamedTuple):
    """Plots, how they were judged, their ranks, and the hectares of each that count."""

    plots: Plots
    judged: Judged
    rank: np.ndarray
    counted: np.ndarray


class Rows:
    """The new fields of ranked plots."""

    def __init__(self, ranked: Ranked, limits: Limits) -> None:
        self._ranked, self._limits = ranked, limits
        self._classes, self._uses = class_of("vacated_class"), class_of("vacated_use")
        self._lines = {
            row["item"][len("line_") :]: row[f"name_{language()}"]
            for row in read_builtin("vacated_rules")
            if row["item"].startswith("line_")
        }
        plots = ranked.plots
        self._columns = {
            "farm_border": plots.farm,
            "natural_border": plots.natural,
            "slope": plots.slope,
        }

    def row(self, n: int) -> dict:
        """The fields of plot ``n``."""
        judged, plots = self._ranked.judged, self._ranked.plots
        cls, use = int(judged.cls[n]), int(judged.use[n])
        return {
            "rank": int(self._ranked.rank[n]),
            "class": cls,
            "class_name": self._classes[cls].name,
            "score": float(judged.score[n]),
            "use": use,
            "use_name": self._uses[use].name,
            **{f"pts_{term}": self._points(term, n) for term in TERMS},
            "reasons": self.reasons(n),
            **{name: None if column is None else known(column[n]) for name, column in self._columns.items()},
            "area_ha": float(plots.area[n]),
        }

    def _points(self, term: str, n: int) -> Optional[float]:
        points = self._ranked.judged.points.get(term)
        return None if points is None else float(points[n])

    def reasons(self, n: int) -> str:
        """Why a plot stands where it does."""
        plots, limits = self._ranked.plots, self._limits
        found = [
            tr("{name} {share} %").format(name=self._lines[name], share=f"{100 * share[n]:.0f}")
            for name, share in plots.lines.items()
            if share[n] >= _LEAST
        ]
        if plots.points is not None and plots.points[n] <= limits["network_near"]:
            found.append(tr("break point at {distance} m").format(distance=f"{plots.points[n]:.0f}"))
        if plots.corridors is not None and plots.corridors[n] <= 0:
            found.append(tr("in a corridor"))
        for share, words in (
            (plots.blind, tr("blind area of parks {share} %")),
            (plots.sites, tr("contaminated site {share} %")),
        ):
            if share is not None and share[n] > 0:
                found.append(words.format(share=f"{100 * share[n]:.0f}"))
        return tr("; ").join(found)


def table_rows(ranked: Ranked) -> List[dict]:
    """A row for every class and use that occurs; areas count overlaps once."""
    classes, uses = class_of("vacated_class"), class_of("vacated_use")
    judged, rows = ranked.judged, []
    for cls in classes:
        for use in uses:
            there = (judged.cls == cls) & (judged.use == use)
            if there.any():
                rows.append(
                    {
                        "class": cls, "class_name": classes[cls].name, "use": use, "use_name": uses[use].name,
                        "parcels": int(there.sum()), "area_ha": float(ranked.counted[there].sum()),
                        "mean_score": float(judged.score[there].mean()),
                    }
                )  # fmt: skip
    return rows


def numbers_of(ranked: Ranked) -> Dict[str, float]:
    """The numbers that the tool gives."""
    judged, counted = ranked.judged, ranked.counted
    return {
        "COUNT": int(counted.size),
        "AREA": float(counted.sum()),
        "AREA_FIRST": float(counted[judged.cls == 1].sum()),
        **{key: float(counted[judged.use == use].sum()) for key, use in _USES.items()},
    }
