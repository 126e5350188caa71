"""How each result was made, so that it can be made again: tool, version, time, every parameter, what it was made from."""

import re
from typing import Dict, List, Sequence

from ...core.cartography.document import NOTE, WARNING, Block, Column, Heading, Table, row, text
from ...translation import tr
from ..provenance import PARAMETERS_TAG, SOURCES_TAG, VERSION_TAG, parameters_in
from .gathering import Result
from .helptext import paragraphs, plain
from .toolfacts import Parameter, ToolFacts, Tools, of
from .wording import place_of_source, status_words, yes_or_no

#: How help texts say that a default is ours, in both languages.
_PROPOSED = re.compile(r"proposed default|建议默认|默认.{0,6}建议|建议值", re.IGNORECASE)
_LIST = ", "


def made_blocks(results: Sequence[Result], tools: Tools) -> List[Block]:
    """A chapter on every result that a tool has made."""
    found: List[Block] = [
        Heading(1, tr("How it was made")),
        text(
            tr("Every result with its tool, the version of the plugin, all parameters and the layers it was made from, as "
               "they were noted in the result itself. A mark tells values that are not the tool's default.")
        ),
    ]  # fmt: skip
    for result in results:
        found.append(Heading(3, result.name))
        found += _one(result, of(tools, result.tool))
    return found


def _one(result: Result, tool: ToolFacts) -> List[Block]:
    source = result.layer.publicSource()
    facts = [(tr("File"), place_of_source(source))]
    if result.kind is not None:
        facts.append((tr("Kind"), result.kind.name))
    if result.tool:
        facts.append((tr("Tool"), f"{tool.title} ({result.tool})"))
        facts.append((tr("Version of the plugin"), result.tags.get(VERSION_TAG, "")))
    if result.made:
        facts.append((tr("Made"), result.made))
    if result.status:
        facts.append((tr("State in the plan"), status_words(result.status)))
    if result.made_up:
        facts.append((tr("Data"), tr("Illustrative data, not a basis for planning")))
    if result.tags.get(SOURCES_TAG):
        facts.append((tr("Made from"), _sources(result.tags[SOURCES_TAG])))
    columns = (Column(tr("Fact"), weight=2), Column(tr("Details"), weight=8))
    found: List[Block] = [Table("", columns, tuple(row(*fact) for fact in facts), small=True)]
    if not result.tool:
        found.append(text(tr("Given by the user; no tool has noted how it was made."), NOTE))
        return found
    told = parameters_in(result.tags.get(PARAMETERS_TAG, ""))
    if not told:
        found.append(text(tr("The parameters were not noted in this result."), WARNING))
        return found
    found.append(_parameters(told, tool))
    return found


def _sources(words: str) -> str:
    """Names of the layers, each once."""
    return _LIST.join(dict.fromkeys(place_of_source(one) for one in words.split("; ") if one))


def _parameters(told: Dict[str, str], tool: ToolFacts) -> Table:
    columns = (
        Column(tr("Parameter"), weight=4),
        Column(tr("Setting"), weight=5),
        Column(tr("Default"), weight=1.6),
    )
    rows = []
    for key, value in told.items():
        one = tool.parameter(key)
        label = f"{one.label} ({key})" if one is not None else key
        rows.append(row(label, shown_value(value, one), _is_default(value, one)))
    return Table("", columns, tuple(rows), small=True)


def shown_value(value: str, one: "Parameter | None") -> str:
    """A value in words: labels of choices, file names of layers, a dash for nothing."""
    if not value:
        return "–"
    if one is None:
        return value
    if value in one.options:
        return f"{one.options[value]} ({value})"
    if one.takes_layer or one.is_result:
        return _LIST.join(place_of_source(part) for part in value.split(", "))
    return yes_or_no(value)


def _is_default(value: str, one: "Parameter | None") -> str:
    if one is None or one.takes_layer or one.is_result:
        return ""
    return tr("default") if value == one.default else tr("changed")


def method_blocks(results: Sequence[Result], tools: Tools) -> List[Block]:
    """A chapter on the tools that were used: what they compute, with formula and source, and every default."""
    used = list(dict.fromkeys(result.tool for result in results if result.tool in tools))
    if not used:
        return []
    found: List[Block] = [Heading(1, tr("Methods and defaults"))]
    words = tr("What the tools compute, from their own help. D marks a default that is a proposal; of the others the "
               "text says where they come from.")  # fmt: skip
    found.append(text(words))
    for key in used:
        tool = tools[key]
        found.append(Heading(3, tool.title))
        found += paragraphs(f"<p>{tool.description}</p>{tool.method}")
        rows = [
            row(f"{one.label} ({one.key})", shown_value(one.default, one), flag_of(one), plain(one.help))
            for one in tool.parameters
            if not one.takes_layer and not one.is_result
        ]
        if rows:
            columns = (
                Column(tr("Parameter"), weight=3), Column(tr("Default"), weight=2), Column(tr("Flag"), weight=0.7),
                Column(tr("Meaning and source"), weight=6),
            )  # fmt: skip
            found.append(
                Table(tr("{tool}: parameters").format(tool=tool.title), columns, tuple(rows), small=True)
            )
    return found


def flag_of(one: Parameter) -> str:
    """D for a default that its own help calls a proposal."""
    return "D" if one.default and _PROPOSED.search(one.help) else ""
