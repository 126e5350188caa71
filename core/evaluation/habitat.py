"""Habitat quality and degradation by the model of InVEST (version 3.14)."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..codes import known_codes
from ..messages import InputError, marked
from ..tables import cell_number

THREAT_COLUMNS = ("threat", "max_dist", "weight", "decay")
SENSITIVITY_COLUMNS = ("lulc", "habitat")
#: Lower limits of the grades fair, good and excellent.
LIMITS = (0.3, 0.6, 0.9)
_SCALING = 2.5
_EXPONENT = 2.99
_LONGEST = 100.0
_DECAYS = {"linear": "linear", "线性": "linear", "exponential": "exponential", "指数": "exponential"}
_OTHER_NAMES = {"lucode": "lulc", "cur_path": "raster"}
_MOST_CODES = 65_536


class Threat(NamedTuple):
    """One threat.

    Attributes:
        name: also the name of its column of sensitivities.
        reach: largest distance of its effect in metres.
        weight: relative to the other threats.
        decay: linear or exponential.
        raster: path of its raster; empty where it comes from elsewhere.
        landuse: codes of the land use that are the threat.
        lines: word that says which lines are the threat.
    """

    name: str
    reach: float
    weight: float
    decay: str
    raster: str = ""
    landuse: Tuple[int, ...] = ()
    lines: str = ""


class Sensitivity(NamedTuple):
    """Suitability and sensitivities by land-use code, all float32 from 0 to 1.

    Attributes:
        codes: int32, ascending.
        habitat: suitability of each code as habitat.
        threats: (threats, codes), in the order of the threats.
    """

    codes: np.ndarray
    habitat: np.ndarray
    threats: np.ndarray

    def rows_of(self, landuse: np.ndarray, name: str) -> np.ndarray:
        """Place of every cell in ``codes``, −1 where the cell has no data.

        Raises:
            InputError: a code without a row.
        """
        known, places = np.zeros(_MOST_CODES, bool), np.zeros(_MOST_CODES, np.int32)
        known[self.codes], places[self.codes] = True, np.arange(self.codes.size)
        codes, strange = known_codes(landuse, known)
        if strange is not None:
            raise InputError(
                marked(
                    "“{name}” holds the class {code:g}, which has no row in the sensitivity table. Add the row, or "
                    "run “Classify land-use raster” to common land-use classes first."
                ),
                name=name,
                code=strange,
            )
        return np.where(np.isnan(landuse), np.int32(-1), places[codes])

    def suitability(self, landuse: np.ndarray, name: str) -> np.ndarray:
        """Suitability of every cell as habitat, float32, NaN for nodata; raises like :meth:`rows_of`."""
        rows = self.rows_of(landuse, name)
        return np.where(rows < 0, np.float32(np.nan), self.habitat[rows])


def renamed(rows: Sequence[dict]) -> List[dict]:
    """Rows of a user's table with column names in lower case, those of InVEST's own tables translated.

    Rows without anything in them, which spreadsheets leave behind, are dropped; one is kept for its columns.
    """
    filled = [row for row in rows if any(str(value).strip() for value in row.values())]
    return [
        {_OTHER_NAMES.get(name.strip().lower(), name.strip().lower()): value for name, value in row.items()}
        for row in filled or rows[:1]
    ]


def parse_threats(rows: Sequence[dict], table: str) -> List[Threat]:
    """Threats from the rows of a table (columns ``THREAT_COLUMNS`` and one or more of raster, landuse, lines).

    Args:
        rows: as :func:`renamed` gives them; max_dist in km.
        table: name of the table for messages.

    Raises:
        InputError: a missing column, an unknown decay, a distance or weight that cannot be, or no source.
    """
    require_columns(rows, THREAT_COLUMNS, table)
    threats = [_threat(row, table) for row in rows]
    names = [threat.name.lower() for threat in threats]
    for name in names:
        if names.count(name) > 1:
            raise InputError(
                marked("The threat “{threat}” occurs twice in “{table}”. Give each threat one row."),
                threat=name,
                table=table,
            )
    require_weights(threats, table)
    return threats


def require_weights(threats: Sequence[Threat], table: str) -> None:
    """Raise InputError where nothing has a weight."""
    if not sum(threat.weight for threat in threats) > 0:
        raise InputError(
            marked("All weights of “{table}” are 0. Give at least one threat a weight above 0."), table=table
        )


def require_columns(rows: Sequence[dict], columns: Sequence[str], table: str) -> None:
    """Raise InputError naming the first column that is not there."""
    for column in columns:
        if column not in rows[0]:
            raise InputError(
                marked("“{layer}” has no column “{column}”. Export the built-in table to see the layout."),
                layer=table,
                column=column,
            )


def _threat(row: dict, table: str) -> Threat:
    name = str(row["threat"]).strip()
    kilometres = _number(row["max_dist"], name, "max_dist", table)
    if kilometres <= 0:
        raise InputError(
            marked("The threat “{threat}” of “{table}” has the distance {value:g}. Give kilometres above 0."),
            threat=name,
            table=table,
            value=kilometres,
        )
    if kilometres >= _LONGEST:
        raise InputError(
            marked(
                "The threat “{threat}” of “{table}” would reach {value:g} km. max_dist is in kilometres (newer "
                "InVEST takes metres): divide metres by 1000."
            ),
            threat=name,
            table=table,
            value=kilometres,
        )
    weight = _number(row["weight"], name, "weight", table)
    if weight < 0:
        raise InputError(
            marked("The threat “{threat}” of “{table}” has the weight {value:g}. Weights are 0 or more."),
            threat=name,
            table=table,
            value=weight,
        )
    word = str(row["decay"]).strip().lower()
    if word not in _DECAYS:
        raise InputError(
            marked(
                "The threat “{threat}” of “{table}” has the decay “{word}”. Write linear or exponential (线性, 指数)."
            ),
            threat=name,
            table=table,
            word=row["decay"],
        )
    return _sourced(Threat(name, kilometres * 1000, weight, _DECAYS[word]), row, table)


def _sourced(threat: Threat, row: dict, table: str) -> Threat:
    """The threat with where it comes from, which must be one of the three columns."""
    raster, landuse, lines = (str(row.get(key, "")).strip() for key in ("raster", "landuse", "lines"))
    if not (raster or landuse or lines):
        raise InputError(
            marked(
                "The threat “{threat}” of “{table}” has no source. Give the path of its raster in the "
                "column raster, or land-use codes in the column landuse."
            ),
            threat=threat.name,
            table=table,
        )
    words = landuse.replace(",", " ").replace("，", " ").replace(";", " ").replace("、", " ").split()
    codes = [_number(word, threat.name, "landuse", table) for word in words]
    for code in codes:
        if code != int(code):
            raise InputError(
                marked(
                    "The threat “{threat}” of “{table}” names the class {code:g}. Classes are whole numbers."
                ),
                threat=threat.name,
                table=table,
                code=code,
            )
    return threat._replace(raster=raster, landuse=tuple(map(int, codes)), lines=lines)


def _number(value: object, threat: str, column: str, table: str) -> float:
    number = cell_number(value)
    if math.isnan(number):
        raise InputError(
            marked(
                "The column “{column}” of “{table}” holds “{value}” for “{threat}” where a number is needed."
            ),
            column=column,
            table=table,
            value=value,
            threat=threat,
        )
    return number


def parse_sensitivity(rows: Sequence[dict], threats: Sequence[Threat], table: str) -> Sensitivity:
    """Suitability and sensitivities from the rows of a table (columns lulc, habitat, one per threat).

    Args:
        rows: as :func:`renamed` gives them.
        table: name of the table for messages.

    Raises:
        InputError: a missing column, a code that is none or stands twice, or a value outside 0 to 1.
    """
    require_columns(rows, SENSITIVITY_COLUMNS, table)
    for threat in threats:
        if threat.name.lower() not in rows[0]:
            raise InputError(
                marked(
                    "“{table}” has no column for the threat “{threat}”. Add a column of that name with the "
                    "sensitivities, or take the threat out."
                ),
                table=table,
                threat=threat.name,
            )
    found: Dict[int, list] = {}
    for row in rows:
        code = _number(row["lulc"], "lulc", "lulc", table)
        if code != int(code) or not 0 <= code < _MOST_CODES or int(code) in found:
            raise InputError(
                marked(
                    "The class {code:g} occurs twice in “{table}”, or is not a whole number from 0 to 65535."
                ),
                table=table,
                code=code,
            )
        columns = ["habitat", *(threat.name.lower() for threat in threats)]
        found[int(code)] = [_share(row[column], column, int(code), table) for column in columns]
    codes = np.array(sorted(found), np.int32)
    values = np.array([found[code] for code in codes.tolist()], np.float32).T
    return Sensitivity(codes, values[0], values[1:])


def _share(value: object, column: str, code: int, table: str) -> float:
    number = _number(value, str(code), column, table)
    if not 0 <= number <= 1:
        raise InputError(
            marked(
                "The column “{column}” of “{table}” holds {value:g} for the class {code}. Give a "
                "number from 0 to 1."
            ),
            column=column,
            table=table,
            value=number,
            code=code,
        )
    return number


def decayed(distance: np.ndarray, threat: Threat) -> np.ndarray:
    """Effect of a threat by distance in metres: 1 where it is, 0 beyond its reach.

    linear: 1 − d / dmax; exponential: exp(−2.99·d / dmax). float32 of the shape of ``distance``.
    """
    within = distance <= np.float32(threat.reach)
    shares = np.where(within, distance, 0) / np.float32(threat.reach)
    effect = 1 - shares if threat.decay == "linear" else np.exp(-np.float32(_EXPONENT) * shares)
    return np.where(within, effect, 0).astype(np.float32, copy=False)


class Landscape:
    """Adds the threats of a piece of the landscape up.

    D = β · Σ_r (w_r / Σ w) · i(d_r) · S_r, d_r being the distance to the nearest cell of threat r, S_r the
    sensitivity of the land-use class to it, β the accessibility (1 where protection keeps nothing away).

    Source: InVEST 3.14 user's guide and its distance decay (since 3.13 by the nearest threat cell).

    Args:
        sensitivity: its order of threats is that of ``threats``.
        threats: those that count.
        landuse: codes, NaN for nodata.
        name: of the layer, for messages.
    """

    def __init__(
        self, sensitivity: Sensitivity, threats: Sequence[Threat], landuse: np.ndarray, name: str
    ) -> None:
        self._sensitivity, self._threats = sensitivity, threats
        self._rows = sensitivity.rows_of(landuse, name)
        self._total = sum(threat.weight for threat in threats)
        self._degradation = np.zeros(landuse.shape, np.float32)

    def add(self, number: int, distance: np.ndarray) -> None:
        """Take in the distance in metres to the nearest cell of the threat ``number``; inf where there is none."""
        threat = self._threats[number]
        share = np.float32(threat.weight / self._total)
        self._degradation += (share * self._sensitivity.threats[number])[self._rows] * decayed(
            distance, threat
        )

    def degradation(self, access: Optional[np.ndarray] = None) -> np.ndarray:
        """D, float32, NaN where land use (or ``access``, 0 to 1) has no data."""
        total = self._degradation if access is None else self._degradation * access
        return np.where(self._rows < 0, np.nan, total).astype(np.float32, copy=False)


def quality(habitat: np.ndarray, degradation: np.ndarray, half_saturation: float) -> np.ndarray:
    """Q = H · (1 − D^z / (D^z + k^z)) with z = 2.5.

    Args:
        habitat: suitability H, 0 to 1, NaN for nodata.
        degradation: D, 0 to 1, NaN for nodata.
        half_saturation: k, above 0: the degradation that halves the quality.

    Returns:
        float32 of the same shape, 0 to 1, NaN where either has no data.
    """
    power = degradation.astype(np.float64) ** _SCALING
    return (habitat * (1 - power / (power + half_saturation**_SCALING))).astype(np.float32)
