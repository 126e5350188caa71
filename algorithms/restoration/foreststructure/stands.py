"""Stands read from an inventory, judged, and summed up by zone."""

from collections import Counter
from statistics import median
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from ....core.messages import InputError, marked
from ....core.restoration.foreststructure import (
    GROUP_WORDS,
    HEALTH_WORDS,
    LAYER_WORDS,
    ORIGIN_WORDS,
    UNEVEN_WORDS,
    Judged,
    Stand,
    age_group,
    judge,
    parse_composition,
    read_word,
)
from ....core.tables import cell_number
from .settings import Settings

_MOST_VOLUME = 600.0
_FAULTS_SHOWN = 5


class Inventory(NamedTuple):
    """The stands of a layer and what was wrong with their fields.

    Attributes:
        stands: None where there is no composition of species.
        leading: species of the largest share.
        uneven: whether of many ages; None where it is not known.
        wrong_tenths: compositions whose tenths do not add up to 10, at most a few.
        unread: parameter of a field to how many words were not understood.
        percent: whether the canopy was given in %.
        without_group: stands with an age of a species that the table does not have.
    """

    stands: List[Optional[Stand]]
    leading: List[str]
    uneven: List[Optional[bool]]
    wrong_tenths: List[str]
    unread: Dict[str, int]
    percent: bool
    without_group: int


def read_stands(rows: Sequence[dict], settings: Settings) -> Inventory:
    """Stands of the attributes of features.

    Raises:
        InputError: no composition can be read, or a volume above 600 m³/ha.
    """
    reader = _Reader(settings, rows)
    stands, leading, uneven = [], [], []
    for row in rows:
        stand, species = reader.stand(row)
        stands.append(stand)
        leading.append(species)
        uneven.append(_truth(reader.word(row, "UNEVEN_FIELD", UNEVEN_WORDS)))
    if not any(stands):
        raise InputError(
            marked("No value of the field “{field}” is a composition of species such as 8油2侧."),
            field=settings.fields["COMPOSITION_FIELD"],
        )
    stands = _with_reference(stands, leading, settings)
    return Inventory(
        stands=stands,
        leading=leading,
        uneven=uneven,
        wrong_tenths=reader.wrong_tenths[:_FAULTS_SHOWN],
        unread=dict(reader.unread),
        percent=reader.percent,
        without_group=reader.without_group,
    )


def _truth(value: Optional[int]) -> Optional[bool]:
    return None if value is None else bool(value)


class _Reader:
    """Reads one stand after the other and counts what was wrong."""

    def __init__(self, settings: Settings, rows: Sequence[dict]) -> None:
        self._settings = settings
        self.wrong_tenths: List[str] = []
        self.unread: Counter = Counter()
        self.without_group = 0
        canopies = [self._number(row, "CANOPY_FIELD") for row in rows]
        self.percent = any(value is not None and value > 1 for value in canopies)

    def _number(self, row: dict, key: str) -> Optional[float]:
        name = self._settings.fields.get(key)
        value = cell_number(row[name]) if name else float("nan")
        return value if value == value else None  # NaN is not itself

    def word(self, row: dict, key: str, words: dict):
        """The meaning of a code or word; what is not understood is counted."""
        name = self._settings.fields.get(key)
        if not name or row[name] in (None, ""):
            return None
        meaning = read_word(row[name], words)
        self.unread[key] += meaning is None
        return meaning

    def stand(self, row: dict) -> Tuple[Optional[Stand], str]:
        """(stand, species of the largest share); (None, "") without a composition."""
        text = str(row[self._settings.fields["COMPOSITION_FIELD"]] or "")
        try:
            found = parse_composition(text)
        except InputError:
            return None, ""
        if abs(found.tenths - 10) > 1e-9:
            self.wrong_tenths.append(text)
        species = max(found.shares, key=lambda name: found.shares[name])
        canopy, volume = self._number(row, "CANOPY_FIELD"), self._number(row, "VOLUME_FIELD")
        if volume is not None and volume > _MOST_VOLUME:
            text = marked("A stand has {volume:g} m³/ha. The volume is wanted per hectare, at most {most}.")
            raise InputError(text, volume=volume, most=int(_MOST_VOLUME))
        layered = self.word(row, "LAYER_FIELD", LAYER_WORDS)
        return (
            Stand(
                shares=found.shares,
                group=self._group(row, species),
                canopy=None if canopy is None else min(canopy / 100 if self.percent else canopy, 1.0),
                volume=volume,
                layered=_truth(layered),
                health=self.word(row, "HEALTH_FIELD", HEALTH_WORDS),
            ),
            species,
        )

    def _group(self, row: dict, species: str) -> Optional[int]:
        """The age group as it is given, else by the age and the table of the species."""
        group = self.word(row, "GROUP_FIELD", GROUP_WORDS)
        age = self._number(row, "AGE_FIELD")
        if group is not None or age is None:
            return group
        origin = self.word(row, "ORIGIN_FIELD", ORIGIN_WORDS) or ""
        limits = _limits(self._settings.ages, species, origin)
        if limits is None:
            self.without_group += 1
            return None
        return age_group(age, limits)


