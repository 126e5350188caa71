"""Changes of land between two dates: rules of what is inspected, narrow changes, confidence, priority."""

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy.ndimage import binary_opening

from ..messages import InputError, marked
from ..preparation.parcels import clean
from ..tables import cell_number, cell_text

COLUMNS = ("from", "to", "label", "min_m2", "priority")
#: In place of later classes: land whose class stays, with less green and brighter than before.
SIGN = "SIGN"
#: Classes of rasters, which are equal or not; codes of surveys hold those that begin with them.
COMMON = "common"
#: Share of a site inside permits from which it is closed, and inside protected land from which it comes first.
PERMITTED, PROTECTED = 0.9, 0.1
_FIRST, _CLOSED = 1, 9
#: Rounding of values of images.
_NOISE = 1e-6
_TRUTHS = ("1", "YES", "TRUE", "是")


class Rule(NamedTuple):
    """One rule.

    Attributes:
        sources, targets: codes before and after; targets are empty where the signs of images decide.
        label: code of the kind of change. least: m². priority: 2 and more, 1 stands for protected land.
        signed: whether less green and a brighter ground speak for it.
    """

    sources: Tuple[str, ...]
    targets: Tuple[str, ...]
    label: int
    least: float
    priority: int
    signed: bool


class ChangeRules:
    """What a change between two codes is; the first rule that fits counts.

    Args:
        rows: of the table; rows of another ``system`` are passed over.
        system: of the codes. labels: key of a kind of change to its code.

    Raises:
        InputError: a row that is no rule, or no rule for the system.
    """

    def __init__(self, rows: Sequence[Mapping], system: str, labels: Mapping[str, int]) -> None:
        self._prefix = system != COMMON
        self._known: Dict[Tuple[str, str], Optional[Rule]] = {}
        self.rules: List[Rule] = []
        for number, row in enumerate(rows, 1):
            if cell_text(row.get("system")) in ("", system):
                self.rules.append(_rule(row, number, labels))
        if not self.rules:
            raise InputError(marked("The table has no rules for codes of “{system}”."), system=system)

    def of(self, before: str, after: str) -> Optional[Rule]:
        """The rule of a change of class; None where there is none."""
        if (before, after) not in self._known:
            self._known[before, after] = self._find(before, after)
        return self._known[before, after]

    def by_sign(self, before: str) -> Optional[Rule]:
        """The rule of land that keeps its class but lost its green; None where there is none."""
        return next(
            (rule for rule in self.rules if not rule.targets and self._fits(before, rule.sources)), None
        )

    def _find(self, before: str, after: str) -> Optional[Rule]:
        if before == after:
            return None
        fitting = (r for r in self.rules if self._fits(before, r.sources) and self._fits(after, r.targets))
        return next(fitting, None)

    def _fits(self, code: str, listed: Sequence[str]) -> bool:
        return any(code.startswith(one) if self._prefix else code == one for one in listed)


def _rule(row: Mapping, number: int, labels: Mapping[str, int]) -> Rule:
    sources, targets = codes_of(row["from"]), codes_of(row["to"])
    if not sources or not targets:
        raise InputError(marked("Row {row} of the table names no classes before or after."), row=number)
    label = cell_text(row["label"])
    if label not in labels:
        raise InputError(
            marked("Row {row} of the table has the kind of change “{label}”. Known are {known}."),
            row=number, label=label, known=", ".join(labels),
        )  # fmt: skip
    least, priority = cell_number(row["min_m2"]), cell_number(row["priority"])
    if not least >= 0:
        raise InputError(
            marked("Row {row} of the table: the least area is no number of 0 or more."), row=number
        )
    if priority not in range(_FIRST, _CLOSED):
        raise InputError(
            marked("Row {row} of the table: the priority must be a whole number from 1 to 8."), row=number
        )
    signed = clean(row.get("sign")) in _TRUTHS
    return Rule(
        sources, () if targets == (SIGN,) else targets, labels[label], float(least), int(priority), signed
    )


def codes_of(text: object) -> Tuple[str, ...]:
    """The codes of a list such as ``02 03 1104`` or ``05-10``, cleaned; a span holds all numbers between."""
    found: List[str] = []
    for word in cell_text(text).replace("，", " ").replace(",", " ").replace(";", " ").split():
        low, dash, high = clean(word).partition("-")
        if dash and low.isdigit() and high.isdigit():
            found += [f"{code:0{len(low)}d}" for code in range(int(low), int(high) + 1)]
        else:
            found.append(clean(word))
    return tuple(found)


def lookup(rules: ChangeRules) -> np.ndarray:
    """(16, 16) uint8: kind of change of common classes before and after, 0 none."""
    table = np.zeros((16, 16), np.uint8)
    for before in range(1, 16):
        for after in range(1, 16):
            rule = rules.of(str(before), str(after))
            table[before, after] = rule.label if rule else 0
    return table


def signs(
    ndvi: Tuple[np.ndarray, np.ndarray],
    bright: Optional[Tuple[np.ndarray, np.ndarray]],
    loss: float,
    rise: float,
) -> Tuple[np.ndarray, np.ndarray]:
    """Where less green and a brighter ground are seen, and where that is known.

    Args:
        ndvi, bright: of the first and second date, NaN for nodata. loss: of NDVI at least. rise: of reflectance.
    """
    known = ~np.isnan(ndvi[0]) & ~np.isnan(ndvi[1])
    with np.errstate(invalid="ignore"):
        seen = ndvi[1] - ndvi[0] <= _NOISE - loss
        if bright is not None:
            known &= ~np.isnan(bright[0]) & ~np.isnan(bright[1])
            seen &= bright[1] - bright[0] >= rise - _NOISE
    return seen & known, known


def opened(labels: np.ndarray, cells: int) -> np.ndarray:
    """Labels where squares of ``cells`` × ``cells`` of one label fit in; narrower changes become 0."""
    kept = np.zeros_like(labels)
    square = np.ones((cells, cells), bool)
    for label in np.unique(labels[labels > 0]).tolist():
        kept[binary_opening(labels == label, square)] = label
    return kept


def confidence(
    survey: bool, sign: Optional[bool], sizes: Tuple[float, float], widths: Tuple[float, float]
) -> float:
    """Confidence 0–1 that a change is one: 0.4 rule + 0.3 min(1, A / 3 A₀) + 0.3 min(1, t / 4 T).

    Args:
        survey: whether the classes come from a survey (0.9) or a classified image (0.6).
        sign: whether images show it (+0.1) or not (−0.2); None: not known.
        sizes: area and least area, m². widths: mean width and tolerance, m.
    """
    rule = 0.9 if survey else 0.6
    if sign is not None:
        rule += 0.1 if sign else -0.2
    found = 0.4 * rule + 0.3 * _part(sizes[0], 3 * sizes[1]) + 0.3 * _part(widths[0], 4 * widths[1])
    return min(max(found, 0.0), 1.0)


def _part(value: float, full: float) -> float:
    return min(1.0, value / full) if full > 0 else 1.0


def urgency(rule: Rule, basic: float, redline: float, permit: float) -> int:
    """Priority of a site: 9 closed by permits, 1 in permanent farmland or the red line, else that of the rule.

    Args:
        basic, redline, permit: share 0–1 of the site inside.
    """
    if permit >= PERMITTED:
        return _CLOSED
    return _FIRST if max(basic, redline) >= PROTECTED else rule.priority
