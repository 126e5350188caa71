"""The thresholds of rules as numbers that can be changed."""

from typing import Dict, List, Sequence

from ..tables import Comparison, Rule

_ORDERED = (">", ">=", "<", "<=")


def thresholds(rules: Sequence[Rule]) -> List[Comparison]:
    """The comparisons with a threshold, each once, in the order of the rules.

    ``=``, ``!=`` and ``in`` name classes and are none. Rules that share a comparison share its threshold.
    """
    found = [one for rule in rules for one in rule.comparisons if one.operator in _ORDERED]
    return list(dict.fromkeys(found))


def threshold_name(comparison: Comparison) -> str:
    """By which name tables know a threshold, such as ``QUALITY < 55``."""
    return f"{comparison.input} {comparison.operator} {comparison.value:g}"


def with_thresholds(rules: Sequence[Rule], values: Dict[Comparison, float]) -> List[Rule]:
    """The rules with other thresholds.

    Args:
        values: comparison, as :func:`thresholds` gives it, to its new threshold; others stay.
    """
    changed = []
    for rule in rules:
        comparisons = [one._replace(value=values.get(one, one.value)) for one in rule.comparisons]
        changed.append(rule._replace(comparisons=comparisons))
    return changed
