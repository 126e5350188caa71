"""The factors of RUSLE as rasters: declared, read, and checked for units mixed up."""

import numpy as np

from ....core.messages import InputError, marked
from ....gis.ranges import require_between, require_fraction
from ....translation import tr

FACTORS = ("R", "K", "LS", "C")
#: K beyond is in American units; LS beyond is relief or slope length in m.
_MOST_K, _MOST_LS = 0.1, 100.0


def add_factors(algorithm) -> None:
    """Declare the rasters R, K, LS and C."""
    for key, label, text in (
        ("R", tr("Rainfall erosivity R (MJ·mm/(hm²·h·a))"), tr("From “Rainfall erosivity R”.")),
        (
            "K",
            tr("Soil erodibility K (t·hm²·h/(hm²·MJ·mm))"),
            tr("From “Soil erodibility K”; 0.01 to 0.06 are common."),
        ),
        ("LS", tr("Slope length and steepness LS"), tr("Factor without unit; not relief or slope.")),
        ("C", tr("Cover and management factor C (0–1)"), tr("From “Cover and management factor C”.")),
    ):
        algorithm.add_raster(key, label, text, kind=_KINDS[key])


_KINDS = {
    "R": "rainfall_erosivity",
    "K": "soil_erodibility",
    "LS": "slope_length",
    "C": "cover_factor",
}


def require_factors(run) -> None:
    """Raise InputError where a factor holds another unit or something else than it should."""
    require_between(run.inputs.raster("R"), 0, 100_000, "MJ·mm/(hm²·h·a)")
    erodibility, slopes = run.inputs.raster("K"), run.inputs.raster("LS")
    _require_median(
        erodibility,
        _MOST_K,
        marked(
            "“{name}” holds values around {middle:.3g}. That seems to be K in American units: multiply it by 0.1317 "
            "first, to have t·hm²·h/(hm²·MJ·mm)."
        ),
    )
    require_between(erodibility, 0, 0.3, "t·hm²·h/(hm²·MJ·mm)")
    _require_median(
        slopes,
        _MOST_LS,
        marked(
            "“{name}” holds values around {middle:.3g}. That seems to be relief or a length in m: LS has no unit and is "
            "mostly below 30."
        ),
    )
    require_between(slopes, 0, 10_000, "")
    require_fraction(run.inputs.raster("C"))


def _require_median(source, most: float, sentence: str) -> None:
    values = source.probe()
    values = values[values > 0]
    if values.size and np.median(values) > most:
        raise InputError(sentence, name=source.name, middle=float(np.median(values)))


def read_factors(run) -> list:
    """The open rasters R, K, LS and C."""
    return [run.inputs.raster(key) for key in FACTORS]
