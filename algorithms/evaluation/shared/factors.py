"""The factors of RUSLE as rasters."""

from ....translation import tr

FACTORS = ("R", "K", "LS", "C")


def add_factors(algorithm) -> None:
    """Declare the rasters R, K, LS and C."""
    for key, kind, label, text in (
        (
            "R",
            "rainfall_erosivity",
            tr("Rainfall erosivity R (MJ·mm/(hm²·h·a))"),
            tr("From “Rainfall erosivity R”."),
        ),
        (
            "K",
            "soil_erodibility",
            tr("Soil erodibility K (t·hm²·h/(hm²·MJ·mm))"),
            tr("From “Soil erodibility K”; 0.01 to 0.06 are common."),
        ),
        (
            "LS",
            "slope_length",
            tr("Slope length and steepness LS"),
            tr("Factor without unit; not relief or slope."),
        ),
        (
            "C",
            "cover_factor",
            tr("Cover and management factor C (0–1)"),
            tr("From “Cover and management factor C”."),
        ),
    ):
        algorithm.add_raster(key, label, text, kind=kind)
