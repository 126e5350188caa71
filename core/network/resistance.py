"""Resistance to movement, put together from scored factors."""

import math
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number, cell_text, enter

LANDUSE, BARRIER = "landuse", "barrier"
BREAK_FACTORS = ("slope", "elevation", "roads", "settlement", "water", "greenness")
COLUMNS = ("factor", "class", "lower", "upper", "resistance", "weight", "combine")
LEAST = 1.0


class Factor(NamedTuple):
    """One factor of the resistance surface.

    Attributes:
        name: landuse, barrier or one of BREAK_FACTORS.
        weight: its share; without meaning where factors are added.
        codes: class code to resistance (landuse, barrier).
        breaks: (lower, upper, resistance); lower ≤ value < upper (the others).
    """

    name: str
    weight: float
    codes: Dict[int, float]
    breaks: List[Tuple[float, float, float]]

    def score(self, values: np.ndarray) -> np.ndarray:
        """Resistance of each value; NaN for nodata and for values without a row. float32 of the same shape."""
        result = np.full(values.shape, np.nan, np.float32)
        for code, resistance in self.codes.items():
            result[values == code] = resistance
        with np.errstate(invalid="ignore"):
            for lower, upper, resistance in self.breaks:
                result[(values >= lower) & (values < upper)] = resistance
        return result

    @property
    def highest(self) -> float:
        """The highest resistance it can give."""
        return max([row[2] for row in self.breaks] + list(self.codes.values()))

    @property
    def reach(self) -> float:
        """The value from which on nothing changes; distances need not be known beyond it."""
        limits = [limit for row in self.breaks for limit in row[:2] if math.isfinite(limit)]
        return max([0.0] + limits)


class Model(NamedTuple):
    """Factors by name and how they are put together: ``mean`` (weighted) or ``sum``."""

    factors: Dict[str, Factor]
    combine: str

    def used(self, available: Sequence[str]) -> List[Factor]:
        """The factors whose input is there, in the order of the table."""
        return [factor for name, factor in self.factors.items() if name in available and name != BARRIER]

    def shares(self, factors: Sequence[Factor]) -> Dict[str, float]:
        """What each factor counts: weights that add up to 1, or 1 each where factors are added."""
        if self.combine == "sum":
            return {factor.name: 1.0 for factor in factors}
        total = sum(factor.weight for factor in factors)
        return {factor.name: factor.weight / total for factor in factors}

    def weighted(self, weights: Dict[str, float], available: Sequence[str]) -> "Model":
        """The model as a weighted mean with other weights; factors with weight 0 are left out.

        Args:
            weights: factor to weight.
            available: factors whose input is there; each of them needs a weight.

        Raises:
            InputError: a name that is no factor of the table, a factor without a weight, or nothing above 0.
        """
        names = [name for name in self.factors if name != BARRIER]
        for name in weights:
            if name not in names:
                raise InputError(
                    marked(
                        "A weight is given for “{name}”, which is not a factor. Factors of the chosen "
                        "values are {known}."
                    ),
                    name=name,
                    known=", ".join(names),
                )
        used = [name for name in names if name in available]
        missing = [name for name in used if name not in weights]
        if missing:
            raise InputError(
                marked("Weights are missing for: {names}. Give 0 for a factor that is to be left out."),
                names=", ".join(missing),
            )
        if not sum(weights[name] for name in used):
            raise InputError(marked("The weights of the factors whose input is given are all 0."))
        factors = {
            name: factor if name == BARRIER else factor._replace(weight=weights.get(name, 0.0))
            for name, factor in self.factors.items()
            if name == BARRIER or weights.get(name, 0.0) > 0
        }
        return Model(factors, "mean")

    def highest(self, factors: Sequence[Factor]) -> float:
        """The highest value the factors can give together, barriers included."""
        shares = self.shares(factors)
        together = sum(shares[factor.name] * factor.highest for factor in factors)
        return max(together, self.factors[BARRIER].highest if BARRIER in self.factors else LEAST)


def combine(model: Model, factors: Sequence[Factor], scores: Dict[str, np.ndarray]) -> np.ndarray:
    """R = max(Σ wᵢ rᵢ, 1), the weights adding up to 1 (mean) or all 1 (sum).

    Args:
        model: its weights and how they are combined.
        factors: those that are there.
        scores: rᵢ by name of factor, arrays of one shape, NaN for nodata.

    Returns:
        R without a unit, of that shape, NaN where any score is.
    """
    shares = model.shares(factors)
    total = sum(np.float32(shares[factor.name]) * scores[factor.name] for factor in factors)
    return np.maximum(total, np.float32(LEAST))


