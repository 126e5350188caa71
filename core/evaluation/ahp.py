"""Analytic hierarchy process: weights from pairwise judgements, and how consistent these are."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ..messages import InputError, marked

#: Judgements above this consistency ratio contradict each other too much (Saaty 1980).
CONSISTENT = 0.1
_SAME = 0.02
#: No judgement says that one thing counts so many times as much as another.
_LARGEST = 1e6


class Ahp(NamedTuple):
    """Result of the analytic hierarchy process.

    Attributes:
        weights: (n,) sum 1.
        largest: largest eigenvalue of the matrix; n where all judgements agree.
        index: consistency index CI = (largest − n) / (n − 1).
        ratio: consistency ratio CR = CI / RI; below 0.1 is acceptable. NaN where no RI is known for n.
    """

    weights: np.ndarray
    largest: float
    index: float  # type: ignore[assignment]  # hides a method of tuple that nobody calls
    ratio: float


def ahp(matrix: np.ndarray, random_index: Dict[int, float]) -> Ahp:
    """Weights and consistency of a matrix of pairwise judgements (Saaty 1980).

    The weights are the eigenvector of the largest eigenvalue, brought to a sum of 1.

    Args:
        matrix: (n, n) judgements above 0 with a[i, j] = 1 / a[j, i]: how much more i counts than j.
        random_index: n to RI, the mean CI of random matrices.

    Raises:
        InputError: the matrix is not square, not above 0, or not reciprocal.
    """
    matrix = np.asarray(matrix, np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or not matrix.size:
        raise InputError(marked("The judgement matrix must have as many rows as columns."))
    if not (np.isfinite(matrix) & (matrix > 0)).all():
        raise InputError(marked("Judgements must be above 0, for example 3 or 1/3."))
    if np.abs(np.log(matrix * matrix.T)).max() > math.log1p(_SAME):
        raise InputError(
            marked("The judgement matrix is not reciprocal: each value must be 1 over its mirror value.")
        )
    size = len(matrix)
    values, vectors = np.linalg.eig(matrix)
    place = int(np.argmax(values.real))
    weights = np.abs(vectors[:, place].real)
    largest = float(values[place].real)
    index = max(0.0, (largest - size) / (size - 1)) if size > 2 else 0.0
    reference = random_index.get(size, math.nan)
    ratio = 0.0 if size <= 2 else (index / reference if reference > 0 else math.nan)
    return Ahp(weights / weights.sum(), largest, index, ratio)


class Judgement(NamedTuple):
    """A pairwise judgement and what the weights imply.

    Attributes:
        row, column: places of the two names.
        given: how much more the row counts than the column, as judged.
        fitting: the ratio of their weights.
    """

    row: int
    column: int
    given: float
    fitting: float


def worst_judgement(matrix: np.ndarray, weights: np.ndarray) -> Judgement:
    """The judgement farthest from the weights that come of all: the largest |ln(a_ij · w_j / w_i)|.

    It is given in the direction in which it was judged 1 or more (Saaty 1980 looks at the same ratio to find the
    judgement to be revised first).

    Args:
        matrix: (n, n) judgements, reciprocal, n at least 2.
        weights: (n,) weights above 0.
    """
    matrix, weights = np.asarray(matrix, np.float64), np.asarray(weights, np.float64)
    apart = np.abs(np.log(matrix * weights / weights[:, None]))
    row, column = (int(place) for place in np.unravel_index(np.argmax(np.triu(apart, 1)), apart.shape))
    if matrix[row, column] < 1:
        row, column = column, row
    return Judgement(row, column, float(matrix[row, column]), float(weights[row] / weights[column]))


def judgement_text(value: float) -> str:
    """A ratio as judgements are written: 3, 2.5, 1/3."""
    return f"{value:.3g}" if value >= 1 else f"1/{1 / value:.3g}"


def parse_judgements(rows: Sequence[dict], known: Optional[Sequence[str]] = None) -> tuple:
    """Names and judgement matrix of a table with one row and one column per name.

    The first column whose values are all names of columns holds the names of the rows (a GeoPackage puts its fid
    before them); numbers may be written as 1/3. An empty value is taken from its mirror value, the diagonal is 1.
    Empty rows are skipped.

    Args:
        rows: dicts in the order of the table.
        known: the names that may occur; None where any will do.

    Returns:
        (names, (n, n) array).

    Raises:
        InputError: a name without a column, unknown or repeated; a value that is not a number; a pair without a value.
    """
    rows = [
        row for row in rows if any(str(value).strip() for value in row.values() if value is not None)
    ] or rows[:1]
    columns = list(rows[0])
    first = next((c for c in columns if all(str(row[c]).strip() in columns for row in rows)), columns[0])
    names = [str(row[first]).strip() for row in rows]
    for name in names:
        if known is not None and name not in known:
            raise InputError(
                marked("The judgement matrix names “{name}”. Known names are {known}."),
                name=name,
                known=", ".join(known),
            )
        if name not in rows[0] or names.count(name) > 1:
            raise InputError(
                marked(
                    "The judgement matrix needs one row and one column for “{name}”; the first column holds the names."
                ),
                name=name,
            )
    matrix = np.array([[_judgement(row[name]) for name in names] for row in rows])
    matrix[np.diag_indices(len(names))] = 1.0
    missing = np.isnan(matrix)
    matrix[missing] = 1.0 / matrix.T[missing]
    if np.isnan(matrix).any():
        row, column = np.argwhere(np.isnan(matrix))[0]
        raise InputError(
            marked("The judgement matrix has no value for “{first}” and “{second}”."),
            first=names[row],
            second=names[column],
        )
    return names, matrix


def parse_judgement(value: object) -> float:
    """One judgement, a number or a fraction such as 1/3.

    Raises:
        InputError: nothing, or no number that can be a judgement.
    """
    number = _judgement(value)
    if math.isnan(number):
        raise InputError(marked("Judgements must be above 0, for example 3 or 1/3."))
    return number


def _judgement(value: object) -> float:
    """A number, also written as a fraction; NaN for nothing."""
    text = "" if value is None else str(value).strip()
    if not text:
        return math.nan
    parts: List[str] = text.replace("／", "/").split("/")
    try:
        numbers = [float(part) for part in parts]
        result = numbers[0] if len(numbers) == 1 else numbers[0] / numbers[1]
    except (ValueError, ZeroDivisionError) as error:
        raise InputError(
            marked("The judgement matrix holds “{value}” where a number is needed."), value=text
        ) from error
    if len(parts) > 2 or not 1 / _LARGEST <= result <= _LARGEST:
        raise InputError(marked("The judgement matrix holds “{value}” where a number is needed."), value=text)
    return result
