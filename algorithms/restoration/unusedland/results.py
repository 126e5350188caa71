"""Rows and numbers of ranked unused land."""

from typing import Dict, NamedTuple

import numpy as np

from ....core.parcels.limits import Limits
from ....core.restoration.unused import DEVELOP, PROTECT, RECLAIM, WAIT, Judged, Land
from ....gis.tables import class_of, read_builtin
from ....translation import language, tr
from ..shared.parcels.survey import known

_MEASURES = {"slope": "slope", "water_m": "water", "farmland_m": "farmland", "road_m": "road", "cover": "cover",
             "redline": "redline"}  # fmt: skip


class Ranked(NamedTuple):
    """Parcels, how they were judged, their ranks, and the hectares of each that count."""

    land: Land
    judged: Judged
    rank: np.ndarray
    counted: np.ndarray


class Rows:
    """The new fields of ranked parcels."""

    def __init__(self, ranked: Ranked, limits: Limits) -> None:
        self._ranked, self._classes = ranked, class_of("unused_class")
        self._names = {row["item"]: _said(row, limits) for row in read_builtin("unused_rules")}

    def row(self, n: int) -> dict:
        """The fields of parcel ``n``."""
        judged, land = self._ranked.judged, self._ranked.land
        cls = int(judged.cls[n])
        measures = {name: getattr(land, field) for name, field in _MEASURES.items()}
        return {
            "rank": int(self._ranked.rank[n]),
            "class": cls,
            "class_name": self._classes[cls].name,
            "score": float(judged.score[n]),
            "protect": float(judged.scores[PROTECT][n]),
            "reclaim": float(judged.scores[RECLAIM][n]),
            "develop": float(judged.scores[DEVELOP][n]),
            "reasons": self._items(PROTECT if cls == PROTECT else min(cls, DEVELOP), n, True),
            "missing": "" if cls in (PROTECT, RECLAIM) else self._items(RECLAIM, n, False),
            **{name: None if column is None else known(column[n]) for name, column in measures.items()},
            "area_ha": float(land.area[n]),
        }

    def _items(self, cls: int, n: int, met: bool) -> str:
        """What holds, or does not, of the tests of a class."""
        tests = self._ranked.judged.tests[cls]
        return tr("; ").join(self._names[item] for item, test in tests.items() if bool(test.met[n]) == met)


def _said(row: dict, limits: Limits) -> str:
    """A test in words, with the limit of the run."""
    name, item = row[f"name_{language()}"], row["item"]
    if limits.words[item]:
        return name
    return (
        tr("{name} {value} {unit}")
        .format(name=name, value=f"{limits[item]:g}", unit=row["unit"].replace("0-1", ""))
        .strip()
    )


def numbers_of(ranked: Ranked) -> Dict[str, float]:
    """The numbers that the tool gives."""
    cls, counted = ranked.judged.cls, ranked.counted
    classes = (PROTECT, RECLAIM, DEVELOP, WAIT)
    return {"COUNT": int(cls.size), **{f"AREA_{code}": float(counted[cls == code].sum()) for code in classes}}
