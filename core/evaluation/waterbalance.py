"""Water conservation: the water balance of HJ 1173-2021, evapotranspiration from the Budyko curve, the NPP form."""

from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from ..codes import no_codes
from ..messages import InputError, marked
from ..tables import cell_number, enter

#: ω of the Budyko curve without any soil water, and the ω InVEST never exceeds.
_BARE, _MOST = 1.25, 5.0
TEXTURES = 13


class Balance(NamedTuple):
    """Sums of a water balance in m³.

    Attributes:
        volume: Σ A·(P − R − ET)·10⁻³ as HJ 1173-2021 has it, cells with a deficit included.
        deficit: what the cells with a negative balance lack, as a positive number.
        cells: cells with a value.
        negative: cells with a negative balance.
    """

    volume: float = 0.0
    deficit: float = 0.0
    cells: int = 0
    negative: int = 0

    def plus(self, depth: np.ndarray, cell_area: float) -> "Balance":
        """The sums with the cells of ``depth`` (mm, NaN nodata) of ``cell_area`` m² each."""
        valid = depth[~np.isnan(depth)].astype(np.float64)
        below = valid[valid < 0]
        unit = cell_area * 1e-3
        return Balance(
            self.volume + float(valid.sum()) * unit,
            self.deficit - float(below.sum()) * unit,
            self.cells + valid.size,
            self.negative + below.size,
        )


def water_balance(
    precipitation: np.ndarray, runoff: np.ndarray, evapotranspiration: np.ndarray
) -> np.ndarray:
    """Q = P − R − ET with R = P·α (HJ 1173-2021), in mm; no absolute value, a deficit is negative.

    Args:
        precipitation: P in mm a year, NaN nodata.
        runoff: α, share of the precipitation that runs off at once, 0 to 1; NaN where unknown.
        evapotranspiration: ET in mm a year.

    Returns:
        float32 of the same shape, NaN where any is.
    """
    return (precipitation * (1 - runoff) - evapotranspiration).astype(np.float32)


def budyko(
    precipitation: np.ndarray,
    potential: np.ndarray,
    available: np.ndarray,
    vegetated: np.ndarray,
    season: float,
) -> np.ndarray:
    """Actual evapotranspiration in mm as in the annual water yield of InVEST (Zhang et al. 2004).

    On vegetated land AET/P = 1 + PET/P − [1 + (PET/P)^ω]^(1/ω) with ω = Z·AWC/P + 1.25, at most 5; elsewhere
    AET = min(PET, P).

    Args:
        precipitation: P, mm a year.
        potential: PET, mm a year.
        available: AWC, water the plants can take from the soil, mm.
        vegetated: True where the first form holds.
        season: Z, seasonality constant, 1 to 30.

    Returns:
        float32 of the same shape; 0 where there is no precipitation; NaN where an input is.
    """
    wet = np.where(precipitation > 0, precipitation, np.nan).astype(np.float64)
    ratio = potential / wet
    omega = np.minimum(season * available / wet + _BARE, _MOST)
    curve = 1 + ratio - (1 + ratio**omega) ** (1 / omega)
    actual = np.where(vegetated, curve * wet, np.minimum(potential, wet))
    actual = np.where((precipitation <= 0) & ~np.isnan(potential + available), 0.0, actual)
    return actual.astype(np.float32)


def npp_service(
    npp: np.ndarray, infiltration: np.ndarray, precipitation: np.ndarray, slope: np.ndarray
) -> np.ndarray:
    """WR = NPPmean · Fsic · Fpre · (1 − Fslo), each 0 to 1 (生态保护红线划定指南 2017, cited from memory).

    Returns:
        float32, 0 to 1, NaN where any is.
    """
    return (npp * infiltration * precipitation * (1 - slope)).astype(np.float32)


def infiltration_of(texture: np.ndarray, name: str) -> np.ndarray:
    """Fsic = texture class / 13: 1 clay (heavy) … 13 sand, as the soil database HWSD counts the USDA classes.

    Raises:
        InputError: a value that is none of 1 to 13.
    """
    strange = no_codes(texture, 1, TEXTURES)
    if strange.size:
        raise InputError(
            marked(
                "“{name}” holds {value:g}. Soil texture classes are whole numbers from 1 (heavy clay) to 13 (sand)."
            ),
            name=name,
            value=float(strange[0]),
        )
    return (texture / TEXTURES).astype(np.float32)


def parse_runoff(rows: Sequence[dict], column: str, keys: List[str], codes: Dict[int, str]) -> np.ndarray:
    """(1 + len(keys),) α as shares by place of the ecosystem in ``keys``; NaN at 0 and where the table has no row.

    Args:
        rows: with ``code`` (of HJ 1172-2021) and ``column`` in %.
        codes: code to key.

    Raises:
        InputError: an unknown code, a coefficient that is none between 0 and 100 %, or two of one ecosystem.
    """
    shares = np.full(1 + len(keys), np.nan, np.float32)
    found: Dict[str, float] = {}
    for row in rows:
        code, value = cell_number(row["code"]), cell_number(row[column])
        if code not in codes:
            raise InputError(
                marked(
                    "The table of runoff coefficients has the ecosystem {code}, which is not one of {known}."
                ),
                code=str(row["code"]),
                known=" ".join(str(known) for known in sorted(codes)),
            )
        if not 0 <= value <= 100:
            raise InputError(
                marked(
                    "The runoff coefficient of ecosystem {code} is “{value}”. It is a share between 0 and 100 %."
                ),
                code=str(row["code"]),
                value=str(row[column]),
            )
        enter(found, codes[int(code)], value, row["code"])
        shares[1 + keys.index(codes[int(code)])] = value / 100
    return shares
