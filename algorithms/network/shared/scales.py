"""The scales of the plan's ecological network: smallest areas of sources, and values of resistance."""

from typing import Dict

from ....gis.tables import read_builtin
from ....translation import language, tr

#: The scale that stands for values of the user's own.
OWN = "own"


def areas_by_scale() -> Dict[str, str]:
    """The scales by key, with their smallest areas; first none."""
    options = {OWN: tr("As given below")}
    for row in read_builtin("network_scales"):
        name = row[f"name_{language()}"]
        options[row["scale"]] = tr("{name}: {area} km²").format(name=name, area=row["min_area_km2"])
    return options


def values_by_scale() -> Dict[str, str]:
    """The scales by key, for the resistance; first none. In the order of ``areas_by_scale``."""
    names = {row["scale"]: row[f"name_{language()}"] for row in read_builtin("network_scales")}
    return {OWN: tr("As chosen above"), **names}


def least_areas() -> Dict[str, float]:
    """Smallest area of a source in km² by scale of the plan."""
    return {row["scale"]: float(row["min_area_km2"]) for row in read_builtin("network_scales")}


def presets() -> Dict[str, str]:
    """Preset of the resistance table by scale of the plan."""
    return {row["scale"]: row["resistance"] for row in read_builtin("network_scales")}
