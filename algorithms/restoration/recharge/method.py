"""What “Sites for groundwater recharge” does, and what it tells."""

from typing import Dict, Tuple

from ....translation import tr


def method() -> str:
    """For the help page."""
    return tr(
        "<p>Excluded first, in this order: within the distance of contaminated sites, built-up land (common classes 9 to 11), "
        "slope above 15°, groundwater above 3 m below the surface, poor groundwater.</p>"
        "<p>Score = 100 · Σ wᵢ sᵢ / Σ wᵢ over lithology 0.25, soil 0.20, slope 0.15, depth 0.15, land use 0.15 and distance "
        "to channels 0.10, of those that are given. Classes from 75, 60 and 45 on. Scores, weights and classes are a "
        "proposal and stand in a table that can be exported and edited.</p>"
        "<p>Volume (m³ a year) = area · infiltration · days · 0.5 for clogging; infiltration is the least of the soil group, A "
        "7.6, B 3.8, C 1.3, D 0 mm/h (NRCS, remembered). The volume is a bound of what the ground takes, not of the water "
        "there is.</p>"
    )


def missing_sentences() -> Dict[str, str]:
    """By the layer that is not given."""
    return {
        "SITES": tr("Not checked for contamination: no layer of contaminated sites is given."),
        "LITHOLOGY": tr("Judged without lithology: the ground below the soil is not known."),
        "DEPTH": tr("Judged without the depth to groundwater: shallow groundwater is not excluded."),
        "LANDUSE": tr("Judged without land use: built-up land is not excluded."),
        "CHANNELS": tr("Judged without river channels."),
    }


def factor_names() -> Tuple[str, ...]:
    """Names of the factors in the order of the core."""
    return (
        tr("Lithology"), tr("Soil"), tr("Slope"), tr("Depth to groundwater"), tr("Land use"), tr("Distance to channels"),
    )  # fmt: skip