def _limits(ages: dict, species: str, origin: str) -> Optional[Tuple[float, ...]]:
    """The row of a species, which inventories shorten to one letter, and of its origin, else of any."""
    fitting = [name for name, _origin in ages if name == species] or [
        name for name, _origin in ages if name.startswith(species)
    ]
    if not fitting:
        return None
    name = fitting[0]
    if (name, origin) in ages:
        return ages[name, origin]
    return next(limits for (known, _origin), limits in ages.items() if known == name)


def _with_reference(
    stands: Sequence[Optional[Stand]], leading: Sequence[str], settings: Settings
) -> List[Optional[Stand]]:
    """Stands with the volume of a good one: by the table, else the median of the same species and age group."""
    volumes: Dict[tuple, List[float]] = {}
    for stand, species in zip(stands, leading):
        if stand is not None and stand.volume is not None:
            volumes.setdefault((species, stand.group), []).append(stand.volume)
    middle = {key: median(found) for key, found in volumes.items()}

    def reference(stand: Stand, species: str) -> Optional[float]:
        table = settings.reference
        return table.get(
            (species, stand.group), table.get((species, None), middle.get((species, stand.group)))
        )

    return [
        None if stand is None else stand._replace(reference=reference(stand, species))
        for stand, species in zip(stands, leading)
    ]


def judge_all(inventory: Inventory, weights: Dict[str, float]) -> List[Optional[Judged]]:
    """Every stand judged; None where there is none."""
    return [None if stand is None else judge(stand, weights) for stand in inventory.stands]


class Summary(NamedTuple):
    """Areas in ha of the stands of a zone, and shares of area from 0 to 1; None where nothing is known."""

    area: float
    mixed: Optional[float]
    layered: Optional[float]
    uneven: Optional[float]
    healthy: Optional[float]
    degraded: float
    structure: float


def summed(
    inventory: Inventory, judged: Sequence[Optional[Judged]], hectares: Sequence[float], chosen: Iterable[int]
) -> Summary:
    """What the stands at the positions ``chosen`` are together; stands without composition do not count."""
    at, found = [], []
    for number in chosen:
        stand, one = inventory.stands[number], judged[number]
        if stand is not None and one is not None:
            at.append(number)
            found.append((stand, one, inventory.uneven[number]))
    sizes = [hectares[number] for number in at]
    area = sum(sizes)

    def share(truths: Sequence[Optional[bool]]) -> Optional[float]:
        known = [(size, truth) for size, truth in zip(sizes, truths) if truth is not None]
        whole = sum(size for size, _truth in known)
        return sum(size for size, truth in known if truth) / whole if whole else None

    return Summary(
        area=area,
        mixed=share([one.mixed for _stand, one, _uneven in found]),
        layered=share([stand.layered for stand, _one, _uneven in found]),
        uneven=share([uneven for _stand, _one, uneven in found]),
        healthy=share(
            [None if stand.health is None else stand.health == 1 for stand, _one, _uneven in found]
        ),
        degraded=sum(size for size, one in zip(sizes, found) if one[1].reasons),
        structure=sum(size * one[1].value for size, one in zip(sizes, found)) / area if area else 0.0,
    )