def stretch(resistance: np.ndarray, highest: float, maximum: float) -> np.ndarray:
    """R' = 1 + (R − 1)(maximum − 1) / (highest − 1): 1 stays 1, ``highest`` becomes ``maximum``.

    Args:
        resistance: any shape, 1 or more, NaN for nodata; unchanged where ``highest`` is 1.

    Returns:
        The same shape, NaN where ``resistance`` is.
    """
    if highest <= LEAST:
        return resistance
    return LEAST + (resistance - LEAST) * np.float32((maximum - LEAST) / (highest - LEAST))


def parse_model(rows: Sequence[dict], landuse: Dict[str, int], barriers: Dict[str, int]) -> Model:
    """The factors of a resistance table.

    Args:
        rows: dicts with the columns of COLUMNS. ``class`` is a key of ``landuse`` for the factor
            landuse and of ``barriers`` for the factor barrier; the others have ``lower`` and
            ``upper`` (empty: without limit) in degrees, metres or index units.
        landuse, barriers: class key to raster code.

    Raises:
        InputError: a column, class, factor, number or weight that cannot be used; rows that
            overlap or leave a gap; no row for land use.
    """
    factors: Dict[str, Factor] = {}
    combines = set()
    for number, row in enumerate(rows, 1):
        for column in COLUMNS:
            if column not in row:
                raise InputError(
                    marked(
                        "The resistance table has no column “{column}”. Export the built-in table to see the layout."
                    ),
                    column=column,
                )
        name, weight = str(row["factor"]).strip().lower(), _number(row["weight"], number)
        if weight < 0:
            raise InputError(marked("Row {row} of the resistance table has a negative weight."), row=number)
        factor = factors.setdefault(name, Factor(name, weight, {}, []))
        if factor.weight != weight:
            raise InputError(marked("The resistance table gives “{name}” more than one weight."), name=name)
        _add_row(factor, row, number, {LANDUSE: landuse, BARRIER: barriers})
        combines.add(str(row["combine"]).strip().lower())
    _check(factors, combines)
    return Model(factors, combines.pop())


def _add_row(factor: Factor, row: dict, number: int, keys: Dict[str, Dict[str, int]]) -> None:
    resistance = _number(row["resistance"], number)
    if resistance < LEAST:
        raise InputError(
            marked("Row {row} of the resistance table has the resistance {value}. The minimum is 1."),
            row=number,
            value=f"{resistance:g}",
        )
    if factor.name in keys:
        key, known = str(row["class"]).strip(), keys[factor.name]
        if key not in known:
            raise InputError(
                marked(
                    "Row {row} of the resistance table names the class “{name}”. Known classes are {known}."
                ),
                row=number,
                name=key,
                known=", ".join(known),
            )
        enter(factor.codes, known[key], resistance, key)
        return
    if factor.name not in BREAK_FACTORS:
        raise InputError(
            marked("Row {row} of the resistance table names the factor “{name}”. Known factors are {known}."),
            row=number,
            name=factor.name,
            known=", ".join((LANDUSE, BARRIER) + BREAK_FACTORS),
        )
    lower, upper = _limit(row["lower"], -math.inf, number), _limit(row["upper"], math.inf, number)
    factor.breaks.append((lower, upper, resistance))


def _check(factors: Dict[str, Factor], combines: set) -> None:
    if LANDUSE not in factors:
        raise InputError(marked("The resistance table has no row for the factor “{name}”."), name=LANDUSE)
    if len(combines) != 1 or not combines <= {"mean", "sum"}:
        raise InputError(
            marked("The column “combine” of the resistance table must be the same in all rows, mean or sum.")
        )
    if combines == {"mean"} and factors[LANDUSE].weight <= 0:
        raise InputError(marked("The weight of land use in the resistance table must be above 0."))
    for factor in factors.values():
        factor.breaks.sort()
        for before, after in zip(factor.breaks, factor.breaks[1:]):
            if before[1] != after[0]:
                raise InputError(
                    marked("The rows of “{name}” in the resistance table overlap or leave a gap at {value}."),
                    name=factor.name,
                    value=f"{after[0]:g}",
                )


def _limit(value: object, otherwise: float, row: int) -> float:
    return _number(value, row) if cell_text(value) else otherwise


def _number(value: object, row: int) -> float:
    number = cell_number(value)
    if math.isnan(number):
        raise InputError(
            marked("Row {row} of the resistance table holds “{value}” where a number is needed."),
            row=row,
            value=value,
        )
    return number
