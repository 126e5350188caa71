"""What a run found, in rows and sentences."""

from typing import Dict, Iterator, List, Sequence

import numpy as np

from ....core.restoration.robustness import Influence, Stability
from ....core.restoration.shaking import Parameter
from ....gis.tables import code_of
from ....translation import tr
from .ranges import Named

#: From which share of runs (%) a unit is of a class of stability.
_LIMITS = (("stable", 90.0), ("mostly", 75.0), ("uncertain", 50.0), ("unstable", 0.0))
_DIGITS = 9


def stability_class(share: float) -> int:
    """Code of the class of stability that a share of runs (%) makes."""
    codes = code_of("stability")
    return next(codes[key] for key, least in _LIMITS if share >= least - 1e-4)


def influence_rows(
    named: Sequence[Named], parameters: Sequence[Parameter], found: Sequence[Influence]
) -> Iterator[Dict[str, object]]:
    """The parameters that moved, the strongest first, then those that did not.

    A row can be edited and given as a range of the next run.
    """
    moved = {one.parameter: (rank, one) for rank, one in enumerate(found, 1)}
    order = [one.parameter for one in found]
    order += [place for place in range(len(named)) if place not in moved]
    for place in order:
        rank, one = moved.get(place, (None, None))
        parameter = parameters[place]
        yield {
            "rank": rank,
            "parameter": parameter.name,
            "label": named[place].label,
            "value": _short(parameter.value),
            "minimum": _short(parameter.minimum),
            "maximum": _short(parameter.maximum),
            "step": _short(parameter.step),
            "changed": None if one is None else one.changed,
            "mean_changed": None if one is None else one.mean_changed,
            "correlation": None if one is None else _known(one.correlation),
            "first_order": None if one is None else _known(one.first_order),
        }


def _short(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _known(value: float):
    return None if np.isnan(value) else value


def unmoved(named: Sequence[Named], parameters: Sequence[Parameter]) -> List[str]:
    """Labels of the parameters that stay as they are."""
    return [one.label for one, parameter in zip(named, parameters) if not parameter.moves]


def sentence(
    named: Sequence[Named], found: Sequence[Influence], stability: Stability, least: float, count: int
) -> str:
    """The result in one sentence.

    Args:
        least: percent of runs from which a cell counts as stable.
        count: how many runs were counted.
    """
    values = {"stable": _percent(stability.stable(least)), "least": f"{least:g}", "count": count}
    if not found or not found[0].changed:
        text = tr(
            "{stable} % of the area keeps its class in at least {least} % of {count} runs; no parameter changes a class alone."
        )
        return text.format(**values)
    text = tr(
        "{stable} % of the area keeps its class in at least {least} % of {count} runs; {parameter} decides most "
        "(moved alone, it changes {changed} % of the area)."
    )
    strongest = named[found[0].parameter].label
    return text.format(**values, parameter=strongest, changed=_percent(found[0].changed))


def _percent(value: float) -> str:
    """One decimal; what is nearly all or nearly nothing is not rounded to it."""
    rounded = round(value, 1)
    if rounded == 100.0 and value < 100.0:
        return ">99.9"
    if rounded == 0.0 and value > 0.0:
        return "<0.1"
    return f"{value:.1f}"
