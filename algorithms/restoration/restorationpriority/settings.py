"""What a run of “Restoration priority” was asked for."""

from typing import Callable, Dict, NamedTuple

from ....core.restoration.priority import Limits, Weights
from ....translation import tr
from ...inputs import Inputs
from ...tablereading import TableReading
from ..shared.rules import RuleSet
from ..shared.settings import read_rules

RASTERS = ("TYPES", "DEGRADATION", "SECURITY", "POTENTIAL")
VECTORS = ("REDLINE", "FOOTHILLS", "CORRIDORS", "WATERS", "VACATED")
_INPUTS = (*RASTERS, "SCORE", *VECTORS)
_TERMS = ("SECURITY", "DEGRADATION", "POTENTIAL")


class Settings(NamedTuple):
    """``used``: the weights of the terms whose layer was given, by the key of the layer."""

    weights: Weights
    limits: Limits
    used: Dict[str, float]
    rules: RuleSet

    def shares(self, label: Callable[[str], str]) -> str:
        """The weights as they count, as a sentence for the log."""
        total = sum(self.used.values())
        shares = tr(", ").join(f"{label(key)} {weight / total:.3f}" for key, weight in self.used.items())
        missing = tr(", ").join(label(key) for key in _TERMS if key not in self.used)
        if not missing:
            return tr("Weights: {shares}.").format(shares=shares)
        return tr(
            "No layer for {missing}: the weights of the others are divided by their sum ({shares})."
        ).format(missing=missing, shares=shares)


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: rules that cannot be read.
    """
    terms = {key: inputs.number(f"WEIGHT_{key}") for key in _TERMS}
    return Settings(
        Weights(terms["SECURITY"], terms["DEGRADATION"], terms["POTENTIAL"], inputs.number("BONUS")),
        Limits(*(inputs.number(key) for key in ("NEAR", "MEDIUM", "BASELINE_DEGRADATION"))),
        {key: weight for key, weight in terms.items() if inputs.given(key)},
        read_own_rules(inputs),
    )


def read_own_rules(inputs: TableReading) -> RuleSet:
    """The rules for moving up.

    Raises:
        InputError: rules that cannot be read.
    """
    return read_rules(inputs, "priority_rules", _INPUTS, (1, 2))
