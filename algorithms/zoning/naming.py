"""Default names of level-2 zones in the language of QGIS: position, function, zone."""

from ...core.zoning.naming import compass_position, default_names, whole_centre
from ...translation import language, tr
from ..tables import class_of, read_builtin, zone_names


def positions() -> dict:
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


def level2_names(found, given: dict) -> list:
    """Name of every level-2 zone; ``given`` maps codes such as “I-1” to official names."""
    x, y, radius = whole_centre(found.area * 1e6, found.x, found.y)
    words, level1 = positions(), zone_names()
    defaults = default_names(found.zone1, compass_position(found.x, found.y, (x, y), radius))
    names = []
    for code, zone, name in zip(found.code, found.zone1.tolist(), defaults):
        zone_word = level1[zone] if language() == "zh" else level1[zone][0].lower() + level1[zone][1:]
        text = tr("{position} {zone}").format(position=words[name.position], zone=zone_word)
        if name.number:
            text = tr("{name} {number}").format(name=text, number=name.number)
        names.append(given.get(code, text))
    return names


def direction(zone1: int, degradation) -> str:
    """Main direction of restoration of a zone: from its function and whether it is degraded (D ≥ 1.5)."""
    function = class_of("functions")[zone1].key
    degraded = "yes" if degradation is not None and degradation >= 1.5 else "no"
    for row in read_builtin("zone_directions"):
        if (row["function"], row["degraded"]) == (function, degraded):
            return row[f"direction_{language()}"]
    raise KeyError(function)
