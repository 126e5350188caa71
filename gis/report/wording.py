"""How a report writes figures, paths and kinds of results."""

import re
from pathlib import Path
from typing import Optional

from ...core.chain import EDITED, FRESH, OUTDATED
from ...core.messages import number_text
from ...translation import tr
from ..groups import group_names

_NUMBER_AHEAD = re.compile(r"^\d+\s+")
#: Folders in which Processing keeps temporary layers.
_TEMPORARY = re.compile(r"[\\/]processing_\w+[\\/]")
#: What QGIS calls the source of a layer that lies in no file.
_IN_MEMORY = re.compile(r"^\w+\?(crs|field|uid)=|\buid=\{")
_TABLE = re.compile(r"""dbname='([^']+)'\s+table="([^"]+)\"""")
#: Square metres of a square kilometre and of a hectare.
SQUARE_KM, HECTARE = 1e6, 1e4


def chapter_name(group: str) -> str:
    """The name of a wing without its number: chapters have their own."""
    return _NUMBER_AHEAD.sub("", group_names()[group])


def km2(square_km: float) -> str:
    """An area in km² with two digits behind the point."""
    return f"{square_km:,.2f}"


def percent(share: float) -> str:
    """A share of 100 with one digit behind the point."""
    return f"{share:.1f}"


def figure(value: Optional[float]) -> str:
    """A measured value: four digits that count, all digits of large numbers, a dash for none."""
    if value is None or value != value:
        return "–"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return number_text(float(f"{value:.4g}"))


def place_of_source(source: str) -> str:
    """File and layer of a source for readers: the folder is of no use to whoever has the report."""
    if _IN_MEMORY.search(source):
        return tr("a layer in memory")
    table = _TABLE.search(source)
    path, layer = (table[1], table[2]) if table else (source.split("|")[0], "")
    if not table and "layername=" in source:
        layer = source.partition("layername=")[2].split("|")[0]
    name = Path(path).name or path
    if _TEMPORARY.search(path):
        return tr("temporary layer {file}").format(file=name)
    return tr("{file}, layer {layer}").format(file=name, layer=layer) if layer else name


def yes_or_no(text: str) -> str:
    """A flag as it was noted, in words; other texts as they are."""
    return {"true": tr("Yes"), "false": tr("No")}.get(text.strip().lower(), text)


def status_words(status: str) -> str:
    """How a result stands in the plan."""
    return {
        FRESH: tr("up to date"),
        OUTDATED: tr("out of date"),
        EDITED: tr("edited by hand"),
    }.get(status, tr("not noted in the plan"))
