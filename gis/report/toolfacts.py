"""What a report knows of tools: whoever has the tools fills it in."""

from typing import Dict, Mapping, NamedTuple, Optional, Tuple


class Parameter(NamedTuple):
    """A parameter of a tool.

    Attributes:
        help: what it is for, with default, unit and source.
        default: as it is noted in results.
        options: value to label, of a choice.
        takes_layer: whether it takes layers or tables.
        is_result: whether it says where a result goes.
    """

    key: str
    label: str
    help: str = ""
    default: str = ""
    options: Mapping[str, str] = {}
    takes_layer: bool = False
    is_result: bool = False


class ToolFacts(NamedTuple):
    """A tool.

    Attributes:
        id: with its provider.
        description: one sentence.
        method: HTML of its help.
        tables: keys of table inputs to the built-in tables that stand for them.
    """

    id: str
    title: str
    description: str = ""
    method: str = ""
    parameters: Tuple[Parameter, ...] = ()
    tables: Mapping[str, str] = {}

    def parameter(self, key: str) -> Optional[Parameter]:
        """A parameter by its key; None where the tool has none of that name any more."""
        return next((one for one in self.parameters if one.key == key), None)


#: Tools by their ids.
Tools = Dict[str, ToolFacts]


def of(tools: Tools, tool: str) -> ToolFacts:
    """What is known of a tool; its id alone where it is not there."""
    return tools.get(tool) or ToolFacts(tool, tool.partition(":")[2] or tool)
