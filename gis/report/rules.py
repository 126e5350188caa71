"""The tables of rules and coefficients that results rest on, with the flag and source of every row; the sources."""

from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

from qgis.core import QgsVectorLayer

from ...core.cartography.document import NOTE, WARNING, Block, Bullets, Column, Heading, Run, Table, row, text
from ...translation import language, tr
from ..builtin import read_builtin
from ..kinds import kind_of_key
from ..provenance import PARAMETERS_TAG, SOURCES_TAG, parameters_in
from ..ruletables import KINDS
from ..tables import read_table
from .citations import citation
from .gathering import Result
from .toolfacts import Tools, of
from .wording import place_of_source

_FLAG, _SOURCE, _PRESET = "flag", "source", "preset"
_MOST = 300
_OTHER_LANGUAGE = {"zh": "_en", "en": "_zh"}
#: A wide table has its smallest letters.
_WIDE = 6


class Used(NamedTuple):
    """A table that results rest on.

    Attributes:
        table: the built-in one, or that in whose place a table of the user stands.
        given: what was given in its place; empty for the built-in one.
        preset: the rows that count, where it has several sets; empty for all.
        tools: titles of the tools that read it.
    """

    table: str
    given: str
    preset: str
    tools: Tuple[str, ...]


def used_tables(results: Iterable[Result], tools: Tools) -> List[Used]:
    """Every table that the runs behind some results have read, each once."""
    found: Dict[Tuple[str, str, str], List[str]] = {}
    for result in results:
        tool = of(tools, result.tool)
        told = parameters_in(result.tags.get(PARAMETERS_TAG, ""))
        for key, table in tool.tables.items():
            if key in told:
                known = found.setdefault((table, told[key], told.get("PRESET", "")), [])
                known.append(tool.title)
    return [Used(*key, tuple(dict.fromkeys(titles))) for key, titles in found.items()]


def rule_blocks(used: Sequence[Used]) -> List[Block]:
    """A chapter with the rows of every table."""
    if not used:
        return []
    found: List[Block] = [Heading(1, tr("Rules and coefficients"))]
    words = tr("The tables behind the results. Flags: Q read in the source, R remembered and to be checked against the "
               "source, D our proposal.")  # fmt: skip
    found.append(text(words))
    for one in used:
        found.append(Heading(2, kind_of_key(KINDS[one.table]).name))
        where = tr("built-in table") if not one.given else place_of_source(one.given)
        words = tr("Used by {tools}; {where}.")
        found.append(text(words.format(tools=tr(", ").join(one.tools), where=where), NOTE))
        found += _table(one)
    return found


def rows_in(one: Used) -> List[dict]:
    """The rows of a table; none where it cannot be opened any more."""
    rows: List[dict]
    if one.given:
        layer = QgsVectorLayer(one.given, one.table, "ogr")
        rows = read_table(layer, layer).rows if layer.isValid() else []
    else:
        rows = [dict(row) for row in read_builtin(one.table)]
    if one.preset and rows and _PRESET in rows[0]:
        rows = [row for row in rows if str(row[_PRESET]) == one.preset] or rows
    return rows


def _table(one: Used) -> List[Block]:
    rows = rows_in(one)
    if not rows:
        return [text(tr("The table that was used cannot be opened any more."), WARNING)]
    names = [
        name
        for name in rows[0]
        if not name.endswith(_OTHER_LANGUAGE[language()]) and name not in ("fid", _SOURCE)
    ]
    names = [name for name in names if any(str(values.get(name, "")) for values in rows)]
    named = [*names, *([_SOURCE] if _SOURCE in rows[0] else [])]
    columns = tuple(Column(_title(name)) for name in named)
    lines = tuple(
        row(*(citation(_cell(values, name)) if name == _SOURCE else _cell(values, name) for name in named))
        for values in rows[:_MOST]
    )
    found: List[Block] = [text(_counted(rows)), Table("", columns, lines, small=len(named) > _WIDE)]
    if len(rows) > _MOST:
        words = tr("The first {count} of {all} rows; the layer holds all of them.")
        found.append(text(words.format(count=_MOST, all=len(rows)), NOTE))
    return found


def _title(name: str) -> str:
    """Columns that all tables have in words, the others as they are called in them."""
    known = {_FLAG: tr("Flag"), _SOURCE: tr("Source")}
    return known.get(name, name)


def _cell(values: dict, name: str) -> str:
    value = values.get(name)
    return "" if value is None else str(value)


def _counted(rows: Sequence[dict]) -> str:
    counts: Dict[str, int] = {}
    for values in rows:
        flag = str(values.get(_FLAG) or "")
        counts[flag] = counts.get(flag, 0) + 1
    names = {"Q": tr("read in the source"), "R": tr("remembered"), "D": tr("proposed")}
    parts = [
        tr("{flag} ({meaning}): {count}").format(flag=flag, meaning=meaning, count=counts[flag])
        for flag, meaning in names.items()
        if flag in counts
    ]
    other = sum(count for flag, count in counts.items() if flag not in names)
    if other:
        parts.append(tr("without a flag: {count}").format(count=other))
    return tr("Rows: {count}. {flags}.").format(count=len(rows), flags=tr("; ").join(parts))


def source_blocks(results: Sequence[Result], used: Sequence[Used]) -> List[Block]:
    """The data that results were made from and the sources of all rules, each once."""
    data: Dict[str, None] = {}
    for result in results:
        data.update(
            dict.fromkeys(place_of_source(one) for one in result.tags.get(SOURCES_TAG, "").split("; ") if one)
        )
    names: Dict[str, None] = {}
    for one in used:
        names.update(dict.fromkeys(str(values.get(_SOURCE) or "").strip() for values in rows_in(one)))
    for theme in dict.fromkeys(
        result.kind.theme for result in results if result.kind is not None and result.kind.theme
    ):
        names.update(
            dict.fromkeys(values[_SOURCE] for values in read_builtin("classes") if values["theme"] == theme)
        )
    cited = list(dict.fromkeys(citation(name) for name in names if name))
    found: List[Block] = []
    if data or cited:
        found.append(Heading(1, tr("Sources")))
    if data:
        found.append(Heading(2, tr("Data")))
        found.append(Bullets(tuple((Run(name),) for name in sorted(data))))
    if cited:
        found.append(Heading(2, tr("Rules, coefficients and classes")))
        found.append(Bullets(tuple((Run(name),) for name in sorted(cited))))
    return found
