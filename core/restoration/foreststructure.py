"""Structure of forest stands: how mixed, layered, old, dense, stocked and healthy, one index and an advice.

Limits of mixed and layered stands: GB/T 26424-2010 (remembered); symbols of the composition formula as in the forest
inventory (remembered), their values, the scores, weights and classes are a proposal.
"""

import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple, TypeVar

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number, cell_text

_Meaning = TypeVar("_Meaning")
YOUNG, MIDDLE, NEAR, MATURE, OVER = 1, 2, 3, 4, 5
BREAKS = (75.0, 55.0, 35.0)
#: Factors of the index in the order of the tables.
FACTORS = ("mix", "layer", "age", "canopy", "volume", "health")
WEIGHTS = {"mix": 0.25, "layer": 0.20, "age": 0.15, "canopy": 0.15, "volume": 0.15, "health": 0.10}
MIXED_BELOW = 0.65
_AGE_SCORES = {YOUNG: 0.4, MIDDLE: 0.7, NEAR: 1.0, MATURE: 1.0, OVER: 0.6}
_HEALTH_SCORES = {1: 1.0, 2: 0.7, 3: 0.4, 4: 0.0}
_SINGLE_LAYER = 0.3
_TRACE = {"+": 0.03, "-": 0.01, "−": 0.01, "－": 0.01, "＋": 0.03}
_PART = re.compile(r"(\d+(?:\.\d+)?|[+\-−－＋])\s*([^\d+\-−－＋\s]+)")
_THIN_CANOPY, _SPARSE, _POOR_VOLUME, _DENSE = 0.3, 0.4, 0.4, 0.8
#: Advice by code, in the order in which they are looked for.
REPAIR, TEND, REPLANT, MIX, LAYER, KEEP = 1, 2, 3, 4, 5, 6

#: Words and codes of the inventory for age groups, layers, health and origin.
GROUP_WORDS = {
    "1": YOUNG,
    "幼": YOUNG,
    "2": MIDDLE,
    "中": MIDDLE,
    "3": NEAR,
    "近": NEAR,
    "4": MATURE,
    "成": MATURE,
    "5": OVER,
    "过": OVER,
}
LAYER_WORDS = {"1": 0, "单": 0, "2": 1, "复": 1, "多": 1}
HEALTH_WORDS = {"1": 1, "健": 1, "2": 2, "亚": 2, "3": 3, "中": 3, "4": 4, "不": 4}
ORIGIN_WORDS = {"1": "natural", "天": "natural", "2": "planted", "人": "planted"}
UNEVEN_WORDS = {"0": 0, "同": 0, "否": 0, "1": 1, "异": 1, "是": 1}


class Composition(NamedTuple):
    """A stand's species by their shares (sum 1), and what its tenths add up to (10 where all is well)."""

    shares: Dict[str, float]
    tenths: float


class Stand(NamedTuple):
    """What is known of a stand; None where it is not.

    Attributes:
        shares: of the species, sum 1.
        group: age group 1 young to 5 over-mature.
        canopy: closure, 0 to 1.
        volume: m³/ha.
        layered: whether it has several layers.
        health: 1 healthy to 4 unhealthy.
        reference: volume of a good stand of its species and group, m³/ha.
    """

    shares: Dict[str, float]
    group: Optional[int] = None
    canopy: Optional[float] = None
    volume: Optional[float] = None
    layered: Optional[bool] = None
    health: Optional[int] = None
    reference: Optional[float] = None


class Judged(NamedTuple):
    """What was found of a stand.

    Attributes:
        mixed: whether the largest share is below 65 %.
        evenness: J, 0 to 1.
        scores: factor to 0–1, only of what is known.
        value: the index, 0 to 100.
        grade: 1 best to 4.
        reasons: codes of why it is degraded: 1 thin canopy, 2 little volume, 3 unhealthy; empty where it is not.
        advice: code.
    """

    mixed: bool
    evenness: float
    scores: Dict[str, float]
    value: float
    grade: int
    reasons: Tuple[int, ...]
    advice: int


def parse_composition(text: str) -> Composition:
    """Species and shares of a formula such as ``8油2侧+栎``: tenths, + for 2 to 5 % (0.03), − for less (0.01); then
    all are divided by their sum. A name without a number is the whole stand.

    Raises:
        InputError: nothing can be read from it.
    """
    shares: Dict[str, float] = {}
    tenths = 0.0
    plain = text.strip()
    parts = _PART.findall(plain)
    if not parts and re.fullmatch(r"[^\d+\-−－＋]+", plain):
        return Composition({plain: 1.0}, 10.0)
    for amount, name in parts:
        share = _TRACE.get(amount)
        if share is None:
            share = float(amount) / 10
            tenths += float(amount)
        shares[name] = shares.get(name, 0.0) + share
    whole = sum(shares.values())
    if not whole:
        raise InputError(marked("“{text}” is no composition of species such as 8油2侧."), text=text)
    return Composition({name: share / whole for name, share in shares.items()}, tenths)


def evenness(shares: Sequence[float]) -> float:
    """J = −Σ p ln p / ln S with S species; 0 for one species."""
    present = np.array([share for share in shares if share > 0])
    if present.size < 2:
        return 0.0
    return float(-(present * np.log(present)).sum() / np.log(present.size))


