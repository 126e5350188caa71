"""What a check of the data found: how severe, where, what, how much, and what mends it."""

from typing import Iterable, List, NamedTuple, Tuple

#: From the worst: the tools refuse the layer or compute wrongly; it is probably wrong; it is good to know.
ERROR, WARNING, NOTE = "error", "warning", "note"
SEVERITIES = (ERROR, WARNING, NOTE)


class Finding(NamedTuple):
    """One fault of one layer; ``remedy`` names what mends it, empty where there is nothing to mend."""

    severity: str
    check: str
    layer: str
    text: str
    remedy: str = ""


class Summary(NamedTuple):
    """How many findings of each severity."""

    errors: int
    warnings: int
    notes: int

    @property
    def light(self) -> str:
        """``red`` with errors, ``yellow`` with warnings, ``green`` else."""
        return "red" if self.errors else "yellow" if self.warnings else "green"


def summary(findings: Iterable[Finding]) -> Summary:
    """Count the findings."""
    severities = [finding.severity for finding in findings]
    return Summary(*(severities.count(severity) for severity in SEVERITIES))


def by_layer(findings: Iterable[Finding], layers: Iterable[str]) -> List[Tuple[str, List[Finding]]]:
    """(layer, its findings from the worst), in the order of ``layers``; findings of no layer come last."""
    found = list(findings)
    groups = []
    for layer in [*layers, ""]:
        own = [finding for finding in found if finding.layer == layer]
        if own:
            groups.append((layer, sorted(own, key=lambda finding: SEVERITIES.index(finding.severity))))
    return groups
