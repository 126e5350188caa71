"""Rows, table and numbers of reclaimable land."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.restoration.reclaimable import READY, TERMS, UNFIT, WORKS, Judged, Land
from ....gis.tables import class_of, read_builtin
from ....translation import language, tr
from ..shared.parcels.survey import known

_MU = 15.0


class Ranked(NamedTuple):
    """Candidates, their codes, how they were judged, their ranks, and the hectares of each that count."""

    land: Land
    codes: np.ndarray
    judged: Judged
    rank: np.ndarray
    counted: np.ndarray


class Rows:
    """The new fields of candidates."""

    def __init__(self, ranked: Ranked) -> None:
        self._ranked = ranked
        self._sources, self._eases = class_of("reclaim_source"), class_of("reclaim_ease")
        self._reasons = reason_names()

    def row(self, n: int) -> dict:
        """The fields of candidate ``n``."""
        judged, land = self._ranked.judged, self._ranked.land
        source, ease = int(judged.source[n]), int(judged.ease[n])
        points: Dict[str, Optional[float]] = {f"pts_{term}": None for term in TERMS}
        points.update({f"pts_{term}": float(found[n]) for term, found in judged.points.items()})
        unfit = [self._reasons[name] for name, found in judged.reasons.items() if found[n]]
        return {
            "rank": int(self._ranked.rank[n]),
            "source": source,
            "source_name": self._sources[source].name,
            "ease": ease,
            "ease_name": self._eases[ease].name,
            "score": float(judged.score[n]),
            **points,
            "unfit": tr("; ").join(unfit),
            "slope": known(land.slope[n]),
            "block_ha": float(land.after[n]),
            "area_ha": float(land.area[n]),
            "area_mu": float(land.area[n]) * _MU,
        }


def reason_names() -> Dict[str, str]:
    """Names of the reasons why land is unfit."""
    return {
        "redline": tr("in the ecological red line"),
        "forest": tr("in protected forest"),
        "polluted": tr("polluted soil"),
        "protected": tr("in the core of water protection"),
        "steep": tr("steeper than all limits"),
        "other_use": tr("built up or under another use"),
        "too_steep": tr("too steep for works"),
    }


def lost_rows(ranked: Ranked) -> List[dict]:
    """Former farm land that is none today, by the use of today; areas count overlaps once."""
    land, codes = ranked.land, ranked.codes
    names = {
        row["code"]: row[f"name_{language()}"]
        for row in read_builtin("parcel_systems")
        if row["system"] == "sandiao"
    }
    rows = []
    for code in sorted(set(codes[land.former])):
        there = land.former & (codes == code)
        fit = there & (ranked.judged.ease != UNFIT)
        rows.append(
            {
                "code": code, "name": names.get(code, ""), "parcels": int(there.sum()),
                "area_ha": float(ranked.counted[there].sum()), "reclaim_ha": float(ranked.counted[fit].sum()),
            }
        )  # fmt: skip
    return rows


def numbers_of(ranked: Ranked) -> Dict[str, float]:
    """The numbers that the tool gives."""
    ease, counted = ranked.judged.ease, ranked.counted
    areas = {code: float(counted[ease == code].sum()) for code in (READY, WORKS, UNFIT)}
    return {
        "COUNT": int(ease.size),
        **{f"AREA_{code}": area for code, area in areas.items()},
        "MU": (areas[READY] + areas[WORKS]) * _MU / 1e4,
        "LOST": float(counted[ranked.land.former].sum()),
    }