def canopy_score(canopy: float) -> float:
    """1 from 0.6 to 0.8, falling to 0 at 0.2 and to 0.6 at 1.0."""
    return float(np.interp(canopy, (0.2, 0.6, 0.8, 1.0), (0.0, 1.0, 1.0, 0.6)))


def age_group(age: float, limits: Sequence[float]) -> int:
    """Group 1 to 5 by the last year of young, middle-aged, near-mature and mature stands."""
    return int(np.searchsorted(np.asarray(limits, float), age)) + 1


def parse_ages(rows: Sequence[dict]) -> Dict[Tuple[str, str], Tuple[float, ...]]:
    """(species, origin) to the four limits, of a table with the columns species, origin, young, middle, near, mature.

    Raises:
        InputError: limits that are no numbers or do not rise.
    """
    found = {}
    for number, row in enumerate(rows, 1):
        limits = tuple(cell_number(row[column]) for column in ("young", "middle", "near", "mature"))
        if not all(np.isfinite(limits)) or any(b <= a for a, b in zip(limits, limits[1:])):
            text = marked("Row {row}: the limits of the age groups must be numbers that rise.")
            raise InputError(text, row=number)
        found[cell_text(row["species"]), cell_text(row["origin"])] = limits
    return found


def parse_weights(rows: Sequence[dict]) -> Dict[str, float]:
    """Weights of the six factors, of a table with the columns factor and weight.

    Raises:
        InputError: an unknown or missing factor, a weight below 0, or all weights 0.
    """
    found: Dict[str, float] = {}
    for number, row in enumerate(rows, 1):
        name, weight = cell_text(row["factor"]), cell_number(row["weight"])
        if name not in FACTORS:
            text = marked("Row {row}: “{name}” is no factor. Known are {known}.")
            raise InputError(text, row=number, name=name, known=", ".join(FACTORS))
        if not np.isfinite(weight) or weight < 0:
            raise InputError(marked("Row {row}: the weight must be a number from 0 on."), row=number)
        found[name] = weight
    missing = [name for name in FACTORS if name not in found]
    if missing or not sum(found.values()):
        text = marked("The table of weights needs a row for each of {known}, and a weight above 0.")
        raise InputError(text, known=", ".join(FACTORS))
    return found


def judge(stand: Stand, weights: Optional[Dict[str, float]] = None) -> Judged:
    """Index = 100 · Σ w s / Σ w over the factors that are known.

    s of the mixture = min(1, (1 − largest share) / 0.35); layer 1 or 0.3; age young 0.4, middle-aged 0.7, near-mature
    and mature 1, over-mature 0.6; canopy as :func:`canopy_score`; volume min(1, volume / reference); health 1, 0.7,
    0.4, 0. Grades from 75, 55, 35 on. Degraded: canopy below 0.3 beyond young stands, volume below 40 % of the
    reference, or unhealthy.
    """
    weights = weights or WEIGHTS
    largest = max(stand.shares.values())
    scores = _scores(stand, largest)
    whole = sum(weights[name] for name in scores)
    index = 100 * sum(weights[name] * score for name, score in scores.items()) / whole if whole else 0.0
    grade = 1 + sum(index < limit for limit in BREAKS)
    mixed, reasons = largest < MIXED_BELOW, tuple(_reasons(stand))
    return Judged(
        mixed=mixed,
        evenness=evenness(list(stand.shares.values())),
        scores=scores,
        value=index,
        grade=grade,
        reasons=reasons,
        advice=_advice(stand, mixed, reasons),
    )


def _scores(stand: Stand, largest: float) -> Dict[str, float]:
    scores = {"mix": min(1.0, (1 - largest) / (1 - MIXED_BELOW))}
    if stand.layered is not None:
        scores["layer"] = 1.0 if stand.layered else _SINGLE_LAYER
    if stand.group is not None:
        scores["age"] = _AGE_SCORES[stand.group]
    if stand.canopy is not None:
        scores["canopy"] = canopy_score(stand.canopy)
    if stand.volume is not None and stand.reference:
        scores["volume"] = min(1.0, stand.volume / stand.reference)
    if stand.health is not None:
        scores["health"] = _HEALTH_SCORES[stand.health]
    return scores


def _reasons(stand: Stand) -> List[int]:
    found = []
    if stand.canopy is not None and stand.canopy < _THIN_CANOPY and stand.group not in (None, YOUNG):
        found.append(1)
    if stand.volume is not None and stand.reference and stand.volume < _POOR_VOLUME * stand.reference:
        found.append(2)
    if stand.health == 4:
        found.append(3)
    return found


def _advice(stand: Stand, mixed: bool, reasons: Sequence[int]) -> int:
    """Repair of degraded stands, tending of dense young ones, replanting of thin ones, then mixture and layers."""
    if reasons:
        return REPAIR
    if stand.canopy is not None and stand.canopy >= _DENSE and stand.group == YOUNG:
        return TEND
    if stand.canopy is not None and stand.canopy < _SPARSE:
        return REPLANT
    if not mixed:
        return MIX
    return LAYER if stand.layered is False else KEEP


def read_word(value: object, words: Dict[str, _Meaning]) -> Optional[_Meaning]:
    """What a code or a word of the inventory means, by its first letter; None where it is empty or not known."""
    text = cell_text(value)
    return words.get(text[:1]) if text else None
