"""The model of a run: its threats, those that have a source, and how sensitive each land use is to them."""

from typing import Dict, Iterator, List, NamedTuple, Sequence

from ....core.evaluation.habitat import (
    Sensitivity,
    Threat,
    parse_sensitivity,
    parse_threats,
    renamed,
    require_weights,
)
from ....core.messages import InputError, marked
from ....gis.tables import code_of
from ....translation import language, tr

_WORDS_SHOWN = 6


class Table(NamedTuple):
    """The rows of a table and what it is called in messages."""

    name: str
    rows: Sequence[dict]


class Model(NamedTuple):
    """Threats that count and the sensitivity to them.

    Attributes:
        labels: name of a threat to what the user reads.
        left_out: labels of threats without a source.
    """

    threats: List[Threat]
    sensitivity: Sensitivity
    labels: Dict[str, str]
    left_out: List[str]

    @property
    def reach(self) -> float:
        """The largest distance of an effect in metres."""
        return max(threat.reach for threat in self.threats)

    def sentences(self) -> Iterator[str]:
        """Which threats count, and how much."""
        if self.left_out:
            sentence = tr("Left out, because their roads or railways were not given: {names}.")
            yield sentence.format(names=tr(", ").join(self.left_out))
        total = sum(threat.weight for threat in self.threats)
        words = {"linear": tr("linear"), "exponential": tr("exponential")}
        for threat in self.threats:
            yield tr("Threat “{name}”: weight {weight:.3f}, up to {reach:g} km, {decay}.").format(
                name=self.labels[threat.name],
                weight=threat.weight / total,
                reach=threat.reach / 1000,
                decay=words[threat.decay],
            )


def make_model(threats: Table, sensitivities: Table, roads: bool, railways: bool) -> Model:
    """The model of two tables.

    Args:
        roads, railways: whether such lines were given.

    Raises:
        InputError: what a table lacks, or no threat has a source.
    """
    rows = renamed(threats.rows)
    listed = parse_threats(rows, threats.name)
    names = (row.get(f"name_{language()}") or row["threat"] for row in rows)
    labels = {threat.name: name for threat, name in zip(listed, names)}
    found = [threat for threat in listed if _has_source(threat, roads, railways)]
    if not found:
        raise InputError(
            marked("No threat of “{table}” has a source. Give the roads or railways it asks for."),
            table=threats.name,
        )
    require_weights(found, threats.name)
    sensitivity = parse_sensitivity(renamed(sensitivities.rows), found, sensitivities.name)
    left_out = [labels[threat.name] for threat in listed if threat not in found]
    return Model(found, sensitivity, labels, left_out)


def _has_source(threat: Threat, roads: bool, railways: bool) -> bool:
    """Whether a threat comes from a raster or land use, or its lines were given."""
    words, known = threat.lines.split(), list(code_of("barriers"))
    for word in words:
        if word not in known:
            raise InputError(
                marked("The threat “{threat}” asks for lines of the class “{word}”. Known are {known}."),
                threat=threat.name,
                word=word,
                known=" ".join(known[:_WORDS_SHOWN]),
            )
    by_road, by_rail = bool(set(words) - {"railway"}), "railway" in words
    return bool(threat.raster or threat.landuse or (roads and by_road) or (railways and by_rail))
