"""What is measured of parcels that may become farm land."""

from typing import Dict, List

import numpy as np
from qgis.core import QgsGeometry

from ....core.parcels.limits import item_of
from ....core.progress import Progress
from ....core.restoration.reclaimable import READY, WORKS, Land
from ....gis.parcels import Batch, Parcels, means
from ....gis.vectors import Told
from ..shared.parcels.codes import begins, survey_code
from .blocks import FarmBlocks
from .settings import Ground, Settings

_SHARES = {"REDLINE": "redline", "FOREST": "forest", "SOIL": "polluted", "PROTECTED": "protected"}
_NEAR = {"WATER": "water", "ROADS": "road"}
_RECOVER = {"recover_ready": READY, "recover_works": WORKS, "": 0}
_HA, _HALF = 10_000.0, 0.5


class Measures:
    """Measures parcels against the layers of a run."""

    def __init__(self, ground: Ground, blocks: FarmBlocks, settings: Settings) -> None:
        self._ground, self._blocks = ground, blocks
        self._words, self._limits = settings.limits.words, settings.limits
        self._recover = bool(settings.recover_field)

    def wanted(self, values: list) -> bool:
        """Whether a parcel is none of farm land today."""
        return not begins(survey_code(values[0]), self._words["farm_codes"])

    def measure(self, batch: Batch, areas: np.ndarray) -> Dict[str, np.ndarray]:
        """The measures by the names of :class:`Land`, and the code."""
        shares = {key: cover.shares(batch, areas) for key, cover in self._ground.covers.items()}
        found = {name: shares[key] for key, name in _SHARES.items() if key in shares}
        found.update({_NEAR[key]: near.distances(batch) for key, near in self._ground.near.items()})
        found["slope"] = means(self._ground.slope, batch)
        codes = [survey_code(values[0]) for values in batch.values]
        none = np.zeros(len(codes))
        found["code"] = np.array(codes, dtype=object)
        for name in ("mine", "vacated", "unused"):
            found[name] = self._have(codes, f"{name}_codes")
        found["mine"] |= shares.get("MINES", none) >= _HALF
        found["vacated"] |= shares.get("VACATED", none) >= _HALF
        found["lost"] = self._have(codes, "former_codes")
        before = none if self._ground.before is None else self._ground.before.shares(batch, areas)
        recover = [self._attribute(values) for values in batch.values]
        found["recover"] = np.array(recover)
        marked = np.array([code.endswith(tuple(self._words["former_marks"])) for code in codes], bool)
        found["former"] = (before >= self._limits["former_share"] - 1e-9) & (before > 0)
        found["former"] |= marked | (found["recover"] > 0)
        around = [self._blocks.around(shape, area / _HA) for shape, area in zip(batch.shapes, areas.tolist())]
        found["before"], found["after"] = np.array(around).reshape(-1, 2).T
        return found

    def _have(self, codes: List[str], item: str) -> np.ndarray:
        return np.array([begins(code, self._words[item]) for code in codes], bool)

    def _attribute(self, values: list) -> int:
        """What the recovery attribute says."""
        return (
            _RECOVER[item_of(values[1], self._limits, ("recover_ready", "recover_works"))]
            if self._recover
            else 0
        )


def land_of(columns: Dict[str, np.ndarray]) -> Land:
    """The measured columns as the judgement takes them."""
    return Land(**{name: columns[name] for name in Land._fields if name in columns})


def candidates(land: Land) -> np.ndarray:
    """(n,) whether a parcel is judged: former farm land, or land that is reclaimed whatever it was."""
    return land.former | land.vacated | land.mine | land.unused


def farm_shapes(parcels: Parcels, settings: Settings, progress: Progress) -> List[QgsGeometry]:
    """The farm land among the parcels."""
    column, words = parcels.source.fields().lookupField(settings.field), settings.limits.words["farm_codes"]
    return [
        shape
        for feature, shape in parcels.features(progress, Told(), [settings.field])
        if begins(survey_code(feature.attributes()[column]), words)
    ]
