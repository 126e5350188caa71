"""From the codes of a product to the classes of the plan: the class table, and what the raster held of it."""

from typing import Dict, Optional, Sequence

from ....core.messages import InputError, marked
from ....core.preparation.recode import Recoder, code_mapping
from ....gis.tables import read_builtin
from ....translation import tr
from ...log import Log

#: Target (= theme of the class table) to its column in the tables of systems.
COLUMNS = {"common": "common", "elements": "element", "spaces": "space"}
_SHOWN = 12


def mapping(system: str, target: str, rules: Optional[Sequence[dict]]) -> Dict[int, int]:
    """Code of a product to class code of the target.

    Args:
        rules: rows of the user's table, None for the built-in one.

    Raises:
        InputError: the table has no rows of the system, or no column of the target.
    """
    rows = list(read_builtin("landuse_systems")) if rules is None else rules
    if "system" in rows[0]:
        rows = [row for row in rows if str(row["system"]).strip().lower() == system]
    if not rows:
        raise InputError(marked("The class table has no rows of the system “{system}”."), system=system)
    column = COLUMNS[target] if COLUMNS[target] in rows[0] else "class"
    if column not in rows[0]:
        raise InputError(
            marked("The class table has no column “{column}”. Export the built-in table to see the layout."),
            column=COLUMNS[target],
        )
    return code_mapping(rows, column, spellings(target))


def spellings(theme: str) -> Dict[str, int]:
    """Accepted spellings of the classes of a theme in lower case (key, names, code) to class code."""
    found = {}
    for row in read_builtin("classes"):
        if row["theme"] == theme:
            for text in (row["key"], row["code"], row["name_en"], row["name_zh"]):
                found[text.lower()] = int(row["code"])
    return found


def report(name: str, recoder: Recoder, log: Log) -> None:
    """Warn of codes that the table does not know.

    Raises:
        InputError: nothing could be classified.
    """
    if not recoder.valid:
        raise InputError(marked("“{name}” holds no data at all."), name=name)
    listed = sorted(recoder.unknown.items(), key=lambda item: (-item[1], item[0]))
    codes = ", ".join(f"{code} ({count:,})" for code, count in listed[:_SHOWN])
    codes += ", …" if len(listed) > _SHOWN else ""
    if not recoder.classified and not listed:
        raise InputError(
            marked("All cells of “{name}” are clouds, sea or other classes without a target."), name=name
        )
    if not recoder.classified:
        raise InputError(
            marked(
                "No cell of “{name}” could be classified; its codes (cells): {codes}. "
                "Choose the right classification of the input or give a class table."
            ),
            name=name,
            codes=codes,
        )
    if listed:
        warning = tr("Codes of “{name}” missing in the class table became nodata; codes (cells): {codes}.")
        log.warn(warning.format(name=name, codes=codes))
