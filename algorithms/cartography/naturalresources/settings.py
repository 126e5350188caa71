"""The limits of the rules for mountains and lakes, read once."""

from typing import NamedTuple


class Settings(NamedTuple):
    """Limits of the rules.

    Attributes:
        mountain_elevation: metres, bare land from here is mountain.
        mountain_slope: degrees, bare land from here is mountain.
        lake_compactness: area over the squared diagonal of the bounding box.
        lake_width: metres, water of a river from here on is a lake.
    """

    mountain_elevation: float
    mountain_slope: float
    lake_compactness: float
    lake_width: float


def read_settings(inputs) -> Settings:
    """The limits of a run."""
    return Settings(
        mountain_elevation=inputs.number("MOUNTAIN_ELEVATION"),
        mountain_slope=inputs.number("MOUNTAIN_SLOPE"),
        lake_compactness=inputs.number("LAKE_COMPACTNESS"),
        lake_width=inputs.number("LAKE_WIDTH"),
    )
