"""Names of zones: official ones from the user's table, else position, function, zone."""

from typing import Dict, List, Mapping, Optional

from ....core.zoning.level2 import Level2, roman
from ....core.zoning.naming import compass_position, default_names, whole_centre
from ....gis.tables import class_of, read_builtin, zone_names
from ....translation import language, tr


def positions() -> Dict[str, str]:
    """Compass key to word."""
    return {
        "n": tr("Northern"),
        "ne": tr("North-eastern"),
        "e": tr("Eastern"),
        "se": tr("South-eastern"),
        "s": tr("Southern"),
        "sw": tr("South-western"),
        "w": tr("Western"),
        "nw": tr("North-western"),
        "centre": tr("Central"),
    }


def level1_names(given: Mapping[str, str]) -> Dict[int, str]:
    """Level-1 zone number to its name; ``given`` are official names by zone code."""
    return {zone: given.get(roman(zone), name) for zone, name in zone_names().items()}


def level2_names(found: Level2, given: Mapping[str, str]) -> List[str]:
    """Name of every level-2 zone; ``given`` are official names by zone code."""
    x, y, radius = whole_centre(found.area * 1e6, found.x, found.y)
    words, level1 = positions(), level1_names(given)
    defaults = default_names(found.zone1, compass_position(found.x, found.y, (x, y), radius))
    names = []
    for code, zone, name in zip(found.code, found.zone1.tolist(), defaults):
        zone_word = level1[zone] if language() == "zh" else level1[zone][0].lower() + level1[zone][1:]
        text = tr("{position} {zone}").format(position=words[name.position], zone=zone_word)
        if name.number:
            text = tr("{name} {number}").format(name=text, number=name.number)
        names.append(given.get(code, text))
    return names


def named_in_vain(found: Level2, given: Mapping[str, str]) -> List[str]:
    """Codes of level-2 zones that have an official name but were not made."""
    return sorted(code for code in given if "-" in code and code not in found.code)


def direction(zone1: int, degradation: Optional[float], limit: float) -> Optional[str]:
    """Main direction of restoration: from the function and whether degradation reaches ``limit``.

    None where degradation is not known.
    """
    if degradation is None:
        return None
    function = class_of("functions")[zone1].key
    degraded = "yes" if degradation >= limit else "no"
    rows = {(row["function"], row["degraded"]): row for row in read_builtin("zone_directions")}
    return rows[function, degraded][f"direction_{language()}"]
