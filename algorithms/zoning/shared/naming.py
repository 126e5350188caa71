"""Names of zones: official ones from the user's table, else position, function, zone."""

import re
import unicodedata

from ....core.messages import InputError, marked
from ....core.zoning.level2 import roman
from ....core.zoning.naming import compass_position, default_names, whole_centre
from ....gis.tables import class_of, read_builtin, zone_names
from ....translation import language, tr

_CODE = re.compile(r"(I|II|III|IV|V)(-[1-9]\d*)?")


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


def zone_code(value) -> str:
    """“III” or “III-2” from however a table writes it (3, 3.0, Ⅲ, ⅲ－2); empty where it is no zone."""
    text = unicodedata.normalize("NFKC", str(value)).strip().upper()
    text = re.sub(r"\s*[-‐‑‒–—−]\s*", "-", text)
    number = re.fullmatch(r"([1-5])(?:\.0*)?", text)
    if number:
        return roman(int(number[1]))
    return text if _CODE.fullmatch(text) else ""


def official(run, column: str = "name") -> dict:
    """Zone code to the text of a column of the names table; {} where no table or no such column is given.

    A table without ``name`` may have ``name_zh`` and ``name_en``, as the built-in one has.

    Raises:
        InputError: the table has a row for something that is no zone.
    """
    found, rows = {}, run.inputs.rows("NAMES", ("zone",)) or []
    if rows and "name" not in rows[0] and f"name_{language()}" not in rows[0]:
        run.inputs.rows("NAMES", ("zone", "name"))  # says that the column is missing
    for row in rows:
        row.setdefault("name", row.get(f"name_{language()}"))
        code = zone_code(row["zone"])
        if not code:
            raise InputError(
                marked("“{layer}”: “{zone}” is no zone. Write 1 to 5, or codes such as I-1."),
                layer=run.inputs.source("NAMES").sourceName(),
                zone=row["zone"],
            )
        if row.get(column):
            found[code] = str(row[column])
    return found


def level1_names(run) -> dict:
    """Level-1 zone number to its name."""
    given = official(run)
    return {zone: given.get(roman(zone), name) for zone, name in zone_names().items()}


def level2_names(run, found) -> list:
    """Name of every level-2 zone."""
    given = official(run)
    unknown = sorted(code for code in given if "-" in code and code not in found.code)
    if unknown:
        run.log.warn(
            tr("The names table names zones that were not made: {codes}.").format(codes=", ".join(unknown))
        )
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


def direction(zone1: int, degradation, limit: float):
    """Main direction of restoration: from the function and whether degradation reaches ``limit``.

    None where degradation is not known.
    """
    if degradation is None:
        return None
    function = class_of("functions")[zone1].key
    degraded = "yes" if degradation >= limit else "no"
    rows = {(row["function"], row["degraded"]): row for row in read_builtin("zone_directions")}
    return rows[function, degraded][f"direction_{language()}"]
