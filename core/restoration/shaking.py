"""Shaking the parameters of a model within ranges: at random all together, or one at a time.

Random draws are a Latin hypercube (McKay, Beckman & Conover 1979): of n runs every
parameter has exactly one in each n-th part of its range, so that fewer runs are needed
than with free draws. One at a time follows Chen, Yu & Khan (2010), who move one weight
while the others keep their proportions.
"""

from typing import List, NamedTuple, Sequence

import numpy as np

#: Owner of a run in which all parameters move.
ALL = -1
#: More levels than this of a parameter that moves in steps are thinned out when it moves alone.
_MOST_LEVELS = 50


class Parameter(NamedTuple):
    """A weight or threshold with the range in which it is shaken.

    Attributes:
        name: by which tables name it.
        value: what the unshaken run has.
        minimum, maximum: the range; equal ones leave the parameter as it is.
        step: between the values it may take, from ``minimum`` on; 0 for any value.
    """

    name: str
    value: float
    minimum: float
    maximum: float
    step: float = 0.0

    @property
    def moves(self) -> bool:
        """Whether it has a range."""
        return self.maximum > self.minimum

    def levels(self) -> np.ndarray:
        """The values it may take; empty where it may take any."""
        if not self.step:
            return np.empty(0)
        count = int(np.floor((self.maximum - self.minimum) / self.step * (1 + 1e-9))) + 1
        return self.minimum + self.step * np.arange(count)


class Runs(NamedTuple):
    """The runs of one model.

    Attributes:
        values: (n, k) value of every parameter in every run.
        owner: (n,) the one parameter that moves, ``ALL`` where all do; runs of one owner follow each other.
    """

    values: np.ndarray
    owner: np.ndarray

    @property
    def random(self) -> np.ndarray:
        """(n,) whether all parameters move in a run."""
        return self.owner == ALL


def random_runs(parameters: Sequence[Parameter], count: int, seed: int) -> np.ndarray:
    """(count, k) values drawn evenly from the ranges; the same seed gives the same values."""
    generator = np.random.default_rng(seed)
    values = np.tile(np.array([parameter.value for parameter in parameters], np.float64), (count, 1))
    for column, parameter in enumerate(parameters):
        if not parameter.moves:
            continue
        shares = (generator.permutation(count) + generator.random(count)) / count
        levels = parameter.levels()
        if levels.size:
            values[:, column] = levels[np.minimum((shares * levels.size).astype(np.intp), levels.size - 1)]
        else:
            values[:, column] = parameter.minimum + shares * (parameter.maximum - parameter.minimum)
    return values


def alone(parameter: Parameter, steps: int) -> np.ndarray:
    """The values a parameter takes when it moves alone, from minimum to maximum, without the one it has.

    Args:
        steps: how many, evenly spread; of a parameter with a step all its levels, at most 50.
    """
    levels = parameter.levels()
    if levels.size > _MOST_LEVELS:
        levels = levels[np.linspace(0, levels.size - 1, _MOST_LEVELS).astype(np.intp)]
    if not levels.size:
        levels = np.linspace(parameter.minimum, parameter.maximum, steps)
    return levels[~np.isclose(levels, parameter.value, rtol=1e-12, atol=0)]


def plan_runs(parameters: Sequence[Parameter], count: int, steps: int, seed: int) -> Runs:
    """``count`` random runs, then every parameter alone.

    Args:
        count: 0 for none.
        steps: values of each parameter when it moves alone.
    """
    given = np.array([parameter.value for parameter in parameters], np.float64)
    values: List[np.ndarray] = [random_runs(parameters, count, seed)]
    owners: List[np.ndarray] = [np.full(count, ALL)]
    for column, parameter in enumerate(parameters):
        if not parameter.moves:
            continue
        moved = alone(parameter, steps)
        rows = np.tile(given, (moved.size, 1))
        rows[:, column] = moved
        values.append(rows)
        owners.append(np.full(moved.size, column))
    return Runs(np.concatenate(values), np.concatenate(owners))
