"""Draft scores of the five functions from land use, terrain and little else."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Set

import numpy as np

from ..messages import InputError, marked, number_text
from ..statistics import Distribution
from ..tables import cell_number, cell_text, enter
from .surroundings import Surroundings

FUNCTIONS = ("water", "soil", "biodiversity", "agriculture", "settlement")
FACTORS = (
    "class", "surroundings", "steep", "rugged", "gentle", "high", "low", "green", "water", "protected", "people"
)  # fmt: skip
COLUMNS = ("kind", "key", *FUNCTIONS, "water_body")
_LOW_HIGH = (0.02, 0.98)
_BLOCKS_PER_RADIUS = 4
_CODES = 256
_YES, _NO = ("1", "1.0", "yes", "true", "是"), ("", "0", "0.0", "no", "false", "否")


class ScoreTable(NamedTuple):
    """Base scores of classes and weights of factors.

    ``classes``: land-use code to five scores; ``water_bodies``: codes that count as water;
    ``weights``: factor to five weights.
    """

    classes: Dict[int, np.ndarray]
    water_bodies: frozenset
    weights: Dict[str, np.ndarray]


class Limits(NamedTuple):
    """Where factors reach their ends; radii in map units, slopes in degrees, people per km²."""

    near: float = 2_000.0
    far: float = 10_000.0
    steep: float = 25.0
    gentle: float = 15.0
    dense: float = 10_000.0


class Cells(NamedTuple):
    """Full-width rows of the inputs from row ``top`` on; None for what was not given."""

    top: int
    landuse: np.ndarray
    elevation: np.ndarray
    slope: np.ndarray
    greenness: Optional[np.ndarray] = None
    protected: Optional[np.ndarray] = None
    density: Optional[np.ndarray] = None


def parse_table(rows: Sequence[dict]) -> ScoreTable:
    """The table of scores from its rows (columns ``COLUMNS``; kind is class or weight).

    Raises:
        InputError: an unknown kind or factor, a value that is not a number of 0 or more, or two rows of one class.
    """
    classes: Dict[int, np.ndarray] = {}
    weights: Dict[str, np.ndarray] = {}
    bodies: Set[int] = set()
    for number, row in enumerate(rows, 1):
        values = np.array([_value(row[name], number) for name in FUNCTIONS])
        kind, key = str(row["kind"]).strip(), str(row["key"]).strip()
        if kind == "class":
            code, water = _value(key, number), cell_text(row["water_body"]).lower()
            if not (code.is_integer() and code < _CODES and water in (*_NO, *_YES)):
                raise InputError(
                    marked("Row {row} of the function scores has the code “{key}” and the water body “{water}”. Codes "
                           "are whole numbers up to 255, a water body is 1 or 0."),
                    row=number, key=key, water=water,
                )  # fmt: skip
            enter(classes, int(code), values, key)
            bodies.update([int(code)] if water in _YES else [])
        elif kind == "weight" and key in FACTORS:
            enter(weights, key, values, key)
        else:
            raise InputError(
                marked("Row {row} of the function scores has the unknown entry “{kind}”, “{key}”. Known "
                       "weights are {known}."),
                row=number, kind=kind, key=key, known=", ".join(FACTORS),
            )  # fmt: skip
    table = ScoreTable(classes, frozenset(bodies), weights)
    _require_base(table)
    return table


def _value(text: object, row: int) -> float:
    value = cell_number(text)
    if not value >= 0:
        raise InputError(
            marked("Row {row} of the function scores holds “{value}” where a number of 0 or more is needed."),
            row=row,
            value=text,
        )
    return value


def _require_base(table: ScoreTable) -> None:
    total = sum((table.weights.get(name, np.zeros(5)) for name in ("class", "surroundings")), np.zeros(5))
    if not table.classes or not total.all():
        raise InputError(
            marked(
                "The function scores need rows of the kind “class” and a weight “class” for every function."
            )
        )


class FunctionScores:
    """Five scores from 0 to 1, window by window.

    score_f = Σ w_f·x / Σ w_f over the factors that are given and valid in the cell:
    class: base score of the land-use class. surroundings: its mean around the cell
    (Gaussian, radius ``near``). steep: min(slope / steep, 1). rugged: its mean around.
    gentle: 1 − min(slope / gentle, 1). high: elevation between its 2 % and 98 % percentile.
    low: 1 − high. green: greenness, below 0 as 0. water: share of water bodies around
    (radius ``far``), divided by its maximum. protected: 1 inside. people: min(density /
    dense, 1). Base scores and weights come from the table; both are proposals, so that
    the scores are a draft.

    Call ``add`` for every window, then ``add_elevation`` for every window, then ``scores``.
    """

    def __init__(self, table: ScoreTable, shape: tuple, cell: float, limits: Limits, name: str) -> None:
        self._table, self._limits, self._name = table, limits, name
        self._unknown = max(table.classes) + 1
        self._bases = np.full((5, self._unknown + 1), np.nan, np.float32)
        for code, values in table.classes.items():
            self._bases[:, code] = values
        self._is_water = np.isin(np.arange(self._unknown + 1), list(table.water_bodies)).astype(np.float32)
        block = max(1, round(min(limits.near, limits.far) / _BLOCKS_PER_RADIUS / cell))
        self._around = Surroundings(shape, cell, block, 7)
        self._elevation = Distribution()
        self._blocks: List[np.ndarray] = []

    def add(self, cells: Cells) -> None:
        """First pass: neighbourhoods and the range of elevations.

        Raises:
            InputError: a land-use class that the table does not know.
        """
        codes, valid = self._codes(cells)
        unknown = valid & np.isnan(self._bases[0][codes])
        if unknown.any():
            raise InputError(
                marked(
                    "“{name}” holds the class {code}, for which there are no function scores. Run "
                    "“Classify land-use raster” to common land-use classes first."
                ),
                name=self._name,
                code=number_text(cells.landuse[unknown][0]),
            )
        self._around.add(cells.top, self._gathered(codes, cells), valid)
        self._elevation.add_range(np.where(valid, cells.elevation, np.nan))

    def _gathered(self, codes: np.ndarray, cells: Cells) -> Iterator[np.ndarray]:
        for base in self._bases:
            yield base[codes]
        yield np.minimum(cells.slope / self._limits.steep, 1)
        yield self._is_water[codes]

    def _codes(self, cells: Cells) -> tuple:
        """Row of the base scores for every cell, and where land use and elevation are there."""
        valid = ~(np.isnan(cells.landuse) | np.isnan(cells.elevation))
        codes = np.where(valid, cells.landuse, 0)
        whole = (codes >= 0) & (codes < self._unknown) & (codes == np.rint(codes))
        return np.where(whole, codes, self._unknown).astype(np.intp), valid

    def add_elevation(self, cells: Cells) -> None:
        """Second pass: the distribution of elevations."""
        _codes, valid = self._codes(cells)
        self._elevation.add_count(np.where(valid, cells.elevation, np.nan))

    def prepare(self) -> None:
        """Between the second pass and the scores: neighbourhood means."""
        around, limits = self._around, self._limits
        means = [around.mean(layer, limits.near) for layer in range(6)]
        water = around.mean(6, limits.far)
        most = water[around.occupied()].max(initial=0.0)
        means.append(water / most if most > 0 else water)
        self._blocks = means
        self._low, self._high = (self._elevation.quantile(share) for share in _LOW_HIGH)

    @property
    def count(self) -> int:
        """How many cells have land use and elevation."""
        return self._elevation.summary.count

    def scores(self, cells: Cells) -> tuple:
        """Five float32 arrays from 0 to 1, NaN where land use or elevation is missing."""
        codes, valid = self._codes(cells)
        shared = self._factors(cells, codes)
        results = []
        for number in range(5):
            total, weight = np.zeros(codes.shape, np.float32), np.zeros(codes.shape, np.float32)
            for name, weights in self._table.weights.items():
                share = np.float32(weights[number])
                values = shared.get(name) if name in shared else self._own(name, number, codes, cells)
                if not share or values is None:
                    continue
                present = ~np.isnan(values)
                total += np.where(present, values * share, 0)
                weight += present * share
            score = np.divide(total, weight, out=np.full_like(total, np.nan), where=valid & (weight > 0))
            results.append(np.clip(score, 0, 1))
        return tuple(results)

    def _own(self, name: str, number: int, codes: np.ndarray, cells: Cells) -> np.ndarray:
        """The factors that differ between functions."""
        if name == "class":
            return self._bases[number][codes]
        return self._around.at(self._blocks[number], cells.top, codes.shape[0])

    def _factors(self, cells: Cells, codes: np.ndarray) -> Dict[str, Optional[np.ndarray]]:
        """The factors that all functions share."""
        limits, rows = self._limits, codes.shape[0]
        high = np.clip((cells.elevation - self._low) / max(self._high - self._low, 1e-6), 0, 1)
        return {
            "steep": np.minimum(cells.slope / limits.steep, 1),
            "rugged": self._around.at(self._blocks[5], cells.top, rows),
            "gentle": 1 - np.minimum(cells.slope / limits.gentle, 1),
            "high": high.astype(np.float32),
            "low": (1 - high).astype(np.float32),
            "green": None if cells.greenness is None else np.clip(cells.greenness, 0, 1),
            "water": self._around.at(self._blocks[6], cells.top, rows),
            "protected": cells.protected,
            "people": None if cells.density is None else np.minimum(cells.density / limits.dense, 1),
        }
