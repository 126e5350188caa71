"""The tables of rules and coefficients that results rest on, with the flag and source of every row; the sources."""

import re
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
from .toolfacts import ToolFacts, Tools, of
from .wording import place_of_source

_FLAG, _SOURCE, _PRESET = "flag", "source", "preset"
_MOST = 300
#: Columns that a table has once for each language.
_IN_LANGUAGE = re.compile("_(zh|en)$")
_OTHER_LANGUAGE = {"zh": "_en", "en": "_zh"}
#: A wide table has its smallest letters.
_WIDE = 6
#: A wider one than this has its columns behind the first folded into one.
_WIDEST, _KEPT = 10, 3


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
        found.append(Heading(3, kind_of_key(KINDS[one.table]).name))
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
    cited = list(dict.fromkeys(_cell(values, _SOURCE) for values in rows[:_MOST] if _cell(values, _SOURCE)))
    found: List[Block] = [text(_counted(rows))]
    if len(named) > _WIDEST:
        found.append(_folded(rows[:_MOST], named, cited))
    else:
        columns = tuple(Column(_title(name)) for name in named)
        lines = tuple(row(*(_shown(values, name, cited) for name in named)) for values in rows[:_MOST])
        found.append(Table("", columns, lines, small=len(named) > _WIDE))
    found += [text(f"[{number}] {citation(one)}", NOTE) for number, one in enumerate(cited, 1)]
    if len(rows) > _MOST:
        words = tr("The first {count} of {all} rows; the layer holds all of them.")
        found.append(text(words.format(count=_MOST, all=len(rows)), NOTE))
    return found


def _folded(rows: Sequence[dict], names: Sequence[str], cited: Sequence[str]) -> Table:
    """A table of very many columns: those in the middle become one, each value with the name of its column."""
    first, last = names[:_KEPT], [name for name in names if name in (_FLAG, _SOURCE)]
    between = [name for name in names[_KEPT:] if name not in last]
    columns = (
        *(Column(_title(name), weight=2) for name in first), Column(tr("Values"), weight=6),
        *(Column(_title(name), weight=1) for name in last),
    )  # fmt: skip
    lines = []
    for values in rows:
        pairs = [f"{name} = {_cell(values, name)}" for name in between if _cell(values, name)]
        lines.append(row(*(_cell(values, name) for name in first), "; ".join(pairs),
                         *(_shown(values, name, cited) for name in last)))  # fmt: skip
    return Table("", columns, tuple(lines), small=True)


def _shown(values: dict, name: str, cited: Sequence[str]) -> str:
    """A cell; of a source its number below the table."""
    words = _cell(values, name)
    return f"[{cited.index(words) + 1}]" if name == _SOURCE and words else words


def _title(name: str) -> str:
    """What a column holds, in words; one that is not known is called as it is in the table."""
    known = {
        _FLAG: tr("Flag"), _SOURCE: tr("Source"), "rule": tr("Rule"), "result": tr("Result"), "input": tr("Input"),
        "operator": tr("Comparison"), "value": tr("Compared with"), "unit": tr("Unit"), "note": tr("Remark"),
        "exclusive": tr("Exclusive"), "code": tr("Code"), "name": tr("Name"), "class": tr("Class"),
        "weight": tr("Weight"), "factor": tr("Factor"), "lower": tr("Lower limit"), "upper": tr("Upper limit"),
        "resistance": tr("Resistance"), "combine": tr("Combined by"), "preset": tr("Preset"), "kind": tr("Kind"),
        "quantity": tr("Quantity"), "minimum": tr("Minimum"), "severity": tr("Severity"), "measure": tr("Measure"),
        "direction": tr("Main direction"), "zone": tr("Zone"), "function": tr("Function"),
        "degraded": tr("Degraded"), "key": tr("Key"), "grade": tr("Grade"),
    }  # fmt: skip
    return known.get(_IN_LANGUAGE.sub("", name), name)


def _cell(values: dict, name: str) -> str:
    value = values.get(name)
    return "" if value is None else str(value)


def _counted(rows: Sequence[dict]) -> str:
    counts: Dict[str, int] = {}
    for values in rows:
        flag = str(values.get(_FLAG) or "")[:1]  # Q-code, R-high: how it was read, how sure
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


def _data(result: Result, tool: ToolFacts) -> List[str]:
    """The layers a result was made from: those of its parameters, else the names it has noted."""
    told = parameters_in(result.tags.get(PARAMETERS_TAG, ""))
    keys = [one.key for one in tool.parameters if one.takes_layer and told.get(one.key)]
    given = [one for key in keys for one in told[key].split(", ")] or result.tags.get(SOURCES_TAG, "").split(
        "; "
    )
    return [place_of_source(one) for one in given if one]


def source_blocks(results: Sequence[Result], used: Sequence[Used], tools: Tools) -> List[Block]:
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
