"""The eight groups and the tools in them, in the order of the plan's work."""

from typing import Dict, Iterable, List, Protocol, TypeVar

from ..translation import tr
from .builtin import read_builtin


class Named(Protocol):
    """A tool or model."""

    def name(self) -> str:
        """Its id without that of the provider."""


_Tool = TypeVar("_Tool", bound=Named)


def in_order(group: str, tools: Iterable[_Tool]) -> List[_Tool]:
    """The tools of a group as its table orders them; the table is resources/tables/tools.csv."""
    rows = [row["tool"] for row in read_builtin("tools") if row["group"] == group]
    places: Dict[str, int] = {tool: place for place, tool in enumerate(rows)}
    return sorted(tools, key=lambda tool: (places.get(tool.name(), len(rows)), tool.name()))


def group_names() -> dict:
    """Group id (= folder name) to its name in the language of QGIS."""
    return {
        "preparation": tr("1 Data preparation"),
        "evaluation": tr("2 Function evaluation"),
        "diagnosis": tr("3 Degradation diagnosis"),
        "zoning": tr("4 Restoration zoning"),
        "restoration": tr("5 Restoration types, ways and priority"),
        "network": tr("6 Ecological network"),
        "programme": tr("7 Projects and monitoring"),
        "cartography": tr("8 Plan maps"),
    }
